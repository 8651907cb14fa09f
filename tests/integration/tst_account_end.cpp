// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting an account through both doors: what it needs, what it refuses, and that it is over at once. What it does to
// others is in tests/domain.
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class AccountEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void dryRunChangesNothing();
    void needsThePassword();
    void spacesComeFirst();
    void overAtOnce();
    void messagesAreErased();
    void erasingOutlivesTheServer();
    void guessingIsLimited();
    void nothingIsDoneAfterwards();

private:
    template<typename T>
    static ErrorCode codeOf(const Result<T>& result)
    {
        return result.ok() ? ErrorCode::Storage : result.error().code;
    }
    static AccountDelete wish(bool erases = false) { return {WsClient::password, {}, erases, {}}; }
    void say(int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(m_anna->request(messageTo(m_group, u"word %1"_s.arg(i))).ok());
    }
    [[nodiscard]] int64_t value(sql::Text sql) const
    {
        const auto found = m_server->openDb()->value(sql);
        return found.ok() ? found->value_or(-1) : -2;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void AccountEndTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_group = makeGroup(*m_anna, {u"bruno"_s});
}

void AccountEndTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void AccountEndTest::dryRunChangesNothing()
{
    QVERIFY(m_anna->request(messageTo(m_group, u"año"_s)).ok());
    AccountDelete dry = wish(true);
    dry.dryRun = true;
    const auto first = m_anna->request(dry);
    QVERIFY(first.ok());
    QCOMPARE(first->people, 1);
    QCOMPARE(first->messages, 1);
    QCOMPARE(first->bytes, 4);
    const HttpClient bot(m_server->httpPort(), m_anna->me().accessToken);
    QCOMPARE(bot.request(dry)->messages, 1);
    QVERIFY(m_anna->request(SyncHeads{}).ok());
    QCOMPARE(value("SELECT COUNT(*) FROM users WHERE deleted_at IS NOT NULL"), 0);
    QCOMPARE(value("SELECT COUNT(*) FROM erasures"), 0);
}

void AccountEndTest::needsThePassword()
{
    AccountDelete wrong = wish();
    wrong.password = u"not the password"_s;
    QCOMPARE(codeOf(m_anna->request(wrong)), ErrorCode::BadCredentials);
    wrong.dryRun = true;
    QCOMPARE(codeOf(m_anna->request(wrong)), ErrorCode::BadCredentials);
    QCOMPARE(codeOf(HttpClient(m_server->httpPort()).request(wish())), ErrorCode::Unauthorized);
    AccountDelete badCode = wish();
    badCode.code = u"12345"_s; // too short to be one
    QCOMPARE(m_anna->request(badCode).error().field, u"code"_s);
    QVERIFY(m_anna->request(SyncHeads{}).ok());
}

void AccountEndTest::spacesComeFirst()
{
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    for (const bool isDry : {true, false}) {
        AccountDelete request = wish();
        request.dryRun = isDry;
        const auto refused = m_anna->request(request);
        QCOMPARE(codeOf(refused), ErrorCode::Forbidden);
        QCOMPARE(refused.error().rule, u"account.owns_space"_s);
        QCOMPARE(refused.error().detail, space->space.id.text());
    }
    SpaceDelete away{space->space.id};
    QVERIFY(m_anna->request(away).ok());
    QVERIFY(m_anna->request(wish()).ok());
}

