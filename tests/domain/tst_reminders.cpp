// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders: once, when it is time; put off again, done, or taken back.
#include "server/services/later.h"
#include "server/services/reminders.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RemindersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void reminded();
    void remindersEnd();
    void putOffAgain();
    void reminderRefusals();
    void listedInPages();
    void messagesThatAreGone();

private:
    int fire()
    {
        const auto fired = world->inTransaction([](Tx& tx) { return later::fireSome(tx); });
        return fired.ok() ? *fired : -1;
    }
    ReminderRecord lastOf(const Actor& actor)
    {
        const auto records = only<ReminderRecord>(world->sync(actor, actor.user).records);
        return records.empty() ? ReminderRecord{} : records.back();
    }
    std::vector<Alert> alerts() const
    {
        std::vector<Alert> found;
        for (const auto& step : world->last.steps())
            if (const auto* alert = std::get_if<Alert>(&step))
                found.push_back(*alert);
        return found;
    }
    Result<ReminderReply> remind(const Actor& actor, std::optional<MessageId> message, std::optional<QString> text,
                                 std::chrono::milliseconds in = 1h)
    {
        const QString clientId = u"later-client-%1"_s.arg(++m_made);
        return world->call(reminders::create, actor, ReminderCreate{clientId, message, text, world->clock.now() + in});
    }

    std::unique_ptr<World> world;
    Actor ana, ben, stranger;
    ConversationId group;
    int m_made = 0;
};

void RemindersTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    stranger = world->person("stranger");
    group = world->group(ana, {u"ben"_s});
}

void RemindersTest::reminded()
{
    const auto message = world->say(ben, group, u"remember"_s);
    const auto made = remind(ana, message.id, u"call ben"_s);
    QVERIFY(made.ok());
    QCOMPARE(made->reminder.conversation, std::optional{group});
    QCOMPARE(made->reminder.seq, std::optional<Seq>{message.seq});
    QCOMPARE(lastOf(ana), made->reminder);
    world->clock.advance(1h);
    QCOMPARE(fire(), 1);
    const auto told = alerts();
    QCOMPARE(told.size(), 1u);
    QCOMPARE(told.front().user, ana.user);
    QCOMPARE(told.front().reminder, std::optional{made->reminder.id});
    QCOMPARE(told.front().rule, u"reminder.due"_s);
    QCOMPARE(lastOf(ana).state, ReminderState::Due);
    QCOMPARE(fire(), 0);
    const auto done = world->call(reminders::done, ana, ReminderDone{made->reminder.id});
    QCOMPARE(done->reminder.state, ReminderState::Done);
    QCOMPARE(world->call(reminders::done, ana, ReminderDone{made->reminder.id})->reminder, done->reminder);
    QVERIFY(world->last.isEmpty());
}

void RemindersTest::remindersEnd()
{
    const auto made = remind(ana, {}, u"tea"_s);
    QVERIFY(made.ok() && !made->reminder.conversation);
    const auto cancelled = world->call(reminders::cancel, ana, ReminderCancel{made->reminder.id});
    QCOMPARE(cancelled->reminder.state, ReminderState::Cancelled);
    EXPECT_ERROR(world->call(reminders::done, ana, ReminderDone{made->reminder.id}), ErrorCode::Conflict);
    world->clock.advance(2h);
    QCOMPARE(fire(), 0);
    const auto early = remind(ana, {}, u"more tea"_s);
    QVERIFY(world->call(reminders::done, ana, ReminderDone{early->reminder.id}).ok());
    EXPECT_ERROR(world->call(reminders::cancel, ana, ReminderCancel{early->reminder.id}), ErrorCode::Conflict);
    world->clock.advance(2h);
    QCOMPARE(fire(), 0);
}

void RemindersTest::reminderRefusals()
{
    EXPECT_BAD_FIELD(remind(ana, {}, {}), "text", "missing");
    EXPECT_BAD_FIELD(remind(ana, {}, u"x"_s, -1ms), "due_at", "is_past");
    const auto message = world->say(ben, group, u"remember"_s);
    EXPECT_ERROR(remind(stranger, message.id, {}), ErrorCode::NotFound);
    const auto deleted = world->say(ben, group, u"regretted"_s);
    QVERIFY(world->call(messages::remove, ben, MessageDelete{deleted.id}).ok());
    EXPECT_ERROR(remind(ana, deleted.id, u"x"_s), ErrorCode::Gone);
    const ReminderCreate request{u"later-client-y"_s, message.id, {}, world->clock.now() + 1h};
    const auto made = world->call(reminders::create, ana, request);
    QCOMPARE(world->call(reminders::create, ana, request)->reminder, made->reminder);
    QVERIFY(world->last.isEmpty());
    EXPECT_ERROR(world->call(reminders::create, ana, ReminderCreate{u"later-client-y"_s, {}, u"x"_s, request.dueAt}),
                 ErrorCode::Conflict);
    EXPECT_ERROR(world->call(reminders::done, ben, ReminderDone{made->reminder.id}), ErrorCode::NotFound);
    for (int i = 1; i < limits::reminders; ++i)
        QVERIFY(remind(ana, {}, u"x"_s).ok());
    EXPECT_ERROR(remind(ana, {}, u"x"_s), ErrorCode::TooLarge);
}

