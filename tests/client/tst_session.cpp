// SPDX-License-Identifier: GPL-3.0-or-later
// The typed session against a server that misbehaves: each future ends once, nothing crashes, a liar is left.
#include "client/net/session.h"
#include "tests/client/scripted_server.h"
#include "tests/support/test_main.h"

#include <QTcpServer>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addresses_data();
    void addresses();
    void folders();
    void asksAndHears();
    void errorsArriveWhole();
    void silentPortTimesOut();
    void nobodyThere();
    void silenceEndsTheConnection();
    void otherVersion();
    void unansweredTimesOut();
    void cutFailsAllThatWait();
    void closeCodeIsTold();
    void afterCloseRequestsFailAtOnce();
    void lies_data();
    void lies();
    void tooMuch();
    void brokenRecordsAreSkipped();
    void brokenRecordsInRepliesAreSkipped();
    void unknownEventsAreCounted();
    void brokenEventsAreSkipped_data();
    void brokenEventsAreSkipped();

private:
    void open();
    [[nodiscard]] Farewell farewell() const { return m_farewells.back(); }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Session> m_session;
    std::vector<Farewell> m_farewells;
    std::vector<Event> m_events;
};

void SessionTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_farewells.clear();
    m_events.clear();
}

void SessionTest::cleanup()
{
    m_session.reset();
    m_server.reset();
}

static std::unique_ptr<Session> sessionTo(const QUrl& url, NetTiming timing = {})
{
    return std::make_unique<Session>(SessionConfig{url, u"test"_s, u"device"_s, timing});
}

void SessionTest::open()
{
    m_session = sessionTo(m_server->url(), {2s, 30s, 75s, 300ms});
    connect(m_session.get(), &Session::closed, this, [this](const Farewell& f) { m_farewells.push_back(f); });
    connect(m_session.get(), &Session::eventReceived, this, [this](const Event& e) { m_events.push_back(e); });
    QSignalSpy greeted(m_session.get(), &Session::greeted);
    m_session->open();
    QTRY_COMPARE(greeted.size(), 1);
}

void SessionTest::addresses_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("address");
    QTest::newRow("https") << u"https://chat.example.org"_s << u"wss://chat.example.org/v1/ws"_s;
    QTest::newRow("slash") << u"https://chat.example.org/"_s << u"wss://chat.example.org/v1/ws"_s;
    QTest::newRow("http with port") << u"http://127.0.0.1:7788"_s << u"ws://127.0.0.1:7788/v1/ws"_s;
    QTest::newRow("path kept") << u"wss://example.org/chat/ws"_s << u"wss://example.org/chat/ws"_s;
    QTest::newRow("bare host") << u"chat.example.org"_s << u"wss://chat.example.org/v1/ws"_s;
    QTest::newRow("bare host and port") << u"chat.example.org:8443"_s << u"wss://chat.example.org:8443/v1/ws"_s;
    QTest::newRow("no password in it") << u"https://a:b@example.org"_s << u"wss://example.org/v1/ws"_s;
    QTest::newRow("ftp") << u"ftp://example.org"_s << QString{};
    QTest::newRow("empty") << QString{} << QString{};
    QTest::newRow("nonsense") << u"http://"_s << QString{};
}

void SessionTest::addresses()
{
    QFETCH(QString, given);
    QFETCH(QString, address);
    const auto url = webSocketUrl(QUrl(given));
    QCOMPARE(url.ok() ? url->toString() : QString{}, address);
}

void SessionTest::folders()
{
    QCOMPARE(serverFolder(QUrl(u"https://Chat.example.org"_s)), u"chat.example.org-443"_s);
    QCOMPARE(serverFolder(QUrl(u"http://localhost:7788"_s)), u"localhost-7788"_s);
    QCOMPARE(serverFolder(QUrl(u"http://[::1]:7788"_s)), u"__1-7788"_s);
    QVERIFY(!serverFolder(QUrl(u"http://../../etc"_s)).contains(u'/'));
}

