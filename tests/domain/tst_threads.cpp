// SPDX-License-Identifier: GPL-3.0-or-later
// Threads: one for each message, seen and written in as their parents are at the time, followed by those who have to do
// with them, and told by the root.
#include "server/services/explain.h"
#include "server/services/notifications.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/space_members.h"
#include "server/services/threads.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ThreadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void theFirstReplyBeginsIt();
    void aRepeatAddsNothing();
    void whereNoneCanBegin();
    void theRootTells();
    void rootsThatMayNotBeSeenHideThem();
    void aDeletedRootLeavesItThere();
    void leavingTheParentEndsIt();
    void aHiddenRoomHidesItsThreads();
    void rulesAreTheParents();
    void blocksHoldInDirects();
    void slowModeIsShared();
    void whoFollows();
    void stoppingStays();
    void tooManyFollowed();
    void notified();
    void readAsAnyConversation();
    void listed();
    void pagesOfARoom();
    void watched();
    void deletedWithTheirRoom();

private:
    Result<ThreadStartReply> tryStart(const Actor& actor, MessageId root, const QString& body = u"a reply"_s)
    {
        return world->call(threads::start, actor, ThreadStart{root, u"thread-client-%1"_s.arg(++m_sent), body});
    }
    ThreadStartReply start(const Actor& actor, MessageId root, const QString& body = u"a reply"_s)
    {
        auto reply = tryStart(actor, root, body);
        if (!reply.ok())
            qFatal("%s %s", wireName(reply.error().code).latin1(), qPrintable(reply.error().detail));
        return *reply;
    }
    bool follows(const Actor& actor, ConversationId thread)
    {
        const auto streams = world->streamsOf(actor);
        return std::find(streams.begin(), streams.end(), StreamId{thread}) != streams.end();
    }
    bool sees(const Actor& actor, ConversationId thread) { return world->trySync(actor, thread).ok(); }
    ThreadListReply list(const Actor& actor) { return *world->call(threads::list, actor, ThreadList{}); }
    MessageRecord rootOf(const Actor& actor, ConversationId parent, Seq seq)
    {
        const auto page = world->call(sync::history, actor, HistoryPage{parent, seq + 1, {}, 1});
        return page.ok() && !page->messages.empty() ? page->messages.front() : MessageRecord{};
    }
    QStringList alerts()
    {
        QStringList lines;
        for (const auto& step : world->last.steps())
            if (const auto* alert = std::get_if<Alert>(&step))
                lines << (alert->user == ana.user   ? u"ana "_s
                          : alert->user == ben.user ? u"ben "_s
                                                    : u"eve "_s) +
                             alert->rule;
        lines.sort();
        return lines;
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve, stranger;
    SpaceId space;
    ConversationId room, group;
    MessageId root;
    int m_sent = 0;
};

void ThreadsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    stranger = world->person("stranger");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space);
    group = world->group(ana, {u"ben"_s, u"eve"_s});
    root = world->say(ana, room, u"shall we?"_s).id;
}

void ThreadsTest::theFirstReplyBeginsIt()
{
    const auto begun = start(ben, root, u"yes"_s);
    QCOMPARE(begun.conversation.kind, ConversationKind::Thread);
    QCOMPARE(begun.conversation.parent, std::optional{room});
    QCOMPARE(begun.conversation.root, std::optional{root});
    QCOMPARE(begun.seq, 1);
    const auto second = start(eve, root, u"yes!"_s);
    QCOMPARE(second.conversation, begun.conversation);
    QCOMPARE(second.seq, 2);
    QCOMPARE(world->say(ana, begun.conversation.id, u"good"_s).seq, 3);
    const auto records = world->sync(ana, begun.conversation.id).records;
    QCOMPARE(only<ConversationRecord>(records), std::vector{begun.conversation});
    QCOMPARE(only<MessageRecord>(records).size(), 3u);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM conversations WHERE kind = 'thread'"), 1);
}

