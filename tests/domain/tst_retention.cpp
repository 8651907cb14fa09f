// SPDX-License-Identifier: GPL-3.0-or-later
// How long messages are kept: who says so, what it would take, what it takes and leaves, and that all follow.
#include "server/services/audit.h"
#include "server/services/files.h"
#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "server/services/reactions.h"
#include "server/services/retention.h"
#include "server/services/search.h"
#include "server/services/search_indexing.h"
#include "server/services/threads.h"
#include "server/services/webhooks.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

constexpr auto day = std::chrono::hours{24};

class RetentionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void settingAGroup();
    void settingARoom();
    void refusals();
    void noLongerThanTheServer();
    void previewChangesNothing();
    void nothingIsLeft();
    void filesGo();
    void countsStayArithmetic();
    void threadsToo();
    void theServersLimit();
    void aFewAtATime();
    void whereSomethingIsDue();
    void outOfOrder();
    void webhooksAreNotTold();
    void allFollow();

private:
    Result<RetentionReply> set(const Actor& actor, ConversationId conversation, int days, bool isDryRun = false,
                               std::optional<int> serverDays = {})
    {
        return world->inTransaction([&](Tx& tx) {
            return retention::set(tx, actor, RetentionSet{conversation, days, isDryRun}, serverDays);
        });
    }
    int expire(ConversationId conversation, std::optional<int> serverDays = {}, int atMost = 100)
    {
        const auto gone =
            world->inTransaction([&](Tx& tx) { return retention::expireSome(tx, conversation, serverDays, atMost); });
        return gone.ok() ? *gone : -1;
    }
    std::vector<ConversationId> due(std::optional<int> serverDays = {}, ConversationId after = {}, int atMost = 100)
    {
        return *world->inTransaction([&](Tx& tx) { return retention::due(tx, serverDays, after, atMost); });
    }
    std::vector<MessageRecord> history(const Actor& actor, ConversationId conversation)
    {
        return world->call(sync::history, actor, HistoryPage{conversation, {}, {}, 200})->messages;
    }
    MessageRecord newest(ConversationId conversation) { return history(ana, conversation).back(); }
    ConversationRecord recordOf(ConversationId conversation)
    {
        return only<ConversationRecord>(world->sync(ben, conversation).records).front();
    }
    QStringList bodies(ConversationId conversation)
    {
        QStringList found;
        for (const MessageRecord& message : history(ana, conversation))
            found << (message.deleted ? u"-"_s : message.system ? u"*"_s : message.body);
        return found;
    }
    void wait(int days) { world->clock.advance(day * days); }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
};

void RetentionTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void RetentionTest::settingAGroup()
{
    const auto kept = set(ana, group, 30);
    QVERIFY(kept.ok() && kept->rev > 0);
    QCOMPARE(kept->days, std::optional{30});
    QCOMPARE(recordOf(group).keepDays, std::optional{30});
    QCOMPARE(recordOf(group).rev, kept->rev);
    QCOMPARE(newest(group).system, (std::optional{SystemNote{SystemKind::Retention, {}, u"30"_s}}));
    QCOMPARE(newest(group).author, ana.user);
    const auto again = set(ana, group, 30);
    QVERIFY(again.ok() && again->rev == 0);
    QVERIFY(world->last.isEmpty());
    const auto forEver = set(ana, group, 0);
    QVERIFY(forEver.ok() && forEver->rev > kept->rev && !forEver->days);
    QVERIFY(!recordOf(group).keepDays);
    QCOMPARE(newest(group).system, (std::optional{SystemNote{SystemKind::Retention, {}, QString{}}}));
}

void RetentionTest::settingARoom()
{
    const SpaceId space = world->space(ana, {"ben", "eve"});
    const auto room = world->room(ana, space);
    const auto hidden = world->room(ana, space, true);
    EXPECT_FORBIDDEN(set(ben, room, 7), "space.no_role_grants");
    world->appoint(space, eve);
    QVERIFY(set(eve, room, 7).ok());
    QCOMPARE(recordOf(room).keepDays, std::optional{7});
    QVERIFY2(history(ben, room).empty(), "a public room tells of no administration");
    QVERIFY(set(ana, hidden, 9).ok());
    QCOMPARE(newest(hidden).system->text, std::optional{u"9"_s});
    EXPECT_ERROR(set(ben, hidden, 7), ErrorCode::NotFound);
    const auto log = world->call(audit::page, ana, AuditPage{space, {}, {}, {}, u"retention.set"_s})->entries;
    QCOMPARE(log.size(), 2u);
    QCOMPARE(log.back().actor, eve.user);
    QCOMPARE(log.back().subject, room.text());
    QCOMPARE(log.back().changes, (std::vector{AuditChange{u"keep_days"_s, u"0"_s, u"7"_s}}));
    QVERIFY(set(ana, room, 8, true).ok());
    QCOMPARE(world->call(audit::page, ana, AuditPage{space, {}, {}, {}, u"retention.set"_s})->entries.size(), 2u);
}

