// SPDX-License-Identifier: GPL-3.0-or-later
// Coming and going: groups, private rooms, spaces and what hangs on them.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MembersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void joiningAGroup();
    void addRefusals();
    void leavingAGroup();
    void removeRefusals();
    void comingBack();
    void joiningASpace();
    void privateRoomWantsSpaceMembers();
    void leavingASpace();
    void privateRoomGetsAnHeir();
    void removedSeesNothing();

private:
    Result<RevReply> tryAdd(const Actor& actor, StreamId stream, const QString& user)
    {
        return world->call(places::addMember, actor, MemberAdd{stream, user});
    }
    Result<RevReply> tryRemove(const Actor& actor, StreamId stream, const QString& user)
    {
        return world->call(places::removeMember, actor, MemberRemove{stream, user});
    }
    std::unique_ptr<World> world;
    Actor ana, ben, eve;
};

void MembersTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
}

void MembersTest::joiningAGroup()
{
    const auto group = world->group(ana, {u"ben"_s});
    world->say(ana, group, u"one"_s);
    world->say(ana, group, u"two"_s);
    const auto added = tryAdd(ben, group, u"eve"_s);
    QVERIFY2(added.ok(), "members of a group may bring others");
    QCOMPARE(added->rev, 6);
    QCOMPARE(outline(world->last),
             (QStringList{u"user:1"_s, u"user:2"_s, u"+conversation"_s, u"conversation:6"_s, u"conversation:7"_s}));
    QCOMPARE(world->readSeq(eve, group), 2);
    QCOMPARE(only<MessageRecord>(world->sync(eve, group).records).size(), size_t{3}); // with that she was added
    QCOMPARE(only<MemberRecord>(world->sync(ana, group, 5).records).front().user, eve.user);
}

void MembersTest::addRefusals()
{
    const auto group = world->group(ana, {u"ben"_s});
    EXPECT_ERROR(tryAdd(ana, group, u"ben"_s), ErrorCode::Conflict);
    EXPECT_BAD_FIELD(tryAdd(ana, group, u"nobody"_s), "user", "unknown_user");
    EXPECT_ERROR(tryAdd(eve, group, u"nobody"_s), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(tryAdd(ana, ana.user, u"eve"_s), "stream", "has_no_members");
    const auto space = world->space(ana, {"ben"});
    EXPECT_FORBIDDEN(tryAdd(ben, space, u"eve"_s), "space.no_role_grants");
    EXPECT_ERROR(tryAdd(eve, space, u"eve"_s), ErrorCode::NotFound);
    EXPECT_ERROR(tryAdd(ana, space, u"ben"_s), ErrorCode::Conflict);
    EXPECT_BAD_FIELD(tryAdd(ana, space, u"nobody"_s), "user", "unknown_user");
}

void MembersTest::leavingAGroup()
{
    const auto group = world->group(ana, {u"ben"_s, u"eve"_s});
    const auto left = tryRemove(ben, group, u"ben"_s);
    QVERIFY(left.ok());
    QCOMPARE(outline(world->last), (QStringList{u"conversation:%1"_s.arg(left->rev), u"user:2"_s, u"-conversation"_s,
                                                u"conversation:%1"_s.arg(left->rev + 1)}));
    QVERIFY(only<MembershipRecord>(world->sync(ben, ben.user).records).front().left);
    const auto seen = only<MemberRecord>(world->sync(ana, group, left->rev - 1).records);
    QCOMPARE(seen.size(), size_t{1});
    QCOMPARE(seen.front().user, ben.user);
    QVERIFY(seen.front().left);
    QVERIFY(tryRemove(ana, group, u"eve"_s).ok());
}

void MembersTest::removeRefusals()
{
    const auto group = world->group(ana, {u"ben"_s, u"eve"_s});
    EXPECT_FORBIDDEN(tryRemove(ben, group, u"eve"_s), "member.only_higher_rank_removes");
    EXPECT_FORBIDDEN(tryRemove(ben, group, u"ana"_s), "member.only_higher_rank_removes");
    EXPECT_BAD_FIELD(tryRemove(ana, group, u"nobody"_s), "user", "unknown_user");
    QVERIFY(tryRemove(ana, group, u"eve"_s).ok());
    EXPECT_ERROR(tryRemove(ana, group, u"eve"_s), ErrorCode::NotFound);
    EXPECT_ERROR(tryRemove(eve, group, u"eve"_s), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(tryRemove(ana, ana.user, u"ana"_s), "stream", "has_no_members");
    const auto space = world->space(ana, {"ben"});
    EXPECT_FORBIDDEN(tryRemove(ana, space, u"ana"_s), "owner.cannot_leave");
    EXPECT_FORBIDDEN(tryRemove(ben, space, u"ana"_s), "space.no_role_grants");
    EXPECT_ERROR(tryRemove(ana, space, u"eve"_s), ErrorCode::NotFound);
}

void MembersTest::comingBack()
{
    const auto group = world->group(ana, {u"ben"_s});
    world->say(ana, group, u"one"_s);
    QVERIFY(tryRemove(ben, group, u"ben"_s).ok());
    world->say(ana, group, u"two"_s);
    world->clock.advance(std::chrono::hours{1});
    QVERIFY(tryAdd(ana, group, u"ben"_s).ok());
    const auto members = only<MemberRecord>(world->sync(ben, group).records);
    QCOMPARE(members.size(), size_t{2});
    QVERIFY(!members.back().left);
    QCOMPARE(members.back().joinedAt, world->clock.now());
    QCOMPARE(world->readSeq(ben, group), 3); // one, that he left, two
    QVERIFY(!only<MembershipRecord>(world->sync(ben, ben.user).records).front().left);
}

void MembersTest::joiningASpace()
{
    const auto space = world->space(ana);
    const auto busy = world->room(ana, space);
    const auto quiet = world->room(ana, space);
    world->say(ana, busy, u"one"_s);
    const auto added = tryAdd(ana, space, u"ben"_s);
    QVERIFY(added.ok());
    QCOMPARE(outline(world->last), (QStringList{u"user:1"_s, u"user:2"_s, u"+space"_s, u"+conversation"_s,
                                                u"+conversation"_s, u"space:%1"_s.arg(added->rev)}));
    QCOMPARE(world->readSeq(ben, busy), 1);
    QCOMPARE(world->readSeq(ben, quiet), 0);
    QCOMPARE(only<RoomRecord>(world->sync(ben, space).records).size(), size_t{2});
    QVERIFY(only<SpaceMemberRecord>(world->sync(ana, space, added->rev - 1).records).front().roles.empty());
}

void MembersTest::privateRoomWantsSpaceMembers()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space, true);
    EXPECT_BAD_FIELD(tryAdd(ana, room, u"eve"_s), "user", "not_in_space");
    QVERIFY(tryAdd(ana, room, u"ben"_s).ok());
    world->add(ana, space, "eve");
    EXPECT_FORBIDDEN(tryAdd(ben, room, u"eve"_s), "space.no_role_grants");
    QVERIFY(tryAdd(ana, room, u"eve"_s).ok());
    const auto mine = only<MembershipRecord>(world->sync(eve, eve.user).records);
    QCOMPARE(mine.size(), size_t{1});
    QCOMPARE(mine.front().kind, ConversationKind::Room);
    QCOMPARE(mine.front().space, std::optional{space});
    QVERIFY(tryRemove(ana, room, u"ben"_s).ok());
    EXPECT_ERROR(world->trySync(ben, room), ErrorCode::NotFound);
    QVERIFY(world->trySync(ben, space).ok());
}