void SessionTest::asksAndHears()
{
    m_server->onRequest = [this](const RequestFrame& frame) {
        m_server->reply(frame.id, RevReply{7});
        m_server->tell(PresenceChanged{UserId::make(), Presence::Away});
    };
    open();
    QCOMPARE(m_server->requests().front().type, u"hello"_s);
    const auto reply = m_session->request(MessageDelete{MessageId::make()});
    QTRY_VERIFY(reply.isFinished());
    QCOMPARE(reply.result()->rev, Rev{7});
    QTRY_COMPARE(m_events.size(), size_t{1});
    QCOMPARE(std::get<PresenceChanged>(m_events.front()).presence, Presence::Away);
}

void SessionTest::errorsArriveWhole()
{
    m_server->onRequest = [this](const RequestFrame& frame) {
        m_server->refuse(frame.id, {ErrorCode::RateLimited, u"body"_s, u"rule"_s, {}, 1500});
    };
    open();
    const auto reply = m_session->request(MessageDelete{MessageId::make()});
    QTRY_VERIFY(reply.isFinished());
    QCOMPARE(reply.result().error().code, ErrorCode::RateLimited);
    QCOMPARE(reply.result().error().retryAfterMs, 1500);
    QCOMPARE(reply.result().error().field, u"body"_s);
}

/// Accepts the connection and never says a word: Qt would wait for ever.
void SessionTest::silentPortTimesOut()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    const auto session = sessionTo(QUrl(u"ws://127.0.0.1:%1"_s.arg(mute.serverPort())), {200ms, 30s, 75s, 1s});
    std::vector<Farewell> ends;
    connect(session.get(), &Session::closed, this, [&ends](const Farewell& f) { ends.push_back(f); });
    session->open();
    QTRY_COMPARE(ends.size(), size_t{1});
    QCOMPARE(ends.front().error.code, ErrorCode::Timeout);
}

void SessionTest::nobodyThere()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"ws://127.0.0.1:%1"_s.arg(closed.serverPort()));
    closed.close();
    const auto session = sessionTo(url);
    std::vector<Farewell> ends;
    connect(session.get(), &Session::closed, this, [&ends](const Farewell& f) { ends.push_back(f); });
    for (size_t attempt = 1; attempt <= 3; ++attempt) { // a session can be opened again and again
        session->open();
        QTRY_COMPARE(ends.size(), attempt);
        QCOMPARE(ends.back().error.code, ErrorCode::Offline);
    }
}

void SessionTest::silenceEndsTheConnection()
{
    m_session = sessionTo(m_server->url(), {2s, 60s, 300ms, 5s});
    connect(m_session.get(), &Session::closed, this, [this](const Farewell& f) { m_farewells.push_back(f); });
    m_session->open();
    QTRY_COMPARE(m_farewells.size(), size_t{1});
    QCOMPARE(farewell().error.code, ErrorCode::Timeout);
}

void SessionTest::otherVersion()
{
    m_server->greets = false;
    m_session = sessionTo(m_server->url());
    connect(m_session.get(), &Session::closed, this, [this](const Farewell& f) { m_farewells.push_back(f); });
    m_session->open();
    QTRY_VERIFY(!m_server->requests().empty());
    m_server->refuse(m_server->requests().front().id, Error::make(ErrorCode::ProtocolMismatch));
    QTRY_COMPARE(m_farewells.size(), size_t{1});
    QCOMPARE(farewell().error.code, ErrorCode::ProtocolMismatch);
}

void SessionTest::unansweredTimesOut()
{
    open();
    const auto first = m_session->request(SyncHeads{});
    const auto second = m_session->request(MessageDelete{MessageId::make()});
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result().error().code, ErrorCode::Timeout);
    QCOMPARE(second.result().error().code, ErrorCode::Timeout);
    QVERIFY(m_farewells.empty());                                 // slow is not dead
    m_server->reply(m_server->requests().back().id, RevReply{1}); // too late: ignored
    m_server->onRequest = [this](const RequestFrame& frame) { m_server->reply(frame.id, RevReply{2}); };
    const auto third = m_session->request(MessageDelete{MessageId::make()});
    QTRY_VERIFY(third.isFinished());
    QCOMPARE(third.result()->rev, Rev{2});
}

