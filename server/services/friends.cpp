// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/friends.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/stamps.h"
#include "server/store/relations.h"

namespace tertulia::friends {

using namespace Qt::StringLiterals;

namespace {

FriendState mirrored(FriendState state)
{
    switch (state) {
    case FriendState::Incoming:
        return FriendState::Outgoing;
    case FriendState::Outgoing:
        return FriendState::Incoming;
    case FriendState::Friends:
    case FriendState::None:
        break;
    }
    return state;
}

/// Both sides; the asker's record.
Result<FriendReply> write(Tx& tx, UserId user, UserId other, FriendState state)
{
    FriendRecord mine{other, state, tx.clock.now()};
    TRY(mine.rev, stamp(tx, user, mine));
    CHECK(stamp(tx, other, FriendRecord{user, mirrored(state), tx.clock.now()}));
    return FriendReply{mine};
}

Result<bool> isFull(Tx& tx, UserId user, FriendState state)
{
    const int most = state == FriendState::Friends ? limits::friends : limits::pendingRequests;
    TRY(const int64_t count, store::countFriends(tx.db, user, state));
    return count >= most;
}

Result<FriendReply> makeFriends(Tx& tx, UserId user, UserId other)
{
    TRY(const bool full, isFull(tx, user, FriendState::Friends));
    if (full)
        return Error::make(ErrorCode::TooLarge, u"too_many_friends"_s);
    TRY(const bool otherFull, isFull(tx, other, FriendState::Friends));
    if (otherFull)
        return Error::make(ErrorCode::TooLarge, u"other_has_too_many_friends"_s);
    return write(tx, user, other, FriendState::Friends);
}

Result<FriendReply> ask(Tx& tx, const Actor& actor, UserId other)
{
    CHECK(contacts::mayApproach(tx, actor, other, Approach::FriendRequest));
    TRY(const bool full, isFull(tx, actor.user, FriendState::Outgoing));
    if (full)
        return Error::make(ErrorCode::TooLarge, u"too_many_requests"_s);
    TRY(const bool otherFull, isFull(tx, other, FriendState::Incoming));
    if (otherFull)
        return Error::forbidden(u"user.takes_no_requests"_s);
    return write(tx, actor.user, other, FriendState::Outgoing);
}

/// From `from` to nothing.
Result<FriendReply> end(Tx& tx, const Actor& actor, const QString& handle, FriendState from)
{
    TRY(const UserId other, otherOf(tx, actor, handle));
    TRY(const auto found, store::findFriend(tx.db, actor.user, other));
    if (!found)
        return ErrorCode::NotFound;
    if (found->state == FriendState::None)
        return FriendReply{*found};
    if (found->state != from)
        return Error::make(ErrorCode::Conflict, QString::fromLatin1(enumName(found->state)));
    return write(tx, actor.user, other, FriendState::None);
}

} // namespace

Result<UserId> otherOf(Tx& tx, const Actor& actor, const QString& handle)
{
    TRY(const auto user, holdNamedUser(tx, handle, actor.user));
    if (user.id == actor.user)
        return Error::badField(u"user"_s, u"is_self"_s);
    return user.id;
}

Result<FriendReply> request(Tx& tx, const Actor& actor, const FriendRequest& request)
{
    TRY(const UserId other, otherOf(tx, actor, request.user));
    TRY(const auto found, store::findFriend(tx.db, actor.user, other));
    if (!found || found->state == FriendState::None)
        return ask(tx, actor, other);
    if (found->state == FriendState::Incoming)
        return makeFriends(tx, actor.user, other);
    return FriendReply{*found};
}

Result<FriendReply> accept(Tx& tx, const Actor& actor, const FriendAccept& request)
{
    TRY(const UserId other, otherOf(tx, actor, request.user));
    TRY(const auto found, store::findFriend(tx.db, actor.user, other));
    if (found && found->state == FriendState::Friends)
        return FriendReply{*found};
    if (!found || found->state != FriendState::Incoming)
        return ErrorCode::NotFound;
    return makeFriends(tx, actor.user, other);
}

Result<FriendReply> decline(Tx& tx, const Actor& actor, const FriendDecline& request)
{
    return end(tx, actor, request.user, FriendState::Incoming);
}

Result<FriendReply> cancel(Tx& tx, const Actor& actor, const FriendCancel& request)
{
    return end(tx, actor, request.user, FriendState::Outgoing);
}

Result<FriendReply> remove(Tx& tx, const Actor& actor, const FriendRemove& request)
{
    return end(tx, actor, request.user, FriendState::Friends);
}

Result<Done> part(Tx& tx, UserId one, UserId other)
{
    TRY(const auto found, store::findFriend(tx.db, one, other));
    if (found && found->state != FriendState::None)
        CHECK(write(tx, one, other, FriendState::None));
    return Done{};
}

} // namespace tertulia::friends
