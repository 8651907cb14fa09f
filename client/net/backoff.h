// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before the next connection attempt: full jitter, rand(0, min(60 s, 1 s * 2^n)), so that thousands
// of clients do not come back in step. A server that said goodbye (restart) is tried within 3 s first; one that named
// a time is not bothered before it. Pure: the random source is injected. One thread.
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace tertulia {

class Backoff
{
public:
    using Millis = std::chrono::milliseconds;
    static constexpr Millis cap{60'000};
    static constexpr Millis step{1'000};
    static constexpr Millis firstAfterRestart{3'000};

    /// `random` gives numbers in [0, 1).
    explicit Backoff(std::function<double()> random);
    /// With the system's random numbers.
    Backoff();

    /// The wait before the next attempt; each call counts as one more failure.
    Millis next(std::optional<Millis> retryAfter = std::nullopt);
    /// The same when the server closed by itself because it restarts.
    Millis nextAfterRestart(std::optional<Millis> retryAfter = std::nullopt);
    /// The connection works: the next failure is the first again.
    void reset() { m_failures = 0; }

private:
    Millis jitter(Millis limit, std::optional<Millis> retryAfter);

    std::function<double()> m_random;
    int m_failures = 0;
};

} // namespace tertulia
