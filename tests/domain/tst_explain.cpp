// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions that explain themselves: why, who, and what if. What is foretold is what happens.
#include "server/services/explain.h"
#include "server/services/roles.h"
#include "server/store/roles.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ExplainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void whyNamesTheRuleAndThoseItBeat();
    void whyAboutOthers();
    void whyIsChecked();
    void whoMay();
    void whoInPages();
    void whatIf();
    void whatIfAboutPrivateRooms();
    void whatIfIsBounded();
    void whatIfIsChecked();

private:
    RoleId role(PermissionSet permissions = {})
    {
        const auto made = world->call(roles::create, ana, RoleCreate{space, u"r"_s, {}, permissions, {}});
        return made.ok() ? made->role.id : RoleId{};
    }
    void grant(RoleId id, const QString& user) { QVERIFY(world->call(roles::grant, ana, RoleGrant{id, user}).ok()); }
    Result<PermissionExplainReply> why(const Actor& actor, std::optional<QString> user, Action action,
                                       ConversationId room)
    {
        return world->call(explain::why, actor, PermissionExplain{std::move(user), action, room, {}, {}, {}});
    }
    Result<PermissionExplainReply> whyInSpace(const Actor& actor, std::optional<QString> user, Action action,
                                              std::optional<QString> target = {}, std::optional<RoleId> id = {})
    {
        return world->call(explain::why, actor,
                           PermissionExplain{std::move(user), action, {}, space, std::move(target), id});
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve, zoe;
    SpaceId space;
    ConversationId room;
};

void ExplainTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    zoe = world->person("zoe");
    space = world->space(ana, {"ben", "eve"});
    room = world->room(ana, space);
}

void ExplainTest::whyNamesTheRuleAndThoseItBeat()
{
    const RoleId everyone = store::everyoneOf(space);
    QVERIFY(world->call(roles::setOverride, ana, RoomOverrideSet{room, everyone, {}, {}, {Permission::Post}}).ok());
    const auto own = why(ben, {}, Action::Post, room);
    QVERIFY(own.ok());
    QVERIFY(!own->allowed);
    QCOMPARE(own->rule, (RuleView{u"room.denies_role"_s, Effect::Deny, everyone}));
    QCOMPARE(own->beaten, (std::vector<RuleView>{{u"space.role_grants"_s, Effect::Allow, everyone},
                                                 {u"space.no_role_grants"_s, Effect::Deny, {}}}));
    const auto owner = why(ana, {}, Action::Post, room);
    QVERIFY(owner.ok() && owner->allowed);
    QCOMPARE(owner->rule.name, u"space.owner"_s);
    QCOMPARE(owner->beaten.size(), size_t{3});
    // the refusal says the same
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"x"_s), qPrintable(u"room.denies_role:"_s + everyone.text()));
    const auto kick = whyInSpace(ana, {}, Action::RemoveSpaceMember, u"ben"_s);
    QVERIFY(kick.ok() && kick->allowed);
    const auto leave = whyInSpace(ben, {}, Action::RemoveSpaceMember);
    QVERIFY(leave.ok() && leave->allowed);
    QCOMPARE(leave->rule.name, u"member.leaves"_s);
    const RoleId high = role({Permission::Kick});
    const auto grants = whyInSpace(ben, {}, Action::GrantRole, u"ben"_s, high);
    QVERIFY(grants.ok() && !grants->allowed);
}

void ExplainTest::whyAboutOthers()
{
    const auto bens = why(ana, u"ben"_s, Action::Post, room);
    QVERIFY(bens.ok() && bens->allowed);
    QCOMPARE(bens->rule.name, u"space.role_grants"_s);
    const auto strangers = why(ana, u"zoe"_s, Action::Post, room);
    QVERIFY(strangers.ok() && !strangers->allowed);
    QCOMPARE(strangers->rule, (RuleView{u"room.not_in_space"_s, Effect::Hide, {}}));
    EXPECT_FORBIDDEN(why(ben, u"eve"_s, Action::Post, room), "space.no_role_grants");
    EXPECT_FORBIDDEN(whyInSpace(ben, u"eve"_s, Action::Ban), "space.no_role_grants");
    QVERIFY(why(ben, u"ben"_s, Action::Post, room).ok());
    EXPECT_ERROR(why(zoe, {}, Action::Post, room), ErrorCode::NotFound);
    EXPECT_ERROR(whyInSpace(zoe, {}, Action::Ban), ErrorCode::NotFound);
    const auto group = world->group(ben, {u"eve"_s});
    const auto inGroup = why(ben, u"eve"_s, Action::EditConversation, group);
    QVERIFY(inGroup.ok() && !inGroup->allowed);
    QCOMPARE(inGroup->rule.name, u"group.only_leaders_edit"_s);
    EXPECT_ERROR(why(ana, {}, Action::Post, group), ErrorCode::NotFound);
}

