// SPDX-License-Identifier: GPL-3.0-or-later
// Bots and webhooks over real connections: every way in with a bot's token, the scope of every request there is, what
// comes in through a hook, and what goes out to a receiver that is a real HTTP server.
#include "server/dispatch/courier.h"
#include "shared/protocol/scopes.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// Answers everything posted to it with the next of `statuses`, the last one for ever.
class Receiver : public QObject
{
    Q_OBJECT
public:
    struct Post
    {
        QMap<QByteArray, QByteArray> headers;
        QByteArray body;
    };
    Receiver()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the receiver");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/hook?x=1"_s.arg(m_server.serverPort()); }
    std::vector<Post> posts;
    std::vector<int> statuses{200};

private:
    void read(QTcpSocket* socket)
    {
        QByteArray& text = m_texts[socket];
        text += socket->readAll();
        const auto end = text.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Post post;
        for (const QByteArray& line : text.left(end).split('\n'))
            if (const auto colon = line.indexOf(':'); colon > 0)
                post.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        post.body = text.mid(end + 4);
        if (post.body.size() < post.headers.value("content-length").toLongLong())
            return;
        posts.push_back(post);
        const int status = statuses.front();
        if (statuses.size() > 1)
            statuses.erase(statuses.begin());
        socket->write("HTTP/1.1 " + QByteArray::number(status) +
                      " X\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        socket->disconnectFromHost();
        m_texts.remove(socket);
    }
    QTcpServer m_server;
    QMap<QTcpSocket*, QByteArray> m_texts;
};

} // namespace

#define REFUSED(result, expected)                                                                                      \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(!outcome.ok(), "a refusal was expected");                                                             \
        QCOMPARE(wireName(outcome.error().code), wireName(expected));                                                  \
    } while (false)

class BotsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void waysIn();
    void tokensThatStopWorking();
    void everyRequestNeedsItsScope();
    void eventsNeedTheScope();
    void requestsAndRefusals();
    void commandsReachTheBot();
    void comingIn();
    void comingInIsLimited();
    void goingOut();
    void nothingGoesInside();
    void goneReceiversStopNothing();

private:
    void restart(const TestServer::Adjust& adjust)
    {
        cleanup();
        m_server = std::make_unique<TestServer>(globalEngine(), adjust);
        enter();
    }
    void enter();
    HttpClient http(const QString& token = {}) const { return HttpClient(m_server->httpPort(), token); }
    BotTokenReply bot(const QString& handle, ScopeSet scopes = ScopeSet::all())
    {
        const auto made = m_anna->request(BotCreate{handle, u"Bot"_s, scopes});
        if (!made.ok())
            qFatal("no bot for the test");
        return *made;
    }
    HttpReply hook(const QString& path, const QByteArray& body, const QByteArray& headers = {}) const
    {
        return http().raw("POST " + path.toLatin1() + " HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    SpaceId m_space;
    ConversationId m_room;
};

void BotsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    enter();
}

void BotsOnlineTest::enter()
{
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    m_space = space->space.id;
    QVERIFY(m_anna->request(MemberAdd{m_space, u"bruno"_s}).ok());
    const auto room = m_anna->request(RoomCreate{m_space, u"builds"_s});
    QVERIFY(room.ok());
    m_room = room->conversation.id;
}

void BotsOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void BotsOnlineTest::waysIn()
{
    const auto made = bot(u"helper"_s);
    QVERIFY(m_anna->request(MemberAdd{m_space, u"helper"_s}).ok());
    const auto program = http(made.token);
    QVERIFY(program.request(messageTo(m_room, u"over HTTP"_s)).ok());
    WsClient socket;
    QVERIFY(socket.open(m_server->url()) && socket.greet());
    const auto in = socket.request(AuthResume{{}, {}, made.token});
    QVERIFY(in.ok());
    QCOMPARE(in->user, made.bot.user);
    QCOMPARE(in->accessToken, made.token);
    QVERIFY(!in->refreshToken);
    QVERIFY(socket.request(messageTo(m_room, u"over a socket"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(m_room).size(), 2u);
    HttpEvents events;
    QCOMPARE(events.open(m_server->httpPort(), made.token), 200);
    QVERIFY(m_bruno->request(messageTo(m_room, u"for the bot"_s)).ok());
    QByteArray event;
    do
        event = events.next();
    while (!event.isEmpty() && !event.contains("for the bot"));
    QVERIFY(!event.isEmpty());
    // It cannot be signed in as a person, nor with two tokens.
    WsClient other;
    QVERIFY(other.open(m_server->url()) && other.greet());
    REFUSED(other.request(AuthLogin{u"helper"_s, WsClient::password}), ErrorCode::BadCredentials);
    REFUSED(other.request(AuthResume{{}, m_anna->me().accessToken, made.token}), ErrorCode::BadField);
    REFUSED(other.request(AuthResume{{}, made.token, {}}), ErrorCode::BadToken);
    REFUSED(other.request(AuthResume{{}, {}, u"tbot_guess"_s}), ErrorCode::BadToken);
    QVERIFY(m_anna->request(BotList{})->bots.front().lastSeenAt.has_value());
}

void BotsOnlineTest::tokensThatStopWorking()
{
    const auto made = bot(u"helper"_s);
    WsClient socket;
    QVERIFY(socket.open(m_server->url()) && socket.greet() && socket.request(AuthResume{{}, {}, made.token}).ok());
    const auto renewed = m_anna->request(BotTokenNew{u"helper"_s});
    QVERIFY(renewed.ok());
    QTRY_COMPARE(socket.closeCode(), 4003);
    REFUSED(http(made.token).request(SyncHeads{}), ErrorCode::BadToken);
    QVERIFY(http(renewed->token).request(SyncHeads{}).ok());
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.greet() && again.request(AuthResume{{}, {}, renewed->token}).ok());
    QVERIFY(m_anna->request(BotEditScopes{u"helper"_s, {Scope::Read}}).ok());
    QTRY_COMPARE(again.closeCode(), 4003);
    QVERIFY(http(renewed->token).request(SyncHeads{}).ok());
    QVERIFY(m_anna->request(BotDelete{u"helper"_s, {}}).ok());
    REFUSED(http(renewed->token).request(SyncHeads{}), ErrorCode::BadToken);
}

// Every request there is, also those that are added later: with all scopes but its own it is refused, naming it.
void BotsOnlineTest::everyRequestNeedsItsScope()
{
    const auto made = bot(u"helper"_s, {});
    const auto ask = [&](const char* type) { return http(made.token).post(type, "{}"); };
    const auto ruleOf = [](const HttpReply& reply) {
        return QJsonDocument::fromJson(reply.body).object().value("rule"_L1).toString();
    };
    const auto check = [&](std::optional<Scope> held) {
        Requests::forEach([&]<typename R>() {
            if constexpr (isOverHttp<R> && R::guard == Guard::SignedIn) {
                constexpr auto scope = scopeOf<R>();
                const HttpReply reply = ask(R::type);
                if (scope && held && *scope != *held) {
                    QVERIFY2(ruleOf(reply) != lacksScope(scope).rule, R::type);
                } else {
                    QCOMPARE(reply.code(), u"forbidden"_s);
                    QCOMPARE(ruleOf(reply), lacksScope(scope).rule);
                }
            }
        });
    };
    check({});
    for (const Scope missing : {Scope::Read, Scope::Write, Scope::Manage}) {
        QVERIFY(m_anna->request(BotEditScopes{u"helper"_s, ScopeSet::all() - ScopeSet{missing}}).ok());
        check(missing);
    }
}

void BotsOnlineTest::eventsNeedTheScope()
{
    const auto made = bot(u"helper"_s, {Scope::Write, Scope::Manage});
    WsClient socket;
    QVERIFY(socket.open(m_server->url()) && socket.greet());
    const auto refused = socket.request(AuthResume{{}, {}, made.token});
    REFUSED(refused, ErrorCode::Forbidden);
    QCOMPARE(refused.error().rule, u"bot.needs_scope:read"_s);
    HttpEvents events;
    QCOMPARE(events.open(m_server->httpPort(), made.token), 403);
    // On a connection the scopes hold too.
    QVERIFY(m_anna->request(BotEditScopes{u"helper"_s, {Scope::Read}}).ok());
    QVERIFY(socket.request(AuthResume{{}, {}, made.token}).ok());
    QVERIFY(socket.request(SyncHeads{}).ok());
    const auto wrote = socket.request(messageTo(m_room, u"x"_s));
    REFUSED(wrote, ErrorCode::Forbidden);
    QCOMPARE(wrote.error().rule, u"bot.needs_scope:write"_s);
    REFUSED(socket.request(DeviceList{}), ErrorCode::Forbidden);
}

void BotsOnlineTest::requestsAndRefusals()
{
    bot(u"helper"_s);
    REFUSED(m_bruno->request(BotCreate{u"helper"_s, u"Bot"_s, {}}), ErrorCode::HandleTaken);
    REFUSED(m_bruno->request(BotCreate{u"b2"_s, u"Bot"_s, {}, m_space}), ErrorCode::Forbidden);
    REFUSED(m_bruno->request(BotCreate{u"b2"_s, u"Bot"_s, {}, SpaceId::make()}), ErrorCode::NotFound);
    REFUSED(m_bruno->request(BotCreate{u"b"_s, u"Bot"_s, {}}), ErrorCode::BadField);
    REFUSED(m_bruno->request(BotTokenNew{u"helper"_s}), ErrorCode::NotFound);
    REFUSED(m_bruno->request(BotEditScopes{u"helper"_s, {}}), ErrorCode::NotFound);
    REFUSED(m_bruno->request(BotDelete{u"helper"_s, true}), ErrorCode::NotFound);
    REFUSED(m_bruno->request(BotList{m_space}), ErrorCode::Forbidden);
    m_bruno->sendText(uR"({"id":9,"type":"bot.create","data":{"handle":"b2","display_name":"B","scopes":["fly"]}})"_s);
    const auto unknown = m_bruno->nextError();
    QVERIFY(unknown.ok());
    QCOMPARE(unknown->error.field, u"scopes[0]"_s);
    REFUSED(m_bruno->request(WebhookCreate{m_room, u"CI"_s}), ErrorCode::Forbidden);
    REFUSED(m_bruno->request(WebhookList{m_room}), ErrorCode::Forbidden);
    REFUSED(m_bruno->request(WebhookRevoke{WebhookId::make()}), ErrorCode::NotFound);
    REFUSED(m_anna->request(WebhookCreate{ConversationId::make(), u"CI"_s}), ErrorCode::NotFound);
    REFUSED(m_anna->request(WebhookCreate{m_room, u"CI"_s, u"ftp://a.example"_s}), ErrorCode::BadField);
    for (const int length : {limits::hookUrlLength - 1, limits::hookUrlLength, limits::hookUrlLength + 1}) {
        const QString url = u"https://a.example/"_s + QString(length - 18, u'x');
        QCOMPARE(m_anna->request(WebhookCreate{m_room, u"CI"_s, url}).ok(), length <= limits::hookUrlLength);
    }
    REFUSED(m_anna->request(CommandRegister{m_space, u"deploy"_s, u"x"_s}), ErrorCode::Forbidden);
    REFUSED(m_anna->request(CommandInvoke{m_room, u"deploy"_s, u""_s, u"call-0001"_s}), ErrorCode::NotFound);
    REFUSED(m_anna->request(CommandDelete{CommandId::make()}), ErrorCode::NotFound);
    REFUSED(m_anna->request(CommandList{ConversationId::make()}), ErrorCode::NotFound);
}

void BotsOnlineTest::commandsReachTheBot()
{
    const auto made = bot(u"helper"_s);
    QVERIFY(m_anna->request(MemberAdd{m_space, u"helper"_s}).ok());
    WsClient socket;
    QVERIFY(socket.open(m_server->url()) && socket.greet() && socket.request(AuthResume{{}, {}, made.token}).ok());
    const auto command = socket.request(CommandRegister{m_space, u"deploy"_s, u"Deploys what it is told"_s});
    QVERIFY(command.ok());
    const auto shown = m_bruno->request(CommandList{m_room});
    QVERIFY(shown.ok());
    QCOMPARE(shown->commands, std::vector{command->command});
    const auto calls = [&] {
        std::vector<CommandCallRecord> found;
        for (const Changed& changed : socket.changes(StreamId{made.bot.user.id}))
            for (const Record& record : changed.records)
                if (const auto* call = std::get_if<CommandCallRecord>(&record))
                    found.push_back(*call);
        return found;
    };
    QVERIFY(m_bruno->request(CommandInvoke{m_room, u"deploy"_s, u"the site"_s, u"call-0001"_s}).ok());
    QTRY_COMPARE(calls().size(), 1u);
    QCOMPARE(calls().front().text, u"the site"_s);
    QCOMPARE(calls().front().conversation, m_room);
    for (const int length : {limits::commandTextLength - 1, limits::commandTextLength, limits::commandTextLength + 1})
        QCOMPARE(
            m_bruno->request(CommandInvoke{m_room, u"deploy"_s, QString(length, u'x'), u"long-%1"_s.arg(length)}).ok(),
            length <= limits::commandTextLength);
    REFUSED(m_bruno->request(CommandDelete{command->command.id}), ErrorCode::Forbidden);
    QVERIFY(socket.request(CommandDelete{command->command.id}).ok());
    REFUSED(m_bruno->request(CommandInvoke{m_room, u"deploy"_s, u""_s, u"call-0003"_s}), ErrorCode::NotFound);
}

void BotsOnlineTest::comingIn()
{
    const auto made = m_anna->request(WebhookCreate{m_room, u"CI"_s});
    QVERIFY(made.ok());
    const HttpReply posted = hook(*made->path, R"({"text":"Build *7* is green."})");
    QCOMPARE(posted.status, 200);
    QCOMPARE(posted.body, "ok");
    QTRY_COMPARE(m_bruno->messages(m_room).size(), 1u);
    QCOMPARE(m_bruno->messages(m_room).front().body, u"Build *7* is green."_s);
    QCOMPARE(hook(*made->path, "payload=%7B%22text%22%3A%22form%22%7D",
                  "Content-Type: application/x-www-form-urlencoded\r\n")
                 .status,
             200);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(hook(*made->path, R"({"text":"once"})", "Idempotency-Key: job 7\r\n").status, 200);
    QCOMPARE(hook(*made->path, R"({"text":"else"})", "Idempotency-Key: job 7\r\n").status, 409);
    QTRY_COMPARE(m_bruno->messages(m_room).size(), 3u);
    QCOMPARE(hook(*made->path, "{}").status, 400);
    QCOMPARE(hook(*made->path, "{}").field(), u"text"_s);
    QCOMPARE(hook(*made->path, "nonsense").code(), u"bad_frame"_s);
    QCOMPARE(hook(*made->path, QByteArray(limits::frameFromClient + 1, 'x')).status, 413);
    QCOMPARE(hook(u"/hooks/guess"_s, R"({"text":"x"})").status, 404);
    QCOMPARE(hook(u"/hooks/"_s, R"({"text":"x"})").status, 404);
    QCOMPARE(hook(u"/hooks/%41%00"_s, R"({"text":"x"})").status, 404);
    QVERIFY(m_anna->request(WebhookRevoke{made->webhook.id}).ok());
    QCOMPARE(hook(*made->path, R"({"text":"x"})").status, 404);
    QCOMPARE(m_bruno->messages(m_room).size(), 3u);
}

void BotsOnlineTest::comingInIsLimited()
{
    restart([](Config& config) {
        config.sendsPerSecond = 0.01;
        config.sendsBurst = 3;
    });
    const auto made = m_anna->request(WebhookCreate{m_room, u"CI"_s});
    QVERIFY(made.ok());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(hook(*made->path, R"({"text":"x"})").status, 200);
    const HttpReply refused = hook(*made->path, R"({"text":"x"})");
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("retry-after").toInt() > 0);
}

