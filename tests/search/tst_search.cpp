// SPDX-License-Identifier: GPL-3.0-or-later
// Search in the domain: what is found, with an index and without one, and that it is what the asker may see at the time
// of asking.
#include "server/services/access.h"
#include "server/services/rooms.h"
#include "server/services/threads.h"
#include "server/store/search_places.h"
#include "tests/search/searched_world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SearchTest : public QObject, private SearchedWorld
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { begin(); }
    void foundAtOnceAndStill();
    void editedAndDeleted();
    void deletedWordsLeaveTheIndex();
    void onlyWhatIsSeen();
    void sightIsTheResolvers();
    void inThreadsAsInTheirParents();
    void filters();
    void faults();
    void anotherVersionStartsOver();
    void goneForGood();
};

void SearchTest::foundAtOnceAndStill()
{
    world->say(ana, room, u"Green Tea, please"_s);
    world->say(ben, group, u"no teapot here"_s);
    world->say(ben, group, u"東京都に住む"_s);
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        QCOMPARE(find(ana, u"tea"), (QStringList{u"no teapot here"_s, u"Green Tea, please"_s}));
        QCOMPARE(find(ana, u"\"green tea\""), QStringList{u"Green Tea, please"_s});
        QCOMPARE(find(ana, u"*pot"), QStringList{u"no teapot here"_s});
        QCOMPARE(find(ana, u"gre*"), QStringList{u"Green Tea, please"_s});
        QCOMPARE(find(ana, u"京都"), QStringList{u"東京都に住む"_s});
        QCOMPARE(find(ana, u"tea OR 東京"),
                 (QStringList{u"東京都に住む"_s, u"no teapot here"_s, u"Green Tea, please"_s}));
        QCOMPARE(find(ana, u"tea -green"), QStringList{u"no teapot here"_s});
        QCOMPARE(find(ana, u"coffee"), QStringList{});
        const auto reply = tryFind(ana, u"tea");
        QCOMPARE(reply->hits.at(1).highlights, (std::vector<TextRange>{{6, 3}}));
        QCOMPARE(reply->coverage, (SearchCoverage{3, 3, {}}));
        QVERIFY(!reply->cursor);
        QCOMPARE(reply->users.size(), size_t{2});
    }
}

void SearchTest::editedAndDeleted()
{
    const auto first = world->say(ana, room, u"about tea"_s);
    const auto second = world->say(ana, room, u"more tea"_s);
    index();
    edit(ana, first.id, u"about coffee"_s);
    erase(ana, second.id);
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        QCOMPARE(find(ana, u"tea"), QStringList{});
        QCOMPARE(find(ana, u"coffee"), QStringList{u"about coffee"_s});
        QCOMPARE(find(ana, u"from:ana"), QStringList{u"about coffee"_s});
    }
    edit(ana, first.id, u"about tea again"_s);
    QCOMPARE(find(ana, u"tea"), QStringList{u"about tea again"_s});
    QCOMPARE(find(ana, u"coffee"), QStringList{});
}

void SearchTest::deletedWordsLeaveTheIndex()
{
    world->say(ana, room, u"harmless words"_s);
    index();
    const int64_t terms = world->rowCount("SELECT COUNT(*) FROM search_terms");
    const int64_t endings = world->rowCount("SELECT COUNT(*) FROM search_endings");
    const int64_t postings = world->rowCount("SELECT COUNT(*) FROM search_postings");
    const auto secret = world->say(ana, room, u"harmless secretum"_s);
    const auto other = world->say(ana, room, u"geheimnis words"_s);
    index();
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_terms WHERE term = 'secretum'"), 1);
    erase(ana, secret.id);
    edit(ana, other.id, u"words"_s);
    index();
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_terms"), terms);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_endings"), endings);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_postings"), postings);
    QCOMPARE(find(ana, u"harmless OR words"), (QStringList{u"words"_s, u"harmless words"_s}));
}

void SearchTest::onlyWhatIsSeen()
{
    const auto den = world->room(ana, space, true);
    world->say(ana, den, u"tea in the den"_s);
    world->say(ana, room, u"tea in the room"_s);
    world->say(ana, group, u"tea in the group"_s);
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        QCOMPARE(find(ben, u"tea"), (QStringList{u"tea in the group"_s, u"tea in the room"_s}));
        QCOMPARE(find(eve, u"tea"), QStringList{});
        QCOMPARE(tryFind(eve, u"tea")->coverage, (SearchCoverage{0, 0, {}}));
        QCOMPARE(tryFind(ben, u"tea")->coverage, (SearchCoverage{2, 2, {}}));
        EXPECT_ERROR(tryFind(eve, SearchMessages{u"tea"_s, room}), ErrorCode::NotFound);
        EXPECT_ERROR(tryFind(ben, SearchMessages{u"tea"_s, den}), ErrorCode::NotFound);
        EXPECT_ERROR(tryFind(eve, SearchMessages{u"tea"_s, {}, space}), ErrorCode::NotFound);
    }
    world->add(ana, den, "ben");
    QCOMPARE(find(ben, u"den"), QStringList{u"tea in the den"_s});
    world->remove(ana, den, "ben");
    world->remove(ana, group, "ben");
    QCOMPARE(find(ben, u"tea"), QStringList{u"tea in the room"_s});
    world->remove(ana, space, "ben");
    QCOMPARE(find(ben, u"tea"), QStringList{});
    // Who comes to a group that shows nothing of the past.
    ConversationEdit forNewcomers;
    forNewcomers.conversation = group;
    forNewcomers.history = HistoryAccess::Joined;
    QVERIFY(world->call(groups::edit, ana, forNewcomers).ok());
    world->add(ana, group, "eve");
    world->say(ana, group, u"tea for eve"_s);
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        QCOMPARE(find(eve, u"tea"), QStringList{u"tea for eve"_s});
        QCOMPARE(find(eve, u"from:ana"), QStringList{u"tea for eve"_s});
        QCOMPARE(tryFind(eve, u"tea")->coverage.total, 2); // with the note that she came
    }
}

