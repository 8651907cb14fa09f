// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db.h"

#include "shared/sql/connection.h"
#include "shared/sql/dialect.h"
#include "shared/sql/engine_fault.h"

#include <QSqlError>
#include <QSqlQuery>

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
    // Each job of a batch runs these.
    return engine == Engine::Sqlite &&
           (startsWithWord(sql, "SAVEPOINT") || startsWithWord(sql, "RELEASE") || startsWithWord(sql, "ROLLBACK TO"));
}

/// As the engine's driver must get it: '1' suits BOOLEAN and numeric columns of PostgreSQL alike, while TRUE, which Qt
/// would write, suits only BOOLEAN.
QVariant forEngine(const QVariant& value, Engine engine)
{
    if (engine == Engine::Postgres && value.typeId() == QMetaType::Bool)
        return value.toBool() ? u"1"_s : u"0"_s;
    return value;
}

Error disconnected()
{
    return Error::make(ErrorCode::Busy, u"disconnected"_s);
}

Error outcomeUnknown()
{
    return Error::make(ErrorCode::Internal, u"commit_outcome_unknown"_s);
}

/// Frees the statement's locks and result, however the block is left.
class Finish
{
public:
    explicit Finish(QSqlQuery& query) : m_query(query) {}
    ~Finish() { m_query.finish(); }
    Finish(const Finish&) = delete;
    Finish& operator=(const Finish&) = delete;

private:
    QSqlQuery& m_query;
};

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

/// The statement ready to be bound and executed, or already executed if it cannot be prepared.
Result<QSqlQuery*> Db::ready(Text sql, std::optional<QSqlQuery>& onlyOnce)
{
    const bool preparable = isPreparable(sql, engine());
    if (preparable) {
        if (QSqlQuery* kept = m_connection->find(sql))
            return kept;
    }
    TRY(const QString text, expandDialect(QString::fromUtf8(sql), engine()));
    QSqlQuery query = m_connection->newQuery();
    if (preparable ? !query.prepare(text) : !query.exec(text))
        return fault(query.lastError(), sql);
    if (preparable)
        return m_connection->keep(sql, std::move(query));
    onlyOnce.emplace(std::move(query));
    return &*onlyOnce;
}

Result<int64_t> Db::run(Text sql, const QVariantList& values, const OnRow& onRow)
{
    Q_ASSERT(m_connection->isMine());
    if (m_spoiled)
        return spoiledError();
    if (!m_inTransaction && !m_connection->isAlive())
        CHECK(connect());

    std::optional<QSqlQuery> onlyOnce;
    TRY(QSqlQuery * query, ready(sql, onlyOnce));
    const Finish finish(*query);
    if (!onlyOnce) {
        for (qsizetype i = 0; i < values.size(); ++i)
            query->bindValue(static_cast<int>(i), forEngine(values[i], engine()));
        if (!query->exec())
            return fault(query->lastError(), sql);
    }
    if (onRow && query->isSelect()) {
        const Row row(*query);
        while (query->next() && onRow(row)) {
        }
        if (query->lastError().isValid())
            return fault(query->lastError(), sql);
    }
    return onlyOnce || query->isSelect() ? 0 : query->numRowsAffected();
}

Result<Done> Db::control(Text sql)
{
    CHECK(run(sql, {}, nullptr));
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

Result<Done> Db::rollback()
{
    m_spoiled = false;
    if (!m_inTransaction)
        return Done{};
    m_inTransaction = false;
    if (!m_connection->isAlive())
        return Done{};
    // SQLite ends a transaction by itself when the disk is full, and there is nothing to say about that.
    QSqlQuery query = m_connection->newQuery();
    if (!query.exec(u"ROLLBACK"_s) && engine() == Engine::Postgres)
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
    return control(QByteArray("ROLLBACK TO SAVEPOINT ").append(name).constData());
}

/// Replaces the connection; the old one stays, dead, if there is no new one.
Result<Done> Db::connect()
{
    TRY(m_connection, Connection::open(m_config));
    return Done{};
}

} // namespace tertulia::sql
