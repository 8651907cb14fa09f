// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/devices.h"

namespace tertulia::store {

namespace {

RefreshToken tokenAt(const sql::Row& row)
{
    return {row.bytes(0), row.id<DeviceId>(1), !row.isNull(2)};
}

} // namespace

Result<Done> insertDevice(sql::Db& db, DeviceId device, UserId user, const QString& name, Timestamp now)
{
    CHECK(db.exec("INSERT INTO devices (id, user_id, name, created_at, last_seen_at) VALUES (?, ?, ?, ?, ?)", device,
                  user, name, now, now));
    return Done{};
}

Result<std::optional<Device>> deviceById(sql::Db& db, DeviceId device)
{
    return db.one<Device>(
        "SELECT id, user_id, revoked_at FROM devices WHERE id = ?",
        [](const sql::Row& row) {
            return Device{row.id<DeviceId>(0), row.id<UserId>(1), !row.isNull(2)};
        },
        device);
}

Result<std::vector<DeviceInfo>> devicesOf(sql::Db& db, UserId user)
{
    return db.many<DeviceInfo>(
        "SELECT id, name, created_at, last_seen_at FROM devices WHERE user_id = ? AND revoked_at IS NULL "
        "ORDER BY last_seen_at DESC, id DESC LIMIT 1000",
        [](const sql::Row& row) {
            return DeviceInfo{row.id<DeviceId>(0), row.text(1), row.timestamp(2), row.timestamp(3)};
        },
        user);
}

Result<Done> touchDevice(sql::Db& db, DeviceId device, Timestamp now)
{
    CHECK(db.exec(sql::factFree("UPDATE devices SET last_seen_at = ? WHERE id = ?"), now, device));
    return Done{};
}

Result<std::vector<DeviceId>> devicesBeyond(sql::Db& db, UserId user, int keep)
{
    return db.many<DeviceId>(
        "SELECT id FROM devices WHERE user_id = ? AND revoked_at IS NULL "
        "ORDER BY last_seen_at DESC, id DESC LIMIT 1000 OFFSET ?",
        [](const sql::Row& row) { return row.id<DeviceId>(0); }, user, keep);
}

Result<Done> revokeDevice(sql::Db& db, DeviceId device, Timestamp now)
{
    CHECK(db.exec("UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now, device));
    CHECK(db.exec(sql::factFree("DELETE FROM refresh_tokens WHERE device_id = ?"), device));
    return Done{};
}

Result<Done> endAllTokens(sql::Db& db, Timestamp now)
{
    CHECK(db.exec("UPDATE devices SET revoked_at = ? WHERE revoked_at IS NULL", now));
    CHECK(db.exec("DELETE FROM refresh_tokens"));
    CHECK(db.exec("UPDATE bots SET token_hash = NULL"));
    CHECK(db.exec("DELETE FROM reset_links"));
    return Done{};
}

Result<Done> insertRefreshToken(sql::Db& db, const QByteArray& hash, DeviceId device,
                                const std::optional<QByteArray>& parent, Timestamp now)
{
    CHECK(db.exec(
        sql::factFree("INSERT INTO refresh_tokens (hash, device_id, parent_hash, created_at) VALUES (?, ?, ?, ?)"),
        hash, device, parent, now));
    return Done{};
}

Result<std::optional<RefreshToken>> refreshToken(sql::Db& db, const QByteArray& hash)
{
    return db.one<RefreshToken>("SELECT hash, device_id, used_at FROM refresh_tokens WHERE hash = ?", tokenAt, hash);
}

Result<std::vector<RefreshToken>> childrenOf(sql::Db& db, const RefreshToken& parent)
{
    return db.many<RefreshToken>(
        "SELECT hash, device_id, used_at FROM refresh_tokens WHERE device_id = ? AND parent_hash = ?", tokenAt,
        parent.device, parent.hash);
}

Result<Done> markRefreshTokenUsed(sql::Db& db, const QByteArray& hash, Timestamp now)
{
    CHECK(
        db.exec(sql::factFree("UPDATE refresh_tokens SET used_at = ? WHERE hash = ? AND used_at IS NULL"), now, hash));
    return Done{};
}

Result<Done> forgetUsedTokens(sql::Db& db, DeviceId device, Timestamp before, const QByteArray& keep)
{
    CHECK(db.exec(sql::factFree("DELETE FROM refresh_tokens WHERE device_id = ? AND used_at < ? AND hash <> ?"), device,
                  before, keep));
    return Done{};
}

} // namespace tertulia::store
