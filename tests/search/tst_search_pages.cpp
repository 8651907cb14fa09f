// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of search results fit together whatever is written meanwhile, however little one request may do and however far
// the index is; and they hold what looking at every message would find.
#include "shared/search/matching.h"
#include "tests/search/searched_world.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SearchPagesTest : public QObject, private SearchedWorld
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { begin(); }
    void pagesWhileOthersWrite_data();
    void pagesWhileOthersWrite();
    void littleStrengthFindsAllInTheEnd();
    void windowsOfRelevance();
    void theBestFirst();
    void theSameAsLookingAtEverything();
    void aClockSetBackHidesNothing();
    void cursorsAreOfOneQuery();
};

void SearchPagesTest::pagesWhileOthersWrite_data()
{
    QTest::addColumn<bool>("byRelevance");
    QTest::newRow("newest") << false;
    QTest::newRow("relevance") << true;
}

void SearchPagesTest::pagesWhileOthersWrite()
{
    QFETCH(bool, byRelevance);
    QRandomGenerator random(4);
    for (int round = 0; round < 8; ++round) {
        std::set<MessageId> expected;
        const QString word = u"needle%1x"_s.arg(round);
        for (int i = 0; i < 90; ++i) {
            const bool isNeedle = random.bounded(3) != 0;
            const QString body = random.bounded(2) == 0 ? word : u"%1s and %2"_s.arg(word).arg(i);
            const auto sent = world->say(random.bounded(2) == 0 ? ana : ben, random.bounded(2) == 0 ? room : group,
                                         isNeedle ? body : u"hay"_s);
            if (isNeedle)
                expected.insert(sent.id);
            if (random.bounded(4) != 0)
                world->clock.advance(1min);
        }
        if (round % 2 == 0)
            index();
        SearchMessages request{word};
        request.limit = 1 + random.bounded(9);
        request.sort = byRelevance ? SearchSort::Relevance : SearchSort::Newest;
        int pages = 0;
        std::set<MessageId> found;
        const auto hits = all(request, {}, 25, pages, [&] {
            world->say(ben, group, random.bounded(2) == 0 ? word : u"between"_s);
            if (random.bounded(5) == 0)
                index(2);
        });
        for (const SearchHit& hit : hits)
            QVERIFY2(found.insert(hit.message.id).second, "twice");
        for (const MessageId one : expected)
            QVERIFY2(found.contains(one), "missing");
        QVERIFY(pages > 3);
    }
}

void SearchPagesTest::littleStrengthFindsAllInTheEnd()
{
    std::vector<ConversationId> rooms;
    for (int i = 0; i < 5; ++i)
        rooms.push_back(world->room(ana, space));
    for (int i = 0; i < 200; ++i)
        world->say(ana, rooms.at(static_cast<size_t>(i % 5)), i % 10 == 0 ? u"one two"_s : u"two three one"_s);
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        SearchMessages request{u"\"one two\""_s};
        request.limit = 50;
        const auto first = tryFind(ana, request, {7, 1h});
        QCOMPARE(first->coverage.total, 200);
        QCOMPARE(first->coverage.searched, 7);
        QCOMPARE(first->coverage.leftOut,
                 (std::vector<SearchLeftOut>{{isIndexed ? SearchGap::Effort : SearchGap::Indexing, 193}}));
        QVERIFY(first->cursor);
        int pages = 0;
        QCOMPARE(all(request, {7, 1h}, 1000, pages).size(), size_t{20});
        QVERIFY2(pages >= 28, qPrintable(QString::number(pages)));
        request.sort = SearchSort::Relevance;
        QCOMPARE(all(request, {7, 1h}, 1000, pages).size(), size_t{20});
        QCOMPARE(all(request, {1, 0ms}, 3, pages).size(), size_t{20});
    }
}

void SearchPagesTest::windowsOfRelevance()
{
    for (int i = 0; i < 60; ++i) {
        world->say(ana, room, i % 3 == 0 ? u"tea"_s : u"teatime"_s);
        world->clock.advance(1h);
    }
    index();
    SearchMessages request{u"tea"_s};
    request.sort = SearchSort::Relevance;
    request.limit = 50;
    const auto first = tryFind(ana, request, {}, 30);
    QCOMPARE(first->hits.size(), size_t{30});
    QCOMPARE(first->coverage, (SearchCoverage{30, 60, {{SearchGap::Window, 30}}}));
    for (int i = 0; i < 30; ++i)
        QCOMPARE(first->hits.at(static_cast<size_t>(i)).message.body, i < 10 ? u"tea"_s : u"teatime"_s);
    request.cursor = first->cursor;
    const auto second = tryFind(ana, request, {}, 30);
    QCOMPARE(second->hits.size(), size_t{30});
    QVERIFY(!second->cursor || tryFind(ana,
                                       [&] {
                                           auto next = request;
                                           next.cursor = second->cursor;
                                           return next;
                                       }())
                                   ->hits.empty());
}

