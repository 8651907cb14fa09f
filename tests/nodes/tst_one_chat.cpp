// SPDX-License-Identifier: GPL-3.0-or-later
// Three server programs on one PostgreSQL, and people on each: what is done on one is seen on the others, once and in
// order; who is sent away on one hears nothing more on another; one that is killed is replaced by those that live.
#include "tests/domain/sample_exports.h"
#include "tests/integration/server_process.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QRandomGenerator>

#include <csignal>
#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t nodeCount = 3;
constexpr int messagesEach = 40;
constexpr int rounds = 12; ///< of what races

std::vector<Seq> seqsOf(const WsClient& client, ConversationId conversation)
{
    std::vector<Seq> found;
    for (const MessageRecord& message : client.messages(conversation))
        found.push_back(message.seq);
    return found;
}

std::vector<Seq> upTo(Seq last)
{
    std::vector<Seq> all;
    for (Seq seq = 1; seq <= last; ++seq)
        all.push_back(seq);
    return all;
}

/// When somebody left, or came; 0 if nothing of it was heard.
Rev membershipRev(const WsClient& client, ConversationId conversation, bool left)
{
    for (const Changed& changed : client.changes(conversation))
        for (const Record& record : changed.records)
            if (const auto* one = std::get_if<MemberRecord>(&record); one != nullptr && one->left == left)
                return changed.rev;
    return 0;
}

} // namespace

class OneChatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsSaidIsHeardOnceInOrder();
    void whoIsRemovedHearsNothingMore();
    void whoIsLetInWhileSigningInHears();
    void aDeviceIsSignedOutFromElsewhere();
    void aKilledNodeIsReplaced();
    void whatIsDueIsSentOnce();
    void whoStandsStillLeadsNoMore();
    void whatADeadServerBeganIsEnded();
    void whatIsImportedIsFound();
    void aloneOnSqliteIsRefused();

private:
    bool startNode(size_t which)
    {
        return m_nodes[which]->start({u"--cluster.node"_s, u"node%1"_s.arg(which), u"--cluster.look_seconds"_s,
                                      u"0.1"_s, u"--limits.requests_per_second"_s, u"1000"_s},
                                     {u"TERTULIA_DATABASE__URL="_s + m_db->url()});
    }
    std::unique_ptr<WsClient> person(size_t node, const QString& handle)
    {
        return enrolled(m_nodes[node]->url(), handle);
    }
    /// One more connection of somebody, by the access token of the first.
    std::unique_ptr<WsClient> again(size_t node, const WsClient& of)
    {
        auto client = std::make_unique<WsClient>();
        if (!client->open(m_nodes[node]->url()) || !client->greet() ||
            !client->signIn(client->request(AuthResume{{}, of.me().accessToken})).ok())
            qFatal("no sign-in for the test");
        return client;
    }
    int roundsOf() const
    {
        return qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : rounds;
    }

    std::unique_ptr<TempDb> m_db;
    std::vector<std::unique_ptr<ServerProcess>> m_nodes;
};

void OneChatTest::init()
{
    m_db = std::make_unique<TempDb>(sql::Engine::Postgres);
    for (size_t i = 0; i < nodeCount; ++i) {
        m_nodes.push_back(std::make_unique<ServerProcess>());
        QVERIFY(startNode(i));
    }
}

void OneChatTest::cleanup()
{
    m_nodes.clear();
    m_db.reset();
}

void OneChatTest::whatIsSaidIsHeardOnceInOrder()
{
    const auto anna = person(0, u"anna"_s);
    const auto bruno = person(1, u"bruno"_s);
    const auto carla = person(2, u"carla"_s);
    const ConversationId group = makeGroup(*anna, {u"bruno"_s, u"carla"_s});
    // That there is a group is heard on all nodes.
    for (const WsClient* client : {anna.get(), bruno.get(), carla.get()})
        QTRY_VERIFY(client->lastOf<ConversationRecord>(group));
    std::vector<int64_t> posted;
    for (int i = 0; i < messagesEach; ++i)
        for (WsClient* client : {anna.get(), bruno.get(), carla.get()})
            posted.push_back(client->post(messageTo(group, u"%1"_s.arg(i))));
    const auto all = static_cast<size_t>(messagesEach) * nodeCount;
    for (const WsClient* client : {anna.get(), bruno.get(), carla.get()}) {
        QTRY_COMPARE(client->messages(group).size(), all);
        const std::vector<Seq> seqs = seqsOf(*client, group);
        QVERIFY(std::is_sorted(seqs.begin(), seqs.end()));
        QCOMPARE(std::set<Seq>(seqs.begin(), seqs.end()).size(), all);
        const auto changes = client->changes(group);
        for (size_t i = 1; i < changes.size(); ++i)
            QCOMPARE(changes[i].rev, changes[i - 1].rev + 1);
    }
}

