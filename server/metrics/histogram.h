// SPDX-License-Identifier: GPL-3.0-or-later
// How long something took, counted in fixed steps from 100 µs to 10 s: one addition for each, no lock. Any thread; who
// reads while others write sees each of them or not yet.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>

namespace tertulia {

class Histogram
{
public:
    using Time = std::chrono::microseconds;
    /// The upper ends of the steps; what took longer than the last is counted beyond them.
    static constexpr std::array<int64_t, 16> bounds{100,       250,       500,       1'000,     2'500,   5'000,
                                                    10'000,    20'000,    50'000,    100'000,   250'000, 500'000,
                                                    1'000'000, 2'500'000, 5'000'000, 10'000'000};

    void note(Time time);

    /// A reading of it all.
    struct Counts
    {
        std::array<uint64_t, bounds.size() + 1> steps{};
        uint64_t sum = 0; ///< µs

        [[nodiscard]] uint64_t total() const;
        /// What `share` (0 to 1) of them did not exceed, µs: the upper end of a step, or of the last for what is
        /// beyond; nothing if nothing was counted.
        [[nodiscard]] std::optional<int64_t> quantile(double share) const;
    };
    [[nodiscard]] Counts counts() const;

private:
    std::array<std::atomic<uint64_t>, bounds.size() + 1> m_steps{};
    std::atomic<uint64_t> m_sum{0};
};

} // namespace tertulia