void SearchTest::sightIsTheResolvers()
{
    const auto den = world->room(ana, space, true);
    const auto other = world->room(ben, world->space(ben, {"eve"}));
    const auto deleted = world->room(ana, space);
    QVERIFY(world->call(rooms::remove, ana, RoomDelete{deleted}).ok());
    world->befriend(ana, "ana", eve, "eve");
    const auto direct = world->direct(ana, "eve");
    const auto threadIn = [this](ConversationId where) {
        const auto root = world->say(ana, where, u"a root"_s);
        return world->call(threads::start, ana, ThreadStart{root.id, u"thread-%1"_s.arg(root.id.text()), u"a reply"_s})
            ->conversation.id;
    };
    const auto roomThread = threadIn(room);
    const auto denThread = threadIn(den);
    const auto groupThread = threadIn(group);
    world->add(ana, den, "ben");
    world->remove(ana, group, "ben");
    const auto left = world->space(ana, {"eve"});
    const auto leftRoom = world->room(ana, left);
    const auto leftDen = world->room(ana, left, true);
    world->add(ana, leftDen, "eve");
    world->remove(ana, left, "eve");
    for (const Actor& actor : {ana, ben, eve}) {
        const auto places = world->inTransaction([&](Tx& tx) { return store::searchPlacesOf(tx.db, actor.user); });
        QVERIFY(places.ok());
        size_t seen = 0;
        for (const ConversationId one :
             {room, group, den, other, deleted, direct, leftRoom, leftDen, roomThread, denThread, groupThread}) {
            const auto sight = world->inTransaction(
                [&](Tx& tx) { return accessConversation(tx, actor, one, Action::SeeConversation); });
            const auto found = std::count_if(places->begin(), places->end(),
                                             [&](const auto& place) { return place.conversation == one; });
            QCOMPARE(found, sight.ok() ? 1 : 0);
            seen += sight.ok() ? 1 : 0;
        }
        QVERIFY(places->size() >= seen && seen > 0);
    }
}

void SearchTest::inThreadsAsInTheirParents()
{
    const auto start = [this](ConversationId where, const char16_t* body) {
        const auto root = world->say(ana, where, u"a root"_s);
        const ThreadStart reply{root.id, u"thread-%1"_s.arg(root.id.text()), QString::fromUtf16(body)};
        return world->call(threads::start, ana, reply)->conversation.id;
    };
    const auto thread = start(room, u"steeped tea");
    start(world->room(ana, space, true), u"hidden tea");
    start(group, u"old tea");
    ConversationEdit forNewcomers;
    forNewcomers.conversation = group;
    forNewcomers.history = HistoryAccess::Joined;
    QVERIFY(world->call(groups::edit, ana, forNewcomers).ok());
    world->add(ana, group, "eve");
    start(group, u"new tea");
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        QCOMPARE(find(ben, u"tea"), (QStringList{u"new tea"_s, u"old tea"_s, u"steeped tea"_s}));
        QCOMPARE(find(eve, u"tea"), QStringList{u"new tea"_s});
        QCOMPARE(find(ben, u"tea in:\"a room\""), QStringList{u"steeped tea"_s});
        QCOMPARE(tryFind(ben, SearchMessages{u"tea"_s, room})->hits.size(), size_t{1});
        QCOMPARE(tryFind(ben, SearchMessages{u"tea"_s, thread})->hits.size(), size_t{1});
        QCOMPARE(tryFind(ben, SearchMessages{u"tea"_s, {}, space})->hits.size(), size_t{1});
    }
    world->remove(ana, space, "ben");
    QCOMPARE(find(ben, u"steeped"), QStringList{});
}