// The removal is a record of the group: nothing with a higher rev may reach him.
void OneChatTest::whoIsRemovedHearsNothingMore()
{
    const auto anna = person(0, u"anna"_s);
    const auto bruno = person(1, u"bruno"_s);
    const auto carla = person(2, u"carla"_s);
    const ConversationId group = makeGroup(*anna, {u"bruno"_s, u"carla"_s});
    for (int round = 0; round < roundsOf(); ++round) {
        QTRY_VERIFY(!carla->changes(group).empty());
        for (WsClient* client : {anna.get(), bruno.get(), carla.get()})
            client->forgetEvents();
        std::vector<int64_t> fromBruno;
        std::vector<int64_t> fromAnna;
        const int blow = QRandomGenerator::global()->bounded(8);
        int64_t removal = 0;
        for (int i = 0; i < 8; ++i) {
            if (i == blow)
                removal = anna->post(MemberRemove{group, u"carla"_s});
            fromBruno.push_back(bruno->post(messageTo(group, u"words"_s)));
            fromAnna.push_back(anna->post(messageTo(group, u"words"_s)));
        }
        QVERIFY(anna->await<MemberRemove>(removal).ok());
        for (const int64_t id : fromBruno)
            QVERIFY(bruno->await<MessageSend>(id).ok());
        for (const int64_t id : fromAnna)
            QVERIFY(anna->await<MessageSend>(id).ok());
        // Then she comes back, which is told after all the rest.
        QVERIFY(anna->request(MemberAdd{group, u"carla"_s}).ok());
        QTRY_VERIFY(membershipRev(*bruno, group, true) > 0 && membershipRev(*bruno, group, false) > 0);
        const Rev end = membershipRev(*bruno, group, true);
        const Rev back = membershipRev(*bruno, group, false);
        QTRY_VERIFY(!carla->changes(group).empty() && carla->changes(group).back().rev >= back);
        for (const Changed& changed : carla->changes(group))
            QVERIFY2(changed.rev <= end || changed.rev >= back,
                     qPrintable(u"heard %1, left at %2, back at %3"_s.arg(changed.rev).arg(end).arg(back)));
    }
}

// He signs in on one node while he is let in or removed on another: in the end he hears if, and only if, he is in.
void OneChatTest::whoIsLetInWhileSigningInHears()
{
    const auto anna = person(0, u"anna"_s);
    const auto bruno = person(1, u"bruno"_s);
    const ConversationId group = makeGroup(*anna, {});
    for (int round = 0; round < roundsOf(); ++round) {
        const bool isLetIn = round % 2 == 0;
        const int64_t change = isLetIn ? anna->post(MemberAdd{group, u"bruno"_s}) : 0;
        const int64_t removal = isLetIn ? 0 : anna->post(MemberRemove{group, u"bruno"_s});
        const auto late = again(1 + static_cast<size_t>(round) % 2, *bruno);
        if (isLetIn)
            QVERIFY(anna->await<MemberAdd>(change).ok());
        else
            QVERIFY(anna->await<MemberRemove>(removal).ok());
        const auto group2 = makeGroup(*anna, {u"bruno"_s});
        QTRY_VERIFY(late->lastOf<ConversationRecord>(group2) || !late->isOpen());
        late->forgetEvents();
        QVERIFY(anna->request(messageTo(group, u"words"_s)).ok());
        QVERIFY(anna->request(messageTo(group2, u"end"_s)).ok());
        QTRY_COMPARE(late->messages(group2).size(), 1u);
        QCOMPARE(late->messages(group).size(), isLetIn ? 1u : 0u);
    }
}

void OneChatTest::aDeviceIsSignedOutFromElsewhere()
{
    const auto phone = person(0, u"anna"_s);
    WsClient desktop;
    QVERIFY(desktop.open(m_nodes[1]->url()) && desktop.login(u"anna"_s));
    const auto same = again(2, desktop);
    QVERIFY(phone->request(DeviceRevoke{desktop.me().device}).ok());
    QTRY_COMPARE(desktop.closeCode(), 4003);
    QTRY_COMPARE(same->closeCode(), 4003);
    QVERIFY(phone->isOpen());
    QVERIFY(!desktop.open(m_nodes[2]->url()) || !desktop.greet() ||
            !desktop.request(AuthResume{{}, desktop.me().accessToken}).ok());
}

// kill -9 in the middle of it: what was acknowledged is there, once, for who goes on at another node.
void OneChatTest::aKilledNodeIsReplaced()
{
    auto anna = person(0, u"anna"_s);
    const auto bruno = person(1, u"bruno"_s);
    const ConversationId group = makeGroup(*anna, {u"bruno"_s});
    std::map<Seq, QString> acknowledged;
    for (int round = 0; round < 4; ++round) {
        std::map<int64_t, MessageSend> posted;
        for (int i = 0; i < 20; ++i) {
            const MessageSend message = messageTo(group, u"%1.%2"_s.arg(round).arg(i));
            posted.emplace(anna->post(message), message);
        }
        const int64_t first = posted.begin()->first;
        const auto sent = anna->await<MessageSend>(first);
        QVERIFY(sent.ok());
        acknowledged.emplace(sent->seq, posted.at(first).body);
        const size_t node = static_cast<size_t>(round) % 2 == 0 ? 0 : 2;
        m_nodes[node]->signal(SIGKILL);
        m_nodes[node]->waitForEnd();
        posted.erase(first);
        const auto next = again(node == 0 ? 2 : 1, *anna); // the access token is good on every node
        for (const auto& [id, message] : posted) {
            const auto repeated = next->request(message);
            QVERIFY(repeated.ok());
            QVERIFY(acknowledged.emplace(repeated->seq, message.body).second);
        }
        QVERIFY(startNode(node));
        anna = again(node == 0 ? 2 : 0, *anna);
        QVERIFY(bruno->isOpen());
    }
    QTRY_COMPARE(bruno->messages(group).size(), acknowledged.size());
    QCOMPARE(seqsOf(*bruno, group), upTo(static_cast<Seq>(acknowledged.size())));
    for (const MessageRecord& message : bruno->messages(group))
        QCOMPARE(message.body, acknowledged[message.seq]);
}