void RetentionTest::refusals()
{
    EXPECT_ERROR(set(eve, group, 30), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(set(ben, group, 30), "group.only_leaders_edit");
    EXPECT_FORBIDDEN(set(ben, group, 30, true), "group.only_leaders_edit");
    QVERIFY(world->call(groups::setRole, ana, MemberSetRole{group, u"ben"_s, MemberRole::Admin}).ok());
    QVERIFY(set(ben, group, 30).ok());
    const auto direct = world->direct(ana, "ben");
    EXPECT_FORBIDDEN(set(ana, direct, 30), "direct.keeps_its_messages");
    EXPECT_ERROR(set(eve, direct, 30), ErrorCode::NotFound);
    const auto root = world->say(ana, group, u"root"_s);
    const auto thread = world->call(threads::start, ana, ThreadStart{root.id, u"thread-0001"_s, u"reply"_s});
    EXPECT_FORBIDDEN(set(ana, thread->conversation.id, 30), "thread.is_as_its_parent");
}

void RetentionTest::noLongerThanTheServer()
{
    EXPECT_BAD_FIELD(set(ana, group, 31, false, 30), "days", "longer_than_server");
    EXPECT_BAD_FIELD(set(ana, group, 31, true, 30), "days", "longer_than_server");
    QCOMPARE(set(ana, group, 30, false, 30)->days, std::optional{30});
    QCOMPARE(set(ana, group, 10, false, 30)->days, std::optional{10});
    const auto none = set(ana, group, 0, false, 30);
    QVERIFY(none.ok() && none->rev > 0);
    QCOMPARE(none->days, std::optional{30});
    QVERIFY(!recordOf(group).keepDays);
}

void RetentionTest::previewChangesNothing()
{
    world->say(ana, group, u"old"_s);
    const auto removed = world->say(ana, group, u"taken back"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{removed.id}).ok());
    const auto root = world->say(ben, group, u"ñandú"_s);
    QVERIFY(world->call(threads::start, ana, ThreadStart{root.id, u"thread-0001"_s, u"reply"_s}).ok());
    wait(10);
    world->say(ana, group, u"new"_s);
    const Rev before = world->sync(ben, group).rev;
    const auto preview = set(ana, group, 5, true);
    QVERIFY(preview.ok());
    QCOMPARE(preview->messages, 3); // one of them in the thread
    QCOMPARE(preview->bytes, 3 + 7 + 5);
    QCOMPARE(preview->people, 2);
    QCOMPARE(preview->rev, 0);
    QVERIFY(world->last.isEmpty());
    QCOMPARE(world->sync(ben, group).rev, before);
    QVERIFY(!recordOf(group).keepDays);
    const auto nothing = set(ana, group, 11, true);
    QCOMPARE(nothing->messages, 0);
    QCOMPARE(nothing->people, 0);
    const auto kept = set(ana, group, 5);
    QCOMPARE(kept->messages, preview->messages);
    QCOMPARE(kept->bytes, preview->bytes);
}

void RetentionTest::nothingIsLeft()
{
    const auto sent = world->say(ana, group, u"@ben @here tea"_s);
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"@ben @here camomile"_s}).ok());
    QVERIFY(world->call(reactions::add, ben, ReactionAdd{sent.id, u"👍"_s}).ok());
    QVERIFY(world->call(message_acts::pin, ben, MessagePin{sent.id}).ok());
    const auto poll =
        world->call(polls::create, ben, PollCreate{group, u"poll-0001"_s, u"Tea?"_s, {u"yes"_s, u"no"_s}});
    QVERIFY(world->call(polls::vote, ana, PollVote{poll->id, {1}}).ok());
    QVERIFY(set(ana, group, 3).ok());
    const auto index = [&] {
        while (world->inTransaction([&](Tx& tx) { return search_indexing::step(tx, group, 100); })->left > 0) {
        }
    };
    index();
    const auto find = [&] { return world->call(searching::messages, ben, SearchMessages{u"camomile"_s})->hits.size(); };
    QCOMPARE(find(), 1u);
    wait(2);
    QCOMPARE(expire(group), 0);
    wait(2);
    world->say(ana, group, u"new"_s);
    QCOMPARE(expire(group), 4); // the note of the pin and that of the setting too
    QCOMPARE(bodies(group), (QStringList{u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"new"_s}));
    QCOMPARE(expire(group), 0);
    const MessageRecord left = history(ben, group).front();
    QVERIFY(left.id == sent.id && left.seq == sent.seq && left.author == ana.user && left.deleted);
    QVERIFY(left.body.isEmpty() && !left.mentions && !left.pinnedAt && !left.pinnedBy && left.rev > sent.rev);
    for (const sql::Text what :
         {"SELECT COUNT(*) FROM message_versions", "SELECT COUNT(*) FROM reactions", "SELECT COUNT(*) FROM votes",
          "SELECT COUNT(*) FROM mentions", "SELECT COUNT(*) FROM wide_mentions",
          "SELECT COUNT(*) FROM messages WHERE deleted AND (body <> '' OR extras <> '' OR pinned_at IS NOT NULL)"})
        QCOMPARE(world->rowCount(what), 0);
    QCOMPARE(world->call(message_acts::pins, ben, PinList{group})->messages.size(), 0u);
    QCOMPARE(find(), 0u);
    index();
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM search_terms t JOIN search_postings p ON p.term_id = t.id "
                             "WHERE t.term LIKE '%camomile%' AND p.bits <> 0"),
             0);
    // It is final: nothing can be done with it, and its author's retry adds nothing.
    EXPECT_ERROR(world->call(messages::edit, ana, MessageEdit{sent.id, u"again"_s}), ErrorCode::Gone);
    EXPECT_ERROR(world->call(polls::vote, ana, PollVote{poll->id, {0}}), ErrorCode::Gone);
    EXPECT_ERROR(world->call(messages::forward, ben, MessageForward{sent.id, group, u"forward-1"_s, {}}),
                 ErrorCode::Gone);
}

