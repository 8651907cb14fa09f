// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/postgres_connection.h"

#include "shared/sql/engine_fault.h"

#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

/// As the driver must get it: '1' suits BOOLEAN and numeric columns alike, while TRUE, which Qt would write, suits only
/// BOOLEAN. A null text would become NULL.
struct ToVariant
{
    QVariant operator()(std::monostate) const { return {}; }
    QVariant operator()(int64_t value) const { return QVariant(static_cast<qlonglong>(value)); }
    QVariant operator()(bool value) const { return value ? u"1"_s : u"0"_s; }
    QVariant operator()(const QString& value) const { return value.isNull() ? u""_s : value; }
    QVariant operator()(const QByteArray& value) const { return value.isNull() ? QByteArray("") : value; }
    QVariant operator()(const IdText& value) const { return QString::fromLatin1(value.data(), value.size()); }
};

class PostgresStatement final : public Statement
{
public:
    /// Prepared, unless there is a `text`, which is sent as it is and takes no values.
    explicit PostgresStatement(QSqlQuery query, QString text = {}) : m_query(std::move(query)), m_text(std::move(text))
    {
    }

    std::optional<QSqlError> run(std::span<const Value> values, const OnRow& onRow) override
    {
        const Finish finish{m_query};
        for (size_t i = 0; i < values.size(); ++i)
            m_query.bindValue(static_cast<int>(i), std::visit(ToVariant{}, values[i]));
        if (m_text.isEmpty() ? !m_query.exec() : !m_query.exec(m_text))
            return m_query.lastError();
        if (onRow && m_query.isSelect()) {
            const Row row(m_query);
            while (m_query.next() && onRow(row)) {
            }
            if (m_query.lastError().isValid())
                return m_query.lastError();
        }
        m_changedRows = m_query.isSelect() || !m_text.isEmpty() ? 0 : m_query.numRowsAffected();
        return std::nullopt;
    }
    [[nodiscard]] int64_t changedRows() const override { return m_changedRows; }
    [[nodiscard]] bool mayWrite() const override { return true; } // a function in a SELECT may

private:
    struct Finish
    {
        QSqlQuery& query;
        ~Finish() { query.finish(); }
    };

    QSqlQuery m_query;
    const QString m_text;
    int64_t m_changedRows = 0;
};

} // namespace

PostgresConnection::PostgresConnection() : m_name(nextName()), m_database(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name))
{
}

PostgresConnection::~PostgresConnection()
{
    // On a dead connection the driver goes first, so that no statement tries to free itself on the server.
    if (isAlive())
        forgetStatements();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> PostgresConnection::open(const DbConfig& config)
{
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection);
    if (!connection->m_database.isValid())
        return Error::make(ErrorCode::Internal, u"the Qt SQL driver is not installed"_s);
    CHECK(connection->connect(config));
    return std::unique_ptr<Connection>(std::move(connection));
}

bool PostgresConnection::isAlive() const
{
    return !m_lost && m_database.isOpen();
}

Result<Done> PostgresConnection::connect(const DbConfig& config)
{
    m_database.setHostName(config.host);
    m_database.setPort(config.port);
    m_database.setDatabaseName(config.database);
    m_database.setUserName(config.user);
    m_database.setPassword(config.password);
    QString options = u"connect_timeout=5;application_name=tertulia"_s;
    if (!config.sslMode.isEmpty())
        options += u";sslmode="_s + config.sslMode;
    if (!config.sslRootCert.isEmpty())
        options += u";sslrootcert='"_s + config.sslRootCert + u'\'';
    m_database.setConnectOptions(options);
    // NUMERIC, which SUM of BIGINT gives, as text instead of a double that forgets digits.
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!m_database.open())
        return cannotConnect(m_database.lastError());
    TRY(const QString promises, ask(u"SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')"
                                    " || ' ' || current_setting('server_encoding')"_s,
                                    Engine::Postgres));
    const QStringList values = promises.split(u' ');
    if (values.value(0) != "on"_L1 || values.value(1) == "off"_L1)
        return Error::make(ErrorCode::Internal, u"this PostgreSQL does not keep what it commits: fsync and"
                                                " synchronous_commit must not be off"_s);
    if (values.value(2) != "UTF8"_L1)
        return Error::make(ErrorCode::Internal, u"the PostgreSQL database must have the encoding UTF8"_s);
    QStringList settings{
        u"SET statement_timeout='5s'"_s,
        u"SET lock_timeout='2s'"_s,
        u"SET idle_in_transaction_session_timeout='5s'"_s, // a program that is stopped holds its rows so long
        u"SET client_min_messages=warning"_s,
    };
    if (config.readOnly)
        settings += u"SET default_transaction_read_only=on"_s;
    return apply(settings, Engine::Postgres);
}

std::unique_ptr<Statement> PostgresConnection::prepare(const QString& text, bool isOnce, QSqlError& error)
{
    // Not row by row: libpq holds the whole result anyway, and its row-by-row mode would report errors late.
    QSqlQuery query(m_database);
    if (isOnce)
        return std::make_unique<PostgresStatement>(std::move(query), text);
    if (query.prepare(text))
        return std::make_unique<PostgresStatement>(std::move(query));
    error = query.lastError();
    return nullptr;
}

} // namespace tertulia::sql
