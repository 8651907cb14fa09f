// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about permissions: why somebody may or may not, who may, and what a change would do. Nothing is changed.
#pragma once

#include "shared/protocol/permissions.h"
#include "shared/protocol/requests_roles.h"

namespace tertulia {

/// A rule as the answer names it.
struct RuleView
{
    QString name;
    Effect effect = Effect::Deny;
    std::optional<RoleId> role{}; ///< the one that speaks, if a role does
    static constexpr auto fields =
        std::tuple{Field{"name", &RuleView::name}, Field{"effect", &RuleView::effect}, Field{"role", &RuleView::role}};
    bool operator==(const RuleView&) const = default;
};

struct PermissionExplainReply
{
    bool allowed = false;
    RuleView rule;                          ///< the one that decided
    std::vector<RuleView> beaten;           ///< what else applied, the strongest first
    std::optional<ConversationId> parent{}; ///< of a thread: these are its rules
    static constexpr auto fields =
        std::tuple{Field{"allowed", &PermissionExplainReply::allowed}, Field{"rule", &PermissionExplainReply::rule},
                   Field{"beaten", &PermissionExplainReply::beaten, ListRule{limits::jsonArray}},
                   Field{"parent", &PermissionExplainReply::parent}};
};

struct PermissionExplain
{
    using Reply = PermissionExplainReply;
    static constexpr auto type = "permission.explain";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Whether somebody (the asker, if `user` is left out) may do something in a conversation or a space, which rule "
        "decides and which it beats. About others only those who manage roles may ask.";
    std::optional<QString> user{};
    Action action = Action::SeeConversation;
    std::optional<ConversationId> conversation{};
    std::optional<SpaceId> space{};
    std::optional<QString> targetUser{}; ///< to whom it would be done
    std::optional<RoleId> role{};        ///< with which role
    static constexpr auto fields = std::tuple{Field{"user", &PermissionExplain::user, rule::handle},
                                              Field{"action", &PermissionExplain::action},
                                              Field{"conversation", &PermissionExplain::conversation},
                                              Field{"space", &PermissionExplain::space},
                                              Field{"target_user", &PermissionExplain::targetUser, rule::handle},
                                              Field{"role", &PermissionExplain::role}};
};

struct PermissionWhoReply
{
    std::vector<UserRecord> users; ///< by id
    bool more = false;             ///< ask again with the id in `next`
    std::optional<UserId> next{};
    static constexpr auto fields =
        std::tuple{Field{"users", &PermissionWhoReply::users, ListRule{limits::jsonArray}},
                   Field{"more", &PermissionWhoReply::more}, Field{"next", &PermissionWhoReply::next}};
};

struct PermissionWho
{
    using Reply = PermissionWhoReply;
    static constexpr auto type = "permission.who";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Who may do something in a conversation, by id. Who may see it is told to all who see it; the rest, in rooms, "
        "to those who manage roles. A page looks at so many people as `limit` says, and may hold fewer.";
    ConversationId conversation;
    Action action = Action::SeeConversation;
    std::optional<UserId> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{
        Field{"conversation", &PermissionWho::conversation}, Field{"action", &PermissionWho::action},
        Field{"after", &PermissionWho::after}, Field{"limit", &PermissionWho::limit, RangeRule{1, limits::pageMax}}};
};

/// What one person would gain and lose in one place.
struct PermissionChange
{
    UserId user;
    std::optional<ConversationId> conversation{}; ///< absent: in the space as such
    PermissionSet gains{};
    PermissionSet loses{};
    bool joins = false;  ///< would become a member of this private room
    bool leaves = false; ///< would not be one any more
    static constexpr auto fields =
        std::tuple{Field{"user", &PermissionChange::user},   Field{"conversation", &PermissionChange::conversation},
                   Field{"gains", &PermissionChange::gains}, Field{"loses", &PermissionChange::loses},
                   Field{"joins", &PermissionChange::joins}, Field{"leaves", &PermissionChange::leaves}};
    bool operator==(const PermissionChange&) const = default;
};

struct PermissionPreviewReply
{
    std::vector<PermissionChange> changes;
    std::vector<UserRecord> users;
    bool more = false; ///< not everything is told
    static constexpr auto fields =
        std::tuple{Field{"changes", &PermissionPreviewReply::changes, ListRule{limits::previewRows}},
                   Field{"users", &PermissionPreviewReply::users, ListRule{limits::previewPeople}},
                   Field{"more", &PermissionPreviewReply::more}};
};

struct PermissionPreview
{
    using Reply = PermissionPreviewReply;
    static constexpr auto type = "permission.preview";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "What would change if a role had other permissions, was given to somebody, taken from him, or deleted: exactly "
        "one of the four. Needs what the change itself needs. Only rooms that the asker sees are told.";
    RoleId role;
    std::optional<PermissionSet> permissions{};
    std::optional<QString> grantTo{};
    std::optional<QString> revokeFrom{};
    std::optional<bool> remove{};
    static constexpr auto fields = std::tuple{Field{"role", &PermissionPreview::role},
                                              Field{"permissions", &PermissionPreview::permissions, KnownNames{}},
                                              Field{"grant_to", &PermissionPreview::grantTo, rule::handle},
                                              Field{"revoke_from", &PermissionPreview::revokeFrom, rule::handle},
                                              Field{"delete", &PermissionPreview::remove}};
};

} // namespace tertulia
