// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/doctor_database_checks.h"

#include "server/backup/held_contents.h"
#include "server/store/schema.h"
#include "server/store/users.h"
#include "shared/sql/engine_version.h"
#include "shared/sql/integrity.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QVersionNumber>

namespace tertulia::doctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto clockTolerance = 5s;
const QVersionNumber oldestPostgres(13);

void tellUnreadable(const Config& config, const Error& error, Findings& findings)
{
    if (error.detail.contains(u"does not keep what it commits"_s))
        return findings.fault(
            "postgres-not-durable", u"fsync or synchronous_commit is off"_s,
            u"A power cut would take messages that people were told are sent; the server refuses to "
            "start."_s,
            u"Take both settings back, also those of the role: ALTER ROLE … RESET synchronous_commit"_s);
    if (config.databaseUrl.isEmpty())
        return findings.fault("database-damaged", u"the database cannot be opened: %1"_s.arg(error.detail),
                              u"The server cannot start, or what people said may be lost."_s,
                              u"Keep the file as it is, and restore the newest backup."_s);
    findings.fault("database-unreachable", u"the database cannot be reached: %1"_s.arg(error.detail),
                   u"The server cannot start."_s, u"Does it run, and do database.url and its pg_hba.conf agree?"_s);
}

/// False if the database cannot be asked further.
bool checkSchema(sql::Db& db, Findings& findings)
{
    findings.looked(2);
    const auto number = sql::schemaNumber(db);
    const auto steps = store::schema();
    if (!number.ok() || !steps.ok())
        return false;
    const int newest = static_cast<int>(steps->size());
    if (*number > newest)
        findings.fault("schema-newer", u"the database has schema %1, this program knows %2"_s.arg(*number).arg(newest),
                       u"A newer program was here; this one refuses to touch it."_s,
                       u"Install the newer version again, or restore the backup from before the upgrade."_s);
    else if (*number < newest)
        findings.fault("schema-older", u"the database has schema %1, this program knows %2"_s.arg(*number).arg(newest),
                       u"It is brought to the new one when the server starts; there is no way back."_s,
                       u"Make a backup (tertulia-server backup), then start the server."_s);
    return *number == newest;
}

void checkSqlite(sql::Db& db, Findings& findings)
{
    findings.looked(2);
    const QString version = sql::sqliteVersion();
    if (sql::hasWalResetFault(version))
        findings.note(
            "sqlite-version", u"SQLite %1 has the fault of the write-ahead log that 3.51.3 mended"_s.arg(version),
            u"Two programs that write and checkpoint at the same instant may damage the file; it is very rare."_s,
            u"Run commands that write while the server is stopped, keep backups verified, upgrade SQLite."_s);
    if (const auto whole = sql::checkIntegrity(db); !whole.ok())
        findings.fault("database-damaged", u"the database is damaged: %1"_s.arg(whole.error().detail),
                       u"Some of what people said cannot be read any more, and it may become worse."_s,
                       u"Stop the server, keep the file as it is, and restore the newest backup."_s);
}

void checkPostgres(sql::Db& db, Findings& findings)
{
    findings.looked(4);
    const auto version = sql::serverVersion(db);
    if (version.ok() && QVersionNumber::fromString(*version) < oldestPostgres)
        findings.fault("postgres-version", u"PostgreSQL is %1"_s.arg(*version),
                       u"It is older than what this program is tested with (%1)."_s.arg(oldestPostgres.toString()),
                       u"Upgrade PostgreSQL."_s);
    const auto mayCreate = sql::mayCreateTables(db);
    if (mayCreate.ok() && !*mayCreate)
        findings.fault("postgres-permissions", u"the role of database.url may not create tables"_s,
                       u"The next upgrade cannot bring the database to its schema."_s,
                       u"GRANT CREATE, USAGE ON SCHEMA public TO that role"_s);
    const auto time = sql::serverClock(db);
    if (time.ok() && *time)
        checkClock(u"the database's computer"_s,
                   std::chrono::duration_cast<std::chrono::seconds>(**time - SystemClock{}.now()), findings);
}

void checkPeople(sql::Db& db, Findings& findings)
{
    findings.looked();
    const auto admins = store::admins(db);
    if (admins.ok() && admins->isEmpty())
        findings.fault(
            "no-admin", u"nobody administers this server"_s,
            u"Nobody can invite, help who forgot a password, or see reports; with registration open a stranger "
            "may come first."_s,
            u"tertulia-server admin make-admin HANDLE"_s);
}

void checkContents(const QString& folder, sql::Db& db, Findings& findings)
{
    findings.looked(2);
    const auto named = backup::contentNames(db);
    if (!named.ok())
        return;
    QStringList missing;
    for (const QString& name : *named)
        if (!QFile::exists(folder + u'/' + name))
            missing.append(name);
    const QSet<QString> known(named->begin(), named->end());
    QStringList orphans;
    for (const QString& part : {u"files"_s, u"blobs"_s}) {
        QDirIterator all(folder + u'/' + part, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString name = all.next().mid(folder.size() + 1);
            if (!name.startsWith(u"files/partial/"_s) && !name.startsWith(u"files/thumbnails/"_s) &&
                !known.contains(name))
                orphans.append(name);
        }
    }
    if (!missing.isEmpty())
        findings.fault("files-missing",
                       u"%1 files are not there, %2 for one"_s.arg(missing.size()).arg(missing.first()),
                       u"Somebody removed them, or a restore was not whole: they cannot be opened by anybody."_s,
                       u"Copy them out of a backup: its members have the same names."_s);
    if (!orphans.isEmpty())
        findings.note("files-orphaned",
                      u"%1 files belong to nothing, %2 for one"_s.arg(orphans.size()).arg(orphans.first()),
                      u"They only take room; what is being uploaded may look so for a moment."_s,
                      u"The server removes them by itself; at once with the request file.reclaim, or at its start."_s);
}

} // namespace

void checkClock(const QString& whose, std::chrono::seconds ahead, Findings& findings)
{
    findings.looked();
    if (std::chrono::abs(ahead) <= clockTolerance)
        return;
    findings.fault("clock-skew", u"the clock of %1 is %2 s ahead of the one here"_s.arg(whose).arg(ahead.count()),
                   u"Times of messages are wrong for somebody, and tokens end too early or too late."_s,
                   u"Let both computers keep their time by NTP (timedatectl)."_s);
}

void checkDatabase(const Config& config, const sql::DbConfig& database, Findings& findings)
{
    auto reading = database;
    reading.readOnly = true;
    findings.looked();
    if (reading.engine == sql::Engine::Sqlite && !QFile::exists(reading.path))
        return findings.fault(
            "database-missing", u"there is no %1"_s.arg(reading.path),
            u"The server would make an empty one: nobody's account or message would be there."_s,
            u"Is it the right folder? Else restore a backup, or start the server for the first time."_s);
    const auto db = sql::Db::open(reading);
    if (!db.ok())
        return tellUnreadable(config, db.error(), findings);
    if (reading.engine == sql::Engine::Sqlite)
        checkSqlite(**db, findings);
    else
        checkPostgres(**db, findings);
    if (!checkSchema(**db, findings))
        return;
    checkPeople(**db, findings);
    checkContents(QDir(config.data).absolutePath(), **db, findings);
}

} // namespace tertulia::doctor
