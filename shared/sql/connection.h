// SPDX-License-Identifier: GPL-3.0-or-later
// One open Qt Sql connection with the house's settings and its prepared statements. Never reused once PostgreSQL went
// away: Db makes a new one, because QPSQL leaves a dead connection half alive. Private to shared/sql; belongs to the
// thread that opened it.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <string>
#include <unordered_map>

class QThread;

namespace tertulia::sql {

class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const DbConfig& config);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// False once the server went away; only a new Connection helps then.
    [[nodiscard]] bool isAlive() const;
    void markLost() { m_lost = true; }
    [[nodiscard]] bool isMine() const;

    [[nodiscard]] QSqlQuery newQuery() const;
    /// The prepared statement of this text, or null.
    QSqlQuery* find(const char* sql);
    QSqlQuery* keep(const char* sql, QSqlQuery query);

private:
    struct Statement
    {
        std::string text;
        QSqlQuery query;
    };

    explicit Connection(const DbConfig& config);
    Result<Done> openSqlite(const DbConfig& config);
    Result<Done> openPostgres(const DbConfig& config);
    Result<Done> connectNow();
    Result<Done> apply(const QStringList& settings);
    Result<QString> ask(const QString& question);
    void forgetStatements();

    const QString m_name;
    const Engine m_engine;
    QThread* const m_thread;
    QSqlDatabase m_database;
    bool m_lost = false;
    std::unordered_map<const char*, Statement*> m_byPointer;
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_byText;
};

} // namespace tertulia::sql