void SessionTest::cutFailsAllThatWait()
{
    m_server->onRequest = [this](const RequestFrame& /*frame*/) { m_server->cut(); };
    open();
    std::vector<ErrorCode> ends;
    for (int i = 0; i < 5; ++i)
        m_session->request(SyncHeads{}).then(this, [&ends](const Result<SyncHeadsReply>& r) {
            ends.push_back(r.error().code);
        });
    QTRY_COMPARE(ends.size(), size_t{5});
    QCOMPARE(ends, std::vector<ErrorCode>(5, ErrorCode::Offline));
    QTRY_COMPARE(m_farewells.size(), size_t{1});
}

void SessionTest::closeCodeIsTold()
{
    open();
    m_server->close(Farewell::restart);
    QTRY_COMPARE(m_farewells.size(), size_t{1});
    QCOMPARE(farewell().code, Farewell::restart);
}

void SessionTest::afterCloseRequestsFailAtOnce()
{
    open();
    m_session->close();
    QTRY_COMPARE(m_farewells.size(), size_t{1});
    const auto reply = m_session->request(SyncHeads{});
    QVERIFY(reply.isFinished());
    QCOMPARE(reply.result().error().code, ErrorCode::Offline);
}

void SessionTest::lies_data()
{
    QTest::addColumn<QByteArray>("frame"); // %1 = the id of the request that waits
    QTest::newRow("no JSON") << QByteArray("hello there");
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("cut short") << QByteArray(R"({"id":%1,"type":"ok","data":{)");
    QTest::newRow("no data") << QByteArray(R"({"id":%1,"type":"ok"})");
    QTest::newRow("wrong type") << QByteArray(R"({"id":%1,"type":"ok","data":{"rev":"many"}})");
    QTest::newRow("field missing") << QByteArray(R"({"id":%1,"type":"ok","data":{}})");
    QTest::newRow("answer to nothing") << QByteArray(R"({"id":999999,"type":"ok","data":{}})");
    QTest::newRow("negative id") << QByteArray(R"({"id":-1,"type":"ok","data":{}})");
    QTest::newRow("number too large") << QByteArray(R"({"id":%1,"type":"ok","data":{"rev":1e300}})");
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("duplicate keys") << QByteArray(R"({"id":%1,"id":%1,"type":"ok","data":{"rev":1}})");
}

void SessionTest::lies()
{
    QFETCH(QByteArray, frame);
    m_server->onRequest = [this, &frame](const RequestFrame& request) {
        m_server->sendText(frame.replace("%1", QByteArray::number(qlonglong{request.id})));
    };
    open();
    const auto reply = m_session->request(MessageDelete{MessageId::make()});
    QTRY_COMPARE(m_farewells.size(), size_t{1});
    QCOMPARE(farewell().error.code, ErrorCode::BadReply);
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result().ok());
    QVERIFY(m_events.empty());
}

void SessionTest::tooMuch()
{
    for (const bool binary : {false, true}) {
        m_farewells.clear();
        m_server->onRequest = [this, binary](const RequestFrame& /*request*/) {
            const QByteArray much(limits::frameFromServer + 1024, 'a');
            if (binary)
                m_server->sendBinary("tiny");
            else
                m_server->sendText(much);
        };
        open();
        const auto reply = m_session->request(SyncHeads{});
        QTRY_COMPARE(m_farewells.size(), size_t{1});
        QTRY_VERIFY(reply.isFinished());
        QVERIFY(!reply.result().ok());
    }
}

static QByteArray member(const ConversationId& conversation, const char* role)
{
    return R"({"type":"member","conversation":")" + conversation.text().toUtf8() + R"(","user":")" +
           UserId::make().text().toUtf8() + R"(","role":")" + role +
           R"(","joined_at":"2026-01-01T00:00:00.000Z","left":false,"rev":3,"first_seq":0})";
}

