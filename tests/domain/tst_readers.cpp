// SPDX-License-Identifier: GPL-3.0-or-later
// Private rooms that roles read: who holds one is a member, from the grant to the loss, unless he was added by hand.
#include "server/services/roles.h"
#include "server/store/roles.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ReadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void holdersComeAndGo();
    void readersComeAndGo();
    void byHandStays();
    void nobodyLeavesWhatHisRoleReads();
    void leavingTheSpaceEndsIt();
    void readersAreChecked();
    void nothingIsHeardAfterTheLoss();

private:
    RoleId role(const char* name)
    {
        const auto made = world->call(roles::create, ana, RoleCreate{space, QString::fromLatin1(name), {}, {}, {}});
        return made.ok() ? made->role.id : RoleId{};
    }
    Result<RoomReply> setReaders(std::vector<RoleId> ids)
    {
        return world->call(roles::setReaders, ana, RoomReaders{room, std::move(ids)});
    }
    Result<SpaceMemberReply> grant(RoleId id, const QString& user)
    {
        return world->call(roles::grant, ana, RoleGrant{id, user});
    }
    Result<SpaceMemberReply> revoke(RoleId id, const QString& user)
    {
        return world->call(roles::revoke, ana, RoleRevoke{id, user});
    }
    bool sees(const Actor& actor) { return world->trySync(actor, room).ok(); }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
    ConversationId room;
};

void ReadersTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space, true);
}

void ReadersTest::holdersComeAndGo()
{
    const RoleId staff = role("staff");
    const RoleId board = role("board");
    QVERIFY(setReaders({staff, board}).ok());
    world->say(ana, room, u"before"_s);
    QVERIFY(!sees(ben));
    QVERIFY(grant(staff, u"ben"_s).ok());
    // the space's member; his own stream, following, the member; read mark before it: nothing is unread
    QCOMPARE(outline(world->last).filter(u"+conversation"_s).size(), 1);
    QVERIFY(sees(ben));
    QCOMPARE(world->readSeq(ben, room), 1);
    QVERIFY(grant(board, u"ben"_s).ok());
    QCOMPARE(outline(world->last).filter(u"conversation"_s).size(), 0); // is in already
    QVERIFY(revoke(staff, u"ben"_s).ok());
    QVERIFY(sees(ben)); // by the other
    QVERIFY(revoke(board, u"ben"_s).ok());
    QVERIFY(!sees(ben));
    const auto members = only<MemberRecord>(world->sync(ana, room).records);
    QCOMPARE(members.back().user, ben.user);
    QVERIFY(members.back().left);
    QVERIFY(only<MembershipRecord>(world->sync(ben, ben.user).records).back().left);
    QVERIFY(grant(board, u"ben"_s).ok()); // and again
    QVERIFY(sees(ben));
}

void ReadersTest::readersComeAndGo()
{
    const RoleId staff = role("staff");
    QVERIFY(grant(staff, u"ben"_s).ok());
    QVERIFY(grant(staff, u"ana"_s).ok()); // who made the room
    const auto named = setReaders({staff, staff});
    QVERIFY(named.ok());
    QCOMPARE(named->room.readers, std::vector{staff});
    QVERIFY(sees(ben) && !sees(eve));
    QVERIFY(setReaders({staff}).ok());
    QVERIFY(world->last.isEmpty());
    QVERIFY(setReaders({}).ok());
    QVERIFY(!sees(ben));
    QVERIFY(sees(ana));
}

void ReadersTest::byHandStays()
{
    const RoleId staff = role("staff");
    world->add(ana, room, "ben");
    QVERIFY(setReaders({staff}).ok());
    QVERIFY(grant(staff, u"ben"_s).ok());
    QVERIFY(revoke(staff, u"ben"_s).ok());
    QVERIFY(sees(ben));
    QVERIFY(grant(staff, u"eve"_s).ok());
    QVERIFY(revoke(staff, u"eve"_s).ok());
    world->add(ana, room, "eve"); // was in by role, now by hand
    QVERIFY(grant(staff, u"eve"_s).ok());
    QVERIFY(revoke(staff, u"eve"_s).ok());
    QVERIFY(sees(eve));
}

