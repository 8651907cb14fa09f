// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about people: profiles, and how they stand to each other: friends, blocks, privacy. The other one is named
// by handle.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule bio{TextKind::Topic, 0, limits::bioLength};
inline constexpr TextRule status{TextKind::Name, 0, limits::statusLength};
} // namespace rule

struct ProfileReply
{
    UserRecord user;
    QString bio;
    static constexpr auto fields = std::tuple{Field{"user", &ProfileReply::user}, Field{"bio", &ProfileReply::bio}};
};

struct ProfileUpdate
{
    using Reply = ProfileReply;
    static constexpr auto type = "profile.update";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Changes the own profile; what is left out stays. A new status has no end unless `status_until` comes with it; "
        "the end must lie in the future. Everybody who shares a place with the asker hears `user_changed`.";
    std::optional<QString> displayName{};
    std::optional<QString> bio{};
    std::optional<QString> status{}; ///< "" = none
    std::optional<Timestamp> statusUntil{};
    static constexpr auto fields = std::tuple{
        Field{"display_name", &ProfileUpdate::displayName, rule::name}, Field{"bio", &ProfileUpdate::bio, rule::bio},
        Field{"status", &ProfileUpdate::status, rule::status}, Field{"status_until", &ProfileUpdate::statusUntil}};
};

/// Whether something may be done, and the rule that says so.
struct PageVerdict
{
    bool allowed = false;
    QString rule;
    static constexpr auto fields =
        std::tuple{Field{"allowed", &PageVerdict::allowed}, Field{"rule", &PageVerdict::rule}};
    bool operator==(const PageVerdict&) const = default;
};

struct ProfilePage
{
    UserRecord user;
    QString bio;
    FriendState relation = FriendState::None; ///< seen from the asker
    bool blocked = false;                     ///< by the asker
    PageVerdict write;                        ///< may the asker write to him directly
    PageVerdict befriend;                     ///< may the asker send him a friend request
    std::vector<SpaceId> mutualSpaces;        ///< the first of them
    int mutualSpaceCount = 0;
    std::vector<UserRecord> mutualFriends; ///< the first of them
    int mutualFriendCount = 0;
    static constexpr auto fields =
        std::tuple{Field{"user", &ProfilePage::user},
                   Field{"bio", &ProfilePage::bio},
                   Field{"relation", &ProfilePage::relation},
                   Field{"blocked", &ProfilePage::blocked},
                   Field{"write", &ProfilePage::write},
                   Field{"befriend", &ProfilePage::befriend},
                   Field{"mutual_spaces", &ProfilePage::mutualSpaces, ListRule{limits::mutualShown}},
                   Field{"mutual_space_count", &ProfilePage::mutualSpaceCount},
                   Field{"mutual_friends", &ProfilePage::mutualFriends, ListRule{limits::mutualShown}},
                   Field{"mutual_friend_count", &ProfilePage::mutualFriendCount}};
};

struct ProfileGet
{
    using Reply = ProfilePage;
    static constexpr auto type = "profile.get";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "A person's profile page: bio, what the asker shares with him, and whether he may be "
                                  "written to or asked to be friends, with the rule that decides.";
    QString user;
    static constexpr auto fields = std::tuple{Field{"user", &ProfileGet::user, rule::handle}};
};

struct UserChangedSinceReply
{
    std::vector<UserRecord> users; ///< by rev, ascending
    Rev rev = 0;                   ///< the asker now knows every change up to here
    bool more = false;             ///< ask again from `rev`
    static constexpr auto fields =
        std::tuple{Field{"users", &UserChangedSinceReply::users, ListRule{limits::pageMax}},
                   Field{"rev", &UserChangedSinceReply::rev}, Field{"more", &UserChangedSinceReply::more}};
};

struct UserChangedSince
{
    using Reply = UserChangedSinceReply;
    static constexpr auto type = "user.changed";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Whose profile changed after `after`, among the asker's friends and those who share a place with him: what the "
        "event `user_changed` would have told while he was away. Without `after` only where the counter stands.";
    std::optional<Rev> after{};
    std::optional<int> limit{};
    static constexpr auto fields = std::tuple{Field{"after", &UserChangedSince::after, RangeRule{}},
                                              Field{"limit", &UserChangedSince::limit, RangeRule{1, limits::pageMax}}};
};

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
