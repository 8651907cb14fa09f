// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/rule_text.h"

#include "client/models/error_text.h"

#include <QCoreApplication>
#include <QHash>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct RuleTexts
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

using Sentences = QHash<QString, const char*>;

/// %1 is the role's name where a role speaks.
const Sentences& aboutRoles()
{
    static const Sentences sentences{
        {u"space.role_grants"_s, QT_TRANSLATE_NOOP("Rules", "The role “%1” allows it.")},
        {u"space.administrator"_s, QT_TRANSLATE_NOOP("Rules", "The role “%1” may do everything.")},
        {u"room.allows_role"_s, QT_TRANSLATE_NOOP("Rules", "This room allows it to the role “%1”.")},
        {u"room.denies_role"_s, QT_TRANSLATE_NOOP("Rules", "This room denies it to the role “%1”.")},
    };
    return sentences;
}

const Sentences& aboutSpaces()
{
    static const Sentences sentences{
        {u"space.owner"_s, QT_TRANSLATE_NOOP("Rules", "The owner of the space may do everything.")},
        {u"space.no_role_grants"_s, QT_TRANSLATE_NOOP("Rules", "No role allows it.")},
        {u"space.only_the_owner"_s, QT_TRANSLATE_NOOP("Rules", "Only the owner of the space may do this.")},
        {u"space.only_higher_rank"_s,
         QT_TRANSLATE_NOOP("Rules", "This can only be done to people whose highest role is lower.")},
        {u"space.role_not_below_yours"_s, QT_TRANSLATE_NOOP("Rules", "The role is not below the own highest role.")},
        {u"space.role_has_more_than_you"_s,
         QT_TRANSLATE_NOOP("Rules", "The role may more than the one who would change it.")},
        {u"space.not_a_member"_s, QT_TRANSLATE_NOOP("Rules", "Not a member of the space.")},
        {u"space.members_see"_s, QT_TRANSLATE_NOOP("Rules", "All members of the space see it.")},
        {u"space.banned"_s, QT_TRANSLATE_NOOP("Rules", "Banned from this space.")},
        {u"member.timed_out"_s, QT_TRANSLATE_NOOP("Rules", "Silenced for now: only reading is possible.")},
        {u"member.leaves"_s, QT_TRANSLATE_NOOP("Rules", "Everyone may leave.")},
        {u"member.not_there"_s, QT_TRANSLATE_NOOP("Rules", "That person is not here.")},
        {u"owner.cannot_leave"_s,
         QT_TRANSLATE_NOOP("Rules", "The owner cannot leave. Hand it over to somebody else first.")},
        {u"account.owns_space"_s, QT_TRANSLATE_NOOP("Rules", "A space is owned by this account.")},
        {u"role.mentionable"_s, QT_TRANSLATE_NOOP("Rules", "Everyone may mention this role.")},
    };
    return sentences;
}

