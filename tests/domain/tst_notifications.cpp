// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications in the domain: settings in the own stream, who is alerted by which rule, and that asking why gives the
// same answer.
#include "server/services/notifications.h"
#include "server/services/roles.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NotificationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void settings();
    void preferences();
    void whatCannotBeSeenCannotBeSet();
    void groupsAreHeard();
    void roomsAreSilent();
    void mentionsOnlyWhoSees();
    void everybody();
    void privateRooms();
    void levelsAndMutes();
    void blockedAuthors();
    void explained();
    void webhooksMentionToo();

private:
    NotificationSetReply set(const Actor& actor, ConversationId where, std::optional<NotifyLevel> level,
                             std::optional<Timestamp> until = {})
    {
        return *world->call(notifications::set, actor, NotificationSet{where, level, until});
    }
    void listenFor(const Actor& actor, const char* keyword)
    {
        QVERIFY(
            world->call(notifications::setPrefs, actor, NotificationPrefs{{QString::fromLatin1(keyword)}, {}}).ok());
    }
    /// Who was alerted of the last message, and by which rule: "ben notify.mentioned".
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
    QString why(const Actor& actor, MessageId message)
    {
        const auto reply = world->call(notifications::explain, actor, NotificationExplain{message});
        return reply.ok() ? (reply->notify ? u"+"_s : u"-"_s) + reply->rule : QString{wireName(reply.error().code)};
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
    ConversationId room, group;
};

void NotificationsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space);
    group = world->group(ana, {u"ben"_s, u"eve"_s});
}

void NotificationsTest::settings()
{
    const auto first = set(ben, room, NotifyLevel::All, world->clock.now() + 1h);
    QCOMPARE(first.setting.level, std::optional{NotifyLevel::All});
    QCOMPARE(outline(world->last), QStringList{u"user:%1"_s.arg(first.setting.rev)});
    QCOMPARE(set(ben, room, NotifyLevel::All, world->clock.now() + 1h).setting.rev, first.setting.rev);
    QVERIFY(world->last.isEmpty());
    const auto second = set(ben, room, {});
    QVERIFY(!second.setting.level && !second.setting.mutedUntil && second.setting.rev > first.setting.rev);
    set(ben, group, NotifyLevel::None);
    const auto records = only<NotifySettingRecord>(world->sync(ben, ben.user).records);
    QCOMPARE(records.size(), 2u);
    QVERIFY(records.front() == second.setting);
    QVERIFY(only<NotifySettingRecord>(world->sync(ana, ana.user).records).empty());
}

void NotificationsTest::preferences()
{
    const NotificationPrefs wanted{{u"tea"_s, u"C++"_s},
                                   QuietHours{{Weekday::Sunday}, 22 * 60, 7 * 60, u"Europe/Madrid"_s}};
    const auto first = world->call(notifications::setPrefs, ben, wanted);
    QVERIFY(first.ok());
    QCOMPARE(first->prefs.keywords, wanted.keywords);
    QCOMPARE(only<NotifyPrefsRecord>(world->sync(ben, ben.user).records), std::vector{first->prefs});
    QVERIFY(world->call(notifications::setPrefs, ben, wanted).ok());
    QVERIFY(world->last.isEmpty());
    auto wrong = wanted;
    wrong.quiet->zone = u"Europe/Atlantis"_s;
    EXPECT_BAD_FIELD(world->call(notifications::setPrefs, ben, wrong), "quiet.zone", "unknown_zone");
    QVERIFY(world->call(notifications::setPrefs, ben, NotificationPrefs{}).ok());
    const auto cleared = only<NotifyPrefsRecord>(world->sync(ben, ben.user).records).front();
    QVERIFY(cleared.keywords.empty() && !cleared.quiet);
}

