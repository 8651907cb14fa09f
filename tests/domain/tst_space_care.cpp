// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after a space: kicks, bans, timeouts, nicknames; renaming, handing over, deleting and restoring it.
#include "server/services/audit.h"
#include "server/services/roles.h"
#include "server/services/space_members.h"
#include "server/services/spaces.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SpaceCareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void kicked();
    void banned();
    void bannedWithMessages();
    void bansInPages();
    void timedOut();
    void nicknames();
    void onlyOverLowerRanks();
    void edited();
    void handedOver();
    void deletedAndRestored();
    void restoredTooLate();
    void strangersSeeNothing();

private:
    Result<LossReply> ban(const Actor& actor, const QString& user, std::optional<int> sweep = {},
                          std::optional<bool> dry = {})
    {
        return world->call(space_members::ban, actor, MemberBan{space, user, u"rude"_s, sweep, dry});
    }
    Result<LossReply> kick(const Actor& actor, const QString& user, std::optional<bool> dry = {})
    {
        return world->call(space_members::kick, actor, MemberKick{space, user, {}, dry});
    }
    Result<SpaceMemberReply> timeout(const Actor& actor, const QString& user, int seconds)
    {
        return world->call(space_members::timeout, actor, MemberTimeout{space, user, seconds, {}});
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve, zoe;
    SpaceId space;
    ConversationId room;
};

void SpaceCareTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    zoe = world->person("zoe");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space);
}

void SpaceCareTest::kicked()
{
    const auto dry = kick(ana, u"ben"_s, true);
    QVERIFY(dry.ok() && world->last.isEmpty());
    QCOMPARE(dry->people, 1);
    QCOMPARE(dry->messages + dry->bytes + dry->rev, 0);
    EXPECT_FORBIDDEN(kick(eve, u"ben"_s, true), "space.no_role_grants");
    QVERIFY(kick(ana, u"ben"_s).ok());
    QCOMPARE(outline(world->last).last(), u"-space"_s);
    EXPECT_ERROR(world->trySync(ben, space), ErrorCode::NotFound);
    EXPECT_ERROR(kick(ana, u"ben"_s), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(kick(ana, u"nobody"_s), "user", "unknown_user");
    EXPECT_BAD_FIELD(kick(eve, u"eve"_s), "user", "is_self");
    EXPECT_FORBIDDEN(kick(eve, u"ana"_s), "space.no_role_grants");
    world->add(ana, space, "ben"); // he may come back
    QVERIFY(world->trySync(ben, room).ok());
}

void SpaceCareTest::banned()
{
    QVERIFY(ban(ana, u"ben"_s).ok());
    EXPECT_ERROR(world->trySync(ben, room), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(world->call(places::addMember, ana, MemberAdd{space, u"ben"_s}), "space.banned");
    QVERIFY(ban(ana, u"zoe"_s).ok()); // who never was in it
    QCOMPARE(ban(ana, u"zoe"_s)->rev, 0);
    const auto unban = [&](const QString& user) {
        return world->call(space_members::unban, ana, MemberUnban{space, user});
    };
    QVERIFY(unban(u"ben"_s).ok());
    QVERIFY(unban(u"ben"_s).ok());
    EXPECT_BAD_FIELD(unban(u"nobody"_s), "user", "unknown_user");
    world->add(ana, space, "ben");
    EXPECT_BAD_FIELD(ban(ana, u"nobody"_s), "user", "unknown_user");
    EXPECT_FORBIDDEN(ban(ana, u"ana"_s), "space.only_higher_rank");
    EXPECT_FORBIDDEN(ban(ben, u"eve"_s), "space.no_role_grants");
    EXPECT_FORBIDDEN(world->call(space_members::unban, ben, MemberUnban{space, u"zoe"_s}), "space.no_role_grants");
}

void SpaceCareTest::bannedWithMessages()
{
    const auto junta = world->room(ana, space, true);
    world->add(ana, junta, "ben");
    world->say(ben, room, u"old"_s);
    world->clock.advance(61s);
    world->say(ben, room, u"bad"_s);
    world->say(ben, junta, u"worse"_s);
    world->say(eve, room, u"not his"_s);
    const auto group = world->group(ben, {u"eve"_s});
    world->say(ben, group, u"elsewhere"_s);
    const auto dry = ban(ana, u"ben"_s, 60, true);
    QVERIFY(dry.ok() && world->last.isEmpty());
    QCOMPARE(dry->people, 1);
    QCOMPARE(dry->messages, 2);
    QCOMPARE(dry->bytes, 8);
    const auto done = ban(ana, u"ben"_s, 60);
    QVERIFY(done.ok());
    QCOMPARE(done->messages, 2);
    QVERIFY(done->rev > 0);
    QStringList left;
    for (const auto& message : only<MessageRecord>(world->sync(eve, room).records))
        left << (message.deleted ? u"-"_s : message.body);
    left.sort();
    QCOMPARE(left, (QStringList{u"-"_s, u"not his"_s, u"old"_s}));
    QCOMPARE(only<MessageRecord>(world->sync(eve, group).records).front().body, u"elsewhere"_s);
}

void SpaceCareTest::bansInPages()
{
    for (const char* user : {"ben", "eve", "zoe"})
        QVERIFY(ban(ana, QString::fromLatin1(user)).ok());
    std::optional<UserId> after;
    std::set<UserId> seen;
    for (int pages = 0; pages < 3; ++pages) {
        const auto page = world->call(space_members::bans, ana, BanList{space, after, 1});
        QVERIFY(page.ok());
        QCOMPARE(page->bans.size(), size_t{1});
        QCOMPARE(page->bans.front().by, ana.user);
        QCOMPARE(page->bans.front().reason, u"rude"_s);
        QCOMPARE(page->users.size(), size_t{2});
        QCOMPARE(page->more, pages < 2);
        after = page->bans.front().user;
        seen.insert(*after);
    }
    QCOMPARE(seen, (std::set<UserId>{ben.user, eve.user, zoe.user}));
    EXPECT_ERROR(world->call(space_members::bans, ben, BanList{space, {}, {}}), ErrorCode::NotFound);
}

void SpaceCareTest::timedOut()
{
    const auto out = timeout(ana, u"ben"_s, 60);
    QVERIFY(out.ok());
    QCOMPARE(out->member.timeoutUntil, std::optional{world->clock.now() + 60s});
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"x"_s), "member.timed_out");
    QVERIFY(world->trySync(ben, room).ok()); // he may read
    world->remove(ben, space, "ben");
    world->add(ana, space, "ben"); // it outlasts leaving
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"x"_s), "member.timed_out");
    world->clock.advance(60s);
    QVERIFY(world->trySay(ben, room, u"x"_s).ok());
    QVERIFY(timeout(ana, u"ben"_s, 60).ok());
    const auto ended = timeout(ana, u"ben"_s, 0);
    QVERIFY(ended.ok() && !ended->member.timeoutUntil);
    QVERIFY(world->trySay(ben, room, u"x"_s).ok());
    QVERIFY(timeout(ana, u"ben"_s, 0).ok());
    QVERIFY(world->last.isEmpty());
    EXPECT_BAD_FIELD(timeout(ana, u"zoe"_s, 60), "user", "not_in_space");
    EXPECT_FORBIDDEN(timeout(ben, u"eve"_s, 60), "space.no_role_grants");
}

