// SPDX-License-Identifier: GPL-3.0-or-later
// Records of how people stand to each other. All of them live in the stream of the user they belong to and are seen by
// nobody else: a friendship is two records, one in each stream; a block is one, in the blocker's alone, so that the
// blocked one has nothing that could tell him. Value types.
#pragma once

#include "shared/protocol/codec.h"

#include <array>

namespace tertulia {

enum class FriendState { Incoming, Outgoing, Friends, None };
/// From whom a user takes friend requests.
enum class RequestAudience { Everyone, SharedSpaces, Nobody };
/// Who may open a direct with a user or bring him into a group. Friends always may.
enum class DirectAudience { Everyone, SharedSpaces, Friends };

template<>
struct EnumNames<FriendState>
{
    static constexpr std::array names{"incoming", "outgoing", "friends", "none"};
};
template<>
struct EnumNames<RequestAudience>
{
    static constexpr std::array names{"everyone", "shared_spaces", "nobody"};
};
template<>
struct EnumNames<DirectAudience>
{
    static constexpr std::array names{"everyone", "shared_spaces", "friends"};
};

/// What is between the user and me. Stream: the user.
struct FriendRecord
{
    static constexpr auto tag = "friend";
    UserId user;
    FriendState state = FriendState::None; ///< seen from the owner of the stream; `none` = it ended
    Timestamp since{};                     ///< of this state
    Rev rev = 0;
    static constexpr auto fields = std::tuple{Field{"user", &FriendRecord::user}, Field{"state", &FriendRecord::state},
                                              Field{"since", &FriendRecord::since}, Field{"rev", &FriendRecord::rev}};
    bool operator==(const FriendRecord&) const = default;
};

/// That I block the user (or did: `blocked` false). Stream: the user.
struct BlockRecord
{
    static constexpr auto tag = "block";
    UserId user;
    bool blocked = true;
    Timestamp since{};
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"user", &BlockRecord::user}, Field{"blocked", &BlockRecord::blocked},
                   Field{"since", &BlockRecord::since}, Field{"rev", &BlockRecord::rev}};
    bool operator==(const BlockRecord&) const = default;
};

/// Who may come to me; without the record: everyone. Stream: the user.
struct PrivacyRecord
{
    static constexpr auto tag = "privacy";
    RequestAudience friendRequests = RequestAudience::Everyone;
    DirectAudience directs = DirectAudience::Everyone;
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"friend_requests", &PrivacyRecord::friendRequests}, Field{"directs", &PrivacyRecord::directs},
                   Field{"rev", &PrivacyRecord::rev}};
    bool operator==(const PrivacyRecord&) const = default;
};

} // namespace tertulia