void BotsOnlineTest::goingOut()
{
    restart([](Config& config) {
        config.webhooksPrivate = true;
        config.webhooksRetrySeconds = 0.05;
    });
    Receiver receiver;
    receiver.statuses = {500, 302, 200};
    const auto made = m_anna->request(WebhookCreate{m_room, u"out"_s, receiver.url()});
    QVERIFY(made.ok());
    const auto sent = m_bruno->request(messageTo(m_room, u"hello, “world”"_s));
    QVERIFY(sent.ok());
    QTRY_COMPARE(receiver.posts.size(), 3u);
    const auto& last = receiver.posts.back();
    QCOMPARE(last.headers.value("x-tertulia-event"), "message");
    QCOMPARE(last.headers.value("x-tertulia-signature"),
             Courier::signature(made->secret->toLatin1(), last.headers.value("x-tertulia-timestamp"), last.body));
    const auto told = decode<HookDelivery>(QJsonDocument::fromJson(last.body).object());
    QVERIFY(told.ok());
    QCOMPARE(told->message.id, sent->id);
    QCOMPARE(told->message.body, u"hello, “world”"_s);
    QCOMPARE(told->user, m_bruno->me().user);
    QCOMPARE(receiver.posts.front().headers.value("x-tertulia-delivery"), told->delivery.toLatin1());
    QTRY_COMPARE(m_anna->request(WebhookList{m_room})->webhooks.front().waiting, 0);
    QVERIFY(m_anna->request(WebhookList{m_room})->webhooks.front().lastError.isEmpty());
    QVERIFY(m_bruno->request(MessageEdit{sent->id, u"hallo"_s}).ok());
    QVERIFY(m_bruno->request(MessageDelete{sent->id}).ok());
    QTRY_COMPARE(receiver.posts.size(), 5u);
}