void ThreadsTest::aRepeatAddsNothing()
{
    const ThreadStart request{root, u"thread-client-x"_s, u"yes"_s};
    const auto first = world->call(threads::start, ben, request);
    QVERIFY(first.ok());
    const auto again = world->call(threads::start, ben, request);
    QVERIFY(again.ok());
    QVERIFY(world->last.isEmpty());
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->conversation, first->conversation);
    EXPECT_ERROR(world->call(threads::start, ben, ThreadStart{root, request.clientId, u"no"_s}), ErrorCode::Conflict);
    const auto other = world->say(ana, room, u"another"_s);
    EXPECT_ERROR(world->call(threads::start, ben, ThreadStart{other.id, request.clientId, u"yes"_s}),
                 ErrorCode::Conflict);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM conversations WHERE kind = 'thread'"), 1);
}

void ThreadsTest::whereNoneCanBegin()
{
    const auto begun = start(ben, root);
    EXPECT_BAD_FIELD(tryStart(ben, begun.id), "message", "in_a_thread");
    EXPECT_ERROR(tryStart(stranger, root), ErrorCode::NotFound);
    EXPECT_ERROR(tryStart(ben, MessageId::make()), ErrorCode::NotFound);
    const auto gone = world->say(ana, room, u"never mind"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{gone.id}).ok());
    EXPECT_ERROR(tryStart(ben, gone.id), ErrorCode::Gone);
    EXPECT_BAD_FIELD(world->call(threads::of, ben, ThreadOf{begun.conversation.id, {}, {}}), "conversation",
                     "is_a_thread");
    EXPECT_BAD_FIELD(world->call(threads::follow, ben, ThreadFollow{room, true}), "thread", "not_a_thread");
}

void ThreadsTest::theRootTells()
{
    const Rev before = world->sync(eve, room).rev;
    const auto begun = start(ben, root);
    world->clock.advance(5s);
    world->say(ben, begun.conversation.id, u"and"_s);
    const auto message = rootOf(eve, room, 1);
    QVERIFY(message.thread.has_value());
    QCOMPARE(message.thread->conversation, begun.conversation.id);
    QCOMPARE(message.thread->replies, 2);
    QCOMPARE(message.thread->lastAt, world->clock.now());
    const auto after = world->sync(eve, room, before);
    QCOMPARE(after.rev, before + 2);
    QCOMPARE(only<MessageRecord>(after.records), std::vector{message});
    QVERIFY(world->call(messages::edit, ana, MessageEdit{root, u"shall we not?"_s}).ok());
    QCOMPARE(rootOf(eve, room, 1).thread, message.thread);
    QVERIFY(rootOf(eve, room, 1).editedAt.has_value());
}

void ThreadsTest::rootsThatMayNotBeSeenHideThem()
{
    const ConversationCreate request{ConversationKind::Group, u"old friends"_s, {u"ben"_s}, {}, HistoryAccess::Joined};
    const auto old = world->call(places::createConversation, ana, request)->conversation.id;
    const auto hidden = start(ben, world->say(ana, old, u"before"_s).id).conversation.id;
    world->add(ana, old, "eve");
    const auto shown = start(ben, world->say(ana, old, u"after"_s).id).conversation.id;
    QVERIFY(!sees(eve, hidden));
    QVERIFY(sees(eve, shown));
    EXPECT_ERROR(world->trySay(eve, hidden, u"hello?"_s), ErrorCode::NotFound);
    world->say(ben, hidden, u"@eve"_s);
    QCOMPARE(alerts(), QStringList{u"ana notify.thread_followed"_s});
    QVERIFY2(!follows(eve, hidden), "naming does not show it");
    const auto all = world->call(threads::of, eve, ThreadOf{old, {}, {}});
    QCOMPARE(all->threads.size(), 1u);
    QCOMPARE(all->threads.front().conversation.id, shown);
    QCOMPARE(world->call(threads::of, ben, ThreadOf{old, {}, {}})->threads.size(), 2u);
    Mirror mirror(*world, eve, 10);
    for (const auto& step : world->history)
        mirror.hear(step);
    world->say(ben, hidden, u"still here"_s);
    QVERIFY2(mirror.held(old).size() > 0 && !mirror.following().contains(hidden), "the bus tells nothing of it");
}

