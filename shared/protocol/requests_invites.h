// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about invites to spaces. A code is a secret of 100 random bits: who has it may come in.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule inviteCode{TextKind::Key, limits::inviteCodeMin, limits::inviteCodeMax};
} // namespace rule

struct Invite
{
    QString code;
    SpaceId space;
    UserId author;
    Timestamp createdAt{};
    std::optional<Timestamp> expiresAt{};
    std::optional<int> uses{}; ///< how often it can be used in all; absent: as often as wanted
    int used = 0;
    std::optional<ConversationId> room{}; ///< where a newcomer shall look first
    bool revoked = false;
    static constexpr auto fields = std::tuple{Field{"code", &Invite::code},
                                              Field{"space", &Invite::space},
                                              Field{"author", &Invite::author},
                                              Field{"created_at", &Invite::createdAt},
                                              Field{"expires_at", &Invite::expiresAt},
                                              Field{"uses", &Invite::uses},
                                              Field{"used", &Invite::used},
                                              Field{"room", &Invite::room},
                                              Field{"revoked", &Invite::revoked}};
    bool operator==(const Invite&) const = default;
};

struct InviteReply
{
    Invite invite;
    static constexpr auto fields = std::tuple{Field{"invite", &InviteReply::invite}};
};

struct InviteCreate
{
    using Reply = InviteReply;
    static constexpr auto type = "invite.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Makes a code that lets people into a space.";
    SpaceId space;
    std::optional<int> expiresInS{};
    std::optional<int> uses{};
    std::optional<ConversationId> room{};
    static constexpr auto fields = std::tuple{
        Field{"space", &InviteCreate::space},
        Field{"expires_in_s", &InviteCreate::expiresInS, RangeRule{1, limits::inviteLifeMax}},
        Field{"uses", &InviteCreate::uses, RangeRule{1, limits::inviteUses}}, Field{"room", &InviteCreate::room}};
};

struct InviteListReply
{
    std::vector<Invite> invites; ///< those that can still be used, the newest first
    std::vector<UserRecord> users;
    static constexpr auto fields =
        std::tuple{Field{"invites", &InviteListReply::invites, ListRule{limits::invitesOfASpace}},
                   Field{"users", &InviteListReply::users, ListRule{limits::invitesOfASpace}}};
};

struct InviteList
{
    using Reply = InviteListReply;
    static constexpr auto type = "invite.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The invites of a space that can still be used; those of others only to who manages "
                                  "invites.";
    SpaceId space;
    static constexpr auto fields = std::tuple{Field{"space", &InviteList::space}};
};

struct InviteRevoke
{
    using Reply = InviteReply;
    static constexpr auto type = "invite.revoke";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends an invite: an own one, or any by who manages invites. Again changes nothing.";
    QString code;
    static constexpr auto fields = std::tuple{Field{"code", &InviteRevoke::code, rule::inviteCode}};
};

struct InvitePreviewReply
{
    SpaceId space;
    QString name;
    QString description;
    QString icon;
    int64_t members = 0;
    UserRecord author;
    std::optional<ConversationId> room{};
    bool joined = false; ///< the asker is in already
    static constexpr auto fields = std::tuple{Field{"space", &InvitePreviewReply::space},
                                              Field{"name", &InvitePreviewReply::name},
                                              Field{"description", &InvitePreviewReply::description},
                                              Field{"icon", &InvitePreviewReply::icon},
                                              Field{"members", &InvitePreviewReply::members},
                                              Field{"author", &InvitePreviewReply::author},
                                              Field{"room", &InvitePreviewReply::room},
                                              Field{"joined", &InvitePreviewReply::joined}};
};

struct InvitePreview
{
    using Reply = InvitePreviewReply;
    static constexpr auto type = "invite.preview";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "What an invite leads to, before joining.";
    QString code;
    static constexpr auto fields = std::tuple{Field{"code", &InvitePreview::code, rule::inviteCode}};
};

struct SpaceJoinReply
{
    SpaceRecord space;
    std::optional<ConversationId> room{}; ///< where to look first
    static constexpr auto fields =
        std::tuple{Field{"space", &SpaceJoinReply::space}, Field{"room", &SpaceJoinReply::room}};
};

struct SpaceJoin
{
    using Reply = SpaceJoinReply;
    static constexpr auto type = "space.join";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Comes into a space by an invite. However many ask at once, an invite lets in no more "
        "than its uses.";
    QString code;
    static constexpr auto fields = std::tuple{Field{"code", &SpaceJoin::code, rule::inviteCode}};
};

} // namespace tertulia
