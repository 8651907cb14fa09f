// SPDX-License-Identifier: GPL-3.0-or-later
// Records that only their owner sees and that are not about another person: what a bot is asked to do.
// Stream: the user. Value types.
#pragma once

#include "shared/protocol/codec.h"

#include <array>

namespace tertulia {

/// Somebody called a slash command of mine; I am a bot. Only the newest are kept.
struct CommandCallRecord
{
    static constexpr auto tag = "command_call";
    CommandCallId id;
    CommandId command;
    QString name; ///< of the command
    ConversationId conversation;
    UserId user; ///< who called
    QString text;
    Timestamp at{};
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"id", &CommandCallRecord::id},     Field{"command", &CommandCallRecord::command},
                   Field{"name", &CommandCallRecord::name}, Field{"conversation", &CommandCallRecord::conversation},
                   Field{"user", &CommandCallRecord::user}, Field{"text", &CommandCallRecord::text},
                   Field{"at", &CommandCallRecord::at},     Field{"rev", &CommandCallRecord::rev}};
    bool operator==(const CommandCallRecord&) const = default;
};

} // namespace tertulia