void ReadersTest::nobodyLeavesWhatHisRoleReads()
{
    const RoleId staff = role("staff");
    QVERIFY(setReaders({staff}).ok());
    QVERIFY(grant(staff, u"ben"_s).ok());
    EXPECT_FORBIDDEN(world->call(places::removeMember, ben, MemberRemove{room, u"ben"_s}), "room.member_by_role");
    EXPECT_FORBIDDEN(world->call(places::removeMember, ana, MemberRemove{room, u"ben"_s}), "room.member_by_role");
    QVERIFY(setReaders({}).ok());
    EXPECT_ERROR(world->call(places::removeMember, ana, MemberRemove{room, u"ben"_s}), ErrorCode::NotFound);
}

void ReadersTest::leavingTheSpaceEndsIt()
{
    const RoleId staff = role("staff");
    QVERIFY(setReaders({staff}).ok());
    QVERIFY(grant(staff, u"ben"_s).ok());
    world->remove(ben, space, "ben");
    QVERIFY(!sees(ben));
    world->add(ana, space, "ben"); // without his roles
    QVERIFY(!sees(ben));
    QVERIFY(grant(staff, u"ben"_s).ok());
    QVERIFY(sees(ben));
}

void ReadersTest::readersAreChecked()
{
    const RoleId staff = role("staff");
    EXPECT_BAD_FIELD(setReaders({staff, RoleId::make()}), "roles[1]", "not_in_space");
    EXPECT_BAD_FIELD(setReaders({store::everyoneOf(space)}), "roles[0]", "is_everyones");
    EXPECT_FORBIDDEN(world->call(roles::setReaders, ana, RoomReaders{world->room(ana, space), {staff}}),
                     "room.public_has_all_space_members");
    world->add(ana, room, "ben");
    EXPECT_FORBIDDEN(world->call(roles::setReaders, ben, RoomReaders{room, {staff}}), "space.no_role_grants");
    EXPECT_ERROR(world->call(roles::setReaders, eve, RoomReaders{room, {staff}}), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(world->call(roles::setReaders, ana, RoomReaders{world->group(ana, {}), {}}), "room", "not_a_room");
}

void ReadersTest::nothingIsHeardAfterTheLoss()
{
    const RoleId staff = role("staff");
    QVERIFY(setReaders({staff}).ok());
    Mirror mirror(*world, ben, limits::pageMax);
    for (const auto& step : world->history)
        mirror.hear(step);
    QVERIFY(!mirror.following().contains(room));
    const auto tell = [&] {
        const Changes told = world->last;
        for (const auto& step : told.steps())
            mirror.hear(step);
    };
    QVERIFY(grant(staff, u"ben"_s).ok());
    tell();
    QVERIFY(mirror.following().contains(room));
    world->say(ana, room, u"for the staff"_s);
    tell();
    QVERIFY(mirror.held(room) == mirror.download(room));
    const Rev heard = mirror.rev(room);
    QVERIFY(revoke(staff, u"ben"_s).ok());
    const Changes told = world->last;
    const auto& steps = told.steps();
    // the last he hears is that he is gone
    Rev last = 0;
    bool follows = true;
    for (const auto& step : steps) {
        if (const auto* change = std::get_if<Subscription>(&step);
            change != nullptr && change->stream == StreamId{room})
            follows = change->on;
        const auto* said = std::get_if<Publication>(&step);
        if (said != nullptr && said->stream == StreamId{room}) {
            QVERIFY(follows);
            last = said->rev;
        }
    }
    QVERIFY(!follows);
    QCOMPARE(last, heard + 1);
    tell();
    QVERIFY(!mirror.following().contains(room));
}

} // namespace tertulia::test

using tertulia::test::ReadersTest;
TERTULIA_TEST(ReadersTest, "readers")
#include "tst_readers.moc"
