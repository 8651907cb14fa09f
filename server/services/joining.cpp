// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/joining.h"

#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/read_marks.h"
#include "server/store/spaces.h"
#include "server/store/streams.h"
#include "server/store/users.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Result<Done> checkRoomFor(Tx& tx, UserId user, int64_t more)
{
    TRY(const int64_t count, store::followedCount(tx.db, user));
    if (count + more > maxFollowed)
        return Error::make(ErrorCode::TooLarge, u"follows_too_many"_s);
    return Done{};
}

/// His account can have ended since he was looked for.
Result<Done> holdJoiner(Tx& tx, UserId user)
{
    if (store::isAlone(tx.db))
        return Done{};
    CHECK(store::lockUser(tx.db, user));
    TRY(const auto found, store::userById(tx.db, user));
    return found && !found->isDeleted() ? Result<Done>{Done{}} : Error::badField(u"user"_s, u"unknown_user"_s);
}

Result<Done> appointHeir(Tx& tx, ConversationId conversation)
{
    TRY(auto members, store::presentMembers(tx.db, conversation, 1));
    if (members.empty() || members.front().role == MemberRole::Owner)
        return Done{};
    members.front().role = MemberRole::Owner;
    CHECK(stamp(tx, members.front()));
    return Done{};
}

Result<Done> leavePrivateRooms(Tx& tx, SpaceId space, UserId user)
{
    TRY(const auto rooms, store::privateRoomsOf(tx.db, user, space));
    for (const ConversationId room : rooms) {
        TRY(const auto member, store::findMember(tx.db, room, user));
        if (!member)
            return Error::make(ErrorCode::Internal, u"membership_without_member"_s);
        ConversationRecord record;
        record.id = room;
        record.kind = ConversationKind::Room;
        record.space = space;
        CHECK(leaveConversation(tx, record, *member));
    }
    return Done{};
}

} // namespace

Result<Done> markAsRead(Tx& tx, UserId user, ConversationId conversation, Seq lastSeq)
{
    if (lastSeq == 0)
        return Done{};
    TRY(const auto mark, store::findReadMark(tx.db, user, conversation));
    if (!mark || mark->seq < lastSeq)
        CHECK(stamp(tx, user, ReadMarkRecord{conversation, lastSeq}));
    return Done{};
}

Result<Done> openView(Tx& tx, UserId user, const store::ConversationRow& conversation, Seq firstSeq)
{
    const ConversationRecord& record = conversation.record;
    CHECK(checkRoomFor(tx, user, 1));
    CHECK(stamp(tx, user, MembershipRecord{record.id, record.kind, record.space}));
    CHECK(markAsRead(tx, user, record.id, conversation.lastSeq));
    tx.changes.subscribe(user, record.id, firstSeq);
    return Done{};
}

Result<Rev> leaveConversation(Tx& tx, const ConversationRecord& conversation, MemberRecord member)
{
    const UserId user = member.user;
    const bool wasOwner = member.role == MemberRole::Owner;
    member.left = true;
    TRY(const Rev rev, stamp(tx, std::move(member)));
    CHECK(stamp(tx, user, MembershipRecord{conversation.id, conversation.kind, conversation.space, true}));
    tx.changes.unsubscribe(user, conversation.id);
    if (wasOwner)
        CHECK(appointHeir(tx, conversation.id));
    return rev;
}

Result<Rev> joinSpace(Tx& tx, SpaceId space, UserId user)
{
    CHECK(store::lockSpace(tx.db, space)); // a room made meanwhile would not be followed
    CHECK(holdJoiner(tx, user));
    TRY(const auto rooms, store::publicRooms(tx.db, space));
    CHECK(checkRoomFor(tx, user, 1 + static_cast<int64_t>(rooms.size())));
    CHECK(stamp(tx, user, SpaceMembershipRecord{space}));
    for (const store::RoomEnd& room : rooms)
        CHECK(markAsRead(tx, user, room.conversation, room.lastSeq));
    tx.changes.subscribe(user, space);
    for (const store::RoomEnd& room : rooms)
        tx.changes.subscribe(user, room.conversation);
    SpaceMemberRecord member{space, user, {}, tx.clock.now()};
    TRY(const auto before, store::findSpaceMember(tx.db, space, user));
    if (before)
        member.timeoutUntil = before->timeoutUntil;
    return stamp(tx, std::move(member));
}

Result<Rev> leaveSpace(Tx& tx, SpaceMemberRecord member)
{
    const SpaceId space = member.space;
    const UserId user = member.user;
    CHECK(leavePrivateRooms(tx, space, user));
    member.left = true;
    member.roles.clear();
    member.nickname.clear();
    TRY(const Rev rev, stamp(tx, std::move(member)));
    CHECK(stamp(tx, user, SpaceMembershipRecord{space, true}));
    TRY(const auto rooms, store::publicRooms(tx.db, space));
    for (const store::RoomEnd& room : rooms)
        tx.changes.unsubscribe(user, room.conversation);
    tx.changes.unsubscribe(user, space);
    return rev;
}

} // namespace tertulia
