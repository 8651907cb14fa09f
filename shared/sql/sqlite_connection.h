// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to an SQLite file that Qt Sql opens and closes; its statements run on the driver's handle, since a
// QSqlQuery around them cost several times what they did. Private to shared/sql; thread of its Connection.
#pragma once

#include "shared/sql/connection.h"

#include <QSqlDatabase>

struct sqlite3;

namespace tertulia::sql {

class SqliteConnection final : public Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const DbConfig& config);
    ~SqliteConnection() override;

    [[nodiscard]] bool isAlive() const override { return !m_lost; }
    void markLost() override { m_lost = true; }
    std::unique_ptr<Statement> prepare(const QString& text, bool isOnce, QSqlError& error) override;
    void watchLog(int mostPages) override;
    [[nodiscard]] int logLength() const override { return m_logLength; }

private:
    SqliteConnection();
    Result<Done> connect(const DbConfig& config);
    static int committed(void* connection, sqlite3* handle, const char* schema, int pages);

    const QString m_name;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr; ///< the driver's
    bool m_lost = false;
    int m_logLength = 0;
    int m_longestLog = 0;
};

} // namespace tertulia::sql
