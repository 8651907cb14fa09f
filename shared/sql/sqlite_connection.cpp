// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/sqlite_connection.h"

#include "shared/protocol/teeth.h"
#include "shared/sql/engine_fault.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVarLengthArray>

#include <mutex>

#include <sqlite3.h>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

Result<Done> makePrivateFile(const QString& path)
{
    QFile file(path);
    // SQLite gives its -wal and -shm files the mode of this one.
    if (!file.exists() && !file.open(QFile::ReadWrite | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
        !file.exists())
        return Error::make(ErrorCode::Internal, u"cannot create the database file: "_s + file.errorString());
    return Done{};
}

QSqlError errorNow(sqlite3* handle)
{
    return {{},
            QString::fromUtf8(sqlite3_errmsg(handle)),
            QSqlError::StatementError,
            QString::number(sqlite3_extended_errcode(handle))};
}

/// Only of a driver that has the SQLite that we call: another one's would not be understood.
Result<sqlite3*> handleOf(const QSqlDatabase& database)
{
    QSqlQuery query(database);
    const bool isOurs = query.exec(u"SELECT sqlite_source_id()"_s) && query.next() &&
                        query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    const QVariant handle = database.driver()->handle();
    if (!isOurs || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error::make(ErrorCode::Internal, u"Qt's driver for SQLite has another SQLite than this program"_s);
    return *static_cast<sqlite3* const*>(handle.constData());
}

QSqlError misuse(const QString& what)
{
    return {{}, what, QSqlError::StatementError, QString::number(SQLITE_MISUSE)};
}

class SqliteStatement final : public Statement
{
public:
    explicit SqliteStatement(sqlite3_stmt* statement)
        : m_statement(statement), m_mayWrite(sqlite3_stmt_readonly(statement) == 0)
    {
    }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    std::optional<QSqlError> run(std::span<const Value> values, const OnRow& onRow) override
    {
        if (sqlite3_bind_parameter_count(m_statement) != static_cast<int>(values.size()))
            return misuse(u"the statement takes another number of values"_s);
        // The values stay where they are until the statement is reset, and it is not run again without new ones.
        QVarLengthArray<QByteArray, 16> utf8;
        const Finish finish{m_statement};
        for (size_t i = 0; i < values.size(); ++i)
            if (bind(static_cast<int>(i) + 1, values[i], utf8) != SQLITE_OK)
                return errorNow(handle());
        const Row row(m_statement);
        int step = sqlite3_step(m_statement);
        while (step == SQLITE_ROW && onRow && onRow(row))
            step = sqlite3_step(m_statement);
        if (step != SQLITE_ROW && step != SQLITE_DONE)
            return errorNow(handle());
        m_changedRows = sqlite3_column_count(m_statement) > 0 ? 0 : sqlite3_changes64(handle());
        return std::nullopt;
    }
    [[nodiscard]] int64_t changedRows() const override { return m_changedRows; }
    [[nodiscard]] bool mayWrite() const override { return m_mayWrite; }

private:
    struct Finish
    {
        sqlite3_stmt* statement;
        ~Finish() { sqlite3_reset(statement); }
    };

    [[nodiscard]] sqlite3* handle() const { return sqlite3_db_handle(m_statement); }

    int bind(int place, const Value& value, QVarLengthArray<QByteArray, 16>& utf8)
    {
        if (const auto* id = std::get_if<IdText>(&value))
            return sqlite3_bind_text(m_statement, place, id->data(), static_cast<int>(id->size()), SQLITE_STATIC);
        if (const auto* number = std::get_if<int64_t>(&value))
            return sqlite3_bind_int64(m_statement, place, *number);
        if (const auto* text = std::get_if<QString>(&value)) {
            const QByteArray& bytes = utf8.emplace_back(text->toUtf8());
            return sqlite3_bind_text64(m_statement, place, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                                       SQLITE_STATIC, SQLITE_UTF8);
        }
        if (const auto* flag = std::get_if<bool>(&value))
            return sqlite3_bind_int(m_statement, place, *flag ? 1 : 0);
        if (const auto* bytes = std::get_if<QByteArray>(&value)) // constData() is never null, which would mean NULL
            return sqlite3_bind_blob64(m_statement, place, bytes->constData(),
                                       static_cast<sqlite3_uint64>(bytes->size()), SQLITE_STATIC);
        return sqlite3_bind_null(m_statement, place);
    }

    sqlite3_stmt* const m_statement;
    const bool m_mayWrite;
    int64_t m_changedRows = 0;
};

} // namespace

SqliteConnection::SqliteConnection() : m_name(nextName()), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

SqliteConnection::~SqliteConnection()
{
    forgetStatements(); // it closes only without open statements
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> SqliteConnection::open(const DbConfig& config)
{
    // Counting each allocation takes a lock that all threads share; nobody reads the count.
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection);
    if (!connection->m_database.isValid())
        return Error::make(ErrorCode::Internal, u"the Qt SQL driver is not installed"_s);
    CHECK(connection->connect(config));
    return std::unique_ptr<Connection>(std::move(connection));
}

Result<Done> SqliteConnection::connect(const DbConfig& config)
{
    if (!config.readOnly)
        CHECK(makePrivateFile(config.path));
    else if (!QFile::exists(config.path))
        return Error::make(ErrorCode::Internal, u"the database file does not exist"_s);
    const bool isFull = config.durability == DbConfig::Full && !teeth::bites(teeth::Bug::SyncNormal);
    m_database.setDatabaseName(config.path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s);
    if (!m_database.open())
        return cannotConnect(m_database.lastError());
    TRY(m_handle, handleOf(m_database));
    sqlite3_extended_result_codes(m_handle, 1);
    CHECK(apply(
        {
            u"PRAGMA foreign_keys=ON"_s,
            u"PRAGMA trusted_schema=OFF"_s,
            u"PRAGMA cell_size_check=ON"_s,
            u"PRAGMA secure_delete=ON"_s,
            // Else each savepoint copies the pages it touches into a file, which is most of what is written.
            u"PRAGMA temp_store=MEMORY"_s,
            isFull ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s,
        },
        Engine::Sqlite));
    if (config.readOnly)
        return apply({u"PRAGMA query_only=ON"_s, u"PRAGMA wal_autocheckpoint=0"_s}, Engine::Sqlite);
    TRY(const QString mode, ask(u"PRAGMA journal_mode=WAL"_s, Engine::Sqlite));
    if (mode != "wal"_L1)
        return Error::make(ErrorCode::Internal, u"SQLite cannot use a write-ahead log here"_s);
    // A big transaction that does not fit into the cache is written twice. It is taken only as far as it is needed.
    return apply({u"PRAGMA wal_autocheckpoint=4000"_s, u"PRAGMA journal_size_limit=67108864"_s,
                  isFull ? u"PRAGMA cache_size=-32768"_s : u"PRAGMA cache_size=-2000"_s},
                 Engine::Sqlite);
}

std::unique_ptr<Statement> SqliteConnection::prepare(const QString& text, bool isOnce, QSqlError& error)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const auto flags = static_cast<unsigned>(isOnce ? 0 : SQLITE_PREPARE_PERSISTENT);
    if (sqlite3_prepare_v3(m_handle, utf8.constData(), static_cast<int>(utf8.size()), flags, &made, &rest) !=
        SQLITE_OK) {
        error = errorNow(m_handle);
        return nullptr;
    }
    auto statement = std::make_unique<SqliteStatement>(made);
    if (made != nullptr && QByteArrayView(rest, utf8.constEnd()).trimmed().isEmpty())
        return statement;
    error = misuse(made == nullptr ? u"there is no statement in the text"_s : u"more than one statement at once"_s);
    return nullptr;
}

void SqliteConnection::watchLog(int mostPages)
{
    m_longestLog = mostPages;
    sqlite3_wal_hook(m_handle, &SqliteConnection::committed, this); // instead of wal_autocheckpoint, which is one too
}

int SqliteConnection::committed(void* connection, sqlite3* handle, const char* schema, int pages)
{
    auto* const self = static_cast<SqliteConnection*>(connection);
    self->m_logLength = pages;
    if (pages >= self->m_longestLog)
        (void)sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

} // namespace tertulia::sql
