// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a connection through proxies counts as: what trusted ones wrote is believed, what anybody else says is not.
#include "server/net/trusted_proxies.h"
#include "tests/net/probe_gateway.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace net;

class TestTrustedProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believes_data();
    void believes();
    void refusesWhatIsNoNetwork();
    void countsWhoIsBehind();
    void believesNobodyElse();

private:
    static GatewayConfig behind(const QStringList& proxies, int perAddress)
    {
        auto config = ProbeGateway::quickConfig();
        config.proxies = *TrustedProxies::parse(proxies, {});
        config.limitLoopback = true;
        config.perAddress = perAddress;
        return config;
    }
    static bool open(RawWs& ws, const ProbeGateway& probe, const QByteArray& forwardedFor)
    {
        return ws.connectTo(probe.port()) && ws.handshake("/v1/ws", "X-Forwarded-For: " + forwardedFor + "\r\n");
    }
    static QString peerOf(ProbeGateway& probe)
    {
        QString peer;
        probe.with(probe.lastId(), [&peer](Connection& connection) { peer = connection.peer().toString(); });
        return peer;
    }
};

void TestTrustedProxies::believes_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("asks");
    QTest::newRow("no proxy") << "198.51.100.7" << QByteArray("203.0.113.9") << "198.51.100.7";
    QTest::newRow("a proxy that says nothing") << "127.0.0.1" << QByteArray() << "127.0.0.1";
    QTest::newRow("a proxy") << "127.0.0.1" << QByteArray("203.0.113.9") << "203.0.113.9";
    QTest::newRow("IPv6") << "::1" << QByteArray(" 2001:db8::9 ") << "2001:db8::9";
    QTest::newRow("two proxies") << "127.0.0.1" << QByteArray("203.0.113.9, 10.1.2.3") << "203.0.113.9";
    QTest::newRow("what the peer invented before")
        << "127.0.0.1" << QByteArray("192.0.2.1, 203.0.113.9") << "203.0.113.9";
    QTest::newRow("a proxy for itself") << "127.0.0.1" << QByteArray("10.1.2.3") << "10.1.2.3";
    QTest::newRow("rubbish") << "127.0.0.1" << QByteArray("unknown") << "127.0.0.1";
    QTest::newRow("rubbish before a proxy") << "127.0.0.1" << QByteArray("<b>, 10.1.2.3") << "10.1.2.3";
    QTest::newRow("a number") << "127.0.0.1" << QByteArray("3405803785") << "127.0.0.1";
    QTest::newRow("a scope") << "127.0.0.1" << QByteArray("fe80::1%eth0") << "127.0.0.1";
    QTest::newRow("IPv4 in IPv6") << "127.0.0.1" << QByteArray("::ffff:203.0.113.9") << "203.0.113.9";
    QTest::newRow("commas") << "127.0.0.1" << QByteArray(",,,") << "127.0.0.1";
}

void TestTrustedProxies::believes()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, said);
    QFETCH(QString, asks);
    const auto proxies =
        TrustedProxies::parse({QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral(" 10.0.0.0/8")}, {});
    QVERIFY(proxies.ok());
    QCOMPARE(proxies->whoAsks(QHostAddress(peer), said).toString(), asks);
    QCOMPARE(TrustedProxies().whoAsks(QHostAddress(peer), said).toString(), peer);
}

void TestTrustedProxies::refusesWhatIsNoNetwork()
{
    const auto proxies = TrustedProxies::parse({QStringLiteral("proxy.example")}, QStringLiteral("key"));
    QVERIFY(!proxies.ok());
    QCOMPARE(proxies.error().field, QStringLiteral("key"));
}

void TestTrustedProxies::countsWhoIsBehind()
{
    ProbeGateway probe(behind({QStringLiteral("127.0.0.1")}, 2));
    std::array<RawWs, 4> clients; // more than one address may have: it is the proxy's that they come from
    QVERIFY(open(clients[0], probe, "203.0.113.1"));
    QCOMPARE(peerOf(probe), QStringLiteral("203.0.113.1"));
    QVERIFY(open(clients[1], probe, "203.0.113.1"));
    QVERIFY(open(clients[2], probe, "203.0.113.2\r\nX-Forwarded-For: 203.0.113.3"));
    QCOMPARE(peerOf(probe), QStringLiteral("203.0.113.3")); // the field that the proxy added
    RawWs third;
    QVERIFY(third.connectTo(probe.port()));
    const QByteArray refused = third.exchange(RawWs::upgradeRequest("/v1/ws", "X-Forwarded-For: 203.0.113.1\r\n"));
    QVERIFY2(refused.startsWith("HTTP/1.1 503"), refused.constData());
    QVERIFY(open(clients[3], probe, "203.0.113.4"));

    clients[0].sendClose(); // its place is free again
    QVERIFY(clients[0].waitForEnd());
    QTRY_COMPARE(probe.gateway().connectionCount(), 3);
    QVERIFY(open(third, probe, "203.0.113.1"));
}

void TestTrustedProxies::believesNobodyElse()
{
    ProbeGateway probe(behind({QStringLiteral("10.0.0.0/8")}, 2));
    std::array<RawWs, 2> clients;
    QVERIFY(open(clients[0], probe, "203.0.113.1"));
    QCOMPARE(peerOf(probe), QStringLiteral("127.0.0.1"));
    QVERIFY(open(clients[1], probe, "203.0.113.2"));
    RawWs third;
    third.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), probe.port());
    QVERIFY(third.waitForEnd());
}

} // namespace tertulia::test

using tertulia::test::TestTrustedProxies;
TERTULIA_TEST(TestTrustedProxies, "trusted_proxies")
#include "tst_trusted_proxies.moc"
