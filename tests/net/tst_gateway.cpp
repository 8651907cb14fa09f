// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/probe_gateway.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"

#include <QTcpServer>
#include <QtTest>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tertulia::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using net::CloseCode;
using net::Connection;

class TestGateway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void httpAnswers_data();
    void httpAnswers();
    void originsAreChecked();
    void anOversizedHeadIsRefused();
    void anAnswerSurvivesAnUnreadBody();
    void silentAndDrippingPeersAreDroppedInTime();
    void aUsedPortIsAnError();
    void connectionsSpreadOverThreads();
    void theCapRefusesAndRecovers();
    void aFullBacklogOfSilentPeersDoesNotStopOthers();
    void runningOutOfDescriptorsIsSurvived();
    void stopAcceptingKeepsConnections();
    void closeAllIsPoliteThenFirm();
    void closeAllIsSpread();
    void destructionEndsEverything();
    void connectionsComeAndGo();
};

void TestGateway::httpAnswers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("health") << QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("200")
                            << QByteArray("\r\n\r\nok");
    QTest::newRow("404") << QByteArray("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("404") << QByteArray();
    QTest::newRow("405") << QByteArray("DELETE /v1/ws HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("405")
                         << QByteArray("\r\nAllow: GET\r\n");
    QTest::newRow("426") << QByteArray("GET /v1/ws HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("426")
                         << QByteArray("\r\nUpgrade: websocket\r\n");
    QTest::newRow("400") << QByteArray("what is this\r\n\r\n") << QByteArray("400") << QByteArray();
    QTest::newRow("two requests in one packet")
        << QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").repeated(2) << QByteArray("200") << QByteArray();
}

void TestGateway::httpAnswers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, contains);
    ProbeGateway probe;
    RawWs http;
    QVERIFY(http.connectTo(probe.port()));
    const QByteArray answer = http.exchange(request);
    QCOMPARE(answer.left(12), "HTTP/1.1 " + status);
    QCOMPARE(answer.count("\r\nConnection: close\r\n"), 1);
    QVERIFY2(answer.contains(contains), answer.constData());
    QTRY_COMPARE(probe.gateway().socketCount(), 0);
    QCOMPARE(probe.opened.load(), 0);
}

void TestGateway::originsAreChecked()
{
    auto config = ProbeGateway::quickConfig();
    config.allowedOrigins = {u"https://chat.example"_s};
    ProbeGateway probe(config);
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    QVERIFY(ws.connectTo(probe.port()));
    QVERIFY(ws.handshake("/v1/ws", "Origin: https://chat.example\r\n"));
    QVERIFY(ws.connectTo(probe.port()));
    const QByteArray answer = ws.exchange(RawWs::upgradeRequest("/v1/ws", "Origin: https://evil.example\r\n"));
    QVERIFY2(answer.startsWith("HTTP/1.1 403 "), answer.constData());
    QCOMPARE(probe.opened.load(), 2);
}

