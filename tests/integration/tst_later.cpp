// SPDX-License-Identifier: GPL-3.0-or-later
// Messages for later, reminders and saved messages over real connections and through kills: sent once, when it is time.
#include "shared/protocol/clock.h"
#include "tests/integration/refusals.h"
#include "tests/integration/server_process.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <csignal>
#include <random>
#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LaterOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void sentAndReminded();
    void changedAndCancelled();
    void savedMessages();
    void refusals();
    void onceAlsoThroughKills_data() { addEngineRows(); }
    void onceAlsoThroughKills();

private:
    void begin();
    static Timestamp in(std::chrono::milliseconds time) { return SystemClock{}.now() + time; }

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void LaterOnlineTest::begin()
{
    m_bruno.reset();
    m_anna.reset();
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start());
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_group = makeGroup(*m_anna, {});
}

void LaterOnlineTest::sentAndReminded()
{
    const auto made = m_anna->request(ScheduleCreate{m_group, u"online-later-1"_s, u"now"_s, {}, in(500ms)});
    QVERIFY(made.ok());
    QCOMPARE(made->scheduled.state, ScheduledState::Waiting);
    const auto reminder = m_anna->request(ReminderCreate{u"online-later-2"_s, {}, u"tea"_s, in(500ms)});
    QVERIFY(reminder.ok());
    QVERIFY(m_anna->messages(m_group).empty());
    QTRY_COMPARE(m_anna->messages(m_group).size(), 1u);
    QCOMPARE(m_anna->messages(m_group).front().clientId, u"online-later-1"_s);
    QTRY_COMPARE(m_anna->eventsOf<Notified>().size(), 1u);
    const auto told = m_anna->eventsOf<Notified>().front();
    QCOMPARE(told.reminder, std::optional{reminder->reminder.id});
    QVERIFY(!told.conversation && !told.message);
    QVERIFY(m_anna->request(ScheduleList{})->scheduled.empty());
    QCOMPARE(m_anna->request(ReminderDone{reminder->reminder.id})->reminder.state, ReminderState::Done);
    QVERIFY(m_bruno->request(SyncHeads{}).ok());
    QVERIFY(m_bruno->eventsOf<Notified>().empty());
}

void LaterOnlineTest::changedAndCancelled()
{
    const auto made = m_anna->request(ScheduleCreate{m_group, u"online-later-1"_s, u"draft"_s, {}, in(1h)});
    QVERIFY(made.ok());
    const ScheduledId id = made->scheduled.id;
    QCOMPARE(m_anna->request(ScheduleEdit{id, u"better"_s, {}})->scheduled.body, u"better"_s);
    QCOMPARE(m_anna->request(ScheduleList{})->scheduled.size(), 1u);
    QCOMPARE(m_anna->request(ScheduleCancel{id})->scheduled.state, ScheduledState::Cancelled);
    QVERIFY(m_anna->request(ScheduleList{})->scheduled.empty());
    const auto reminder = m_anna->request(ReminderCreate{u"online-later-2"_s, {}, u"tea"_s, in(1h)});
    QCOMPARE(m_anna->request(ReminderEdit{reminder->reminder.id, u"milk"_s, {}})->reminder.text, u"milk"_s);
    QCOMPARE(m_anna->request(ReminderList{})->reminders.size(), 1u);
    QVERIFY(m_bruno->request(ReminderList{})->reminders.empty());
    QVERIFY(m_bruno->request(ScheduleList{})->scheduled.empty());
    QCOMPARE(m_anna->request(ReminderCancel{reminder->reminder.id})->reminder.state, ReminderState::Cancelled);
    REFUSED(m_anna->request(ScheduleEdit{id, u"again"_s, {}}), ErrorCode::Conflict);
    REFUSED(m_anna->request(ReminderEdit{reminder->reminder.id, u"tea"_s, {}}), ErrorCode::Conflict);
    REFUSED(m_anna->request(ReminderDone{reminder->reminder.id}), ErrorCode::Conflict);
}

void LaterOnlineTest::savedMessages()
{
    const auto sent = m_anna->request(messageTo(m_group, u"worth keeping"_s));
    QVERIFY(m_anna->request(SavedAdd{sent->id, u"why"_s}).ok());
    const auto list = m_anna->request(SavedList{});
    QVERIFY(list.ok() && !list->more);
    QCOMPARE(list->saved.size(), 1u);
    QCOMPARE(list->saved.front().message->body, u"worth keeping"_s);
    QVERIFY(m_anna->request(SavedRemove{sent->id})->saved.removed);
    QVERIFY(m_anna->request(SavedList{})->saved.empty());
    HistoryPage around{m_group};
    around.message = sent->id;
    QCOMPARE(m_anna->request(around)->around, std::optional{sent->seq});
}

