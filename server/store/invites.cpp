// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/invites.h"

namespace tertulia::store {

namespace {

#define TERTULIA_INVITE "code, space_id, author_id, created_at, expires_at, uses, used, room_id, revoked"
#define TERTULIA_USABLE "NOT revoked AND (uses IS NULL OR used < uses) AND (expires_at IS NULL OR expires_at > ?) "

Invite inviteAt(const sql::Row& row)
{
    Invite invite;
    invite.code = row.text(0);
    invite.space = row.id<SpaceId>(1);
    invite.author = row.id<UserId>(2);
    invite.createdAt = row.timestamp(3);
    invite.expiresAt = row.optTimestamp(4);
    if (!row.isNull(5))
        invite.uses = static_cast<int>(row.int64(5));
    invite.used = static_cast<int>(row.int64(6));
    invite.room = row.optId<ConversationId>(7);
    invite.revoked = row.boolean(8);
    return invite;
}

Ban banAt(const sql::Row& row)
{
    return {row.id<UserId>(0), row.id<UserId>(1), row.text(2), row.timestamp(3)};
}

} // namespace

Result<Done> insertInvite(sql::Db& db, const Invite& invite)
{
    CHECK(db.exec("INSERT INTO invites (" TERTULIA_INVITE ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", invite.code,
                  invite.space, invite.author, invite.createdAt, invite.expiresAt, invite.uses, invite.used,
                  invite.room, invite.revoked));
    return Done{};
}

Result<std::optional<Invite>> findInvite(sql::Db& db, const QString& code)
{
    return db.one<Invite>("SELECT " TERTULIA_INVITE " FROM invites WHERE code = ?", inviteAt, code);
}

Result<Done> revokeInvite(sql::Db& db, const QString& code)
{
    CHECK(db.exec("UPDATE invites SET revoked = TRUE WHERE code = ?", code));
    return Done{};
}

Result<Done> revokeInvitesOf(sql::Db& db, SpaceId space, UserId author)
{
    CHECK(db.exec("UPDATE invites SET revoked = TRUE WHERE space_id = ? AND author_id = ?", space, author));
    return Done{};
}

Result<std::vector<Invite>> usableInvites(sql::Db& db, SpaceId space, std::optional<UserId> author, Timestamp now,
                                          int limit)
{
    return db.many<Invite>("SELECT " TERTULIA_INVITE " FROM invites WHERE space_id = ? AND " TERTULIA_USABLE
                           "AND (CAST(? AS TEXT) IS NULL OR author_id = ?) ORDER BY created_at DESC, code LIMIT ?",
                           inviteAt, space, now, author, author, limit);
}

Result<bool> takeUse(sql::Db& db, const QString& code, Timestamp now)
{
    TRY(const int64_t taken,
        db.exec("UPDATE invites SET used = used + 1 WHERE code = ? AND " TERTULIA_USABLE, code, now));
    return taken == 1;
}

Result<Done> putBan(sql::Db& db, SpaceId space, const Ban& ban)
{
    CHECK(db.exec("INSERT INTO space_bans (space_id, user_id, by_id, reason, at) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (space_id, user_id) DO UPDATE SET by_id = excluded.by_id, reason = excluded.reason, "
                  "at = excluded.at",
                  space, ban.user, ban.by, ban.reason, ban.at));
    return Done{};
}

Result<bool> removeBan(sql::Db& db, SpaceId space, UserId user)
{
    TRY(const int64_t removed, db.exec("DELETE FROM space_bans WHERE space_id = ? AND user_id = ?", space, user));
    return removed > 0;
}

Result<std::optional<Ban>> findBan(sql::Db& db, SpaceId space, UserId user)
{
    return db.one<Ban>("SELECT user_id, by_id, reason, at FROM space_bans WHERE space_id = ? AND user_id = ?", banAt,
                       space, user);
}

Result<std::vector<Ban>> bansOf(sql::Db& db, SpaceId space, std::optional<UserId> after, int limit)
{
    return db.many<Ban>("SELECT user_id, by_id, reason, at FROM space_bans WHERE space_id = ? AND user_id > ? "
                        "ORDER BY user_id LIMIT ?",
                        banAt, space, after ? after->text() : QString{}, limit);
}

} // namespace tertulia::store
