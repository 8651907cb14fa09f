// SPDX-License-Identifier: GPL-3.0-or-later
// Search over real connections: a message is found as soon as it is acknowledged, the index follows by itself, what is
// wrong is said, and nobody searches more often than he may.
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SearchOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { start({}); }
    void cleanup();

    void foundAsSoonAsSaid();
    void theIndexFollows();
    void refusals();
    void notTooOften();
    void othersDoNotWait();

private:
    void start(const TestServer::Adjust& adjust);
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    static QStringList find(WsClient& client, const QString& query)
    {
        const auto reply = client.request(SearchMessages{query});
        if (!reply.ok())
            return {u"error "_s + reply.error().detail};
        QStringList bodies;
        for (const SearchHit& hit : reply->hits)
            bodies << hit.message.body;
        return bodies;
    }
    int64_t rows(sql::Text sql)
    {
        const auto db = m_server->openDb();
        return db->value(sql).value().value_or(-1);
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno; ///< not in the space
    SpaceId m_space;
    ConversationId m_room;
};

void SearchOnlineTest::start(const TestServer::Adjust& adjust)
{
    m_server = std::make_unique<TestServer>(globalEngine(), adjust);
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    m_space = space->space.id;
    const auto room = m_anna->request(RoomCreate{m_space, u"bar"_s, {}, {}, {}});
    QVERIFY(room.ok());
    m_room = room->conversation.id;
}

void SearchOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void SearchOnlineTest::foundAsSoonAsSaid()
{
    for (int i = 0; i < 20; ++i) {
        const QString word = u"word%1end"_s.arg(i);
        const auto sent = m_anna->request(messageTo(m_room, u"a "_s + word));
        QVERIFY(sent.ok());
        QCOMPARE(find(*m_anna, word), QStringList{u"a "_s + word});
        QCOMPARE(find(*m_bruno, word), QStringList{});
        if (i % 3 == 0) {
            QVERIFY(m_anna->request(MessageDelete{sent->id}).ok());
            QCOMPARE(find(*m_anna, word), QStringList{});
        }
    }
}

void SearchOnlineTest::theIndexFollows()
{
    const auto sent = m_anna->request(messageTo(m_room, u"Káva and tea"_s));
    QVERIFY(sent.ok());
    QTRY_VERIFY(rows("SELECT COUNT(*) FROM search_terms WHERE term = 'kava'") == 1);
    QCOMPARE(find(*m_anna, u"KAVA"_s), QStringList{u"Káva and tea"_s});
    QVERIFY(m_anna->request(MessageEdit{sent->id, u"only tea"_s}).ok());
    QTRY_VERIFY(rows("SELECT COUNT(*) FROM search_terms WHERE term = 'kava'") == 0);
    QCOMPARE(find(*m_anna, u"kava"_s), QStringList{});
    QCOMPARE(find(*m_anna, u"tea"_s), QStringList{u"only tea"_s});
}

void SearchOnlineTest::refusals()
{
    QVERIFY(m_anna->request(messageTo(m_room, u"tea"_s)).ok());
    const auto ask = [](const QString& query, std::optional<ConversationId> where = {},
                        std::optional<SpaceId> in = {}) { return SearchMessages{query, where, in, {}, {}, {}, {}}; };
    BAD_FIELD(m_anna->request(ask(u"tea \""_s)), u"query"_s);
    BAD_FIELD(m_anna->request(ask(u"tea from:nobody"_s)), u"query"_s);
    BAD_FIELD(m_anna->request(ask(u"tea in:nowhere"_s)), u"query"_s);
    BAD_FIELD(m_anna->request(ask(u"x"_s.repeated(limits::searchQueryLength + 1))), u"query"_s);
    BAD_FIELD(m_anna->request(ask(u"tea"_s, m_room, m_space)), u"space"_s);
    SearchMessages strange{u"tea"_s};
    strange.zone = u"Nowhere/Else"_s;
    BAD_FIELD(m_anna->request(strange), u"zone"_s);
    strange = SearchMessages{u"tea"_s};
    strange.cursor = u"1.2.3"_s;
    BAD_FIELD(m_anna->request(strange), u"cursor"_s);
    SAME_AS_MISSING(m_bruno, ask(u"tea"_s, m_room), ask(u"tea"_s, ConversationId::make()));
    SAME_AS_MISSING(m_bruno, ask(u"tea"_s, {}, m_space), ask(u"tea"_s, {}, SpaceId::make()));
    WsClient stranger;
    QVERIFY(stranger.open(m_server->url()) && stranger.greet());
    REFUSED(stranger.request(ask(u"tea"_s)), ErrorCode::Unauthorized);
}

void SearchOnlineTest::notTooOften()
{
    cleanup();
    start([](Config& config) {
        config.searchesPerSecond = 0.1;
        config.searchesBurst = 5;
    });
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_anna->request(SearchMessages{u"tea"_s}).ok());
    const auto refused = m_anna->request(SearchMessages{u"tea"_s});
    REFUSED(refused, ErrorCode::RateLimited);
    QVERIFY(refused.error().retryAfterMs > 1000);
    QVERIFY(m_bruno->request(SearchMessages{u"tea"_s}).ok());
}

void SearchOnlineTest::othersDoNotWait()
{
    // Forty searches one behind the other; what others read meanwhile is answered before they are done.
    for (int i = 0; i < 30; ++i)
        QVERIFY(m_anna->request(messageTo(m_room, u"tea "_s.repeated(300))).ok());
    std::vector<int64_t> searches;
    for (int i = 0; i < 40; ++i)
        searches.push_back(m_anna->post(SearchMessages{u"*e* *a* -zzz"_s}));
    QVERIFY(m_bruno->request(SyncHeads{}).ok());
    for (const int64_t id : searches)
        QVERIFY(m_anna->await<SearchMessages>(id).ok());
}

} // namespace tertulia::test

using tertulia::test::SearchOnlineTest;
TERTULIA_TEST(SearchOnlineTest, "search")
#include "tst_search.moc"
