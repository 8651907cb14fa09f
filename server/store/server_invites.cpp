// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/server_invites.h"

namespace tertulia::store {

Result<Done> insertInvite(sql::Db& db, const ServerInvite& invite, const QByteArray& hash)
{
    CHECK(db.exec("INSERT INTO server_invites (id, hash, created_by, created_at, expires_at, uses_left, makes_admin) "
                  "VALUES (?, ?, ?, ?, ?, ?, FALSE)",
                  invite.id, hash, invite.createdBy, invite.createdAt, invite.expiresAt, invite.usesLeft));
    return Done{};
}

Result<std::optional<FoundInvite>> findInvite(sql::Db& db, const QByteArray& hash, Timestamp now)
{
    return db.one<FoundInvite>(
        "SELECT id, makes_admin FROM server_invites WHERE hash = ? AND uses_left > 0 "
        "AND (expires_at IS NULL OR expires_at > ?)",
        [](const sql::Row& row) {
            return FoundInvite{row.id<ServerInviteId>(0), row.boolean(1)};
        },
        hash, now);
}

Result<bool> useInvite(sql::Db& db, ServerInviteId invite)
{
    TRY(const auto changed,
        db.exec("UPDATE server_invites SET uses_left = uses_left - 1 WHERE id = ? AND uses_left > 0", invite));
    return changed == 1;
}

Result<std::vector<ServerInvite>> openInvites(sql::Db& db, std::optional<ServerInviteId> after, int limit,
                                              Timestamp now)
{
    return db.many<ServerInvite>(
        "SELECT id, uses_left, created_at, expires_at, created_by FROM server_invites "
        "WHERE NOT makes_admin AND uses_left > 0 AND expires_at > ? AND id < ? "
        "ORDER BY id DESC LIMIT ?",
        [](const sql::Row& row) {
            return ServerInvite{row.id<ServerInviteId>(0), static_cast<int>(row.int64(1)), row.timestamp(2),
                                row.timestamp(3), row.id<UserId>(4)};
        },
        now, after ? after->text() : QString(26, u'z'), limit);
}

Result<bool> deleteInvite(sql::Db& db, ServerInviteId invite)
{
    TRY(const auto changed, db.exec("DELETE FROM server_invites WHERE id = ? AND NOT makes_admin", invite));
    return changed == 1;
}

Result<Done> forgetSpentInvites(sql::Db& db, Timestamp now)
{
    CHECK(db.exec("DELETE FROM server_invites WHERE NOT makes_admin AND (uses_left = 0 OR expires_at <= ?)", now));
    return Done{};
}

Result<Done> putSetupToken(sql::Db& db, const std::optional<QByteArray>& hash, Timestamp now)
{
    CHECK(db.exec("DELETE FROM server_invites WHERE makes_admin"));
    if (hash)
        CHECK(db.exec("INSERT INTO server_invites (id, hash, created_at, uses_left, makes_admin) "
                      "VALUES (?, ?, ?, 1, TRUE)",
                      ServerInviteId::make(), *hash, now));
    return Done{};
}

Result<Done> putResetLink(sql::Db& db, UserId user, const QByteArray& hash, Timestamp expiresAt, bool endsSecondFactor)
{
    CHECK(db.exec("INSERT INTO reset_links (user_id, hash, expires_at, ends_second_factor) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at, "
                  "ends_second_factor = excluded.ends_second_factor",
                  user, hash, expiresAt, endsSecondFactor));
    return Done{};
}

Result<std::optional<FoundLink>> resetLinkOf(sql::Db& db, const QByteArray& hash, Timestamp now)
{
    return db.one<FoundLink>(
        "SELECT user_id, ends_second_factor FROM reset_links WHERE hash = ? AND expires_at > ?",
        [](const sql::Row& row) {
            return FoundLink{row.id<UserId>(0), row.boolean(1)};
        },
        hash, now);
}

Result<bool> deleteResetLink(sql::Db& db, UserId user)
{
    TRY(const auto changed, db.exec("DELETE FROM reset_links WHERE user_id = ?", user));
    return changed == 1;
}

} // namespace tertulia::store
