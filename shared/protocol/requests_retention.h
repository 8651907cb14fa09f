// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about how long the messages of a conversation are kept.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

/// What expires at once by a setting or, with `dry_run`, would.
struct RetentionReply
{
    int64_t people = 0; ///< who see the conversation
    int64_t messages = 0;
    int64_t bytes = 0;         ///< of the messages' texts and files
    std::optional<int> days{}; ///< what then holds: the server's limit counts too; absent = for ever
    Rev rev = 0;               ///< of the conversation's change; 0 = nothing was changed
    static constexpr auto fields =
        std::tuple{Field{"people", &RetentionReply::people}, Field{"messages", &RetentionReply::messages},
                   Field{"bytes", &RetentionReply::bytes}, Field{"days", &RetentionReply::days},
                   Field{"rev", &RetentionReply::rev}};
};

struct RetentionSet
{
    using Reply = RetentionReply;
    static constexpr auto type = "retention.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Says for how many days the messages of a room or group, its threads and all that hangs on them are kept; 0 = "
        "for ever. Older ones, pinned ones too, become tombstones soon after, and cannot come back. For who may edit "
        "the conversation; not in directs, and no longer than the server allows. `dry_run`: what would go.";
    ConversationId conversation;
    int days = 0;
    std::optional<bool> dryRun{};
    static constexpr auto fields = std::tuple{Field{"conversation", &RetentionSet::conversation},
                                              Field{"days", &RetentionSet::days, RangeRule{0, limits::retentionDays}},
                                              Field{"dry_run", &RetentionSet::dryRun}};
};

} // namespace tertulia
