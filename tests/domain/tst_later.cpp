// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that are sent later: once, when it is time, as if they were sent then, if they still may.
#include "server/services/account_end.h"
#include "server/services/bots.h"
#include "server/services/later.h"
#include "server/services/reminders.h"
#include "server/services/rooms.h"
#include "server/services/space_members.h"
#include "tests/domain/due.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LaterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void sentWhenItIsTime();
    void firedOnce();
    void firedOnceByTwoNodes();
    void changedAndCancelled();
    void askedAgainWhenItIsTime();
    void refusedOnesCanBeTriedAgain();
    void slowModeWaits();
    void scheduleRefusals();
    void notTooManyScheduled();
    void listedInPages();
    void asIfSentThen();
    void botsNeedTheirScope();
    void goneWithTheAccount();
    void goneWithTheBot();

private:
    ScheduledRecord schedule(const Actor& actor, std::chrono::milliseconds in, const QString& body = u"later"_s)
    {
        const QString clientId = u"later-client-%1"_s.arg(++m_made);
        const auto made =
            world->call(later::schedule, actor, ScheduleCreate{group, clientId, body, {}, world->clock.now() + in});
        return made.ok() ? made->scheduled : ScheduledRecord{};
    }
    bool isDue()
    {
        return *world->inTransaction([](Tx& tx) { return later::isDue(tx); });
    }
    template<typename R>
    R ownOf(const Actor& actor)
    {
        const auto records = only<R>(world->sync(actor, actor.user).records);
        return records.empty() ? R{} : records.back();
    }
    /// By people.
    std::vector<MessageRecord> said()
    {
        auto messages = only<MessageRecord>(world->sync(ben, group).records);
        std::erase_if(messages, [](const MessageRecord& one) { return one.system.has_value(); });
        return messages;
    }
    std::unique_ptr<World> world;
    Actor ana, ben, stranger;
    ConversationId group;
    int m_made = 0;
};

void LaterTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    stranger = world->person("stranger");
    group = world->group(ana, {u"ben"_s});
}

void LaterTest::sentWhenItIsTime()
{
    const auto target = world->say(ben, group, u"when?"_s);
    const ScheduleCreate request{group, u"later-client-x"_s, u"now"_s, target.id, world->clock.now() + 1h};
    const auto made = world->call(later::schedule, ana, request);
    QVERIFY(made.ok());
    QCOMPARE(made->scheduled.state, ScheduledState::Waiting);
    QCOMPARE(ownOf<ScheduledRecord>(ana), made->scheduled);
    QVERIFY(only<ScheduledRecord>(world->sync(ben, ben.user).records).empty());
    QCOMPARE(world->call(later::schedule, ana, request)->scheduled, made->scheduled);
    QVERIFY(world->last.isEmpty());
    world->clock.advance(1h - 1ms);
    QVERIFY(!isDue());
    QCOMPARE(fire(*world), 0);
    world->clock.advance(1ms);
    QVERIFY(isDue());
    QCOMPARE(fire(*world), 1);
    const QStringList told = outline(world->last);
    const auto message = said().back();
    QCOMPARE(message.body, u"now"_s);
    QCOMPARE(message.author, ana.user);
    QCOMPARE(message.clientId, u"later-client-x"_s);
    QCOMPARE(message.replyTo, std::optional{target.id});
    QCOMPARE(message.createdAt, world->clock.now());
    const auto over = ownOf<ScheduledRecord>(ana);
    QCOMPARE(over.state, ScheduledState::Sent);
    QCOMPARE(over.message, std::optional{message.id});
    QVERIFY(over.body.isEmpty());
    QVERIFY(!isDue());
    QVERIFY(told.contains(u"conversation:%1"_s.arg(message.rev)));
    QVERIFY(told.contains(u"user:%1"_s.arg(over.rev)));
    QCOMPARE(world->readSeq(ana, group), message.seq);
}

