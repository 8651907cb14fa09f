// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that decides whether one person may come to another: the counterpart of permissions.h for people. Pure:
// facts in, verdict with its rule out, the same on server and client. Any thread.
// What a block tells: the blocked one gets the very verdict that a restrictive privacy setting gives (rules
// user.takes_no_…), so no answer proves a block. Only the blocker is told that there is one (user.you_blocked). That an
// account was deleted is no secret (user.is_deleted).
#pragma once

#include "shared/protocol/records_people.h"

#include <string_view>

namespace tertulia {

enum class Approach {
    FriendRequest,
    OpenDirect,  ///< the first message between the two
    WriteDirect, ///< in a direct that exists: only a block stops it, privacy does not
    AddToGroup,
};

/// What is known about the asker and the other one.
struct ContactFacts
{
    bool askerBlocksOther = false;
    bool otherBlocksAsker = false;
    bool areFriends = false;
    bool shareASpace = false;
    RequestAudience takesRequestsFrom = RequestAudience::Everyone; ///< the other's settings
    DirectAudience takesDirectsFrom = DirectAudience::Everyone;
    bool otherIsDeleted = false;
};

struct ContactVerdict
{
    bool allowed = false;
    std::string_view rule{};
    bool operator==(const ContactVerdict&) const = default;
};

ContactVerdict resolve(Approach approach, const ContactFacts& facts);
/// Done, or Forbidden with the rule.
Result<Done> require(Approach approach, const ContactFacts& facts);

} // namespace tertulia
