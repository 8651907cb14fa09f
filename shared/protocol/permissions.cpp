// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/permissions.h"

namespace tertulia {

namespace {

Verdict allow(const char* rule)
{
    return {true, false, rule};
}
Verdict deny(const char* rule)
{
    return {false, false, rule};
}
Verdict hide(const char* rule)
{
    return {false, true, rule};
}

/// Owners stand above admins, admins above members.
bool outranks(MemberRole asker, MemberRole other)
{
    return static_cast<int>(asker) < static_cast<int>(other);
}

bool leads(const std::optional<MemberRole>& role)
{
    return role && *role != MemberRole::Member;
}

Verdict see(const Facts& facts)
{
    if (facts.kind == ConversationKind::Room && !facts.isPrivateRoom)
        return facts.spaceRole ? allow("room.space_members_read") : hide("room.not_in_space");
    if (facts.kind == ConversationKind::Room && !facts.spaceRole)
        return hide("room.not_in_space");
    return facts.conversationRole ? allow("conversation.members_read") : hide("conversation.not_a_member");
}

Verdict editMessage(const Facts& facts)
{
    return facts.isAuthor ? allow("message.author_edits") : deny("message.only_the_author_edits");
}

Verdict deleteMessage(const Facts& facts)
{
    if (facts.isAuthor)
        return allow("message.author_deletes");
    if (facts.kind == ConversationKind::Room && leads(facts.spaceRole))
        return allow("room.space_leaders_delete");
    if (facts.kind == ConversationKind::Group && leads(facts.conversationRole))
        return allow("group.leaders_delete");
    return deny("message.only_author_or_leaders_delete");
}

Verdict addMember(const Facts& facts)
{
    if (facts.kind == ConversationKind::Direct)
        return deny("direct.has_two_members");
    if (facts.kind == ConversationKind::Group)
        return allow("group.members_add");
    if (!facts.isPrivateRoom)
        return deny("room.public_has_all_space_members");
    return leads(facts.spaceRole) || leads(facts.conversationRole) ? allow("room.leaders_add")
                                                                   : deny("room.only_leaders_add");
}

Verdict remove(const Facts& facts, const std::optional<MemberRole>& askerRole)
{
    if (!facts.targetRole)
        return hide("member.not_there");
    if (facts.targetIsSelf)
        return *facts.targetRole == MemberRole::Owner ? deny("owner.cannot_leave") : allow("member.leaves");
    if (leads(askerRole) && outranks(*askerRole, *facts.targetRole))
        return allow("leader.removes_lower_rank");
    return deny("member.only_higher_rank_removes");
}

Verdict removeMember(const Facts& facts)
{
    if (facts.kind == ConversationKind::Direct)
        return deny("direct.has_two_members");
    if (facts.kind == ConversationKind::Room && !facts.isPrivateRoom)
        return deny("room.public_has_all_space_members");
    return remove(facts, facts.conversationRole);
}

Verdict onSpace(Action action, const Facts& facts)
{
    if (!facts.spaceRole)
        return hide("space.not_a_member");
    switch (action) {
    case Action::CreateRoom:
        return leads(facts.spaceRole) ? allow("space.leaders_make_rooms") : deny("space.only_leaders_make_rooms");
    case Action::AddSpaceMember:
        return leads(facts.spaceRole) ? allow("space.leaders_add") : deny("space.only_leaders_add");
    case Action::RemoveSpaceMember:
        return remove(facts, facts.spaceRole);
    default:
        return allow("space.members_see");
    }
}

} // namespace

Verdict resolve(Action action, const Facts& facts)
{
    if (!facts.kind)
        return onSpace(action, facts);
    const Verdict visible = see(facts);
    if (!visible.allowed || action == Action::SeeConversation)
        return visible;
    switch (action) {
    case Action::Post:
        return allow("conversation.members_post");
    case Action::EditMessage:
        return editMessage(facts);
    case Action::DeleteMessage:
        return deleteMessage(facts);
    case Action::AddMember:
        return addMember(facts);
    case Action::RemoveMember:
        return removeMember(facts);
    default:
        return deny("action.not_for_conversations");
    }
}

Result<Done> require(Action action, const Facts& facts)
{
    const Verdict verdict = resolve(action, facts);
    if (verdict.allowed)
        return Done{};
    return verdict.hidden ? Error::make(ErrorCode::NotFound) : Error::forbidden(QString::fromLatin1(verdict.rule));
}

} // namespace tertulia