void TestGateway::anOversizedHeadIsRefused()
{
    ProbeGateway probe;
    RawWs ws;
    QVERIFY(ws.connectTo(probe.port()));
    QVERIFY(ws.handshake("/v1/ws", "X-Fill: " + QByteArray(7'000, 'x') + "\r\n"));
    QVERIFY(ws.connectTo(probe.port()));
    const QByteArray endless = "GET /v1/ws HTTP/1.1\r\nX: " + QByteArray(4'000'000, 'x');
    QVERIFY(ws.exchange(endless).startsWith("HTTP/1.1 431 "));
}

void TestGateway::anAnswerSurvivesAnUnreadBody()
{
    ProbeGateway probe;
    for (int i = 0; i < 20; ++i) {
        RawWs http;
        QVERIFY(http.connectTo(probe.port()));
        const QByteArray answer = http.exchange("POST /v1/ws HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n" +
                                                QByteArray(300'000, 'b'));
        QVERIFY2(answer.startsWith("HTTP/1.1 405 "), answer.constData());
        QVERIFY(answer.endsWith("only GET here\n"));
    }
}

void TestGateway::silentAndDrippingPeersAreDroppedInTime()
{
    ProbeGateway probe; // 300 ms for the upgrade
    RawWs silent;
    RawWs dripping;
    QVERIFY(silent.connectTo(probe.port()));
    QVERIFY(dripping.connectTo(probe.port()));
    QTRY_COMPARE(probe.gateway().socketCount(), 2);
    const QByteArray request = RawWs::upgradeRequest("/v1/ws", "X: " + QByteArray(5'000, 'x') + "\r\n");
    qsizetype sent = 0;
    QVERIFY(RawWs::waitUntil(
        [&] {
            dripping.sendRaw(request.mid(sent++, 1));
            return probe.gateway().socketCount() == 0;
        },
        1s));
    QVERIFY(silent.waitForEnd(1s));
    QVERIFY(dripping.waitForEnd(1s));
    QCOMPARE(probe.opened.load(), 0);
}

void TestGateway::aUsedPortIsAnError()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    auto config = ProbeGateway::quickConfig();
    config.port = other.serverPort();
    net::Gateway gateway(config, {});
    const auto port = gateway.listen();
    QVERIFY(!port.ok());
    QCOMPARE(port.error().code, ErrorCode::BadField);
    QCOMPARE(port.error().field, u"address"_s);
    QVERIFY(!port.error().detail.isEmpty());
}

void TestGateway::connectionsSpreadOverThreads()
{
    auto config = ProbeGateway::quickConfig();
    config.ioThreads = 3;
    ProbeGateway probe(config);
    std::array<RawWs, 9> clients;
    for (auto& client : clients)
        QVERIFY(client.open(probe.port()));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(probe.gateway().ioThread(i).load(), 3);
    for (auto& client : clients) {
        client.sendText("hello");
        QCOMPARE(client.readText(), QByteArray("hello"));
    }
}

void TestGateway::theCapRefusesAndRecovers()
{
    auto config = ProbeGateway::quickConfig();
    config.limitLoopback = true;
    config.perAddress = 3;
    ProbeGateway probe(config);
    std::array<RawWs, 3> clients;
    for (auto& client : clients)
        QVERIFY(client.open(probe.port()));
    RawWs fourth;
    fourth.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), probe.port());
    QVERIFY(fourth.waitForEnd());
    QCOMPARE(probe.gateway().connectionCount(), 3);
    clients[0].sendClose();
    QVERIFY(clients[0].waitForEnd());
    QTRY_COMPARE(probe.gateway().socketCount(), 2);
    QVERIFY(fourth.open(probe.port()));

    auto few = ProbeGateway::quickConfig();
    few.maxConnections = 2;
    ProbeGateway small(few);
    QCOMPARE(small.gateway().connectionCap(), 2);
    QVERIFY(clients[0].open(small.port()));
    QVERIFY(clients[1].open(small.port()));
    RawWs third;
    third.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), small.port());
    QVERIFY(third.waitForEnd());
    clients[1].sendText("unharmed");
    QCOMPARE(clients[1].readText(), QByteArray("unharmed"));
}

void TestGateway::aFullBacklogOfSilentPeersDoesNotStopOthers()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.upgrade = 10s;
    config.limitLoopback = true;
    config.perAddress = 1'000;
    config.halfOpenPerAddress = 200;
    ProbeGateway probe(config);
    std::array<RawWs, 150> silent;
    for (auto& peer : silent)
        peer.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), probe.port());
    QTRY_COMPARE(probe.gateway().socketCount(), 150);
    RawWs client;
    QElapsedTimer elapsed;
    elapsed.start();
    QVERIFY(client.open(probe.port()));
    QVERIFY2(elapsed.elapsed() < 1'000, qPrintable(QString::number(elapsed.elapsed())));
}

