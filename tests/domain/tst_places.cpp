// SPDX-License-Identifier: GPL-3.0-or-later
// Making spaces, rooms, groups and directs.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class PlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void groupHasOwnerAndMembers();
    void groupNamesAreOnce();
    void unknownMembersAreNamed();
    void shapeIsChecked();
    void directIsOnePerPair();
    void directWantsOneOther();
    void spaceIsOwned();
    void publicRoomBelongsToTheSpace();
    void privateRoomBelongsToItsMembers();
    void onlyLeadersMakeRooms();
    void roomsAreCounted();
    void streamsAreWhatOneFollows();
    void followersAreCounted();
    void typingFollowsMembership();

private:
    std::unique_ptr<World> world;
    Actor ana, ben, eve;
};

void PlacesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
}

void PlacesTest::groupHasOwnerAndMembers()
{
    const ConversationCreate request{ConversationKind::Group, u"Trip"_s, {u"ben"_s, u"eve"_s}};
    const auto made = world->call(places::createConversation, ana, request);
    QVERIFY(made.ok());
    QCOMPARE(made->conversation.title, u"Trip"_s);
    QCOMPARE(made->conversation.kind, ConversationKind::Group);
    QCOMPARE(made->members.size(), size_t{3});
    QCOMPARE(made->members.at(0).user, ana.user);
    QCOMPARE(made->members.at(0).role, MemberRole::Owner);
    QCOMPARE(made->members.at(1).role, MemberRole::Member);
    QCOMPARE(made->users.size(), size_t{3});
    QCOMPARE(made->users.at(2).handle, u"eve"_s);
    QCOMPARE(outline(world->last), (QStringList{u"user:1"_s, u"+conversation"_s, u"user:1"_s, u"+conversation"_s,
                                                u"user:1"_s, u"+conversation"_s, u"conversation:1"_s,
                                                u"conversation:2"_s, u"conversation:3"_s, u"conversation:4"_s}));
    const auto mine = only<MembershipRecord>(world->sync(eve, eve.user).records);
    QCOMPARE(mine.size(), size_t{1});
    QCOMPARE(mine.front().conversation, made->conversation.id);
    QVERIFY(!mine.front().left);
    const auto whole = world->sync(ben, made->conversation.id);
    QCOMPARE(only<ConversationRecord>(whole.records), std::vector{made->conversation});
    QCOMPARE(only<MemberRecord>(whole.records), made->members);
    QCOMPARE(whole.rev, 4);
}

void PlacesTest::groupNamesAreOnce()
{
    const ConversationCreate request{ConversationKind::Group, u"Trip"_s, {u"ben"_s, u"ana"_s, u"ben"_s}};
    const auto made = world->call(places::createConversation, ana, request);
    QVERIFY(made.ok());
    QCOMPARE(made->members.size(), size_t{2});
    const auto alone =
        world->call(places::createConversation, ana, ConversationCreate{ConversationKind::Group, u"Me"_s, {}});
    QVERIFY(alone.ok());
    QCOMPARE(alone->members.size(), size_t{1});
}

void PlacesTest::unknownMembersAreNamed()
{
    const ConversationCreate request{ConversationKind::Group, u"Trip"_s, {u"ben"_s, u"nobody"_s, u"eve"_s}};
    EXPECT_BAD_FIELD(world->call(places::createConversation, ana, request), "members[1]", "unknown_user");
    EXPECT_BAD_FIELD(
        world->call(places::createConversation, ana, ConversationCreate{ConversationKind::Direct, {}, {u"nobody"_s}}),
        "members[0]", "unknown_user");
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM conversations"), 0);
}

void PlacesTest::shapeIsChecked()
{
    const auto create = [&](ConversationKind kind, std::optional<QString> title) {
        return world->call(places::createConversation, ana, ConversationCreate{kind, std::move(title), {u"ben"_s}});
    };
    EXPECT_BAD_FIELD(create(ConversationKind::Group, {}), "title", "missing");
    EXPECT_BAD_FIELD(create(ConversationKind::Direct, u"T"_s), "title", "directs_have_none");
    EXPECT_BAD_FIELD(create(ConversationKind::Room, u"T"_s), "kind", "rooms_are_made_by_room.create");
}

