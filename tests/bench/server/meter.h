// SPDX-License-Identifier: GPL-3.0-or-later
// What the load generator reads off: the monotonic clock, the processor time and memory of a server's process and its
// children as the kernel counts them, and a histogram of times. Linux only; one thread.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>

namespace tertulia::bench {

/// Nanoseconds of the monotonic clock.
uint64_t nowNs();

struct Usage
{
    double cpuSeconds = 0; ///< user and system, of all threads that ever were
    long rssKib = 0;       ///< resident now
};

/// Of the process and everything that descends from it and still lives. Zeros for a process that is gone.
Usage usageOf(pid_t process);
/// Processor seconds of this process.
double ownCpuSeconds();

/// Times in nanoseconds, to within 3 %, in constant memory.
class Histogram
{
public:
    void add(uint64_t ns);
    /// The time that so large a part (0 to 1) does not exceed, in milliseconds; 0 if there are none.
    [[nodiscard]] double quantileMs(double part) const;
    [[nodiscard]] uint64_t count() const { return m_count; }
    void clear() { *this = {}; }

private:
    static constexpr unsigned steps = 32; ///< in each doubling
    std::array<uint64_t, 64 * steps> m_buckets{};
    uint64_t m_count = 0;
};

} // namespace tertulia::bench
