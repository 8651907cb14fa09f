// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/job_times.h"

#include <functional>

namespace tertulia {

/// The slot of the name, taken now if it is new. Found by the letters: the same name may stand at two addresses.
JobTimes::Slot* JobTimes::slot(const char* name)
{
    const std::string_view wanted(name);
    const size_t start = std::hash<std::string_view>{}(wanted);
    for (size_t i = 0; i < m_slots.size(); ++i) {
        Slot& one = m_slots[(start + i) % m_slots.size()];
        const char* there = one.name.load(std::memory_order_acquire);
        if (there == nullptr && one.name.compare_exchange_strong(there, name, std::memory_order_acq_rel))
            return &one;
        if (wanted == there) // also if another thread was quicker just now
            return &one;
    }
    return nullptr;
}

void JobTimes::note(const char* name, Histogram::Time time, bool succeeded)
{
    Slot* const one = slot(name);
    if (one == nullptr)
        return;
    one->times.note(time);
    if (!succeeded)
        one->failed.fetch_add(1, std::memory_order_relaxed);
}

void JobTimes::forEach(const std::function<void(const Job&)>& look) const
{
    for (const Slot& one : m_slots)
        if (const char* name = one.name.load(std::memory_order_acquire))
            look({name, one.times.counts(), one.failed.load(std::memory_order_relaxed)});
}

Histogram::Counts JobTimes::of(std::string_view name) const
{
    Histogram::Counts found;
    forEach([&](const Job& job) {
        if (job.name == name)
            found = job.counts;
    });
    return found;
}

} // namespace tertulia
