// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/connection.h"

#include "shared/protocol/teeth.h"
#include "shared/sql/engine_fault.h"

#include <QFile>
#include <QSqlError>
#include <QThread>

#include <atomic>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

// Statements are literals, so the cache is as large as the program; composed texts must not make it grow for ever.
constexpr size_t maxStatements = 500;

QString nextConnectionName()
{
    static std::atomic<int> count{0};
    return u"tertulia-sql-%1"_s.arg(++count);
}

Result<Done> makePrivateFile(const QString& path)
{
    QFile file(path);
    // SQLite gives its -wal and -shm files the mode of this one.
    if (!file.exists() && !file.open(QFile::ReadWrite | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
        !file.exists())
        return Error::make(ErrorCode::Internal, u"cannot create the database file: "_s + file.errorString());
    return Done{};
}

} // namespace

Connection::Connection(const DbConfig& config)
    : m_name(nextConnectionName())
    , m_engine(config.engine)
    , m_thread(QThread::currentThread())
    , m_database(QSqlDatabase::addDatabase(m_engine == Engine::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name))
{
}

Connection::~Connection()
{
    // SQLite closes only without open statements. On a dead PostgreSQL connection the driver goes first, so that no
    // statement tries to free itself on the server.
    if (isAlive())
        forgetStatements();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const DbConfig& config)
{
    std::unique_ptr<Connection> connection(new Connection(config));
    if (!connection->m_database.isValid())
        return Error::make(ErrorCode::Internal, u"the Qt SQL driver is not installed"_s);
    CHECK(config.engine == Engine::Sqlite ? connection->openSqlite(config) : connection->openPostgres(config));
    return connection;
}

bool Connection::isAlive() const
{
    return !m_lost && m_database.isOpen();
}

bool Connection::isMine() const
{
    return QThread::currentThread() == m_thread;
}

Result<Done> Connection::openSqlite(const DbConfig& config)
{
    if (!config.readOnly)
        CHECK(makePrivateFile(config.path));
    else if (!QFile::exists(config.path))
        return Error::make(ErrorCode::Internal, u"the database file does not exist"_s);
    const bool isFull = config.durability == DbConfig::Full && !teeth::bites(teeth::Bug::SyncNormal);
    m_database.setDatabaseName(config.path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s);
    CHECK(connectNow());
    CHECK(apply({
        u"PRAGMA foreign_keys=ON"_s,
        u"PRAGMA trusted_schema=OFF"_s,
        u"PRAGMA cell_size_check=ON"_s,
        u"PRAGMA secure_delete=ON"_s,
        // Else each savepoint copies the pages it touches into a file, which is most of what is written.
        u"PRAGMA temp_store=MEMORY"_s,
        isFull ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s,
    }));
    if (config.readOnly)
        return apply({u"PRAGMA query_only=ON"_s, u"PRAGMA wal_autocheckpoint=0"_s});
    TRY(const QString mode, ask(u"PRAGMA journal_mode=WAL"_s));
    if (mode != "wal"_L1)
        return Error::make(ErrorCode::Internal, u"SQLite cannot use a write-ahead log here"_s);
    return apply({u"PRAGMA wal_autocheckpoint=4000"_s, u"PRAGMA journal_size_limit=67108864"_s});
}

Result<Done> Connection::openPostgres(const DbConfig& config)
{
    m_database.setHostName(config.host);
    m_database.setPort(config.port);
    m_database.setDatabaseName(config.database);
    m_database.setUserName(config.user);
    m_database.setPassword(config.password);
    QString options = u"connect_timeout=5;application_name=tertulia"_s;
    if (!config.sslMode.isEmpty())
        options += u";sslmode="_s + config.sslMode;
    m_database.setConnectOptions(options);
    // NUMERIC, which SUM of BIGINT gives, as text instead of a double that forgets digits.
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    CHECK(connectNow());
    TRY(const QString promises, ask(u"SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')"
                                    " || ' ' || current_setting('server_encoding')"_s));
    const QStringList values = promises.split(u' ');
    if (values.value(0) != "on"_L1 || values.value(1) == "off"_L1)
        return Error::make(ErrorCode::Internal, u"this PostgreSQL does not keep what it commits: fsync and"
                                                " synchronous_commit must not be off"_s);
    if (values.value(2) != "UTF8"_L1)
        return Error::make(ErrorCode::Internal, u"the PostgreSQL database must have the encoding UTF8"_s);
    CHECK(apply({
        u"SET statement_timeout='5s'"_s,
        u"SET lock_timeout='2s'"_s,
        u"SET idle_in_transaction_session_timeout='10s'"_s,
        u"SET client_min_messages=warning"_s,
    }));
    return config.readOnly ? apply({u"SET default_transaction_read_only=on"_s}) : Result<Done>(Done{});
}

Result<Done> Connection::connectNow()
{
    if (m_database.open())
        return Done{};
    const QString why = harmlessMessage(m_database.lastError());
    qCWarning(sqlLog, "cannot connect: %s", qUtf8Printable(why));
    return Error::make(ErrorCode::Busy, u"cannot connect: "_s + why);
}

Result<Done> Connection::apply(const QStringList& settings)
{
    for (const QString& setting : settings) {
        QSqlQuery query(m_database);
        if (!query.exec(setting))
            return errorOf(query.lastError(), m_engine, setting.toUtf8().constData());
    }
    return Done{};
}

Result<QString> Connection::ask(const QString& question)
{
    QSqlQuery query(m_database);
    if (!query.exec(question) || !query.next())
        return errorOf(query.lastError(), m_engine, question.toUtf8().constData());
    return query.value(0).toString();
}

QSqlQuery Connection::newQuery() const
{
    QSqlQuery query(m_database);
    // Qt would keep a copy of every SQLite row. libpq holds the whole result anyway, and its row-by-row mode would
    // report errors late.
    query.setForwardOnly(m_engine == Engine::Sqlite);
    return query;
}

QSqlQuery* Connection::find(const char* sql)
{
    // The pointer only saves hashing the text: it may have been reused for another one.
    if (const auto it = m_byPointer.find(sql); it != m_byPointer.end() && it->second->text == sql)
        return &it->second->query;
    const auto it = m_byText.find(sql);
    if (it == m_byText.end())
        return nullptr;
    if (m_byPointer.size() >= 2 * maxStatements)
        m_byPointer.clear();
    m_byPointer[sql] = it->second.get();
    return &it->second->query;
}

QSqlQuery* Connection::keep(const char* sql, QSqlQuery query)
{
    if (m_byText.size() >= maxStatements)
        forgetStatements();
    auto& place = m_byText[sql];
    place.reset(new Statement{sql, std::move(query)});
    m_byPointer[sql] = place.get();
    return &place->query;
}

void Connection::forgetStatements()
{
    m_byPointer.clear();
    m_byText.clear();
}

} // namespace tertulia::sql
