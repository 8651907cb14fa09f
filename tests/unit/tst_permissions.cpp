// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/permissions.h"
#include "tests/support/test_main.h"

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
Facts room(bool isPrivate, std::optional<R> spaceRole, std::optional<R> role = {})
{
    Facts facts = conversation(K::Room, role);
    facts.isPrivateRoom = isPrivate;
    facts.spaceRole = spaceRole;
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
Facts space(std::optional<R> role)
{
    Facts facts;
    facts.spaceRole = role;
    return facts;
}
} // namespace

Q_DECLARE_METATYPE(tertulia::Facts)

class PermissionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<QString>("outcome"); // allow, deny or hide
        QTest::addColumn<QString>("rule");
        const auto row = [](Action action, const Facts& facts, const char* outcome, const char* rule) {
            QTest::addRow("action %d: %s", static_cast<int>(action), rule)
                << static_cast<int>(action) << facts << QString::fromLatin1(outcome) << QString::fromLatin1(rule);
        };
        using A = Action;
        row(A::SeeConversation, room(false, R::Member), "allow", "room.space_members_read");
        row(A::SeeConversation, room(false, {}), "hide", "room.not_in_space");
        row(A::SeeConversation, room(true, R::Owner), "hide", "conversation.not_a_member");
        row(A::SeeConversation, room(true, {}, R::Member), "hide", "room.not_in_space");
        row(A::SeeConversation, room(true, R::Member, R::Member), "allow", "conversation.members_read");
        row(A::SeeConversation, conversation(K::Group, R::Member), "allow", "conversation.members_read");
        row(A::SeeConversation, conversation(K::Direct, {}), "hide", "conversation.not_a_member");
        row(A::Post, conversation(K::Direct, R::Member), "allow", "conversation.members_post");
        row(A::Post, conversation(K::Group, {}), "hide", "conversation.not_a_member");
        row(A::EditMessage, conversation(K::Group, R::Owner), "deny", "message.only_the_author_edits");
        row(A::EditMessage, authored(conversation(K::Group, R::Member)), "allow", "message.author_edits");
        row(A::EditMessage, authored(conversation(K::Group, {})), "hide", "conversation.not_a_member");
        row(A::DeleteMessage, conversation(K::Group, R::Admin), "allow", "group.leaders_delete");
        row(A::DeleteMessage, room(false, R::Admin), "allow", "room.space_leaders_delete");
        row(A::DeleteMessage, conversation(K::Direct, R::Owner), "deny", "message.only_author_or_leaders_delete");
        row(A::AddMember, conversation(K::Direct, R::Member), "deny", "direct.has_two_members");
        row(A::AddMember, conversation(K::Group, R::Member), "allow", "group.members_add");
        row(A::AddMember, room(false, R::Owner), "deny", "room.public_has_all_space_members");
        row(A::AddMember, room(true, R::Member, R::Member), "deny", "room.only_leaders_add");
        row(A::AddMember, room(true, R::Admin, R::Member), "allow", "room.leaders_add");
        row(A::RemoveMember, removing(conversation(K::Group, R::Owner), R::Member), "allow",
            "leader.removes_lower_rank");
        row(A::RemoveMember, removing(conversation(K::Group, R::Admin), R::Admin), "deny",
            "member.only_higher_rank_removes");
        row(A::RemoveMember, removing(conversation(K::Group, R::Member), R::Member), "deny",
            "member.only_higher_rank_removes");
        row(A::RemoveMember, removing(conversation(K::Group, R::Member), R::Member, true), "allow", "member.leaves");
        row(A::RemoveMember, removing(conversation(K::Group, R::Owner), R::Owner, true), "deny", "owner.cannot_leave");
        row(A::RemoveMember, removing(conversation(K::Group, R::Owner), {}), "hide", "member.not_there");
        row(A::SeeSpace, space({}), "hide", "space.not_a_member");
        row(A::CreateRoom, space(R::Member), "deny", "space.only_leaders_make_rooms");
        row(A::CreateRoom, space(R::Admin), "allow", "space.leaders_make_rooms");
        row(A::AddSpaceMember, space(R::Member), "deny", "space.only_leaders_add");
        row(A::RemoveSpaceMember, removing(space(R::Admin), R::Owner), "deny", "member.only_higher_rank_removes");
    }
    void verdicts()
    {
        QFETCH(int, action);
        QFETCH(Facts, facts);
        QFETCH(QString, outcome);
        QFETCH(QString, rule);
        const Verdict verdict = resolve(static_cast<Action>(action), facts);
        QCOMPARE(QString::fromLatin1(verdict.rule), rule);
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
        for (int action = 0; action <= static_cast<int>(Action::RemoveSpaceMember); ++action)
            for (const auto kind : {K::Room, K::Group, K::Direct}) {
                Facts facts = authored(removing(conversation(kind, {}), R::Member, true));
                QVERIFY(resolve(static_cast<Action>(action), facts).hidden);
            }
    }
};
TERTULIA_TEST(PermissionsTest, "permissions")
#include "tst_permissions.moc"
