// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db.h"

#include "shared/sql/connection.h"
#include "shared/sql/dialect.h"
#include "shared/sql/engine_fault.h"

#include <QSqlError>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

bool startsWithWord(Text sql, QByteArrayView word)
{
    const QByteArrayView text = QByteArrayView(sql).trimmed();
    return text.size() >= word.size() && qstrnicmp(text.data(), word.size(), word.data(), word.size()) == 0;
}

/// Queries are prepared and kept; definitions and settings run once, and PostgreSQL cannot prepare them.
bool isPreparable(Text sql, Engine engine)
{
    for (const char* word : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"}) {
        if (startsWithWord(sql, word))
            return true;
    }
    // Each transaction, and with savepoints each job, runs these.
    return engine == Engine::Sqlite &&
           (startsWithWord(sql, "BEGIN") || startsWithWord(sql, "COMMIT") ||
            startsWithWord(sql, "PRAGMA data_version") || startsWithWord(sql, "SAVEPOINT") ||
            startsWithWord(sql, "RELEASE") || startsWithWord(sql, "ROLLBACK TO"));
}

Error disconnected()
{
    return Error::make(ErrorCode::Busy, u"disconnected"_s);
}

Error outcomeUnknown()
{
    return Error::make(ErrorCode::Internal, u"commit_outcome_unknown"_s);
}

} // namespace

Db::Db(DbConfig config) : m_config(std::move(config)) {}

Db::~Db()
{
    if (m_inTransaction)
        (void)rollback();
}

Result<std::unique_ptr<Db>> Db::open(const DbConfig& config)
{
    std::unique_ptr<Db> db(new Db(config));
    CHECK(db->connect());
    return db;
}

Error Db::spoiledError()
{
    return Error::make(ErrorCode::Internal, u"a statement of this transaction failed before"_s);
}

/// Takes note of a failed statement: what it means, whether the connection is gone, and that the transaction is.
Error Db::fault(const QSqlError& error, Text sql)
{
    m_spoiled = m_inTransaction;
    const bool gone = saysDisconnected(error, engine()) || !m_connection->isAlive();
    if (!gone)
        return errorOf(error, engine(), sql);
    m_connection->markLost();
    qCWarning(sqlLog, "connection lost: %s", qUtf8Printable(harmlessMessage(error)));
    return m_inTransaction || startsWithWord(sql, "SELECT") ? disconnected() : outcomeUnknown();
}

/// The kept statement of this text, made if need be; or one in `onlyOnce`.
Result<Statement*> Db::ready(Text sql, std::unique_ptr<Statement>& onlyOnce)
{
    if (Statement* kept = m_connection->find(sql))
        return kept;
    const bool isKept = isPreparable(sql, engine());
    TRY(const QString text, expandDialect(QString::fromUtf8(sql), engine()));
    QSqlError error;
    auto made = m_connection->prepare(text, !isKept, error);
    if (!made)
        return fault(error, sql);
    if (isKept)
        return m_connection->keep(sql, std::move(made));
    onlyOnce = std::move(made);
    return onlyOnce.get();
}

Result<int64_t> Db::run(Sql sql, std::span<const Value> values, const OnRow& onRow)
{
    Q_ASSERT(m_connection->isMine());
    if (m_spoiled)
        return spoiledError();
    if (!m_inTransaction && !m_connection->isAlive())
        CHECK(connect());

    std::unique_ptr<Statement> onlyOnce;
    TRY(Statement * statement, ready(sql.text, onlyOnce));
    if (statement->mayWrite()) {
        ++m_writes;
        m_factsVersion += sql.touchesFacts ? 1 : 0;
    }
    if (const auto error = statement->run(values, onRow))
        return fault(*error, sql.text);
    return onlyOnce ? 0 : statement->changedRows();
}

Result<Done> Db::control(Text sql)
{
    CHECK(run(factFree(sql), {}, nullptr)); // what undoes something says so itself
    return Done{};
}

Result<Done> Db::begin()
{
    if (m_inTransaction)
        return Error::make(ErrorCode::Internal, u"already in a transaction"_s);
    const bool sqlite = engine() == Engine::Sqlite;
    const Text words = m_config.readOnly ? (sqlite ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                                         : (sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    auto begun = control(words);
    if (!begun.ok() && begun.error().code == ErrorCode::Internal) {
        // A connection that died while idle, or one whose last rollback went wrong. Nothing is at stake yet.
        CHECK(connect());
        begun = control(words);
    }
    CHECK(begun);
    m_inTransaction = true;
    if (sqlite && !m_config.readOnly) {
        if (const auto noticed = noticeOthers(); !noticed.ok()) {
            CHECK(rollback());
            return noticed;
        }
    }
    return Done{};
}

/// Whether another connection committed something since the last transaction.
Result<Done> Db::noticeOthers()
{
    TRY(const auto version, value("PRAGMA data_version"));
    const int64_t before = std::exchange(m_dataVersion, version.value_or(0));
    if (m_dataVersion != before)
        ++m_factsVersion;
    return Done{};
}

Result<Done> Db::commit()
{
    if (!m_inTransaction)
        return Error::make(ErrorCode::Internal, u"not in a transaction"_s);
    if (m_spoiled) {
        CHECK(rollback());
        return spoiledError();
    }
    auto committed = control("COMMIT");
    if (committed.ok()) {
        m_inTransaction = false;
        return committed;
    }
    const bool lost = !m_connection->isAlive();
    // PostgreSQL has rolled back by itself; SQLite waits for what we do about it.
    m_inTransaction = engine() == Engine::Sqlite;
    CHECK(rollback());
    if (lost)
        return outcomeUnknown();
    return committed;
}

void Db::watchLog(int mostPages)
{
    m_connection->watchLog(mostPages);
}

int Db::logLength() const
{
    return m_connection->logLength();
}

Result<Done> Db::rollback()
{
    m_spoiled = false;
    ++m_factsVersion;
    if (!m_inTransaction)
        return Done{};
    m_inTransaction = false;
    if (!m_connection->isAlive())
        return Done{};
    // SQLite ends a transaction by itself when the disk is full, and there is nothing to say about that.
    QSqlError error;
    const auto statement = m_connection->prepare(u"ROLLBACK"_s, true, error);
    if ((!statement || statement->run({}, nullptr)) && engine() == Engine::Postgres)
        m_connection->markLost();
    return Done{};
}

Result<Done> Db::savepoint(Text name)
{
    return control(QByteArray("SAVEPOINT ").append(name).constData());
}

Result<Done> Db::release(Text name)
{
    return control(QByteArray("RELEASE SAVEPOINT ").append(name).constData());
}

Result<Done> Db::rollbackTo(Text name)
{
    if (!m_inTransaction)
        return Error::make(ErrorCode::Internal, u"not in a transaction"_s);
    if (!m_connection->isAlive())
        return disconnected();
    m_spoiled = false;
    ++m_factsVersion;
    return control(QByteArray("ROLLBACK TO SAVEPOINT ").append(name).constData());
}

/// Replaces the connection; the old one stays, dead, if there is no new one.
Result<Done> Db::connect()
{
    TRY(m_connection, Connection::open(m_config));
    ++m_factsVersion;
    return Done{};
}

} // namespace tertulia::sql
