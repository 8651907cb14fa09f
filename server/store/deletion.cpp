// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/deletion.h"

// And in their threads; bound twice: the space.
#define IN_ROOMS_OF                                                                                                    \
    "(SELECT c.id FROM conversations c WHERE c.space_id = ? AND c.deleted_at IS NULL UNION ALL "                       \
    "SELECT t.id FROM conversations c JOIN conversations t ON t.parent_id = c.id "                                     \
    "WHERE c.space_id = ? AND c.deleted_at IS NULL) "

namespace tertulia::store {

namespace {

std::optional<Timestamp> timeAt(const sql::Row& row)
{
    return row.optTimestamp(0);
}

/// One reading for "no such thing" and "not deleted".
Result<std::optional<Timestamp>> flat(Result<std::optional<std::optional<Timestamp>>> found)
{
    TRY(const auto time, std::move(found));
    return time.value_or(std::nullopt);
}

Weight weightAt(const sql::Row& row)
{
    return {row.int64(0), row.int64(1)};
}

MessageRecord heldMessageAt(const sql::Row& row)
{
    MessageRecord message;
    message.id = row.id<MessageId>(0);
    message.conversation = row.id<ConversationId>(1);
    message.seq = row.int64(2);
    message.author = row.id<UserId>(3);
    message.clientId = row.text(4);
    message.body = row.text(5);
    message.replyTo = row.optId<MessageId>(6);
    message.createdAt = row.timestamp(7);
    message.editedAt = row.optTimestamp(8);
    message.rev = row.int64(9);
    return message;
}

} // namespace

Result<Done> setDeleted(sql::Db& db, ConversationId room, std::optional<Timestamp> at)
{
    CHECK(db.exec("UPDATE conversations SET deleted_at = ? WHERE id = ?", at, room));
    return Done{};
}

Result<Done> setDeleted(sql::Db& db, SpaceId space, std::optional<Timestamp> at)
{
    CHECK(db.exec("UPDATE spaces SET deleted_at = ? WHERE id = ?", at, space));
    return Done{};
}

Result<std::optional<Timestamp>> deletedAt(sql::Db& db, ConversationId room)
{
    return flat(db.one<std::optional<Timestamp>>("SELECT deleted_at FROM conversations WHERE id = ?", timeAt, room));
}

Result<std::optional<Timestamp>> deletedAt(sql::Db& db, SpaceId space)
{
    return flat(db.one<std::optional<Timestamp>>("SELECT deleted_at FROM spaces WHERE id = ?", timeAt, space));
}

Result<Weight> weightOf(sql::Db& db, ConversationId room)
{
    TRY(const auto found,
        db.one<Weight>(
            "SELECT COUNT(*), COALESCE(SUM({{octet_length}}(CAST(body AS {{octets}}))), 0) FROM messages "
            "WHERE conversation_id IN (SELECT id FROM conversations WHERE id = ? OR parent_id = ?) AND NOT deleted",
            weightAt, room, room));
    return found.value_or(Weight{});
}

Result<Weight> weightOf(sql::Db& db, SpaceId space)
{
    TRY(const auto found,
        db.one<Weight>("SELECT COUNT(*), COALESCE(SUM({{octet_length}}(CAST(m.body AS {{octets}}))), 0) "
                       "FROM messages m WHERE m.conversation_id IN " IN_ROOMS_OF "AND NOT m.deleted",
                       weightAt, space, space));
    return found.value_or(Weight{});
}

Result<int64_t> countSpaceMembers(sql::Db& db, SpaceId space)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM space_members WHERE space_id = ? AND NOT has_left", space));
    return count.value_or(0);
}

Result<int64_t> countMembers(sql::Db& db, ConversationId room)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM members WHERE conversation_id = ? AND NOT has_left", room));
    return count.value_or(0);
}

#define PURGED                                                                                                         \
    "(SELECT c.id FROM conversations c LEFT JOIN conversations p ON p.id = c.parent_id "                               \
    "LEFT JOIN spaces s ON s.id = COALESCE(p.space_id, c.space_id) "                                                   \
    "WHERE c.deleted_at < ? OR p.deleted_at < ? OR s.deleted_at < ?) "

Result<int64_t> purgeDeleted(sql::Db& db, Timestamp limit, int atMost)
{
    TRY(int64_t gone, db.exec("DELETE FROM messages WHERE id IN (SELECT m.id FROM messages m WHERE m.conversation_id "
                              "IN " PURGED "LIMIT ?)",
                              limit, limit, limit, atMost));
    if (gone > 0)
        return gone;
    for (const sql::Text traces :
         {"DELETE FROM message_versions WHERE (conversation_id, seq, rev) IN (SELECT conversation_id, seq, rev FROM "
          "message_versions WHERE conversation_id IN " PURGED "LIMIT ?)",
          "DELETE FROM reactions WHERE (conversation_id, seq, emoji, user_id) IN (SELECT conversation_id, seq, emoji, "
          "user_id FROM reactions WHERE conversation_id IN " PURGED "LIMIT ?)",
          "DELETE FROM votes WHERE (conversation_id, seq, user_id) IN (SELECT conversation_id, seq, user_id FROM votes "
          "WHERE conversation_id IN " PURGED "LIMIT ?)",
          "DELETE FROM mentions WHERE (user_id, conversation_id, seq) IN (SELECT user_id, conversation_id, seq FROM "
          "mentions WHERE conversation_id IN " PURGED "LIMIT ?)",
          "DELETE FROM wide_mentions WHERE (conversation_id, target, seq) IN (SELECT conversation_id, target, seq FROM "
          "wide_mentions WHERE conversation_id IN " PURGED "LIMIT ?)"}) {
        TRY(const int64_t more, db.exec(traces, limit, limit, limit, atMost));
        gone += more;
    }
    return gone;
}

Result<std::vector<MessageRecord>> writtenIn(sql::Db& db, SpaceId space, UserId author, Timestamp since, int limit)
{
    return db.many<MessageRecord>(
        "SELECT m.id, m.conversation_id, m.seq, m.author_id, m.client_id, m.body, m.reply_to, m.created_at, "
        "m.edited_at, m.rev FROM messages m WHERE m.conversation_id IN " IN_ROOMS_OF
        "AND m.author_id = ? AND m.created_at >= ? AND NOT m.deleted "
        "ORDER BY m.created_at DESC, m.id DESC LIMIT ?",
        heldMessageAt, space, space, author, since, limit);
}

Result<std::optional<Timestamp>> lastPace(sql::Db& db, ConversationId room, UserId user)
{
    return db.one<Timestamp>(
        "SELECT at FROM slow_mode_marks WHERE conversation_id = ? AND user_id = ?",
        [](const sql::Row& row) { return row.timestamp(0); }, room, user);
}

Result<Done> notePace(sql::Db& db, ConversationId room, UserId user, Timestamp at)
{
    CHECK(db.exec(sql::factFree("INSERT INTO slow_mode_marks (conversation_id, user_id, at) VALUES (?, ?, ?) "
                                "ON CONFLICT (conversation_id, user_id) DO UPDATE SET at = excluded.at"),
                  room, user, at));
    return Done{};
}

} // namespace tertulia::store
