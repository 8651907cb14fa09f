// SPDX-License-Identifier: GPL-3.0-or-later
// Reactions to messages. One that was taken back keeps its row, because the others must learn of it when they catch
// up. SQL only. Thread of the Db.
#pragma once

#include "server/store/messages.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putReaction(sql::Db& db, const ReactionRecord& record);
/// The row, also of one that was taken back.
Result<std::optional<ReactionRecord>> findReaction(sql::Db& db, const MessageRecord& message, UserId user,
                                                   const QString& emoji);

struct ReactionCount
{
    int64_t all = 0;
    int64_t kinds = 0; ///< different emoji
    int64_t same = 0;  ///< with the emoji in question
    int64_t own = 0;   ///< the user's, with those he took back
};
Result<ReactionCount> countReactions(sql::Db& db, const MessageRecord& message, UserId user, const QString& emoji);

/// By rev, ascending; those that were taken back too.
Result<std::vector<ReactionRecord>> changedReactions(sql::Db& db, const ChangedMessages& wanted);
/// Those that stand, with `first` <= seq <= `last`, message by message.
Result<std::vector<ReactionRecord>> reactionsOn(sql::Db& db, ConversationId conversation, Seq first, Seq last,
                                                bool lastFirst, int limit);
/// Those that stand on one message, with rev > `after`, by rev. `emoji`: empty = all.
Result<std::vector<ReactionRecord>> reactionsTo(sql::Db& db, const MessageRecord& message, const QString& emoji,
                                                Rev after, int limit);
/// Of one person, anywhere.
Result<std::vector<ReactionRecord>> reactionsBy(sql::Db& db, UserId user, int limit);

} // namespace tertulia::store
