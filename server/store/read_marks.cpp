// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/read_marks.h"

namespace tertulia::store {

namespace {
ReadMarkRecord readMarkAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0), row.int64(1), row.int64(2)};
}
} // namespace

Result<Done> putReadMark(sql::Db& db, UserId user, const ReadMarkRecord& record)
{
    CHECK(db.exec(
        sql::factFree("INSERT INTO read_marks (user_id, conversation_id, seq, rev) VALUES (?, ?, ?, ?) "
                      "ON CONFLICT (user_id, conversation_id) DO UPDATE SET seq = excluded.seq, rev = excluded.rev"),
        user, record.conversation, record.seq, record.rev));
    return Done{};
}

Result<std::optional<ReadMarkRecord>> findReadMark(sql::Db& db, UserId user, ConversationId conversation)
{
    return db.one<ReadMarkRecord>(
        "SELECT conversation_id, seq, rev FROM read_marks WHERE user_id = ? AND conversation_id = ?", readMarkAt, user,
        conversation);
}

Result<std::vector<ReadMarkRecord>> readMarksAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<ReadMarkRecord>(
        "SELECT conversation_id, seq, rev FROM read_marks WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?",
        readMarkAt, user, rev, limit);
}

} // namespace tertulia::store
