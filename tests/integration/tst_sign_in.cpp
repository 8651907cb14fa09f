// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets in and how: hello, the three ways to sign in, what a stranger may not do, tokens and their rotation, signing
// out.
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { m_server = std::make_unique<TestServer>(globalEngine()); }
    void cleanup() { m_server.reset(); }

    void helloComesFirst();
    void strangersMayDoNothing();
    void bigFrameBeforeSignIn();
    void registrations_data();
    void registrations();
    void loginFailuresLookAlike();
    void accessTokens();
    void refreshTokensRotate();
    void lostAnswerIsForgiven();
    void reuseEndsTheDevice();
    void withdrawnTokenEndsTheDevice();
    void logout();
    void whoDoesNotSignInIsShownOut();

private:
    ErrorCode codeOf(const auto& result) const { return result.ok() ? ErrorCode::Storage : result.error().code; }
    Result<SignedInReply> resume(WsClient& client, const QString& refreshToken)
    {
        if (!client.open(m_server->url()) || !client.greet())
            return ErrorCode::Offline;
        return client.request(AuthResume{refreshToken, {}});
    }

    std::unique_ptr<TestServer> m_server;
};

void SignInTest::helloComesFirst()
{
    WsClient client;
    QVERIFY(client.open(m_server->url()));
    QCOMPARE(codeOf(client.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::HelloRequired);
    const auto wrong = client.request(Hello{99, {}, {}});
    QCOMPARE(codeOf(wrong), ErrorCode::ProtocolMismatch);
    QCOMPARE(codeOf(client.request(SyncHeads{})), ErrorCode::HelloRequired);

    const auto hello = client.request(Hello{1, u"test"_s, {}});
    QVERIFY(hello.ok());
    QCOMPARE(hello->protocol, 1);
    QVERIFY(hello->server.startsWith(u"tertulia-server "_s));
    QVERIFY(std::chrono::abs(hello->time - SystemClock{}.now()) < std::chrono::seconds{30});
    QCOMPARE(codeOf(client.request(Hello{1, {}, {}})), ErrorCode::Conflict);
}

// Every request there is, also those that are added later: nothing before hello, nothing but signing in after it.
void SignInTest::strangersMayDoNothing()
{
    RawWs before;
    RawWs after;
    QVERIFY(before.open(m_server->port()) && after.open(m_server->port()));
    after.sendText(encodeRequest(0, Hello{1, {}, {}}));
    QVERIFY(!after.readText().isNull());
    int id = 0;
    Requests::forEach([&]<typename R>() {
        const QByteArray text =
            R"({"id":%1,"type":"%2","data":{}})"_ba.replace("%1", QByteArray::number(++id)).replace("%2", R::type);
        if (R::guard != Guard::Stranger) {
            before.sendText(text);
            const QByteArray answer = before.readText();
            QVERIFY2(answer.contains("\"code\":\"hello_required\""), answer.constData());
        }
        if (R::guard == Guard::SignedIn) {
            after.sendText(text);
            const QByteArray answer = after.readText();
            QVERIFY2(answer.contains("\"code\":\"unauthorized\""), answer.constData());
        }
    });
    QCOMPARE(id, static_cast<int>(Requests::size));
}

void SignInTest::bigFrameBeforeSignIn()
{
    RawWs ws;
    QVERIFY(ws.open(m_server->port()));
    ws.sendText(QByteArray(5000, ' '));
    QCOMPARE(ws.waitForClose(), 1009);

    WsClient client;
    QVERIFY(client.open(m_server->url()) && client.enroll(u"anna"_s));
    QCOMPARE(codeOf(client.request(MessageSend{ConversationId::make(), u"12345678"_s, QString(7000, u'x'), {}})),
             ErrorCode::NotFound); // a long message is read once signed in
}

void SignInTest::registrations_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("taken") << u"Taken"_s << WsClient::password << u"handle_taken"_s << u"handle"_s;
    QTest::newRow("no handle") << u"a b"_s << WsClient::password << u"bad_field"_s << u"handle"_s;
    QTest::newRow("short") << u"bruno"_s << u"elevenchars"_s << u"weak_password"_s << u"password"_s;
    QTest::newRow("12 letters, 36 bytes") << u"bruno"_s << u"日本語のパスワードですよ"_s << u"ok"_s << QString{};
    QTest::newRow("common") << u"bruno"_s << u"Password1234"_s << u"weak_password"_s << u"password"_s;
    QTest::newRow("repeated") << u"bruno"_s << u"abcabcabcabc"_s << u"weak_password"_s << u"password"_s;
    QTest::newRow("the handle") << u"bruno.the.great"_s << u"Bruno.The.Great"_s << u"weak_password"_s << u"password"_s;
    QTest::newRow("too long") << u"bruno"_s << QString(129, u'ä') << u"bad_field"_s << u"password"_s;
}

