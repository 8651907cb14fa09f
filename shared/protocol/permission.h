// SPDX-License-Identifier: GPL-3.0-or-later
// What roles of a space can grant, and how a room departs from it. Value types, any thread.
#pragma once

#include "shared/protocol/codec.h"

#include <array>

namespace tertulia {

/// Stored as bits by position: append, never reorder.
enum class Permission {
    Administrator, ///< everything below, whatever a room says; not what only the owner may
    ManageSpace,
    ManageRoles,
    ManageRooms,
    ManageWebhooks,
    Invite,
    ManageInvites,
    Kick,
    Ban,
    Timeout,
    ChangeNickname, ///< the own one
    ManageNicknames,
    SeeAuditLog,
    HandleReports,
    Post,
    Attach,
    React,
    Pin,
    MentionAll,
    DeleteMessages, ///< those of others
};

template<>
struct EnumNames<Permission>
{
    static constexpr std::array names{
        "administrator",  "manage_space",   "manage_roles", "manage_rooms", "manage_webhooks", "invite",
        "manage_invites", "kick",           "ban",          "timeout",      "change_nickname", "manage_nicknames",
        "see_audit_log",  "handle_reports", "post",         "attach",       "react",           "pin",
        "mention_all",    "delete_messages"};
};

using PermissionSet = EnumSet<Permission>;

/// What a room can change for one role or one person.
inline PermissionSet roomPermissions()
{
    return {Permission::ManageWebhooks, Permission::Post, Permission::Attach,
            Permission::React,          Permission::Pin,  Permission::MentionAll,
            Permission::DeleteMessages};
}
/// What the role of everybody grants in a new space.
inline PermissionSet everyonesPermissions()
{
    return {Permission::Invite, Permission::ChangeNickname, Permission::Post, Permission::Attach, Permission::React};
}

/// A room's departure from what the roles say: for a role or for one person, exactly one of the two. What is neither
/// allowed nor denied is inherited.
struct RoomOverride
{
    std::optional<RoleId> role{};
    std::optional<UserId> user{};
    PermissionSet allow{};
    PermissionSet deny{};
    static constexpr auto fields = std::tuple{Field{"role", &RoomOverride::role}, Field{"user", &RoomOverride::user},
                                              Field{"allow", &RoomOverride::allow}, Field{"deny", &RoomOverride::deny}};
    bool operator==(const RoomOverride&) const = default;
};

/// A list of overrides as one text, for a database column; empty for none.
QString overridesToText(const std::vector<RoomOverride>& overrides);
/// Empty if the text is not one of those.
std::vector<RoomOverride> overridesFromText(const QString& text);

} // namespace tertulia
