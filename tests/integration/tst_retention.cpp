// SPDX-License-Identifier: GPL-3.0-or-later
// How long messages are kept, over real connections and by the server's own clock.
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class RetentionOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void cleanup();

    void setting();
    void refusals();
    void oldOnesGo();
    void theServersLimit();
    void manyAtOnce();

private:
    void start(int maxDays = 0)
    {
        m_server = std::make_unique<TestServer>(globalEngine(), [maxDays](Config& config) {
            config.retentionMaxDays = maxDays;
            config.retentionLookSeconds = 0.1;
        });
        m_anna = person(u"anna"_s);
        m_bruno = person(u"bruno"_s);
        m_group = makeGroup(*m_anna, {u"bruno"_s});
    }
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    /// What is there was said some days ago.
    void age(int days)
    {
        const auto db = m_server->openDb();
        if (!db->exec("UPDATE messages SET created_at = created_at - ?", int64_t{86'400'000} * days).ok())
            qFatal("no ageing for the test");
    }
    int tombstonesSeenBy(WsClient& client)
    {
        const auto seen = client.messages(m_group);
        return static_cast<int>(std::count_if(seen.begin(), seen.end(), [](const auto& one) { return one.deleted; }));
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void RetentionOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void RetentionOnlineTest::setting()
{
    start();
    QVERIFY(m_bruno->request(messageTo(m_group, u"hello"_s)).ok());
    age(10);
    const auto preview = m_anna->request(RetentionSet{m_group, 5, true});
    QVERIFY(preview.ok());
    QCOMPARE(preview->messages, 1);
    QCOMPARE(preview->bytes, 5);
    QCOMPARE(preview->people, 2);
    QCOMPARE(preview->days, std::optional{5});
    QCOMPARE(preview->rev, 0);
    m_bruno->forgetEvents();
    const auto set = m_anna->request(RetentionSet{m_group, 20});
    QVERIFY(set.ok() && set->rev > 0 && set->messages == 0);
    const auto told = [&] {
        for (const Changed& change : m_bruno->changes(m_group))
            for (const Record& record : change.records)
                if (const auto* conversation = std::get_if<ConversationRecord>(&record))
                    return conversation->keepDays.value_or(-1);
        return 0;
    };
    QTRY_COMPARE(told(), 20);
    QTRY_COMPARE(m_bruno->messages(m_group).size(), 1u);
    QCOMPARE(m_bruno->messages(m_group).front().system,
             (std::optional{SystemNote{SystemKind::Retention, {}, u"20"_s}}));
}

void RetentionOnlineTest::refusals()
{
    start(100);
    REFUSED_BY(m_bruno->request(RetentionSet{m_group, 5}), u"group.only_leaders_edit"_s);
    BAD_FIELD(m_anna->request(RetentionSet{m_group, 101}), u"days"_s);
    BAD_FIELD(m_anna->request(RetentionSet{m_group, -1}), u"days"_s);
    const auto carla = person(u"carla"_s);
    SAME_AS_MISSING(carla, (RetentionSet{m_group, 5}), (RetentionSet{ConversationId::make(), 5}));
    ConversationCreate direct;
    direct.kind = ConversationKind::Direct;
    direct.members = {u"bruno"_s};
    const auto made = m_anna->request(direct);
    QVERIFY(made.ok());
    REFUSED_BY(m_anna->request(RetentionSet{made->conversation.id, 5}), u"direct.keeps_its_messages"_s);
}

void RetentionOnlineTest::oldOnesGo()
{
    start();
    const auto sent = m_anna->request(messageTo(m_group, u"old"_s));
    QVERIFY(sent.ok());
    age(8);
    QVERIFY(m_anna->request(messageTo(m_group, u"new"_s)).ok());
    m_bruno->forgetEvents();
    QVERIFY(m_anna->request(RetentionSet{m_group, 7}).ok());
    QTRY_COMPARE(tombstonesSeenBy(*m_bruno), 1);
    const auto page = m_bruno->request(HistoryPage{m_group, {}, {}, {}});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), 3u);
    QVERIFY(page->messages.front().id == sent->id && page->messages.front().deleted);
    QCOMPARE(page->messages.at(1).body, u"new"_s);
    REFUSED(m_anna->request(MessageEdit{sent->id, u"again"_s}), ErrorCode::Gone);
}

void RetentionOnlineTest::theServersLimit()
{
    start(30);
    WsClient stranger;
    QVERIFY(stranger.open(m_server->url()));
    QCOMPARE(stranger.request(Hello{limits::protocolVersion, {}, {}, {}})->keepDays, std::optional{30});
    QVERIFY(m_anna->request(messageTo(m_group, u"old"_s)).ok());
    m_bruno->forgetEvents();
    age(31);
    QTRY_COMPARE(tombstonesSeenBy(*m_bruno), 1);
    m_bruno.reset();
    m_anna.reset();
    stranger.close();
    start();
    WsClient other;
    QVERIFY(other.open(m_server->url()));
    QVERIFY(!other.request(Hello{limits::protocolVersion, {}, {}, {}})->keepDays);
    other.close();
}

/// More than one batch, in several conversations, also what became due while the server was down.
void RetentionOnlineTest::manyAtOnce()
{
    start();
    const auto other = makeGroup(*m_anna, {u"bruno"_s});
    QVERIFY(m_anna->request(RetentionSet{m_group, 3}).ok());
    QVERIFY(m_anna->request(RetentionSet{other, 3}).ok());
    for (int i = 0; i < 130; ++i)
        QVERIFY(m_anna->request(messageTo(i % 2 == 0 ? m_group : other, u"number %1"_s.arg(i))).ok());
    m_anna.reset();
    m_bruno.reset();
    m_server->stop();
    age(4);
    m_server->start();
    const auto alive = [&] {
        const auto db = m_server->openDb();
        return db->value("SELECT COUNT(*) FROM messages WHERE NOT deleted").value().value_or(-1);
    };
    QTRY_COMPARE(alive(), 0);
    const auto db = m_server->openDb();
    QCOMPARE(db->value("SELECT COUNT(*) FROM messages").value().value_or(-1), 132);
}

} // namespace tertulia::test

using tertulia::test::RetentionOnlineTest;
TERTULIA_TEST(RetentionOnlineTest, "retention")
#include "tst_retention.moc"
