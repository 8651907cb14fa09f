// SPDX-License-Identifier: GPL-3.0-or-later
// Roles: their order, what they let people do to each other, and how rooms depart from them.
#include "server/services/audit.h"
#include "server/services/roles.h"
#include "server/store/roles.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class RolesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void newOnesStandWhereTheyShall();
    void fieldsAreChecked();
    void rolesAreCounted();
    void movingStampsWhatMoved();
    void everyonesRoleOnlyPermits();
    void deletingTakesItFromEverybody();
    void grantedAndRevoked();
    void nobodyReachesAboveHimself();
    void strangersSeeNothing();
    void overridesDepart();
    void overridesAreChecked();
    void overridesAreCounted();
    void overridesStayBelow();
    void everythingIsInTheAuditLog();

private:
    RoleRecord role(const char* name, PermissionSet permissions = {}, std::optional<RoleId> above = {})
    {
        const auto made =
            world->call(roles::create, ana, RoleCreate{space, QString::fromLatin1(name), {}, permissions, above});
        if (!made.ok())
            qFatal("no role: %s", qPrintable(made.error().rule + made.error().detail));
        return made->role;
    }
    void grant(RoleId id, const QString& user)
    {
        if (!world->call(roles::grant, ana, RoleGrant{id, user}).ok())
            qFatal("not granted");
    }
    QStringList ladder()
    {
        QStringList names;
        const auto found = store::presentRoles(*world->db, space);
        for (const RoleRecord& one : *found)
            names << u"%1:%2"_s.arg(one.position).arg(one.name);
        return names;
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve, zoe;
    SpaceId space;
};

void RolesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    zoe = world->person("zoe");
    space = world->space(ana, {"ben", "eve"});
}

void RolesTest::newOnesStandWhereTheyShall()
{
    const auto low = role("low", {Permission::Kick});
    QCOMPARE(low.position, 1);
    QCOMPARE(low.permissions, PermissionSet{Permission::Kick});
    const auto high = role("high", {}, low.id);
    QCOMPARE(high.position, 2);
    role("middle", {}, low.id);
    role("lowest");
    QCOMPARE(ladder(), (QStringList{u"4:high"_s, u"3:middle"_s, u"2:low"_s, u"1:lowest"_s, u"0:everyone"_s}));
    // three moved up, one is new
    QCOMPARE(only<RoleRecord>(world->sync(ben, space).records).size(), size_t{5});
    QCOMPARE(outline(world->last).filter(u"space"_s).size(), 0); // the last call only read
}

void RolesTest::fieldsAreChecked()
{
    const auto other = world->space(ben);
    const auto create = [&](const QString& color, std::optional<RoleId> above) {
        return world->call(roles::create, ana, RoleCreate{space, u"r"_s, color, {}, above});
    };
    EXPECT_BAD_FIELD(create(u"red"_s, {}), "color", "not_a_color");
    EXPECT_BAD_FIELD(create(u"#12345"_s, {}), "color", "not_a_color");
    EXPECT_BAD_FIELD(create({}, store::everyoneOf(other)), "above", "not_in_space");
    EXPECT_BAD_FIELD(create({}, RoleId::make()), "above", "not_in_space");
    const auto made = create(u"#A0B1c2"_s, {});
    QVERIFY(made.ok());
    QCOMPARE(made->role.color, u"#a0b1c2"_s);
    EXPECT_BAD_FIELD(world->call(roles::edit, ana, RoleEdit{made->role.id, {}, u"blue"_s, {}, {}}), "color",
                     "not_a_color");
    QVERIFY(world->call(roles::edit, ana, RoleEdit{made->role.id, {}, {}, {}, 1}).ok());
    EXPECT_BAD_FIELD(world->call(roles::edit, ana, RoleEdit{made->role.id, {}, {}, {}, 2}), "position", "too_high");
    EXPECT_ERROR(world->call(roles::edit, ana, RoleEdit{RoleId::make(), u"x"_s, {}, {}, {}}), ErrorCode::NotFound);
}

void RolesTest::rolesAreCounted()
{
    for (int i = 0; i < limits::rolesOfASpace - 2; ++i) // one is everybody's
        role("one of many");
    const RoleCreate oneMore{space, u"one more"_s, {}, {}, {}};
    QVERIFY(world->call(roles::create, ana, oneMore).ok());
    EXPECT_ERROR(world->call(roles::create, ana, oneMore), ErrorCode::TooLarge);
}