void SignInTest::registrations()
{
    QFETCH(QString, handle);
    QFETCH(QString, password);
    QFETCH(QString, code);
    QFETCH(QString, field);
    WsClient taken;
    QVERIFY(taken.open(m_server->url()) && taken.enroll(u"taken"_s));
    WsClient client;
    QVERIFY(client.open(m_server->url()) && client.greet());
    const auto answer = client.request(AuthRegister{handle, password, u"Bruno"_s});
    QCOMPARE(answer.ok() ? u"ok"_s : QString(wireName(answer.error().code)), code);
    if (!answer.ok()) {
        QCOMPARE(answer.error().field, field);
        // The connection is as good as before.
        QVERIFY(client.request(AuthRegister{u"somebody"_s, WsClient::password, u"Some Body"_s}).ok());
    }
    QCOMPARE(codeOf(client.request(AuthLogin{u"taken"_s, WsClient::password})), ErrorCode::AlreadySignedIn);
}

void SignInTest::loginFailuresLookAlike()
{
    WsClient anna;
    QVERIFY(anna.open(m_server->url()) && anna.enroll(u"anna"_s));
    WsClient client;
    QVERIFY(client.open(m_server->url()) && client.greet());
    const auto wrong = client.request(AuthLogin{u"anna"_s, u"not the password"_s});
    const auto unknown = client.request(AuthLogin{u"nobody"_s, WsClient::password});
    QCOMPARE(codeOf(wrong), ErrorCode::BadCredentials);
    QCOMPARE(wrong.error(), unknown.error());
    const auto right = client.request(AuthLogin{u"@Anna"_s, WsClient::password});
    QVERIFY(right.ok());
    QCOMPARE(right->user, anna.me().user);
    QVERIFY(right->device != anna.me().device);
}

void SignInTest::accessTokens()
{
    WsClient anna;
    QVERIFY(anna.open(m_server->url()) && anna.enroll(u"anna"_s));
    const QString token = anna.me().accessToken;
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.greet());
    QCOMPARE(codeOf(again.request(AuthResume{{}, {}})), ErrorCode::BadField);
    QCOMPARE(codeOf(again.request(AuthResume{token, token})), ErrorCode::BadField);
    QString forged = token;
    forged[token.size() - 3] = forged.at(token.size() - 3) == u'A' ? u'B' : u'A';
    QCOMPARE(codeOf(again.request(AuthResume{{}, forged})), ErrorCode::BadToken);
    // {"alg":"none"} with the very same claims.
    const QString unsignedToken = u"eyJhbGciOiJub25lIn0."_s + token.section(u'.', 1, 1) + u'.';
    QCOMPARE(codeOf(again.request(AuthResume{{}, unsignedToken})), ErrorCode::BadToken);
    const auto resumed = again.request(AuthResume{{}, token});
    QVERIFY(resumed.ok());
    QCOMPARE(resumed->device, anna.me().device);
    QVERIFY(!resumed->refreshToken);
    QCOMPARE(resumed->accessToken, token); // not renewed: a stolen one ends when it ends
    QCOMPARE(resumed->accessExpiresAt, anna.me().accessExpiresAt);
}

void SignInTest::refreshTokensRotate()
{
    WsClient first;
    QVERIFY(first.open(m_server->url()) && first.enroll(u"anna"_s));
    QString token = *first.me().refreshToken;
    for (int i = 0; i < 5; ++i) {
        WsClient client;
        const auto resumed = resume(client, token);
        QVERIFY(resumed.ok());
        QCOMPARE(resumed->device, first.me().device);
        QVERIFY(*resumed->refreshToken != token);
        token = *resumed->refreshToken;
    }
    WsClient nobody;
    QCOMPARE(codeOf(resume(nobody, u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s)), ErrorCode::BadToken);
    const auto db = m_server->openDb();
    const auto stored = db->value("SELECT COUNT(*) FROM refresh_tokens WHERE hash = ?", token.toLatin1());
    QCOMPARE(stored.ok() ? stored->value_or(-1) : -2, 0); // what is stored is not what is shown
}