// One of them does what falls due. Whichever it is, it is killed, and another does it.
void OneChatTest::whatIsDueIsSentOnce()
{
    const auto anna = person(2, u"anna"_s);
    const ConversationId group = makeGroup(*anna, {});
    for (size_t round = 0; round < 2; ++round) {
        const auto due = SystemClock{}.now() + 500ms;
        const ScheduleCreate later{group, u"later-%1-abc"_s.arg(round), u"later"_s, {}, due};
        QVERIFY(anna->request(later).ok());
        m_nodes[round]->signal(SIGKILL);
        QTRY_COMPARE(anna->messages(group).size(), round + 1);
    }
    QCOMPARE(seqsOf(*anna, group), upTo(2));
}

// It is not dead, and its connections to the database live. Yet the others go on, and when it goes on too, it follows.
void OneChatTest::whoStandsStillLeadsNoMore()
{
    const auto anna = person(2, u"anna"_s);
    const ConversationId group = makeGroup(*anna, {});
    for (size_t node = 0; node < 2; ++node) { // one of the first two has led, or the last does now
        m_nodes[node]->signal(SIGSTOP);
        const ScheduleCreate later{group, u"later-%1-abc"_s.arg(node), u"later"_s, {}, SystemClock{}.now() + 500ms};
        QVERIFY(anna->request(later).ok());
        QTRY_COMPARE(anna->messages(group).size(), node + 1);
    }
    for (size_t node = 0; node < 2; ++node)
        m_nodes[node]->signal(SIGCONT);
    const auto again = this->again(0, *anna);
    QVERIFY(anna->request(messageTo(group, u"words"_s)).ok());
    QTRY_VERIFY(!again->messages(group).empty() && again->messages(group).back().seq == 3);
}

// A server that died had begun to erase what somebody wrote.
void OneChatTest::whatADeadServerBeganIsEnded()
{
    const auto anna = person(0, u"anna"_s);
    const auto bruno = person(1, u"bruno"_s);
    const ConversationId group = makeGroup(*anna, {u"bruno"_s});
    for (int i = 0; i < 3; ++i)
        QVERIFY(anna->request(messageTo(group, u"words"_s)).ok());
    QTRY_COMPARE(bruno->messages(group).size(), 3u);
    QVERIFY(anna->request(AccountDelete{WsClient::password}).ok());
    const auto db = m_db->open();
    QVERIFY(db->exec("INSERT INTO erasures (user_id, erased_to) VALUES (?, '')", anna->me().user.id).ok());
    QTRY_COMPARE(bruno->messages(group).size(), 6u);
    const auto heard = bruno->messages(group);
    for (size_t i = 0; i < heard.size(); ++i)
        QCOMPARE(heard[i].deleted, i >= 3);
    QTRY_COMPARE(*db->value("SELECT COUNT(*) FROM erasures"), 0);
}

// A tool tells the servers that there is much, and everybody connects again.
void OneChatTest::whatIsImportedIsFound()
{
    const auto anna = person(0, u"anna"_s);
    const auto bruno = person(1, u"bruno"_s);
    const size_t before = anna->request(SyncHeads{})->heads.size();
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"slack.zip"_s);
    writeSlackSample(file);
    const auto done = ServerProcess::run({u"import"_s, u"slack"_s, file, u"--owner"_s, u"anna"_s, u"--data"_s,
                                          folder.filePath(u"data"_s), u"--cluster.node"_s, u"tool"_s},
                                         {}, {u"TERTULIA_DATABASE__URL="_s + m_db->url()});
    QVERIFY2(done.code == 0, done.err.constData());
    QTRY_VERIFY(!anna->isOpen() && !bruno->isOpen());
    const auto again = this->again(2, *anna);
    QVERIFY(again->request(SyncHeads{})->heads.size() > before);
}

void OneChatTest::aloneOnSqliteIsRefused()
{
    ServerProcess server;
    QVERIFY(!server.start({u"--cluster.node"_s, u"a"_s}));
}

} // namespace tertulia::test

using tertulia::test::OneChatTest;
TERTULIA_TEST(OneChatTest, "one_chat")
#include "tst_one_chat.moc"
