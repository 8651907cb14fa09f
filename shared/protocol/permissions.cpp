// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/permissions.h"

#include <algorithm>

namespace tertulia {

namespace {

Verdict allow(const char* rule)
{
    return verdictOf({{rule, Effect::Allow, {}}});
}
Verdict deny(const char* rule)
{
    return verdictOf({{rule, Effect::Deny, {}}});
}
Verdict hide(const char* rule)
{
    return verdictOf({{rule, Effect::Hide, {}}});
}

bool leads(const std::optional<MemberRole>& role)
{
    return role && *role != MemberRole::Member;
}

// --- in a space

/// What somebody who was timed out may not do.
bool endsWithTimeout(Permission permission)
{
    static const PermissionSet silenced{Permission::Post,          Permission::Attach,     Permission::React,
                                        Permission::Pin,           Permission::MentionAll, Permission::Invite,
                                        Permission::ChangeNickname};
    return silenced.contains(permission);
}

std::vector<HeldRole> highestFirst(std::vector<HeldRole> roles)
{
    std::sort(roles.begin(), roles.end(), [](const HeldRole& a, const HeldRole& b) {
        return a.position != b.position ? a.position > b.position : a.id < b.id;
    });
    return roles;
}

void addOverride(std::vector<Rule>& rules, const RoomOverride& one, Permission permission)
{
    const bool isPersonal = one.user.has_value();
    if (one.deny.contains(permission))
        rules.push_back({isPersonal ? "room.denies_person" : "room.denies_role", Effect::Deny, one.role});
    if (one.allow.contains(permission))
        rules.push_back({isPersonal ? "room.allows_person" : "room.allows_role", Effect::Allow, one.role});
}

Verdict bySpace(Permission permission, const Facts& facts)
{
    return verdictOf(rulesOf(permission, *facts.standing, facts.overrides, facts.asker, facts.now));
}

/// `permission`, and only over people of lower rank.
Verdict overPerson(Permission permission, const Facts& facts)
{
    Verdict verdict = bySpace(permission, facts);
    if (verdict.allowed && facts.targetStanding && facts.standing->rank() <= facts.targetStanding->rank())
        return deny("space.only_higher_rank");
    return verdict;
}

Verdict overRole(const Facts& facts)
{
    Verdict verdict = bySpace(Permission::ManageRoles, facts);
    if (!verdict.allowed || !facts.role || facts.standing->isOwner)
        return verdict;
    if (facts.role->position >= facts.standing->rank())
        return deny("space.role_not_below_yours");
    if (!facts.standing->isAdministrator() && !facts.standing->granted().contains(facts.role->permissions))
        return deny("space.role_has_more_than_you");
    return verdict;
}

Verdict grantRole(const Facts& facts)
{
    Verdict verdict = overRole(facts);
    const bool isOther = verdict.allowed && facts.targetStanding && !facts.targetIsSelf;
    if (isOther && facts.standing->rank() <= facts.targetStanding->rank())
        return deny("space.only_higher_rank");
    return verdict;
}

Verdict removeSpaceMember(const Facts& facts)
{
    if (!facts.targetStanding)
        return hide("member.not_there");
    if (facts.targetIsSelf)
        return facts.targetStanding->isOwner ? deny("owner.cannot_leave") : allow("member.leaves");
    return overPerson(Permission::Kick, facts);
}

Verdict ownerOnly(const Facts& facts)
{
    return facts.standing->isOwner ? allow("space.owner") : deny("space.only_the_owner");
}

Verdict onSpace(Action action, const Facts& facts)
{
    if (!facts.standing)
        return hide("space.not_a_member");
    switch (action) {
    case Action::SeeSpace:
        return allow("space.members_see");
    case Action::EditSpace:
    case Action::ManageEmoji:
        return bySpace(Permission::ManageSpace, facts);
    case Action::DeleteSpace:
    case Action::HandOverSpace:
        return ownerOnly(facts);
    case Action::CreateRoom:
        return bySpace(Permission::ManageRooms, facts);
    case Action::ManageRoles:
        return overRole(facts);
    case Action::GrantRole:
        return grantRole(facts);
    case Action::CreateInvite:
        return bySpace(Permission::Invite, facts);
    case Action::AddSpaceMember: // without having asked the person
    case Action::ManageInvites:
        return bySpace(Permission::ManageInvites, facts);
    case Action::RemoveSpaceMember:
        return removeSpaceMember(facts);
    case Action::Ban:
        return overPerson(Permission::Ban, facts);
    case Action::Timeout:
        return overPerson(Permission::Timeout, facts);
    case Action::SetNickname:
        return facts.targetIsSelf ? bySpace(Permission::ChangeNickname, facts)
                                  : overPerson(Permission::ManageNicknames, facts);
    case Action::SeeAuditLog:
        return bySpace(Permission::SeeAuditLog, facts);
    case Action::HandleReports:
        return bySpace(Permission::HandleReports, facts);
    default:
        return deny("action.not_for_spaces");
    }
}

// --- in conversations

Verdict see(const Facts& facts)
{
    if (facts.kind == ConversationKind::Room && !facts.isPrivateRoom)
        return facts.standing ? allow("room.space_members_read") : hide("room.not_in_space");
    if (facts.kind == ConversationKind::Room && !facts.standing)
        return hide("room.not_in_space");
    return facts.conversationRole ? allow("conversation.members_read") : hide("conversation.not_a_member");
}

Verdict deleteMessage(const Facts& facts)
{
    if (facts.isAuthor)
        return allow("message.author_deletes");
    if (facts.kind == ConversationKind::Room)
        return bySpace(Permission::DeleteMessages, facts);
    if (facts.kind == ConversationKind::Group && leads(facts.conversationRole))
        return allow("group.leaders_delete");
    return deny("message.only_author_or_leaders_delete");
}

/// Rooms: who leads a private one, or manages rooms.
Verdict leadRoom(const Facts& facts)
{
    if (facts.isPrivateRoom && leads(facts.conversationRole))
        return allow("room.leaders");
    return bySpace(Permission::ManageRooms, facts);
}

Verdict addMember(const Facts& facts)
{
    if (facts.kind == ConversationKind::Direct)
        return deny("direct.has_two_members");
    if (facts.kind == ConversationKind::Group)
        return allow("group.members_add");
    return facts.isPrivateRoom ? leadRoom(facts) : deny("room.public_has_all_space_members");
}

Verdict removeMember(const Facts& facts)
{
    if (facts.kind == ConversationKind::Direct)
        return deny("direct.has_two_members");
    if (facts.kind == ConversationKind::Room && !facts.isPrivateRoom)
        return deny("room.public_has_all_space_members");
    if (!facts.targetRole)
        return hide("member.not_there");
    if (facts.targetReadsByRole)
        return deny("room.member_by_role");
    if (facts.targetIsSelf) // a group goes to the next in rank and age
        return *facts.targetRole == MemberRole::Owner && facts.kind != ConversationKind::Group
                   ? deny("owner.cannot_leave")
                   : allow("member.leaves");
    // Owners stand above admins, admins above members.
    if (leads(facts.conversationRole) && *facts.conversationRole < *facts.targetRole)
        return allow("leader.removes_lower_rank");
    return deny("member.only_higher_rank_removes");
}

Verdict editConversation(const Facts& facts)
{
    if (facts.kind == ConversationKind::Direct)
        return deny("direct.has_no_title");
    if (facts.kind == ConversationKind::Room)
        return leadRoom(facts);
    return leads(facts.conversationRole) ? allow("group.leaders_edit") : deny("group.only_leaders_edit");
}

Verdict setMemberRole(const Facts& facts)
{
    if (facts.kind == ConversationKind::Direct || (facts.kind == ConversationKind::Room && !facts.isPrivateRoom))
        return deny("conversation.has_no_ranks");
    if (!facts.targetRole)
        return hide("member.not_there");
    return facts.conversationRole == MemberRole::Owner ? allow("conversation.owner_ranks")
                                                       : deny("conversation.only_the_owner_ranks");
}

/// What every member of a group or direct may, and roles decide in rooms.
Verdict memberOr(Permission permission, const Facts& facts)
{
    return facts.kind == ConversationKind::Room ? bySpace(permission, facts) : allow("conversation.members_post");
}

Verdict inRoomOnly(Permission permission, const Facts& facts)
{
    return facts.kind == ConversationKind::Room ? bySpace(permission, facts) : deny("conversation.not_a_room");
}

/// Only over roles and people below, and only with what one may oneself.
Verdict overridePermissions(const Facts& facts)
{
    Verdict verdict = inRoomOnly(Permission::ManageRoles, facts);
    if (!verdict.allowed || facts.standing->isOwner)
        return verdict;
    if (facts.role && facts.role->position >= facts.standing->rank())
        return deny("space.role_not_below_yours");
    if (facts.targetStanding && facts.targetStanding->rank() >= facts.standing->rank())
        return deny("space.only_higher_rank");
    for (size_t i = 0; i < EnumNames<Permission>::names.size(); ++i) {
        const auto permission = static_cast<Permission>(i);
        if (facts.changed.contains(permission) && !bySpace(permission, facts).allowed)
            return deny("room.override_has_more_than_you");
    }
    return verdict;
}

Verdict pin(const Facts& facts)
{
    return facts.kind == ConversationKind::Room ? bySpace(Permission::Pin, facts) : allow("conversation.members_pin");
}

Verdict mentionRole(const Facts& facts)
{
    if (facts.kind == ConversationKind::Room && facts.isMentionable)
        return allow("role.mentionable");
    return inRoomOnly(Permission::MentionAll, facts);
}

/// What is about people and settings of a place: a thread has those of its parent.
bool isAboutThePlace(Action action)
{
    static const EnumSet<Action> about{Action::AddMember,     Action::RemoveMember, Action::EditConversation,
                                       Action::SetMemberRole, Action::DeleteRoom,   Action::OverridePermissions,
                                       Action::ManageWebhooks};
    return about.contains(action);
}

Verdict onConversation(Action action, const Facts& facts)
{
    if (facts.isThread && isAboutThePlace(action))
        return deny("thread.is_as_its_parent");
    switch (action) {
    case Action::Post:
        return memberOr(Permission::Post, facts);
    case Action::Attach:
        return memberOr(Permission::Attach, facts);
    case Action::React:
        return memberOr(Permission::React, facts);
    case Action::MentionAll:
        return memberOr(Permission::MentionAll, facts);
    case Action::MentionRole:
        return mentionRole(facts);
    case Action::Pin:
        return pin(facts);
    case Action::EditMessage:
        return facts.isAuthor ? memberOr(Permission::Post, facts) : deny("message.only_the_author_edits");
    case Action::DeleteMessage:
        return deleteMessage(facts);
    case Action::AddMember:
        return addMember(facts);
    case Action::RemoveMember:
        return removeMember(facts);
    case Action::EditConversation:
        return editConversation(facts);
    case Action::SetMemberRole:
        return setMemberRole(facts);
    case Action::DeleteRoom:
        return inRoomOnly(Permission::ManageRooms, facts);
    case Action::OverridePermissions:
        return overridePermissions(facts);
    case Action::ManageWebhooks:
        return inRoomOnly(Permission::ManageWebhooks, facts);
    default:
        return deny("action.not_for_conversations");
    }
}

} // namespace

int Standing::rank() const
{
    if (isOwner)
        return std::numeric_limits<int>::max();
    int highest = 0;
    for (const HeldRole& role : roles)
        highest = std::max(highest, role.position);
    return highest;
}

PermissionSet Standing::granted() const
{
    PermissionSet sum;
    for (const HeldRole& role : roles)
        sum = sum | role.permissions;
    return sum;
}

QString Rule::text() const
{
    const QString plain = QString::fromLatin1(name);
    return role ? plain + u':' + role->text() : plain;
}

bool Rule::operator==(const Rule& other) const
{
    return std::string_view{name} == other.name && effect == other.effect && role == other.role;
}

std::vector<Rule> rulesOf(Permission permission, const Standing& standing, const std::vector<RoomOverride>& overrides,
                          UserId user, Timestamp now)
{
    std::vector<Rule> rules;
    const auto roles = highestFirst(standing.roles);
    if (standing.isOwner)
        rules.push_back({"space.owner", Effect::Allow, {}});
    for (const HeldRole& role : roles)
        if (role.permissions.contains(Permission::Administrator))
            rules.push_back({"space.administrator", Effect::Allow, role.id});
    if (standing.timeoutUntil && *standing.timeoutUntil > now && endsWithTimeout(permission))
        rules.push_back({"member.timed_out", Effect::Deny, {}});
    for (const RoomOverride& one : overrides)
        if (one.user == user)
            addOverride(rules, one, permission);
    for (const HeldRole& role : roles)
        for (const RoomOverride& one : overrides)
            if (one.role == role.id)
                addOverride(rules, one, permission);
    for (const HeldRole& role : roles)
        if (role.permissions.contains(permission))
            rules.push_back({"space.role_grants", Effect::Allow, role.id});
    rules.push_back({"space.no_role_grants", Effect::Deny, {}});
    return rules;
}

Verdict verdictOf(std::vector<Rule> rules)
{
    Verdict verdict;
    verdict.rule = rules.front();
    verdict.allowed = verdict.rule.effect == Effect::Allow;
    verdict.hidden = verdict.rule.effect == Effect::Hide;
    rules.erase(rules.begin());
    verdict.beaten = std::move(rules);
    return verdict;
}

Verdict resolve(Action action, const Facts& facts)
{
    if (!facts.kind)
        return onSpace(action, facts);
    Verdict visible = see(facts);
    if (!visible.allowed || action == Action::SeeConversation)
        return visible;
    return onConversation(action, facts);
}

Result<Done> require(Action action, const Facts& facts)
{
    const Verdict verdict = resolve(action, facts);
    if (verdict.allowed)
        return Done{};
    return verdict.hidden ? Error::make(ErrorCode::NotFound) : Error::forbidden(verdict.rule.text());
}

} // namespace tertulia