void RolesTest::movingStampsWhatMoved()
{
    const auto c = role("c");
    const auto b = role("b");
    const auto a = role("a");
    QCOMPARE(ladder(), (QStringList{u"3:c"_s, u"2:b"_s, u"1:a"_s, u"0:everyone"_s}));
    const Rev before = world->sync(ana, space).rev;
    const auto moved = world->call(roles::edit, ana, RoleEdit{a.id, u"A"_s, u"#ffffff"_s, {}, 2});
    QVERIFY(moved.ok());
    QCOMPARE(moved->role.position, 2);
    QCOMPARE(ladder(), (QStringList{u"3:c"_s, u"2:A"_s, u"1:b"_s, u"0:everyone"_s}));
    auto told = only<RoleRecord>(world->sync(ben, space, before).records);
    QCOMPARE(told.size(), size_t{2});
    QCOMPARE(told.front().id, b.id);
    QCOMPARE(told.back().color, u"#ffffff"_s);
    const auto same = world->call(roles::edit, ana, RoleEdit{c.id, u"c"_s, {}, {}, 3});
    QVERIFY(same.ok());
    QVERIFY(world->last.isEmpty());
}

void RolesTest::everyonesRoleOnlyPermits()
{
    const RoleId everyone = store::everyoneOf(space);
    const PermissionSet readOnly{Permission::Invite};
    QVERIFY(world->call(roles::edit, ana, RoleEdit{everyone, {}, {}, readOnly, {}}).ok());
    const auto room = world->room(ana, space);
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"hi"_s), "space.no_role_grants");
    EXPECT_BAD_FIELD(world->call(roles::edit, ana, RoleEdit{everyone, u"all"_s, {}, {}, {}}), "role", "is_everyones");
    EXPECT_BAD_FIELD(world->call(roles::edit, ana, RoleEdit{everyone, {}, {}, {}, 1}), "role", "is_everyones");
    EXPECT_BAD_FIELD(world->call(roles::remove, ana, RoleDelete{everyone, {}}), "role", "is_everyones");
    EXPECT_BAD_FIELD(world->call(roles::grant, ana, RoleGrant{everyone, u"ben"_s}), "role", "is_everyones");
}

void RolesTest::deletingTakesItFromEverybody()
{
    const auto low = role("low");
    const auto high = role("high", {Permission::Kick}, low.id);
    const auto room = world->room(ana, space, true);
    grant(low.id, u"ben"_s);
    grant(low.id, u"eve"_s);
    QVERIFY(world->call(roles::setReaders, ana, RoomReaders{room, {low.id}}).ok());
    QVERIFY(world->call(roles::setOverride, ana, RoomOverrideSet{room, low.id, {}, {}, {Permission::Post}}).ok());
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"hi"_s), qPrintable(u"room.denies_role:"_s + low.id.text()));
    const auto dry = world->call(roles::remove, ana, RoleDelete{low.id, true});
    QVERIFY(dry.ok());
    QCOMPARE(dry->people, 2);
    QCOMPARE(dry->rev, 0);
    QVERIFY(world->last.isEmpty());
    const auto gone = world->call(roles::remove, ana, RoleDelete{low.id, false});
    QVERIFY(gone.ok());
    QCOMPARE(gone->people, 2);
    QVERIFY(gone->rev > 0);
    QCOMPARE(ladder(), (QStringList{u"1:high"_s, u"0:everyone"_s}));
    EXPECT_ERROR(world->trySync(ben, room), ErrorCode::NotFound);
    const auto record = only<ConversationRecord>(world->sync(ana, room).records).front();
    QVERIFY(record.readers.empty() && record.overrides.empty());
    for (const auto& member : only<SpaceMemberRecord>(world->sync(ana, space).records))
        QVERIFY(member.roles.empty());
    EXPECT_ERROR(world->call(roles::grant, ana, RoleGrant{low.id, u"ben"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::remove, ana, RoleDelete{low.id, {}}), ErrorCode::NotFound);
    QVERIFY(world->call(roles::remove, ana, RoleDelete{high.id, {}}).ok());
}

