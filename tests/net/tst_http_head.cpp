// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/admission.h"
#include "server/net/frame.h"
#include "server/net/http_head.h"
#include "server/net/peer_address.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::net {

using namespace Qt::StringLiterals;

class TestHttpHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void plainAnswersAreNotGuessedAt();
    void frames_data();
    void frames();
    void admissionCountsByAddress();
    void admissionGivesPlacesBack();
};

namespace {

QByteArray upgrade(const QByteArray& extra = {})
{
    return test::RawWs::upgradeRequest("/v1/ws", extra);
}

QByteArray upgradeWith(const QByteArray& from, const QByteArray& to)
{
    QByteArray request = upgrade();
    Q_ASSERT(request.contains(from));
    return request.replace(from, to);
}

} // namespace

void TestHttpHead::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status"); // 101 = goes on to the WebSocket
    const QByteArray end = "\r\nHost: x\r\n\r\n";
    QTest::newRow("upgrade") << upgrade() << 101;
    QTest::newRow("allowed origin") << upgrade("Origin: https://chat.example\r\n") << 101;
    QTest::newRow("allowed origin, other case") << upgrade("Origin: HTTPS://Chat.Example\r\n") << 101;
    QTest::newRow("foreign origin") << upgrade("Origin: https://evil.example\r\n") << 403;
    QTest::newRow("null origin") << upgrade("Origin: null\r\n") << 403;
    QTest::newRow("empty origin") << upgrade("Origin:\r\n") << 403;
    QTest::newRow("two origins") << upgrade("Origin: https://chat.example\r\nOrigin: https://evil.example\r\n") << 400;
    QTest::newRow("firefox connection") << upgradeWith("Connection: Upgrade", "Connection: keep-alive, Upgrade") << 101;
    QTest::newRow("query is ignored") << upgradeWith("/v1/ws", "/v1/ws?x=1") << 101;
    QTest::newRow("no upgrade") << "GET /v1/ws HTTP/1.1" + end << 426;
    QTest::newRow("other upgrade") << upgradeWith("websocket", "h2c") << 426;
    QTest::newRow("old version") << upgradeWith("Version: 13", "Version: 8") << 426;
    QTest::newRow("short key") << upgradeWith("dGhlIHNhbXBsZSBub25jZQ==", "dGhl") << 400;
    QTest::newRow("key is not base64") << upgradeWith("dGhlIHNhbXBsZSBub25jZQ==", "!!!!") << 400;
    QTest::newRow("repeated key") << upgrade("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n") << 400;
    QTest::newRow("no host") << upgradeWith("Host: localhost\r\n", "") << 400;
    QTest::newRow("HTTP/1.0") << upgradeWith("HTTP/1.1", "HTTP/1.0") << 400;
    QTest::newRow("with a body") << upgrade("Content-Length: 5\r\n") << 400;
    QTest::newRow("chunked") << upgrade("Transfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("health") << "GET /healthz HTTP/1.1" + end << 200;
    QTest::newRow("health by HTTP/1.0") << QByteArray("GET /healthz HTTP/1.0\r\n\r\n") << 200;
    QTest::newRow("post health") << "POST /healthz HTTP/1.1" + end << 405;
    QTest::newRow("post") << "POST /v1/ws HTTP/1.1" + end << 405;
    QTest::newRow("elsewhere") << "GET / HTTP/1.1" + end << 404;
    QTest::newRow("below") << "GET /v1/ws/x HTTP/1.1" + end << 404;
    QTest::newRow("no version") << "GET /healthz" + end << 400;
    QTest::newRow("HTTP/2") << "GET /healthz HTTP/2" + end << 400;
    QTest::newRow("absolute") << "GET http://x/healthz HTTP/1.1" + end << 400;
    QTest::newRow("bare newline") << QByteArray("GET /healthz HTTP/1.1\nHost: x\r\n\r\n") << 400;
    QTest::newRow("folded field") << QByteArray("GET /healthz HTTP/1.1\r\nA: b\r\n c\r\n\r\n") << 400;
    QTest::newRow("space before colon") << QByteArray("GET /healthz HTTP/1.1\r\nHost : x\r\n\r\n") << 400;
    QTest::newRow("NUL") << QByteArray("GET /healthz HTTP/1.1\r\nA: b\0c\r\n\r\n", 33) << 400;
    QTest::newRow("TLS to a plain port") << QByteArray("\x16\x03\x01\x02\0\r\n\r\n", 9) << 400;
}

