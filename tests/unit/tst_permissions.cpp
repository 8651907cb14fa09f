// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/permissions.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace tertulia;

namespace {
using K = ConversationKind;
using R = MemberRole;

Facts conversation(K kind, std::optional<R> role)
{
    Facts facts;
    facts.kind = kind;
    facts.conversationRole = role;
    return facts;
}
const RoleId everyone = RoleId::make();
const RoleId helpers = RoleId::make();
const RoleId admins = RoleId::make();
const UserId me = UserId::make();

Standing member(PermissionSet more = {})
{
    Standing standing;
    standing.roles = {{everyone, 0, everyonesPermissions()}, {helpers, 1, more}};
    return standing;
}
Standing owner()
{
    Standing standing = member();
    standing.isOwner = true;
    return standing;
}
Standing admin()
{
    Standing standing = member();
    standing.roles.push_back({admins, 5, {Permission::Administrator}});
    return standing;
}
Facts room(bool isPrivate, std::optional<Standing> standing, std::optional<R> role = {})
{
    Facts facts = conversation(K::Room, role);
    facts.isPrivateRoom = isPrivate;
    facts.standing = std::move(standing);
    facts.asker = me;
    return facts;
}
Facts departing(Facts facts, std::vector<RoomOverride> overrides)
{
    facts.overrides = std::move(overrides);
    return facts;
}
Facts threadIn(Facts parent)
{
    parent.isThread = true;
    return parent;
}
Facts timedOut(Facts facts)
{
    facts.now = Timestamp{std::chrono::milliseconds{1000}};
    facts.standing->timeoutUntil = Timestamp{std::chrono::milliseconds{1001}};
    return facts;
}
Facts facing(Facts facts, std::optional<Standing> target, bool self = false)
{
    facts.targetStanding = std::move(target);
    facts.targetIsSelf = self;
    return facts;
}
Facts about(Facts facts, int position, PermissionSet permissions)
{
    facts.role = HeldRole{RoleId::make(), position, permissions};
    return facts;
}
Facts removing(Facts facts, std::optional<R> target, bool self = false)
{
    facts.targetRole = target;
    facts.targetIsSelf = self;
    return facts;
}
Facts authored(Facts facts)
{
    facts.isAuthor = true;
    return facts;
}
Facts space(std::optional<Standing> standing)
{
    Facts facts;
    facts.standing = std::move(standing);
    facts.asker = me;
    return facts;
}
} // namespace

Q_DECLARE_METATYPE(tertulia::Facts)

namespace {
void verdictColumns()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QString>("outcome"); // allow, deny or hide
    QTest::addColumn<QString>("rule");
}

/// Roles, overrides and a timeout by chance.
Facts anyFacts(QRandomGenerator& random)
{
    const auto some = [&random] { return PermissionSet::fromBits(random.generate64() & random.generate64()); };
    Facts facts = room(false, Standing{});
    facts.now = Timestamp{std::chrono::milliseconds{1000}};
    facts.standing->isOwner = random.bounded(10) == 0;
    if (random.bounded(5) == 0)
        facts.standing->timeoutUntil = facts.now + std::chrono::milliseconds{random.bounded(3) - 1};
    for (int position = 0; position <= random.bounded(4); ++position) {
        PermissionSet permissions = some();
        if (random.bounded(8) != 0)
            permissions.remove(Permission::Administrator);
        facts.standing->roles.push_back({RoleId::make(), position, permissions});
        if (random.bounded(2) == 0)
            facts.overrides.push_back({facts.standing->roles.back().id, {}, some(), some()});
    }
    if (random.bounded(3) == 0)
        facts.overrides.push_back({{}, me, some(), some()});
    return facts;
}
} // namespace

class PermissionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data()
    {
        verdictColumns();
        const auto row = [](Action action, const Facts& facts, const char* outcome, const char* rule) {
            QTest::addRow("action %d: %s", static_cast<int>(action), rule)
                << static_cast<int>(action) << facts << QString::fromLatin1(outcome) << QString::fromLatin1(rule);
        };
        using A = Action;
        row(A::SeeConversation, room(false, member()), "allow", "room.space_members_read");
        row(A::SeeConversation, room(false, {}), "hide", "room.not_in_space");
        row(A::SeeConversation, room(true, owner()), "hide", "conversation.not_a_member");
        row(A::SeeConversation, room(true, {}, R::Member), "hide", "room.not_in_space");
        row(A::SeeConversation, room(true, member(), R::Member), "allow", "conversation.members_read");
        row(A::SeeConversation, conversation(K::Group, R::Member), "allow", "conversation.members_read");
        row(A::SeeConversation, conversation(K::Direct, {}), "hide", "conversation.not_a_member");
        row(A::Post, conversation(K::Direct, R::Member), "allow", "conversation.members_post");
        row(A::Post, conversation(K::Group, {}), "hide", "conversation.not_a_member");
        row(A::EditMessage, conversation(K::Group, R::Owner), "deny", "message.only_the_author_edits");
        row(A::EditMessage, authored(conversation(K::Group, R::Member)), "allow", "conversation.members_post");
        row(A::EditMessage, authored(conversation(K::Group, {})), "hide", "conversation.not_a_member");
        row(A::DeleteMessage, conversation(K::Group, R::Admin), "allow", "group.leaders_delete");
        row(A::DeleteMessage, conversation(K::Direct, R::Owner), "deny", "message.only_author_or_leaders_delete");
        row(A::AddMember, conversation(K::Direct, R::Member), "deny", "direct.has_two_members");
        row(A::AddMember, conversation(K::Group, R::Member), "allow", "group.members_add");
        row(A::AddMember, room(false, owner()), "deny", "room.public_has_all_space_members");
        row(A::AddMember, room(true, member(), R::Member), "deny", "space.no_role_grants");
        row(A::AddMember, room(true, member(), R::Owner), "allow", "room.leaders");
        row(A::AddMember, room(true, owner(), R::Member), "allow", "space.owner");
        row(A::RemoveMember, removing(conversation(K::Group, R::Owner), R::Member), "allow",
            "leader.removes_lower_rank");
        row(A::RemoveMember, removing(conversation(K::Group, R::Admin), R::Admin), "deny",
            "member.only_higher_rank_removes");
        row(A::RemoveMember, removing(conversation(K::Group, R::Member), R::Member), "deny",
            "member.only_higher_rank_removes");
        row(A::RemoveMember, removing(conversation(K::Group, R::Member), R::Member, true), "allow", "member.leaves");
        row(A::RemoveMember, removing(conversation(K::Group, R::Owner), R::Owner, true), "allow", "member.leaves");
        row(A::RemoveMember, removing(room(true, member(), R::Owner), R::Owner, true), "deny", "owner.cannot_leave");
        row(A::RemoveMember, removing(conversation(K::Group, R::Owner), {}), "hide", "member.not_there");
        row(A::EditConversation, conversation(K::Direct, R::Member), "deny", "direct.has_no_title");
        row(A::EditConversation, conversation(K::Group, R::Member), "deny", "group.only_leaders_edit");
        row(A::SetMemberRole, removing(conversation(K::Group, R::Admin), R::Member), "deny",
            "conversation.only_the_owner_ranks");
        row(A::SeeConversation, threadIn(room(true, owner())), "hide", "conversation.not_a_member");
        row(A::Post, threadIn(conversation(K::Direct, R::Member)), "allow", "conversation.members_post");
        row(A::DeleteMessage, threadIn(conversation(K::Group, R::Admin)), "allow", "group.leaders_delete");
        for (const A about : {A::AddMember, A::RemoveMember, A::EditConversation, A::SetMemberRole, A::DeleteRoom,
                              A::OverridePermissions, A::ManageWebhooks}) {
            row(about, threadIn(room(true, owner(), R::Owner)), "deny", "thread.is_as_its_parent");
            row(about, threadIn(room(true, owner())), "hide", "conversation.not_a_member");
        }
    }
    void inSpaces_data()
    {
        verdictColumns();
        const auto row = [](Action action, const Facts& facts, const char* outcome, const char* name,
                            std::optional<RoleId> role = {}) {
            const QString rule = Rule{name, Effect::Deny, role}.text();
            QTest::addRow("%s: %s", enumName(action), qPrintable(rule))
                << static_cast<int>(action) << facts << QString::fromLatin1(outcome) << rule;
        };
        using A = Action;
        using P = Permission;
        const RoomOverride muted{everyone, {}, {}, {P::Post}};
        const RoomOverride voiced{helpers, {}, {P::Post}, {}};
        const RoomOverride mine{{}, me, {P::Post}, {}};
        const RoomOverride notMine{{}, me, {}, {P::Post}};
        const RoomOverride another{{}, UserId::make(), {}, {P::Post}};
        row(A::Post, room(false, member()), "allow", "space.role_grants", everyone);
        row(A::Post, departing(room(false, member()), {muted}), "deny", "room.denies_role", everyone);
        row(A::Post, departing(room(false, member()), {muted, voiced}), "allow", "room.allows_role", helpers);
        row(A::Post, departing(room(false, member()), {mine, muted}), "allow", "room.allows_person");
        row(A::Post, departing(room(false, member()), {voiced, notMine}), "deny", "room.denies_person");
        row(A::Post, departing(room(false, member()), {another}), "allow", "space.role_grants", everyone);
        row(A::Post, departing(room(false, admin()), {notMine}), "allow", "space.administrator", admins);
        row(A::Post, departing(room(false, owner()), {notMine}), "allow", "space.owner");
        row(A::Post, timedOut(departing(room(false, member()), {mine})), "deny", "member.timed_out");
        row(A::Post, timedOut(room(false, admin())), "allow", "space.administrator", admins);
        row(A::EditMessage, timedOut(authored(room(false, member()))), "deny", "member.timed_out");
        row(A::DeleteMessage, timedOut(authored(room(false, member()))), "allow", "message.author_deletes");
        row(A::DeleteMessage, room(false, member()), "deny", "space.no_role_grants");
        row(A::DeleteMessage, room(false, member({P::DeleteMessages})), "allow", "space.role_grants", helpers);
        row(A::DeleteMessage, room(false, admin()), "allow", "space.administrator", admins);
        row(A::DeleteRoom, conversation(K::Group, R::Owner), "deny", "conversation.not_a_room");
        row(A::SeeSpace, space({}), "hide", "space.not_a_member");
        row(A::CreateRoom, space(member()), "deny", "space.no_role_grants");
        row(A::CreateRoom, space(admin()), "allow", "space.administrator", admins);
        row(A::DeleteSpace, space(admin()), "deny", "space.only_the_owner");
        row(A::DeleteSpace, space(owner()), "allow", "space.owner");
        row(A::CreateInvite, space(member()), "allow", "space.role_grants", everyone);
        row(A::AddSpaceMember, space(member()), "deny", "space.no_role_grants");
        row(A::RemoveSpaceMember, facing(space(admin()), owner()), "deny", "space.only_higher_rank");
        row(A::RemoveSpaceMember, facing(space(admin()), admin()), "deny", "space.only_higher_rank");
        row(A::RemoveSpaceMember, facing(space(admin()), member()), "allow", "space.administrator", admins);
        row(A::RemoveSpaceMember, facing(space(member()), member()), "deny", "space.no_role_grants");
        row(A::RemoveSpaceMember, facing(space(member()), member(), true), "allow", "member.leaves");
        row(A::RemoveSpaceMember, facing(space(owner()), owner(), true), "deny", "owner.cannot_leave");
        row(A::RemoveSpaceMember, space(owner()), "hide", "member.not_there");
        row(A::Ban, space(member({P::Ban})), "allow", "space.role_grants", helpers);
        row(A::SetNickname, facing(space(member()), member(), true), "allow", "space.role_grants", everyone);
        row(A::SetNickname, facing(space(member()), member()), "deny", "space.no_role_grants");
        row(A::ManageRoles, about(space(member({P::ManageRoles})), 1, {}), "deny", "space.role_not_below_yours");
        row(A::ManageRoles, about(space(member({P::ManageRoles})), 0, {P::Kick}), "deny",
            "space.role_has_more_than_you");
        row(A::ManageRoles, about(space(member({P::ManageRoles})), 0, {P::Post}), "allow", "space.role_grants",
            helpers);
        row(A::ManageRoles, about(space(owner()), 99, {P::Administrator}), "allow", "space.owner");
        row(A::GrantRole, facing(about(space(admin()), 1, {P::Kick}), admin()), "deny", "space.only_higher_rank");
        row(A::GrantRole, facing(about(space(admin()), 1, {P::Kick}), member()), "allow", "space.administrator",
            admins);
    }
    void inSpaces() { verdicts(); }
    void verdicts()
    {
        QFETCH(int, action);
        QFETCH(Facts, facts);
        QFETCH(QString, outcome);
        QFETCH(QString, rule);
        const Verdict verdict = resolve(static_cast<Action>(action), facts);
        QCOMPARE(verdict.rule.text(), rule);
        QCOMPARE(QString::fromLatin1(verdict.allowed ? "allow" : verdict.hidden ? "hide" : "deny"), outcome);
        const auto result = require(static_cast<Action>(action), facts);
        QCOMPARE(result.ok(), verdict.allowed);
        if (!result.ok()) {
            QCOMPARE(result.error().code, verdict.hidden ? ErrorCode::NotFound : ErrorCode::Forbidden);
            QCOMPARE(result.error().rule.isEmpty(), verdict.hidden); // a hidden thing must not tell why it is hidden
        }
    }
    void strangersSeeNothingWhateverElseIsTrue()
    {
        for (int action = 0; action <= static_cast<int>(Action::HandleReports); ++action)
            for (const auto kind : {K::Room, K::Group, K::Direct}) {
                Facts facts = authored(removing(conversation(kind, {}), R::Member, true));
                QVERIFY(resolve(static_cast<Action>(action), facts).hidden);
            }
    }
    /// The trace of a verdict comes to the same verdict, and without its deciding rule to that of the next.
    void traceReplays()
    {
        QRandomGenerator random(20261121);
        for (int round = 0; round < 5000; ++round) {
            const Facts facts = anyFacts(random);
            const auto action = static_cast<Action>(random.bounded(static_cast<int>(Action::HandleReports) + 1));
            const Verdict verdict = resolve(action, facts);
            std::vector<Rule> trace{verdict.rule};
            trace.insert(trace.end(), verdict.beaten.begin(), verdict.beaten.end());
            QCOMPARE(verdictOf(trace), verdict);
            QCOMPARE(verdict.allowed, verdict.rule.effect == Effect::Allow);
        }
    }
    /// The same decided in another way: from the weakest voice to the strongest, the last one wins.
    void lastVoiceWins()
    {
        QRandomGenerator random(11212026);
        for (int round = 0; round < 5000; ++round) {
            const Facts facts = anyFacts(random);
            const Permission asked = Permission::Post;
            const Standing& mine = *facts.standing;
            bool allowed = mine.granted().contains(asked);
            const auto hear = [&](const RoomOverride& one) {
                allowed = one.deny.contains(asked) ? false : one.allow.contains(asked) ? true : allowed;
            };
            for (const HeldRole& role : mine.roles) // lowest first
                for (const RoomOverride& one : facts.overrides)
                    if (one.role == role.id)
                        hear(one);
            for (const RoomOverride& one : facts.overrides)
                if (one.user == me)
                    hear(one);
            if (mine.timeoutUntil && *mine.timeoutUntil > facts.now)
                allowed = false;
            if (mine.isOwner || mine.isAdministrator())
                allowed = true;
            QCOMPARE(resolve(Action::Post, facts).allowed, allowed);
        }
    }
};
TERTULIA_TEST(PermissionsTest, "permissions")
#include "tst_permissions.moc"
