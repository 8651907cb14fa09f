// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of the server's administrators: who may come in, and how somebody gets back in. The first administrator is
// made by the setup link, the others on the command line.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

/// A way in for strangers. Its code is told once, to who made it.
struct ServerInvite
{
    ServerInviteId id;
    int usesLeft = 0;
    Timestamp createdAt{};
    Timestamp expiresAt{};
    UserId createdBy;
    static constexpr auto fields =
        std::tuple{Field{"id", &ServerInvite::id}, Field{"uses_left", &ServerInvite::usesLeft},
                   Field{"created_at", &ServerInvite::createdAt}, Field{"expires_at", &ServerInvite::expiresAt},
                   Field{"created_by", &ServerInvite::createdBy}};
};

struct ServerInviteReply
{
    ServerInvite invite;
    QString code; ///< for auth.register; the server keeps only a hash of it
    static constexpr auto fields =
        std::tuple{Field{"invite", &ServerInviteReply::invite}, Field{"code", &ServerInviteReply::code}};
};

struct ServerInviteCreate
{
    using Reply = ServerInviteReply;
    static constexpr auto type = "server.invite_create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Makes an invite to this server. For administrators of the server.";
    int uses = 1;
    int expiresInS = 0;
    static constexpr auto fields =
        std::tuple{Field{"uses", &ServerInviteCreate::uses, RangeRule{1, limits::serverInviteUses}},
                   Field{"expires_in_s", &ServerInviteCreate::expiresInS,
                         RangeRule{limits::linkLifeMin.count(), limits::linkLifeMax.count()}}};
};

struct ServerInviteListReply
{
    std::vector<ServerInvite> invites;
    bool more = false;
    static constexpr auto fields =
        std::tuple{Field{"invites", &ServerInviteListReply::invites, ListRule{limits::pageMax}},
                   Field{"more", &ServerInviteListReply::more}};
};

struct ServerInviteList
{
    using Reply = ServerInviteListReply;
    static constexpr auto type = "server.invite_list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "The invites that still let somebody in, newest first. For administrators of the server.";
    std::optional<ServerInviteId> after{}; ///< the last one of the page before
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"after", &ServerInviteList::after},
                                              Field{"limit", &ServerInviteList::limit, RangeRule{1, limits::pageMax}}};
};

struct ServerInviteRevoke
{
    using Reply = EmptyReply;
    static constexpr auto type = "server.invite_revoke";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends an invite. For administrators of the server.";
    ServerInviteId invite;
    static constexpr auto fields = std::tuple{Field{"invite", &ServerInviteRevoke::invite}};
};

struct ServerResetLinkReply
{
    QString token; ///< for password.reset; the server keeps only a hash of it
    Timestamp expiresAt{};
    static constexpr auto fields =
        std::tuple{Field{"token", &ServerResetLinkReply::token}, Field{"expires_at", &ServerResetLinkReply::expiresAt}};
};

struct ServerResetLink
{
    using Reply = ServerResetLinkReply;
    static constexpr auto type = "server.reset_link";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "A token with which somebody can choose a new password, once, within a day. A new one ends the one before. For "
        "administrators of the server.";
    QString user;
    std::optional<bool> secondFactor{}; ///< take that off too
    static constexpr auto fields = std::tuple{Field{"user", &ServerResetLink::user, rule::handle},
                                              Field{"second_factor", &ServerResetLink::secondFactor}};
};

} // namespace tertulia
