// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that are sent later, reminders, saved messages: once, when it is time, if they still may.
#include "server/services/account_end.h"
#include "server/services/later.h"
#include "server/services/rooms.h"
#include "server/services/saved.h"
#include "server/services/space_members.h"
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
    void reminded();
    void remindersEnd();
    void reminderRefusals();
    void savedAndShown();
    void savedOnlyWhatIsSeen();
    void savedInPages();
    void goneWithTheAccount();

private:
    ScheduledRecord schedule(const Actor& actor, std::chrono::milliseconds in, const QString& body = u"later"_s)
    {
        const QString clientId = u"later-client-%1"_s.arg(++m_made);
        const auto made =
            world->call(later::schedule, actor, ScheduleCreate{group, clientId, body, {}, world->clock.now() + in});
        return made.ok() ? made->scheduled : ScheduledRecord{};
    }
    int fire()
    {
        const auto fired = world->inTransaction([](Tx& tx) { return later::fireSome(tx); });
        return fired.ok() ? *fired : -1;
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
    std::vector<MessageRecord> said() { return only<MessageRecord>(world->sync(ben, group).records); }
    Result<ReminderReply> remind(const Actor& actor, std::optional<MessageId> message, std::optional<QString> text,
                                 std::chrono::milliseconds in = 1h)
    {
        const QString clientId = u"later-client-%1"_s.arg(++m_made);
        return world->call(later::remind, actor, ReminderCreate{clientId, message, text, world->clock.now() + in});
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
    QCOMPARE(fire(), 0);
    world->clock.advance(1ms);
    QVERIFY(isDue());
    QCOMPARE(fire(), 1);
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
    QVERIFY(outline(world->last).contains(u"conversation:%1"_s.arg(message.rev)));
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
    QCOMPARE(fire(), 2);
    QCOMPARE(fire(), 0);
    QCOMPARE(said().size(), 2u);
}

// Both have seen that it waits; the second comes behind the first's COMMIT.
void LaterTest::firedOnceByTwoNodes()
{
    const auto made = schedule(ana, 1h);
    world->clock.advance(1h);
    QCOMPARE(fire(), 1);
    QVERIFY(world->db->exec("UPDATE scheduled SET state = 'waiting', body = 'later'").ok());
    QCOMPARE(fire(), 1);
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
    QCOMPARE(fire(), 0);
    const auto cancelled = world->call(later::cancel, ana, ScheduleCancel{made.id});
    QVERIFY(cancelled.ok());
    QCOMPARE(cancelled->scheduled.state, ScheduledState::Cancelled);
    QVERIFY(cancelled->scheduled.body.isEmpty());
    QCOMPARE(world->call(later::cancel, ana, ScheduleCancel{made.id})->scheduled, cancelled->scheduled);
    QVERIFY(world->last.isEmpty());
    EXPECT_ERROR(world->call(later::edit, ana, ScheduleEdit{made.id, u"no"_s, {}}), ErrorCode::Conflict);
    world->clock.advance(2h);
    QCOMPARE(fire(), 0);
    const auto other = schedule(ana, 1h);
    EXPECT_ERROR(world->call(later::edit, ben, ScheduleEdit{other.id, u"mine"_s, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(later::cancel, ben, ScheduleCancel{other.id}), ErrorCode::NotFound);
    world->clock.advance(2h);
    QCOMPARE(fire(), 1);
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
    QCOMPARE(fire(), 4);
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
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages"), 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM conversations c WHERE c.last_seq <> (SELECT COUNT(*) FROM messages "
                             "m WHERE m.conversation_id = c.id)"),
             0);
}

void LaterTest::refusedOnesCanBeTriedAgain()
{
    const auto made = schedule(ben, 1h);
    world->remove(ana, group, "ben");
    world->clock.advance(1h);
    QCOMPARE(fire(), 1);
    QCOMPARE(ownOf<ScheduledRecord>(ben).state, ScheduledState::Refused);
    EXPECT_BAD_FIELD(world->call(later::edit, ben, ScheduleEdit{made.id, u"please"_s, {}}), "due_at", "missing");
    world->add(ana, group, "ben");
    const auto again = world->call(later::edit, ben, ScheduleEdit{made.id, {}, world->clock.now() + 1min});
    QVERIFY(again.ok());
    QCOMPARE(again->scheduled.state, ScheduledState::Waiting);
    QVERIFY(again->scheduled.error.isEmpty());
    world->clock.advance(1min);
    QCOMPARE(fire(), 1);
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
    QCOMPARE(fire(), 2);
    QCOMPARE(said().size(), 1u);
    QCOMPARE(fire(), 0);
    world->clock.advance(10min);
    QCOMPARE(fire(), 1);
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
    for (int now = fire(); now > 0; now = fire())
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

void LaterTest::reminded()
{
    const auto message = world->say(ben, group, u"remember"_s);
    const auto made = remind(ana, message.id, u"call ben"_s);
    QVERIFY(made.ok());
    QCOMPARE(made->reminder.conversation, std::optional{group});
    QCOMPARE(made->reminder.seq, std::optional<Seq>{message.seq});
    QCOMPARE(ownOf<ReminderRecord>(ana), made->reminder);
    world->clock.advance(1h);
    QCOMPARE(fire(), 1);
    std::vector<Alert> alerts;
    for (const auto& step : world->last.steps())
        if (const auto* alert = std::get_if<Alert>(&step))
            alerts.push_back(*alert);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts.front().user, ana.user);
    QCOMPARE(alerts.front().reminder, std::optional{made->reminder.id});
    QCOMPARE(alerts.front().rule, u"reminder.due"_s);
    QCOMPARE(ownOf<ReminderRecord>(ana).state, ReminderState::Due);
    QCOMPARE(fire(), 0);
    const auto done = world->call(later::done, ana, ReminderDone{made->reminder.id});
    QCOMPARE(done->reminder.state, ReminderState::Done);
    QCOMPARE(world->call(later::done, ana, ReminderDone{made->reminder.id})->reminder, done->reminder);
    QVERIFY(world->last.isEmpty());
}

void LaterTest::remindersEnd()
{
    const auto made = remind(ana, {}, u"tea"_s);
    QVERIFY(made.ok() && !made->reminder.conversation);
    const auto cancelled = world->call(later::cancelReminder, ana, ReminderCancel{made->reminder.id});
    QCOMPARE(cancelled->reminder.state, ReminderState::Cancelled);
    EXPECT_ERROR(world->call(later::done, ana, ReminderDone{made->reminder.id}), ErrorCode::Conflict);
    world->clock.advance(2h);
    QCOMPARE(fire(), 0);
    const auto early = remind(ana, {}, u"more tea"_s);
    QVERIFY(world->call(later::done, ana, ReminderDone{early->reminder.id}).ok());
    EXPECT_ERROR(world->call(later::cancelReminder, ana, ReminderCancel{early->reminder.id}), ErrorCode::Conflict);
    world->clock.advance(2h);
    QCOMPARE(fire(), 0);
}

void LaterTest::reminderRefusals()
{
    EXPECT_BAD_FIELD(remind(ana, {}, {}), "text", "missing");
    EXPECT_BAD_FIELD(remind(ana, {}, u"x"_s, -1ms), "due_at", "is_past");
    const auto message = world->say(ben, group, u"remember"_s);
    EXPECT_ERROR(remind(stranger, message.id, {}), ErrorCode::NotFound);
    const ReminderCreate request{u"later-client-y"_s, message.id, {}, world->clock.now() + 1h};
    const auto made = world->call(later::remind, ana, request);
    QCOMPARE(world->call(later::remind, ana, request)->reminder, made->reminder);
    QVERIFY(world->last.isEmpty());
    EXPECT_ERROR(world->call(later::remind, ana, ReminderCreate{u"later-client-y"_s, {}, u"x"_s, request.dueAt}),
                 ErrorCode::Conflict);
    EXPECT_ERROR(world->call(later::done, ben, ReminderDone{made->reminder.id}), ErrorCode::NotFound);
    for (int i = 1; i < limits::reminders; ++i)
        QVERIFY(remind(ana, {}, u"x"_s).ok());
    EXPECT_ERROR(remind(ana, {}, u"x"_s), ErrorCode::TooLarge);
}

void LaterTest::savedAndShown()
{
    const auto message = world->say(ben, group, u"worth keeping"_s);
    const auto first = world->call(saved::add, ana, SavedAdd{message.id, u"why"_s});
    QVERIFY(first.ok());
    QCOMPARE(first->saved,
             (SavedRecord{message.id, group, message.seq, u"why"_s, world->clock.now(), false, first->saved.rev}));
    QCOMPARE(ownOf<SavedRecord>(ana), first->saved);
    QVERIFY(only<SavedRecord>(world->sync(ben, ben.user).records).empty());
    QCOMPARE(world->call(saved::add, ana, SavedAdd{message.id, u"why"_s})->saved, first->saved);
    QVERIFY(world->last.isEmpty());
    QVERIFY(world->call(messages::edit, ben, MessageEdit{message.id, u"worth keeping!"_s}).ok());
    QCOMPARE(world->call(saved::add, ana, SavedAdd{message.id, u"because"_s})->saved.note, u"because"_s);
    const auto list = world->call(saved::list, ana, SavedList{});
    QCOMPARE(list->saved.size(), 1u);
    QCOMPARE(list->saved.front().message->body, u"worth keeping!"_s);
    QCOMPARE(list->users.size(), 1u);
    const auto removed = world->call(saved::remove, ana, SavedRemove{message.id});
    QVERIFY(removed->saved.removed && removed->saved.note.isEmpty());
    QCOMPARE(world->call(saved::remove, ana, SavedRemove{message.id})->saved, removed->saved);
    QVERIFY(world->last.isEmpty());
    QVERIFY(world->call(saved::list, ana, SavedList{})->saved.empty());
}

void LaterTest::savedOnlyWhatIsSeen()
{
    const auto message = world->say(ana, group, u"ours"_s);
    EXPECT_ERROR(world->call(saved::add, stranger, SavedAdd{message.id, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(saved::remove, ben, SavedRemove{message.id}), ErrorCode::NotFound);
    QVERIFY(world->call(saved::add, ben, SavedAdd{message.id, u"note"_s}).ok());
    world->remove(ana, group, "ben");
    const auto list = world->call(saved::list, ben, SavedList{});
    QCOMPARE(list->saved.size(), 1u);
    QVERIFY2(!list->saved.front().message, "the reference is his, the message is not any more");
    QVERIFY(list->users.empty());
    QVERIFY(world->call(saved::remove, ben, SavedRemove{message.id}).ok());
}

void LaterTest::savedInPages()
{
    std::vector<MessageId> kept;
    for (int i = 0; i < 7; ++i) {
        kept.insert(kept.begin(), world->say(ben, group, QString(8000, u'\u20ac')).id);
        QVERIFY(world->call(saved::add, ana, SavedAdd{kept.front(), QString(500, u'\u20ac')}).ok());
    }
    for (const int limit : {2, 7, 200}) {
        std::vector<MessageId> found;
        SavedList request{{}, limit};
        for (bool more = true; more;) {
            const auto reply = world->call(saved::list, ana, request);
            QVERIFY(reply.ok());
            for (const SavedView& view : reply->saved)
                found.push_back(view.saved.message);
            more = reply->more;
            request.before = reply->next;
        }
        QCOMPARE(found, kept);
    }
}

void LaterTest::goneWithTheAccount()
{
    const auto direct = world->direct(ana, "ben");
    group = direct;
    schedule(ben, 1h, u"from the beyond"_s);
    QVERIFY(remind(ben, {}, u"too late"_s).ok());
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::remove(tx, ben, {}); }).ok());
    world->clock.advance(2h);
    QVERIFY(!isDue());
    QCOMPARE(fire(), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages"), 0);
}

} // namespace tertulia::test

using tertulia::test::LaterTest;
TERTULIA_TEST(LaterTest, "later")
#include "tst_later.moc"
