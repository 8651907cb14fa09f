// SPDX-License-Identifier: GPL-3.0-or-later
// The demo: believable in numbers, the same each time, harmless when asked for twice.
#include "server/seed/demo.h"
#include "server/seed/story.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DemoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void seedsAWorld();
    void secondTimeDoesNothing();
    void storyIsTheSameAndBelievable();
};

void DemoTest::seedsAWorld()
{
    World world(globalEngine());
    const auto summary = seedDemo(*world.db, world.clock, u"hash"_s);
    QVERIFY2(summary.ok(), summary.ok() ? ""
                                        : qPrintable(QLatin1StringView{wireName(summary.error().code)} + u' ' +
                                                     summary.error().field + summary.error().detail));
    QVERIFY(!summary->wasThere);
    QCOMPARE(summary->spaces, 3);
    QVERIFY(summary->messages >= 3000);
    QCOMPARE(summary->handles.front(), u"demo"_s);
    QVERIFY(summary->handles.size() >= 10);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM messages WHERE extras NOT LIKE '%\"system\"%'"), summary->messages);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM conversations WHERE kind <> 'thread'"), summary->conversations);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM users WHERE password_hash <> 'hash'"), 0);
    QVERIFY(world.rowCount("SELECT COUNT(*) FROM messages WHERE reply_to IS NOT NULL") > 50);
    QVERIFY(world.rowCount("SELECT COUNT(*) FROM messages WHERE edited_at IS NOT NULL") > 5);
    QVERIFY(world.rowCount("SELECT COUNT(*) FROM reactions") > 300);
    QVERIFY(world.rowCount("SELECT COUNT(*) FROM votes") >= 4);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM conversations WHERE kind = 'thread'"), 1);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM messages WHERE pinned_at IS NOT NULL"), 2);
    const auto newest = world.db->value("SELECT MAX(created_at) FROM messages");
    QVERIFY(newest.ok());
    const auto age = world.clock.now() - Timestamp{std::chrono::milliseconds{newest->value_or(0)}};
    QVERIFY(age >= 0min && age < 15min);

    const auto demo = world.db->one<UserId>("SELECT id FROM users WHERE handle = 'demo'",
                                            [](const sql::Row& row) { return row.id<UserId>(0); });
    QVERIFY(demo.ok() && *demo);
    std::map<FriendState, int> relations;
    for (const auto& record : only<FriendRecord>(world.sync(Actor{**demo, {}}, **demo).records))
        ++relations[record.state];
    QVERIFY(relations[FriendState::Friends] >= 3);
    QCOMPARE(relations[FriendState::Incoming], 1);
    QCOMPARE(relations[FriendState::Outgoing], 1);
    const auto heads = world.call(sync::heads, Actor{**demo, {}}, SyncHeads{});
    QVERIFY(heads.ok());
    int unread = 0;
    int read = 0;
    for (const StreamHead& head : heads->heads)
        if (head.lastSeq)
            ++(*head.lastSeq > head.readSeq.value_or(0) ? unread : read);
    QVERIFY(unread >= 5);
    QVERIFY(read >= 10);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM space_categories"), 4);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM conversations WHERE category_id IS NOT NULL"), 9);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM space_roles WHERE NOT is_everyone"), 7);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM space_members WHERE nickname <> ''"), 2);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM space_bans"), 1);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM invites"), 2);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM conversations WHERE kind = 'group'"), 3);
    Mirror mirror(world, Actor{**demo, {}}, limits::pageMax);
    for (const StreamHead& head : heads->heads)
        QVERIFY(!mirror.download(head.stream).empty());
}

void DemoTest::secondTimeDoesNothing()
{
    World world(globalEngine());
    QVERIFY(seedDemo(*world.db, world.clock, u"hash"_s).ok());
    const auto before = world.rowCount("SELECT COUNT(*) FROM messages");
    const auto again = seedDemo(*world.db, world.clock, u"other"_s);
    QVERIFY(again.ok());
    QVERIFY(again->wasThere);
    QCOMPARE(again->messages, 0);
    QVERIFY(!again->handles.empty());
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM messages"), before);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM invites"), 2);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM users WHERE password_hash = 'other'"), 0);
}

void DemoTest::storyIsTheSameAndBelievable()
{
    const auto script = demo::loadScript();
    QVERIFY2(script.ok(), script.ok() ? "" : qPrintable(script.error().detail));
    const Timestamp now{std::chrono::milliseconds{1'800'000'000'000}};
    const auto story = demo::tellStory(*script, now, 5);
    const auto again = demo::tellStory(*script, now, 5);
    QCOMPARE(story.size(), again.size());
    Timestamp last{};
    std::map<QString, int> bodies;
    for (size_t i = 0; i < story.size(); ++i) {
        const demo::Event& event = story.at(i);
        QCOMPARE(event.text, again.at(i).text);
        QCOMPARE(event.at, again.at(i).at);
        QVERIFY(event.at >= last && event.at < now && event.at > demo::beginningOf(now));
        last = event.at;
        QVERIFY(script->places.at(event.place).people.contains(event.who));
        QVERIFY2(!event.text.contains(QRegularExpression(u"<[a-z]+\\d?>|[@%][A-Z]\\b|\\|[a-z]"_s)),
                 qPrintable(event.text));
        QVERIFY2(event.kind == demo::Line::Withdraw || event.kind == demo::Line::Pin || !event.text.isEmpty(),
                 "an empty message");
        if (event.kind == demo::Line::Say)
            ++bodies[event.text];
    }
    const QStringList endings = script->endings.keys();
    for (const QString& name : endings)
        QVERIFY2(std::any_of(script->places.begin(), script->places.end(),
                             [&](const demo::Place& place) { return place.name == name; }),
                 qPrintable(name));
    int most = 0;
    for (const auto& [text, count] : bodies)
        most = std::max(most, count);
    QVERIFY2(most < 60, "one sentence is said too often");
    QVERIFY(bodies.size() > 1000);
}

} // namespace tertulia::test

using tertulia::test::DemoTest;
TERTULIA_TEST(DemoTest, "demo")
#include "tst_demo.moc"
