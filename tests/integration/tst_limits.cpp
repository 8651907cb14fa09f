// SPDX-License-Identifier: GPL-3.0-or-later
// How often: requests of a connection, messages of a user, guesses at a password, registrations from an address.
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsOfAConnection();
    void floodersAreShownOut();
    void messagesOfAUser();
    void typingOfADeviceInAConversation();
    void guessesAtAPassword();
    void guessesFromAnAddress();
    void guessesThroughAProxy_data();
    void guessesThroughAProxy();
    void registrationsFromAnAddress();
    void closedRegistration();
    void connectionsOfAUser();

private:
    static constexpr double slowly = 0.01; ///< a second: nothing is refilled while a test runs
    template<typename T>
    static ErrorCode codeOf(const Result<T>& result)
    {
        return result.ok() ? ErrorCode::Storage : result.error().code;
    }
};

void LimitsTest::requestsOfAConnection()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.requestsBurst = 10;
        config.requestsPerSecond = slowly;
    });
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s)); // two requests
    for (int i = 0; i < 8; ++i)
        QVERIFY(anna.request(SyncHeads{}).ok());
    const auto refused = anna.request(SyncHeads{});
    QCOMPARE(codeOf(refused), ErrorCode::RateLimited);
    QVERIFY(refused.error().retryAfterMs > 90'000 && refused.error().retryAfterMs <= 100'000);
    WsClient other; // a limit of the connection, not of the server
    QVERIFY(other.open(server.url()) && other.login(u"anna"_s));
}

void LimitsTest::floodersAreShownOut()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.requestsBurst = 5;
        config.requestsPerSecond = slowly;
    });
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    for (int i = 0; i < 3 + 200; ++i)
        anna.post(SyncHeads{});
    for (int i = 0; i < 200; ++i)
        QCOMPARE(anna.nextError()->error.code, ErrorCode::RateLimited);
    QVERIFY(anna.isOpen());
    anna.post(SyncHeads{});
    QTRY_COMPARE(anna.closeCode(), 4008);
}

void LimitsTest::messagesOfAUser()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.sendsBurst = 3;
        config.sendsPerSecond = slowly;
    });
    WsClient anna;
    WsClient phone;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QVERIFY(phone.open(server.url()) && phone.login(u"anna"_s));
    const ConversationId group = makeGroup(anna, {});
    for (int i = 0; i < 3; ++i)
        QVERIFY((i % 2 == 0 ? anna : phone).request(messageTo(group, u"x"_s)).ok());
    QCOMPARE(codeOf(phone.request(messageTo(group, u"x"_s))), ErrorCode::RateLimited);
    QVERIFY(phone.request(SyncHeads{}).ok());
    WsClient bruno;
    QVERIFY(bruno.open(server.url()) && bruno.enroll(u"bruno"_s));
    QVERIFY(bruno.request(messageTo(makeGroup(bruno, {}), u"x"_s)).ok());
}

void LimitsTest::typingOfADeviceInAConversation()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.typingBurst = 2;
        config.typingPerSecond = slowly;
    });
    const auto anna = enrolled(server.url(), u"anna"_s);
    const auto bruno = enrolled(server.url(), u"bruno"_s);
    const ConversationId one = makeGroup(*anna, {u"bruno"_s});
    const ConversationId other = makeGroup(*anna, {u"bruno"_s});
    for (int i = 0; i < 2; ++i)
        QVERIFY(anna->request(TypingSet{one, i == 0}).ok());
    const auto refused = anna->request(TypingSet{one, true});
    QCOMPARE(codeOf(refused), ErrorCode::RateLimited);
    QVERIFY(refused.error().retryAfterMs > 90'000);
    QVERIFY(anna->request(TypingSet{other, true}).ok()); // what she did in one place says nothing of another
    WsClient phone;
    QVERIFY(phone.open(server.url()) && phone.login(u"anna"_s));
    QVERIFY(phone.request(TypingSet{one, true}).ok());
    QTRY_COMPARE(bruno->eventsOf<TypingChanged>().size(), size_t{4});
}

