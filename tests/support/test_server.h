// SPDX-License-Identifier: GPL-3.0-or-later
// A real server inside the test: all its threads, a database of its own on either engine, a free port, the cheapest
// password hashes, and no limits unless the test asks for them. With TERTULIA_TEST_NODE in the environment it is on
// PostgreSQL whatever the test says, and one of several servers, though the others are not there. Clients in the test's
// thread need its event loop, so close them before stop() or it waits for their close handshake. Main thread of the
// test.
#pragma once

#include "server/server_app.h"
#include "tests/support/temp_db.h"

#include <QUrl>

namespace tertulia::test {

class TestServer
{
public:
    using Adjust = std::function<void(Config&)>;

    /// Starts; ends the test program if it cannot. `adjust` may change the configuration first.
    explicit TestServer(sql::Engine engine = sql::Engine::Sqlite, const Adjust& adjust = {});
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    void stop();
    /// Starts again on the same data and the same port.
    void start();

    [[nodiscard]] QUrl url() const { return QUrl(m_app->url()); }
    [[nodiscard]] quint16 port() const { return m_app->port(); }
    /// Of the setup link; empty if there are accounts.
    [[nodiscard]] QString setupToken() const { return m_app->setupLink().section(QStringLiteral("token="), 1); }
    [[nodiscard]] quint16 httpPort() const { return static_cast<quint16>(QUrl(m_app->httpUrl()).port()); }
    [[nodiscard]] QString metricsUrl() const { return m_app->metricsUrl(); }
    /// A path in the server's folder.
    [[nodiscard]] QString file(const QString& name) const { return m_data.filePath(name); }
    /// Another connection to the server's database.
    [[nodiscard]] std::unique_ptr<sql::Db> openDb() const { return m_database.open(); }

    /// The configuration for tests, without data, database and address.
    static Config config();

private:
    TempDb m_database;
    QTemporaryDir m_data;
    Config m_config;
    std::unique_ptr<ServerApp> m_app;
};

} // namespace tertulia::test