void LaterTest::firedOnce()
{
    schedule(ana, 1h, u"one"_s);
    schedule(ana, 1h, u"two"_s);
    world->clock.advance(2h);
    // A kill before COMMIT: nothing of it happened.
    const auto killed = world->inTransaction([](Tx& tx) -> Result<Done> {
        CHECK(later::fireSome(tx));
        return Error::make(ErrorCode::Internal);
    });
    QVERIFY(!killed.ok());
    QVERIFY(said().empty());
    QCOMPARE(fire(*world), 2);
    QCOMPARE(fire(*world), 0);
    QCOMPARE(said().size(), 2u);
}

// Both have seen that it waits; the second comes behind the first's COMMIT.
void LaterTest::firedOnceByTwoNodes()
{
    const auto made = schedule(ana, 1h);
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    QVERIFY(world->db->exec("UPDATE scheduled SET state = 'waiting', body = 'later'").ok());
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().size(), 1u);
    QCOMPARE(ownOf<ScheduledRecord>(ana).message, std::optional{said().front().id});
    QCOMPARE(ownOf<ScheduledRecord>(ana).id, made.id);
}

void LaterTest::changedAndCancelled()
{
    const auto made = schedule(ana, 1h, u"draft"_s);
    const auto edited = world->call(later::edit, ana, ScheduleEdit{made.id, u"better"_s, world->clock.now() + 2h});
    QVERIFY(edited.ok());
    QCOMPARE(edited->scheduled.body, u"better"_s);
    QVERIFY(world->call(later::edit, ana, ScheduleEdit{made.id, u"better"_s, {}}).ok());
    QVERIFY(world->last.isEmpty());
    world->clock.advance(90min);
    QCOMPARE(fire(*world), 0);
    const auto cancelled = world->call(later::cancel, ana, ScheduleCancel{made.id});
    QVERIFY(cancelled.ok());
    QCOMPARE(cancelled->scheduled.state, ScheduledState::Cancelled);
    QVERIFY(cancelled->scheduled.body.isEmpty());
    QCOMPARE(world->call(later::cancel, ana, ScheduleCancel{made.id})->scheduled, cancelled->scheduled);
    QVERIFY(world->last.isEmpty());
    EXPECT_ERROR(world->call(later::edit, ana, ScheduleEdit{made.id, u"no"_s, {}}), ErrorCode::Conflict);
    world->clock.advance(2h);
    QCOMPARE(fire(*world), 0);
    const auto other = schedule(ana, 1h);
    EXPECT_ERROR(world->call(later::edit, ben, ScheduleEdit{other.id, u"mine"_s, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(later::cancel, ben, ScheduleCancel{other.id}), ErrorCode::NotFound);
    world->clock.advance(2h);
    QCOMPARE(fire(*world), 1);
    EXPECT_ERROR(world->call(later::cancel, ana, ScheduleCancel{other.id}), ErrorCode::Conflict);
    QCOMPARE(said().size(), 1u);
}

void LaterTest::askedAgainWhenItIsTime()
{
    schedule(ben, 1h, u"from outside"_s);
    schedule(ana, 1h, u"from inside"_s);
    world->remove(ana, group, "ben");
    const auto space = world->space(ana, {"ben"});
    group = world->room(ana, space);
    schedule(ben, 1h, u"in time-out"_s);
    QVERIFY(world->call(space_members::timeout, ana, MemberTimeout{space, u"ben"_s, 86'400, {}}).ok());
    group = world->direct(ana, "ben");
    schedule(ben, 1h, u"to who blocks"_s);
    QVERIFY(world->call(privacy::block, ana, BlockAdd{u"ben"_s}).ok());
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 4);
    const auto records = only<ScheduledRecord>(world->sync(ben, ben.user).records);
    QStringList why;
    for (const ScheduledRecord& one : records) {
        QCOMPARE(one.state, ScheduledState::Refused);
        QVERIFY2(!one.body.isEmpty(), "the text is kept");
        why << one.body + u": "_s + one.error + u" "_s + one.rule;
    }
    why.sort();
    QCOMPARE(why.size(), 3);
    QCOMPARE(why.at(0), u"from outside: not_found "_s);
    QCOMPARE(why.at(1), u"in time-out: forbidden member.timed_out"_s);
    QVERIFY(why.at(2).startsWith(u"to who blocks: forbidden "_s) && !why.at(2).endsWith(u' '));
    QCOMPARE(ownOf<ScheduledRecord>(ana).state, ScheduledState::Sent);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE client_id LIKE 'later-client-%'"), 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM conversations c WHERE c.last_seq <> (SELECT COUNT(*) FROM messages "
                             "m WHERE m.conversation_id = c.id)"),
             0);
}

void LaterTest::refusedOnesCanBeTriedAgain()
{
    const auto made = schedule(ben, 1h);
    world->remove(ana, group, "ben");
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(ownOf<ScheduledRecord>(ben).state, ScheduledState::Refused);
    EXPECT_BAD_FIELD(world->call(later::edit, ben, ScheduleEdit{made.id, u"please"_s, {}}), "due_at", "missing");
    world->add(ana, group, "ben");
    const auto again = world->call(later::edit, ben, ScheduleEdit{made.id, {}, world->clock.now() + 1min});
    QVERIFY(again.ok());
    QCOMPARE(again->scheduled.state, ScheduledState::Waiting);
    QVERIFY(again->scheduled.error.isEmpty());
    world->clock.advance(1min);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().size(), 1u);
}

void LaterTest::slowModeWaits()
{
    const auto space = world->space(ana, {"ben"});
    group = world->room(ana, space);
    RoomEdit request{group};
    request.slowModeS = 600;
    QVERIFY(world->call(rooms::edit, ana, request).ok());
    schedule(ben, 10min, u"one"_s);
    schedule(ben, 10min, u"two"_s);
    world->clock.advance(10min);
    QCOMPARE(fire(*world), 2);
    QCOMPARE(said().size(), 1u);
    QCOMPARE(fire(*world), 0);
    world->clock.advance(10min);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().size(), 2u);
    QCOMPARE(said().back().seq, 2);
}

