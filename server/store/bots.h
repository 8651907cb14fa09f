// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of bots: whose they are, what their token is good for, and its hash. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/requests_bots.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct BotRow
{
    BotInfo info;
    DeviceId device; ///< that the token signs in
};

/// A user who is marked as a bot, and the device, exist already.
Result<Done> insertBot(sql::Db& db, const BotRow& bot, const QByteArray& tokenHash);
/// Without deleted ones, like everything here.
Result<std::optional<BotRow>> findBot(sql::Db& db, UserId user);
Result<std::optional<BotRow>> botByToken(sql::Db& db, const QByteArray& tokenHash);
Result<std::vector<BotRow>> botsOf(sql::Db& db, UserId owner);
Result<std::vector<BotRow>> botsOf(sql::Db& db, SpaceId space);
Result<Done> setScopes(sql::Db& db, UserId bot, ScopeSet scopes);
Result<Done> setToken(sql::Db& db, UserId bot, DeviceId device, const QByteArray& tokenHash);
/// The same token signs another device in from now on.
Result<Done> moveToken(sql::Db& db, UserId bot, DeviceId device);
Result<Done> endBot(sql::Db& db, UserId bot, Timestamp now);

} // namespace tertulia::store
