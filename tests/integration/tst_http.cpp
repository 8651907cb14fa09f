// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP door: the same requests and errors as over WebSocket, who is let in with which token, bodies of all kinds,
// and the event stream.
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { m_server = std::make_unique<TestServer>(globalEngine()); }
    void cleanup() { m_server.reset(); }

    void waysIn();
    void strangersMayDoNothing();
    void sameAnswersAsOverWebSocket();
    void statuses();
    void revokedTokensEndAtOnce();
    void bodies();
    void bodyLimits();
    void originsAndMethods();
    void rateLimited();
    void eventsAsTheyHappen();
    void eventsEndWithTheDevice();
    void eventsEndWithTheServer();
    void slowReadersAreDropped();
    void tooManyStreams();
    void withCurl();

private:
    ErrorCode codeOf(const auto& result) const { return result.ok() ? ErrorCode::Storage : result.error().code; }
    HttpClient http(const QString& token = {}) const { return HttpClient(m_server->httpPort(), token); }
    SignedInReply enrolled(const QString& handle) const
    {
        const auto reply = http().request(AuthRegister{handle, WsClient::password, handle});
        return reply.ok() ? *reply : SignedInReply{};
    }

    std::unique_ptr<TestServer> m_server;
};

void HttpTest::waysIn()
{
    const auto made = http().request(AuthRegister{u"anna"_s, WsClient::password, u"Anna"_s});
    QVERIFY(made.ok());
    QCOMPARE(made->user.handle, u"anna"_s);
    QVERIFY(http(made->accessToken).request(SyncHeads{}).ok());
    QCOMPARE(codeOf(http().request(SyncHeads{})), ErrorCode::Unauthorized); // nothing stays signed in

    QLoggingCategory::setFilterRules(u"tertulia.auth.info=true"_s); // the next server has its own
    const auto told = [](const char* words) {
        QTest::ignoreMessage(QtInfoMsg,
                             QRegularExpression(u"^HTTP from 127\\.0\\.0\\.1 "_s + QLatin1StringView(words)));
    };
    told("signed in: user \\S+ device \\S+$");
    const auto again = http().request(AuthLogin{u"anna"_s, WsClient::password});
    QVERIFY(again.ok());
    QVERIFY(again->device != made->device);
    told("not signed in: bad_credentials$");
    QCOMPARE(codeOf(http().request(AuthLogin{u"anna"_s, u"not the password"_s})), ErrorCode::BadCredentials);

    const auto resumed = http().request(AuthResume{again->refreshToken, {}});
    QVERIFY(resumed.ok());
    QCOMPARE(resumed->device, again->device);
    QVERIFY(resumed->refreshToken && *resumed->refreshToken != *again->refreshToken);
    // A device signed in over one door is signed in at the other.
    WsClient socket;
    QVERIFY(socket.open(m_server->url()) && socket.greet());
    QVERIFY(socket.request(AuthResume{{}, resumed->accessToken}).ok());
    QVERIFY(http(resumed->accessToken).request(AuthLogout{}).ok());
    QTRY_COMPARE(socket.closeCode(), 4003);
}

// Every request there is, also those that are added later.
void HttpTest::strangersMayDoNothing()
{
    Requests::forEach([&]<typename R>() {
        const HttpReply reply = http().post(R::type, "{}");
        if constexpr (!isOverHttp<R>)
            QCOMPARE(reply.code(), u"not_over_http"_s);
        else if constexpr (R::guard == Guard::SignedIn)
            QCOMPARE(reply.code(), u"unauthorized"_s);
        else
            QVERIFY2(reply.code() != u"unauthorized"_s && reply.code() != u"hello_required"_s, R::type);
    });
}