void PlacesTest::directIsOnePerPair()
{
    const auto create = [&](const Actor& actor, const QString& other) {
        return world->call(places::createConversation, actor,
                           ConversationCreate{ConversationKind::Direct, {}, {other}});
    };
    const auto first = create(ana, u"ben"_s);
    QVERIFY(first.ok());
    QCOMPARE(first->conversation.title, QString{});
    QCOMPARE(first->members.size(), size_t{2});
    QCOMPARE(first->members.at(0).role, MemberRole::Member);
    for (const auto& again : {create(ana, u"ben"_s), create(ben, u"ana"_s)}) {
        QVERIFY(again.ok());
        QVERIFY(world->last.isEmpty());
        QCOMPARE(again->conversation, first->conversation);
        QCOMPARE(again->members.size(), size_t{2});
        QCOMPARE(again->users.size(), size_t{2});
    }
    const auto other = create(ana, u"eve"_s);
    QVERIFY(other.ok());
    QVERIFY(other->conversation.id != first->conversation.id);
    EXPECT_FORBIDDEN(world->call(places::addMember, ana, MemberAdd{first->conversation.id, u"eve"_s}),
                     "direct.has_two_members");
    EXPECT_FORBIDDEN(world->call(places::removeMember, ana, MemberRemove{first->conversation.id, u"ana"_s}),
                     "direct.has_two_members");
}

void PlacesTest::directWantsOneOther()
{
    const auto create = [&](std::vector<QString> members) {
        return world->call(places::createConversation, ana,
                           ConversationCreate{ConversationKind::Direct, {}, std::move(members)});
    };
    EXPECT_BAD_FIELD(create({}), "members", "not_one_other");
    EXPECT_BAD_FIELD(create({u"ana"_s}), "members", "not_one_other");
    EXPECT_BAD_FIELD(create({u"ben"_s, u"eve"_s}), "members", "not_one_other");
    QVERIFY(create({u"ben"_s, u"ana"_s}).ok());
}

void PlacesTest::spaceIsOwned()
{
    const auto made = world->call(places::createSpace, ana, SpaceCreate{u"Librería"_s});
    QVERIFY(made.ok());
    QCOMPARE(made->space.name, u"Librería"_s);
    const auto whole = world->sync(ana, made->space.id);
    QCOMPARE(only<SpaceRecord>(whole.records), std::vector{made->space});
    const auto members = only<SpaceMemberRecord>(whole.records);
    QCOMPARE(members.size(), size_t{1});
    QCOMPARE(members.front().user, ana.user);
    QCOMPARE(made->space.owner, ana.user);
    const auto roles = only<RoleRecord>(whole.records);
    QCOMPARE(roles.size(), size_t{1});
    QVERIFY(roles.front().everyone);
    QCOMPARE(roles.front().id.text(), made->space.id.text());
    QCOMPARE(roles.front().permissions, everyonesPermissions());
    QCOMPARE(only<SpaceMembershipRecord>(world->sync(ana, ana.user).records).front().space, made->space.id);
    EXPECT_ERROR(world->trySync(ben, made->space.id), ErrorCode::NotFound);
}

