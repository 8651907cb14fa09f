// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/connection.h"

#include "shared/sql/engine_fault.h"
#include "shared/sql/postgres_connection.h"
#include "shared/sql/sqlite_connection.h"

#include <QStringList>
#include <QThread>

#include <atomic>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

// Statements are literals, so the cache is as large as the program; composed texts must not make it grow for ever.
constexpr size_t maxStatements = 500;

} // namespace

QString Connection::nextName()
{
    static std::atomic<int> count{0};
    return u"tertulia-sql-%1"_s.arg(++count);
}

Connection::Connection() : m_thread(QThread::currentThread()) {}

Result<std::unique_ptr<Connection>> Connection::open(const DbConfig& config)
{
    return config.engine == Engine::Sqlite ? SqliteConnection::open(config) : PostgresConnection::open(config);
}

bool Connection::isMine() const
{
    return QThread::currentThread() == m_thread;
}

Result<QString> Connection::ask(const QString& question, Engine engine)
{
    QSqlError error;
    QString answer;
    if (const auto statement = prepare(question, true, error)) {
        const auto failed = statement->run({}, [&](const Row& row) {
            answer = row.text(0);
            return false;
        });
        if (!failed)
            return answer;
        error = *failed;
    }
    return errorOf(error, engine, question.toUtf8().constData());
}

Result<Done> Connection::apply(const QStringList& settings, Engine engine)
{
    for (const QString& setting : settings)
        CHECK(ask(setting, engine));
    return Done{};
}

Statement* Connection::find(const char* sql)
{
    // The pointer only saves hashing the text: it may have been reused for another one.
    if (const auto it = m_byPointer.find(sql); it != m_byPointer.end() && it->second->text == sql)
        return it->second->statement.get();
    const auto it = m_byText.find(sql);
    if (it == m_byText.end())
        return nullptr;
    if (m_byPointer.size() >= 2 * maxStatements)
        m_byPointer.clear();
    m_byPointer[sql] = it->second.get();
    return it->second->statement.get();
}

Statement* Connection::keep(const char* sql, std::unique_ptr<Statement> statement)
{
    if (m_byText.size() >= maxStatements)
        forgetStatements();
    auto& place = m_byText[sql];
    place.reset(new Kept{sql, std::move(statement)});
    m_byPointer[sql] = place.get();
    return place->statement.get();
}

void Connection::forgetStatements()
{
    m_byPointer.clear();
    m_byText.clear();
}

} // namespace tertulia::sql