void ThreadsTest::aDeletedRootLeavesItThere()
{
    const auto begun = start(ben, root);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{root}).ok());
    const auto tombstone = rootOf(eve, room, 1);
    QVERIFY(tombstone.deleted && tombstone.body.isEmpty() && tombstone.thread.has_value());
    QVERIFY(sees(eve, begun.conversation.id));
    world->say(eve, begun.conversation.id, u"what was it?"_s);
    const auto after = rootOf(eve, room, 1);
    QVERIFY(after.deleted && after.body.isEmpty());
    QCOMPARE(after.thread->replies, 2);
    QCOMPARE(start(ben, root).conversation.id, begun.conversation.id);
    QCOMPARE(list(ben).threads.front().root, rootOf(eve, room, 1));
}

void ThreadsTest::leavingTheParentEndsIt()
{
    const auto inGroup = start(ben, world->say(ana, group, u"group"_s).id).conversation.id;
    const auto inRoom = start(ben, root).conversation.id;
    QVERIFY(follows(ben, inGroup) && follows(ben, inRoom));
    world->remove(ben, group, "ben");
    QVERIFY(!follows(ben, inGroup) && follows(ben, inRoom));
    world->remove(ben, space, "ben");
    QVERIFY(!follows(ben, inRoom));
    QVERIFY(!sees(ben, inGroup) && !sees(ben, inRoom));
    QVERIFY(list(ben).threads.empty());
    EXPECT_ERROR(world->trySay(ben, inRoom, u"hello?"_s), ErrorCode::NotFound);
    world->say(ana, inRoom, u"@ben"_s);
    QVERIFY(alerts().isEmpty());
    world->add(ana, space, "ben");
    QVERIFY2(follows(ben, inRoom), "who comes back finds what he followed");
}

void ThreadsTest::aHiddenRoomHidesItsThreads()
{
    const auto thread = start(ben, root).conversation.id;
    RoomEdit request{room};
    request.isPrivate = true;
    QVERIFY(world->call(rooms::edit, ana, request).ok());
    QVERIFY(!sees(ben, thread) && !follows(ben, thread));
    QVERIFY(sees(ana, thread) && follows(ana, thread));
    QVERIFY(world->call(rooms::remove, ana, RoomDelete{room}).ok());
    QVERIFY(!sees(ana, thread) && !follows(ana, thread));
}

// The rule that is named is that of the room; what is about the room itself cannot be done to its thread.
void ThreadsTest::rulesAreTheParents()
{
    const auto thread = start(ben, root).conversation.id;
    PermissionExplain request{{}, Action::SeeConversation, thread, {}, {}, {}};
    auto why = world->call(explain::why, eve, request);
    QVERIFY(why.ok() && why->allowed);
    QCOMPARE(why->rule.name, u"room.space_members_read"_s);
    QCOMPARE(why->parent, std::optional{room});
    request.action = Action::Post;
    why = world->call(explain::why, eve, request);
    QCOMPARE(why->rule.name, u"space.role_grants"_s);
    QVERIFY(world->call(space_members::timeout, ana, MemberTimeout{space, u"eve"_s, 3600, {}}).ok());
    why = world->call(explain::why, eve, request);
    QVERIFY(!why->allowed);
    QCOMPARE(why->rule.name, u"member.timed_out"_s);
    EXPECT_FORBIDDEN(world->trySay(eve, thread, u"but"_s), "member.timed_out");
    const auto who = world->call(explain::who, ana, PermissionWho{thread, Action::Post, {}, {}});
    QVERIFY(who.ok());
    QCOMPARE(who->users.size(), 2u);
    QCOMPARE(world->call(explain::who, ben, PermissionWho{thread, Action::SeeConversation, {}, {}})->users.size(), 3u);
    EXPECT_FORBIDDEN(world->call(places::addMember, ana, MemberAdd{thread, u"stranger"_s}), "thread.is_as_its_parent");
    const auto ofGroup = start(ben, world->say(ana, group, u"group"_s).id).conversation.id;
    EXPECT_FORBIDDEN(world->call(places::addMember, ana, MemberAdd{ofGroup, u"stranger"_s}), "thread.is_as_its_parent");
    EXPECT_FORBIDDEN(world->call(groups::edit, ana, ConversationEdit{ofGroup, u"title"_s, {}, {}, {}}),
                     "thread.is_as_its_parent");
}

