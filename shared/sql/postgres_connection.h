// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to PostgreSQL by way of Qt Sql. Private to shared/sql; thread of its Connection.
#pragma once

#include "shared/sql/connection.h"

#include <QSqlDatabase>

namespace tertulia::sql {

class PostgresConnection final : public Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const DbConfig& config);
    ~PostgresConnection() override;

    [[nodiscard]] bool isAlive() const override;
    void markLost() override { m_lost = true; }
    std::unique_ptr<Statement> prepare(const QString& text, bool isOnce, QSqlError& error) override;

private:
    PostgresConnection();
    Result<Done> connect(const DbConfig& config);

    const QString m_name;
    QSqlDatabase m_database;
    bool m_lost = false;
};

} // namespace tertulia::sql