void TestHttpHead::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const auto head = parseHead(request);
    if (!head) {
        QCOMPARE(400, status);
        return;
    }
    const auto response = answerTo(*head, {u"/v1/ws"_s}, {u"https://chat.example"_s});
    QCOMPARE(response ? response->mid(9, 3).toInt() : 101, status);
    if (response) {
        QVERIFY(response->startsWith("HTTP/1.1 "));
        const qsizetype body = response->indexOf("\r\n\r\n") + 4;
        QVERIFY(response->contains("\r\nContent-Length: " + QByteArray::number(response->size() - body) + "\r\n"));
        QVERIFY(response->contains("\r\nConnection: close\r\n"));
    }
}

void TestHttpHead::plainAnswersAreNotGuessedAt()
{
    QVERIFY(httpResponse(404, "<script>").contains("\r\nX-Content-Type-Options: nosniff\r\n"));
}

void TestHttpHead::frames_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("empty") << 0 << QByteArray("\x81\x00", 2);
    QTest::newRow("125") << 125 << QByteArray("\x81\x7d", 2);
    QTest::newRow("126") << 126 << QByteArray("\x81\x7e\x00\x7e", 4);
    QTest::newRow("65535") << 65'535 << QByteArray("\x81\x7e\xff\xff", 4);
    QTest::newRow("65536") << 65'536 << QByteArray("\x81\x7f\0\0\0\0\0\x01\0\0", 10);
}

void TestHttpHead::frames()
{
    QFETCH(int, size);
    QFETCH(QByteArray, head);
    const QByteArray payload(size, 'x');
    QCOMPARE(textFrame(payload), head + payload);
}

void TestHttpHead::admissionCountsByAddress()
{
    const auto admission = std::make_shared<Admission>(Admission::Caps{100, 3, 2, 50, false});
    const QHostAddress a(u"203.0.113.1"_s);
    auto first = admission->admit(a);
    auto second = admission->admit(a);
    QVERIFY(first && second);
    QVERIFY2(!admission->admit(a), "two half-open ones are the limit");
    first->establish();
    auto third = admission->admit(a);
    QVERIFY(third);
    second->establish();
    QVERIFY2(!admission->admit(a), "three are the limit");
    QVERIFY(admission->admit(QHostAddress(u"203.0.113.2"_s)));
    QCOMPARE(admission->established(), 2);

    // One IPv6 customer is a /64; an IPv4 peer of a dual-stack socket is itself; loopback is exempt.
    auto v6 = admission->admit(QHostAddress(u"2001:db8:0:1::1"_s));
    auto v6too = admission->admit(QHostAddress(u"2001:db8:0:1:ffff::2"_s));
    QVERIFY(v6 && v6too);
    QVERIFY(!admission->admit(QHostAddress(u"2001:db8:0:1:1::3"_s)));
    QVERIFY(admission->admit(QHostAddress(u"2001:db8:0:2::1"_s)));
    QCOMPARE(withoutMapping(QHostAddress(u"::ffff:203.0.113.1"_s)), a);
    QVERIFY(!admission->admit(QHostAddress(u"::ffff:203.0.113.1"_s)));
    std::vector<std::unique_ptr<Admission::Ticket>> local;
    for (int i = 0; i < 10; ++i)
        QVERIFY(local.emplace_back(admission->admit(QHostAddress(QHostAddress::LocalHost))));
}

void TestHttpHead::admissionGivesPlacesBack()
{
    const auto admission = std::make_shared<Admission>(Admission::Caps{4, 100, 100, 3, false});
    const QHostAddress a(u"203.0.113.1"_s);
    std::vector<std::unique_ptr<Admission::Ticket>> tickets;
    for (int i = 0; i < 3; ++i)
        QVERIFY(tickets.emplace_back(admission->admit(a)));
    QVERIFY2(!admission->admit(a), "half-open limit");
    for (const auto& ticket : tickets)
        ticket->establish();
    QVERIFY(tickets.emplace_back(admission->admit(a)));
    QVERIFY2(!admission->admit(a), "total limit");
    QVERIFY(!admission->waitUntilEmpty(std::chrono::milliseconds{1}));
    tickets.clear();
    QCOMPARE(admission->sockets(), 0);
    QCOMPARE(admission->established(), 0);
    QVERIFY(admission->waitUntilEmpty(std::chrono::milliseconds{1}));
}

} // namespace tertulia::net

using TestHttpHead = tertulia::net::TestHttpHead;
TERTULIA_TEST(TestHttpHead, "http_head")
#include "tst_http_head.moc"