void ThreadsTest::blocksHoldInDirects()
{
    const auto direct = world->direct(ana, "ben");
    const auto message = world->say(ana, direct, u"hello"_s);
    const auto thread = start(ben, message.id).conversation.id;
    QVERIFY(world->call(privacy::block, ana, BlockAdd{u"ben"_s}).ok());
    const auto refused = world->trySay(ben, thread, u"hello?"_s);
    EXPECT_ERROR(refused, ErrorCode::Forbidden);
    QCOMPARE(refused.error().rule, world->trySay(ben, direct, u"hello?"_s).error().rule);
    EXPECT_ERROR(tryStart(ben, message.id), ErrorCode::Forbidden);
}

void ThreadsTest::slowModeIsShared()
{
    RoomEdit request{room};
    request.slowModeS = 60;
    QVERIFY(world->call(rooms::edit, ana, request).ok());
    const auto thread = start(ben, root).conversation.id;
    const Rev before = world->sync(ben, room).rev;
    const auto refused = world->trySay(ben, room, u"and"_s);
    EXPECT_ERROR(refused, ErrorCode::RateLimited);
    EXPECT_ERROR(world->trySay(ben, thread, u"and"_s), ErrorCode::RateLimited);
    QCOMPARE(world->sync(ben, room).rev, before);
    world->clock.advance(60s);
    world->say(ben, thread, u"and"_s);
}

void ThreadsTest::whoFollows()
{
    const auto thread = start(ben, root).conversation.id;
    QVERIFY(follows(ana, thread) && follows(ben, thread) && !follows(eve, thread));
    world->say(ben, thread, u"more"_s);
    world->say(ben, thread, u"what do you think, @eve and @stranger?"_s);
    QVERIFY(follows(eve, thread) && !follows(stranger, thread));
    QCOMPARE(world->readSeq(eve, thread), 2);
    const auto memberships = only<MembershipRecord>(world->sync(eve, eve.user).records);
    QVERIFY(std::any_of(memberships.begin(), memberships.end(), [&](const MembershipRecord& one) {
        return one.conversation == thread && one.kind == ConversationKind::Thread && !one.left;
    }));
    const auto other = start(ana, world->say(ana, room, u"another"_s).id).conversation.id;
    world->say(eve, other, u"me too"_s);
    QVERIFY(follows(eve, other));
}

void ThreadsTest::stoppingStays()
{
    const auto thread = start(ben, root).conversation.id;
    QVERIFY(world->call(threads::follow, ana, ThreadFollow{thread, false}).ok());
    QVERIFY(!follows(ana, thread));
    QVERIFY(world->call(threads::follow, ana, ThreadFollow{thread, false}).ok());
    QVERIFY(world->last.isEmpty());
    world->say(ben, thread, u"@ana"_s);
    QCOMPARE(alerts(), QStringList{u"ana notify.mentioned"_s});
    QVERIFY(!follows(ana, thread));
    world->say(ben, thread, u"hm"_s);
    QVERIFY(alerts().isEmpty());
    world->say(ana, thread, u"yes?"_s);
    QVERIFY(follows(ana, thread));
    QVERIFY(world->call(threads::follow, eve, ThreadFollow{thread, true}).ok());
    QVERIFY(follows(eve, thread));
    QCOMPARE(world->readSeq(eve, thread), 4);
    EXPECT_ERROR(world->call(threads::follow, stranger, ThreadFollow{thread, true}), ErrorCode::NotFound);
}

