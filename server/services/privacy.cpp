// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/privacy.h"

#include "server/services/access.h"
#include "server/services/friends.h"
#include "server/services/stamps.h"
#include "server/store/conversations.h"
#include "server/store/locks.h"
#include "server/store/relations.h"

namespace tertulia::privacy {

using namespace Qt::StringLiterals;

namespace {

/// The direct of the two, before the two: nothing is written in it meanwhile.
Result<Done> lockDirect(Tx& tx, const Actor& actor, const QString& handle)
{
    if (store::isAlone(tx.db))
        return Done{};
    TRY(const auto other, namedUser(tx, handle));
    TRY(const auto direct, store::findDirect(tx.db, store::directKey(actor.user, other.id)));
    return direct ? store::lockStream(tx.db, *direct) : Result<Done>{Done{}};
}

} // namespace

Result<BlockReply> block(Tx& tx, const Actor& actor, const BlockAdd& request)
{
    CHECK(lockDirect(tx, actor, request.user));
    TRY(const UserId other, friends::otherOf(tx, actor, request.user));
    TRY(const auto found, store::findBlock(tx.db, actor.user, other));
    if (found && found->blocked)
        return BlockReply{*found};
    TRY(const int64_t count, store::countBlocks(tx.db, actor.user));
    if (count >= limits::blocks)
        return Error::make(ErrorCode::TooLarge, u"too_many_blocks"_s);
    CHECK(friends::part(tx, actor.user, other));
    BlockRecord record{other, true, tx.clock.now()};
    TRY(record.rev, stamp(tx, actor.user, record));
    tx.changes.part(actor.user, other);
    return BlockReply{record};
}

Result<BlockReply> unblock(Tx& tx, const Actor& actor, const BlockRemove& request)
{
    CHECK(lockDirect(tx, actor, request.user));
    TRY(const UserId other, friends::otherOf(tx, actor, request.user));
    TRY(const auto found, store::findBlock(tx.db, actor.user, other));
    if (!found)
        return ErrorCode::NotFound;
    if (!found->blocked)
        return BlockReply{*found};
    BlockRecord record{other, false, tx.clock.now()};
    TRY(record.rev, stamp(tx, actor.user, record));
    return BlockReply{record};
}

Result<PrivacyReply> set(Tx& tx, const Actor& actor, const PrivacySet& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto record, store::privacyOf(tx.db, actor.user));
    const PrivacyRecord before = record;
    record.friendRequests = request.friendRequests.value_or(record.friendRequests);
    record.directs = request.directs.value_or(record.directs);
    if (record != before) {
        TRY(record.rev, stamp(tx, actor.user, record));
    }
    return PrivacyReply{record};
}

} // namespace tertulia::privacy
