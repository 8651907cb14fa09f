// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/own_marks.h"

#include "server/store/columns.h"

#define UNREAD_FROM "SELECT conversation_id, seq, read_seq, rev FROM unread_from "
#define DRAFTS "SELECT conversation_id, body, reply_to, updated_at, rev FROM drafts "

namespace tertulia::store {

namespace {

UnreadFromRecord unreadFromAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0), row.int64(1), row.int64(2), row.int64(3)};
}

DraftRecord draftAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0), row.text(1), row.optId<MessageId>(2), row.timestamp(3), row.int64(4)};
}

SpaceOrderRecord spaceOrderAt(const sql::Row& row)
{
    return {idsAt<SpaceId>(row, 0), row.int64(1)};
}

} // namespace

Result<Done> putUnreadFrom(sql::Db& db, UserId user, const UnreadFromRecord& record)
{
    CHECK(db.exec(
        sql::factFree("INSERT INTO unread_from (user_id, conversation_id, seq, read_seq, rev) VALUES (?, ?, ?, ?, ?) "
                      "ON CONFLICT (user_id, conversation_id) DO UPDATE SET seq = excluded.seq, "
                      "read_seq = excluded.read_seq, rev = excluded.rev"),
        user, record.conversation, record.seq, record.readSeq, record.rev));
    return Done{};
}

Result<Done> putDraft(sql::Db& db, UserId user, const DraftRecord& record)
{
    CHECK(db.exec(sql::factFree("INSERT INTO drafts (user_id, conversation_id, body, reply_to, updated_at, rev) "
                                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, conversation_id) DO UPDATE SET "
                                "body = excluded.body, reply_to = excluded.reply_to, updated_at = excluded.updated_at, "
                                "rev = excluded.rev"),
                  user, record.conversation, record.body, record.replyTo, record.updatedAt, record.rev));
    return Done{};
}

Result<Done> putSpaceOrder(sql::Db& db, UserId user, const SpaceOrderRecord& record)
{
    CHECK(db.exec(sql::factFree("INSERT INTO space_orders (user_id, spaces, rev) VALUES (?, ?, ?) "
                                "ON CONFLICT (user_id) DO UPDATE SET spaces = excluded.spaces, rev = excluded.rev"),
                  user, textOf(record.spaces), record.rev));
    return Done{};
}

Result<UnreadFromRecord> unreadFromOf(sql::Db& db, UserId user, ConversationId conversation)
{
    TRY(const auto found, db.one<UnreadFromRecord>(UNREAD_FROM "WHERE user_id = ? AND conversation_id = ?",
                                                   unreadFromAt, user, conversation));
    return found.value_or(UnreadFromRecord{conversation});
}

Result<DraftRecord> draftOf(sql::Db& db, UserId user, ConversationId conversation)
{
    TRY(auto found,
        db.one<DraftRecord>(DRAFTS "WHERE user_id = ? AND conversation_id = ?", draftAt, user, conversation));
    return std::move(found).value_or(DraftRecord{conversation});
}

Result<SpaceOrderRecord> spaceOrderOf(sql::Db& db, UserId user)
{
    TRY(auto found,
        db.one<SpaceOrderRecord>("SELECT spaces, rev FROM space_orders WHERE user_id = ?", spaceOrderAt, user));
    return std::move(found).value_or(SpaceOrderRecord{});
}

Result<int64_t> countDrafts(sql::Db& db, UserId user)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM drafts WHERE user_id = ? AND body <> ''", user));
    return count.value_or(0);
}

Result<std::vector<UnreadFromRecord>> unreadFromAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<UnreadFromRecord>(UNREAD_FROM "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?", unreadFromAt,
                                     user, rev, limit);
}

Result<std::vector<DraftRecord>> draftsAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<DraftRecord>(DRAFTS "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?", draftAt, user, rev, limit);
}

Result<std::vector<SpaceOrderRecord>> spaceOrderAfter(sql::Db& db, UserId user, Rev rev)
{
    return db.many<SpaceOrderRecord>("SELECT spaces, rev FROM space_orders WHERE user_id = ? AND rev > ?", spaceOrderAt,
                                     user, rev);
}

} // namespace tertulia::store
