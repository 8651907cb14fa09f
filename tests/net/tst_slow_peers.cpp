// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/probe_gateway.h"
#include "tests/net/self_signed.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"

#include <QWebSocket>
#include <QtTest>

namespace tertulia::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using net::Connection;

class TestSlowPeers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPeerThatNeverReadsIsCutAtTheCap_data();
    void aPeerThatNeverReadsIsCutAtTheCap();
    void whoLooksAwayFromABurstIsNotCut();
    void ephemeraAreDroppedFirst();
    void aPeerThatStopsReadingIsCutAfterAWhile();
    void aCloseThatIsNotTakenBecomesAnAbort();
    void pingsWithoutReadingEndAtTheCap();
    void aPingFloodIsCut();
    void aSilentPeerIsPingedThenCut();
    void aPeerThatAnswersPingsStays();
    void aMessageDrippedInFragmentsIsCut();
    void aFrameDrippedByteByByteIsCut();
    void aPeerThatOnlyPingsStays();
};

namespace {

// A peer that reads nothing: what the kernels do not hold waits at the server.
bool openDeaf(RawWs& ws, quint16 port, bool tls = false)
{
    if (!ws.open(port, tls))
        return false;
    ws.readNoMoreThan(1);
    ws.socket().setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 64 * 1024);
    return true;
}

net::GatewayConfig configFor(bool tls, const QString& folder)
{
    auto config = ProbeGateway::quickConfig();
    if (const auto files = tls ? selfSigned(folder) : std::nullopt) {
        config.timeouts.upgrade = 5s;
        std::tie(config.tlsCertificate, config.tlsKey) = *files;
    }
    return config;
}

} // namespace

void TestSlowPeers::aPeerThatNeverReadsIsCutAtTheCap_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("tls") << true;
}

void TestSlowPeers::aPeerThatNeverReadsIsCutAtTheCap()
{
    QFETCH(bool, tls);
    QTemporaryDir folder;
    const auto config = configFor(tls, folder.path());
    QCOMPARE(config.isTls(), tls);
    ProbeGateway probe(config);
    RawWs slow;
    QVERIFY(openDeaf(slow, probe.port(), tls));
    const quint64 slowId = probe.lastId();
    RawWs healthy;
    QVERIFY(healthy.open(probe.port(), tls));
    const quint64 healthyId = probe.lastId();
    QVERIFY(slowId != healthyId);

    const QByteArray frame = net::textFrame(QByteArray(64 * 1024, 'x'));
    qsizetype most = 0;
    int sent = 0;
    for (; sent < 1'024 && probe.closed.load() == 0; ++sent) {
        probe.with(slowId, [&](Connection& connection) {
            connection.send(frame);
            most = std::max(most, connection.queuedBytes());
        });
        QVERIFY(probe.with(healthyId, [&](Connection& connection) { connection.send(frame); }));
        QCOMPARE(healthy.readText().size(), 64 * 1024);
    }
    QTRY_COMPARE(probe.closed.load(), 1);
    // The cap, and little more: the megabytes that the kernel would hold for it are memory of ours as well.
    QVERIFY2(sent * frame.size() < config.limits.queuedBytes + 1024 * 1024, qPrintable(QString::number(sent)));
    QVERIFY2(most <= config.limits.queuedBytes + frame.size() + 16 * 1024, qPrintable(QString::number(most)));
    QVERIFY(!probe.with(slowId, [](Connection&) {}));
    QCOMPARE(probe.gateway().connectionCount(), 1);
    QVERIFY(slow.waitForEnd());
    healthy.sendText("still fine");
    QCOMPARE(healthy.readText(), QByteArray("still fine"));
}