void ThreadsTest::tooManyFollowed()
{
    std::vector<ConversationId> begun;
    for (int i = 0; i < limits::followedThreads; ++i) {
        world->clock.advance(1s);
        begun.push_back(start(ben, world->say(ben, room, u"one"_s).id).conversation.id);
    }
    world->clock.advance(1s);
    world->say(ana, begun.front(), u"this one lives"_s);
    QVERIFY(follows(ben, begun.at(1)));
    start(ben, world->say(ben, room, u"one more"_s).id);
    QCOMPARE(outline(world->last).count(u"-conversation"_s), 1);
    QVERIFY(follows(ben, begun.front()) && !follows(ben, begun.at(1)) && follows(ben, begun.at(2)));
    QVERIFY(sees(ben, begun.at(1)));
}

void ThreadsTest::notified()
{
    const auto thread = start(ben, root).conversation.id;
    QCOMPARE(alerts(), QStringList{u"ana notify.thread_followed"_s});
    const auto sent = world->say(ben, thread, u"@eve"_s);
    QCOMPARE(alerts(), (QStringList{u"ana notify.thread_followed"_s, u"eve notify.mentioned"_s}));
    const auto why = [&](const Actor& actor, MessageId message) {
        const auto reply = world->call(notifications::explain, actor, NotificationExplain{message});
        return reply.ok() ? (reply->notify ? u"+"_s : u"-"_s) + reply->rule : QString{wireName(reply.error().code)};
    };
    QCOMPARE(why(ana, sent.id), u"+notify.thread_followed"_s);
    QCOMPARE(why(eve, sent.id), u"+notify.mentioned"_s);
    QVERIFY(world->call(threads::follow, eve, ThreadFollow{thread, false}).ok());
    const auto plain = world->say(ben, thread, u"well"_s);
    QCOMPARE(alerts(), QStringList{u"ana notify.thread_followed"_s});
    QCOMPARE(why(eve, plain.id), u"-notify.thread_not_followed"_s);
    const auto set = [&](ConversationId where, std::optional<NotifyLevel> level, std::optional<Timestamp> until) {
        QVERIFY(world->call(notifications::set, ana, NotificationSet{where, level, until}).ok());
    };
    set(room, {}, world->clock.now() + 1h);
    QCOMPARE(why(ana, plain.id), u"-notify.muted"_s);
    world->say(ben, thread, u"quiet"_s);
    QVERIFY2(alerts().isEmpty(), "muted with its room");
    set(room, NotifyLevel::None, {});
    world->say(ben, thread, u"quiet"_s);
    QVERIFY(alerts().isEmpty());
    set(room, NotifyLevel::Mentions, {});
    world->say(ben, thread, u"loud"_s);
    QCOMPARE(alerts(), QStringList{u"ana notify.thread_followed"_s});
    set(thread, NotifyLevel::Mentions, {});
    world->say(ben, thread, u"quiet"_s);
    QVERIFY(alerts().isEmpty());
    const auto ofGroup = start(ben, world->say(ana, group, u"group"_s).id).conversation.id;
    QCOMPARE(alerts(), QStringList{u"ana notify.thread_followed"_s});
    world->remove(ana, group, "ana");
    world->say(ben, ofGroup, u"she has left"_s);
    QVERIFY(alerts().isEmpty());
}

void ThreadsTest::readAsAnyConversation()
{
    const auto thread = start(ben, root).conversation.id;
    for (int i = 0; i < 4; ++i)
        world->say(ben, thread, u"@ana %1"_s.arg(i));
    auto view = list(ana).threads.front();
    QCOMPARE(view.lastSeq, 5);
    QCOMPARE(view.readSeq, 0);
    QCOMPARE(view.mentions, 4);
    QVERIFY(world->call(reading::mark, ana, ReadMark{thread, 3}).ok());
    view = list(ana).threads.front();
    QCOMPARE(view.readSeq, 3);
    QCOMPARE(view.mentions, 2);
    const auto heads = world->call(sync::heads, ana, SyncHeads{})->heads;
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const auto& one) { return one.stream == thread; });
    QVERIFY(head != heads.end());
    QCOMPARE(head->readSeq, std::optional<Seq>{3});
    QCOMPARE(head->mentions, std::optional{2});
    QCOMPARE(world->readSeq(ben, thread), 5);
    const auto page = world->call(sync::history, eve, HistoryPage{thread, 3, {}, 10});
    QCOMPARE(page->messages.size(), 2u);
    QVERIFY(world->inTransaction([&](Tx& tx) { return places::mayType(tx, eve, thread); }).ok());
}

