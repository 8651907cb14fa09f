// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that decides who may do what to a thing. Pure: facts in, verdict out, with the rule that decided and
// the rules it beat, so that a refusal can say why, "what if" can be asked, and server and client agree. The caller
// gathers the facts. Any thread.
//
// In a space the first of these that says something decides: the owner may; an administrator may; somebody timed out
// may not; what the room says of the person; what it says of his roles, the highest first; what his roles grant, the
// highest first; else no.
#pragma once

#include "shared/protocol/records.h"

namespace tertulia {

/// Names are part of the protocol (permission.explain).
enum class Action {
    SeeConversation, ///< read, sync, history, typing, read marks
    Post,
    EditMessage,
    DeleteMessage,
    AddMember,
    RemoveMember,
    EditConversation, ///< title, topic, place, slow mode
    DeleteRoom,
    SetMemberRole,
    OverridePermissions, ///< of a room
    Attach,
    React,
    Pin,
    MentionAll,
    ManageWebhooks,
    SeeSpace,
    EditSpace,
    DeleteSpace,
    HandOverSpace,
    CreateRoom,
    ManageRoles, ///< make, change or delete the role in question
    GrantRole,   ///< give the role in question to somebody or take it away
    CreateInvite,
    ManageInvites,
    AddSpaceMember,
    RemoveSpaceMember, ///< leave or kick
    Ban,
    Timeout,
    SetNickname,
    SeeAuditLog,
    HandleReports,
    MentionRole, ///< the role in question
    ManageEmoji,
};

template<>
struct EnumNames<Action>
{
    static constexpr std::array names{"see_conversation",
                                      "post",
                                      "edit_message",
                                      "delete_message",
                                      "add_member",
                                      "remove_member",
                                      "edit_conversation",
                                      "delete_room",
                                      "set_member_role",
                                      "override_permissions",
                                      "attach",
                                      "react",
                                      "pin",
                                      "mention_all",
                                      "manage_webhooks",
                                      "see_space",
                                      "edit_space",
                                      "delete_space",
                                      "hand_over_space",
                                      "create_room",
                                      "manage_roles",
                                      "grant_role",
                                      "create_invite",
                                      "manage_invites",
                                      "add_space_member",
                                      "remove_space_member",
                                      "ban",
                                      "timeout",
                                      "set_nickname",
                                      "see_audit_log",
                                      "handle_reports",
                                      "mention_role",
                                      "manage_emoji"};
};

/// A role as the resolver sees it.
struct HeldRole
{
    RoleId id{};
    int position = 0;
    PermissionSet permissions{};
    bool operator==(const HeldRole&) const = default;
};

/// Somebody's place in a space.
struct Standing
{
    bool isOwner = false;
    std::vector<HeldRole> roles{}; ///< with the role of everybody; any order
    std::optional<Timestamp> timeoutUntil{};

    /// How high somebody stands: owners above all, then by the highest role.
    [[nodiscard]] int rank() const;
    [[nodiscard]] PermissionSet granted() const; ///< by all roles together; rooms and timeout left aside
    [[nodiscard]] bool isAdministrator() const { return granted().contains(Permission::Administrator); }
    bool operator==(const Standing&) const = default;
};

/// What is known about the asker and the target. Absent optionals mean "not a member".
struct Facts
{
    std::optional<ConversationKind> kind{}; ///< the conversation's, if the target is in one
    bool isThread = false; ///< of what all the rest here describes: a thread has no people and settings of its own
    bool isPrivateRoom = false;
    std::optional<MemberRole> conversationRole{}; ///< the asker's own row: groups, directs, private rooms
    std::optional<Standing> standing{};           ///< the asker's in the room's space or in the target space
    std::vector<RoomOverride> overrides{};        ///< the room's
    UserId asker{};
    Timestamp now{};
    bool isAuthor = false;                    ///< of the target message
    bool targetIsSelf = false;                ///< remove, nickname: the asker himself
    std::optional<MemberRole> targetRole{};   ///< of the person in question, in the conversation
    std::optional<Standing> targetStanding{}; ///< of the person in question, in the space
    bool targetReadsByRole = false;           ///< he is a member of this private room as long as he holds a role
    std::optional<HeldRole> role{};           ///< the role in question, with all it grants or shall grant
    PermissionSet changed{};                  ///< what an override is about
    bool isMentionable = false;               ///< the role in question, by everybody
};

enum class Effect { Allow, Deny, Hide };
template<>
struct EnumNames<Effect>
{
    static constexpr std::array names{"allow", "deny", "hide"};
};

/// One thing that speaks for or against.
struct Rule
{
    const char* name = "";
    Effect effect = Effect::Deny;
    std::optional<RoleId> role{}; ///< the one that speaks, if a role does

    /// "space.role_grants:01J…": what an error's `rule` carries.
    [[nodiscard]] QString text() const;
    bool operator==(const Rule& other) const;
};

/// `hidden`: the target must look as if it did not exist; answer not_found, not forbidden.
struct Verdict
{
    bool allowed = false;
    bool hidden = false;
    Rule rule{};
    std::vector<Rule> beaten{}; ///< what else applied, the strongest first

    bool operator==(const Verdict&) const = default;
};

Verdict resolve(Action action, const Facts& facts);

/// What all that applies, the strongest first, comes to. Not empty.
Verdict verdictOf(std::vector<Rule> rules);

/// Done, or Forbidden with the rule, or NotFound if the target is hidden from the asker.
Result<Done> require(Action action, const Facts& facts);

/// Everything that speaks about a permission of somebody in a space, the strongest first; the last is a rule that
/// always applies. `overrides` are those of the room in question, empty for the space as such.
std::vector<Rule> rulesOf(Permission permission, const Standing& standing, const std::vector<RoomOverride>& overrides,
                          UserId user, Timestamp now);

} // namespace tertulia
