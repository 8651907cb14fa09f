// SPDX-License-Identifier: GPL-3.0-or-later
// Threads, drafts and what is unread again over real connections: each request, what the others and the own devices
// hear of it, and refusals.
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ThreadsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void begunAndHeard();
    void watchedOnTheScreen();
    void followedAndLeft();
    void listedInPages();
    void ownMarks();
    void refusals();

private:
    std::unique_ptr<WsClient> person(const QString& handle, const std::optional<QString>& invite = {})
    {
        return enrolled(m_server->url(), handle, invite);
    }
    Result<ThreadStartReply> start(WsClient& author, MessageId root, const QString& body = u"a reply"_s)
    {
        return author.request(ThreadStart{root, u"online-thread-%1"_s.arg(++m_sent), body});
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_carla;
    std::unique_ptr<WsClient> m_dora; ///< not in the space
    SpaceId m_space;
    ConversationId m_room;
    MessageId m_root;
    int m_sent = 0;
};

void ThreadsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s, m_server->setupToken());
    m_bruno = person(u"bruno"_s);
    m_carla = person(u"carla"_s);
    m_dora = person(u"dora"_s);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    m_space = space->space.id;
    const auto room = m_anna->request(RoomCreate{m_space, u"bar"_s, {}, {}});
    QVERIFY(room.ok());
    m_room = room->conversation.id;
    for (const QString& handle : {u"bruno"_s, u"carla"_s})
        QVERIFY(m_anna->request(MemberAdd{m_space, handle}).ok());
    const auto sent = m_anna->request(messageTo(m_room, u"shall we?"_s));
    QVERIFY(sent.ok());
    m_root = sent->id;
}

void ThreadsOnlineTest::cleanup()
{
    for (auto* client : {&m_anna, &m_bruno, &m_carla, &m_dora})
        client->reset();
    m_server.reset();
}

