// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tls_config.h"
#include "tests/net/probe_gateway.h"
#include "tests/net/self_signed.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"

#include <QSslConfiguration>
#include <QWebSocket>
#include <QtTest>

namespace tertulia::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void echoesInOrder();
    void answersHttpAndCloses();
    void aCloseReachesThePeer();
    void aPlainPeerIsDropped();
    void aSilentPeerIsDroppedAndDelaysNobody();
    void rsaKeysWork();
    void faultyFilesAreErrors();

private:
    [[nodiscard]] net::GatewayConfig config() const
    {
        auto config = ProbeGateway::quickConfig();
        config.timeouts.upgrade = 3s;
        config.tlsCertificate = m_certificate;
        config.tlsKey = m_key;
        return config;
    }

    QTemporaryDir m_folder;
    QString m_certificate;
    QString m_key;
};

void TestTls::initTestCase()
{
    const auto files = selfSigned(m_folder.path());
    QVERIFY2(files, "the openssl program is needed");
    std::tie(m_certificate, m_key) = *files;
}

void TestTls::echoesInOrder()
{
    constexpr int count = 3'000;
    auto settings = config();
    settings.limits.queuedBytes = 64 * 1024 * 1024;
    ProbeGateway probe(settings);
    QWebSocket client;
    auto trusting = QSslConfiguration::defaultConfiguration();
    trusting.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.setSslConfiguration(trusting);
    int received = 0;
    int wrong = 0;
    const auto text = [](int i) { return QString::number(i) + QString(i % 97 == 0 ? 50'000 : i % 500, u'x'); };
    connect(&client, &QWebSocket::textMessageReceived, this,
            [&](const QString& message) { wrong += message == text(received++) ? 0 : 1; });
    connect(&client, &QWebSocket::connected, this, [&] {
        for (int i = 0; i < count; ++i)
            client.sendTextMessage(text(i));
    });
    client.open(QUrl(u"wss://127.0.0.1:%1/v1/ws"_s.arg(probe.port())));
    QTRY_COMPARE(received, count);
    QCOMPARE(wrong, 0);
}

void TestTls::answersHttpAndCloses()
{
    ProbeGateway probe(config());
    RawWs http;
    QVERIFY(http.connectTo(probe.port(), true));
    const QByteArray answer = http.exchange("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith("ok"), answer.constData());
}

void TestTls::aCloseReachesThePeer()
{
    ProbeGateway probe(config(), [](net::Connection& connection, const QByteArray&) {
        connection.send(net::textFrame("last words"));
        connection.close(net::CloseCode::SessionRevoked, u"revoked"_s);
    });
    RawWs ws;
    QVERIFY(ws.open(probe.port(), true));
    ws.sendText("go");
    QCOMPARE(ws.readText(), QByteArray("last words"));
    QCOMPARE(ws.waitForClose(), 4003);
    QVERIFY(ws.open(probe.port(), true));
    ws.sendText(QByteArray(100'000, 'x'));
    QCOMPARE(ws.waitForClose(), 1009);
}

void TestTls::aPlainPeerIsDropped()
{
    ProbeGateway probe(config());
    RawWs ws;
    QVERIFY(ws.connectTo(probe.port()));
    const QByteArray answer = ws.exchange(RawWs::upgradeRequest("/v1/ws"));
    QVERIFY(!answer.contains("101"));
    QCOMPARE(ws.socket().state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(probe.gateway().socketCount(), 0);
}

void TestTls::aSilentPeerIsDroppedAndDelaysNobody()
{
    auto settings = config();
    settings.timeouts.upgrade = 1s;
    ProbeGateway probe(settings);
    std::array<RawWs, 40> silent;
    for (auto& peer : silent)
        peer.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), probe.port());
    QTRY_COMPARE(probe.gateway().socketCount(), 40);
    RawWs client;
    QVERIFY(client.open(probe.port(), true));
    QTRY_COMPARE_WITH_TIMEOUT(probe.gateway().socketCount(), 1, 3'000);
    client.sendText("fine");
    QCOMPARE(client.readText(), QByteArray("fine"));
}

void TestTls::rsaKeysWork()
{
    QTemporaryDir folder;
    const auto files = selfSigned(folder.path(), u"rsa:2048"_s);
    QVERIFY(files);
    auto settings = config();
    std::tie(settings.tlsCertificate, settings.tlsKey) = *files;
    ProbeGateway probe(settings);
    RawWs ws;
    QVERIFY(ws.open(probe.port(), true));
}

void TestTls::faultyFilesAreErrors()
{
    const auto missing = net::loadTls(m_folder.filePath(u"nothing.pem"_s), m_key);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().field, u"tls_certificate"_s);
    const auto noCertificate = net::loadTls(m_key, m_key);
    QVERIFY(!noCertificate.ok());
    QCOMPARE(noCertificate.error().field, u"tls_certificate"_s);
    const auto noKey = net::loadTls(m_certificate, m_certificate);
    QVERIFY(!noKey.ok());
    QCOMPARE(noKey.error().field, u"tls_key"_s);

    auto settings = config();
    settings.tlsKey = m_folder.filePath(u"nothing.pem"_s);
    net::Gateway gateway(settings, {});
    QVERIFY(!gateway.listen().ok());
}

} // namespace tertulia::test

using TestTls = tertulia::test::TestTls;
TERTULIA_TEST(TestTls, "tls")
#include "tst_tls.moc"
