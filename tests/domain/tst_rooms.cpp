// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms that exist: changing, hiding, showing, slowing, deleting and restoring them, and their categories.
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/store/deletion.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RoomsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void editedRoomsAreListed();
    void editsAreChecked();
    void privateRoomsLeadersEdit();
    void becomesPrivate();
    void becomesPublic();
    void slowMode();
    void slowModeWhenTheClockGoesBack();
    void slowModeSparesThoseWhoTidyUp();
    void deletedAndRestored();
    void privateDeletedAndRestored();
    void restoredTooLate();
    void categories();
    void categoriesAreCounted();

private:
    Result<RoomReply> edit(const Actor& actor, RoomEdit request) { return world->call(rooms::edit, actor, request); }
    bool follows(const Actor& actor)
    {
        const auto streams = world->streamsOf(actor);
        return std::find(streams.begin(), streams.end(), StreamId{room}) != streams.end();
    }
    RoomRecord listed()
    {
        for (const RoomRecord& one : only<RoomRecord>(world->sync(ben, space).records))
            if (one.conversation == room)
                return one;
        return {};
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
    ConversationId room;
};

void RoomsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space);
}

void RoomsTest::editedRoomsAreListed()
{
    const auto category = world->call(rooms::createCategory, ana, CategoryCreate{space, u"Work"_s});
    QVERIFY(category.ok());
    const CategoryId id = category->category.id;
    const auto edited = edit(ana, {room, u"plans"_s, u"for later"_s, id, {}, 7, 30, {}});
    QVERIFY(edited.ok());
    QCOMPARE(edited->room.slowModeS, 30);
    QCOMPARE(only<ConversationRecord>(world->sync(ben, room).records).front(), edited->room);
    QCOMPARE(listed().title, u"plans"_s);
    QCOMPARE(listed().topic, u"for later"_s);
    QCOMPARE(listed().category, std::optional{id});
    QCOMPARE(listed().position, 7);
    QVERIFY(edit(ana, {room, u"plans"_s, {}, {}, {}, {}, {}, false}).ok());
    QVERIFY(world->last.isEmpty());
    QVERIFY(edit(ana, {room, {}, {}, {}, true, {}, {}, {}}).ok());
    QVERIFY(!listed().category);
    const Rev before = listed().rev;
    QVERIFY(edit(ana, {room, {}, {}, {}, {}, {}, 0, {}}).ok());
    QCOMPARE(listed().rev, before); // the sidebar does not say it
}