void ThreadsOnlineTest::begunAndHeard()
{
    const auto begun = start(*m_bruno, m_root, u"yes"_s);
    QVERIFY(begun.ok());
    const ConversationId thread = begun->conversation.id;
    QTRY_COMPARE(m_anna->messages(thread).size(), 1u); // the root is hers
    QCOMPARE(m_anna->messages(thread).front().body, u"yes"_s);
    QTRY_VERIFY(!m_carla->messages(m_room).empty() && m_carla->messages(m_room).back().thread);
    QCOMPARE(m_carla->messages(m_room).back().thread->conversation, thread);
    QVERIFY(m_anna->request(messageTo(thread, u"@carla too?"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(thread).size(), 2u);
    QTRY_COMPARE(m_carla->eventsOf<Notified>().size(), 1u);
    QCOMPARE(m_carla->eventsOf<Notified>().front().rule, u"notify.mentioned"_s);
    QVERIFY2(m_carla->messages(thread).empty(), "she followed it only then");
    QVERIFY(m_bruno->request(messageTo(thread, u"fine"_s)).ok());
    QTRY_COMPARE(m_carla->messages(thread).size(), 1u);
    QCOMPARE(m_carla->request(SyncAfter{thread, 0, {}, {}})->records.size(), 4u);
    QVERIFY(m_dora->request(SyncHeads{}).ok());
    QVERIFY(m_dora->events().empty());
}

void ThreadsOnlineTest::watchedOnTheScreen()
{
    const ConversationId thread = start(*m_bruno, m_root)->conversation.id;
    const auto watched = m_carla->request(ThreadWatch{{thread, ConversationId::make()}});
    QVERIFY(watched.ok());
    QCOMPARE(watched->threads, std::vector{thread});
    QVERIFY(m_dora->request(ThreadWatch{{thread}})->threads.empty());
    QVERIFY(m_bruno->request(messageTo(thread, u"one"_s)).ok());
    QTRY_COMPARE(m_carla->messages(thread).size(), 1u);
    QVERIFY(m_bruno->request(TypingSet{thread, true}).ok());
    QTRY_COMPARE(m_carla->eventsOf<TypingChanged>().size(), 1u);
    QVERIFY(m_anna->request(MemberKick{m_space, u"carla"_s, {}, {}}).ok());
    QVERIFY(m_bruno->request(messageTo(thread, u"two"_s)).ok());
    QVERIFY(m_carla->request(SyncHeads{}).ok());
    QCOMPARE(m_carla->messages(thread).size(), 1u);
    QVERIFY(m_carla->request(ThreadWatch{{thread}})->threads.empty());
}

void ThreadsOnlineTest::followedAndLeft()
{
    const ConversationId thread = start(*m_bruno, m_root)->conversation.id;
    QVERIFY(m_carla->request(ThreadFollow{thread, true}).ok());
    QVERIFY(m_bruno->request(messageTo(thread, u"one"_s)).ok());
    QTRY_COMPARE(m_carla->messages(thread).size(), 1u);
    QVERIFY(m_carla->request(ThreadFollow{thread, false}).ok());
    QVERIFY(m_bruno->request(messageTo(thread, u"two"_s)).ok());
    QVERIFY(m_carla->request(SyncHeads{}).ok());
    QCOMPARE(m_carla->messages(thread).size(), 1u);
    QVERIFY(m_carla->request(HistoryPage{thread, {}, {}, {}}).ok());
}

void ThreadsOnlineTest::listedInPages()
{
    for (int i = 0; i < 3; ++i) {
        const auto root = m_anna->request(messageTo(m_room, u"root %1"_s.arg(i)));
        QVERIFY(start(*m_bruno, root->id, u"@anna"_s).ok());
    }
    const auto first = m_anna->request(ThreadList{{}, 2});
    QVERIFY(first.ok() && first->more && first->next);
    QCOMPARE(first->threads.size(), 2u);
    QCOMPARE(first->threads.front().root.body, u"root 2"_s);
    QCOMPARE(first->threads.front().mentions, 1);
    QCOMPARE(first->users.size(), 1u);
    const auto rest = m_anna->request(ThreadList{first->next, 2});
    QVERIFY(rest.ok() && !rest->more);
    QCOMPARE(rest->threads.size(), 1u);
    const auto all = m_carla->request(ThreadOf{m_room, {}, {}});
    QVERIFY(all.ok());
    QCOMPARE(all->threads.size(), 3u);
    QVERIFY(!all->threads.front().following);
    QVERIFY(m_carla->request(ThreadList{{}, {}})->threads.empty());
}

void ThreadsOnlineTest::ownMarks()
{
    WsClient phone;
    QVERIFY(phone.open(m_server->url()) && phone.login(u"bruno"_s));
    QVERIFY(m_bruno->request(ReadMark{m_room, 1}).ok());
    const auto unread = m_bruno->request(UnreadSet{m_room, 1});
    QVERIFY(unread.ok());
    const auto draft = m_bruno->request(DraftSet{m_room, u"I think"_s, {}, 0});
    QVERIFY(draft.ok() && draft->saved);
    const auto heardBy = [&](const WsClient& client) {
        std::vector<Record> records;
        for (const Changed& change : client.changes(m_bruno->me().user.id))
            records.insert(records.end(), change.records.begin(), change.records.end());
        return records;
    };
    QTRY_VERIFY(!heardBy(phone).empty() && heardBy(phone).back() == Record{draft->draft});
    const auto other = phone.request(DraftSet{m_room, u"On second thought"_s, {}, 0});
    QVERIFY(other.ok() && !other->saved);
    QCOMPARE(other->draft, draft->draft);
    const auto heads = phone.request(SyncHeads{});
    for (const StreamHead& head : heads->heads)
        if (head.stream == StreamId{m_room})
            QCOMPARE(head.unreadFrom, std::optional<Seq>{1});
    QVERIFY(heardBy(*m_anna).empty());
}

void ThreadsOnlineTest::refusals()
{
    const ConversationId thread = start(*m_bruno, m_root)->conversation.id;
    const ConversationId missing = ConversationId::make();
    SAME_AS_MISSING(m_dora, (ThreadStart{m_root, u"online-thread-x"_s, u"hm"_s}),
                    (ThreadStart{MessageId::make(), u"online-thread-x"_s, u"hm"_s}));
    SAME_AS_MISSING(m_dora, (ThreadFollow{thread, true}), (ThreadFollow{missing, true}));
    SAME_AS_MISSING(m_dora, (ThreadOf{m_room, {}, {}}), (ThreadOf{missing, {}, {}}));
    SAME_AS_MISSING(m_dora, (UnreadSet{thread, {}}), (UnreadSet{missing, {}}));
    SAME_AS_MISSING(m_dora, (DraftSet{thread, u"d"_s, {}, {}}), (DraftSet{missing, u"d"_s, {}, {}}));
    SAME_AS_MISSING(m_dora, (SyncAfter{thread, 0, {}, {}}), (SyncAfter{missing, 0, {}, {}}));
    BAD_FIELD(m_bruno->request(ThreadFollow{m_room, true}), u"thread"_s);
    BAD_FIELD(m_bruno->request(ThreadOf{thread, {}, {}}), u"conversation"_s);
    BAD_FIELD(m_bruno->request(UnreadSet{m_room, 1}), u"seq"_s);
    BAD_FIELD(m_bruno->request(DraftSet{m_room, u"d"_s, MessageId::make(), {}}), u"reply_to"_s);
    REFUSED(m_bruno->request(ThreadStart{m_root, u"online-thread-%1"_s.arg(m_sent), u"another"_s}),
            ErrorCode::Conflict);
    REFUSED_BY(m_anna->request(MemberAdd{thread, u"dora"_s}), u"thread.is_as_its_parent"_s);
    QVERIFY(m_anna->request(MemberTimeout{m_space, u"bruno"_s, 60, {}}).ok());
    REFUSED_BY(m_bruno->request(messageTo(thread, u"but"_s)), u"member.timed_out"_s);
}

} // namespace tertulia::test

using tertulia::test::ThreadsOnlineTest;
TERTULIA_TEST(ThreadsOnlineTest, "threads")
#include "tst_threads.moc"
