// SPDX-License-Identifier: GPL-3.0-or-later
// Messages between people and devices: each once, for everybody, in one order.
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ConversationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void everyDeviceHears();
    void repeatedSend();
    void sendOverCutConnections();
    void oneOrderForEverybody();
    void editAndDelete();
    void readMarksReachOwnDevices();
    void outsidersHearNothing();
    void restartKeepsEverything();
    void databaseCrashesUnderTheServer();

private:
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_brunosPhone;
    ConversationId m_group;
};

void ConversationTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    m_brunosPhone = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    QVERIFY(m_brunosPhone->open(m_server->url()) && m_brunosPhone->login(u"bruno"_s));
    m_group = makeGroup(*m_anna, {u"bruno"_s});
}

void ConversationTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_brunosPhone.reset();
    m_server.reset();
}

void ConversationTest::everyDeviceHears()
{
    const auto sent = m_anna->request(messageTo(m_group, u"hello 👋"_s));
    QVERIFY(sent.ok());
    QCOMPARE(sent->seq, 1);
    for (WsClient* one : {m_anna.get(), m_bruno.get(), m_brunosPhone.get()}) {
        QTRY_COMPARE(one->messages(m_group).size(), 1u);
        const MessageRecord message = one->messages(m_group).front();
        QCOMPARE(message.id, sent->id);
        QCOMPARE(message.rev, sent->rev);
        QCOMPARE(message.body, u"hello 👋"_s);
        QCOMPARE(message.author, m_anna->me().user.id);
        QCOMPARE(message.createdAt, sent->createdAt);
    }
    // Bruno's devices heard of the group itself on his own stream and on the group's.
    QVERIFY(!m_bruno->changes(StreamId{m_bruno->me().user.id}).empty());
    QVERIFY(m_anna->changes(StreamId{m_bruno->me().user.id}).empty());
}

void ConversationTest::repeatedSend()
{
    const MessageSend message = messageTo(m_group, u"once"_s);
    const auto first = m_anna->request(message);
    const auto second = m_anna->request(message);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->seq, first->seq);
    QCOMPARE(second->createdAt, first->createdAt);
    MessageSend changed = message;
    changed.body = u"twice"_s;
    const auto conflict = m_anna->request(changed);
    QCOMPARE(conflict.ok() ? ErrorCode::Storage : conflict.error().code, ErrorCode::Conflict);
    // Whoever else uses the same client id means another message.
    QVERIFY(m_bruno->request(message).ok());
    QTRY_COMPARE(m_brunosPhone->messages(m_group).size(), 2u);
    QCOMPARE(m_brunosPhone->messages(m_group).back().author, m_bruno->me().user.id);
}

// The connection ends at the worst moments; the client sends again until it has its answer.
void ConversationTest::sendOverCutConnections()
{
    constexpr int count = 30;
    for (int i = 0; i < count; ++i) {
        const MessageSend message = messageTo(m_group, u"message %1"_s.arg(i));
        WsClient client;
        QVERIFY(client.open(m_server->url()) && client.greet());
        QVERIFY(client.request(AuthResume{{}, m_anna->me().accessToken}).ok());
        client.post(message);
        if (i % 3 == 1) // let the bytes go
            QCoreApplication::processEvents();
        if (i % 3 == 2) // let the event come, and ignore it
            QTRY_VERIFY(!client.events().empty());
        client.cut();
        const auto sent = m_anna->request(message);
        QVERIFY(sent.ok());
        QCOMPARE(sent->seq, i + 1);
    }
    QTRY_COMPARE(m_bruno->messages(m_group).size(), static_cast<size_t>(count));
    const auto page = m_bruno->request(HistoryPage{m_group, {}, {}, limits::pageMax});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), static_cast<size_t>(count));
}

void ConversationTest::oneOrderForEverybody()
{
    constexpr int each = 60;
    std::vector<std::pair<WsClient*, int64_t>> posted;
    for (int i = 0; i < each; ++i)
        for (WsClient* one : {m_anna.get(), m_bruno.get(), m_brunosPhone.get()})
            posted.emplace_back(one, one->post(messageTo(m_group, QString::number(i))));
    std::map<WsClient*, Seq> last;
    for (const auto& [client, id] : posted) {
        const auto sent = client->await<MessageSend>(id);
        QVERIFY(sent.ok());
        QVERIFY(sent->seq > last[client]); // the requests of a connection are done in their order
        last[client] = sent->seq;
    }
    for (WsClient* one : {m_anna.get(), m_bruno.get(), m_brunosPhone.get()}) {
        QTRY_COMPARE(one->messages(m_group).size(), size_t{3} * each);
        const auto messages = one->messages(m_group);
        for (size_t i = 0; i < messages.size(); ++i)
            QCOMPARE(messages[i].seq, static_cast<Seq>(i) + 1);
        const auto changes = one->changes(m_group);
        for (size_t i = 1; i < changes.size(); ++i)
            QCOMPARE(changes[i].rev, changes[i - 1].rev + 1);
    }
}