void LimitsTest::guessesAtAPassword()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.loginsBurstByAccount = 3;
        config.loginsPerMinuteByAccount = slowly;
    });
    WsClient anna;
    WsClient bruno;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QVERIFY(bruno.open(server.url()) && bruno.enroll(u"bruno"_s));
    for (int i = 0; i < 5; ++i) { // right ones do not count
        WsClient device;
        QVERIFY(device.open(server.url()) && device.login(u"anna"_s));
    }
    for (int i = 0; i < 3; ++i) {
        WsClient thief;
        QVERIFY(thief.open(server.url()) && thief.greet());
        QCOMPARE(codeOf(thief.request(AuthLogin{u"anna"_s, u"guess %1 guess"_s.arg(i)})), ErrorCode::BadCredentials);
    }
    WsClient device;
    QVERIFY(device.open(server.url()) && device.greet());
    QCOMPARE(codeOf(device.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::RateLimited);
    // The owner on a known device still gets in, and so does everybody else.
    QVERIFY(device.request(AuthResume{*anna.me().refreshToken, {}}).ok());
    WsClient brunosPhone;
    QVERIFY(brunosPhone.open(server.url()) && brunosPhone.login(u"bruno"_s));
}

void LimitsTest::guessesFromAnAddress()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.limitLoopback = u"yes"_s;
        config.loginsBurstByAddress = 4;
        config.loginsPerMinuteByAddress = slowly;
    });
    WsClient thief;
    QVERIFY(thief.open(server.url()) && thief.greet());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(codeOf(thief.request(AuthLogin{u"victim%1"_s.arg(i), u"a common password"_s})),
                 ErrorCode::BadCredentials);
    QCOMPARE(codeOf(thief.request(AuthLogin{u"victim5"_s, u"a common password"_s})), ErrorCode::RateLimited);
}

void LimitsTest::guessesThroughAProxy_data()
{
    QTest::addColumn<QStringList>("trusted");
    QTest::addColumn<bool>("isAnother");
    QTest::newRow("trusted: two people behind it are two") << QStringList{u"127.0.0.1"_s} << true;
    QTest::newRow("not trusted: what a peer says of itself is nothing") << QStringList{} << false;
}

void LimitsTest::guessesThroughAProxy()
{
    QFETCH(QStringList, trusted);
    QFETCH(bool, isAnother);
    TestServer server(sql::Engine::Sqlite, [trusted](Config& config) {
        config.limitLoopback = u"yes"_s;
        config.trustedProxies = trusted;
        config.loginsBurstByAddress = 2;
        config.loginsPerMinuteByAddress = slowly;
    });
    const HttpClient door(server.httpPort());
    const auto guess = [&door](const QByteArray& who, int victim) {
        const QByteArray body =
            R"({"handle":"victim)" + QByteArray::number(victim) + R"(","password":"a common password"})";
        return door.post("auth.login", body, "X-Forwarded-For: " + who + "\r\n").status;
    };
    QCOMPARE(guess("203.0.113.1", 1), 401);
    QCOMPARE(guess("203.0.113.1", 2), 401);
    QCOMPARE(guess("203.0.113.1", 3), 429);
    QCOMPARE(guess("203.0.113.2", 4), isAnother ? 401 : 429);
}

void LimitsTest::registrationsFromAnAddress()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.limitLoopback = u"yes"_s;
        config.registrationsPerHourByAddress = 2;
    });
    for (int i = 0; i < 3; ++i) {
        WsClient client;
        QVERIFY(client.open(server.url()) && client.greet());
        const auto answer = client.request(AuthRegister{u"user%1"_s.arg(i), WsClient::password, u"User"_s});
        QCOMPARE(codeOf(answer), i < 2 ? ErrorCode::Storage : ErrorCode::RateLimited);
    }
}

void LimitsTest::closedRegistration()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) { config.registration = u"closed"_s; });
    WsClient client;
    QVERIFY(client.open(server.url()) && client.greet());
    QCOMPARE(codeOf(client.request(AuthRegister{u"anna"_s, WsClient::password, u"Anna"_s})),
             ErrorCode::RegistrationClosed);
}

void LimitsTest::connectionsOfAUser()
{
    TestServer server(sql::Engine::Sqlite, [](Config& config) {
        config.ioThreads = 1;
        config.connectionsPerUser = 2;
    });
    WsClient one;
    WsClient two;
    WsClient three;
    QVERIFY(one.open(server.url()) && one.enroll(u"anna"_s));
    QVERIFY(two.open(server.url()) && two.login(u"anna"_s));
    QVERIFY(three.open(server.url()) && three.greet());
    QCOMPARE(codeOf(three.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::TooLarge);
    two.close();
    Result<SignedInReply> answer = ErrorCode::TooLarge; // until the server has noticed
    QTRY_VERIFY(answer.ok() || (answer = three.request(AuthLogin{u"anna"_s, WsClient::password})).ok());
}

} // namespace tertulia::test

using tertulia::test::LimitsTest;
TERTULIA_TEST(LimitsTest, "limits")
#include "tst_limits.moc"
