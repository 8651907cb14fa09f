// SPDX-License-Identifier: GPL-3.0-or-later
// One open connection with the house's settings and its prepared statements: SQLite on the driver's handle,
// PostgreSQL through Qt Sql's queries (shared/adr/0025-what-a-message-costs.md). Never reused once PostgreSQL went
// away: Db makes a new one, because QPSQL leaves a dead connection half alive. Private to shared/sql; belongs to the
// thread that opened it.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"
#include "shared/sql/statement.h"

#include <memory>
#include <string>
#include <unordered_map>

class QThread;

namespace tertulia::sql {

class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const DbConfig& config);
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// False once the server went away; only a new Connection helps then.
    [[nodiscard]] virtual bool isAlive() const = 0;
    virtual void markLost() = 0;
    [[nodiscard]] bool isMine() const;

    /// The statement of a text in the engine's words; null and `error` if the engine refuses it. `isOnce`: it runs
    /// just once, or cannot be prepared.
    virtual std::unique_ptr<Statement> prepare(const QString& text, bool isOnce, QSqlError& error) = 0;

    /// See Db.
    virtual void watchLog(int /*mostPages*/) {}
    [[nodiscard]] virtual int logLength() const { return 0; }

    /// The kept statement of this text, or null.
    Statement* find(const char* sql);
    Statement* keep(const char* sql, std::unique_ptr<Statement> statement);

protected:
    Connection();
    /// What Qt Sql shall call the next connection.
    static QString nextName();
    /// Runs settings and questions about them, which must all succeed.
    Result<Done> apply(const QStringList& settings, Engine engine);
    Result<QString> ask(const QString& question, Engine engine);
    void forgetStatements();

private:
    struct Kept
    {
        std::string text;
        std::unique_ptr<Statement> statement;
    };

    QThread* const m_thread;
    std::unordered_map<const char*, Kept*> m_byPointer;
    std::unordered_map<std::string, std::unique_ptr<Kept>> m_byText;
};

} // namespace tertulia::sql
