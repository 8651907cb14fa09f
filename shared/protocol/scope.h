// SPDX-License-Identifier: GPL-3.0-or-later
// What a bot's token is good for. Which request needs which of these is in scopes.h. Value types, any thread.
#pragma once

#include "shared/protocol/codec.h"

#include <array>

namespace tertulia {

/// Stored as bits by position: append, never reorder. None includes another.
enum class Scope {
    Read,   ///< look and listen: history, sync, events, people
    Write,  ///< take part: messages, typing, read marks, groups
    Manage, ///< everything else that is not for people only
};

template<>
struct EnumNames<Scope>
{
    static constexpr std::array names{"read", "write", "manage"};
};

using ScopeSet = EnumSet<Scope>;

} // namespace tertulia