// As when a room of long messages is written at once, or several pages were asked for and the line is slow.
void TestSlowPeers::whoLooksAwayFromABurstIsNotCut()
{
    ProbeGateway probe;
    RawWs ws;
    QVERIFY(openDeaf(ws, probe.port()));
    constexpr int count = 48; // 3 MiB
    const QByteArray frame = net::textFrame(QByteArray(64 * 1024, 'x'));
    QVERIFY(probe.with(probe.lastId(), [&](Connection& connection) {
        for (int i = 0; i < count; ++i)
            connection.send(frame);
    }));
    ws.readNoMoreThan(0);
    for (int i = 0; i < count; ++i)
        QCOMPARE(ws.readText().size(), 64 * 1024);
    QCOMPARE(probe.closed.load(), 0);
}

void TestSlowPeers::ephemeraAreDroppedFirst()
{
    ProbeGateway probe;
    RawWs ws;
    QVERIFY(openDeaf(ws, probe.port()));
    const quint64 id = probe.lastId();
    const QByteArray frame = net::textFrame(QByteArray(16 * 1024, 'x'));
    int taken = 0;
    int refused = 0;
    quint64 counted = 0;
    for (int i = 0; i < 2'000 && refused < 10; ++i) {
        QVERIFY(probe.with(id, [&](Connection& connection) {
            (connection.sendEphemeral(frame) ? taken : refused) += 1;
            counted = connection.droppedEphemera();
        }));
    }
    QCOMPARE(refused, 10);
    QCOMPARE(counted, 10u);
    qsizetype queued = 0;
    QVERIFY(probe.with(id, [&](Connection& connection) {
        connection.send(net::textFrame("important"));
        queued = connection.queuedBytes();
    }));
    QVERIFY(queued > 128 * 1024 && queued <= 128 * 1024 + 2 * frame.size());
    ws.readNoMoreThan(0);
    for (int i = 0; i < taken; ++i)
        QCOMPARE(ws.readText().size(), 16 * 1024);
    QCOMPARE(ws.readText(), QByteArray("important"));
}

void TestSlowPeers::aPeerThatStopsReadingIsCutAfterAWhile()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.writeStall = 300ms;
    config.limits.queuedBytes = 256 * 1024 * 1024;
    ProbeGateway probe(config, [](Connection& connection, const QByteArray&) {
        connection.send(net::textFrame(QByteArray(32 * 1024 * 1024, 'x')));
    });
    RawWs ws;
    QVERIFY(openDeaf(ws, probe.port()));
    ws.sendText("go");
    QTRY_COMPARE_WITH_TIMEOUT(probe.closed.load(), 1, 3'000);
    // The same amount to a peer that reads, however slowly it gets the CPU, arrives.
    RawWs reader;
    QVERIFY(reader.open(probe.port()));
    reader.sendText("go");
    QCOMPARE(reader.readText(20s).size(), 32 * 1024 * 1024);
}

void TestSlowPeers::aCloseThatIsNotTakenBecomesAnAbort()
{
    ProbeGateway probe(ProbeGateway::quickConfig(), [](Connection& connection, const QByteArray&) {
        for (int i = 0; i < 15; ++i)
            connection.send(net::textFrame(QByteArray(64 * 1024, 'x')));
        connection.close(net::CloseCode::Restart, u"restart"_s);
    });
    RawWs ws;
    QVERIFY(openDeaf(ws, probe.port()));
    ws.sendText("go");
    QTRY_COMPARE_WITH_TIMEOUT(probe.destroyed.load(), 1, 2'000);
    QCOMPARE(probe.gateway().socketCount(), 0);
}

void TestSlowPeers::pingsWithoutReadingEndAtTheCap()
{
    auto config = ProbeGateway::quickConfig();
    config.limits.pingsPerWindow = 1'000'000'000;
    ProbeGateway probe(config);
    RawWs ws;
    QVERIFY(openDeaf(ws, probe.port()));
    const quint64 id = probe.lastId();
    const QByteArray pings = RawWs::frame(9, QByteArray(125, 'p')).repeated(500);
    qsizetype most = 0;
    QVERIFY(RawWs::waitUntil(
        [&] {
            if (ws.socket().bytesToWrite() < 1024 * 1024)
                ws.sendRaw(pings);
            probe.with(id, [&](Connection& connection) { most = std::max(most, connection.queuedBytes()); });
            return probe.closed.load() == 1;
        },
        20s));
    QVERIFY2(most <= config.limits.queuedBytes + 256 * 1024, qPrintable(QString::number(most)));
}

void TestSlowPeers::aPingFloodIsCut()
{
    ProbeGateway probe;
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    for (int i = 0; i < 150; ++i)
        ws.sendPing("x");
    ws.sendText("that was allowed");
    QCOMPARE(ws.readText(), QByteArray("that was allowed"));
    for (int i = 0; i < 300; ++i)
        ws.sendPing();
    QCOMPARE(ws.waitForClose(), 4008);
}

void TestSlowPeers::aSilentPeerIsPingedThenCut()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.ping = 100ms;
    config.timeouts.dead = 400ms;
    ProbeGateway probe(config);
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    const auto frame = ws.readFrame();
    QVERIFY(frame);
    QCOMPARE(frame->opcode, 9);
    QCOMPARE(ws.waitForClose(2s), RawWs::abnormal);
    QTRY_COMPARE(probe.closed.load(), 1);
}

