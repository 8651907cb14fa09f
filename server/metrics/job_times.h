// SPDX-License-Identifier: GPL-3.0-or-later
// The times of a server's jobs, one histogram for each name: from when it was posted until it was answered, waiting and
// COMMIT included. The names are constants of the program, so there are only so many. Any thread, without a lock.
#pragma once

#include "server/metrics/histogram.h"

#include <functional>
#include <string_view>

namespace tertulia {

class JobTimes
{
public:
    /// `name` must live as long as the program.
    void note(const char* name, Histogram::Time time, bool succeeded);

    struct Job
    {
        std::string_view name;
        Histogram::Counts counts;
        uint64_t failed = 0; ///< of them
    };
    /// All that was noted, names in no order.
    void forEach(const std::function<void(const Job&)>& look) const;
    /// The counts of one name, none if it was never noted.
    [[nodiscard]] Histogram::Counts of(std::string_view name) const;

private:
    struct Slot
    {
        std::atomic<const char*> name{nullptr};
        Histogram times;
        std::atomic<uint64_t> failed{0};
    };
    Slot* slot(const char* name);

    // Twice as many as there are requests and jobs; if a program has more, the last are not counted.
    std::array<Slot, 512> m_slots{};
};

} // namespace tertulia
