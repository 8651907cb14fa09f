// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/joining.h"
#include "server/services/readers.h"
#include "server/services/rooms.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/readers.h"
#include "server/store/spaces.h"

#include <limits>
#include <set>

namespace tertulia::rooms {

namespace {

constexpr int all = std::numeric_limits<int>::max();

Result<std::vector<UserId>> spaceOf(Tx& tx, const store::ConversationRow& row)
{
    return store::spaceMemberIds(tx.db, row.record.space.value_or(SpaceId{}), {}, all);
}

MembershipRecord membership(const ConversationRecord& room, bool left)
{
    return {room.id, room.kind, room.space, left};
}

/// Who stays in a room that becomes private: who did it, and the holders of the roles that read it.
Result<std::set<UserId>> holders(Tx& tx, const ConversationRecord& room)
{
    std::set<UserId> people;
    for (const RoleId role : room.readers) {
        TRY(const auto found, store::holdersOf(tx.db, room.space.value_or(SpaceId{}), role));
        for (const SpaceMemberRecord& holder : found)
            people.insert(holder.user);
    }
    return people;
}

Result<Done> keep(Tx& tx, const ConversationRecord& room, UserId user, MemberRole role)
{
    CHECK(stamp(tx, user, membership(room, false)));
    CHECK(stamp(tx, MemberRecord{room.id, user, role, tx.clock.now()}));
    return store::setByRole(tx.db, room.id, user, role == MemberRole::Member);
}

} // namespace

Result<Done> becomePrivate(Tx& tx, const Actor& actor, store::ConversationRow& row)
{
    CHECK(stamp(tx, row, true)); // everybody hears that it is private now
    TRY(auto staying, holders(tx, row.record));
    staying.insert(actor.user);
    CHECK(store::lockUsers(tx.db, {staying.begin(), staying.end()}));
    staying.erase(actor.user);
    TRY(const auto people, spaceOf(tx, row));
    for (const UserId user : people)
        if (user != actor.user && !staying.contains(user))
            tx.changes.unsubscribe(user, row.record.id);
    CHECK(keep(tx, row.record, actor.user, MemberRole::Owner));
    for (const UserId user : staying)
        CHECK(keep(tx, row.record, user, MemberRole::Member));
    return Done{};
}

Result<Done> becomePublic(Tx& tx, store::ConversationRow& row)
{
    const ConversationRecord& room = row.record;
    TRY(auto members, store::presentMembers(tx.db, room.id, all));
    TRY(const auto people, spaceOf(tx, row));
    std::vector<UserId> everybody = people;
    for (const MemberRecord& member : members)
        everybody.push_back(member.user);
    CHECK(store::lockUsers(tx.db, std::move(everybody)));
    std::set<UserId> were;
    for (MemberRecord& member : members) {
        were.insert(member.user);
        member.left = true; // in as everybody in the space from now on
        CHECK(stamp(tx, std::move(member)));
    }
    for (const UserId user : people)
        if (!were.contains(user))
            CHECK(markAsRead(tx, user, room.id, row.lastSeq));
    tx.changes.followAll(*room.space, room.id);
    CHECK(stamp(tx, row, true));
    for (const UserId user : were)
        CHECK(stamp(tx, user, membership(room, true)));
    return Done{};
}

Result<Done> closeViews(Tx& tx, const store::ConversationRow& row)
{
    if (!row.record.isPrivate) {
        TRY(const auto people, spaceOf(tx, row));
        for (const UserId user : people)
            tx.changes.unsubscribe(user, row.record.id);
        return Done{};
    }
    TRY(const auto members, store::memberIds(tx.db, row.record.id, {}, all));
    for (const UserId user : members) {
        CHECK(stamp(tx, user, membership(row.record, true)));
        tx.changes.unsubscribe(user, row.record.id);
    }
    return Done{};
}

Result<Done> openViews(Tx& tx, const store::ConversationRow& row)
{
    const ConversationRecord& room = row.record;
    TRY(const auto inSpace, spaceOf(tx, row));
    if (!room.isPrivate) {
        for (const UserId user : inSpace)
            tx.changes.subscribe(user, room.id);
        return Done{};
    }
    TRY(auto members, store::presentMembers(tx.db, room.id, all));
    TRY(auto readers, holders(tx, room));
    for (const MemberRecord& member : members)
        readers.insert(member.user);
    CHECK(store::lockUsers(tx.db, {readers.begin(), readers.end()}));
    std::vector<MemberRecord> gone; // from the space, while the room was deleted
    for (MemberRecord& member : members) {
        if (!std::binary_search(inSpace.begin(), inSpace.end(), member.user)) {
            gone.push_back(std::move(member));
            continue;
        }
        CHECK(stamp(tx, member.user, membership(room, false)));
        tx.changes.subscribe(member.user, room.id);
    }
    for (MemberRecord& member : gone) {
        member.left = true;
        CHECK(stamp(tx, std::move(member)));
    }
    return readers::reconcileRoom(tx, row);
}

} // namespace tertulia::rooms