void MembersTest::leavingASpace()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const auto junta = world->room(ana, space, true);
    world->add(ana, junta, "ben");
    const auto group = world->group(ana, {u"ben"_s});
    const auto left = tryRemove(ana, space, u"ben"_s);
    QVERIFY(left.ok());
    QCOMPARE(outline(world->last),
             (QStringList{u"conversation:5"_s, u"user:4"_s, u"-conversation"_s, u"space:%1"_s.arg(left->rev),
                          u"user:5"_s, u"-conversation"_s, u"-space"_s}));
    for (const StreamId gone : {StreamId{space}, StreamId{room}, StreamId{junta}})
        EXPECT_ERROR(world->trySync(ben, gone), ErrorCode::NotFound);
    const auto streams = world->streamsOf(ben);
    QCOMPARE(std::set<StreamId>(streams.begin(), streams.end()), (std::set<StreamId>{ben.user, group}));
    const auto mine = world->sync(ben, ben.user);
    QVERIFY(only<SpaceMembershipRecord>(mine.records).front().left);
    for (const auto& membership : only<MembershipRecord>(mine.records))
        QCOMPARE(membership.left, membership.conversation == junta);
    world->add(ana, space, "ben");
    QVERIFY(world->trySync(ben, room).ok());
    EXPECT_ERROR(world->trySync(ben, junta), ErrorCode::NotFound);
}

void MembersTest::privateRoomGetsAnHeir()
{
    const auto space = world->space(ana, {"ben", "eve"});
    world->appoint(space, ben);
    const auto room = world->room(ben, space, true);
    world->add(ben, room, "eve");
    QVERIFY(tryRemove(ana, space, u"ben"_s).ok());
    const auto members = only<MemberRecord>(world->sync(eve, room).records);
    QCOMPARE(members.size(), size_t{2});
    QVERIFY(members.front().left);
    QCOMPARE(members.back().user, eve.user);
    QCOMPARE(members.back().role, MemberRole::Owner);
    QCOMPARE(members.back().rev, members.front().rev + 1);
}

void MembersTest::removedSeesNothing()
{
    const auto group = world->group(ana, {u"ben"_s});
    const auto sent = world->say(ana, group, u"before"_s);
    world->remove(ana, group, "ben");
    const auto after = world->say(ana, group, u"after"_s);
    EXPECT_ERROR(world->trySync(ben, group), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(sync::history, ben, HistoryPage{group, {}, {}, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(reading::mark, ben, ReadMark{group, sent.seq}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(messages::edit, ben, MessageEdit{after.id, u"x"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(tryAdd(ben, group, u"ben"_s), ErrorCode::NotFound);
    const auto heads = world->call(sync::heads, ben, SyncHeads{});
    QVERIFY(heads.ok());
    QCOMPARE(heads->heads.size(), size_t{1});
}

} // namespace tertulia::test

using tertulia::test::MembersTest;
TERTULIA_TEST(MembersTest, "members")
#include "tst_members.moc"
