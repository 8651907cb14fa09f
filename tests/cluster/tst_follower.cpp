// SPDX-License-Identifier: GPL-3.0-or-later
// Followers of one journal: each tells every transaction of every writer once, those that waited for each other in
// their order, whatever is held open, thrown away or cut off meanwhile. TERTULIA_ROUNDS sets how much is written.
#include "server/cluster/follower.h"
#include "server/net/frame.h"
#include "server/store/schema.h"
#include "shared/sql/migrator.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server as far as the journal knows it: a writer, and what it told its bus.
class Node
{
public:
    Node(const TempDb& temp, const QString& name, std::chrono::milliseconds look = 20ms,
         std::chrono::milliseconds piece = 60s)
        : follower({temp.config(), name, look, piece},
                   {[this](const Bus::Steps& steps) { note(steps); }, [this] { ++farewells; }})
        , db(temp.open())
    {
        if (const auto started = follower.start(); !started.ok())
            qFatal("no follower: %s", qPrintable(started.error().detail));
    }

    std::vector<QByteArray> told()
    {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }
    /// In a transaction of its own.
    void say(const QByteArray& word)
    {
        if (!db->begin().ok() || !db->exec("UPDATE tallies SET n = n + 1 WHERE id = 0").ok() ||
            !follower.write(*db, steps(word)).ok() || !db->commit().ok())
            qFatal("it cannot be said");
        follower.wake();
    }
    static Bus::Steps steps(const QByteArray& word) { return {Delivery{ConversationId::make(), net::textFrame(word)}}; }

private:
    void note(const Bus::Steps& steps)
    {
        const std::lock_guard lock(m_mutex);
        for (const ShardStep& step : steps)
            m_told.push_back(net::payloadOf(std::get<Delivery>(step).frame).toByteArray());
    }

    std::mutex m_mutex;
    std::vector<QByteArray> m_told;

public:
    std::atomic<int> farewells{0};
    Follower follower;
    std::unique_ptr<sql::Db> db;
};

constexpr int counters = 4;

/// Writes transactions, each of which counts one of the counters on and says so; some think for a while, and some are
/// given up. How many it said.
int writeWildly(Node& node, int count, unsigned seed)
{
    std::mt19937 random(seed);
    int said = 0;
    for (int i = 0; i < count; ++i) {
        sql::Db& db = *node.db;
        const int which = 1 + static_cast<int>(random() % counters);
        if (!db.begin().ok())
            qFatal("no transaction");
        const auto number = db.value("UPDATE tallies SET n = n + 1 WHERE id = ? RETURNING n", which);
        if (!number.ok())
            qFatal("no number");
        const QByteArray word = QByteArray::number(which) + ' ' + QByteArray::number(qlonglong(**number));
        if (!node.follower.write(db, Node::steps(word)).ok())
            qFatal("no entry");
        if (random() % 4 == 0)
            std::this_thread::sleep_for(std::chrono::microseconds{random() % 3000}); // thinks: others overtake it
        if (random() % 8 == 0) {
            (void)db.rollback();
            continue;
        }
        if (!db.commit().ok())
            qFatal("no commit");
        node.follower.wake();
        ++said;
    }
    return said;
}

} // namespace

class FollowerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_temp.reset(); }

    void everythingIsToldOnceInOrder();
    void whatWasBeforeIsNotTold();
    void whatWasCommittedIsToldBeforeTheEnd();
    void wildRingingCostsLittle();
    void whatWasForgottenIsMissed();
    void strangeWordsAreMissed();
    void theDatabaseMayGo();
    void aNumberMayComeTwice();
    void oneLeadsAndForgets();

private:
    std::unique_ptr<TempDb> m_temp;
};

void FollowerTest::init()
{
    m_temp = std::make_unique<TempDb>(sql::Engine::Postgres);
    const auto db = m_temp->open();
    QVERIFY(sql::migrate(*db, *store::schema()).ok());
    QVERIFY(db->exec("CREATE TABLE tallies (id {{int64}} PRIMARY KEY, n {{int64}} NOT NULL)").ok());
    for (int i = 0; i <= counters; ++i)
        QVERIFY(db->exec("INSERT INTO tallies (id, n) VALUES (?, 0)", i).ok());
}

void FollowerTest::everythingIsToldOnceInOrder()
{
    const int count =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 300;
    const unsigned seed = std::random_device{}();
    std::vector<std::unique_ptr<Node>> nodes;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        nodes.push_back(std::make_unique<Node>(*m_temp, name));
    std::atomic<int> said{0};
    std::vector<std::thread> writers;
    for (size_t i = 0; i < nodes.size(); ++i) {
        nodes[i]->db.reset(); // a connection belongs to the thread that opened it
        writers.emplace_back([&, i] {
            nodes[i]->db = m_temp->open();
            said += writeWildly(*nodes[i], count, seed + static_cast<unsigned>(i));
            nodes[i]->db.reset();
        });
    }
    for (std::thread& writer : writers)
        writer.join();
    for (const auto& node : nodes) {
        QTRY_COMPARE(node->told().size(), static_cast<size_t>(said));
        std::map<int, int> last;
        for (const QByteArray& word : node->told()) {
            const QList<QByteArray> parts = word.split(' ');
            QVERIFY2(parts[1].toInt() == ++last[parts[0].toInt()], qPrintable(u"seed %1"_s.arg(seed)));
        }
        QCOMPARE(node->farewells.load(), 0);
    }
}