void BotsOnlineTest::nothingGoesInside()
{
    Receiver receiver;
    QVERIFY(m_anna->request(WebhookCreate{m_room, u"out"_s, receiver.url()}).ok());
    QVERIFY(m_bruno->request(messageTo(m_room, u"secret"_s)).ok());
    QTRY_COMPARE(m_anna->request(WebhookList{m_room})->webhooks.front().lastError, u"private_address"_s);
    QVERIFY(receiver.posts.empty());
    QCOMPARE(m_anna->request(WebhookList{m_room})->webhooks.front().waiting, 1);
}

void BotsOnlineTest::goneReceiversStopNothing()
{
    restart([](Config& config) {
        config.webhooksPrivate = true;
        config.webhooksRetrySeconds = 0.05;
    });
    Receiver gone;
    gone.statuses = {410};
    QTcpServer silent; // takes connections and never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QVERIFY(m_anna->request(WebhookCreate{m_room, u"gone"_s, gone.url()}).ok());
    QVERIFY(
        m_anna->request(WebhookCreate{m_room, u"silent"_s, u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())}).ok());
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_bruno->request(messageTo(m_room, u"on"_s)).ok());
    QTRY_COMPARE(m_anna->request(WebhookList{m_room})->webhooks.front().lost, 5);
    // And the server goes down in good time.
    QElapsedTimer timer;
    timer.start();
    m_anna->close();
    m_bruno->close();
    m_server->stop();
    QVERIFY(timer.elapsed() < 4000);
    m_server->start();
}

} // namespace tertulia::test

using tertulia::test::BotsOnlineTest;
TERTULIA_TEST(BotsOnlineTest, "bots")
#include "tst_bots.moc"