void ConversationTest::editAndDelete()
{
    const auto sent = m_anna->request(messageTo(m_group, u"teh"_s));
    QVERIFY(sent.ok());
    QVERIFY(m_anna->request(MessageEdit{sent->id, u"the"_s}).ok());
    QTRY_COMPARE(m_bruno->messages(m_group).size(), 2u);
    QCOMPARE(m_bruno->messages(m_group).back().body, u"the"_s);
    QVERIFY(m_bruno->messages(m_group).back().editedAt);
    const auto foreign = m_bruno->request(MessageEdit{sent->id, u"mine now"_s});
    QCOMPARE(foreign.ok() ? ErrorCode::Storage : foreign.error().code, ErrorCode::Forbidden);
    QVERIFY(!foreign.error().rule.isEmpty());
    QVERIFY(m_anna->request(MessageDelete{sent->id}).ok());
    QTRY_COMPARE(m_bruno->messages(m_group).size(), 3u);
    const MessageRecord tombstone = m_bruno->messages(m_group).back();
    QVERIFY(tombstone.deleted && tombstone.body.isEmpty());
    QCOMPARE(tombstone.seq, sent->seq);
}

void ConversationTest::readMarksReachOwnDevices()
{
    const auto sent = m_anna->request(messageTo(m_group, u"read me"_s));
    QVERIFY(sent.ok());
    m_brunosPhone->forgetEvents();
    m_anna->forgetEvents();
    QVERIFY(m_bruno->request(ReadMark{m_group, sent->seq}).ok());
    const StreamId brunos{m_bruno->me().user.id};
    QTRY_VERIFY(!m_brunosPhone->changes(brunos).empty());
    const Changed last = m_brunosPhone->changes(brunos).back();
    const auto* mark = std::get_if<ReadMarkRecord>(&last.records.back());
    QVERIFY(mark != nullptr);
    QCOMPARE(mark->seq, sent->seq);
    QVERIFY(m_anna->request(SyncHeads{}).ok());
    QVERIFY(m_anna->events().empty()); // how far he has read is his business
}

void ConversationTest::outsidersHearNothing()
{
    WsClient eva;
    QVERIFY(eva.open(m_server->url()) && eva.enroll(u"eva"_s));
    const auto sent = m_anna->request(messageTo(m_group, u"between us"_s));
    QVERIFY(sent.ok());
    const auto codeOf = [](const auto& result) { return result.ok() ? ErrorCode::Storage : result.error().code; };
    QCOMPARE(codeOf(eva.request(messageTo(m_group, u"let me in"_s))), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(HistoryPage{m_group, {}, {}, {}})), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(SyncAfter{StreamId{m_group}, 0, {}, {}})), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(SyncAfter{StreamId{m_anna->me().user.id}, 0, {}, {}})), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(MessageEdit{sent->id, u"x"_s})), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(MessageDelete{sent->id})), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(MemberAdd{StreamId{m_group}, u"eva"_s})), ErrorCode::NotFound);
    QCOMPARE(codeOf(eva.request(TypingSet{m_group, true})), ErrorCode::NotFound);
    QVERIFY(eva.events().empty());
}

void ConversationTest::restartKeepsEverything()
{
    QVERIFY(m_anna->request(messageTo(m_group, u"before"_s)).ok());
    const SignedInReply anna = m_anna->me();
    m_anna->close();
    m_bruno->cut();
    m_brunosPhone->cut();
    m_server->stop();
    m_server->start();
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.greet());
    QVERIFY(again.signIn(again.request(AuthResume{*anna.refreshToken, {}})).ok());
    const auto page = again.request(HistoryPage{m_group, {}, {}, {}});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.front().body, u"before"_s);
    WsClient byAccess; // the signing secret survived too
    QVERIFY(byAccess.open(m_server->url()) && byAccess.greet());
    QVERIFY(byAccess.request(AuthResume{{}, anna.accessToken}).ok());
}

// PostgreSQL is killed in the middle of it and comes back: the server stays up, whoever got no answer sends again, and
// at the end each message is there once.
void ConversationTest::databaseCrashesUnderTheServer()
{
    if (globalEngine() != sql::Engine::Postgres)
        return; // SQLite lives in the server, and dies with it: see the process test
    std::vector<MessageSend> messages;
    std::vector<int64_t> posted;
    for (int i = 0; i < 60; ++i) {
        messages.push_back(messageTo(m_group, QString::number(i)));
        posted.push_back(m_anna->post(messages.back()));
        if (i == 20)
            QCoreApplication::processEvents();
    }
    TempDb::crashAndRestartPostgres();
    // Whoever may have missed something is shown out and comes back.
    const auto comeBack = [this](WsClient& client) {
        return client.isOpen() || (client.open(m_server->url()) && client.greet() &&
                                   client.request(AuthResume{{}, client.me().accessToken}).ok());
    };
    std::map<QString, Seq> seqs;
    for (size_t i = 0; i < messages.size(); ++i) {
        auto sent = m_anna->await<MessageSend>(posted[i]);
        QTRY_VERIFY_WITH_TIMEOUT(sent.ok() || (comeBack(*m_anna) && (sent = m_anna->request(messages[i])).ok()),
                                 20'000);
        seqs[messages[i].clientId] = sent->seq;
    }
    Result<HistoryPageReply> page = ErrorCode::Timeout;
    QTRY_VERIFY(page.ok() ||
                (comeBack(*m_bruno) && (page = m_bruno->request(HistoryPage{m_group, {}, {}, limits::pageMax})).ok()));
    QCOMPARE(page->messages.size(), messages.size());
    for (size_t i = 0; i < page->messages.size(); ++i) {
        QCOMPARE(page->messages[i].seq, static_cast<Seq>(i) + 1);
        QCOMPARE(page->messages[i].seq, seqs[page->messages[i].clientId]);
    }
}

} // namespace tertulia::test

using tertulia::test::ConversationTest;
TERTULIA_TEST(ConversationTest, "conversation")
#include "tst_conversation.moc"
