// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/live_server.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

LiveServer::LiveServer(QStringList flags) : m_flags(std::move(flags))
{
    // What goes well is not news, but a connection that does not come about or a refusal explains a failure.
    QLoggingCategory::setFilterRules(u"tertulia.*.debug=false\ntertulia.*.info=false\ntertulia.client.*.info=true"_s);
    start();
}

LiveServer::~LiveServer()
{
    crash();
}

void LiveServer::start(const QStringList& more)
{
    const QString listen = u"127.0.0.1:%1"_s.arg(m_url.port(0));
    const QString many = u"1000000"_s;
    const QStringList arguments{u"serve"_s,    u"--data"_s,
                                m_data.path(), u"--listen"_s,
                                listen,        u"--auth.argon2_memory_mib"_s,
                                u"1"_s,        u"--auth.argon2_passes"_s,
                                u"1"_s,        u"--limits.requests_burst"_s,
                                many,          u"--limits.sends_burst"_s,
                                many,          u"--limits.typing_burst"_s,
                                many,          u"--limits.proofs_burst"_s,
                                many,          u"--log.level"_s,
                                u"error"_s};
    m_process.start(QStringLiteral(TERTULIA_SERVER_PROGRAM), arguments + m_flags + more);
    (void)QTest::qWaitFor([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; },
                          60'000);
    const QByteArray line = m_process.readLine().trimmed();
    if (!line.startsWith("listening "))
        qFatal("no server: %s %s", line.constData(), m_process.readAllStandardError().constData());
    m_url = QUrl(QString::fromUtf8(line.mid(10)));
}

void LiveServer::stop()
{
    m_process.terminate();
    waitForEnd();
}

void LiveServer::crash()
{
    m_process.kill();
    waitForEnd();
}

void LiveServer::waitForEnd()
{
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60'000))
        qFatal("the server does not end");
}

std::unique_ptr<sql::Db> LiveServer::openDb() const
{
    sql::DbConfig config;
    config.path = m_data.path() + u"/tertulia.db"_s;
    auto db = sql::Db::open(config);
    if (!db.ok())
        qFatal("cannot open the server's database");
    return std::move(db).value();
}

} // namespace tertulia::test
