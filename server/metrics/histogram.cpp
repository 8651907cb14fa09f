// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tertulia {

void Histogram::note(Time time)
{
    const int64_t us = std::max<int64_t>(0, time.count());
    const auto step = static_cast<size_t>(std::lower_bound(bounds.begin(), bounds.end(), us) - bounds.begin());
    m_steps[step].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(static_cast<uint64_t>(us), std::memory_order_relaxed);
}

Histogram::Counts Histogram::counts() const
{
    Counts read;
    for (size_t i = 0; i < m_steps.size(); ++i)
        read.steps[i] = m_steps[i].load(std::memory_order_relaxed);
    read.sum = m_sum.load(std::memory_order_relaxed);
    return read;
}

uint64_t Histogram::Counts::total() const
{
    return std::accumulate(steps.begin(), steps.end(), uint64_t{0});
}

std::optional<int64_t> Histogram::Counts::quantile(double share) const
{
    const uint64_t all = total();
    if (all == 0)
        return std::nullopt;
    const auto wanted = static_cast<uint64_t>(std::ceil(share * static_cast<double>(all)));
    uint64_t seen = 0;
    for (size_t i = 0; i < bounds.size(); ++i) {
        seen += steps[i];
        if (seen >= wanted)
            return bounds[i];
    }
    return bounds.back();
}

} // namespace tertulia
