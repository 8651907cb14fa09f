// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace tertulia {

Backoff::Backoff(std::function<double()> random) : m_random(std::move(random)) {}

Backoff::Backoff() : Backoff([] { return QRandomGenerator::global()->generateDouble(); }) {}

Backoff::Millis Backoff::next(std::optional<Millis> retryAfter)
{
    const int doublings = std::min(m_failures, 16);
    ++m_failures;
    return jitter(std::min(cap, step * (1 << doublings)), retryAfter);
}

Backoff::Millis Backoff::nextAfterRestart(std::optional<Millis> retryAfter)
{
    if (m_failures > 0)
        return next(retryAfter);
    ++m_failures;
    return jitter(firstAfterRestart, retryAfter);
}

Backoff::Millis Backoff::jitter(Millis limit, std::optional<Millis> retryAfter)
{
    // Jitter comes on top of a named time, or all who heard it would come back in the same instant.
    const Millis wait{static_cast<int64_t>(m_random() * static_cast<double>(limit.count()))};
    return std::clamp(retryAfter.value_or(Millis::zero()), Millis::zero(), 10 * cap) + wait;
}

} // namespace tertulia
