// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/explain.h"
#include "server/services/paging.h"
#include "server/store/members.h"
#include "server/store/readers.h"

namespace tertulia::explain {

using namespace Qt::StringLiterals;

namespace {

/// A room that the asker sees, and who is in it if it is private.
struct Room
{
    ConversationRecord record;
    std::unordered_map<UserId, bool> members{}; ///< and whether by a role
};

/// The what-if: how one person's standing would look.
struct Change
{
    RoleRecord role;
    std::optional<PermissionSet> permissions{};
    bool gives = false;
    bool takes = false;

    [[nodiscard]] Standing after(Standing standing) const
    {
        if (takes)
            std::erase_if(standing.roles, [&](const HeldRole& held) { return held.id == role.id; });
        if (gives)
            standing.roles.push_back({role.id, role.position, role.permissions});
        for (HeldRole& held : standing.roles)
            if (permissions && held.id == role.id)
                held.permissions = *permissions;
        return standing;
    }
};

bool holds(const Standing& standing, RoleId role)
{
    return std::any_of(standing.roles.begin(), standing.roles.end(), [&](const auto& held) { return held.id == role; });
}

PermissionSet effective(const Standing& standing, const std::vector<RoomOverride>& overrides, UserId user,
                        Timestamp now, PermissionSet among)
{
    PermissionSet set;
    for (size_t i = 0; i < EnumNames<Permission>::names.size(); ++i) {
        const auto permission = static_cast<Permission>(i);
        if (among.contains(permission) && verdictOf(rulesOf(permission, standing, overrides, user, now)).allowed)
            set.insert(permission);
    }
    return set;
}

class Preview
{
public:
    Preview(Tx& tx, Change change, std::vector<Room> rooms)
        : m_now(tx.clock.now()), m_change(std::move(change)), m_rooms(std::move(rooms))
    {
    }

    void look(UserId user, const Standing& before)
    {
        const Standing after = m_change.after(before);
        const PermissionSet rest = PermissionSet::all() - roomPermissions();
        add({user, {}}, effective(before, {}, user, m_now, rest), effective(after, {}, user, m_now, rest));
        for (const Room& room : m_rooms)
            lookAt(room, user, before, after);
    }
    [[nodiscard]] PermissionPreviewReply take() { return std::move(m_reply); }
    [[nodiscard]] bool isFull() const { return m_reply.more; }

private:
    void lookAt(const Room& room, UserId user, const Standing& before, const Standing& after)
    {
        PermissionChange change{user, room.record.id};
        bool was = true;
        bool will = true;
        if (room.record.isPrivate) {
            const auto member = room.members.find(user);
            was = member != room.members.end();
            const bool byHand = was && !member->second;
            will = byHand || std::any_of(room.record.readers.begin(), room.record.readers.end(),
                                         [&](RoleId reader) { return holds(after, reader); });
        }
        change.joins = will && !was;
        change.leaves = was && !will;
        const auto& overrides = room.record.overrides;
        const auto none = PermissionSet{};
        add(std::move(change), was ? effective(before, overrides, user, m_now, roomPermissions()) : none,
            will ? effective(after, overrides, user, m_now, roomPermissions()) : none);
    }

    void add(PermissionChange change, PermissionSet before, PermissionSet after)
    {
        change.gains = after - before;
        change.loses = before - after;
        if (change.gains.isEmpty() && change.loses.isEmpty() && !change.joins && !change.leaves)
            return;
        if (m_reply.changes.size() == static_cast<size_t>(limits::previewRows))
            m_reply.more = true;
        else
            m_reply.changes.push_back(std::move(change));
    }

    Timestamp m_now;
    Change m_change;
    std::vector<Room> m_rooms;
    PermissionPreviewReply m_reply{};
};

Result<std::vector<Room>> roomsSeenBy(Tx& tx, const Actor& actor, SpaceId space)
{
    std::vector<Room> rooms;
    TRY(const auto all, store::roomsOf(tx.db, space));
    for (const store::ConversationRow& row : all) {
        Room room{row.record};
        if (row.record.isPrivate) {
            TRY(const auto members, store::presentMembers(tx.db, row.record.id, limits::jsonArray));
            TRY(const auto byRole, store::membersByRole(tx.db, row.record.id));
            for (const MemberRecord& member : members)
                room.members.emplace(member.user, false);
            for (const UserId user : byRole)
                room.members.insert_or_assign(user, true);
            if (!room.members.contains(actor.user))
                continue;
        }
        rooms.push_back(std::move(room));
    }
    return rooms;
}

int countOf(const PermissionPreview& request)
{
    return static_cast<int>(request.permissions.has_value()) + static_cast<int>(request.grantTo.has_value()) +
           static_cast<int>(request.revokeFrom.has_value()) + static_cast<int>(request.remove.value_or(false));
}

/// The change and whom it is about, if the asker may make it.
Result<std::vector<UserId>> peopleOf(Tx& tx, const Actor& actor, const PermissionPreview& request, Change& change)
{
    if (const auto& handle = request.grantTo ? request.grantTo : request.revokeFrom) {
        TRY(const auto sight, accessRoleOf(tx, actor, request.role, *handle));
        change.role = sight.role;
        const auto& roles = sight.target->roles;
        const bool has = std::find(roles.begin(), roles.end(), request.role) != roles.end();
        change.gives = request.grantTo.has_value() && !has;
        change.takes = request.revokeFrom.has_value();
        return std::vector{sight.target->user};
    }
    TRY(const auto sight, accessRole(tx, actor, request.role, request.permissions.value_or(PermissionSet{})));
    change.role = sight.role;
    change.permissions = request.permissions;
    change.takes = request.remove.value_or(false);
    if (sight.role.everyone && change.takes)
        return Error::badField(u"role"_s, u"is_everyones"_s);
    if (sight.role.everyone)
        return store::spaceMemberIds(tx.db, sight.role.space, {}, limits::previewPeople + 1);
    TRY(const auto holders, store::holdersOf(tx.db, sight.role.space, request.role));
    std::vector<UserId> people;
    for (const SpaceMemberRecord& holder : holders)
        people.push_back(holder.user);
    return people;
}

} // namespace

Result<PermissionPreviewReply> preview(Tx& tx, const Actor& actor, const PermissionPreview& request)
{
    if (countOf(request) != 1)
        return Error::badField(u"permissions"_s, u"exactly_one_change"_s);
    Change change;
    TRY(auto people, peopleOf(tx, actor, request, change));
    const SpaceId space = change.role.space;
    const bool tooMany = people.size() > static_cast<size_t>(limits::previewPeople);
    if (tooMany)
        people.resize(static_cast<size_t>(limits::previewPeople));
    TRY(auto rooms, roomsSeenBy(tx, actor, space));
    Preview look(tx, std::move(change), std::move(rooms));
    for (const UserId user : people) {
        TRY(const auto standing, store::standingIn(tx.db, space, user));
        if (standing && !look.isFull())
            look.look(user, *standing);
    }
    PermissionPreviewReply reply = look.take();
    reply.more = reply.more || tooMany;
    std::vector<UserId> named;
    for (const PermissionChange& one : reply.changes)
        named.push_back(one.user);
    TRY(auto profiles, loadProfiles(tx, std::move(named)));
    for (auto& [id, user] : profiles)
        reply.users.push_back(std::move(user));
    return reply;
}

} // namespace tertulia::explain