void ExplainTest::whyIsChecked()
{
    const auto ask = [&](PermissionExplain request) { return world->call(explain::why, ana, request); };
    EXPECT_BAD_FIELD(ask({{}, Action::Post, {}, {}, {}, {}}), "conversation", "exactly_one_of_conversation_and_space");
    EXPECT_BAD_FIELD(ask({{}, Action::Post, room, space, {}, {}}), "conversation",
                     "exactly_one_of_conversation_and_space");
    EXPECT_BAD_FIELD(ask({u"nobody"_s, Action::Post, room, {}, {}, {}}), "user", "unknown_user");
    EXPECT_BAD_FIELD(ask({{}, Action::Ban, {}, space, u"nobody"_s, {}}), "target_user", "unknown_user");
    EXPECT_BAD_FIELD(ask({{}, Action::ManageRoles, {}, space, {}, RoleId::make()}), "role", "not_in_space");
}

void ExplainTest::whoMay()
{
    const RoleId quiet = role();
    grant(quiet, u"ben"_s);
    QVERIFY(world->call(roles::setOverride, ana, RoomOverrideSet{room, quiet, {}, {}, {Permission::Post}}).ok());
    const auto handles = [&](const Actor& actor, ConversationId id, Action action) {
        const auto found = world->call(explain::who, actor, PermissionWho{id, action, {}, {}});
        QStringList names;
        if (found.ok())
            for (const UserRecord& user : found->users)
                names << user.handle;
        names.sort();
        return names;
    };
    QCOMPARE(handles(eve, room, Action::SeeConversation), (QStringList{u"ana"_s, u"ben"_s, u"eve"_s}));
    QCOMPARE(handles(ana, room, Action::Post), (QStringList{u"ana"_s, u"eve"_s}));
    QCOMPARE(handles(ana, room, Action::DeleteRoom), QStringList{u"ana"_s});
    EXPECT_FORBIDDEN(world->call(explain::who, ben, PermissionWho{room, Action::Post, {}, {}}), "space.no_role_grants");
    EXPECT_ERROR(world->call(explain::who, zoe, PermissionWho{room, Action::SeeConversation, {}, {}}),
                 ErrorCode::NotFound);
    const auto junta = world->room(ana, space, true);
    QCOMPARE(handles(ana, junta, Action::SeeConversation), QStringList{u"ana"_s});
    const auto group = world->group(ben, {u"eve"_s});
    QCOMPARE(handles(eve, group, Action::EditConversation), QStringList{u"ben"_s});
}

void ExplainTest::whoInPages()
{
    std::set<QString> seen;
    std::optional<UserId> after;
    for (int pages = 0; pages < 3; ++pages) {
        const auto found = world->call(explain::who, ana, PermissionWho{room, Action::Post, after, 1});
        QVERIFY(found.ok());
        QCOMPARE(found->users.size(), size_t{1});
        seen.insert(found->users.front().handle);
        QCOMPARE(found->more, pages < 2);
        after = found->next;
    }
    QCOMPARE(seen.size(), size_t{3});
}

void ExplainTest::whatIf()
{
    const RoleId id = role({Permission::Kick});
    grant(id, u"ben"_s);
    const auto foretold = world->call(
        explain::preview, ana, PermissionPreview{id, PermissionSet{Permission::Ban, Permission::Pin}, {}, {}, {}});
    QVERIFY(foretold.ok());
    QVERIFY(!foretold->more);
    QCOMPARE(foretold->users.size(), size_t{1});
    QCOMPARE(foretold->changes,
             (std::vector<PermissionChange>{{ben.user, {}, {Permission::Ban}, {Permission::Kick}, false, false},
                                            {ben.user, room, {Permission::Pin}, {}, false, false}}));
    QVERIFY(!whyInSpace(ben, {}, Action::Ban, u"eve"_s)->allowed);
    QVERIFY(
        world->call(roles::edit, ana, RoleEdit{id, {}, {}, PermissionSet{Permission::Ban, Permission::Pin}, {}}).ok());
    QVERIFY(whyInSpace(ben, {}, Action::Ban, u"eve"_s)->allowed);
    QVERIFY(why(ben, {}, Action::Pin, room)->allowed);
    const auto everyone =
        world->call(explain::preview, ana, PermissionPreview{store::everyoneOf(space), PermissionSet{}, {}, {}, {}});
    QVERIFY(everyone.ok());
    QCOMPARE(everyone->users.size(), size_t{2}); // the owner loses nothing
    const auto taken = world->call(explain::preview, ana, PermissionPreview{id, {}, {}, u"ben"_s, {}});
    QVERIFY(taken.ok());
    QCOMPARE(taken->changes.front().loses, PermissionSet{Permission::Ban});
    const auto deleted = world->call(explain::preview, ana, PermissionPreview{id, {}, {}, {}, true});
    QVERIFY(deleted.ok());
    QCOMPARE(deleted->changes, taken->changes);
    const auto again = world->call(explain::preview, ana, PermissionPreview{id, {}, u"ben"_s, {}, {}});
    QVERIFY(again.ok() && again->changes.empty()); // he has it
}