void RoomsTest::editsAreChecked()
{
    const auto other = world->call(rooms::createCategory, ben, CategoryCreate{world->space(ben), u"x"_s});
    QVERIFY(other.ok());
    EXPECT_BAD_FIELD(edit(ana, {room, {}, {}, other->category.id, {}, {}, {}, {}}), "category", "not_in_space");
    EXPECT_BAD_FIELD(edit(ana, {room, {}, {}, CategoryId::make(), {}, {}, {}, {}}), "category", "not_in_space");
    EXPECT_BAD_FIELD(edit(ana, {room, {}, {}, other->category.id, true, {}, {}, {}}), "no_category",
                     "together_with_category");
    EXPECT_BAD_FIELD(edit(ana, {world->group(ana, {}), u"x"_s, {}, {}, {}, {}, {}, {}}), "room", "not_a_room");
    EXPECT_FORBIDDEN(edit(ben, {room, u"x"_s, {}, {}, {}, {}, {}, {}}), "space.no_role_grants");
    EXPECT_ERROR(edit(world->person("zoe"), {room, u"x"_s, {}, {}, {}, {}, {}, {}}), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(world->call(places::createRoom, ana, RoomCreate{space, u"x"_s, {}, {}, other->category.id}),
                     "category", "not_in_space");
}

void RoomsTest::privateRoomsLeadersEdit()
{
    world->appoint(space, ben);
    const auto junta = world->room(ben, space, true);
    world->add(ben, junta, "eve");
    QVERIFY(edit(ben, {junta, u"mine"_s, {}, {}, {}, {}, {}, {}}).ok());
    EXPECT_FORBIDDEN(edit(eve, {junta, u"x"_s, {}, {}, {}, {}, {}, {}}), "space.no_role_grants");
    EXPECT_ERROR(edit(ana, {junta, u"x"_s, {}, {}, {}, {}, {}, {}}), ErrorCode::NotFound); // not even the owner
}

void RoomsTest::becomesPrivate()
{
    const auto role = world->call(roles::create, ana, RoleCreate{space, u"staff"_s, {}, {}, {}});
    QVERIFY(role.ok());
    QVERIFY(world->call(roles::grant, ana, RoleGrant{role->role.id, u"ben"_s}).ok());
    world->say(eve, room, u"all hear"_s);
    QCOMPARE(world->readSeq(ben, room), 0);
    const auto hidden = edit(ana, {room, {}, {}, {}, {}, {}, {}, true});
    QVERIFY(hidden.ok() && hidden->room.isPrivate);
    const QStringList told = outline(world->last);
    QVERIFY(told.indexOf(u"-conversation"_s) > 0);
    QCOMPARE(told.filter(u"-conversation"_s).size(), 2); // ben and eve, after they have heard it
    QVERIFY(told.at(0).startsWith(u"conversation:"_s) && told.at(1).startsWith(u"space:"_s));
    QVERIFY(listed().deleted && listed().title.isEmpty());
    EXPECT_ERROR(world->trySync(eve, room), ErrorCode::NotFound);
    QVERIFY(!follows(eve));
    QVERIFY(follows(ana));
    const auto members = only<MemberRecord>(world->sync(ana, room).records);
    QCOMPARE(members.size(), size_t{1});
    QCOMPARE(members.front().role, MemberRole::Owner);
    QCOMPARE(only<MessageRecord>(world->sync(ana, room).records).size(), size_t{1}); // the history stays
    QVERIFY(world->call(roles::setReaders, ana, RoomReaders{room, {role->role.id}}).ok());
    QVERIFY(follows(ben));
    world->say(ana, room, u"for the staff"_s);
    // Public and private again: who has the role stays, with what he has not read yet.
    QVERIFY(edit(ana, {room, {}, {}, {}, {}, {}, {}, false}).ok());
    const auto again = edit(ana, {room, {}, {}, {}, {}, {}, {}, true});
    QVERIFY(again.ok());
    QCOMPARE(outline(world->last).filter(u"-conversation"_s).size(), 1); // eve
    QVERIFY(follows(ben) && !follows(eve));
    QCOMPARE(world->readSeq(ben, room), 1);
    QVERIFY(world->call(roles::revoke, ana, RoleRevoke{role->role.id, u"ben"_s}).ok());
    QVERIFY(!follows(ben));
}

void RoomsTest::becomesPublic()
{
    room = world->room(ana, space, true);
    world->add(ana, room, "ben");
    world->say(ana, room, u"secret so far"_s);
    const auto shown = edit(ana, {room, {}, {}, {}, {}, {}, {}, false});
    QVERIFY(shown.ok() && !shown->room.isPrivate);
    QCOMPARE(outline(world->last).filter(u">"_s).size(), 1);
    QCOMPARE(outline(world->last).filter(u"-conversation"_s).size(), 0);
    QCOMPARE(listed().title, u"a room"_s);
    QVERIFY(follows(eve) && follows(ben) && follows(ana));
    QCOMPARE(world->readSeq(eve, room), 2); // no flood
    QCOMPARE(world->readSeq(ben, room), 0); // what he had not read he has not
    QVERIFY(world->trySay(eve, room, u"hello"_s).ok());
    for (const auto& member : only<MemberRecord>(world->sync(ana, room).records))
        QVERIFY(member.left);
    for (const auto& membership : only<MembershipRecord>(world->sync(ben, ben.user).records))
        QVERIFY(membership.left);
}

void RoomsTest::slowMode()
{
    QVERIFY(edit(ana, {room, {}, {}, {}, {}, {}, 10, {}}).ok());
    QVERIFY(world->trySay(ben, room, u"one"_s).ok());
    world->clock.advance(4s);
    const auto refused = world->trySay(ben, room, u"two"_s);
    EXPECT_ERROR(refused, ErrorCode::RateLimited);
    QCOMPARE(refused.error().retryAfterMs, 6000);
    QVERIFY(world->trySay(eve, room, u"others may"_s).ok());
    world->clock.advance(5999ms);
    EXPECT_ERROR(world->trySay(ben, room, u"two"_s), ErrorCode::RateLimited);
    world->clock.advance(1ms);
    QVERIFY(world->trySay(ben, room, u"two"_s).ok());
    QVERIFY(edit(ana, {room, {}, {}, {}, {}, {}, 0, {}}).ok());
    QVERIFY(world->trySay(ben, room, u"three"_s).ok());
}

/// A clock that was a day ahead and was put right must not silence anybody for that day.
void RoomsTest::slowModeWhenTheClockGoesBack()
{
    QVERIFY(edit(ana, {room, {}, {}, {}, {}, {}, 10, {}}).ok());
    world->clock.advance(24h);
    QVERIFY(world->trySay(ben, room, u"tomorrow"_s).ok());
    world->clock.advance(-24h);
    QVERIFY(world->trySay(ben, room, u"today"_s).ok());
    EXPECT_ERROR(world->trySay(ben, room, u"too soon"_s), ErrorCode::RateLimited);
    world->clock.advance(10s);
    QVERIFY(world->trySay(ben, room, u"in time"_s).ok());
}

void RoomsTest::slowModeSparesThoseWhoTidyUp()
{
    QVERIFY(edit(ana, {room, {}, {}, {}, {}, {}, 10, {}}).ok());
    const auto tidy =
        world->call(roles::create, ana, RoleCreate{space, u"tidy"_s, {}, {Permission::DeleteMessages}, {}});
    QVERIFY(tidy.ok());
    QVERIFY(world->call(roles::grant, ana, RoleGrant{tidy->role.id, u"eve"_s}).ok());
    for (const Actor& actor : {ana, eve})
        for (int i = 0; i < 2; ++i)
            QVERIFY(world->trySay(actor, room, u"quick"_s).ok());
}

void RoomsTest::deletedAndRestored()
{
    world->say(ben, room, u"naïve"_s);
    const auto gone = world->say(ben, room, u"gone"_s);
    QVERIFY(world->call(messages::remove, ben, MessageDelete{gone.id}).ok());
    const auto dry = world->call(rooms::remove, ana, RoomDelete{room, true});
    QVERIFY(dry.ok());
    QCOMPARE(dry->people, 3);
    QCOMPARE(dry->messages, 1);
    QCOMPARE(dry->bytes, 6);
    QVERIFY(world->last.isEmpty() && dry->rev == 0);
    EXPECT_FORBIDDEN(world->call(rooms::remove, ben, RoomDelete{room, true}), "space.no_role_grants");
    QVERIFY(world->call(rooms::remove, ana, RoomDelete{room, {}}).ok());
    QCOMPARE(outline(world->last).filter(u"-conversation"_s).size(), 3);
    for (const Actor& actor : {ana, ben}) {
        EXPECT_ERROR(world->trySync(actor, room), ErrorCode::NotFound);
        QVERIFY(!follows(actor));
    }
    EXPECT_ERROR(world->trySay(ben, room, u"x"_s), ErrorCode::NotFound);
    QVERIFY(listed().deleted);
    EXPECT_FORBIDDEN(world->call(rooms::restore, ben, RoomRestore{room}), "space.no_role_grants");
    EXPECT_ERROR(world->call(rooms::restore, world->person("zoe"), RoomRestore{room}), ErrorCode::NotFound);
    const auto back = world->call(rooms::restore, ana, RoomRestore{room});
    QVERIFY(back.ok() && !back->room.deleted);
    QVERIFY(follows(ben) && follows(ana));
    QVERIFY(!listed().deleted);
    QCOMPARE(only<MessageRecord>(world->sync(ben, room).records).front().body, u"naïve"_s);
    QVERIFY(world->call(rooms::restore, ana, RoomRestore{room}).ok());
    QVERIFY(world->last.isEmpty());
}

void RoomsTest::privateDeletedAndRestored()
{
    room = world->room(ana, space, true);
    world->add(ana, room, "ben");
    world->add(ana, room, "eve");
    const auto gone = world->call(rooms::remove, ana, RoomDelete{room, {}});
    QVERIFY(gone.ok());
    QCOMPARE(gone->people, 3);
    QVERIFY(!follows(ben));
    QVERIFY(only<MembershipRecord>(world->sync(ben, ben.user).records).back().left);
    world->remove(eve, space, "eve");
    QVERIFY(world->call(rooms::restore, ana, RoomRestore{room}).ok());
    QVERIFY(follows(ben) && follows(ana) && !follows(eve));
    EXPECT_ERROR(world->trySync(eve, room), ErrorCode::NotFound);
    world->add(ana, space, "eve");
    EXPECT_ERROR(world->trySync(eve, room), ErrorCode::NotFound);
}

void RoomsTest::restoredTooLate()
{
    world->say(ben, room, u"x"_s);
    QVERIFY(world->call(rooms::remove, ana, RoomDelete{room, {}}).ok());
    world->clock.advance(std::chrono::hours{24 * limits::restoreDays} - 1ms);
    const auto limit = [&] { return world->clock.now() - std::chrono::hours{24 * limits::restoreDays}; };
    QCOMPARE(store::purgeDeleted(*world->db, limit(), 1).value(), 0);
    world->clock.advance(1ms);
    EXPECT_ERROR(world->call(rooms::restore, ana, RoomRestore{room}), ErrorCode::Gone);
    world->clock.advance(1ms);
    QCOMPARE(store::purgeDeleted(*world->db, limit(), 1).value(), 1);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages"), 0);
}

void RoomsTest::categories()
{
    const auto work = world->call(rooms::createCategory, ana, CategoryCreate{space, u"Work"_s});
    const auto play = world->call(rooms::createCategory, ana, CategoryCreate{space, u"Play"_s});
    QVERIFY(work.ok() && play.ok());
    QCOMPARE(play->category.position, work->category.position + 1);
    const CategoryId id = work->category.id;
    const auto moved = world->call(rooms::editCategory, ana, CategoryEdit{id, u"Labour"_s, 5});
    QVERIFY(moved.ok());
    QCOMPARE(only<CategoryRecord>(world->sync(ben, space).records).back(), moved->category);
    QVERIFY(world->call(rooms::editCategory, ana, CategoryEdit{id, u"Labour"_s, {}}).ok());
    QVERIFY(world->last.isEmpty());
    const auto inside = world->call(places::createRoom, ana, RoomCreate{space, u"desk"_s, {}, {}, id});
    QVERIFY(inside.ok());
    QCOMPARE(inside->conversation.category, std::optional{id});
    EXPECT_FORBIDDEN(world->call(rooms::createCategory, ben, CategoryCreate{space, u"x"_s}), "space.no_role_grants");
    EXPECT_FORBIDDEN(world->call(rooms::editCategory, ben, CategoryEdit{id, u"x"_s, {}}), "space.no_role_grants");
    EXPECT_FORBIDDEN(world->call(rooms::removeCategory, ben, CategoryDelete{id}), "space.no_role_grants");
    QVERIFY(world->call(rooms::removeCategory, ana, CategoryDelete{id}).ok());
    QVERIFY(!only<ConversationRecord>(world->sync(ben, inside->conversation.id).records).front().category);
    EXPECT_ERROR(world->call(rooms::editCategory, ana, CategoryEdit{id, u"x"_s, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(rooms::removeCategory, ana, CategoryDelete{id}), ErrorCode::NotFound);
}

void RoomsTest::categoriesAreCounted()
{
    for (int i = 0; i < limits::categoriesOfASpace; ++i)
        QVERIFY(world->call(rooms::createCategory, ana, CategoryCreate{space, u"c"_s}).ok());
    EXPECT_ERROR(world->call(rooms::createCategory, ana, CategoryCreate{space, u"c"_s}), ErrorCode::TooLarge);
}

} // namespace tertulia::test

using tertulia::test::RoomsTest;
TERTULIA_TEST(RoomsTest, "rooms")
#include "tst_rooms.moc"
