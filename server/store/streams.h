// SPDX-License-Identifier: GPL-3.0-or-later
// The counters of the streams. A change takes the next rev of its stream inside its transaction; that update also locks
// the stream's row, so revs are dense and ordered like the commits. Thread of the Db.
#pragma once

#include "shared/protocol/requests_messages.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// The rev for one record about to be written. NotFound if the stream does not exist.
Result<Rev> nextRev(sql::Db& db, ConversationId conversation);
Result<Rev> nextRev(sql::Db& db, SpaceId space);
Result<Rev> nextRev(sql::Db& db, UserId user);

struct MessagePlace
{
    Seq seq = 0;
    Rev rev = 0;
    /// Of a thread; on SQLite, where it is known before the place is taken, it is not asked for.
    std::optional<ConversationId> parent{};
};
/// The place of one message about to be written.
Result<MessagePlace> nextPlace(sql::Db& db, ConversationId conversation);

/// The head of a user's own stream; nullopt if there is no such user.
Result<std::optional<Rev>> userHead(sql::Db& db, UserId user);

/// Where every stream that `user` follows stands: the own one, spaces, their public rooms, conversations as member,
/// threads of those. At most `limit`.
Result<std::vector<StreamHead>> followedHeads(sql::Db& db, UserId user, int limit);
/// Only which these are, without the threads: a sign-in asks for no more, and heads count mentions too.
Result<std::vector<StreamId>> followedStreams(sql::Db& db, UserId user, int limit);
Result<int64_t> followedCount(sql::Db& db, UserId user);

} // namespace tertulia::store