void TestGateway::runningOutOfDescriptorsIsSurvived()
{
    ProbeGateway probe;
    RawWs live;
    QVERIFY(live.open(probe.port()));
    // A socket made beforehand; then no new descriptor can be had by anyone in this process.
    const int late = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    const rlimit none{3, before.rlim_max};
    static std::atomic<int> pauses;
    pauses = 0;
    const auto previous = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
        pauses += text.contains(u"not accepting"_s) ? 1 : 0;
    });
    setrlimit(RLIMIT_NOFILE, &none);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(probe.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int connected = ::connect(late, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    // Several pauses of 50 ms, in which live sessions go on.
    const bool paused = RawWs::waitUntil([&] { return pauses >= 3; }, 2s);
    live.sendText("unharmed");
    const QByteArray echo = live.readText();
    const int pausesAtTheEnd = pauses;
    setrlimit(RLIMIT_NOFILE, &before);
    qInstallMessageHandler(previous);
    QCOMPARE(connected, 0);
    QVERIFY(paused);
    QVERIFY2(pausesAtTheEnd < 50, "it asks again after a pause, not in a loop");
    QCOMPARE(echo, QByteArray("unharmed"));
    // The one that waited is served, and so is the next.
    const QByteArray request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    QCOMPARE(::send(late, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL), request.size());
    char answer[15] = {};
    QCOMPARE(::recv(late, answer, sizeof answer, MSG_WAITALL), 15);
    QCOMPARE(QByteArray(answer, 15), QByteArray("HTTP/1.1 200 OK"));
    ::close(late);
    RawWs next;
    QVERIFY(next.open(probe.port()));
}

void TestGateway::stopAcceptingKeepsConnections()
{
    ProbeGateway probe;
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    probe.gateway().stopAccepting();
    probe.gateway().stopAccepting();
    RawWs refused;
    refused.socket().connectToHost(QHostAddress(QHostAddress::LocalHost), probe.port());
    QTRY_COMPARE(refused.socket().error(), QAbstractSocket::ConnectionRefusedError);
    ws.sendText("still here");
    QCOMPARE(ws.readText(), QByteArray("still here"));
}

void TestGateway::closeAllIsPoliteThenFirm()
{
    auto config = ProbeGateway::quickConfig();
    config.ioThreads = 2;
    config.timeouts.close = 10s;
    ProbeGateway probe(config);
    std::array<RawWs, 8> polite;
    for (auto& client : polite)
        QVERIFY(client.open(probe.port()));
    RawWs stubborn; // reads nothing, answers nothing, closes nothing
    QVERIFY(stubborn.open(probe.port()));
    stubborn.readNoMoreThan(1);
    RawWs halfOpen;
    QVERIFY(halfOpen.connectTo(probe.port()));
    QTRY_COMPARE(probe.gateway().socketCount(), 10);
    QCOMPARE(probe.gateway().connectionCount(), 9);

    probe.gateway().stopAccepting();
    probe.gateway().closeAll(CloseCode::Restart, u"back soon"_s, 50ms, 600ms);
    for (auto& client : polite) {
        QCOMPARE(client.waitForClose(), 1012);
        QCOMPARE(client.closeReason(), QByteArray("back soon"));
        client.abort();
    }
    QVERIFY(halfOpen.waitForEnd());
    QTRY_COMPARE(probe.gateway().connectionCount(), 1);
    QVERIFY(!probe.gateway().waitUntilEmpty(1ms));
    QVERIFY(probe.gateway().waitUntilEmpty(3s));
    QCOMPARE(probe.closed.load(), 9);
}

void TestGateway::closeAllIsSpread()
{
    ProbeGateway probe;
    std::array<RawWs, 10> clients;
    for (auto& client : clients)
        QVERIFY(client.open(probe.port()));
    probe.gateway().closeAll(CloseCode::Restart, {}, 500ms, 3s);
    const auto told = [&] {
        int count = 0;
        for (auto& client : clients)
            count += client.waitForClose(0ms) == 1012 ? 1 : 0;
        return count;
    };
    QVERIFY(RawWs::waitUntil([&] { return told() >= 1; }));
    QVERIFY2(told() <= 7, "some must still be waiting for their turn");
    QVERIFY(RawWs::waitUntil([&] { return told() == 10; }));
}

void TestGateway::destructionEndsEverything()
{
    auto config = ProbeGateway::quickConfig();
    config.ioThreads = 2;
    ProbeGateway probe(config);
    std::array<RawWs, 6> clients;
    for (auto& client : clients)
        QVERIFY(client.open(probe.port()));
    RawWs halfOpen;
    QVERIFY(halfOpen.connectTo(probe.port()));
    probe.destroyGateway();
    QCOMPARE(probe.closed.load(), 6);
    QCOMPARE(probe.destroyed.load(), 6);
    for (auto& client : clients)
        QVERIFY(client.waitForEnd());
    QVERIFY(halfOpen.waitForEnd());
}

void TestGateway::connectionsComeAndGo()
{
    auto config = ProbeGateway::quickConfig();
    config.ioThreads = 2;
    config.halfOpen = 2'000;
    ProbeGateway probe(config);
    constexpr int rounds = 20;
    constexpr int each = 20;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::unique_ptr<RawWs>> clients;
        for (int i = 0; i < each; ++i) {
            auto& client = *clients.emplace_back(std::make_unique<RawWs>());
            QVERIFY(client.connectTo(probe.port()));
            // All kinds of leaving, at all kinds of moments.
            if (i % 5 == 0)
                continue;
            client.sendRaw(RawWs::upgradeRequest("/v1/ws"));
            if (i % 5 == 1)
                continue;
            client.sendText("before the handshake is over");
            if (i % 5 == 2)
                client.sendClose();
            if (i % 5 == 3)
                client.sendRaw("rubbish");
        }
        for (auto& client : clients)
            client->abort();
    }
    QTRY_COMPARE(probe.gateway().socketCount(), 0);
    QCOMPARE(probe.opened.load(), probe.closed.load());
    QCOMPARE(probe.opened.load(), probe.destroyed.load());
    QVERIFY(probe.opened.load() > 0);
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
}

} // namespace tertulia::test

using TestGateway = tertulia::test::TestGateway;
TERTULIA_TEST(TestGateway, "gateway")
#include "tst_gateway.moc"
