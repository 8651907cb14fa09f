// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about the roles of a space, who holds them, and how a room departs from them.
#pragma once

#include "shared/protocol/requests_places.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule color{TextKind::Free, 0, limits::colorLength}; ///< "" or "#rrggbb"
inline constexpr TextRule reason{TextKind::Topic, 0, limits::reasonLength};
} // namespace rule

/// What a deletion takes or, with `dry_run`, would take.
struct LossReply
{
    int64_t people = 0; ///< who lose something
    int64_t messages = 0;
    int64_t bytes = 0; ///< of the messages' texts
    Rev rev = 0;       ///< of the stream the change is in; 0 = nothing was changed
    static constexpr auto fields =
        std::tuple{Field{"people", &LossReply::people}, Field{"messages", &LossReply::messages},
                   Field{"bytes", &LossReply::bytes}, Field{"rev", &LossReply::rev}};
};

struct RoleReply
{
    RoleRecord role;
    static constexpr auto fields = std::tuple{Field{"role", &RoleReply::role}};
};

struct RoleCreate
{
    using Reply = RoleReply;
    static constexpr auto type = "role.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Makes a role, just above the role `above` or just above that of everybody. Nobody makes a role as high as his "
        "own highest, or one that may more than himself.";
    SpaceId space;
    QString name;
    std::optional<QString> color{};
    PermissionSet permissions{};
    std::optional<RoleId> above{};
    std::optional<bool> mentionable{};
    static constexpr auto fields = std::tuple{Field{"space", &RoleCreate::space},
                                              Field{"name", &RoleCreate::name, rule::name},
                                              Field{"color", &RoleCreate::color, rule::color},
                                              Field{"permissions", &RoleCreate::permissions, KnownNames{}},
                                              Field{"above", &RoleCreate::above},
                                              Field{"mentionable", &RoleCreate::mentionable}};
};

struct RoleEdit
{
    using Reply = RoleReply;
    static constexpr auto type = "role.edit";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Changes a role; what is left out stays. Those between its old and its new position move by one. The role of "
        "everybody can change only its permissions.";
    RoleId role;
    std::optional<QString> name{};
    std::optional<QString> color{};
    std::optional<PermissionSet> permissions{};
    std::optional<int> position{};
    std::optional<bool> mentionable{};
    static constexpr auto fields =
        std::tuple{Field{"role", &RoleEdit::role},
                   Field{"name", &RoleEdit::name, rule::name},
                   Field{"color", &RoleEdit::color, rule::color},
                   Field{"permissions", &RoleEdit::permissions, KnownNames{}},
                   Field{"position", &RoleEdit::position, RangeRule{1, limits::rolesOfASpace}},
                   Field{"mentionable", &RoleEdit::mentionable}};
};

struct RoleDelete
{
    using Reply = LossReply;
    static constexpr auto type = "role.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Deletes a role: nobody holds it any more, and what rooms say of it is gone. `people` are its holders.";
    RoleId role;
    std::optional<bool> dryRun{};
    static constexpr auto fields = std::tuple{Field{"role", &RoleDelete::role}, Field{"dry_run", &RoleDelete::dryRun}};
};

struct SpaceMemberReply
{
    SpaceMemberRecord member;
    static constexpr auto fields = std::tuple{Field{"member", &SpaceMemberReply::member}};
};

struct RoleGrant
{
    using Reply = SpaceMemberReply;
    static constexpr auto type = "role.grant";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Gives a role to a member of its space, and with it the private rooms that its holders read. Again changes "
        "nothing.";
    RoleId role;
    QString user;
    static constexpr auto fields =
        std::tuple{Field{"role", &RoleGrant::role}, Field{"user", &RoleGrant::user, rule::handle}};
};

struct RoleRevoke
{
    using Reply = SpaceMemberReply;
    static constexpr auto type = "role.revoke";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes a role away from somebody, and the private rooms that he read by it. Again "
                                  "changes nothing.";
    RoleId role;
    QString user;
    static constexpr auto fields =
        std::tuple{Field{"role", &RoleRevoke::role}, Field{"user", &RoleRevoke::user, rule::handle}};
};

struct RoomReply
{
    ConversationRecord room;
    static constexpr auto fields = std::tuple{Field{"room", &RoomReply::room}};
};

struct RoomOverrideSet
{
    using Reply = RoomReply;
    static constexpr auto type = "room.override";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Says how a room departs from the roles for one role or one member; nothing allowed and nothing denied takes "
        "that back. Only what the asker may himself.";
    ConversationId room;
    std::optional<RoleId> role{};
    std::optional<QString> user{};
    PermissionSet allow{};
    PermissionSet deny{};
    static constexpr auto fields = std::tuple{
        Field{"room", &RoomOverrideSet::room}, Field{"role", &RoomOverrideSet::role},
        Field{"user", &RoomOverrideSet::user, rule::handle}, Field{"allow", &RoomOverrideSet::allow, KnownNames{}},
        Field{"deny", &RoomOverrideSet::deny, KnownNames{}}};
};

struct RoomReaders
{
    using Reply = RoomReply;
    static constexpr auto type = "room.readers";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Names the roles whose holders are members of a private room, as long as they hold one of them. Members who "
        "were added by hand stay.";
    ConversationId room;
    std::vector<RoleId> roles;
    static constexpr auto fields = std::tuple{Field{"room", &RoomReaders::room},
                                              Field{"roles", &RoomReaders::roles, ListRule{limits::rolesOfASpace}}};
};

} // namespace tertulia
