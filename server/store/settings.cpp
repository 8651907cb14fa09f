// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/settings.h"

namespace tertulia::store {

Result<QString> settingOr(sql::Db& db, const QString& key, const QString& fresh)
{
    CHECK(db.exec("INSERT INTO server_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", key, fresh));
    TRY(const auto value, setting(db, key));
    return value.value_or(fresh);
}

Result<std::optional<QString>> setting(sql::Db& db, const QString& key)
{
    return db.one<QString>(
        "SELECT value FROM server_settings WHERE key = ?", [](const sql::Row& row) { return row.text(0); }, key);
}

Result<Done> putSetting(sql::Db& db, const QString& key, const QString& value)
{
    CHECK(db.exec("INSERT INTO server_settings (key, value) VALUES (?, ?) "
                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                  key, value));
    return Done{};
}

} // namespace tertulia::store