void RemindersTest::putOffAgain()
{
    const auto message = world->say(ben, group, u"remember"_s);
    const auto made = remind(ana, message.id, u"call ben"_s);
    const ReminderId id = made->reminder.id;
    const auto edited = world->call(reminders::edit, ana, ReminderEdit{id, u"write to ben"_s, {}});
    QCOMPARE(edited->reminder.text, u"write to ben"_s);
    QCOMPARE(edited->reminder.dueAt, made->reminder.dueAt);
    QCOMPARE(lastOf(ana), edited->reminder);
    QVERIFY(world->call(reminders::edit, ana, ReminderEdit{id, u"write to ben"_s, {}}).ok());
    QVERIFY(world->last.isEmpty());
    QVERIFY2(world->call(reminders::edit, ana, ReminderEdit{id, u""_s, {}}).ok(), "the message says enough");
    world->clock.advance(1h);
    QCOMPARE(fire(), 1);
    EXPECT_BAD_FIELD(world->call(reminders::edit, ana, ReminderEdit{id, u"x"_s, {}}), "due_at", "missing");
    EXPECT_BAD_FIELD(world->call(reminders::edit, ana, ReminderEdit{id, {}, world->clock.now()}), "due_at", "is_past");
    const auto later = world->call(reminders::edit, ana, ReminderEdit{id, {}, world->clock.now() + 10min});
    QCOMPARE(later->reminder.state, ReminderState::Waiting);
    QCOMPARE(fire(), 0);
    world->clock.advance(10min);
    QCOMPARE(fire(), 1);
    QCOMPARE(alerts().size(), 1u);
    QVERIFY(world->call(reminders::done, ana, ReminderDone{id}).ok());
    EXPECT_ERROR(world->call(reminders::edit, ana, ReminderEdit{id, u"x"_s, world->clock.now() + 1h}),
                 ErrorCode::Conflict);
    const auto text = remind(ana, {}, u"tea"_s);
    EXPECT_BAD_FIELD(world->call(reminders::edit, ana, ReminderEdit{text->reminder.id, u""_s, {}}), "text", "missing");
    EXPECT_BAD_FIELD(world->call(reminders::edit, ana,
                                 ReminderEdit{text->reminder.id, {}, world->clock.now() + limits::putOffMax + 1ms}),
                     "due_at", "too_far");
    EXPECT_ERROR(world->call(reminders::edit, ben, ReminderEdit{text->reminder.id, u"mine"_s, {}}),
                 ErrorCode::NotFound);
}

void RemindersTest::listedInPages()
{
    std::vector<ReminderId> made;
    for (int i = 0; i < 6; ++i)
        made.push_back(remind(ana, {}, QString(500, u'\u20ac'))->reminder.id);
    QVERIFY(world->call(reminders::cancel, ana, ReminderCancel{made.at(2)}).ok());
    QVERIFY(world->call(reminders::done, ana, ReminderDone{made.at(4)}).ok());
    made = {made.at(0), made.at(1), made.at(3), made.at(5)};
    world->clock.advance(1h);
    QCOMPARE(fire(), 4);
    for (const int limit : {1, 3, 200}) {
        std::vector<ReminderId> found;
        ReminderList request{{}, limit};
        for (bool more = true; more;) {
            const auto reply = world->call(reminders::list, ana, request);
            QVERIFY(reply.ok());
            for (const ReminderRecord& one : reply->reminders)
                found.push_back(one.id);
            more = reply->more;
            request.after = reply->next;
        }
        QCOMPARE(found, made);
    }
    QVERIFY(world->call(reminders::list, ben, ReminderList{})->reminders.empty());
}

/// The reminder is what its owner wrote down: it comes whatever became of the message.
void RemindersTest::messagesThatAreGone()
{
    const auto message = world->say(ana, group, u"remember"_s);
    QVERIFY(remind(ben, message.id, u"ask ana"_s).ok());
    world->remove(ana, group, "ben");
    world->clock.advance(1h);
    QCOMPARE(fire(), 1);
    QCOMPARE(alerts().size(), 1u);
    QCOMPARE(lastOf(ben).state, ReminderState::Due);
    QCOMPARE(lastOf(ben).text, u"ask ana"_s);
}

} // namespace tertulia::test

using tertulia::test::RemindersTest;
TERTULIA_TEST(RemindersTest, "reminders")
#include "tst_reminders.moc"