void RetentionTest::filesGo()
{
    const files::Limits limits;
    const auto file = world->inTransaction([&](Tx& tx) {
        return files::begin(tx, ana, FileBegin{u"tea.txt"_s, 100, group, {}}, limits);
    });
    QVERIFY(file.ok());
    const QString hash(64, u'a');
    QVERIFY(world
                ->inTransaction([&](Tx& tx) {
                    return files::complete(tx, ana, file->id, {hash, 100, u"text/plain"_s}, limits);
                })
                .ok());
    QVERIFY(
        world->call(messages::send, ana, MessageSend{group, u"with-file-1"_s, u"see"_s, {}, {}, std::vector{file->id}})
            .ok());
    wait(5);
    QCOMPARE(set(ana, group, 3, true)->bytes, 103);
    QVERIFY(set(ana, group, 3).ok());
    QCOMPARE(expire(group), 1);
    QCOMPARE(world->last.freed(), std::vector{hash});
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files"), 0);
}

void RetentionTest::countsStayArithmetic()
{
    for (int i = 0; i < 4; ++i)
        world->say(ana, group, u"@ben number %1"_s.arg(i));
    QVERIFY(world->call(reading::mark, ben, ReadMark{group, 1}).ok());
    QVERIFY(set(ana, group, 3).ok());
    const auto head = [&] {
        const auto heads = world->call(sync::heads, ben, SyncHeads{})->heads;
        return *std::find_if(heads.begin(), heads.end(),
                             [&](const auto& one) { return one.stream == StreamId{group}; });
    };
    QCOMPARE(head().mentions, std::optional{3});
    wait(4);
    QCOMPARE(expire(group), 5);
    QCOMPARE(head().lastSeq, std::optional{Seq{5}});
    QCOMPARE(head().readSeq, std::optional{Seq{1}});
    QCOMPARE(head().mentions.value_or(0), 0);
    QCOMPARE(world->say(ana, group, u"on"_s).seq, 6);
    QVERIFY(world->call(reading::mark, ben, ReadMark{group, 6}).ok());
}

void RetentionTest::threadsToo()
{
    const auto root = world->say(ana, group, u"root"_s);
    const auto thread =
        world->call(threads::start, ben, ThreadStart{root.id, u"thread-0001"_s, u"first"_s})->conversation.id;
    QVERIFY(set(ana, group, 3).ok());
    wait(2);
    world->say(ana, thread, u"second"_s);
    wait(2);
    QCOMPARE(due(), (std::vector{std::min(group, thread), std::max(group, thread)}));
    QCOMPARE(expire(thread), 1);
    QCOMPARE(bodies(thread), (QStringList{u"-"_s, u"second"_s}));
    QCOMPARE(expire(group), 2);
    const auto left = history(ben, group).front();
    QVERIFY(left.deleted && left.thread);
    QCOMPARE(left.thread->replies, 2);
    QVERIFY2(world->trySay(ben, thread, u"third"_s).ok(), "the thread outlives its root");
}

