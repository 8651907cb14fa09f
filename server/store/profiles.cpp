// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/profiles.h"

#include <array>
#include <span>

#define PROFILE_COLUMNS                                                                                                \
    "u.id, u.handle, u.display_name, u.avatar, u.status, u.created_at, u.rev, u.status_until, u.is_bot"
#define SIXTEEN_KEYS "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
// Who follows the same thread is not in the same place any more when one of them has left its parent.
#define OF_MEMBERS "AND a.kind <> 'thread'"

// That `u` and another, named three times, have a space, a member conversation or a friendship in common.
#define SHARES                                                                                                         \
    "EXISTS (SELECT 1 FROM space_memberships a JOIN space_memberships b ON b.space_id = a.space_id "                   \
    "  WHERE a.user_id = ? AND b.user_id = u.id AND NOT a.has_left AND NOT b.has_left) "                               \
    "OR EXISTS (SELECT 1 FROM memberships a JOIN memberships b ON b.conversation_id = a.conversation_id "              \
    "  WHERE a.user_id = ? AND b.user_id = u.id AND NOT a.has_left AND NOT b.has_left " OF_MEMBERS ") "                \
    "OR EXISTS (SELECT 1 FROM friends f WHERE f.user_id = ? AND f.other_id = u.id AND f.state = 'friends')"

// The same for what may have ended on the other's side: he was deleted, and left everything.
#define SHARED                                                                                                         \
    "EXISTS (SELECT 1 FROM space_memberships a JOIN space_memberships b ON b.space_id = a.space_id "                   \
    "  WHERE a.user_id = ? AND b.user_id = u.id AND NOT a.has_left) "                                                  \
    "OR EXISTS (SELECT 1 FROM memberships a JOIN memberships b ON b.conversation_id = a.conversation_id "              \
    "  WHERE a.user_id = ? AND b.user_id = u.id AND NOT a.has_left " OF_MEMBERS ") "                                   \
    "OR EXISTS (SELECT 1 FROM friends f WHERE f.user_id = ? AND f.other_id = u.id)"

namespace tertulia::store {

namespace {

constexpr size_t chunkSize = 16;

UserRecord profileAt(const sql::Row& row)
{
    return {row.id<UserId>(0), row.text(1),  row.text(2),         row.text(3),   row.text(4),
            row.timestamp(5),  row.int64(6), row.optTimestamp(7), row.boolean(8)};
}

/// Asks for sixteen keys at a time: one prepared statement serves lists of any length, and what is missing in the last
/// chunk is NULL, which equals nothing.
template<typename T, typename Key, typename Ask>
Result<std::vector<T>> inChunks(const std::vector<Key>& keys, Ask&& ask)
{
    std::vector<T> found;
    for (size_t start = 0; start < keys.size(); start += chunkSize) {
        std::array<std::optional<Key>, chunkSize> chunk;
        for (size_t i = 0; i < chunkSize && start + i < keys.size(); ++i)
            chunk.at(i) = keys.at(start + i);
        TRY(auto some, std::apply(ask, chunk));
        found.insert(found.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return found;
}

} // namespace

Result<std::vector<UserRecord>> profilesByIds(sql::Db& db, const std::vector<UserId>& ids)
{
    return inChunks<UserRecord>(ids, [&db](const auto&... id) {
        return db.many<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.id IN " SIXTEEN_KEYS, profileAt,
                                   id...);
    });
}

Result<std::vector<UserRecord>> profilesByHandles(sql::Db& db, const std::vector<QString>& handles)
{
    return inChunks<UserRecord>(handles, [&db](const auto&... handle) {
        return db.many<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.handle IN " SIXTEEN_KEYS, profileAt,
                                   handle...);
    });
}

Result<std::optional<UserRecord>> profileByHandle(sql::Db& db, const QString& handle)
{
    return db.one<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.handle = ?", profileAt, handle);
}

Result<std::optional<Profile>> profileOf(sql::Db& db, UserId user)
{
    return db.one<Profile>(
        "SELECT " PROFILE_COLUMNS ", u.bio FROM users u WHERE u.id = ?",
        [](const sql::Row& row) {
            return Profile{profileAt(row), row.text(9)};
        },
        user);
}

Result<Done> setBio(sql::Db& db, UserId user, const QString& bio)
{
    CHECK(db.exec("UPDATE users SET bio = ? WHERE id = ?", bio, user));
    return Done{};
}

Result<Done> updateProfile(sql::Db& db, const UserRecord& user)
{
    CHECK(db.exec("UPDATE users SET display_name = ?, avatar = ?, status = ?, status_until = ?, rev = ? WHERE id = ?",
                  user.displayName, user.avatar, user.status, user.statusUntil, user.rev, user.id));
    return Done{};
}

Result<Rev> nextProfileRev(sql::Db& db)
{
    TRY(const auto next, db.value("UPDATE counters SET value = value + 1 WHERE name = 'profiles' RETURNING value"));
    return next ? Result<Rev>{*next} : Error::make(ErrorCode::Internal, QStringLiteral("no_profile_counter"));
}

Result<Rev> profileHead(sql::Db& db)
{
    TRY(const auto head, db.value("SELECT value FROM counters WHERE name = 'profiles'"));
    return head.value_or(0);
}

Result<std::vector<UserRecord>> profilesChangedAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.rev > ? AND (u.id = ? OR " SHARES
                               " OR u.deleted_at IS NOT NULL AND (" SHARED ")) ORDER BY u.rev LIMIT ?",
                               profileAt, rev, user, user, user, user, user, user, user, limit);
}

