// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before what failed is tried again: as long as the server says, or twice as long each time. A minute
// at most. Any thread.
#pragma once

#include "shared/protocol/result.h"

#include <algorithm>
#include <chrono>

namespace tertulia {

/// `failures`: how often in a row.
inline std::chrono::milliseconds retryPause(const Error& error, int failures)
{
    using namespace std::chrono_literals;
    if (error.retryAfterMs > 0)
        return std::chrono::milliseconds{std::min(error.retryAfterMs, 60'000)};
    return std::min<std::chrono::milliseconds>(60s, 1s * (1 << std::min(failures, 6)));
}

} // namespace tertulia
