// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions as records and rows: what the message says of whom it names, who may name many, what an edit and a deletion
// change, and counting.
#include "server/services/notifications.h"
#include "server/services/roles.h"
#include "server/store/mentions.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MentionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void peopleRolesAndEverybody();
    void rolesByPermission();
    void peopleBeforeRoles();
    void manyAreOneRow();
    void editsResolveAnew();
    void deletingForgets();
    void counting();
    void rolesAreHeard();

private:
    MessageMentions named(const Actor& author, const QString& body)
    {
        world->say(author, room, body);
        const auto page = world->call(sync::history, author, HistoryPage{room, {}, {}, 1});
        return page->messages.back().mentions.value_or(MessageMentions{});
    }
    RoleId role(const QString& name, bool mentionable = false)
    {
        RoleCreate request{space, name};
        request.mentionable = mentionable;
        return world->call(roles::create, ana, request)->role.id;
    }
    std::vector<Seq> mentions(const Actor& actor, Seq after = 0, int limit = 100)
    {
        return *store::mentionsAfter(*world->db, actor.user, room, after, limit);
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
    ConversationId room;
};

void MentionsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space);
}

void MentionsTest::peopleRolesAndEverybody()
{
    const RoleId team = role(u"Tea Team"_s);
    QVERIFY(named(ana, u"nobody"_s).isEmpty());
    QVERIFY(named(ana, u"@nobody @ana"_s).isEmpty());
    QCOMPARE(named(ana, u"@ben!"_s).users, std::vector{ben.user});
    for (const auto& body : {u"@Tea Team go"_s, u"@tea-team go"_s, u"(@TEA TEAM)"_s})
        QCOMPARE(named(ana, body).roles, std::vector{team});
    QVERIFY(named(ana, u"@tea teams, @tea"_s).isEmpty());
    for (const auto& body : {u"@room"_s, u"@everyone"_s, u"@all"_s})
        QVERIFY(named(ana, body).everyone);
    const auto here = named(ana, u"@here @ben"_s);
    QVERIFY(here.here && !here.everyone);
    QCOMPARE(here.users, std::vector{ben.user});
    const auto group = world->group(ben, {u"eve"_s});
    world->say(ben, group, u"@room @tea-team"_s);
    const auto inGroup = world->call(sync::history, eve, HistoryPage{group})->messages.back().mentions;
    QVERIFY2(inGroup && inGroup->everyone && inGroup->roles.empty(), "everybody in a group may; it has no roles");
}

void MentionsTest::rolesByPermission()
{
    const RoleId closed = role(u"closed"_s);
    const RoleId open = role(u"open"_s, true);
    QVERIFY(named(ben, u"@room @here @closed"_s).isEmpty());
    QCOMPARE(named(ben, u"@open @closed"_s).roles, std::vector{open});
    RoleEdit edit{closed};
    edit.mentionable = true;
    const auto edited = world->call(roles::edit, ana, edit);
    QVERIFY(edited.ok() && edited->role.mentionable);
    QVERIFY(only<RoleRecord>(world->sync(ben, space).records).size() >= 3);
    QCOMPARE(named(ben, u"@closed"_s).roles, std::vector{closed});
}

void MentionsTest::peopleBeforeRoles()
{
    const RoleId namesake = role(u"ben"_s);
    QCOMPARE(named(ana, u"@ben"_s).users, std::vector{ben.user});
    QVERIFY(named(ana, u"@ben"_s).roles.empty());
    const RoleId longer = role(u"ben and friends"_s);
    const auto both = named(ana, u"@ben and friends"_s);
    QVERIFY(both.users.empty());
    QCOMPARE(both.roles, std::vector{longer});
    world->remove(ana, space, "ben");
    QCOMPARE(named(ana, u"@ben"_s).roles, std::vector{namesake});
}

void MentionsTest::manyAreOneRow()
{
    role(u"team"_s);
    named(ana, u"@room @team @here"_s);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM mentions"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM wide_mentions"), 2); // those who are here leave none
}

void MentionsTest::editsResolveAnew()
{
    const auto sent = world->say(ana, room, u"@ben @room"_s);
    QCOMPARE(mentions(ben), std::vector{sent.seq});
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"@eve"_s}).ok());
    for (const auto& step : world->last.steps())
        QVERIFY2(!std::holds_alternative<Alert>(step), "an edit calls nobody");
    QVERIFY(mentions(ben).empty());
    QCOMPARE(mentions(eve), std::vector{sent.seq});
    const auto record = only<MessageRecord>(world->sync(ben, room).records).back();
    QCOMPARE(record.mentions->users, std::vector{eve.user});
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"nobody"_s}).ok());
    QVERIFY(mentions(eve).empty());
    QVERIFY(!only<MessageRecord>(world->sync(ben, room).records).back().mentions);
}

void MentionsTest::deletingForgets()
{
    role(u"team"_s);
    const auto sent = world->say(ana, room, u"@ben @room @team"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM mentions"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM wide_mentions"), 0);
    QVERIFY(!only<MessageRecord>(world->sync(ben, room).records).back().mentions);
}

void MentionsTest::counting()
{
    const RoleId team = role(u"team"_s);
    QVERIFY(world->call(roles::grant, ana, RoleGrant{team, u"ben"_s}).ok());
    std::vector<Seq> all;
    for (const auto& body : {u"@ben @room @team"_s, u"@room"_s, u"@team"_s, u"@ben"_s})
        all.push_back(world->say(ana, room, body).seq);
    world->say(ana, room, u"@here @eve"_s);
    QCOMPARE(mentions(ben), all);
    QCOMPARE(mentions(ben, all.at(1)), (std::vector{all.at(2), all.at(3)}));
    QCOMPARE(mentions(ben, 0, 2), (std::vector{all.at(0), all.at(1)}));
    QCOMPARE(mentions(eve).size(), 3u);
    QVERIFY(world->call(roles::revoke, ana, RoleRevoke{team, u"ben"_s}).ok());
    QCOMPARE(mentions(ben), (std::vector{all.at(0), all.at(1), all.at(3)}));
}

void MentionsTest::rolesAreHeard()
{
    const RoleId team = role(u"team"_s);
    QVERIFY(world->call(roles::grant, ana, RoleGrant{team, u"ben"_s}).ok());
    for (const bool isPrivate : {false, true}) {
        const auto where = isPrivate ? world->room(ana, space, true) : room;
        if (isPrivate) {
            world->add(ana, where, "eve");
            world->add(ana, where, "ben");
        }
        const auto sent = world->say(ana, where, u"@team tea is ready"_s);
        std::vector<std::pair<UserId, QString>> alerts;
        for (const auto& step : world->last.steps())
            if (const auto* alert = std::get_if<Alert>(&step))
                alerts.emplace_back(alert->user, alert->rule);
        QCOMPARE(alerts, (std::vector{std::pair{ben.user, u"notify.role_mentioned"_s}}));
        QCOMPARE(world->call(notifications::explain, ben, NotificationExplain{sent.id})->rule,
                 u"notify.role_mentioned"_s);
        QCOMPARE(world->call(notifications::explain, eve, NotificationExplain{sent.id})->rule,
                 u"notify.rooms_are_silent"_s);
    }
}

} // namespace tertulia::test

using tertulia::test::MentionsTest;
TERTULIA_TEST(MentionsTest, "mentions")
#include "tst_mentions.moc"
