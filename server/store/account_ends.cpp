// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/account_ends.h"

#include "server/store/columns.h"
#include "server/store/later.h"

namespace tertulia::store {

namespace {

UserId userOfRow(const sql::Row& row)
{
    return row.id<UserId>(0);
}

} // namespace

Result<Written> writtenBy(sql::Db& db, UserId user)
{
    TRY(const auto found,
        db.one<Written>(
            "SELECT COUNT(*), COALESCE(SUM({{octet_length}}(CAST(body AS {{octets}}))), 0) FROM messages "
            "WHERE author_id = ? AND NOT deleted",
            [](const sql::Row& row) {
                return Written{row.int64(0), row.int64(1)};
            },
            user));
    return found.value_or(Written{});
}

Result<std::optional<SpaceId>> ownedSpace(sql::Db& db, UserId user)
{
    return db.one<SpaceId>(
        "SELECT id FROM spaces WHERE owner_id = ? AND deleted_at IS NULL ORDER BY id LIMIT 1",
        [](const sql::Row& row) { return row.id<SpaceId>(0); }, user);
}

Result<std::vector<ConversationRecord>> membershipsOf(sql::Db& db, UserId user)
{
    return db.many<ConversationRecord>(
        "SELECT conversation_id, kind, space_id FROM memberships WHERE user_id = ? AND NOT has_left "
        "AND kind <> 'direct' ORDER BY conversation_id",
        [](const sql::Row& row) {
            ConversationRecord record;
            record.id = row.id<ConversationId>(0);
            record.kind = enumAt<ConversationKind>(row, 1);
            record.space = row.optId<SpaceId>(2);
            return record;
        },
        user);
}

Result<std::vector<SpaceId>> spacesOf(sql::Db& db, UserId user)
{
    return db.many<SpaceId>(
        "SELECT space_id FROM space_memberships WHERE user_id = ? AND NOT has_left ORDER BY space_id",
        [](const sql::Row& row) { return row.id<SpaceId>(0); }, user);
}

Result<std::vector<UserId>> friendsOf(sql::Db& db, UserId user)
{
    return db.many<UserId>("SELECT other_id FROM friends WHERE user_id = ? AND state <> 'none' ORDER BY other_id",
                           userOfRow, user);
}

Result<std::vector<UserId>> blockersOf(sql::Db& db, UserId user)
{
    return db.many<UserId>("SELECT user_id FROM blocks WHERE other_id = ? AND is_blocked ORDER BY user_id", userOfRow,
                           user);
}

Result<Done> emptyAccount(sql::Db& db, UserId user, const QString& handle, Timestamp now)
{
    CHECK(db.exec("UPDATE users SET handle = ?, password_hash = '', bio = '', is_admin = FALSE, deleted_at = ? "
                  "WHERE id = ?",
                  handle, now, user));
    CHECK(db.exec("UPDATE devices SET name = '' WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM recovery_codes WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM second_factors WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM reset_links WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM server_invites WHERE created_by = ?", user));
    CHECK(db.exec("DELETE FROM privacy WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM read_marks WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM unread_from WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM drafts WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM space_orders WHERE user_id = ?", user));
    CHECK(forgetLater(db, user));
    CHECK(db.exec("DELETE FROM blocks WHERE user_id = ?", user));
    CHECK(db.exec("DELETE FROM mentions WHERE user_id = ?", user));
    return Done{};
}

Result<Done> beginErasure(sql::Db& db, UserId user)
{
    CHECK(db.exec("INSERT INTO erasures (user_id, erased_to) VALUES (?, '')", user));
    return Done{};
}

Result<bool> hasErasures(sql::Db& db)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM erasures"));
    return count.value_or(0) > 0;
}

Result<std::optional<Erasure>> openErasure(sql::Db& db)
{
    return db.one<Erasure>("SELECT user_id, erased_to FROM erasures ORDER BY user_id LIMIT 1 {{lock_row}}",
                           [](const sql::Row& row) {
                               return Erasure{row.id<UserId>(0), row.text(1)};
                           });
}

Result<std::vector<MessageRecord>> nextToErase(sql::Db& db, const Erasure& erasure, int limit)
{
    return db.many<MessageRecord>(
        "SELECT id, conversation_id, seq, client_id, reply_to, created_at, edited_at FROM messages "
        "WHERE author_id = ? AND client_id > ? AND NOT deleted ORDER BY client_id LIMIT ?",
        [&erasure](const sql::Row& row) {
            MessageRecord message;
            message.id = row.id<MessageId>(0);
            message.conversation = row.id<ConversationId>(1);
            message.seq = row.int64(2);
            message.author = erasure.user;
            message.clientId = row.text(3);
            message.replyTo = row.optId<MessageId>(4);
            message.createdAt = row.timestamp(5);
            message.editedAt = row.optTimestamp(6);
            return message;
        },
        erasure.user, erasure.erasedTo, limit);
}

Result<Done> noteErased(sql::Db& db, const Erasure& erasure)
{
    CHECK(db.exec("UPDATE erasures SET erased_to = ? WHERE user_id = ?", erasure.erasedTo, erasure.user));
    return Done{};
}

Result<Done> endErasure(sql::Db& db, UserId user)
{
    CHECK(db.exec("DELETE FROM erasures WHERE user_id = ?", user));
    return Done{};
}

} // namespace tertulia::store
