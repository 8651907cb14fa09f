// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/engine_version.h"

#include <QVersionNumber>

#include <sqlite3.h>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

bool hasWalResetFault(const QString& version)
{
    const auto number = QVersionNumber::fromString(version);
    return number >= QVersionNumber(3, 7, 0) && number < QVersionNumber(3, 51, 3);
}

Result<QString> serverVersion(Db& db)
{
    return serverSetting(db, u"server_version"_s);
}

Result<QString> serverSetting(Db& db, const QString& name)
{
    if (db.engine() != Engine::Postgres)
        return QString{};
    TRY(const auto value,
        db.one<QString>(
            "SELECT current_setting(CAST(? AS TEXT))", [](const Row& row) { return row.text(0); }, name));
    return value.value_or(QString{});
}

Result<bool> mayCreateTables(Db& db)
{
    if (db.engine() != Engine::Postgres)
        return true;
    TRY(const auto may,
        db.value("SELECT CASE WHEN has_schema_privilege(current_schema(), 'CREATE') THEN 1 ELSE 0 END"));
    return may.value_or(0) == 1;
}

Result<std::optional<Timestamp>> serverClock(Db& db)
{
    if (db.engine() != Engine::Postgres)
        return std::optional<Timestamp>{};
    return db.one<Timestamp>("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)",
                             [](const Row& row) { return row.timestamp(0); });
}

} // namespace tertulia::sql
