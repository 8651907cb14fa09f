// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh, empty database for one test: a file in a private folder (SQLite), or a new database inside a private
// PostgreSQL cluster that the test process starts at the first need and takes down at its end, also when it crashes.
// Main thread of the test (the connections made from the config may live anywhere). A machine without PostgreSQL
// fails the test: it is a required test dependency.
//
// A whole class on both engines:   void initTestCase_data() { addEngineRows(); }
//                                  void writes() { TempDb temp{globalEngine()}; auto db = temp.open(); … }
// One test function on both:       void writes_data() { addEngineRows(); }
//                                  void writes() { TempDb temp{rowEngine()}; … }
#pragma once

#include "shared/sql/db.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace tertulia::test {

/// Whether servers in tests are to be such as share a PostgreSQL with others (TERTULIA_TEST_NODE).
bool isNode();
/// Adds the column "engine" and the rows "sqlite" and "postgres"; only the latter if isNode().
void addEngineRows();
/// The engine of the running row of initTestCase_data, or of the function's own data.
sql::Engine globalEngine();
sql::Engine rowEngine();

class TempDb
{
public:
    explicit TempDb(sql::Engine engine = sql::Engine::Sqlite);
    ~TempDb(); ///< drops the database, also with connections still open
    TempDb(const TempDb&) = delete;
    TempDb& operator=(const TempDb&) = delete;

    [[nodiscard]] const sql::DbConfig& config() const { return m_config; }
    [[nodiscard]] sql::DbConfig readOnlyConfig() const;
    /// The same database as a URL for configFromUrl, for programs that are started.
    [[nodiscard]] QString url() const;
    /// A connection for the calling thread; ends the test program if it cannot be had.
    [[nodiscard]] std::unique_ptr<sql::Db> open() const;

    /// PostgreSQL: kills the cluster without mercy and starts it again (every connection is lost).
    static void crashAndRestartPostgres();
    static void stopPostgres();
    static void startPostgres();

private:
    QTemporaryDir m_dir;
    sql::DbConfig m_config;
};

} // namespace tertulia::test
