// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/profiles.h"

#include <array>
#include <span>

#define PROFILE_COLUMNS "u.id, u.handle, u.display_name, u.avatar, u.status, u.created_at, u.rev"
#define SIXTEEN "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

namespace tertulia::store {

namespace {

constexpr size_t chunkSize = 16;

UserRecord profileAt(const sql::Row& row)
{
    return {row.id<UserId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.timestamp(5), row.int64(6)};
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
        return db.many<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.id IN " SIXTEEN, profileAt, id...);
    });
}

Result<std::vector<UserRecord>> profilesByHandles(sql::Db& db, const std::vector<QString>& handles)
{
    return inChunks<UserRecord>(handles, [&db](const auto&... handle) {
        return db.many<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.handle IN " SIXTEEN, profileAt,
                                   handle...);
    });
}

Result<std::optional<UserRecord>> profileByHandle(sql::Db& db, const QString& handle)
{
    return db.one<UserRecord>("SELECT " PROFILE_COLUMNS " FROM users u WHERE u.handle = ?", profileAt, handle);
}

Result<std::vector<UserId>> watchableBy(sql::Db& db, UserId user, const std::vector<UserId>& ids)
{
    return inChunks<UserId>(ids, [&db, user](const auto&... id) {
        return db.many<UserId>(
            "SELECT u.id FROM users u WHERE (u.id = ? "
            "OR EXISTS (SELECT 1 FROM space_memberships a JOIN space_memberships b ON b.space_id = a.space_id "
            "  WHERE a.user_id = ? AND b.user_id = u.id AND NOT a.has_left AND NOT b.has_left) "
            "OR EXISTS (SELECT 1 FROM memberships a JOIN memberships b ON b.conversation_id = a.conversation_id "
            "  WHERE a.user_id = ? AND b.user_id = u.id AND NOT a.has_left AND NOT b.has_left) "
            "OR EXISTS (SELECT 1 FROM friends f WHERE f.user_id = ? AND f.other_id = u.id AND f.state = 'friends')) "
            "AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.is_blocked "
            "  AND (b.user_id = ? AND b.other_id = u.id OR b.user_id = u.id AND b.other_id = ?)) "
            "AND u.id IN " SIXTEEN,
            [](const sql::Row& row) { return row.id<UserId>(0); }, user, user, user, user, user, user, id...);
    });
}

} // namespace tertulia::store