void LaterOnlineTest::refusals()
{
    const auto sent = m_anna->request(messageTo(m_group, u"ours"_s));
    const auto made = m_anna->request(ScheduleCreate{m_group, u"online-later-1"_s, u"x"_s, {}, in(1h)});
    const auto reminder = m_anna->request(ReminderCreate{u"online-later-2"_s, {}, u"x"_s, in(1h)});
    SAME_AS_MISSING(m_bruno, (ScheduleCreate{m_group, u"online-later-3"_s, u"x"_s, {}, in(1h)}),
                    (ScheduleCreate{ConversationId::make(), u"online-later-3"_s, u"x"_s, {}, in(1h)}));
    SAME_AS_MISSING(m_bruno, (ScheduleEdit{made->scheduled.id, u"x"_s, {}}),
                    (ScheduleEdit{ScheduledId::make(), u"x"_s, {}}));
    SAME_AS_MISSING(m_bruno, ScheduleCancel{made->scheduled.id}, ScheduleCancel{ScheduledId::make()});
    SAME_AS_MISSING(m_bruno, (ReminderCreate{u"online-later-4"_s, sent->id, {}, in(1h)}),
                    (ReminderCreate{u"online-later-4"_s, MessageId::make(), {}, in(1h)}));
    SAME_AS_MISSING(m_bruno, (ReminderEdit{reminder->reminder.id, u"x"_s, {}}),
                    (ReminderEdit{ReminderId::make(), u"x"_s, {}}));
    SAME_AS_MISSING(m_bruno, ReminderDone{reminder->reminder.id}, ReminderDone{ReminderId::make()});
    SAME_AS_MISSING(m_bruno, ReminderCancel{reminder->reminder.id}, ReminderCancel{ReminderId::make()});
    SAME_AS_MISSING(m_bruno, (SavedAdd{sent->id, {}}), (SavedAdd{MessageId::make(), {}}));
    SAME_AS_MISSING(m_bruno, SavedRemove{sent->id}, SavedRemove{MessageId::make()});
    BAD_FIELD(m_anna->request(ScheduleCreate{m_group, u"online-later-3"_s, u"x"_s, {}, in(-1h)}), u"due_at"_s);
    BAD_FIELD(m_anna->request(ReminderCreate{u"online-later-3"_s, {}, {}, in(1h)}), u"text"_s);
    HistoryPage twoPlaces{m_group, 2};
    twoPlaces.around = 1;
    BAD_FIELD(m_anna->request(twoPlaces), u"around"_s);
}

// Killed again and again before, while and after messages fall due: each is there once in the end, and its record says
// which it was.
void LaterOnlineTest::onceAlsoThroughKills()
{
    TempDb temp(rowEngine());
    if (rowEngine() == sql::Engine::Postgres)
        qputenv("TERTULIA_DATABASE__URL", temp.url().toUtf8());
    const auto unset = qScopeGuard([] { qunsetenv("TERTULIA_DATABASE__URL"); });
    begin();
    if (QTest::currentTestFailed())
        return;
    constexpr int count = 60;
    for (int i = 0; i < count; ++i) {
        const QString clientId = u"online-later-%1"_s.arg(i);
        QVERIFY(m_anna->request(ScheduleCreate{m_group, clientId, clientId, {}, in(i * 50ms + 2s)}).ok());
    }
    std::mt19937 random(2026);
    for (int round = 0; round < 10; ++round) {
        m_server->signal(SIGKILL);
        QCOMPARE(m_server->waitForEnd(), -1);
        QVERIFY(m_server->start());
        // What fell due meanwhile is sent at once: the next kill comes before, in the middle or after.
        QTest::qWait(std::uniform_int_distribution<int>(0, 80)(random));
    }
    m_anna = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->login(u"anna"_s));
    const auto all = [&] { return m_anna->request(HistoryPage{m_group, {}, {}, limits::pageMax})->messages; };
    QTRY_COMPARE(static_cast<int>(all().size()), count);
    QTRY_VERIFY(m_anna->request(ScheduleList{})->scheduled.empty());
    std::set<MessageId> sent;
    std::set<QString> names;
    for (const MessageRecord& message : all()) {
        sent.insert(message.id);
        names.insert(message.body);
    }
    QCOMPARE(static_cast<int>(names.size()), count);
    const auto own = m_anna->request(SyncAfter{m_anna->me().user.id, 0, {}, limits::pageMax});
    int told = 0;
    for (const Record& record : own->records)
        if (const auto* one = std::get_if<ScheduledRecord>(&record)) {
            QCOMPARE(one->state, ScheduledState::Sent);
            QVERIFY(sent.contains(one->message.value_or(MessageId{})));
            ++told;
        }
    QCOMPARE(told, count);
}

} // namespace tertulia::test

using tertulia::test::LaterOnlineTest;
TERTULIA_TEST(LaterOnlineTest, "later")
#include "tst_later.moc"