void LaterTest::scheduleRefusals()
{
    const auto at = [&](std::chrono::milliseconds in) {
        return world->call(later::schedule, ana,
                           ScheduleCreate{group, u"later-client-y"_s, u"x"_s, {}, world->clock.now() + in});
    };
    EXPECT_BAD_FIELD(at(0ms), "due_at", "is_past");
    EXPECT_BAD_FIELD(at(limits::putOffMax + 1ms), "due_at", "too_far");
    const Timestamp soon = world->clock.now() + 1h;
    EXPECT_ERROR(world->call(later::schedule, stranger, ScheduleCreate{group, u"later-client-y"_s, u"x"_s, {}, soon}),
                 ErrorCode::NotFound);
    EXPECT_BAD_FIELD(
        world->call(later::schedule, ana, ScheduleCreate{group, u"later-client-y"_s, u"x"_s, MessageId::make(), soon}),
        "reply_to", "not_in_conversation");
    QVERIFY(world->call(messages::send, ana, MessageSend{group, u"later-client-z"_s, u"x"_s, {}}).ok());
    EXPECT_ERROR(world->call(later::schedule, ana, ScheduleCreate{group, u"later-client-z"_s, u"x"_s, {}, soon}),
                 ErrorCode::Conflict);
}

void LaterTest::notTooManyScheduled()
{
    for (int i = 0; i < limits::scheduled; ++i)
        QVERIFY(!schedule(ana, 1h).id.isNull());
    EXPECT_ERROR(world->call(later::schedule, ana,
                             ScheduleCreate{group, u"later-client-y"_s, u"x"_s, {}, world->clock.now() + 1h}),
                 ErrorCode::TooLarge);
    world->clock.advance(1h);
    int fired = 0;
    for (int now = fire(*world); now > 0; now = fire(*world))
        fired += now;
    QCOMPARE(fired, limits::scheduled);
    QCOMPARE(static_cast<int>(said().size()), limits::scheduled);
    QVERIFY(!schedule(ana, 1h).id.isNull());
}