void AccountEndTest::overAtOnce()
{
    say(1);
    WsClient phone;
    QVERIFY(phone.open(m_server->url()) && phone.login(u"anna"_s));
    const auto me = m_anna->me();
    const auto gone = m_anna->request(wish());
    QVERIFY(gone.ok()); // the answer comes before the end
    QCOMPARE(gone->messages, 1);
    QTRY_COMPARE(m_anna->closeCode(), 4003);
    QTRY_COMPARE(phone.closeCode(), 4003);

    const HttpClient stranger(m_server->httpPort());
    QCOMPARE(codeOf(HttpClient(m_server->httpPort(), me.accessToken).request(SyncHeads{})), ErrorCode::BadToken);
    QCOMPARE(codeOf(stranger.request(AuthResume{me.refreshToken, {}})), ErrorCode::BadToken);
    QCOMPARE(codeOf(stranger.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::BadCredentials);
    // The handle is nobody's ever again, nor is one that looks like it.
    QCOMPARE(codeOf(stranger.request(AuthRegister{u"anna"_s, WsClient::password, u"Anna"_s})), ErrorCode::HandleTaken);

    // Those who knew her see that she is gone, and what she said.
    QTRY_VERIFY(!m_bruno->eventsOf<UserChanged>().empty());
    const UserRecord seen = m_bruno->eventsOf<UserChanged>().back().user;
    QVERIFY(seen.isDeleted());
    QCOMPARE(seen.displayName, u"deleted user"_s);
    const auto history = m_bruno->request(HistoryPage{m_group});
    QCOMPARE(history->messages.front().body, u"word 0"_s);
    QCOMPARE(history->messages.front().author, me.user.id);
    QCOMPARE(m_bruno->request(MemberAdd{StreamId{m_group}, u"anna"_s}).error().detail, u"unknown_user"_s);
}

void AccountEndTest::messagesAreErased()
{
    constexpr int count = 230; // more than two pieces
    say(count);
    QVERIFY(m_bruno->request(messageTo(m_group, u"mine stays"_s)).ok());
    const HttpClient bot(m_server->httpPort(), m_anna->me().accessToken);
    QCOMPARE(bot.request(wish(true))->messages, count);
    const auto erased = [&] {
        int tombstones = 0;
        for (const MessageRecord& message : m_bruno->messages(m_group))
            tombstones += message.deleted ? 1 : 0;
        return tombstones;
    };
    QTRY_COMPARE(erased(), count);
    QTRY_COMPARE(value("SELECT COUNT(*) FROM erasures"), 0);
    QCOMPARE(value("SELECT COUNT(*) FROM messages WHERE body <> ''"), 1);
}

void AccountEndTest::erasingOutlivesTheServer()
{
    say(3);
    QVERIFY(m_anna->request(wish()).ok()); // she keeps them …
    m_anna->cut();
    m_bruno->cut();
    m_server->stop();
    // … but a server that went down in the middle of erasing would have left this.
    QVERIFY(
        m_server->openDb()
            ->exec("INSERT INTO erasures (user_id, erased_to) SELECT id, '' FROM users WHERE deleted_at IS NOT NULL")
            .ok());
    m_server->start();
    QTRY_COMPARE(value("SELECT COUNT(*) FROM erasures"), 0);
    QCOMPARE(value("SELECT COUNT(*) FROM messages WHERE NOT deleted"), 0);
}

void AccountEndTest::guessingIsLimited()
{
    TestServer server(globalEngine(), [](Config& config) {
        config.loginsPerMinuteByAccount = 0.01;
        config.loginsBurstByAccount = 3;
    });
    WsClient eva;
    QVERIFY(eva.open(server.url()) && eva.enroll(u"eva"_s));
    AccountDelete wrong = wish();
    wrong.password = u"not the password"_s;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(eva.request(wrong)), ErrorCode::BadCredentials);
    QCOMPARE(codeOf(eva.request(wrong)), ErrorCode::RateLimited);
}

// What the account's other connections have asked meanwhile: before the end, or not at all.
void AccountEndTest::nothingIsDoneAfterwards()
{
    WsClient phone;
    QVERIFY(phone.open(m_server->url()) && phone.login(u"anna"_s));
    const auto makeGroups = [&phone](int count) {
        for (int i = 0; i < count; ++i) {
            ConversationCreate group;
            group.kind = ConversationKind::Group;
            group.title = u"late"_s;
            phone.post(group);
        }
    };
    makeGroups(20);
    const auto end = m_anna->post(wish());
    makeGroups(40);
    QVERIFY(m_anna->await<AccountDelete>(end).ok());
    QTRY_COMPARE(phone.closeCode(), 4003);
    QCOMPARE(value("SELECT COUNT(*) FROM members m JOIN users u ON u.id = m.user_id "
                   "WHERE NOT m.has_left AND u.deleted_at IS NOT NULL"),
             0);
}

} // namespace tertulia::test

using tertulia::test::AccountEndTest;
TERTULIA_TEST(AccountEndTest, "account_end")
#include "tst_account_end.moc"
