// SPDX-License-Identifier: GPL-3.0-or-later
// SIGHUP: what a running server takes over from its configuration, what it says it cannot, and that nobody is cut off.
// And /readyz, for who asks whether to send people there.
#include "shared/sql/db.h"
#include "tests/integration/server_process.h"
#include "tests/net/self_signed.h"
#include "tests/support/http_client.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslSocket>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ReloadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewCertificate();
    void aCertificateThatCannotBeRead();
    void changedLimits();
    void whatNeedsARestartIsSaid();
    void aFaultyFileChangesNothing();
    void logsInOtherFormats();
    void readyOrNot();
    void versionForPrograms();

private:
    void configure(const QByteArray& text)
    {
        QFile file(m_folder.filePath(u"server.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size());
    }
    [[nodiscard]] QStringList withConfig() const { return {u"--config"_s, m_folder.filePath(u"server.toml"_s)}; }
    /// What the server says until `words` are among it.
    static QByteArray logUntil(ServerProcess& server, const QByteArray& words)
    {
        QByteArray log;
        (void)QTest::qWaitFor(
            [&] {
                log += server.log();
                return log.contains(words);
            },
            60'000);
        return log;
    }
    static QByteArray reload(ServerProcess& server)
    {
        server.signal(SIGHUP);
        return logUntil(server, "reloaded");
    }
    static QByteArray certificateOf(const ServerProcess& server)
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(server.url().port()));
        return socket.waitForEncrypted(60'000) ? socket.peerCertificate().toPem() : QByteArray{};
    }
    /// Another one in the same files.
    std::pair<QString, QString> newCertificate()
    {
        const auto pem = selfSigned(m_folder.path());
        return pem.value_or(std::pair<QString, QString>{});
    }

    QTemporaryDir m_folder;
};

void ReloadTest::aNewCertificate()
{
    const auto [certificate, key] = newCertificate();
    ServerProcess server;
    QVERIFY(server.start({u"--tls.certificate"_s, certificate, u"--tls.key"_s, key}));
    RawWs before;
    QVERIFY(before.open(static_cast<quint16>(server.url().port()), true));
    const QByteArray first = certificateOf(server);
    QVERIFY(!first.isEmpty());
    newCertificate();
    QVERIFY(reload(server).contains("and the certificate"));
    QTRY_VERIFY(certificateOf(server) != first);
    before.sendText(encodeRequest(1, Hello{1, {}, {}}));
    QVERIFY(before.readText().startsWith(R"({"id":1,"type":"ok")"));
}

void ReloadTest::aCertificateThatCannotBeRead()
{
    const auto [certificate, key] = newCertificate();
    ServerProcess server;
    QVERIFY(server.start({u"--tls.certificate"_s, certificate, u"--tls.key"_s, key}));
    const QByteArray first = certificateOf(server);
    QVERIFY(QFile::remove(key));
    QVERIFY(reload(server).contains("the old certificate stays"));
    QCOMPARE(certificateOf(server), first);
}

void ReloadTest::changedLimits()
{
    configure("[limits]\nsearches_per_second = 0.01\nsearches_burst = 1\n");
    ServerProcess server;
    QVERIFY(server.start(withConfig()));
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    const auto search = [&anna] { return anna.request(SearchMessages{u"tea"_s}); };
    QVERIFY(search().ok());
    QCOMPARE(search().error().code, ErrorCode::RateLimited);
    configure("[limits]\nsearches_per_second = 1000\nsearches_burst = 100\n");
    const QByteArray log = reload(server);
    QVERIFY2(log.contains("limits.searches_per_second") && log.contains("limits.searches_burst"), log.constData());
    QTRY_VERIFY(search().ok());
    QVERIFY(anna.isOpen());
}

void ReloadTest::whatNeedsARestartIsSaid()
{
    configure("[files]\nmax_mib = 5\n");
    ServerProcess server;
    QVERIFY(server.start(withConfig()));
    configure("[files]\nmax_mib = 6\n[log]\nlevel = \"debug\"\n");
    const QByteArray log = reload(server);
    QVERIFY2(log.contains("files.max_mib was changed, which needs a restart"), log.constData());
    QVERIFY2(log.contains("reloaded: log.level"), log.constData());
}

void ReloadTest::aFaultyFileChangesNothing()
{
    configure("[limits]\nsearches_burst = 1\n");
    ServerProcess server;
    QVERIFY(server.start(withConfig()));
    configure("[limits]\nserches_burst = 100\n");
    const QByteArray log = reload(server);
    QVERIFY2(log.contains("not reloaded: unknown key \"limits.serches_burst\""), log.constData());
    QVERIFY(server.isRunning());
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
}

void ReloadTest::logsInOtherFormats()
{
    ServerProcess server;
    QVERIFY(server.start({u"--log.format"_s, u"json"_s}));
    const QByteArray log = reload(server);
    for (const QByteArray& line : log.trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).object().contains(u"level"_s), line.constData());
}

// The database's lock is held by somebody else: the server lives, and cannot serve.
void ReloadTest::readyOrNot()
{
    ServerProcess server;
    QVERIFY(server.start({u"--http.listen"_s, u"127.0.0.1:0"_s}));
    const QUrl url(server.lineOf(u"listening http"_s).mid(10));
    const HttpClient http(static_cast<quint16>(url.port()));
    QCOMPARE(http.get("/readyz").status, 200);
    sql::DbConfig config;
    config.path = server.data() + u"/tertulia.db"_s;
    const auto db = sql::Db::open(config);
    QVERIFY(db.ok() && (*db)->begin().ok());
    HttpReply busy;
    QTRY_VERIFY((busy = http.get("/readyz")).status == 503);
    QVERIFY2(busy.body.contains("does not take writes"), busy.body.constData());
    QCOMPARE(http.get("/healthz").status, 200);
    QVERIFY((*db)->rollback().ok());
    QTRY_COMPARE(http.get("/readyz").status, 200);
}

void ReloadTest::versionForPrograms()
{
    const auto outcome = ServerProcess::run({u"version"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    const QJsonObject all = QJsonDocument::fromJson(outcome.out).object();
    QVERIFY(ServerProcess::run({u"version"_s}).out.contains(all.value(u"version"_s).toString().toUtf8()));
    QVERIFY(all.value(u"schema"_s).toInt() >= 23);
    QVERIFY(all.value(u"sqlite"_s).toString().startsWith(u"3."_s));
    QCOMPARE(all.value(u"protocol"_s).toInt(), limits::protocolVersion);
}

} // namespace tertulia::test

using tertulia::test::ReloadTest;
TERTULIA_TEST(ReloadTest, "reload")
#include "tst_reload.moc"