void PlacesTest::publicRoomBelongsToTheSpace()
{
    const auto space = world->space(ana, {"ben"});
    const auto made = world->call(places::createRoom, ana, RoomCreate{space, u"diseño"_s, u"colour"_s, {}});
    QVERIFY(made.ok());
    QCOMPARE(outline(world->last), (QStringList{u">"_s, u"space:5"_s, u"conversation:1"_s}));
    QCOMPARE(made->conversation.space, std::optional{space});
    QVERIFY(made->members.empty());
    const auto rooms = only<RoomRecord>(world->sync(ben, space).records);
    QCOMPARE(rooms.size(), size_t{1});
    QCOMPARE(rooms.front().title, u"diseño"_s);
    QCOMPARE(rooms.front().topic, u"colour"_s);
    QCOMPARE(rooms.front().position, 0);
    world->room(ana, space);
    QCOMPARE(only<RoomRecord>(world->sync(ben, space).records).back().position, 1);
    QCOMPARE(world->say(ben, made->conversation.id, u"hi"_s).seq, 1);
    EXPECT_ERROR(world->trySay(eve, made->conversation.id, u"hi"_s), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(world->call(places::addMember, ana, MemberAdd{made->conversation.id, u"ben"_s}),
                     "room.public_has_all_space_members");
    EXPECT_FORBIDDEN(world->call(places::removeMember, ana, MemberRemove{made->conversation.id, u"ben"_s}),
                     "room.public_has_all_space_members");
}

void PlacesTest::privateRoomBelongsToItsMembers()
{
    const auto space = world->space(ana, {"ben"});
    const Rev head = world->sync(ana, space).rev;
    const auto made = world->call(places::createRoom, ana, RoomCreate{space, u"junta"_s, {}, true});
    QVERIFY(made.ok());
    QCOMPARE(outline(world->last),
             (QStringList{u"user:2"_s, u"+conversation"_s, u"conversation:1"_s, u"conversation:2"_s}));
    QVERIFY(made->conversation.isPrivate);
    QCOMPARE(made->members.front().role, MemberRole::Owner);
    QCOMPARE(made->users.front().handle, u"ana"_s);
    QCOMPARE(world->sync(ana, space).rev, head);
    EXPECT_ERROR(world->trySync(ben, made->conversation.id), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(places::addMember, ben, MemberAdd{made->conversation.id, u"ben"_s}), ErrorCode::NotFound);
}

void PlacesTest::onlyLeadersMakeRooms()
{
    const auto space = world->space(ana, {"ben"});
    EXPECT_FORBIDDEN(world->call(places::createRoom, ben, RoomCreate{space, u"mine"_s, {}, {}}),
                     "space.no_role_grants");
    EXPECT_ERROR(world->call(places::createRoom, eve, RoomCreate{space, u"mine"_s, {}, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(places::createRoom, ana, RoomCreate{SpaceId::make(), u"mine"_s, {}, {}}),
                 ErrorCode::NotFound);
}

void PlacesTest::roomsAreCounted()
{
    const auto space = world->space(ana);
    const auto made = world->inTransaction([&](Tx& tx) -> Result<Done> {
        for (int i = 0; i < 200; ++i)
            CHECK(places::createRoom(tx, ana, RoomCreate{space, u"room"_s, {}, i % 2 == 0}));
        return Done{};
    });
    QVERIFY(made.ok());
    EXPECT_ERROR(world->call(places::createRoom, ana, RoomCreate{space, u"one more"_s, {}, {}}), ErrorCode::TooLarge);
}

void PlacesTest::streamsAreWhatOneFollows()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const auto junta = world->room(ana, space, true);
    const auto group = world->group(ana, {});
    const auto direct = world->direct(ben, "ana");
    const auto anas = world->streamsOf(ana);
    QCOMPARE(anas.front(), StreamId{ana.user});
    QCOMPARE(std::set<StreamId>(anas.begin(), anas.end()),
             (std::set<StreamId>{ana.user, space, room, junta, group, direct}));
    QCOMPARE(anas.size(), size_t{6});
    const auto bens = world->streamsOf(ben);
    QCOMPARE(std::set<StreamId>(bens.begin(), bens.end()), (std::set<StreamId>{ben.user, space, room, direct}));
    QCOMPARE(world->streamsOf(eve), std::vector<StreamId>{eve.user});
}

void PlacesTest::followersAreCounted()
{
    const auto filled = world->inTransaction([&](Tx& tx) -> Result<Done> {
        for (int i = 0; i < limits::jsonArray - 1; ++i) // with his own stream that is all of them
            CHECK(places::createConversation(tx, ben, ConversationCreate{ConversationKind::Group, u"g"_s, {}}));
        return Done{};
    });
    QVERIFY(filled.ok());
    QCOMPARE(world->streamsOf(ben).size(), static_cast<size_t>(limits::jsonArray));
    const auto group = world->group(ana, {});
    EXPECT_ERROR(world->call(places::addMember, ana, MemberAdd{group, u"ben"_s}), ErrorCode::TooLarge);
    EXPECT_ERROR(world->call(places::addMember, ana, MemberAdd{world->space(ana), u"ben"_s}), ErrorCode::TooLarge);
    EXPECT_ERROR(
        world->call(places::createConversation, ana, ConversationCreate{ConversationKind::Direct, {}, {u"ben"_s}}),
        ErrorCode::TooLarge);
}

void PlacesTest::typingFollowsMembership()
{
    const auto group = world->group(ana, {u"ben"_s});
    const auto mayType = [&](const Actor& actor) {
        return world->inTransaction([&](Tx& tx) { return places::mayType(tx, actor, group); });
    };
    QVERIFY(mayType(ben).ok());
    EXPECT_ERROR(mayType(eve), ErrorCode::NotFound);
    world->remove(ana, group, "ben");
    EXPECT_ERROR(mayType(ben), ErrorCode::NotFound);
}

} // namespace tertulia::test

using tertulia::test::PlacesTest;
TERTULIA_TEST(PlacesTest, "places")
#include "tst_places.moc"
