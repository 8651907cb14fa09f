// SPDX-License-Identifier: GPL-3.0-or-later
// Votes in polls. One that was taken back keeps its row, because the others must learn of it when they catch up. SQL
// only. Thread of the Db.
#pragma once

#include "server/store/messages.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putVote(sql::Db& db, const VoteRecord& record);
Result<std::optional<VoteRecord>> findVote(sql::Db& db, const MessageRecord& poll, UserId user);

/// By rev, ascending; those that were taken back too.
Result<std::vector<VoteRecord>> changedVotes(sql::Db& db, const ChangedMessages& wanted);
/// Those that stand on messages with `first` <= seq <= `last`, message by message.
Result<std::vector<VoteRecord>> votesIn(sql::Db& db, ConversationId conversation, Seq first, Seq last, int limit);
/// Those that stand, with rev > `after`, by rev.
Result<std::vector<VoteRecord>> votesOn(sql::Db& db, const MessageRecord& poll, Rev after, int limit);

/// How many chose just these options together.
struct Choice
{
    std::vector<int> options{};
    int people = 0;
};
Result<std::vector<Choice>> choicesOn(sql::Db& db, const MessageRecord& poll);
/// Of one person, anywhere.
Result<std::vector<VoteRecord>> votesBy(sql::Db& db, UserId user, int limit);

} // namespace tertulia::store