void RetentionTest::theServersLimit()
{
    const auto direct = world->direct(ana, "ben");
    const auto shortly = world->group(ana, {u"ben"_s});
    const auto asLong = world->group(ana, {u"ben"_s});
    QVERIFY(set(ana, shortly, 2).ok());
    QVERIFY(set(ana, asLong, 100).ok()); // the server's limit came later
    for (const auto conversation : {group, direct, shortly, asLong})
        world->say(ana, conversation, u"old"_s);
    wait(3);
    QCOMPARE(due(10), std::vector{shortly});
    QCOMPARE(expire(group, 10), 0);
    QCOMPARE(expire(shortly, 10), 2);
    wait(8);
    QCOMPARE(due(10).size(), 3u);
    QCOMPARE(expire(group, 10), 1);
    QCOMPARE(expire(direct, 10), 1);
    QCOMPARE(expire(asLong, 10), 2);
    QCOMPARE(due(10).size(), 0u);
    QCOMPARE(expire(ConversationId::make(), {}), 0);
}

void RetentionTest::aFewAtATime()
{
    for (int i = 0; i < 5; ++i)
        world->say(ana, group, QString::number(i));
    QVERIFY(set(ana, group, 1).ok());
    wait(2);
    QCOMPARE(expire(group, {}, 4), 4);
    QCOMPARE(world->last.steps().size(), 4u); // each change with a rev of its own
    QCOMPARE(bodies(group), (QStringList{u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"4"_s, u"*"_s}));
    QCOMPARE(expire(group, {}, 4), 2);
    QCOMPARE(expire(group, {}, 4), 0);
    QVERIFY(world->last.isEmpty());
}

void RetentionTest::whereSomethingIsDue()
{
    QVERIFY(due().empty());
    std::vector<ConversationId> groups;
    for (int i = 0; i < 5; ++i) {
        groups.push_back(world->group(ana, {u"ben"_s}));
        QVERIFY(set(ana, groups.back(), i + 1).ok());
        world->say(ana, groups.back(), u"old"_s);
    }
    QVERIFY(due().empty());
    world->clock.advance(day * 3 + std::chrono::milliseconds{1});
    std::vector wanted(groups.begin(), groups.begin() + 3);
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(due(), wanted);
    QCOMPARE(due({}, {}, 2), (std::vector{wanted[0], wanted[1]}));
    QCOMPARE(due({}, wanted[1], 2), std::vector{wanted[2]});
    QVERIFY(set(ana, groups[0], 0).ok());
    QCOMPARE(due().size(), 2u);
    QCOMPARE(expire(groups[0]), 0);
}

/// Imports bring old messages after new ones.
void RetentionTest::outOfOrder()
{
    world->say(ana, group, u"new"_s);
    const auto imported = world->say(ana, group, u"imported"_s);
    World::must(
        world->db->exec("UPDATE messages SET created_at = ? WHERE id = ?", world->clock.now() - day * 400, imported.id)
                .ok()
            ? Result<Done>{Done{}}
            : ErrorCode::Internal);
    QCOMPARE(set(ana, group, 30)->messages, 1);
    QCOMPARE(expire(group), 1);
    QCOMPARE(bodies(group), (QStringList{u"new"_s, u"-"_s, u"*"_s}));
}

void RetentionTest::webhooksAreNotTold()
{
    const SpaceId space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    QVERIFY(world
                ->inTransaction([&](Tx& tx) {
                    return webhooks::create(tx, ana, QByteArray(32, 'k'),
                                            WebhookCreate{room, u"CI"_s, u"https://ci.example/hook"_s,
                                                          HookEvents{HookEvent::MessageDeleted}});
                })
                .ok());
    const auto byHand = world->say(ana, room, u"by hand"_s);
    world->say(ana, room, u"by age"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{byHand.id}).ok());
    QVERIFY(world->last.hasDeliveries());
    QVERIFY(set(ana, room, 1).ok());
    wait(2);
    QCOMPARE(expire(room), 1);
    QVERIFY(!world->last.hasDeliveries());
}

void RetentionTest::allFollow()
{
    Mirror mirror(*world, ben, 50);
    size_t heard = 0;
    const auto listen = [&] {
        for (; heard < world->history.size(); ++heard)
            mirror.hear(world->history.at(heard));
    };
    const auto sent = world->say(ana, group, u"one"_s);
    QVERIFY(world->call(reactions::add, ben, ReactionAdd{sent.id, u"👍"_s}).ok());
    listen();
    QVERIFY(set(ana, group, 1).ok());
    wait(2);
    QCOMPARE(expire(group), 2);
    listen();
    QCOMPARE(mirror.held(group), mirror.download(group));
    // Who was away catches up by asking.
    const auto records = only<MessageRecord>(world->sync(ben, group, sent.rev).records);
    QCOMPARE(records.size(), 2u);
    QVERIFY(records.front().deleted && records.back().deleted);
}

} // namespace tertulia::test

using tertulia::test::RetentionTest;
TERTULIA_TEST(RetentionTest, "retention")
#include "tst_retention.moc"