Result<int64_t> countAcquaintances(sql::Db& db, UserId user)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM ("
                 "SELECT b.user_id FROM space_memberships a JOIN space_members b ON b.space_id = a.space_id "
                 "  WHERE a.user_id = ? AND NOT a.has_left AND NOT b.has_left "
                 "UNION SELECT b.user_id FROM memberships a JOIN members b ON b.conversation_id = a.conversation_id "
                 "  WHERE a.user_id = ? AND NOT a.has_left AND NOT b.has_left "
                 "UNION SELECT other_id FROM friends WHERE user_id = ? AND state = 'friends') AS others "
                 "WHERE user_id <> ?",
                 user, user, user, user));
    return count.value_or(0);
}

Result<std::vector<StreamId>> streamsSharedBy(sql::Db& db, UserId user)
{
    std::vector<StreamId> streams{user};
    TRY(const auto friends, db.many<UserId>(
                                "SELECT other_id FROM friends WHERE user_id = ? AND state = 'friends'",
                                [](const sql::Row& row) { return row.id<UserId>(0); }, user));
    TRY(const auto spaces, db.many<SpaceId>(
                               "SELECT space_id FROM space_memberships WHERE user_id = ? AND NOT has_left",
                               [](const sql::Row& row) { return row.id<SpaceId>(0); }, user));
    TRY(const auto conversations, db.many<ConversationId>(
                                      "SELECT conversation_id FROM memberships WHERE user_id = ? AND NOT has_left "
                                      "AND kind <> 'thread'",
                                      [](const sql::Row& row) { return row.id<ConversationId>(0); }, user));
    streams.insert(streams.end(), friends.begin(), friends.end());
    streams.insert(streams.end(), spaces.begin(), spaces.end());
    streams.insert(streams.end(), conversations.begin(), conversations.end());
    return streams;
}

Result<std::vector<UserId>> watchableBy(sql::Db& db, UserId user, const std::vector<UserId>& ids)
{
    return inChunks<UserId>(ids, [&db, user](const auto&... id) {
        return db.many<UserId>(
            "SELECT u.id FROM users u WHERE (u.id = ? OR " SHARES ") "
            "AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.is_blocked "
            "  AND (b.user_id = ? AND b.other_id = u.id OR b.user_id = u.id AND b.other_id = ?)) "
            "AND u.id IN " SIXTEEN_KEYS,
            [](const sql::Row& row) { return row.id<UserId>(0); }, user, user, user, user, user, user, id...);
    });
}

} // namespace tertulia::store