void SearchTest::filters()
{
    world->say(ana, room, u"see https://example.org @ben"_s);
    world->clock.advance(24h * 40);
    world->say(ben, room, u"run `make` @ana"_s);
    world->befriend(ana, "ana", ben, "ben");
    const auto direct = world->direct(ana, "ben");
    world->say(ben, direct, u"make tea"_s);
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            index();
        QCOMPARE(find(ana, u"from:ana"), QStringList{u"see https://example.org @ben"_s});
        QCOMPARE(find(ana, u"from:me"), QStringList{u"see https://example.org @ben"_s});
        QCOMPARE(find(ana, u"make -from:me in:\"a room\""), QStringList{u"run `make` @ana"_s});
        QCOMPARE(find(ana, u"make in:@ben"), QStringList{u"make tea"_s});
        QCOMPARE(find(ana, u"make -in:@ben"), QStringList{u"run `make` @ana"_s});
        QCOMPARE(find(ana, u"has:link"), QStringList{u"see https://example.org @ben"_s});
        QCOMPARE(find(ana, u"has:code"), QStringList{u"run `make` @ana"_s});
        QCOMPARE(find(ana, u"make -has:code"), QStringList{u"make tea"_s});
        QCOMPARE(find(ana, u"mentions:me"), QStringList{u"run `make` @ana"_s});
        QCOMPARE(find(ana, u"mentions:ben"), QStringList{u"see https://example.org @ben"_s});
        // The clock of the world starts on 2027-01-15.
        QCOMPARE(find(ana, u"on:2027-01"), QStringList{u"see https://example.org @ben"_s});
        QCOMPARE(find(ana, u"before:2027-02"), QStringList{u"see https://example.org @ben"_s});
        QCOMPARE(find(ana, u"make after:2027-01"), (QStringList{u"make tea"_s, u"run `make` @ana"_s}));
        QCOMPARE(find(ana, u"make before:2027-02"), QStringList{});
    }
}

void SearchTest::faults()
{
    EXPECT_BAD_FIELD(tryFind(ana, u"tea \"green"), "query", "unclosed_quote:4");
    EXPECT_BAD_FIELD(tryFind(ana, u"-tea"), "query", "only_exclusions:0");
    EXPECT_BAD_FIELD(tryFind(ana, u"tea from:nobody"), "query", "unknown_user:9");
    EXPECT_BAD_FIELD(tryFind(ana, u"tea in:nowhere"), "query", "unknown_place:7");
    SearchMessages request{u"tea"_s};
    request.zone = u"Mars/Base"_s;
    EXPECT_BAD_FIELD(tryFind(ana, request), "zone", "unknown_zone");
    EXPECT_BAD_FIELD(tryFind(ana, SearchMessages{u"tea"_s, room, space}), "space", "together_with_conversation");
    // A room that ana cannot see has no name.
    const auto hidden = world->space(eve);
    QVERIFY(world->call(places::createRoom, eve, RoomCreate{hidden, u"nowhere"_s, {}, {}, {}}).ok());
    EXPECT_BAD_FIELD(tryFind(ana, u"tea in:nowhere"), "query", "unknown_place:7");
}

void SearchTest::anotherVersionStartsOver()
{
    world->say(ana, room, u"tea"_s);
    index();
    QVERIFY(world->rowCount("SELECT COUNT(*) FROM search_postings") > 0);
    QCOMPARE(*world->inTransaction(search_indexing::ensureVersion), false);
    World::must(world->inTransaction([](Tx& tx) -> Result<Done> {
        CHECK(tx.db.exec("UPDATE server_settings SET value = '0/older' WHERE key = 'search.version'"));
        return Done{};
    }));
    // A program of another version leaves the index alone until it is made anew.
    world->say(ana, room, u"more tea"_s);
    index(5);
    QCOMPARE(find(ana, u"more"), QStringList{u"more tea"_s});
    QCOMPARE(*world->inTransaction(search_indexing::ensureVersion), true);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_postings"), 0);
    QCOMPARE(find(ana, u"tea"), (QStringList{u"more tea"_s, u"tea"_s}));
    index();
    QCOMPARE(find(ana, u"tea"), (QStringList{u"more tea"_s, u"tea"_s}));
}

void SearchTest::goneForGood()
{
    world->say(ana, room, u"tea in a room that goes"_s);
    world->say(ana, group, u"tea that stays"_s);
    index();
    QVERIFY(world->call(rooms::remove, ana, RoomDelete{room}).ok());
    QCOMPARE(find(ana, u"tea"), QStringList{u"tea that stays"_s});
    const auto emptied = [&] { return *world->inTransaction([](Tx& tx) { return store::emptiedPlaces(tx.db, 10); }); };
    QCOMPARE(emptied().size(), size_t{0});
    World::must(world->inTransaction([this](Tx& tx) -> Result<Done> {
        CHECK(tx.db.exec("DELETE FROM messages WHERE conversation_id = ?", room));
        return Done{};
    }));
    QCOMPARE(emptied().size(), size_t{1});
    const int64_t place = emptied().front();
    QCOMPARE(*world->inTransaction([&](Tx& tx) { return search_indexing::forget(tx, place); }), false);
    QCOMPARE(emptied().size(), size_t{0});
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_terms WHERE term = 'goes'"), 0);
    QCOMPARE(find(ana, u"tea"), QStringList{u"tea that stays"_s});
}

} // namespace tertulia::test

using tertulia::test::SearchTest;
TERTULIA_TEST(SearchTest, "search")
#include "tst_search.moc"
