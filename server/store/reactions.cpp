// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/reactions.h"

#define REACTION_COLUMNS "conversation_id, message_id, seq, user_id, emoji, is_removed, rev"

namespace tertulia::store {

namespace {
ReactionRecord reactionAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0),
            row.id<MessageId>(1),
            row.int64(2),
            row.id<UserId>(3),
            row.text(4),
            row.boolean(5),
            row.int64(6)};
}
} // namespace

Result<Done> putReaction(sql::Db& db, const ReactionRecord& record)
{
    CHECK(db.exec(
        sql::factFree(
            "INSERT INTO reactions (" REACTION_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (conversation_id, seq, emoji, user_id) DO UPDATE SET is_removed = excluded.is_removed, "
            "rev = excluded.rev"),
        record.conversation, record.message, record.seq, record.user, record.emoji, record.removed, record.rev));
    return Done{};
}

Result<std::optional<ReactionRecord>> findReaction(sql::Db& db, const MessageRecord& message, UserId user,
                                                   const QString& emoji)
{
    return db.one<ReactionRecord>("SELECT " REACTION_COLUMNS " FROM reactions WHERE conversation_id = ? AND seq = ? "
                                  "AND emoji = ? AND user_id = ?",
                                  reactionAt, message.conversation, message.seq, emoji, user);
}

Result<ReactionCount> countReactions(sql::Db& db, const MessageRecord& message, UserId user, const QString& emoji)
{
    TRY(const auto found, db.one<ReactionCount>(
                              "SELECT COALESCE(SUM(CASE WHEN is_removed THEN 0 ELSE 1 END), 0), "
                              "COUNT(DISTINCT CASE WHEN is_removed THEN NULL ELSE emoji END), "
                              "COALESCE(SUM(CASE WHEN emoji = ? AND NOT is_removed THEN 1 ELSE 0 END), 0), "
                              "COALESCE(SUM(CASE WHEN user_id = ? THEN 1 ELSE 0 END), 0) "
                              "FROM reactions WHERE conversation_id = ? AND seq = ?",
                              [](const sql::Row& row) {
                                  return ReactionCount{row.int64(0), row.int64(1), row.int64(2), row.int64(3)};
                              },
                              emoji, user, message.conversation, message.seq));
    return found.value_or(ReactionCount{});
}

// The unary plus keeps an engine from choosing the index on that column, as for messages.
Result<std::vector<ReactionRecord>> changedReactions(sql::Db& db, const ChangedMessages& wanted)
{
    if (wanted.fewerBySeq)
        return db.many<ReactionRecord>("SELECT " REACTION_COLUMNS " FROM reactions WHERE conversation_id = ? "
                                       "AND seq >= ? AND seq <= ? AND +rev > ? ORDER BY +rev LIMIT ?",
                                       reactionAt, wanted.conversation, wanted.from, wanted.upTo, wanted.rev,
                                       wanted.limit);
    return db.many<ReactionRecord>("SELECT " REACTION_COLUMNS " FROM reactions WHERE conversation_id = ? "
                                   "AND rev > ? AND +seq >= ? AND +seq <= ? ORDER BY rev LIMIT ?",
                                   reactionAt, wanted.conversation, wanted.rev, wanted.from, wanted.upTo, wanted.limit);
}

Result<std::vector<ReactionRecord>> reactionsOn(sql::Db& db, ConversationId conversation, Seq first, Seq last,
                                                bool lastFirst, int limit)
{
    const sql::Text sql = lastFirst ? "SELECT " REACTION_COLUMNS " FROM reactions WHERE conversation_id = ? "
                                      "AND seq >= ? AND seq <= ? AND NOT is_removed ORDER BY seq DESC LIMIT ?"
                                    : "SELECT " REACTION_COLUMNS " FROM reactions WHERE conversation_id = ? "
                                      "AND seq >= ? AND seq <= ? AND NOT is_removed ORDER BY seq LIMIT ?";
    return db.many<ReactionRecord>(sql, reactionAt, conversation, first, last, limit);
}

Result<std::vector<ReactionRecord>> reactionsTo(sql::Db& db, const MessageRecord& message, const QString& emoji,
                                                Rev after, int limit)
{
    return db.many<ReactionRecord>("SELECT " REACTION_COLUMNS " FROM reactions WHERE conversation_id = ? AND seq = ? "
                                   "AND (CAST(? AS TEXT) = '' OR emoji = ?) AND NOT is_removed AND rev > ? "
                                   "ORDER BY rev LIMIT ?",
                                   reactionAt, message.conversation, message.seq, emoji, emoji, after, limit);
}

Result<std::vector<ReactionRecord>> reactionsBy(sql::Db& db, UserId user, int limit)
{
    return db.many<ReactionRecord>("SELECT " REACTION_COLUMNS " FROM reactions WHERE user_id = ? AND NOT is_removed "
                                   "LIMIT ?",
                                   reactionAt, user, limit);
}

} // namespace tertulia::store