void SessionTest::brokenRecordsAreSkipped()
{
    open();
    const auto id = ConversationId::make();
    m_server->sendText(R"({"type":"changed","data":{"stream":"conversation:)" + id.text().toUtf8() +
                       R"(","rev":3,"records":[)" + member(id, "member") + ',' + member(id, "emperor") + ',' +
                       R"({"type":"hologram","rev":3},{"type":"member"},)" + member(id, "owner") + "]}}");
    QTRY_COMPARE(m_events.size(), size_t{1});
    QCOMPARE(std::get<Changed>(m_events.front()).records.size(), size_t{2});
    QCOMPARE(m_session->skippedRecords(), 2);
    QVERIFY(m_farewells.empty());
}

void SessionTest::brokenRecordsInRepliesAreSkipped()
{
    const auto id = ConversationId::make();
    m_server->onRequest = [this, id](const RequestFrame& request) {
        m_server->sendText(R"({"id":)" + QByteArray::number(qlonglong{request.id}) +
                           R"(,"type":"ok","data":{"stream":"conversation:)" + id.text().toUtf8() +
                           R"(","users":[{"id":"nobody"}],"rev":3,"more":false,"records":[)" + member(id, "emperor") +
                           ',' + member(id, "owner") + "]}}");
    };
    open();
    const auto reply = m_session->request(SyncAfter{id, 0, {}, {}});
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(reply.result().ok());
    QCOMPARE(reply.result()->records.size(), size_t{1});
    QCOMPARE(reply.result()->users.size(), size_t{0});
    QCOMPARE(m_session->skippedRecords(), 2);
}

void SessionTest::unknownEventsAreCounted()
{
    open();
    m_server->sendText(R"({"type":"hologram","data":{"x":1}})");
    QTRY_COMPARE(m_session->unknownEvents(), 1);
    QVERIFY(m_farewells.empty());
}

void SessionTest::brokenEventsAreSkipped_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("namesStream"); // so that it can be asked for
    QTest::newRow("no data") << QByteArray(R"({"type":"changed"})") << false;
    QTest::newRow("data is a list") << QByteArray(R"({"type":"presence","data":[1]})") << false;
    QTest::newRow("wrong type") << QByteArray(R"({"type":"typing","data":{"typing":1}})") << false;
    QTest::newRow("of nothing") << QByteArray(R"({"type":"changed","data":{"stream":"x","rev":1,"records":[]}})")
                                << false;
    QTest::newRow("no rev") << QByteArray(R"({"type":"changed","data":{"stream":"%1","records":[]}})") << true;
    QTest::newRow("rev is huge") << QByteArray(R"({"type":"changed","data":{"stream":"%1","rev":1e300,"records":[]}})")
                                 << true;
    QTest::newRow("records are none") << QByteArray(R"({"type":"changed","data":{"stream":"%1","rev":1,"records":{}}})")
                                      << true;
    QTest::newRow("101 broken records") << QByteArray(
                                               R"({"type":"changed","data":{"stream":"%1","rev":1,"records":[)") +
                                               QByteArray(R"({"type":"member"},)").repeated(100) +
                                               R"({"type":"member"}]}})"
                                        << true;
}

void SessionTest::brokenEventsAreSkipped()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, namesStream);
    open();
    const StreamId stream{ConversationId::make()};
    std::vector<StreamId> skipped;
    connect(m_session.get(), &Session::changeSkipped, this, [&](const StreamId& one) { skipped.push_back(one); });
    m_server->sendText(frame.replace("%1", stream.text().toLatin1()));
    m_server->tell(PresenceChanged{UserId::make(), Presence::Away});
    QTRY_COMPARE(m_events.size(), size_t{1}); // the next one counts
    QVERIFY(std::holds_alternative<PresenceChanged>(m_events.front()));
    QCOMPARE(m_session->skippedEvents(), 1);
    QCOMPARE(skipped.size(), namesStream ? size_t{1} : size_t{0});
    QVERIFY(skipped.empty() || skipped.front() == stream);
    QVERIFY(m_farewells.empty());
}

TERTULIA_TEST(SessionTest, "session")

} // namespace tertulia::test

#include "tst_session.moc"
