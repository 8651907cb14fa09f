// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

Config TestServer::config()
{
    constexpr int unlimited = 1'000'000;
    Config config;
    config.listen = u"127.0.0.1:0"_s;
    config.ioThreads = 2;
    config.httpListen = u"127.0.0.1:0"_s;
    config.httpThreads = 2;
    config.httpStreams = 3;
    config.argon2MemoryMib = 1;
    config.argon2Passes = 1;
    config.requestsPerSecond = config.sendsPerSecond = config.typingPerSecond = config.searchesPerSecond =
        config.proofsPerSecond = unlimited;
    config.requestsBurst = config.sendsBurst = config.typingBurst = config.searchesBurst = config.proofsBurst =
        unlimited;
    config.loginsPerMinuteByAccount = config.loginsBurstByAccount = config.loginsPerDayByAccount = unlimited;
    return config;
}

TestServer::TestServer(sql::Engine engine, const Adjust& adjust)
    : m_database(isNode() ? sql::Engine::Postgres : engine), m_config(config())
{
    if (isNode())
        m_config.clusterNode = u"test"_s;
    m_config.data = m_data.path();
    m_config.databaseUrl = m_database.url();
    if (adjust)
        adjust(m_config);
    start();
}

TestServer::~TestServer() = default;

void TestServer::start()
{
    QLoggingCategory::setFilterRules(u"tertulia.*.debug=false\ntertulia.*.info=false"_s); // what goes well is not news
    m_app = std::make_unique<ServerApp>(m_config);
    const auto started = m_app->start();
    if (!started.ok())
        qFatal("the test server does not start: %s %s", wireName(started.error().code).data(),
               qPrintable(started.error().detail));
    m_config.listen = u"127.0.0.1:%1"_s.arg(m_app->port());
}

void TestServer::stop()
{
    m_app->stop();
}

} // namespace tertulia::test