void TestSlowPeers::aPeerThatAnswersPingsStays()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.ping = 100ms;
    config.timeouts.dead = 300ms;
    config.timeouts.message = 200ms;
    ProbeGateway probe(config);
    QWebSocket client; // answers pings by itself
    QSignalSpy connected(&client, &QWebSocket::connected);
    QSignalSpy disconnected(&client, &QWebSocket::disconnected);
    client.open(QUrl(u"ws://127.0.0.1:%1/v1/ws"_s.arg(probe.port())));
    QVERIFY(connected.wait());
    QVERIFY(!disconnected.wait(1'000));
}

void TestSlowPeers::aMessageDrippedInFragmentsIsCut()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.message = 300ms;
    ProbeGateway probe(config);
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    ws.sendFrame(1, "a", false);
    QVERIFY(RawWs::waitUntil(
        [&] {
            ws.sendFrame(0, "b", false);
            return probe.closed.load() == 1;
        },
        2s));
    QCOMPARE(ws.waitForClose(), RawWs::abnormal);
}

void TestSlowPeers::aFrameDrippedByteByByteIsCut()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.message = 300ms;
    ProbeGateway probe(config);
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    const QByteArray frame = RawWs::frame(1, QByteArray(10'000, 'x'));
    qsizetype sent = 0;
    QVERIFY(RawWs::waitUntil(
        [&] {
            ws.sendRaw(frame.mid(sent++, 1));
            return probe.closed.load() == 1;
        },
        2s));
    QVERIFY(sent < frame.size());
    // Without a single byte of the answer to the server's ping: a client inside a frame cannot send one.
    QCOMPARE(probe.texts.load(), 0);
}

void TestSlowPeers::aPeerThatOnlyPingsStays()
{
    auto config = ProbeGateway::quickConfig();
    config.timeouts.message = 200ms;
    config.timeouts.ping = 10s;
    ProbeGateway probe(config);
    RawWs ws;
    QVERIFY(ws.open(probe.port()));
    QElapsedTimer elapsed;
    elapsed.start();
    // Pings of its own complete nothing that Qt reports; answering ours proves that no frame is open.
    int pings = 0;
    QVERIFY(!RawWs::waitUntil(
        [&] {
            if (elapsed.elapsed() > 40 * pings) {
                ++pings;
                ws.sendPing("hi");
            }
            while (const auto frame = ws.readFrame(0ms)) {
                if (frame->opcode == 9)
                    ws.sendPong(frame->payload);
            }
            return probe.closed.load() == 1;
        },
        1s));
    ws.sendText("still here");
    QCOMPARE(ws.readText(), QByteArray("still here"));
}

} // namespace tertulia::test

using TestSlowPeers = tertulia::test::TestSlowPeers;
TERTULIA_TEST(TestSlowPeers, "slow_peers")
#include "tst_slow_peers.moc"
