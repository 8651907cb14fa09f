// SPDX-License-Identifier: GPL-3.0-or-later
// Signed-in devices and their refresh tokens, of which only hashes are kept. What a token coming back means is decided
// in services/accounts. Thread of the Db.
#pragma once

#include "shared/protocol/requests_account.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct Device
{
    DeviceId id;
    UserId user;
    bool isRevoked = false;
};

Result<Done> insertDevice(sql::Db& db, DeviceId device, UserId user, const QString& name, Timestamp now);
Result<std::optional<Device>> deviceById(sql::Db& db, DeviceId device);
/// Those that are signed in, the one last seen first; `current` is not set.
Result<std::vector<DeviceInfo>> devicesOf(sql::Db& db, UserId user);
Result<Done> touchDevice(sql::Db& db, DeviceId device, Timestamp now);
/// The user's living devices beyond the `keep` that were seen last.
Result<std::vector<DeviceId>> devicesBeyond(sql::Db& db, UserId user, int keep);
/// Ends the device for ever and forgets its tokens.
Result<Done> revokeDevice(sql::Db& db, DeviceId device, Timestamp now);

/// Every device is ended for ever, and every token forgotten that lets somebody in: theirs, those of bots, and links to
/// a new password.
Result<Done> endAllTokens(sql::Db& db, Timestamp now);

struct RefreshToken
{
    QByteArray hash;
    DeviceId device;
    bool isUsed = false;
};

Result<Done> insertRefreshToken(sql::Db& db, const QByteArray& hash, DeviceId device,
                                const std::optional<QByteArray>& parent, Timestamp now);
Result<std::optional<RefreshToken>> refreshToken(sql::Db& db, const QByteArray& hash);
Result<std::vector<RefreshToken>> childrenOf(sql::Db& db, const RefreshToken& parent);
Result<Done> markRefreshTokenUsed(sql::Db& db, const QByteArray& hash, Timestamp now);
/// Forgets the device's tokens used before `before`, except `keep`.
Result<Done> forgetUsedTokens(sql::Db& db, DeviceId device, Timestamp before, const QByteArray& keep);

} // namespace tertulia::store