void SpaceCareTest::nicknames()
{
    const auto call = [&](const Actor& actor, std::optional<QString> user, const QString& nickname) {
        return world->call(space_members::nickname, actor, MemberNickname{space, std::move(user), nickname});
    };
    const auto own = call(ben, {}, u"Benny"_s);
    QVERIFY(own.ok());
    QCOMPARE(own->member.nickname, u"Benny"_s);
    QCOMPARE(only<SpaceMemberRecord>(world->sync(eve, space).records).back(), own->member);
    QVERIFY(call(ben, u"ben"_s, u"Benny"_s).ok());
    QVERIFY(world->last.isEmpty());
    EXPECT_FORBIDDEN(call(ben, u"eve"_s, u"x"_s), "space.no_role_grants");
    QVERIFY(call(ana, u"ben"_s, {}).ok());
    EXPECT_BAD_FIELD(call(ana, u"zoe"_s, u"x"_s), "user", "not_in_space");
    EXPECT_ERROR(call(zoe, {}, u"x"_s), ErrorCode::NotFound);
}

void SpaceCareTest::onlyOverLowerRanks()
{
    const PermissionSet care{Permission::Kick, Permission::Ban, Permission::Timeout, Permission::ManageNicknames};
    const auto made = world->call(roles::create, ana, RoleCreate{space, u"mod"_s, {}, care, {}});
    QVERIFY(made.ok());
    for (const char* user : {"ben", "eve"})
        QVERIFY(world->call(roles::grant, ana, RoleGrant{made->role.id, QString::fromLatin1(user)}).ok());
    for (const QString& above : {u"eve"_s, u"ana"_s}) { // the same rank is not lower
        EXPECT_FORBIDDEN(kick(ben, above), "space.only_higher_rank");
        EXPECT_FORBIDDEN(ban(ben, above), "space.only_higher_rank");
        EXPECT_FORBIDDEN(timeout(ben, above, 60), "space.only_higher_rank");
        EXPECT_FORBIDDEN(world->call(space_members::nickname, ben, MemberNickname{space, above, u"x"_s}),
                         "space.only_higher_rank");
    }
    world->add(ana, space, "zoe");
    QVERIFY(timeout(ben, u"zoe"_s, 60).ok());
    QVERIFY(kick(ben, u"zoe"_s).ok());
    const auto log = world->call(audit::page, ana, AuditPage{space, {}, 2, u"ben"_s, {}});
    QVERIFY(log.ok());
    QCOMPARE(log->entries.front().action, u"member.kick"_s);
    QCOMPARE(log->entries.back().action, u"member.timeout"_s);
    QCOMPARE(log->entries.back().user, std::optional{zoe.user});
}

