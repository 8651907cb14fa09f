// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/retention.h"

// Bound twice: the conversation.
#define HERE_AND_IN_THREADS "(SELECT id FROM conversations WHERE id = ? OR parent_id = ?) "
#define KEEP_DAYS "COALESCE(p.keep_days, c.keep_days) "
#define EACH_CONVERSATION                                                                                              \
    "SELECT c.id FROM conversations c LEFT JOIN conversations p ON p.id = c.parent_id WHERE c.id > ? "
#define OLDER_THAN_DAYS(days)                                                                                          \
    "AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND NOT m.deleted "                           \
    "AND m.created_at < ? - 86400000 * " days ") ORDER BY c.id LIMIT ?"

namespace tertulia::store {

namespace {

ConversationId keptConversationAt(const sql::Row& row)
{
    return row.id<ConversationId>(0);
}

} // namespace

Result<Weight> weightBefore(sql::Db& db, ConversationId conversation, Timestamp limit)
{
    TRY(const auto found,
        db.one<Weight>(
            "SELECT COUNT(*), COALESCE(SUM({{octet_length}}(CAST(body AS {{octets}}))), 0) "
            "FROM messages WHERE conversation_id IN " HERE_AND_IN_THREADS "AND NOT deleted AND created_at < ?",
            [](const sql::Row& row) {
                return Weight{row.int64(0), row.int64(1)};
            },
            conversation, conversation, limit));
    TRY(const auto files,
        db.value("SELECT COALESCE(SUM(f.bytes), 0) FROM files f JOIN messages m "
                 "ON m.conversation_id = f.conversation_id AND m.seq = f.seq "
                 "WHERE f.conversation_id IN " HERE_AND_IN_THREADS "AND NOT m.deleted AND m.created_at < ?",
                 conversation, conversation, limit));
    Weight weight = found.value_or(Weight{});
    weight.bytes += files.value_or(0);
    return weight;
}

Result<std::optional<int>> keepDays(sql::Db& db, ConversationId conversation)
{
    TRY(const auto days, db.value("SELECT " KEEP_DAYS "FROM conversations c LEFT JOIN conversations p "
                                  "ON p.id = c.parent_id WHERE c.id = ? AND " KEEP_DAYS "IS NOT NULL",
                                  conversation));
    return days ? std::optional{static_cast<int>(*days)} : std::nullopt;
}

Result<std::vector<ConversationId>> withExpired(sql::Db& db, Timestamp now, std::optional<int> serverDays,
                                                ConversationId after, int limit)
{
    const QString behind = after.isNull() ? QString{} : after.text();
    if (!serverDays)
        return db.many<ConversationId>(EACH_CONVERSATION "AND " KEEP_DAYS "IS NOT NULL " OLDER_THAN_DAYS(KEEP_DAYS),
                                       keptConversationAt, behind, now, limit);
    return db.many<ConversationId>(
        EACH_CONVERSATION OLDER_THAN_DAYS("(CASE WHEN " KEEP_DAYS "< ? THEN " KEEP_DAYS "ELSE ? END)"),
        keptConversationAt, behind, now, *serverDays, *serverDays, limit);
}

} // namespace tertulia::store
