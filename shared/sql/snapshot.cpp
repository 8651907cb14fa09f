// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/snapshot.h"

#include <QFile>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

Result<Done> copyInto(Db& db, const QString& file)
{
    if (db.engine() != Engine::Sqlite)
        return Error::make(ErrorCode::Internal, u"only SQLite copies itself"_s);
    QFile made(file); // VACUUM takes an empty file as it takes none, and leaves its mode alone
    if (!made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error::make(ErrorCode::Internal, u"cannot make %1: %2"_s.arg(file, made.errorString()));
    made.close();
    CHECK(db.exec("PRAGMA query_only=OFF")); // it forbids writing any file, not only this one
    CHECK(db.exec("VACUUM INTO ?", file));
    return Done{};
}

Result<QString> sharedSnapshot(Db& db)
{
    if (db.engine() != Engine::Postgres || !db.inTransaction())
        return Error::make(ErrorCode::Internal, u"only a transaction of PostgreSQL can be shared"_s);
    CHECK(db.exec("SET LOCAL idle_in_transaction_session_timeout=0"));
    CHECK(db.exec("SET LOCAL statement_timeout=0"));
    TRY(const auto name, db.one<QString>("SELECT pg_export_snapshot()", [](const Row& row) { return row.text(0); }));
    return name.value_or(QString{});
}

Result<Done> checkThoroughly(Db& db)
{
    if (db.engine() != Engine::Sqlite)
        return Done{};
    TRY(const auto verdict, db.one<QString>("PRAGMA integrity_check(1)", [](const Row& row) { return row.text(0); }));
    if (verdict != u"ok"_s)
        return Error::make(ErrorCode::Internal, verdict.value_or(u"no answer"_s));
    TRY(const auto astray, db.one<QString>("PRAGMA foreign_key_check", [](const Row& row) { return row.text(0); }));
    if (astray)
        return Error::make(ErrorCode::Internal,
                           u"a row of the table %1 refers to one that is not there"_s.arg(*astray));
    return Done{};
}

Result<Done> foldLog(Db& db)
{
    if (db.engine() != Engine::Sqlite)
        return Done{};
    TRY(const auto held, db.value("PRAGMA wal_checkpoint(TRUNCATE)"));
    return held.value_or(1) == 0 ? Result<Done>{Done{}}
                                 : Error::make(ErrorCode::Busy, u"somebody else uses the database"_s);
}

Result<bool> hasTables(Db& db)
{
    const Text question = db.engine() == Engine::Sqlite
                              ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"
                              : "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()";
    TRY(const auto count, db.value(question));
    return count.value_or(0) > 0;
}

} // namespace tertulia::sql
