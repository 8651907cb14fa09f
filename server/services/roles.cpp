// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/roles.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/readers.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/roles.h"

#include <QRegularExpression>

namespace tertulia::roles {

using namespace Qt::StringLiterals;

namespace {

Result<Done> checkColor(const std::optional<QString>& color)
{
    static const QRegularExpression form(u"^#[0-9a-fA-F]{6}$"_s);
    if (color && !color->isEmpty() && !form.match(*color).hasMatch())
        return Error::badField(u"color"_s, u"not_a_color"_s);
    return Done{};
}

/// The roles above that of everybody, the lowest first.
Result<std::vector<RoleRecord>> ladder(Tx& tx, SpaceId space)
{
    TRY(auto roles, store::presentRoles(tx.db, space));
    std::erase_if(roles, [](const RoleRecord& role) { return role.everyone; });
    std::reverse(roles.begin(), roles.end());
    return roles;
}

/// Gives each its place as position and stamps those that moved; the record of `wanted` as it is then.
Result<RoleRecord> settle(Tx& tx, std::vector<RoleRecord> roles, RoleId wanted, bool alsoIfItStays)
{
    RoleRecord found;
    for (size_t i = 0; i < roles.size(); ++i) {
        RoleRecord& role = roles.at(i);
        const int position = static_cast<int>(i) + 1;
        if (role.position != position || (alsoIfItStays && role.id == wanted)) {
            role.position = position;
            TRY(role.rev, stamp(tx, role));
        }
        if (role.id == wanted)
            found = role;
    }
    return found;
}

/// The height of the role that a new one shall stand on: 0 for that of everybody.
Result<int> heightOf(Tx& tx, const RoleCreate& request)
{
    if (!request.above)
        return 0;
    TRY(const auto role, store::findRole(tx.db, *request.above));
    if (!role || role->deleted || role->space != request.space)
        return Error::badField(u"above"_s, u"not_in_space"_s);
    return role->position;
}

Result<Done> takeFromHolders(Tx& tx, const RoleRecord& role, std::vector<SpaceMemberRecord> holders)
{
    for (SpaceMemberRecord& holder : holders) {
        const UserId user = holder.user;
        std::erase(holder.roles, role.id);
        CHECK(stamp(tx, std::move(holder)));
        CHECK(readers::reconcilePerson(tx, role.space, user));
    }
    return Done{};
}

/// Writes what somebody holds now.
Result<SpaceMemberReply> hold(Tx& tx, const Actor& actor, const char* action, const RoleSight& sight,
                              SpaceMemberRecord member)
{
    TRY(member.rev, stamp(tx, member));
    CHECK(readers::reconcilePerson(tx, member.space, member.user));
    audit::Note note{member.space, action, member.user, sight.role.id.text()};
    note.changed("role", action == RoleGrant::type ? QString{} : sight.role.name,
                 action == RoleGrant::type ? sight.role.name : QString{});
    CHECK(audit::write(tx, actor, note));
    return SpaceMemberReply{std::move(member)};
}

/// Until the transaction ends nobody gets, loses or changes a role of that space, nor writes in its rooms.
Result<Done> holdSpaceOf(Tx& tx, RoleId id)
{
    if (store::isAlone(tx.db))
        return Done{};
    TRY(const auto role, store::findRole(tx.db, id));
    return role ? store::lockRooms(tx.db, role->space) : Result<Done>{ErrorCode::NotFound};
}

} // namespace

Result<RoleReply> create(Tx& tx, const Actor& actor, const RoleCreate& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    TRY(const auto sight, accessSpace(tx, actor, request.space, Action::SeeSpace));
    CHECK(checkColor(request.color));
    TRY(const int height, heightOf(tx, request));
    Facts facts = factsOf(tx, actor, sight);
    facts.role = HeldRole{RoleId{}, height, request.permissions};
    CHECK(require(Action::ManageRoles, facts));
    TRY(auto roles, ladder(tx, request.space));
    if (roles.size() + 1 >= static_cast<size_t>(limits::rolesOfASpace))
        return Error::make(ErrorCode::TooLarge, u"space_has_its_roles"_s);
    RoleRecord role;
    role.id = RoleId::make();
    role.space = request.space;
    role.name = request.name;
    role.color = request.color.value_or(QString{}).toLower();
    role.permissions = request.permissions;
    role.mentionable = request.mentionable.value_or(false);
    roles.insert(roles.begin() + height, role);
    TRY(auto made, settle(tx, std::move(roles), role.id, true));
    audit::Note note{request.space, RoleCreate::type, {}, role.id.text()};
    note.changed("name", {}, role.name);
    note.changed("permissions", PermissionSet{}, role.permissions);
    CHECK(audit::write(tx, actor, note));
    return RoleReply{std::move(made)};
}

Result<RoleReply> edit(Tx& tx, const Actor& actor, const RoleEdit& request)
{
    CHECK(holdSpaceOf(tx, request.role));
    TRY(auto sight, accessRole(tx, actor, request.role, request.permissions.value_or(PermissionSet{}),
                               request.position.value_or(0)));
    const RoleRecord before = sight.role;
    RoleRecord role = before;
    if (role.everyone && (request.name || request.color || request.position || request.mentionable))
        return Error::badField(u"role"_s, u"is_everyones"_s);
    CHECK(checkColor(request.color));
    TRY(auto roles, ladder(tx, role.space));
    if (request.position && *request.position > static_cast<int>(roles.size()))
        return Error::badField(u"position"_s, u"too_high"_s);
    role.name = request.name.value_or(role.name);
    role.color = request.color.value_or(role.color).toLower();
    role.permissions = request.permissions.value_or(role.permissions);
    role.mentionable = request.mentionable.value_or(role.mentionable);
    const int position = request.position.value_or(role.position);
    if (role == before && position == before.position)
        return RoleReply{role};
    if (role.everyone) {
        TRY(role.rev, stamp(tx, role));
    } else {
        std::erase_if(roles, [&](const RoleRecord& one) { return one.id == role.id; });
        roles.insert(roles.begin() + position - 1, role);
        TRY(role, settle(tx, std::move(roles), role.id, true));
    }
    audit::Note note{role.space, RoleEdit::type, {}, role.id.text()};
    note.changed("name", before.name, role.name);
    note.changed("color", before.color, role.color);
    note.changed("permissions", before.permissions, role.permissions);
    note.changed("position", before.position, role.position);
    note.changed("mentionable", before.mentionable, role.mentionable);
    CHECK(audit::write(tx, actor, note));
    return RoleReply{std::move(role)};
}

Result<LossReply> remove(Tx& tx, const Actor& actor, const RoleDelete& request)
{
    CHECK(holdSpaceOf(tx, request.role));
    TRY(auto sight, accessRole(tx, actor, request.role));
    RoleRecord role = std::move(sight.role);
    if (role.everyone)
        return Error::badField(u"role"_s, u"is_everyones"_s);
    TRY(auto holders, store::holdersOf(tx.db, role.space, role.id));
    LossReply reply;
    reply.people = static_cast<int64_t>(holders.size());
    if (request.dryRun.value_or(false))
        return reply;
    CHECK(takeFromHolders(tx, role, std::move(holders)));
    CHECK(forgetInRooms(tx, role.space, role.id));
    TRY(auto roles, ladder(tx, role.space));
    std::erase_if(roles, [&](const RoleRecord& one) { return one.id == role.id; });
    role.deleted = true;
    role.position = 0;
    TRY(reply.rev, stamp(tx, role));
    CHECK(settle(tx, std::move(roles), role.id, false));
    audit::Note note{role.space, RoleDelete::type, {}, role.id.text()};
    note.changed("name", role.name, QString{});
    note.changed("permissions", role.permissions, PermissionSet{});
    CHECK(audit::write(tx, actor, note));
    return reply;
}

Result<SpaceMemberReply> grant(Tx& tx, const Actor& actor, const RoleGrant& request)
{
    CHECK(holdSpaceOf(tx, request.role));
    TRY(const auto sight, accessRoleOf(tx, actor, request.role, request.user));
    SpaceMemberRecord member = *sight.target;
    if (std::find(member.roles.begin(), member.roles.end(), request.role) != member.roles.end())
        return SpaceMemberReply{std::move(member)};
    member.roles.push_back(request.role);
    return hold(tx, actor, RoleGrant::type, sight, std::move(member));
}

Result<SpaceMemberReply> revoke(Tx& tx, const Actor& actor, const RoleRevoke& request)
{
    CHECK(holdSpaceOf(tx, request.role));
    TRY(const auto sight, accessRoleOf(tx, actor, request.role, request.user));
    SpaceMemberRecord member = *sight.target;
    if (std::erase(member.roles, request.role) == 0)
        return SpaceMemberReply{std::move(member)};
    return hold(tx, actor, RoleRevoke::type, sight, std::move(member));
}

} // namespace tertulia::roles