void HttpTest::sameAnswersAsOverWebSocket()
{
    WsClient anna;
    QVERIFY(anna.open(m_server->url()) && anna.enroll(u"anna"_s));
    WsClient bruno;
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    const auto bot = http(anna.me().accessToken);
    const auto group = bot.request(ConversationCreate{ConversationKind::Group, u"Tea"_s, {u"bruno"_s}});
    QVERIFY(group.ok());
    const auto conversation = group->conversation.id;
    const MessageSend message = messageTo(conversation, u"Two sugars, “please”.\n"_s);
    const auto sent = bot.request(message);
    QVERIFY(sent.ok());
    QCOMPARE(bot.request(message)->seq, sent->seq); // again: still one message
    QTRY_COMPARE(bruno.messages(conversation).size(), 1);
    QCOMPARE(bruno.messages(conversation).front().body, message.body);
    // What one door says, the other says too, byte for byte.
    const auto page = bot.post("history.page", encodeData(HistoryPage{conversation, {}, {}}));
    const auto socketPage = anna.request(HistoryPage{conversation, {}, {}});
    QVERIFY(socketPage.ok());
    QCOMPARE(page.body, encodeData(*socketPage));
    QCOMPARE(page.headers.value("content-type"), "application/json");
    QCOMPARE(page.headers.value("cache-control"), "no-store");
    bruno.forgetEvents();
    QVERIFY(bot.request(TypingSet{conversation, true}).ok());
    QTRY_COMPARE(bruno.eventsOf<TypingChanged>().size(), 1);
}

void HttpTest::statuses()
{
    const auto anna = enrolled(u"anna"_s);
    const auto bot = http(anna.accessToken);
    const auto expect = [](const HttpReply& reply, int status, const char* code, const char* field = "") {
        QCOMPARE(reply.code(), QString::fromLatin1(code));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.field(), QString::fromLatin1(field));
    };
    expect(bot.post("no.such", "{}"), 404, "unknown_type", "type");
    expect(bot.post("", "{}"), 404, "unknown_type", "type");
    expect(bot.post("message.send", "{}"), 400, "bad_field", "conversation");
    expect(bot.post("message.send", "{"), 400, "bad_frame");
    expect(bot.post("message.send", "[]"), 400, "bad_frame");
    expect(bot.post("presence.watch", R"({"users":[]})"), 400, "not_over_http");
    expect(bot.post("history.page", encodeData(HistoryPage{ConversationId::make(), {}, {}})), 404, "not_found");
    expect(http().post("sync.heads", "{}"), 401, "unauthorized");
    QCOMPARE(http().post("sync.heads", "{}").headers.value("www-authenticate"), "Bearer");
    expect(http(u"eyJhbGciOiJub25lIn0.e30."_s).post("sync.heads", "{}"), 401, "bad_token");
    expect(http().post("auth.register", encodeData(AuthRegister{u"anna"_s, WsClient::password, u"A"_s})), 409,
           "handle_taken", "handle");
    expect(http().post("auth.register", encodeData(AuthRegister{u"bea"_s, u"short"_s, u"B"_s})), 400, "weak_password",
           "password");
    QCOMPARE(bot.get("/healthz").status, 200);
    QCOMPARE(bot.get("/healthz").headers.value("content-type"), "text/plain; charset=utf-8");
    QCOMPARE(bot.get("/nowhere").status, 404);
    QCOMPARE(bot.get("/v1/sync.heads").status, 405);
    QCOMPARE(http().get("/v1/events").status, 401);
}

void HttpTest::revokedTokensEndAtOnce()
{
    const auto anna = enrolled(u"anna"_s);
    const auto bot = http(anna.accessToken);
    QVERIFY(bot.request(SyncHeads{}).ok());
    QVERIFY(bot.request(AuthLogout{}).ok());
    // The token itself is good for minutes; not one kind of request takes it any more.
    Requests::forEach([&]<typename R>() {
        if constexpr (R::guard == Guard::SignedIn && isOverHttp<R> && !requires { R{}.conversation; }) {
            const HttpReply reply = bot.post(R::type, encodeData(R{}));
            QVERIFY2(reply.code() == u"bad_token"_s || reply.code() == u"bad_field"_s, R::type);
        }
    });
    QCOMPARE(codeOf(bot.request(SyncHeads{})), ErrorCode::BadToken);
    QCOMPARE(codeOf(bot.request(TypingSet{ConversationId::make(), true})), ErrorCode::BadToken);
    HttpEvents events;
    QCOMPARE(events.open(m_server->httpPort(), anna.accessToken), 401);
}

