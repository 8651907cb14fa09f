// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about how people stand to each other: friends, blocks, privacy. The other one is named by handle.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

struct FriendReply
{
    FriendRecord relation; ///< as the asker's stream has it now
    static constexpr auto fields = std::tuple{Field{"relation", &FriendReply::relation}};
};

struct FriendRequest
{
    using Reply = FriendReply;
    static constexpr auto type = "friend.request";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Asks somebody to be friends. If he has asked too, both are friends now. Asking again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &FriendRequest::user, rule::handle}};
};

struct FriendAccept
{
    using Reply = FriendReply;
    static constexpr auto type = "friend.accept";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Says yes to a friend request. Again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &FriendAccept::user, rule::handle}};
};

struct FriendDecline
{
    using Reply = FriendReply;
    static constexpr auto type = "friend.decline";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Says no to a friend request. Again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &FriendDecline::user, rule::handle}};
};

struct FriendCancel
{
    using Reply = FriendReply;
    static constexpr auto type = "friend.cancel";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes an own friend request back. Again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &FriendCancel::user, rule::handle}};
};

struct FriendRemove
{
    using Reply = FriendReply;
    static constexpr auto type = "friend.remove";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends a friendship, on both sides. Again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &FriendRemove::user, rule::handle}};
};

struct BlockReply
{
    BlockRecord block;
    static constexpr auto fields = std::tuple{Field{"block", &BlockReply::block}};
};

struct BlockAdd
{
    using Reply = BlockReply;
    static constexpr auto type = "block.add";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Blocks somebody: ends friendship and requests between the two; neither sees the other's presence, and neither "
        "can ask the other to be friends, write to him directly or bring him into a group. He is not told: to him it "
        "looks like privacy settings. Again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &BlockAdd::user, rule::handle}};
};

struct BlockRemove
{
    using Reply = BlockReply;
    static constexpr auto type = "block.remove";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends a block. What it ended does not come back. Again changes nothing.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &BlockRemove::user, rule::handle}};
};

struct PrivacyReply
{
    PrivacyRecord privacy;
    static constexpr auto fields = std::tuple{Field{"privacy", &PrivacyReply::privacy}};
};

struct PrivacySet
{
    using Reply = PrivacyReply;
    static constexpr auto type = "privacy.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Says who may send the asker friend requests, and who may open directs with him or bring him into groups. What "
        "is left out stays. A direct that exists stays open.";
    std::optional<RequestAudience> friendRequests{};
    std::optional<DirectAudience> directs{};
    static constexpr auto fields =
        std::tuple{Field{"friend_requests", &PrivacySet::friendRequests}, Field{"directs", &PrivacySet::directs}};
};

} // namespace tertulia
