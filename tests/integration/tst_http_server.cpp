// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP server by itself, against peers that drip, stall, crowd and do not read.
#include "server/http/http_server.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QtTest>

#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Endless final : public http::EventSource
{
public:
    explicit Endless(QSemaphore& gone) : m_gone(gone) {}
    ~Endless() override { m_gone.release(); }
    std::optional<QByteArray> next(std::chrono::milliseconds) override { return QByteArray(64 * 1024, 'x'); }
    QByteArray farewell() override { return "bye"; }

private:
    QSemaphore& m_gone;
};

/// POST waits until it may go on; GET is an endless stream.
class Probe final : public http::Handler
{
public:
    qsizetype bodyLimit(const http::Head&) override { return 1000; }
    http::Answer post(const http::Head&, const QByteArray& body) override
    {
        begun.release();
        mayEnd.acquire();
        return {200, body};
    }
    Got get(const http::Head&) override
    {
        return std::static_pointer_cast<http::EventSource>(std::make_shared<Endless>(gone));
    }
    Put put(const http::Head&) override { return refusal(404); }
    http::Answer refusal(int status) override { return {status, "{}"}; }

    QSemaphore begun;
    QSemaphore mayEnd;
    QSemaphore gone;
};

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drippersAreCutOff();
    void theLineIsBounded();
    void whoDoesNotReadIsCutOff();
    void stopAnswersWhatRuns();
    void portInUse();
};

void HttpServerTest::drippersAreCutOff()
{
    Probe probe;
    http::Config config;
    config.arrival = 500ms;
    http::Server server(config, probe);
    const auto port = server.listen();
    QVERIFY(port.ok());
    const QByteArray request = "POST /v1/a HTTP/1.1\r\nContent-Length: 500\r\n\r\n";
    for (const qsizetype whole : {qsizetype{0}, qsizetype{3}, request.size()}) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, *port);
        QVERIFY(socket.waitForConnected());
        socket.write(request.left(whole));
        QElapsedTimer time;
        time.start();
        // A byte now and then does not buy more time.
        while (socket.state() == QAbstractSocket::ConnectedState && time.elapsed() < 5000) {
            socket.write("a");
            socket.waitForDisconnected(50);
        }
        QVERIFY2(time.elapsed() < 3000, QByteArray::number(time.elapsed()).constData());
    }
    QCOMPARE(probe.begun.available(), 0);
}

void HttpServerTest::theLineIsBounded()
{
    Probe probe;
    http::Config config;
    config.threads = 1;
    config.streams = 0;
    config.waiting = 1;
    http::Server server(config, probe);
    const auto port = server.listen();
    QVERIFY(port.ok());
    const HttpClient client(*port);
    std::thread first([&] { (void)client.post("a", "1"); });
    probe.begun.acquire(); // the only thread is taken
    QSemaphore answered;
    std::array<HttpReply, 4> replies;
    std::vector<std::thread> others;
    for (HttpReply& reply : replies)
        others.emplace_back([&] {
            reply = client.post("a", "2");
            answered.release();
        });
    QVERIFY(answered.tryAcquire(3, 10'000)); // one waits, the others are told to come again
    QVERIFY(!answered.tryAcquire(1, 100));
    probe.mayEnd.release(2);
    first.join();
    for (std::thread& other : others)
        other.join();
    const auto refused = std::count_if(replies.begin(), replies.end(), [](const HttpReply& reply) {
        return reply.status == 503 && reply.headers.contains("retry-after");
    });
    QCOMPARE(refused, 3);
}

void HttpServerTest::whoDoesNotReadIsCutOff()
{
    Probe probe;
    http::Config config;
    config.departure = 300ms;
    http::Server server(config, probe);
    const auto port = server.listen();
    QVERIFY(port.ok());
    QTcpSocket socket;
    socket.setReadBufferSize(1);
    socket.connectToHost(u"127.0.0.1"_s, *port);
    QVERIFY(socket.waitForConnected());
    socket.write("GET /v1/events HTTP/1.1\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten());
    QVERIFY(probe.gone.tryAcquire(1, 10'000));
}

void HttpServerTest::stopAnswersWhatRuns()
{
    Probe probe;
    http::Server server(http::Config{}, probe);
    const auto port = server.listen();
    QVERIFY(port.ok());
    HttpReply reply;
    std::thread client([&] { reply = HttpClient(*port).post("a", "late"); });
    probe.begun.acquire();
    server.stopAccepting();
    QCOMPARE(HttpClient(*port).post("a", "too late").status, 0);
    std::thread stopper([&] { server.stop(); });
    probe.mayEnd.release();
    stopper.join();
    client.join();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "late");
}

void HttpServerTest::portInUse()
{
    Probe probe;
    http::Server server(http::Config{}, probe);
    const auto port = server.listen();
    QVERIFY(port.ok());
    http::Config same;
    same.port = *port;
    http::Server other(same, probe);
    const auto refused = other.listen();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().field, u"http.listen"_s);
}

} // namespace tertulia::test

using tertulia::test::HttpServerTest;
TERTULIA_TEST(HttpServerTest, "http_server")
#include "tst_http_server.moc"
