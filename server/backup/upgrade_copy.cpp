// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/upgrade_copy.h"

#include "server/backup/backup_writer.h"
#include "server/services/history_name.h"
#include "server/store/schema.h"
#include "shared/sql/snapshot.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

const QString copyFilter = u"schema-*.db"_s;
const QString rolledBackName = u"rolled-back.db"_s;

QString copyFolder(const sql::DbConfig& database)
{
    return QFileInfo(database.path).absolutePath() + u"/before-upgrade"_s;
}

Error cannotMove(const QString& from, const QString& to)
{
    return Error::make(ErrorCode::Internal, u"cannot move %1 to %2: %3"_s.arg(from, to, qt_error_string()));
}

/// In the place of what is there.
Result<Done> rename(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return cannotMove(from, to);
    return syncToDisk(QFileInfo(to).path());
}

Result<Done> copyTo(const sql::DbConfig& database, const QString& file)
{
    auto reading = database;
    reading.readOnly = true;
    TRY(const auto db, sql::Db::open(reading));
    CHECK(sql::copyInto(*db, file));
    return syncToDisk(file);
}

std::chrono::milliseconds since(const QElapsedTimer& timer)
{
    return std::chrono::milliseconds{timer.elapsed()};
}

Result<Done> mustBeAFile(const sql::DbConfig& database)
{
    if (database.engine == sql::Engine::Sqlite)
        return Done{};
    return Error::make(ErrorCode::Conflict,
                       u"the database is PostgreSQL's: restore a dump into another database, and try "
                       "it there"_s);
}

/// Its log is in it, and nobody else has it open.
Result<Done> settle(const sql::DbConfig& database)
{
    {
        TRY(const auto db, sql::Db::open(database));
        CHECK(sql::foldLog(*db));
    }
    for (const char* rest : {"-wal", "-shm"})
        QFile::remove(database.path + QLatin1StringView{rest});
    return Done{};
}

} // namespace

Result<Done> copyBeforeUpgrade(const sql::DbConfig& database, int newest)
{
    if (database.engine != sql::Engine::Sqlite)
        return Done{};
    int number = 0;
    {
        TRY(const auto db, sql::Db::open(database));
        TRY(number, sql::schemaNumber(*db));
    }
    if (number == 0 || number >= newest)
        return Done{};
    QDir folder(copyFolder(database));
    if (!folder.mkpath(u"."_s))
        return Error::make(ErrorCode::Internal, u"cannot make %1"_s.arg(folder.path()));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QTemporaryDir scratch(folder.filePath(u"copying-XXXXXX"_s));
    const QString copy = scratch.filePath(u"copy.db"_s);
    CHECK(copyTo(database, copy));
    const QStringList older = folder.entryList({copyFilter}, QDir::Files);
    const QString name = u"schema-%1.db"_s.arg(number, 4, 10, QLatin1Char('0'));
    CHECK(rename(copy, folder.filePath(name)));
    for (const QString& one : older)
        if (one != name)
            folder.remove(one);
    return Done{};
}

Result<Rehearsal> rehearseUpgrade(const sql::DbConfig& database)
{
    CHECK(mustBeAFile(database));
    TRY(const auto steps, store::schema());
    const QTemporaryDir scratch(QFileInfo(database.path).absolutePath() + u"/rehearsal-XXXXXX"_s);
    if (!scratch.isValid())
        return Error::make(ErrorCode::Internal, scratch.errorString());
    Rehearsal rehearsal;
    sql::DbConfig copy;
    copy.path = scratch.filePath(u"copy.db"_s);
    QElapsedTimer timer;
    timer.start();
    CHECK(copyTo(database, copy.path));
    rehearsal.copying = since(timer);
    TRY(const auto db, sql::Db::open(copy));
    TRY(const int number, sql::schemaNumber(*db));
    for (auto upTo = static_cast<size_t>(number) + 1; upTo <= steps.size(); ++upTo) {
        timer.start();
        CHECK(sql::migrate(*db, {steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(upTo)}));
        rehearsal.steps.push_back({steps[upTo - 1].number, steps[upTo - 1].name, since(timer)});
    }
    timer.start();
    if (const auto whole = sql::checkThoroughly(*db); !whole.ok())
        return Error::make(ErrorCode::Conflict, u"afterwards the database would be damaged: "_s + whole.error().detail);
    rehearsal.checking = since(timer);
    return rehearsal;
}

Result<RolledBack> rollBackUpgrade(const sql::DbConfig& database)
{
    CHECK(mustBeAFile(database));
    const QDir folder(copyFolder(database));
    const QStringList copies = folder.entryList({copyFilter}, QDir::Files, QDir::Name | QDir::Reversed);
    if (copies.isEmpty())
        return Error::make(ErrorCode::NotFound, u"there is no copy from before an upgrade in %1"_s.arg(folder.path()));
    RolledBack outcome;
    sql::DbConfig copy;
    copy.path = folder.filePath(copies.first());
    {
        TRY(const auto db, sql::Db::open(copy));
        CHECK(sql::checkThoroughly(*db));
        TRY(outcome.schema, sql::schemaNumber(*db));
        CHECK(history_name::change(*db));
    }
    CHECK(settle(copy));
    CHECK(settle(database));
    outcome.kept = folder.filePath(rolledBackName);
    CHECK(rename(database.path, outcome.kept));
    CHECK(rename(copy.path, database.path));
    return outcome;
}

} // namespace tertulia::backup
