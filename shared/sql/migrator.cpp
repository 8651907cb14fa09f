// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/migrator.h"

#include "shared/protocol/teeth.h"
#include "shared/sql/engine_fault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

struct Applied
{
    int number = 0;
    QString name{};
    QString checksum{};
};

Error refused(const QString& why)
{
    return Error::make(ErrorCode::Conflict, why);
}

/// Holds other starting programs off, as long as it lives. On SQLite the write lock of each step does.
class MigrationLock
{
public:
    static Result<std::unique_ptr<MigrationLock>> take(Db& db)
    {
        if (db.engine() == Engine::Postgres) {
            // Waiting for a node that migrates may take longer than any query may, and so may a step.
            CHECK(db.exec("SET statement_timeout=0"));
            CHECK(db.exec("SET lock_timeout=0"));
            CHECK(db.value("SELECT pg_advisory_lock(8390891584456388705)"));
        }
        return std::unique_ptr<MigrationLock>(new MigrationLock(db));
    }
    ~MigrationLock()
    {
        if (m_db.engine() != Engine::Postgres)
            return;
        (void)m_db.value("SELECT pg_advisory_unlock(8390891584456388705)");
        (void)m_db.exec("SET lock_timeout='2s'");
        (void)m_db.exec("SET statement_timeout='5s'");
    }
    MigrationLock(const MigrationLock&) = delete;
    MigrationLock& operator=(const MigrationLock&) = delete;

private:
    explicit MigrationLock(Db& db) : m_db(db) {}
    Db& m_db;
};

Result<std::vector<Applied>> appliedSteps(Db& db)
{
    return db.many<Applied>("SELECT number, name, checksum FROM schema_migrations ORDER BY number", [](const Row& row) {
        return Applied{static_cast<int>(row.int64(0)), row.text(1), row.text(2)};
    });
}

Result<Done> checkNumbers(const std::vector<Migration>& migrations)
{
    for (size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].number != static_cast<int>(i) + 1)
            return Error::make(ErrorCode::Internal,
                               u"migrations must be 1..N without gaps: number %1 is missing"_s.arg(i + 1));
    }
    return Done{};
}

/// That the database is a past of this program, neither its future nor a stranger.
Result<Done> checkHistory(const std::vector<Applied>& applied, const std::vector<Migration>& known)
{
    if (!applied.empty() && applied.back().number > static_cast<int>(known.size()))
        return refused(u"the database has schema %1, newer than this program knows (%2)"_s.arg(applied.back().number)
                           .arg(known.size()));
    for (size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].number != static_cast<int>(i) + 1)
            return refused(u"the database lacks schema step %1"_s.arg(i + 1));
        if (applied[i].checksum != migrationChecksum(known[i].sql))
            return refused(
                u"schema step %1 (%2) was changed after it had been applied"_s.arg(i + 1).arg(known[i].name));
    }
    return Done{};
}

Result<Done> apply(Db& db, const Migration& step, const Clock& clock)
{
    const QStringList statements = splitStatements(step.sql, db.engine());
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const auto run = db.exec(statements[i].toUtf8().constData());
        if (!run.ok()) {
            Error error = run.error();
            error.detail =
                u"schema step %1 (%2), statement %3: "_s.arg(step.number).arg(step.name).arg(i + 1) + error.detail;
            return error;
        }
        teeth::passing(teeth::Place::Migrating);
    }
    CHECK(db.exec("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)", step.number,
                  step.name, migrationChecksum(step.sql), clock.now()));
    return Done{};
}

/// Checks and applies at most one step, all in the transaction that the caller opened; the schema's number afterwards.
Result<int> advance(Db& db, const std::vector<Migration>& migrations, const Clock& clock)
{
    TRY(const auto applied, appliedSteps(db));
    CHECK(checkHistory(applied, migrations));
    const size_t next = applied.size();
    if (next == migrations.size())
        return static_cast<int>(next);
    CHECK(apply(db, migrations[next], clock));
    return static_cast<int>(next) + 1;
}

} // namespace

QString migrationChecksum(const QString& script)
{
    QString text = script;
    text.replace("\r\n"_L1, "\n"_L1);
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_256).toHex());
}

Result<std::vector<Migration>> loadMigrations(const QString& prefix)
{
    static const QRegularExpression pattern(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    std::vector<Migration> migrations;
    const auto files = QDir(prefix).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        const auto match = pattern.match(info.fileName());
        if (!match.hasMatch())
            return Error::make(ErrorCode::Internal, u"not the name of a migration: "_s + info.fileName());
        QFile file(info.filePath());
        if (!file.open(QFile::ReadOnly))
            return Error::make(ErrorCode::Internal, u"cannot read migration "_s + info.fileName());
        migrations.push_back({match.captured(1).toInt(), match.captured(2), QString::fromUtf8(file.readAll())});
    }
    if (migrations.empty())
        return Error::make(ErrorCode::Internal, u"no migrations in "_s + prefix);
    CHECK(checkNumbers(migrations));
    return migrations;
}

Result<int> migrate(Db& db, const std::vector<Migration>& migrations, const Clock& clock)
{
    CHECK(checkNumbers(migrations));
    TRY(const auto lock, MigrationLock::take(db));
    CHECK(db.exec("CREATE TABLE IF NOT EXISTS schema_migrations (number {{int64}} PRIMARY KEY, name TEXT NOT NULL,"
                  " checksum TEXT NOT NULL, applied_at {{int64}} NOT NULL)"));
    int number = 0;
    do {
        CHECK(db.begin());
        const auto advanced = advance(db, migrations, clock);
        if (!advanced.ok()) {
            CHECK(db.rollback());
            return advanced;
        }
        CHECK(db.commit());
        number = *advanced;
    } while (number < static_cast<int>(migrations.size()));
    qCInfo(sqlLog, "schema is at step %d", number);
    return number;
}

Result<int> schemaNumber(Db& db)
{
    const Text exists =
        db.engine() == Engine::Sqlite
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'"
            : "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migrations'";
    TRY(const auto found, db.value(exists));
    if (found.value_or(0) == 0)
        return 0;
    TRY(const auto number, db.value("SELECT MAX(number) FROM schema_migrations"));
    return static_cast<int>(number.value_or(0));
}

} // namespace tertulia::sql