void RolesTest::grantedAndRevoked()
{
    const auto poster = role("poster", {Permission::ManageRooms});
    EXPECT_FORBIDDEN(world->call(places::createRoom, ben, RoomCreate{space, u"mine"_s, {}, {}}),
                     "space.no_role_grants");
    const auto granted = world->call(roles::grant, ana, RoleGrant{poster.id, u"ben"_s});
    QVERIFY(granted.ok());
    QCOMPARE(granted->member.roles, std::vector{poster.id});
    QVERIFY(world->call(places::createRoom, ben, RoomCreate{space, u"mine"_s, {}, {}}).ok());
    QVERIFY(world->call(roles::grant, ana, RoleGrant{poster.id, u"ben"_s}).ok());
    QVERIFY(world->last.isEmpty()); // he has it
    const auto revoked = world->call(roles::revoke, ana, RoleRevoke{poster.id, u"ben"_s});
    QVERIFY(revoked.ok());
    QVERIFY(revoked->member.roles.empty());
    QVERIFY(world->call(roles::revoke, ana, RoleRevoke{poster.id, u"ben"_s}).ok());
    QVERIFY(world->last.isEmpty());
    EXPECT_BAD_FIELD(world->call(roles::grant, ana, RoleGrant{poster.id, u"zoe"_s}), "user", "not_in_space");
    EXPECT_BAD_FIELD(world->call(roles::grant, ana, RoleGrant{poster.id, u"nobody"_s}), "user", "unknown_user");
}

void RolesTest::nobodyReachesAboveHimself()
{
    const auto low = role("low", {Permission::Post});
    const auto mine = role("moderator", {Permission::ManageRoles, Permission::Post}, low.id);
    const auto high = role("high", {Permission::Post}, mine.id);
    const auto rich = role("rich", {Permission::Ban}); // below, but with more than he has
    grant(mine.id, u"ben"_s);
    grant(high.id, u"eve"_s);
    const auto edit = [&](RoleId id, std::optional<PermissionSet> shall, std::optional<int> position) {
        return world->call(roles::edit, ben, RoleEdit{id, {}, {}, shall, position});
    };
    QVERIFY(edit(low.id, PermissionSet{}, {}).ok());
    EXPECT_FORBIDDEN(edit(low.id, PermissionSet{Permission::Kick}, {}), "space.role_has_more_than_you");
    EXPECT_FORBIDDEN(edit(low.id, {}, 3), "space.role_not_below_yours"); // to where his own is
    EXPECT_FORBIDDEN(edit(mine.id, PermissionSet{}, {}), "space.role_not_below_yours");
    EXPECT_FORBIDDEN(edit(high.id, PermissionSet{}, {}), "space.role_not_below_yours");
    EXPECT_FORBIDDEN(edit(rich.id, PermissionSet{}, {}), "space.role_has_more_than_you");
    EXPECT_FORBIDDEN(world->call(roles::grant, ben, RoleGrant{high.id, u"ben"_s}), "space.role_not_below_yours");
    EXPECT_FORBIDDEN(world->call(roles::grant, ben, RoleGrant{low.id, u"eve"_s}), "space.only_higher_rank");
    EXPECT_FORBIDDEN(world->call(roles::remove, ben, RoleDelete{high.id, {}}), "space.role_not_below_yours");
    EXPECT_FORBIDDEN(world->call(roles::create, ben, RoleCreate{space, u"x"_s, {}, {}, mine.id}),
                     "space.role_not_below_yours");
    EXPECT_FORBIDDEN(world->call(roles::create, ben, RoleCreate{space, u"x"_s, {}, {Permission::Administrator}, {}}),
                     "space.role_has_more_than_you");
    QVERIFY(world->call(roles::create, ben, RoleCreate{space, u"x"_s, {}, {Permission::Post}, low.id}).ok());
    QVERIFY(world->call(roles::grant, ben, RoleGrant{low.id, u"ben"_s}).ok());
    EXPECT_FORBIDDEN(world->call(roles::edit, eve, RoleEdit{low.id, u"x"_s, {}, {}, {}}), "space.no_role_grants");
}

