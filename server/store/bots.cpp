// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/bots.h"

#define BOTS                                                                                                           \
    "SELECT u.id, u.handle, u.display_name, u.avatar, u.status, u.created_at, u.rev, u.status_until, b.owner_id, "     \
    "b.space_id, b.scopes, b.created_at, d.last_seen_at, b.device_id FROM bots b JOIN users u ON u.id = b.user_id "    \
    "JOIN devices d ON d.id = b.device_id WHERE b.deleted_at IS NULL AND "

namespace tertulia::store {

namespace {

BotRow botAt(const sql::Row& row)
{
    BotRow bot;
    bot.info.user = {row.id<UserId>(0), row.text(1),  row.text(2),         row.text(3), row.text(4),
                     row.timestamp(5),  row.int64(6), row.optTimestamp(7), true};
    bot.info.owner = row.optId<UserId>(8);
    bot.info.space = row.optId<SpaceId>(9);
    bot.info.scopes = ScopeSet::fromBits(static_cast<uint64_t>(row.int64(10)));
    bot.info.createdAt = row.timestamp(11);
    bot.info.lastSeenAt = row.optTimestamp(12);
    bot.device = row.id<DeviceId>(13);
    return bot;
}

} // namespace

Result<Done> insertBot(sql::Db& db, const BotRow& bot, const QByteArray& tokenHash)
{
    CHECK(db.exec("INSERT INTO bots (user_id, owner_id, space_id, scopes, created_at, device_id, token_hash) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)",
                  bot.info.user.id, bot.info.owner, bot.info.space, static_cast<int64_t>(bot.info.scopes.bits()),
                  bot.info.createdAt, bot.device, tokenHash));
    return Done{};
}

Result<std::optional<BotRow>> findBot(sql::Db& db, UserId user)
{
    return db.one<BotRow>(BOTS "b.user_id = ?", botAt, user);
}

Result<std::optional<BotRow>> botByToken(sql::Db& db, const QByteArray& tokenHash)
{
    return db.one<BotRow>(BOTS "b.token_hash = ?", botAt, tokenHash);
}

Result<std::vector<BotRow>> botsOf(sql::Db& db, UserId owner)
{
    return db.many<BotRow>(BOTS "b.owner_id = ? ORDER BY b.user_id", botAt, owner);
}

Result<std::vector<BotRow>> botsOf(sql::Db& db, SpaceId space)
{
    return db.many<BotRow>(BOTS "b.space_id = ? ORDER BY b.user_id", botAt, space);
}

Result<Done> setScopes(sql::Db& db, UserId bot, ScopeSet scopes)
{
    CHECK(db.exec("UPDATE bots SET scopes = ? WHERE user_id = ?", static_cast<int64_t>(scopes.bits()), bot));
    return Done{};
}

Result<Done> setToken(sql::Db& db, UserId bot, DeviceId device, const QByteArray& tokenHash)
{
    CHECK(db.exec("UPDATE bots SET device_id = ?, token_hash = ? WHERE user_id = ?", device, tokenHash, bot));
    return Done{};
}

Result<Done> moveToken(sql::Db& db, UserId bot, DeviceId device)
{
    CHECK(db.exec("UPDATE bots SET device_id = ? WHERE user_id = ?", device, bot));
    return Done{};
}

Result<Done> endBot(sql::Db& db, UserId bot, Timestamp now)
{
    CHECK(db.exec("UPDATE bots SET deleted_at = ?, token_hash = NULL WHERE user_id = ?", now, bot));
    return Done{};
}

} // namespace tertulia::store
