// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/users.h"

namespace tertulia::store {

Result<Done> insertUser(sql::Db& db, const UserRecord& user, const QString& passwordHash, bool isAdmin)
{
    CHECK(db.exec("INSERT INTO users (id, handle, display_name, avatar, status, password_hash, created_at, rev, "
                  "stream_rev, is_admin, is_bot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
                  user.id, user.handle, user.displayName, user.avatar, user.status, passwordHash, user.createdAt,
                  user.rev, isAdmin, user.bot));
    return Done{};
}

Result<bool> hasNoUsers(sql::Db& db)
{
    TRY(const auto one, db.value("SELECT 1 FROM users WHERE deleted_at IS NULL LIMIT 1"));
    return !one;
}

Result<bool> isAdmin(sql::Db& db, UserId user)
{
    TRY(const auto found, db.value("SELECT 1 FROM users WHERE id = ? AND is_admin", user));
    return found.has_value();
}

Result<QStringList> admins(sql::Db& db)
{
    TRY(const auto found,
        db.many<QString>("SELECT handle FROM users WHERE is_admin AND deleted_at IS NULL ORDER BY handle",
                         [](const sql::Row& row) { return row.text(0); }));
    return QStringList{found.begin(), found.end()};
}

Result<Done> setAdmin(sql::Db& db, UserId user, bool isAdmin)
{
    CHECK(db.exec("UPDATE users SET is_admin = ? WHERE id = ?", isAdmin, user));
    return Done{};
}

Result<std::optional<Credentials>> credentialsOf(sql::Db& db, const QString& handle)
{
    return db.one<Credentials>(
        "SELECT id, password_hash FROM users WHERE handle = ?",
        [](const sql::Row& row) {
            return Credentials{row.id<UserId>(0), row.text(1)};
        },
        handle);
}

Result<Done> setPasswordHash(sql::Db& db, UserId user, const QString& passwordHash)
{
    CHECK(db.exec("UPDATE users SET password_hash = ? WHERE id = ?", passwordHash, user));
    return Done{};
}

Result<std::optional<UserRecord>> userById(sql::Db& db, UserId user)
{
    return db.one<UserRecord>(
        "SELECT id, handle, display_name, avatar, status, created_at, rev, status_until, is_bot FROM users "
        "WHERE id = ?",
        [](const sql::Row& row) {
            return UserRecord{row.id<UserId>(0), row.text(1),  row.text(2),         row.text(3),   row.text(4),
                              row.timestamp(5),  row.int64(6), row.optTimestamp(7), row.boolean(8)};
        },
        user);
}

} // namespace tertulia::store