void ExplainTest::whatIfAboutPrivateRooms()
{
    const RoleId id = role();
    const auto junta = world->room(ana, space, true);
    const auto others = world->room(ana, space, true);
    QVERIFY(world->call(roles::setReaders, ana, RoomReaders{junta, {id}}).ok());
    QVERIFY(world->call(roles::setOverride, ana, RoomOverrideSet{room, id, {}, {}, {Permission::React}}).ok());
    const auto foretold = world->call(explain::preview, ana, PermissionPreview{id, {}, u"ben"_s, {}, {}});
    QVERIFY(foretold.ok());
    QCOMPARE(foretold->changes.size(), size_t{2});
    QCOMPARE(foretold->changes.at(0), (PermissionChange{ben.user, room, {}, {Permission::React}, false, false}));
    const PermissionSet all{Permission::Post, Permission::Attach, Permission::React};
    QCOMPARE(foretold->changes.at(1), (PermissionChange{ben.user, junta, all, {}, true, false}));
    grant(id, u"ben"_s);
    QVERIFY(world->trySync(ben, junta).ok());
    EXPECT_ERROR(world->trySync(ben, others), ErrorCode::NotFound);
    const auto back = world->call(explain::preview, ana, PermissionPreview{id, {}, {}, u"ben"_s, {}});
    QVERIFY(back.ok());
    QCOMPARE(back->changes.at(1), (PermissionChange{ben.user, junta, {}, all, false, true}));
    // Somebody who does not see the room is not told of it.
    const RoleId helpers = role({Permission::ManageRoles});
    QVERIFY(world->call(roles::edit, ana, RoleEdit{helpers, {}, {}, {}, 2}).ok());
    grant(helpers, u"eve"_s);
    const auto eves = world->call(explain::preview, eve, PermissionPreview{id, {}, {}, u"ben"_s, {}});
    QVERIFY(eves.ok());
    QCOMPARE(eves->changes.size(), size_t{1});
    QCOMPARE(eves->changes.front().conversation, std::optional{room});
}

void ExplainTest::whatIfIsBounded()
{
    const auto filled = world->inTransaction([&](Tx& tx) -> Result<Done> {
        for (int i = 1; i < limits::roomsOfASpace; ++i)
            CHECK(places::createRoom(tx, ana, RoomCreate{space, u"room"_s, {}, {}}));
        return Done{};
    });
    QVERIFY(filled.ok());
    const auto all =
        world->call(explain::preview, ana, PermissionPreview{store::everyoneOf(space), PermissionSet{}, {}, {}, {}});
    QVERIFY(all.ok());
    QVERIFY(all->more); // 200 rooms, two people
    QCOMPARE(all->changes.size(), static_cast<size_t>(limits::previewRows));
}

void ExplainTest::whatIfIsChecked()
{
    const RoleId id = role({Permission::Kick});
    const auto ask = [&](const Actor& actor, PermissionPreview request) {
        return world->call(explain::preview, actor, request);
    };
    EXPECT_BAD_FIELD(ask(ana, {id, {}, {}, {}, {}}), "permissions", "exactly_one_change");
    EXPECT_BAD_FIELD(ask(ana, {id, PermissionSet{}, u"ben"_s, {}, {}}), "permissions", "exactly_one_change");
    EXPECT_BAD_FIELD(ask(ana, {id, {}, u"zoe"_s, {}, {}}), "user", "not_in_space");
    EXPECT_BAD_FIELD(ask(ana, {store::everyoneOf(space), {}, {}, {}, true}), "role", "is_everyones");
    EXPECT_FORBIDDEN(ask(ben, {id, PermissionSet{}, {}, {}, {}}), "space.no_role_grants");
    EXPECT_ERROR(ask(zoe, {id, PermissionSet{}, {}, {}, {}}), ErrorCode::NotFound);
}

} // namespace tertulia::test

using tertulia::test::ExplainTest;
TERTULIA_TEST(ExplainTest, "explain")
#include "tst_explain.moc"
