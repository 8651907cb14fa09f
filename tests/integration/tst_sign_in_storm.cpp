// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in under attack: nothing tells unknown users from wrong passwords, and five hundred sign-ins at once leave
// the others their messages and the server its memory. How long things take is measured by tests/load/sign_in.py.
#include "tests/support/http_client.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

#include <sys/resource.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// The most memory this process ever had, in MiB.
int64_t peakMib()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

class SignInStormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase();

    void sameBytes_data();
    void sameBytes();
    void stormIsBounded();
};

void SignInStormTest::initTestCase()
{
    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = files.rlim_max; // both ends of all connections are in this process
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
}

void SignInStormTest::sameBytes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("password") << QByteArray{};
    QTest::newRow("password and code") << QByteArray(R"(,"code":"123456")");
}

void SignInStormTest::sameBytes()
{
    QFETCH(QByteArray, code);
    TestServer server(globalEngine());
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    const auto body = [&code](const char* handle) {
        return QByteArray(R"({"handle":")") + handle + R"(","password":"not the password")" + code + "}";
    };
    // Over HTTP, with all headers but the date.
    const HttpClient client(server.httpPort());
    auto wrong = client.post("auth.login", body("anna"));
    auto unknown = client.post("auth.login", body("nobody"));
    wrong.headers.remove("date");
    unknown.headers.remove("date");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), u"bad_credentials"_s);
    QCOMPARE(unknown.status, wrong.status);
    QCOMPARE(unknown.headers, wrong.headers);
    QCOMPARE(unknown.body, wrong.body);
    // Over a WebSocket, the frames as they are.
    const auto frameFor = [&](const char* handle) {
        RawWs socket;
        if (!socket.open(server.port()))
            return QByteArray("no connection");
        socket.sendText(R"({"id":1,"type":"hello","data":{"protocol":1}})");
        if (socket.readText().isEmpty())
            return QByteArray("no hello");
        socket.sendText(R"({"id":2,"type":"auth.login","data":)" + body(handle) + "}");
        return socket.readText();
    };
    const QByteArray frame = frameFor("anna");
    QVERIFY(frame.contains("bad_credentials"));
    QCOMPARE(frameFor("nobody"), frame);
    // A handle that cannot be anybody's is a bad field for everyone who asks.
    QCOMPARE(client.post("auth.login", body("~x")).code(), u"bad_field"_s);
}

void SignInStormTest::stormIsBounded()
{
    constexpr int logins = 500;
    constexpr int messages = 50;
    constexpr int mibForOne = 64;
    TestServer server(globalEngine(), [](Config& config) {
        config.argon2MemoryMib = mibForOne;
        config.signInSeconds = 600;
    });
    WsClient anna;
    WsClient bruno;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QVERIFY(bruno.open(server.url()) && bruno.enroll(u"bruno"_s));
    const ConversationId group = makeGroup(anna, {u"bruno"_s});
    std::vector<std::unique_ptr<WsClient>> crowd;
    for (int i = 0; i < logins; ++i) {
        crowd.push_back(std::make_unique<WsClient>());
        QVERIFY(crowd.back()->open(server.url()) && crowd.back()->greet());
    }
    const int64_t before = peakMib();
    std::vector<int64_t> asked;
    for (int i = 0; i < logins; ++i) // half of them are somebody
        asked.push_back(crowd.at(static_cast<size_t>(i))
                            ->post(AuthLogin{i % 2 == 0 ? u"anna"_s : u"nobody%1"_s.arg(i), u"not the password"_s}));
    for (int i = 0; i < messages; ++i)
        QVERIFY(anna.request(messageTo(group, u"message %1"_s.arg(i))).ok());
    QTRY_COMPARE(bruno.messages(group).size(), size_t{messages});
    for (int i = 0; i < messages; ++i)
        QCOMPARE(bruno.messages(group).at(static_cast<size_t>(i)).body, u"message %1"_s.arg(i));
    // Everybody is answered: as ever, or that there are too many just now.
    int judged = 0;
    int turnedAway = 0;
    for (size_t i = 0; i < crowd.size(); ++i) {
        const auto answer = crowd.at(i)->await<AuthLogin>(asked.at(i));
        QVERIFY(!answer.ok());
        judged += answer.error().code == ErrorCode::BadCredentials ? 1 : 0;
        turnedAway += answer.error().code == ErrorCode::Busy ? 1 : 0;
    }
    QCOMPARE(judged + turnedAway, logins);
    QVERIFY2(judged >= static_cast<int>(PasswordHasher::maxQueued), QByteArray::number(judged).constData());
    QVERIFY2(turnedAway > 0, "the queue of sign-ins has no end");
    // 500 at 64 MiB would be 32 GiB.
    const int64_t grown = peakMib() - before;
    QVERIFY2(grown < int64_t{mibForOne} * 16, QByteArray::number(grown).constData());
    crowd.clear();
    // And afterwards the door is open again.
    WsClient later;
    QVERIFY(later.open(server.url()) && later.login(u"anna"_s));
}

} // namespace tertulia::test

using tertulia::test::SignInStormTest;
TERTULIA_TEST(SignInStormTest, "sign_in_storm")
#include "tst_sign_in_storm.moc"
