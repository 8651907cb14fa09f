// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/readers.h"

#include "server/services/joining.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/readers.h"
#include "server/store/spaces.h"

#include <set>

namespace tertulia::readers {

namespace {

bool reads(const ConversationRecord& room, const std::vector<RoleId>& roles)
{
    return std::any_of(room.readers.begin(), room.readers.end(),
                       [&](RoleId reader) { return std::find(roles.begin(), roles.end(), reader) != roles.end(); });
}

Result<Done> admit(Tx& tx, const store::ConversationRow& room, UserId user)
{
    CHECK(openView(tx, user, room));
    CHECK(stamp(tx, MemberRecord{room.record.id, user, MemberRole::Member, tx.clock.now()}));
    return store::setByRole(tx.db, room.record.id, user, true);
}

Result<Done> reconcile(Tx& tx, const store::ConversationRow& room, UserId user, bool shallRead)
{
    TRY(const auto member, store::findMember(tx.db, room.record.id, user));
    const bool isIn = member && !member->left;
    if (shallRead)
        return isIn ? Result<Done>{Done{}} : admit(tx, room, user);
    if (!isIn)
        return Done{};
    TRY(const bool byRole, store::isByRole(tx.db, room.record.id, user));
    if (!byRole)
        return Done{};
    CHECK(leaveConversation(tx, room.record, *member));
    return Done{};
}

} // namespace

Result<Done> reconcilePerson(Tx& tx, SpaceId space, UserId user)
{
    TRY(const auto member, store::findSpaceMember(tx.db, space, user));
    const auto roles = member && !member->left ? member->roles : std::vector<RoleId>{};
    CHECK(store::lockUser(tx.db, user));
    TRY(const auto rooms, store::roomsOf(tx.db, space));
    for (const store::ConversationRow& room : rooms)
        if (room.record.isPrivate)
            CHECK(reconcile(tx, room, user, reads(room.record, roles)));
    return Done{};
}

Result<Done> reconcileRoom(Tx& tx, const store::ConversationRow& room)
{
    std::set<UserId> holders;
    for (const RoleId role : room.record.readers) {
        TRY(const auto found, store::holdersOf(tx.db, room.record.space.value_or(SpaceId{}), role));
        for (const SpaceMemberRecord& member : found)
            holders.insert(member.user);
    }
    TRY(const auto byRole, store::membersByRole(tx.db, room.record.id));
    std::vector<UserId> people(holders.begin(), holders.end());
    people.insert(people.end(), byRole.begin(), byRole.end());
    CHECK(store::lockUsers(tx.db, std::move(people)));
    for (const UserId user : byRole)
        if (!holders.contains(user))
            CHECK(reconcile(tx, room, user, false));
    for (const UserId user : holders)
        CHECK(reconcile(tx, room, user, true));
    return Done{};
}

} // namespace tertulia::readers