void LaterTest::listedInPages()
{
    std::vector<ScheduledId> made;
    for (int i = 0; i < 5; ++i)
        made.push_back(schedule(ana, 1h).id);
    QVERIFY(world->call(later::cancel, ana, ScheduleCancel{made.at(2)}).ok());
    made.erase(made.begin() + 2);
    std::vector<ScheduledId> found;
    ScheduleList request{{}, 2};
    for (bool more = true; more;) {
        const auto reply = world->call(later::list, ana, request);
        for (const ScheduledRecord& one : reply->scheduled)
            found.push_back(one.id);
        more = reply->more;
        request.after = reply->next;
    }
    QCOMPARE(found, made);
    QVERIFY(world->call(later::list, ben, ScheduleList{})->scheduled.empty());
}

void LaterTest::asIfSentThen()
{
    const auto space = world->space(ana, {"ben"});
    group = world->room(ana, space);
    const QString clientId = u"later-client-x"_s;
    const auto made = world->call(
        later::schedule, ana, ScheduleCreate{group, clientId, u"@eve @ben"_s, {}, world->clock.now() + 1h, true, {}});
    QCOMPARE(made->scheduled.silent, std::optional{true});
    schedule(ana, 2h, u"loud, @ben"_s);
    const Actor eve = world->person("eve"); // did not exist when it was written
    world->add(ana, space, "eve");
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    const auto alertsOf = [&] {
        return std::count_if(world->last.steps().begin(), world->last.steps().end(),
                             [](const auto& step) { return std::holds_alternative<Alert>(step); });
    };
    QCOMPARE(alertsOf(), 0);
    const auto silent = said().back();
    QCOMPARE(silent.silent, std::optional{true});
    QVERIFY(silent.mentions);
    QCOMPARE(std::set(silent.mentions->users.begin(), silent.mentions->users.end()), (std::set{ben.user, eve.user}));
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(alertsOf(), 1);
    QVERIFY(!said().back().silent);
}

void LaterTest::botsNeedTheirScope()
{
    const auto made = world->call(bots::create, ana, BotCreate{u"helper"_s, u"A bot"_s, ScopeSet::all(), {}});
    group = world->group(ana, {u"helper"_s, u"ben"_s});
    const Actor bot = *world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); });
    schedule(bot, 1h, u"one"_s);
    schedule(bot, 2h, u"two"_s);
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().size(), 1u);
    QVERIFY(world->call(bots::editScopes, ana, BotEditScopes{u"helper"_s, ScopeSet{Scope::Read}}).ok());
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().size(), 1u);
    QCOMPARE(ownOf<ScheduledRecord>(bot).state, ScheduledState::Refused);
    QCOMPARE(ownOf<ScheduledRecord>(bot).rule, u"bot.needs_scope:write"_s);
}

void LaterTest::goneWithTheAccount()
{
    const auto direct = world->direct(ana, "ben");
    group = direct;
    schedule(ben, 1h, u"from the beyond"_s);
    QVERIFY(world
                ->call(reminders::create, ben,
                       ReminderCreate{u"later-client-y"_s, {}, u"too late"_s, world->clock.now() + 1h})
                .ok());
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::remove(tx, ben, {}); }).ok());
    world->clock.advance(72h);
    QVERIFY(!isDue());
    QCOMPARE(fire(*world), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages"), 0);
}

void LaterTest::goneWithTheBot()
{
    const auto made = world->call(bots::create, ana, BotCreate{u"helper"_s, u"A bot"_s, ScopeSet::all(), {}});
    const Actor bot = *world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); });
    group = world->direct(ana, "helper");
    schedule(bot, 1h, u"from the beyond"_s);
    QVERIFY(world->call(bots::remove, ana, BotDelete{u"helper"_s, {}}).ok());
    world->clock.advance(72h);
    QVERIFY(!isDue());
    QCOMPARE(fire(*world), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages"), 0);
}

} // namespace tertulia::test

using tertulia::test::LaterTest;
TERTULIA_TEST(LaterTest, "later")
#include "tst_later.moc"