void ThreadsTest::listed()
{
    std::vector<ConversationId> begun;
    for (int i = 0; i < 5; ++i)
        begun.insert(begun.begin(), start(ben, world->say(ana, room, u"root %1"_s.arg(i)).id).conversation.id);
    std::vector<ConversationId> found;
    ThreadList request{{}, 2};
    for (bool more = true; more;) {
        const auto reply = world->call(threads::list, ana, request);
        QVERIFY(reply.ok());
        QVERIFY(reply->threads.size() <= 2u);
        for (const ThreadView& view : reply->threads) {
            found.push_back(view.conversation.id);
            QVERIFY(view.following);
            QCOMPARE(view.root.id, view.conversation.root.value_or(MessageId{}));
        }
        QCOMPARE(reply->users.size(), 1u);
        more = reply->more;
        request.after = reply->next;
    }
    QCOMPARE(found, begun);
    QVERIFY(list(eve).threads.empty());
    QVERIFY(!list(eve).more);
}

void ThreadsTest::pagesOfARoom()
{
    std::vector<ConversationId> begun;
    for (int i = 0; i < 7; ++i)
        begun.insert(begun.begin(), start(ben, world->say(ana, room, u"root %1"_s.arg(i)).id).conversation.id);
    std::vector<ConversationId> found;
    ThreadOf request{room, {}, 3};
    for (bool more = true; more;) {
        const auto reply = world->call(threads::of, eve, request);
        QVERIFY(reply.ok());
        for (const ThreadView& view : reply->threads)
            found.push_back(view.conversation.id);
        start(ben, world->say(ana, room, u"meanwhile"_s).id); // younger ones do not shift what comes after
        more = reply->more;
        request.after = reply->next;
    }
    QCOMPARE(found, begun);
    EXPECT_ERROR(world->call(threads::of, stranger, ThreadOf{room, {}, {}}), ErrorCode::NotFound);
}

void ThreadsTest::watched()
{
    const auto thread = start(ben, root).conversation.id;
    const auto watchable = [&](const Actor& actor) {
        return *world->inTransaction([&](Tx& tx) {
            return threads::watchable(tx, actor, {thread, room, ConversationId::make()});
        });
    };
    QCOMPARE(watchable(eve), std::vector{Followed::thread(thread, Through{room, 1})});
    QVERIFY(watchable(stranger).empty());
}

void ThreadsTest::deletedWithTheirRoom()
{
    const auto thread = start(ben, root).conversation.id;
    world->say(ben, thread, u"more"_s);
    RoomDelete request{room};
    request.dryRun = true;
    QCOMPARE(world->call(rooms::remove, ana, request)->messages, 3);
    request.dryRun = false;
    QVERIFY(world->call(rooms::remove, ana, request).ok());
    QVERIFY(!sees(ana, thread));
    QVERIFY(world->call(rooms::restore, ana, RoomRestore{room}).ok());
    QVERIFY(sees(ben, thread) && follows(ben, thread));
    QVERIFY(world->call(space_members::ban, ana, MemberBan{space, u"ben"_s, {}, 3600, {}}).ok());
    for (const MessageRecord& message : only<MessageRecord>(world->sync(ana, thread).records))
        QVERIFY2(message.deleted, "what a ban takes is in threads too");
}

} // namespace tertulia::test

using tertulia::test::ThreadsTest;
TERTULIA_TEST(ThreadsTest, "threads")
#include "tst_threads.moc"