void SearchPagesTest::theBestFirst()
{
    world->say(ana, room, u"tea and then much later some milk"_s);
    world->say(ana, room, u"teapot, milky"_s);
    world->say(ana, room, u"tea milk"_s);
    world->say(ana, room, u"milk for your lovely teapot"_s);
    SearchMessages request{u"tea milk"_s};
    request.sort = SearchSort::Relevance;
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        const auto reply = tryFind(ana, request);
        QCOMPARE(reply->hits.size(), size_t{4});
        QCOMPARE(reply->hits.front().message.body, u"tea milk"_s);
    }
}

void SearchPagesTest::theSameAsLookingAtEverything()
{
    // Random words of few letters, edits and deletes, the index anywhere between nothing and all.
    QRandomGenerator random(5);
    const QStringList words{u"tea"_s,  u"teapot"_s, u"pot"_s, u"Káva"_s, u"東京"_s,
                            u"京都"_s, u"a"_s,      u"👍"_s,   u"x-ray"_s};
    const auto text = [&](int most) {
        QStringList some;
        for (int n = 1 + random.bounded(most); n > 0; --n)
            some << words.at(random.bounded(static_cast<int>(words.size())));
        return some.join(random.bounded(3) == 0 ? u""_s : u" "_s);
    };
    std::map<MessageId, QString> bodies;
    std::vector<MessageId> order;
    for (int round = 0; round < 25; ++round) {
        for (int i = 0; i < 25; ++i) {
            const QString body = text(5);
            const auto sent = world->say(ana, random.bounded(2) == 0 ? room : group, body);
            bodies[sent.id] = body;
            order.push_back(sent.id);
        }
        for (int i = 0; i < 3; ++i) {
            const MessageId one = order.at(static_cast<size_t>(random.bounded(static_cast<int>(order.size()))));
            if (!bodies.contains(one))
                continue;
            if (random.bounded(2) == 0) {
                bodies[one] = text(5);
                edit(ana, one, bodies[one]);
            } else {
                erase(ana, one);
                bodies.erase(one);
            }
        }
        index(random.bounded(4));
        for (int i = 0; i < 6; ++i) {
            QString query = text(2);
            if (random.bounded(3) == 0)
                query = u'"' + query + u'"';
            else if (random.bounded(3) == 0)
                query += u" -pot"_s;
            const auto parsed = search::parseQuery(query);
            std::set<MessageId> expected;
            for (const auto& [id, body] : bodies) {
                search::Subject subject;
                subject.body = body;
                if (search::match(std::get<search::Query>(parsed), {}, subject))
                    expected.insert(id);
            }
            SearchMessages request{query};
            request.limit = limits::searchPageMax;
            std::set<MessageId> found;
            int pages = 0;
            for (const SearchHit& hit : all(request, {}, 1000, pages))
                QVERIFY(found.insert(hit.message.id).second);
            QVERIFY2(found == expected,
                     qPrintable(u"%1: %2 of %3"_s.arg(query).arg(found.size()).arg(expected.size())));
        }
    }
}

void SearchPagesTest::aClockSetBackHidesNothing()
{
    for (int i = 0; i < 300; ++i) {
        world->say(ana, i % 2 == 0 ? room : group, u"tea %1"_s.arg(i));
        world->clock.advance(i == 100 ? 24h * 300 : i == 180 ? -24h * 300 : 1min);
    }
    index();
    for (const bool isByRelevance : {false, true}) {
        SearchMessages request{u"tea"_s};
        request.limit = 9;
        request.sort = isByRelevance ? SearchSort::Relevance : SearchSort::Newest;
        int pages = 0;
        std::set<MessageId> found;
        for (const SearchHit& hit : all(request, {40, 1h}, 50, pages))
            QVERIFY(found.insert(hit.message.id).second);
        QCOMPARE(found.size(), size_t{300});
    }
}

void SearchPagesTest::cursorsAreOfOneQuery()
{
    for (int i = 0; i < 5; ++i)
        world->say(ana, room, u"tea"_s);
    SearchMessages request{u"tea"_s};
    request.limit = 2;
    const auto first = tryFind(ana, request);
    QVERIFY(first->cursor);
    request.query = u"milk"_s;
    request.cursor = first->cursor;
    EXPECT_BAD_FIELD(tryFind(ana, request), "cursor", "other_query");
    request.query = u"tea"_s;
    request.cursor = u"nonsense"_s;
    EXPECT_BAD_FIELD(tryFind(ana, request), "cursor", "not_a_cursor");
    request.cursor = *first->cursor + u"~"_s;
    EXPECT_BAD_FIELD(tryFind(ana, request), "cursor", "not_a_cursor");
    // Somebody else's cursor shows nothing of his.
    request.cursor = first->cursor;
    QCOMPARE(tryFind(eve, request)->hits.size(), size_t{0});
    QCOMPARE(tryFind(ana, request)->hits.size(), size_t{2});
}

} // namespace tertulia::test

using tertulia::test::SearchPagesTest;
TERTULIA_TEST(SearchPagesTest, "search_pages")
#include "tst_search_pages.moc"
