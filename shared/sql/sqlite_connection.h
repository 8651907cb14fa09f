// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to an SQLite file through SQLite's own interface: Qt Sql around it cost several times what the
// statements did. Private to shared/sql; thread of its Connection.
#pragma once

#include "shared/sql/connection.h"

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

private:
    SqliteConnection() = default;
    Result<Done> connect(const DbConfig& config);

    sqlite3* m_handle = nullptr;
    bool m_lost = false;
};

} // namespace tertulia::sql
