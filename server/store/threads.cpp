// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/threads.h"

#include "server/store/columns.h"
#include "server/store/heads.h"
#include "server/store/listeners.h"

// Threads `c` that person `m.user_id` sees through their parents.
#define THROUGH_PARENT                                                                                                 \
    "JOIN conversations p ON p.id = c.parent_id AND p.deleted_at IS NULL "                                             \
    "LEFT JOIN members pm ON pm.conversation_id = p.id AND pm.user_id = m.user_id AND NOT pm.has_left "                \
    "LEFT JOIN space_memberships ps ON ps.space_id = p.space_id AND ps.user_id = m.user_id AND NOT ps.has_left "
#define IS_SEEN                                                                                                        \
    "(p.space_id IS NULL OR ps.user_id IS NOT NULL) AND (p.kind = 'room' AND NOT p.is_private "                        \
    "OR pm.user_id IS NOT NULL AND pm.first_seq <= c.root_seq) "
#define FOLLOWED                                                                                                       \
    "FROM memberships m JOIN conversations c ON c.id = m.conversation_id " THROUGH_PARENT                              \
    "WHERE m.user_id = ? AND m.kind = 'thread' AND NOT m.has_left AND " IS_SEEN

#define PARENT_SETTINGS "LEFT JOIN notify_settings o ON o.user_id = u.id AND o.conversation_id = ? "

namespace tertulia::store {

namespace {

ConversationId idAt(const sql::Row& row)
{
    return row.id<ConversationId>(0);
}

/// What sorts after every id.
QString textOrLast(std::optional<ConversationId> id)
{
    return id ? id->text() : QStringLiteral("~");
}

/// After the columns of every listener: the level and mute of the parent, and whether he follows.
Listener threadListenerAt(const sql::Row& row)
{
    Listener one = listenerAt(row);
    if (!one.setting.level && optEnumAt<NotifyLevel>(row, afterListener) == NotifyLevel::None)
        one.setting.level = NotifyLevel::None;
    if (const auto until = row.optTimestamp(afterListener + 1))
        one.setting.mutedUntil = std::max(one.setting.mutedUntil.value_or(*until), *until);
    one.follows = row.boolean(afterListener + 2);
    return one;
}

} // namespace

Result<std::vector<StreamHead>> followedThreadHeads(sql::Db& db, UserId user, int limit)
{
    return db.many<StreamHead>(
        "SELECT " TERTULIA_HEAD
        "FROM memberships m JOIN conversations c ON c.id = m.conversation_id " THROUGH_PARENT TERTULIA_HEAD_JOINS
        "WHERE m.user_id = ? AND m.kind = 'thread' AND NOT m.has_left AND " IS_SEEN "ORDER BY c.id LIMIT ?",
        conversationHead, limits::mentionsCounted, user, limit);
}

Result<std::vector<FollowedThread>> followedThreads(sql::Db& db, UserId user, int limit)
{
    return db.many<FollowedThread>(
        "SELECT c.id, c.parent_id, c.root_seq " FOLLOWED "ORDER BY c.id LIMIT ?",
        [](const sql::Row& row) {
            return FollowedThread{row.id<ConversationId>(0), row.id<ConversationId>(1), row.int64(2)};
        },
        user, limit);
}

Result<std::vector<ConversationId>> followedPage(sql::Db& db, UserId user, std::optional<ConversationId> after,
                                                 int limit)
{
    return db.many<ConversationId>("SELECT c.id " FOLLOWED "AND c.id < ? ORDER BY c.id DESC LIMIT ?", idAt, user,
                                   textOrLast(after), limit);
}

Result<std::vector<ConversationId>> threadsOf(sql::Db& db, ConversationId parent, Seq fromSeq,
                                              std::optional<ConversationId> after, int limit)
{
    return db.many<ConversationId>("SELECT id FROM conversations WHERE parent_id = ? AND root_seq >= ? AND id < ? "
                                   "ORDER BY id DESC LIMIT ?",
                                   idAt, parent, fromSeq, textOrLast(after), limit);
}

Result<std::optional<StreamHead>> headFor(sql::Db& db, UserId user, ConversationId conversation)
{
    return db.one<StreamHead>("SELECT " TERTULIA_HEAD "FROM (SELECT CAST(? AS TEXT) AS user_id) m "
                              "JOIN conversations c ON c.id = ? " TERTULIA_HEAD_JOINS,
                              conversationHead, limits::mentionsCounted, user, conversation);
}

Result<std::optional<bool>> follows(sql::Db& db, UserId user, ConversationId thread)
{
    return db.one<bool>(
        "SELECT NOT has_left FROM memberships WHERE user_id = ? AND conversation_id = ?",
        [](const sql::Row& row) { return row.boolean(0); }, user, thread);
}

Result<int64_t> countFollowed(sql::Db& db, UserId user)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM memberships WHERE user_id = ? AND kind = 'thread' AND NOT has_left", user));
    return count.value_or(0);
}

Result<std::optional<ConversationId>> stalestFollowed(sql::Db& db, UserId user)
{
    return db.one<ConversationId>("SELECT c.id FROM memberships m JOIN conversations c ON c.id = m.conversation_id "
                                  "LEFT JOIN messages x ON x.conversation_id = c.parent_id AND x.seq = c.root_seq "
                                  "WHERE m.user_id = ? AND m.kind = 'thread' AND NOT m.has_left "
                                  "ORDER BY COALESCE(x.thread_last_at, 0), c.id LIMIT 1",
                                  idAt, user);
}

Result<std::vector<Listener>> threadListening(sql::Db& db, const ThreadPlace& place, UserId author, int limit)
{
    const ConversationRecord& parent = place.parent;
    if (parent.space && !parent.isPrivate)
        return db.many<Listener>(
            "SELECT u.id, " LISTENING ", o.level, o.muted_until, TRUE "
            "FROM memberships m JOIN users u ON u.id = m.user_id "
            "JOIN space_members x ON x.user_id = m.user_id AND x.space_id = ? AND NOT x.has_left " SETTINGS
                PARENT_SETTINGS "WHERE m.conversation_id = ? AND m.kind = 'thread' AND NOT m.has_left "
            "ORDER BY u.id LIMIT ?",
            threadListenerAt, author, parent.space, place.thread.id, parent.id, place.thread.id, limit);
    return db.many<Listener>("SELECT u.id, " LISTENING ", o.level, o.muted_until, TRUE "
                             "FROM memberships m JOIN users u ON u.id = m.user_id "
                             "JOIN members x ON x.user_id = m.user_id AND x.conversation_id = ? AND NOT x.has_left "
                             "AND x.first_seq <= ? " SETTINGS PARENT_SETTINGS
                             "WHERE m.conversation_id = ? AND m.kind = 'thread' AND NOT m.has_left "
                             "ORDER BY u.id LIMIT ?",
                             threadListenerAt, author, parent.id, place.thread.rootSeq.value_or(0), place.thread.id,
                             parent.id, place.thread.id, limit);
}

Result<std::optional<Listener>> threadListener(sql::Db& db, UserId user, const ThreadPlace& place, UserId author)
{
    return db.one<Listener>("SELECT u.id, " LISTENING ", o.level, o.muted_until, EXISTS (SELECT 1 FROM memberships m "
                            "WHERE m.user_id = u.id AND m.conversation_id = ? AND NOT m.has_left) "
                            "FROM users u " SETTINGS PARENT_SETTINGS "WHERE u.id = ?",
                            threadListenerAt, author, place.thread.id, place.thread.id, place.parent.id, user);
}

} // namespace tertulia::store