void NotificationsTest::whatCannotBeSeenCannotBeSet()
{
    const Actor stranger = world->person("stranger");
    const auto sent = world->say(ana, group, u"hello"_s);
    EXPECT_ERROR(world->call(notifications::set, stranger, NotificationSet{group, NotifyLevel::All, {}}),
                 ErrorCode::NotFound);
    EXPECT_ERROR(world->call(notifications::explain, stranger, NotificationExplain{sent.id}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(notifications::explain, ben, NotificationExplain{MessageId::make()}), ErrorCode::NotFound);
}

void NotificationsTest::groupsAreHeard()
{
    world->say(ana, group, u"hello"_s);
    QCOMPARE(alerts(), (QStringList{u"ben notify.people_are_heard"_s, u"eve notify.people_are_heard"_s}));
    world->remove(ana, group, "eve");
    world->say(ana, group, u"@eve is gone, @ben"_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.mentioned"_s});
    world->say(ben, world->direct(ana, "ben"), u"hello"_s);
    QCOMPARE(alerts(), QStringList{u"ana notify.people_are_heard"_s});
}

void NotificationsTest::roomsAreSilent()
{
    world->say(ana, room, u"hello"_s);
    QVERIFY(alerts().isEmpty());
    world->say(ana, room, u"hello @ben"_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.mentioned"_s});
    listenFor(eve, "tea");
    set(ben, room, NotifyLevel::All);
    world->say(ana, room, u"Tea is ready."_s);
    QCOMPARE(alerts(), (QStringList{u"ben notify.level_all"_s, u"eve notify.keyword"_s}));
    world->remove(ana, space, "eve");
    world->say(ana, room, u"Tea is ready."_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.level_all"_s});
}

void NotificationsTest::mentionsOnlyWhoSees()
{
    world->person("stranger");
    world->say(ana, room, u"@stranger @ana @nobody @ben"_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.mentioned"_s});
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM mentions"), 1);
}

void NotificationsTest::everybody()
{
    world->say(ben, room, u"@everyone wake up"_s);
    QVERIFY2(alerts().isEmpty(), "he may not");
    const auto sent = world->say(ana, room, u"@everyone wake up"_s);
    QCOMPARE(alerts(), (QStringList{u"ben notify.everybody_mentioned"_s, u"eve notify.everybody_mentioned"_s}));
    QCOMPARE(why(ben, sent.id), u"+notify.everybody_mentioned"_s);
}

void NotificationsTest::privateRooms()
{
    const auto hidden = world->room(ana, space, true);
    world->add(ana, hidden, "ben");
    listenFor(eve, "tea");
    listenFor(ben, "tea");
    world->say(ana, hidden, u"@eve tea @everyone"_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.keyword"_s});
}

void NotificationsTest::levelsAndMutes()
{
    set(ben, group, NotifyLevel::Mentions);
    set(eve, group, NotifyLevel::None);
    world->say(ana, group, u"hello"_s);
    QVERIFY(alerts().isEmpty());
    world->say(ana, group, u"@ben @eve"_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.mentioned"_s});
    set(ben, group, {}, world->clock.now() + 1h);
    world->say(ana, group, u"@ben"_s);
    QVERIFY(alerts().isEmpty());
    world->clock.advance(1h);
    world->say(ana, group, u"@ben"_s);
    QCOMPARE(alerts(), QStringList{u"ben notify.mentioned"_s});
    QVERIFY(world
                ->call(notifications::setPrefs, ben,
                       NotificationPrefs{{}, QuietHours{EnumSet<Weekday>::all(), 0, 0, u"UTC"_s}})
                .ok());
    world->say(ana, group, u"@ben"_s);
    QVERIFY(alerts().isEmpty());
}

void NotificationsTest::blockedAuthors()
{
    QVERIFY(world->call(privacy::block, ben, BlockAdd{u"ana"_s}).ok());
    world->say(ana, group, u"@ben @eve"_s);
    QCOMPARE(alerts(), QStringList{u"eve notify.mentioned"_s});
}

void NotificationsTest::explained()
{
    const auto sent = world->say(ana, room, u"@ben"_s);
    QCOMPARE(why(ben, sent.id), u"+notify.mentioned"_s);
    QCOMPARE(why(eve, sent.id), u"-notify.rooms_are_silent"_s);
    QCOMPARE(why(ana, sent.id), u"-notify.own_message"_s);
    set(ben, room, NotifyLevel::None);
    const auto reply = world->call(notifications::explain, ben, NotificationExplain{sent.id});
    QVERIFY(reply.ok());
    QCOMPARE(reply->rule, u"notify.level_none"_s);
    QCOMPARE(reply->beaten,
             (std::vector<NotificationRule>{{u"notify.mentioned"_s, true}, {u"notify.rooms_are_silent"_s, false}}));
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    QCOMPARE(why(ben, sent.id), u"-notify.deleted"_s);
}

// Who posts through a hook has no rights of his own: nobody is called by "@everyone".
void NotificationsTest::webhooksMentionToo()
{
    const Actor hook = world->person("hook-1");
    const auto sent = world->inTransaction([&](Tx& tx) {
        return messages::sendAs(tx, hook.user, MessageSend{room, u"hook-message-1"_s, u"@ben @everyone"_s, {}});
    });
    QVERIFY(sent.ok());
    QCOMPARE(alerts(), QStringList{u"ben notify.mentioned"_s});
}

} // namespace tertulia::test

using tertulia::test::NotificationsTest;
TERTULIA_TEST(NotificationsTest, "notifications")
#include "tst_notifications.moc"