void RolesTest::strangersSeeNothing()
{
    const auto low = role("low");
    const auto room = world->room(ana, space);
    EXPECT_ERROR(world->call(roles::create, zoe, RoleCreate{space, u"x"_s, {}, {}, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::edit, zoe, RoleEdit{low.id, u"x"_s, {}, {}, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::remove, zoe, RoleDelete{low.id, true}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::grant, zoe, RoleGrant{low.id, u"nobody"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::revoke, zoe, RoleRevoke{low.id, u"ben"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::setOverride, zoe, RoomOverrideSet{room, low.id, {}, {}, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(roles::setReaders, zoe, RoomReaders{room, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(audit::page, zoe, AuditPage{space, {}, {}, {}, {}}), ErrorCode::NotFound);
}

void RolesTest::overridesDepart()
{
    const auto room = world->room(ana, space);
    const auto quiet = role("quiet");
    grant(quiet.id, u"ben"_s);
    const auto set = [&](std::optional<RoleId> id, std::optional<QString> user, PermissionSet allow,
                         PermissionSet deny) {
        return world->call(roles::setOverride, ana, RoomOverrideSet{room, id, std::move(user), allow, deny});
    };
    const auto denied = set(store::everyoneOf(space), {}, {}, {Permission::Post});
    QVERIFY(denied.ok());
    QCOMPARE(denied->room.overrides.size(), size_t{1});
    QCOMPARE(only<ConversationRecord>(world->sync(eve, room).records).front(), denied->room);
    EXPECT_FORBIDDEN(world->trySay(eve, room, u"hi"_s),
                     qPrintable(u"room.denies_role:"_s + store::everyoneOf(space).text()));
    QVERIFY(set(quiet.id, {}, {Permission::Post}, {}).ok());
    QVERIFY(world->trySay(ben, room, u"hi"_s).ok()); // the higher role decides
    QVERIFY(set({}, u"ben"_s, {}, {Permission::Post}).ok());
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"hi"_s), "room.denies_person");
    QVERIFY(world->trySay(ana, room, u"hi"_s).ok()); // owners may
    QVERIFY(set({}, u"ben"_s, {}, {Permission::Post}).ok());
    QVERIFY(world->last.isEmpty());
    const auto removed = set({}, u"ben"_s, {}, {});
    QVERIFY(removed.ok());
    QCOMPARE(removed->room.overrides.size(), size_t{2});
    QVERIFY(world->trySay(ben, room, u"hi"_s).ok());
}

void RolesTest::overridesAreChecked()
{
    const auto room = world->room(ana, space);
    const RoleId everyone = store::everyoneOf(space);
    const auto set = [&](std::optional<RoleId> id, std::optional<QString> user, PermissionSet allow,
                         PermissionSet deny) {
        return world->call(roles::setOverride, ana, RoomOverrideSet{room, id, std::move(user), allow, deny});
    };
    EXPECT_BAD_FIELD(set({}, {}, {}, {}), "role", "exactly_one_of_role_and_user");
    EXPECT_BAD_FIELD(set(everyone, u"ben"_s, {}, {}), "role", "exactly_one_of_role_and_user");
    EXPECT_BAD_FIELD(set(RoleId::make(), {}, {}, {}), "role", "not_in_space");
    EXPECT_BAD_FIELD(set({}, u"zoe"_s, {}, {}), "user", "not_in_space");
    EXPECT_BAD_FIELD(set({}, u"nobody"_s, {}, {}), "user", "unknown_user");
    EXPECT_BAD_FIELD(set(everyone, {}, {Permission::Kick}, {}), "allow", "not_for_rooms");
    EXPECT_BAD_FIELD(set(everyone, {}, {}, {Permission::Administrator}), "deny", "not_for_rooms");
    EXPECT_BAD_FIELD(set(everyone, {}, {Permission::Post}, {Permission::Post}), "deny", "also_allowed");
    const auto group = world->group(ana, {u"ben"_s});
    EXPECT_FORBIDDEN(world->call(roles::setOverride, ana, RoomOverrideSet{group, everyone, {}, {}, {}}),
                     "conversation.not_a_room");
}

void RolesTest::overridesAreCounted()
{
    const auto room = world->room(ana, space);
    std::vector<RoleId> all;
    for (int i = 0; i < limits::roomOverrides - 1; ++i)
        all.push_back(role("r").id);
    all.push_back(store::everyoneOf(space));
    for (const RoleId id : all)
        QVERIFY(world->call(roles::setOverride, ana, RoomOverrideSet{room, id, {}, {}, {Permission::Pin}}).ok());
    EXPECT_ERROR(world->call(roles::setOverride, ana, RoomOverrideSet{room, {}, u"ben"_s, {}, {Permission::Pin}}),
                 ErrorCode::TooLarge);
}

void RolesTest::overridesStayBelow()
{
    const auto room = world->room(ana, space);
    const auto low = role("low");
    const auto mine = role("moderator", {Permission::ManageRoles, Permission::Pin}, low.id);
    grant(mine.id, u"ben"_s);
    const auto set = [&](std::optional<RoleId> id, std::optional<QString> user, PermissionSet allow) {
        return world->call(roles::setOverride, ben, RoomOverrideSet{room, id, std::move(user), allow, {}});
    };
    QVERIFY(set(low.id, {}, {Permission::Pin}).ok());
    EXPECT_FORBIDDEN(set(low.id, {}, {Permission::Pin, Permission::MentionAll}), "room.override_has_more_than_you");
    EXPECT_FORBIDDEN(set(mine.id, {}, {Permission::Pin}), "space.role_not_below_yours");
    EXPECT_FORBIDDEN(set({}, u"ben"_s, {Permission::Pin}), "space.only_higher_rank");
    EXPECT_FORBIDDEN(set({}, u"ana"_s, {Permission::Pin}), "space.only_higher_rank");
    QVERIFY(set({}, u"eve"_s, {Permission::Pin}).ok());
    EXPECT_FORBIDDEN(world->call(roles::setOverride, eve, RoomOverrideSet{room, low.id, {}, {}, {}}),
                     "space.no_role_grants");
}

void RolesTest::everythingIsInTheAuditLog()
{
    const auto low = role("low");
    const auto room = world->room(ana, space);
    grant(low.id, u"ben"_s);
    QVERIFY(world->call(roles::edit, ana, RoleEdit{low.id, u"high"_s, {}, PermissionSet{Permission::Kick}, {}}).ok());
    QVERIFY(world->call(roles::setOverride, ana, RoomOverrideSet{room, low.id, {}, {}, {Permission::Pin}}).ok());
    QVERIFY(world->call(roles::revoke, ana, RoleRevoke{low.id, u"ben"_s}).ok());
    QVERIFY(world->call(roles::remove, ana, RoleDelete{low.id, {}}).ok());
    const auto page = world->call(audit::page, ana, AuditPage{space, {}, 200, {}, {}});
    QVERIFY(page.ok());
    QStringList actions;
    int64_t seq = static_cast<int64_t>(page->entries.size());
    for (const AuditEntry& entry : page->entries) {
        actions << entry.action;
        QCOMPARE(entry.seq, seq--);
        QCOMPARE(entry.actor, ana.user);
        QCOMPARE(entry.at, world->clock.now());
    }
    QCOMPARE(actions,
             (QStringList{u"role.delete"_s, u"role.revoke"_s, u"room.override"_s, u"role.edit"_s, u"role.grant"_s,
                          u"room.create"_s, u"role.create"_s, u"member.add"_s, u"member.add"_s}));
    QCOMPARE(page->entries.at(1).user, std::optional{ben.user});
    const AuditEntry& edited = page->entries.at(3);
    QCOMPARE(edited.subject, low.id.text());
    QCOMPARE(edited.changes,
             (std::vector<AuditChange>{{u"name"_s, u"low"_s, u"high"_s}, {u"permissions"_s, QString{}, u"kick"_s}}));
    const auto two = world->call(audit::page, ana, AuditPage{space, 8, 2, {}, {}});
    QVERIFY(two.ok());
    QVERIFY(two->more);
    QCOMPARE(two->entries.front().seq, 7);
    QCOMPARE(two->entries.size(), size_t{2});
    const auto some = world->call(audit::page, ana, AuditPage{space, {}, {}, u"ana"_s, u"member.add"_s});
    QVERIFY(some.ok());
    QCOMPARE(some->entries.size(), size_t{2});
    QVERIFY(!some->more);
    EXPECT_BAD_FIELD(world->call(audit::page, ana, AuditPage{space, {}, {}, u"nobody"_s, {}}), "actor", "unknown_user");
    EXPECT_FORBIDDEN(world->call(audit::page, ben, AuditPage{space, {}, {}, {}, {}}), "space.no_role_grants");
    const auto none = world->call(audit::page, ana, AuditPage{space, {}, {}, u"ben"_s, {}});
    QVERIFY(none.ok() && none->entries.empty());
}

} // namespace tertulia::test

using tertulia::test::RolesTest;
TERTULIA_TEST(RolesTest, "roles")
#include "tst_roles.moc"