void FollowerTest::whatWasBeforeIsNotTold()
{
    Node first(*m_temp, u"a"_s);
    first.say("before");
    QTRY_COMPARE(first.told().size(), 1u);
    Node second(*m_temp, u"b"_s);
    first.say("after");
    QTRY_COMPARE(second.told(), std::vector<QByteArray>{"after"});
}

void FollowerTest::whatWasCommittedIsToldBeforeTheEnd()
{
    Node first(*m_temp, u"a"_s, 60s);
    Node second(*m_temp, u"b"_s, 60s);
    first.say("last words");
    first.follower.stop();
    second.follower.stop();
    QCOMPARE(first.told().size(), 1u);
    QCOMPARE(second.told().size(), 1u);
}

void FollowerTest::wildRingingCostsLittle()
{
    Node writer(*m_temp, u"a"_s);
    Node rung(*m_temp, u"b"_s, 60s);
    const auto begun = std::chrono::steady_clock::now();
    const uint64_t before = rung.follower.looks();
    for (int i = 0; i < 10'000; ++i)
        rung.follower.ring();
    writer.say("words");
    rung.follower.ring();
    QTRY_COMPARE(rung.told().size(), 1u);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    QVERIFY(rung.follower.looks() - before <= static_cast<uint64_t>(took.count() / 5 + 2));
}

void FollowerTest::whatWasForgottenIsMissed()
{
    Node writer(*m_temp, u"a"_s);
    Node sleeper(*m_temp, u"b"_s, 60s);
    writer.say("missed");
    QTRY_COMPARE(writer.told().size(), 1u);
    QVERIFY(!*store::journal::forget(*writer.db, store::journal::present(*writer.db)->last));
    sleeper.follower.ring();
    QTRY_COMPARE(sleeper.farewells.load(), 1);
    QVERIFY(sleeper.told().empty());
    QCOMPARE(writer.farewells.load(), 0); // it had read it
    writer.say("heard");
    sleeper.follower.ring();
    QTRY_COMPARE(sleeper.told(), std::vector<QByteArray>{"heard"});
    QCOMPARE(sleeper.farewells.load(), 1);
}

void FollowerTest::strangeWordsAreMissed()
{
    Node node(*m_temp, u"a"_s);
    const auto db = m_temp->open();
    QVERIFY(db->begin().ok());
    QVERIFY(store::journal::append(*db, u"newer"_s, u"dance {}\n"_s).ok());
    QVERIFY(db->commit().ok());
    QTRY_COMPARE(node.farewells.load(), 1);
    node.say("heard");
    QTRY_COMPARE(node.told(), std::vector<QByteArray>{"heard"});
}

void FollowerTest::theDatabaseMayGo()
{
    Node node(*m_temp, u"a"_s);
    node.say("before");
    QTRY_COMPARE(node.told().size(), 1u);
    QTRY_VERIFY(node.follower.leads());
    TempDb::stopPostgres();
    QTRY_VERIFY(!node.follower.leads());
    TempDb::startPostgres();
    node.db = m_temp->open();
    node.say("after");
    QTRY_COMPARE(node.told(), (std::vector<QByteArray>{"before", "after"}));
    QTRY_VERIFY(node.follower.leads());
    QCOMPARE(node.farewells.load(), 0);
}

// A database that died forgets which numbers it gave to what was never committed, and gives them again.
void FollowerTest::aNumberMayComeTwice()
{
    Node node(*m_temp, u"a"_s);
    node.say("before");
    QTRY_COMPARE(node.told().size(), 1u);
    QVERIFY(node.db->begin().ok());
    QVERIFY(node.follower.write(*node.db, Node::steps("lost")).ok());
    QVERIFY(node.db->rollback().ok());
    QVERIFY(node.db->value("SELECT setval(pg_get_serial_sequence('journal', 'id'), MAX(id)) FROM journal").ok());
    node.say("kept");
    QTRY_COMPARE(node.told(), (std::vector<QByteArray>{"before", "kept"}));
}

void FollowerTest::oneLeadsAndForgets()
{
    auto first = std::make_unique<Node>(*m_temp, u"a"_s, 20ms, 50ms);
    auto second = std::make_unique<Node>(*m_temp, u"b"_s, 20ms, 50ms);
    QTRY_VERIFY(first->follower.leads() || second->follower.leads());
    for (int i = 0; i < 20; ++i)
        first->say("words");
    QTRY_COMPARE(second->told().size(), 20u);
    const auto db = m_temp->open();
    QTRY_COMPARE(*db->value("SELECT COUNT(*) FROM journal"), 0);
    QVERIFY(first->follower.leads() != second->follower.leads());
    if (first->follower.leads())
        std::swap(first, second);
    second.reset();
    QTRY_VERIFY(first->follower.leads());
    first->say("goes on");
    QTRY_COMPARE(first->told().back(), QByteArray("goes on"));
    QCOMPARE(first->farewells.load(), 0);
}

} // namespace tertulia::test

using tertulia::test::FollowerTest;
TERTULIA_TEST(FollowerTest, "follower")
#include "tst_follower.moc"
