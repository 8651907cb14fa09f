// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/readers.h"
#include "server/services/roles.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/roles.h"

#include <QStringList>

namespace tertulia::roles {

using namespace Qt::StringLiterals;

namespace {

/// Whom an override is about, with what is there of him already.
struct Subject
{
    std::optional<RoleId> role{};
    std::optional<UserId> user{};
    std::optional<HeldRole> held{};
    std::optional<Standing> standing{};

    bool isOf(const RoomOverride& one) const { return one.role == role && one.user == user; }
};

Result<Done> checkSets(const RoomOverrideSet& request)
{
    if (!roomPermissions().contains(request.allow))
        return Error::badField(u"allow"_s, u"not_for_rooms"_s);
    if (!roomPermissions().contains(request.deny))
        return Error::badField(u"deny"_s, u"not_for_rooms"_s);
    if (!(request.allow & request.deny).isEmpty())
        return Error::badField(u"deny"_s, u"also_allowed"_s);
    return Done{};
}

Result<RoleRecord> roleIn(Tx& tx, SpaceId space, RoleId id, const QString& field)
{
    TRY(auto role, store::findRole(tx.db, id));
    if (!role || role->deleted || role->space != space)
        return Error::badField(field, u"not_in_space"_s);
    return std::move(*role);
}

Result<Subject> subjectOf(Tx& tx, SpaceId space, const RoomOverrideSet& request)
{
    if (request.role.has_value() == request.user.has_value())
        return Error::badField(u"role"_s, u"exactly_one_of_role_and_user"_s);
    Subject subject;
    if (request.role) {
        TRY(const auto role, roleIn(tx, space, *request.role, u"role"_s));
        subject.role = role.id;
        subject.held = HeldRole{role.id, role.position, role.permissions};
        return subject;
    }
    TRY(const auto user, namedUser(tx, *request.user));
    TRY(subject.standing, store::standingIn(tx.db, space, user.id));
    if (!subject.standing)
        return Error::badField(u"user"_s, u"not_in_space"_s);
    subject.user = user.id;
    return subject;
}

Result<RoomReply> write(Tx& tx, const Actor& actor, const char* action, store::ConversationRow& room, audit::Note note)
{
    CHECK(stamp(tx, room, false));
    note.space = room.record.space.value_or(SpaceId{});
    note.action = action;
    note.subject = room.record.id.text();
    CHECK(audit::write(tx, actor, note));
    return RoomReply{room.record};
}

QString textOf(const std::vector<RoleId>& roles)
{
    QStringList texts;
    for (const RoleId role : roles)
        texts << role.text();
    return texts.join(u' ');
}

} // namespace

Result<RoomReply> setOverride(Tx& tx, const Actor& actor, const RoomOverrideSet& request)
{
    CHECK(store::lockPlace(tx.db, request.room));
    TRY(auto sight, accessConversation(tx, actor, request.room, Action::OverridePermissions));
    CHECK(checkSets(request));
    store::ConversationRow& room = sight.conversation;
    TRY(const auto subject, subjectOf(tx, room.record.space.value_or(SpaceId{}), request));
    auto& overrides = room.record.overrides;
    const auto found =
        std::find_if(overrides.begin(), overrides.end(), [&](const auto& one) { return subject.isOf(one); });
    const RoomOverride before = found == overrides.end() ? RoomOverride{} : *found;
    Facts facts = factsOf(tx, actor, sight);
    facts.role = subject.held;
    facts.targetStanding = subject.standing;
    facts.changed = (request.allow | before.allow) - (request.allow & before.allow);
    facts.changed = facts.changed | ((request.deny | before.deny) - (request.deny & before.deny));
    CHECK(require(Action::OverridePermissions, facts));
    if (facts.changed.isEmpty())
        return RoomReply{room.record};
    if (found != overrides.end())
        overrides.erase(found);
    if (!(request.allow | request.deny).isEmpty())
        overrides.push_back({subject.role, subject.user, request.allow, request.deny});
    if (overrides.size() > static_cast<size_t>(limits::roomOverrides))
        return Error::make(ErrorCode::TooLarge, u"room_has_its_overrides"_s);
    audit::Note note;
    note.user = subject.user;
    if (subject.role)
        note.changed("role", QString{}, subject.role->text());
    note.changed("allow", before.allow, request.allow);
    note.changed("deny", before.deny, request.deny);
    return write(tx, actor, RoomOverrideSet::type, room, std::move(note));
}

Result<RoomReply> setReaders(Tx& tx, const Actor& actor, const RoomReaders& request)
{
    CHECK(store::lockPlace(tx.db, request.room));
    TRY(auto sight, accessConversation(tx, actor, request.room, Action::AddMember));
    store::ConversationRow& room = sight.conversation;
    if (!room.record.space)
        return Error::badField(u"room"_s, u"not_a_room"_s);
    std::vector<RoleId> readers;
    for (size_t i = 0; i < request.roles.size(); ++i) {
        const QString field = u"roles[%1]"_s.arg(i);
        TRY(const auto role, roleIn(tx, *room.record.space, request.roles.at(i), field));
        if (role.everyone)
            return Error::badField(field, u"is_everyones"_s);
        if (std::find(readers.begin(), readers.end(), role.id) == readers.end())
            readers.push_back(role.id);
    }
    if (readers == room.record.readers)
        return RoomReply{room.record};
    audit::Note note;
    note.changed("readers", textOf(room.record.readers), textOf(readers));
    room.record.readers = std::move(readers);
    TRY(auto reply, write(tx, actor, RoomReaders::type, room, std::move(note)));
    CHECK(readers::reconcileRoom(tx, room));
    return reply;
}

Result<Done> forgetInRooms(Tx& tx, SpaceId space, RoleId role)
{
    TRY(auto rooms, store::roomsOf(tx.db, space));
    for (store::ConversationRow& room : rooms) {
        const auto reads = std::erase(room.record.readers, role);
        const auto departs = std::erase_if(room.record.overrides, [&](const auto& one) { return one.role == role; });
        if (reads + departs > 0)
            CHECK(stamp(tx, room, false));
    }
    return Done{};
}

} // namespace tertulia::roles