void SpaceCareTest::edited()
{
    const auto edit = [&](const Actor& actor, std::optional<QString> name, std::optional<QString> description) {
        return world->call(spaces::edit, actor, SpaceEdit{space, std::move(name), std::move(description)});
    };
    const auto done = edit(ana, u"Club"_s, u"of friends"_s);
    QVERIFY(done.ok());
    QCOMPARE(only<SpaceRecord>(world->sync(ben, space).records).front(), done->space);
    QVERIFY(edit(ana, u"Club"_s, {}).ok());
    QVERIFY(world->last.isEmpty());
    EXPECT_FORBIDDEN(edit(ben, u"x"_s, {}), "space.no_role_grants");
    EXPECT_ERROR(edit(zoe, u"x"_s, {}), ErrorCode::NotFound);
}

void SpaceCareTest::handedOver()
{
    const auto give = [&](const Actor& actor, const QString& user) {
        return world->call(spaces::handOver, actor, SpaceHandOver{space, user});
    };
    EXPECT_FORBIDDEN(give(ben, u"ben"_s), "space.only_the_owner");
    EXPECT_BAD_FIELD(give(ana, u"zoe"_s), "user", "not_in_space");
    EXPECT_BAD_FIELD(give(ana, u"nobody"_s), "user", "unknown_user");
    QVERIFY(give(ana, u"ana"_s).ok());
    QVERIFY(world->last.isEmpty());
    const auto given = give(ana, u"ben"_s);
    QVERIFY(given.ok());
    QCOMPARE(given->space.owner, ben.user);
    QVERIFY(kick(ben, u"ana"_s).ok());
}

void SpaceCareTest::deletedAndRestored()
{
    const auto junta = world->room(ana, space, true);
    world->add(ana, junta, "ben");
    world->say(ben, room, u"12345"_s);
    world->say(ben, junta, u"123"_s);
    EXPECT_FORBIDDEN(world->call(spaces::remove, ben, SpaceDelete{space, true}), "space.only_the_owner");
    const auto before = world->streamsOf(ben);
    const auto dry = world->call(spaces::remove, ana, SpaceDelete{space, true});
    QVERIFY(dry.ok() && world->last.isEmpty());
    QCOMPARE(dry->people, 3);
    QCOMPARE(dry->messages, 3); // and that ben was added
    QCOMPARE(dry->bytes, 8);
    QVERIFY(world->call(spaces::remove, ana, SpaceDelete{space, {}}).ok());
    for (const StreamId gone : {StreamId{space}, StreamId{room}, StreamId{junta}})
        for (const Actor& actor : {ana, ben})
            EXPECT_ERROR(world->trySync(actor, gone), ErrorCode::NotFound);
    QCOMPARE(world->streamsOf(ben), std::vector<StreamId>{ben.user});
    EXPECT_ERROR(world->trySay(ben, room, u"x"_s), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(spaces::restore, ben, SpaceRestore{space}), ErrorCode::NotFound);
    const auto back = world->call(spaces::restore, ana, SpaceRestore{space});
    QVERIFY(back.ok() && !back->space.deleted);
    QCOMPARE(world->streamsOf(ben), before);
    QCOMPARE(only<MessageRecord>(world->sync(ben, junta).records).back().body, u"123"_s);
    QVERIFY(world->call(spaces::restore, ana, SpaceRestore{space}).ok());
    QVERIFY(world->last.isEmpty());
}

void SpaceCareTest::restoredTooLate()
{
    QVERIFY(world->call(spaces::remove, ana, SpaceDelete{space, {}}).ok());
    world->clock.advance(std::chrono::hours{24 * limits::restoreDays});
    EXPECT_ERROR(world->call(spaces::restore, ana, SpaceRestore{space}), ErrorCode::Gone);
}

void SpaceCareTest::strangersSeeNothing()
{
    EXPECT_ERROR(kick(zoe, u"ben"_s), ErrorCode::NotFound);
    EXPECT_ERROR(ban(zoe, u"nobody"_s), ErrorCode::NotFound);
    EXPECT_ERROR(timeout(zoe, u"ben"_s, 1), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(space_members::unban, zoe, MemberUnban{space, u"ben"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(spaces::remove, zoe, SpaceDelete{space, true}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(spaces::handOver, zoe, SpaceHandOver{space, u"zoe"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(spaces::restore, zoe, SpaceRestore{space}), ErrorCode::NotFound);
}

} // namespace tertulia::test

using tertulia::test::SpaceCareTest;
TERTULIA_TEST(SpaceCareTest, "space_care")
#include "tst_space_care.moc"