void HttpTest::bodies()
{
    const auto bot = http(enrolled(u"anna"_s).accessToken);
    const QByteArray head = "POST /v1/sync.heads HTTP/1.1\r\nHost: x\r\n";
    const QByteArray token = "Authorization: bearer " + enrolled(u"bea"_s).accessToken.toLatin1() + "\r\n";
    QCOMPARE(bot.raw(head + token + "\r\n").status, 200); // no body at all: no fields
    QCOMPARE(bot.raw(head + token + "Content-Length: 0\r\n\r\n").status, 200);
    QCOMPARE(bot.raw(head + token + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n").status, 200);
    QCOMPARE(bot.raw(head + token + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}").status, 100);
    QCOMPARE(bot.raw(head + token + "Range: bytes=0-1\r\nContent-Length: 2\r\n\r\n{}").status, 200);
    QCOMPARE(bot.raw(head + token + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}").status, 400);
    QCOMPARE(
        bot.raw(head + token + "Content-Type: multipart/form-data; boundary=a\r\nContent-Length: 2\r\n\r\n{}").status,
        400);
    QCOMPARE(bot.raw("nonsense\r\n\r\n").code(), u"bad_frame"_s);
    QCOMPARE(bot.raw("GET /" + QByteArray(600, 'a') + " HTTP/1.1\r\n\r\n").status, 404);
    const HttpReply longHead = bot.raw(head + "X-A: " + QByteArray(20'000, 'a') + "\r\n\r\n");
    QVERIFY(longHead.status == 400 || longHead.status == 0);
    QCOMPARE(bot.post("sync.heads", "{\"a\":1,\"a\":2}").code(), u"bad_frame"_s);
    QCOMPARE(bot.request(SyncHeads{}).ok(), true);
}

void HttpTest::bodyLimits()
{
    const auto padded = [](qsizetype size) { return "{\"padding\":\"" + QByteArray(size - 14, 'x') + "\"}"; };
    const auto bot = http(enrolled(u"anna"_s).accessToken);
    for (const auto& [client, limit] : {std::pair{bot, limits::frameFromClient}, {http(), limits::frameBeforeAuth}}) {
        const int fits = client.post("sync.heads", padded(limit - 1)).status;
        QCOMPARE(fits, limit == limits::frameFromClient ? 200 : 401);
        QCOMPARE(client.post("sync.heads", padded(limit)).status, fits);
        QCOMPARE(client.post("sync.heads", padded(limit + 1)).status, 413);
        QCOMPARE(client.post("sync.heads", padded(40 * limit)).code(), u"too_large"_s);
        const QByteArray chunk = QByteArray::number(limit + 1, 16) + "\r\n" + padded(limit + 1) + "\r\n0\r\n\r\n";
        QCOMPARE(client.raw("POST /v1/auth.login HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk).status, 413);
    }
}

void HttpTest::originsAndMethods()
{
    TestServer server(globalEngine(), [](Config& config) { config.allowedOrigins = {u"https://chat.example"_s}; });
    const HttpClient client(server.httpPort());
    QCOMPARE(client.post("auth.login", "{}", "Origin: https://evil.example\r\n").code(), u"forbidden"_s);
    QCOMPARE(client.post("auth.login", "{}", "Origin: null\r\n").status, 403);
    QCOMPARE(client.post("auth.login", "{}", "Origin: https://chat.example\r\n").code(), u"bad_field"_s);
    for (const char* method : {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"})
        QCOMPARE(client.raw(QByteArray(method) + " /v1/sync.heads HTTP/1.1\r\n\r\n").status, 405);
}

void HttpTest::rateLimited()
{
    TestServer server(globalEngine(), [](Config& config) {
        config.requestsPerSecond = 0.01;
        config.requestsBurst = 4;
        config.sendsPerSecond = 0.01;
        config.sendsBurst = 1;
        config.limitLoopback = u"yes"_s;
    });
    WsClient anna;
    WsClient bea;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QVERIFY(bea.open(server.url()) && bea.enroll(u"bea"_s));
    const HttpClient bot(server.httpPort(), anna.me().accessToken);
    QCOMPARE(codeOf(bot.request(messageTo(ConversationId::make(), u"a"_s))), ErrorCode::NotFound);
    QCOMPARE(codeOf(bot.request(messageTo(ConversationId::make(), u"a"_s))), ErrorCode::RateLimited); // sends
    QVERIFY(bot.request(SyncHeads{}).ok());
    QVERIFY(bot.request(SyncHeads{}).ok());
    const HttpReply refused = bot.post("sync.heads", "{}");
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("retry-after").toInt() > 1);
    QVERIFY(HttpClient(server.httpPort(), bea.me().accessToken).request(SyncHeads{}).ok()); // each device its own
    for (int i = 0; i < 4; ++i)
        QCOMPARE(HttpClient(server.httpPort()).post("sync.heads", "{}").status, 401);
    QCOMPARE(HttpClient(server.httpPort()).post("sync.heads", "{}").status, 429); // strangers by address
}

void HttpTest::eventsAsTheyHappen()
{
    WsClient anna;
    WsClient bruno;
    QVERIFY(anna.open(m_server->url()) && anna.enroll(u"anna"_s));
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    HttpEvents events;
    QCOMPARE(events.open(m_server->httpPort(), bruno.me().accessToken), 200);
    const auto conversation = makeGroup(anna, {u"bruno"_s});
    for (int i = 0; i < 20; ++i)
        QVERIFY(anna.request(messageTo(conversation, QString(i * 400, u'é') + u"."_s)).ok());
    QTRY_COMPARE(bruno.messages(conversation).size(), 20);
    // What the socket of the same device heard, the stream brings: as many, in that order, the same bytes.
    for (const Event& expected : bruno.events())
        std::visit([&](const auto& one) { QCOMPARE(events.next(), encodeEvent(one)); }, expected);
    QCOMPARE(bruno.request(PresenceWatch{{anna.me().user.id, bruno.me().user.id}})->presences.size(), 2);
    events.socket().abort(); // the server forgets it: the next one is not refused
    HttpEvents again;
    QCOMPARE(again.open(m_server->httpPort(), bruno.me().accessToken), 200);
}

void HttpTest::eventsEndWithTheDevice()
{
    const auto anna = enrolled(u"anna"_s);
    HttpEvents events;
    QCOMPARE(events.open(m_server->httpPort(), anna.accessToken), 200);
    QElapsedTimer time;
    time.start();
    QVERIFY(http(anna.accessToken).request(AuthLogout{}).ok());
    QCOMPARE(events.next(), R"({"code":4003,"reason":"signed_out"})");
    QCOMPARE(events.next(), "");
    QVERIFY(time.elapsed() < 2000);
}

void HttpTest::eventsEndWithTheServer()
{
    HttpEvents events;
    QCOMPARE(events.open(m_server->httpPort(), enrolled(u"anna"_s).accessToken), 200);
    QTcpSocket half; // in the middle of its request
    half.connectToHost(u"127.0.0.1"_s, m_server->httpPort());
    QVERIFY(half.waitForConnected());
    half.write("POST /v1/sync.heads HT");
    QVERIFY(half.waitForBytesWritten());
    QElapsedTimer time;
    time.start();
    m_server->stop();
    QVERIFY(time.elapsed() < 5000);
    QCOMPARE(events.next(), R"({"code":1012,"reason":"restart"})");
    QCOMPARE(http().get("/healthz").status, 0);
}

void HttpTest::slowReadersAreDropped()
{
    WsClient anna;
    WsClient bruno;
    QVERIFY(anna.open(m_server->url()) && anna.enroll(u"anna"_s));
    QVERIFY(bruno.open(m_server->url()) && bruno.enroll(u"bruno"_s));
    const auto conversation = makeGroup(anna, {u"bruno"_s});
    HttpEvents deaf;
    deaf.socket().setReadBufferSize(1024);
    QCOMPARE(deaf.open(m_server->httpPort(), bruno.me().accessToken), 200);
    const QString body(8000, u'€');
    // Set by hand it does not grow, so that what follows is more than the kernel and the queue take.
    deaf.socket().setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 64 * 1024);
    constexpr int count = 400; // 9.6 MB
    constexpr int atOnce = 40;
    for (int i = 0; i < count; i += atOnce) {
        std::vector<int64_t> ids;
        for (int k = 0; k < atOnce; ++k)
            ids.push_back(anna.post(messageTo(conversation, body)));
        for (const int64_t id : ids) // the others do not notice
            QVERIFY(anna.await<MessageSend>(id).ok());
    }
    deaf.socket().setReadBufferSize(0);
    int heard = 0;
    while (heard < count && !deaf.next().isEmpty())
        ++heard;
    QVERIFY2(heard < count, QByteArray::number(heard).constData());
    QVERIFY(bruno.isOpen());
}

void HttpTest::tooManyStreams()
{
    const auto anna = enrolled(u"anna"_s);
    std::array<HttpEvents, 3> streams; // as many as TestServer allows
    for (HttpEvents& one : streams)
        QCOMPARE(one.open(m_server->httpPort(), anna.accessToken), 200);
    HttpEvents surplus;
    QCOMPARE(surplus.open(m_server->httpPort(), anna.accessToken), 503);
    QVERIFY(http(anna.accessToken).request(SyncHeads{}).ok()); // streams take no thread from requests
    streams.front().socket().abort();
    int status = 0; // until the server has noticed
    QTRY_VERIFY(status == 200 || (status = HttpEvents().open(m_server->httpPort(), anna.accessToken)) == 200);
}

// As the protocol page tells people to do it.
void HttpTest::withCurl()
{
    const QString program = QStandardPaths::findExecutable(u"curl"_s);
    if (program.isEmpty())
        QFAIL("there is no curl: packaging/test installs it");
    const QString root = u"http://127.0.0.1:%1/v1/"_s.arg(m_server->httpPort());
    const auto curl = [&](const QString& type, const QByteArray& body, const QString& token) {
        QProcess process;
        QStringList arguments{u"-sS"_s, u"--noproxy"_s,         u"*"_s, u"--fail-with-body"_s, root + type,
                              u"-d"_s,  QString::fromUtf8(body)};
        if (!token.isEmpty())
            arguments << u"-H"_s << u"Authorization: Bearer "_s + token;
        process.start(program, arguments);
        process.waitForFinished();
        const auto object = parseRequestData(process.readAllStandardOutput());
        return process.exitCode() == 0 && object.ok() ? *object : QJsonObject{};
    };
    const auto signedIn =
        curl(u"auth.register"_s, encodeData(AuthRegister{u"ana"_s, WsClient::password, u"Ana"_s}), {});
    const QString token = signedIn.value("access_token"_L1).toString();
    QVERIFY(!token.isEmpty());
    const auto group = curl(u"conversation.create"_s, R"({"kind":"group","title":"Tea","members":[]})", token);
    const QString id = group.value("conversation"_L1).toObject().value("id"_L1).toString();
    const auto sent = curl(
        u"message.send"_s,
        R"({"conversation":"%1","client_id":"from-curl-1","body":"Hello."})"_ba.replace("%1", id.toLatin1()), token);
    QCOMPARE(sent.value("seq"_L1).toInt(), 1);
    const auto page = curl(u"history.page"_s, R"({"conversation":"%1"})"_ba.replace("%1", id.toLatin1()), token);
    QCOMPARE(page.value("messages"_L1).toArray().at(0).toObject().value("body"_L1).toString(), u"Hello."_s);
}

} // namespace tertulia::test

using tertulia::test::HttpTest;
TERTULIA_TEST(HttpTest, "http")
#include "tst_http.moc"
