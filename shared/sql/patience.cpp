// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/patience.h"

namespace tertulia::sql {

namespace {

// Each look waits within PostgreSQL, where a change would be seen.
constexpr int looks = 50;

} // namespace

Result<Done> waitLong(Db& db)
{
    if (db.engine() == Engine::Sqlite)
        CHECK(db.exec("PRAGMA busy_timeout = 15000"));
    return Done{};
}

Result<Done> takeTime(Db& db)
{
    if (db.engine() == Engine::Sqlite)
        return Done{};
    CHECK(db.exec("SET statement_timeout=0"));
    CHECK(db.exec("SET lock_timeout=0"));
    CHECK(db.exec("SET idle_in_transaction_session_timeout=0"));
    return Done{};
}

Result<Done> waitUntilAlone(Db& db)
{
    if (db.engine() == Engine::Sqlite)
        return Done{};
    for (int look = 0; look < looks; ++look) {
        TRY(const auto others, db.value("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                                        " AND application_name = current_setting('application_name')"
                                        " AND pid <> pg_backend_pid()"));
        if (others.value_or(0) == 0)
            return Done{};
        CHECK(db.value("SELECT COUNT(pg_sleep(0.1))"));
    }
    return Error::make(ErrorCode::Busy, QStringLiteral("a server or another command is connected to the database"));
}

} // namespace tertulia::sql
