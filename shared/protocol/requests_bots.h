// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about bots: users without a password that programs are signed in as, with a token that is good for what its
// scopes say. A bot belongs to a person, or to a space and then to those who manage the space.
#pragma once

#include "shared/protocol/requests_roles.h"
#include "shared/protocol/scope.h"

namespace tertulia {

struct BotInfo
{
    UserRecord user;
    std::optional<UserId> owner{};  ///< absent: it belongs to the space
    std::optional<SpaceId> space{}; ///< absent: it belongs to the owner
    ScopeSet scopes{};
    Timestamp createdAt{};
    std::optional<Timestamp> lastSeenAt{};
    static constexpr auto fields = std::tuple{Field{"user", &BotInfo::user},
                                              Field{"owner", &BotInfo::owner},
                                              Field{"space", &BotInfo::space},
                                              Field{"scopes", &BotInfo::scopes},
                                              Field{"created_at", &BotInfo::createdAt},
                                              Field{"last_seen_at", &BotInfo::lastSeenAt}};
};

struct BotReply
{
    BotInfo bot;
    static constexpr auto fields = std::tuple{Field{"bot", &BotReply::bot}};
};

struct BotTokenReply
{
    BotInfo bot;
    QString token; ///< shown this once; only a hash of it is kept
    static constexpr auto fields = std::tuple{Field{"bot", &BotTokenReply::bot}, Field{"token", &BotTokenReply::token}};
};

struct BotCreate
{
    using Reply = BotTokenReply;
    static constexpr auto type = "bot.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Makes a bot and its token. With `space` it belongs to the space and is looked after by those who manage it. "
        "It is in no place yet: it is added like a person. `too_large` if the owner has as many as one may.";
    QString handle;
    QString displayName;
    ScopeSet scopes{};
    std::optional<SpaceId> space{};
    static constexpr auto fields = std::tuple{
        Field{"handle", &BotCreate::handle, rule::handle}, Field{"display_name", &BotCreate::displayName, rule::name},
        Field{"scopes", &BotCreate::scopes, KnownNames{}}, Field{"space", &BotCreate::space}};
};

struct BotListReply
{
    std::vector<BotInfo> bots; ///< the oldest first
    static constexpr auto fields = std::tuple{Field{"bots", &BotListReply::bots, ListRule{limits::botsOfAnOwner}}};
};

struct BotList
{
    using Reply = BotListReply;
    static constexpr auto type = "bot.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The asker's bots, or those of a space for who manages it.";
    std::optional<SpaceId> space{};
    static constexpr auto fields = std::tuple{Field{"space", &BotList::space}};
};

struct BotEditScopes
{
    using Reply = BotReply;
    static constexpr auto type = "bot.edit_scopes";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Replaces what a bot's token is good for. Its connections close; it comes back with the same token.";
    QString bot; ///< handle
    ScopeSet scopes{};
    static constexpr auto fields = std::tuple{Field{"bot", &BotEditScopes::bot, rule::handle},
                                              Field{"scopes", &BotEditScopes::scopes, KnownNames{}}};
};

struct BotTokenNew
{
    using Reply = BotTokenReply;
    static constexpr auto type = "bot.token_new";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "A new token for a bot. The one before stops working and its connections close.";
    QString bot;
    static constexpr auto fields = std::tuple{Field{"bot", &BotTokenNew::bot, rule::handle}};
};

struct BotDelete
{
    using Reply = LossReply;
    static constexpr auto type = "bot.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Ends a bot for ever: its token and commands are gone and it leaves its places. What it said stays. `messages` "
        "and `bytes` are what stays under its name.";
    QString bot;
    std::optional<bool> dryRun{};
    static constexpr auto fields =
        std::tuple{Field{"bot", &BotDelete::bot, rule::handle}, Field{"dry_run", &BotDelete::dryRun}};
};

} // namespace tertulia