const Sentences& aboutConversations()
{
    static const Sentences sentences{
        {u"room.allows_person"_s, QT_TRANSLATE_NOOP("Rules", "This room allows it to this person.")},
        {u"room.denies_person"_s, QT_TRANSLATE_NOOP("Rules", "This room denies it to this person.")},
        {u"room.space_members_read"_s, QT_TRANSLATE_NOOP("Rules", "All members of the space read this room.")},
        {u"room.not_in_space"_s, QT_TRANSLATE_NOOP("Rules", "Not a member of the room's space.")},
        {u"room.leaders"_s, QT_TRANSLATE_NOOP("Rules", "Those who lead this private room may do this.")},
        {u"room.public_has_all_space_members"_s,
         QT_TRANSLATE_NOOP("Rules", "A public room has all members of its space.")},
        {u"room.member_by_role"_s, QT_TRANSLATE_NOOP("Rules", "This person reads the room by a role.")},
        {u"room.override_has_more_than_you"_s,
         QT_TRANSLATE_NOOP("Rules", "Nobody can give or take what they may not do themselves.")},
        {u"room.slow_mode"_s, QT_TRANSLATE_NOOP("Rules", "This room is slow: wait a little between messages.")},
        {u"conversation.members_read"_s, QT_TRANSLATE_NOOP("Rules", "All members read it.")},
        {u"conversation.members_post"_s, QT_TRANSLATE_NOOP("Rules", "All members may do this.")},
        {u"conversation.members_pin"_s, QT_TRANSLATE_NOOP("Rules", "All members may pin.")},
        {u"conversation.not_a_member"_s, QT_TRANSLATE_NOOP("Rules", "Not a member of this conversation.")},
        {u"conversation.not_a_room"_s, QT_TRANSLATE_NOOP("Rules", "Only rooms of a space have this.")},
        {u"conversation.has_no_ranks"_s, QT_TRANSLATE_NOOP("Rules", "There are no ranks here.")},
        {u"conversation.owner_ranks"_s, QT_TRANSLATE_NOOP("Rules", "The owner ranks the members.")},
        {u"conversation.only_the_owner_ranks"_s, QT_TRANSLATE_NOOP("Rules", "Only the owner ranks the members.")},
        {u"group.members_add"_s, QT_TRANSLATE_NOOP("Rules", "All members of a group may add people.")},
        {u"group.leaders_edit"_s, QT_TRANSLATE_NOOP("Rules", "The owner and the admins may change the group.")},
        {u"group.only_leaders_edit"_s,
         QT_TRANSLATE_NOOP("Rules", "Only the owner and the admins may change the group.")},
        {u"group.leaders_delete"_s,
         QT_TRANSLATE_NOOP("Rules", "The owner and the admins may delete messages of others.")},
        {u"message.author_deletes"_s, QT_TRANSLATE_NOOP("Rules", "Who wrote a message may delete it.")},
        {u"message.only_author_or_leaders_delete"_s,
         QT_TRANSLATE_NOOP("Rules", "Only who wrote it, and those who lead, may delete a message.")},
        {u"message.only_the_author_edits"_s, QT_TRANSLATE_NOOP("Rules", "Only who wrote a message may edit it.")},
        {u"leader.removes_lower_rank"_s, QT_TRANSLATE_NOOP("Rules", "Who leads may remove people of lower rank.")},
        {u"member.only_higher_rank_removes"_s,
         QT_TRANSLATE_NOOP("Rules", "Only somebody of higher rank may remove this person.")},
        {u"direct.has_two_members"_s, QT_TRANSLATE_NOOP("Rules", "A direct message is between two people.")},
        {u"direct.has_no_title"_s, QT_TRANSLATE_NOOP("Rules", "A direct message has no settings of its own.")},
        {u"thread.is_as_its_parent"_s, QT_TRANSLATE_NOOP("Rules", "A thread has the settings of where it belongs.")},
    };
    return sentences;
}

const Sentences& aboutPeople()
{
    static const Sentences sentences{
        {u"user.you_blocked"_s, QT_TRANSLATE_NOOP("Rules", "You block this person.")},
        {u"user.is_deleted"_s, QT_TRANSLATE_NOOP("Rules", "This account was deleted.")},
        {u"user.is_self"_s, QT_TRANSLATE_NOOP("Rules", "That is you.")},
        {u"user.takes_no_requests"_s, QT_TRANSLATE_NOOP("Rules", "This person takes no friend requests from you.")},
        {u"user.takes_no_groups"_s, QT_TRANSLATE_NOOP("Rules", "This person cannot be brought into groups by you.")},
        {u"user.takes_no_directs"_s, QT_TRANSLATE_NOOP("Rules", "This person takes no direct messages from you.")},
        {u"owner.hands_over_first"_s, QT_TRANSLATE_NOOP("Rules", "Hand it over to somebody else first.")},
        {u"direct.keeps_its_messages"_s, QT_TRANSLATE_NOOP("Rules", "Direct messages are kept.")},
        {u"server.not_admin"_s, QT_TRANSLATE_NOOP("Rules", "Only administrators of the server may do this.")},
    };
    return sentences;
}

} // namespace

QString ruleText(const QString& rule, const RoleName& roleName)
{
    const QString name = rule.section(u':', 0, 0);
    if (const char* sentence = aboutRoles().value(name)) {
        const auto role = RoleId::fromText(rule.section(u':', 1));
        const QString called = role && roleName ? roleName(*role) : QString{};
        return RuleTexts::tr(sentence).arg(called.isEmpty() ? u"…"_s : called);
    }
    for (const Sentences* sentences : {&aboutSpaces(), &aboutConversations(), &aboutPeople()})
        if (const char* sentence = sentences->value(name))
            return RuleTexts::tr(sentence);
    return RuleTexts::tr("A rule of the server decides this.");
}

QString ruleText(const Rule& rule, const RoleName& roleName)
{
    return ruleText(rule.text(), roleName);
}

QString whyNot(Action action, const Facts& facts, const RoleName& roleName)
{
    const Verdict verdict = resolve(action, facts);
    return verdict.allowed ? QString{} : ruleText(verdict.rule, roleName);
}

QString problemText(const Error& error, const RoleName& roleName)
{
    return error.code == ErrorCode::Forbidden && !error.rule.isEmpty() ? ruleText(error.rule, roleName)
                                                                       : errorText(error);
}

} // namespace tertulia