void SignInTest::lostAnswerIsForgiven()
{
    WsClient first;
    QVERIFY(first.open(m_server->url()) && first.enroll(u"anna"_s));
    const QString token = *first.me().refreshToken;
    QString last;
    for (int i = 0; i < 3; ++i) { // the answers of the first two get lost
        WsClient client;
        const auto resumed = resume(client, token);
        QVERIFY(resumed.ok());
        last = *resumed->refreshToken;
    }
    WsClient client;
    QVERIFY(resume(client, last).ok());
    QVERIFY(first.isOpen());
}

void SignInTest::reuseEndsTheDevice()
{
    WsClient first;
    WsClient other;
    QVERIFY(first.open(m_server->url()) && first.enroll(u"anna"_s));
    QVERIFY(other.open(m_server->url()) && other.login(u"anna"_s)); // another device of the same user
    const QString stolen = *first.me().refreshToken;
    WsClient owner;
    const auto second = resume(owner, stolen);
    QVERIFY(second.ok());
    WsClient ownerLater;
    const auto third = resume(ownerLater, *second->refreshToken);
    QVERIFY(third.ok());

    WsClient thief;
    QCOMPARE(codeOf(resume(thief, stolen)), ErrorCode::BadToken);
    QTRY_COMPARE(owner.closeCode(), 4003);
    QTRY_COMPARE(first.closeCode(), 4003);
    WsClient late;
    QCOMPARE(codeOf(resume(late, *third->refreshToken)), ErrorCode::BadToken);
    QCOMPARE(codeOf(late.request(AuthResume{{}, third->accessToken})), ErrorCode::BadToken);
    QVERIFY(other.request(SyncHeads{}).ok());
}

// The thief was faster than the owner's retry: the owner's own token is the one that got withdrawn.
void SignInTest::withdrawnTokenEndsTheDevice()
{
    WsClient first;
    QVERIFY(first.open(m_server->url()) && first.enroll(u"anna"_s));
    WsClient owner;
    const auto ownersNext = resume(owner, *first.me().refreshToken);
    QVERIFY(ownersNext.ok());
    WsClient thief;
    QVERIFY(resume(thief, *first.me().refreshToken).ok());
    WsClient ownerAgain;
    QCOMPARE(codeOf(resume(ownerAgain, *ownersNext->refreshToken)), ErrorCode::BadToken);
    QTRY_COMPARE(thief.closeCode(), 4003);
}

void SignInTest::logout()
{
    WsClient one;
    WsClient same;
    WsClient other;
    QVERIFY(one.open(m_server->url()) && one.enroll(u"anna"_s));
    QVERIFY(same.open(m_server->url()) && same.greet());
    QVERIFY(same.request(AuthResume{{}, one.me().accessToken}).ok());
    QVERIFY(other.open(m_server->url()) && other.login(u"anna"_s));

    QVERIFY(one.request(AuthLogout{}).ok()); // the answer arrives although the connection ends
    QTRY_COMPARE(one.closeCode(), 4003);
    QTRY_COMPARE(same.closeCode(), 4003);
    QVERIFY(other.request(SyncHeads{}).ok());
    WsClient again;
    QCOMPARE(codeOf(resume(again, *one.me().refreshToken)), ErrorCode::BadToken);
    QCOMPARE(codeOf(again.request(AuthResume{{}, one.me().accessToken})), ErrorCode::BadToken);
}

void SignInTest::whoDoesNotSignInIsShownOut()
{
    TestServer hasty(globalEngine(), [](Config& config) { config.signInSeconds = 0.3; });
    WsClient silent;
    WsClient greeted;
    WsClient anna;
    QVERIFY(anna.open(hasty.url()) && anna.enroll(u"anna"_s));
    QVERIFY(silent.open(hasty.url()));
    QVERIFY(greeted.open(hasty.url()) && greeted.greet());
    QTRY_COMPARE(silent.closeCode(), 4001);
    QTRY_COMPARE(greeted.closeCode(), 4001);
    QVERIFY(anna.request(SyncHeads{}).ok());
}

} // namespace tertulia::test

using tertulia::test::SignInTest;
TERTULIA_TEST(SignInTest, "sign_in")
#include "tst_sign_in.moc"
