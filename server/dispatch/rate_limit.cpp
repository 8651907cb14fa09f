// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace tertulia {

using Seconds = std::chrono::duration<double>;

void TokenBucket::refill(Time now)
{
    if (m_filledAt != Time{})
        m_tokens = std::min<double>(m_rate.burst, m_tokens + Seconds(now - m_filledAt).count() * m_rate.perSecond);
    m_filledAt = now;
}

std::optional<std::chrono::milliseconds> TokenBucket::take(Time now, int count)
{
    refill(now);
    const int needed = std::min(count, m_rate.burst);
    if (m_tokens >= needed) {
        m_tokens -= needed;
        return std::nullopt;
    }
    const double wait = (needed - m_tokens) / std::max(m_rate.perSecond, 1e-6);
    return std::chrono::milliseconds{static_cast<int64_t>(std::ceil(std::min(wait, 86'400.0) * 1000))};
}

void TokenBucket::giveBack()
{
    m_tokens = std::min<double>(m_rate.burst, m_tokens + 1);
}

bool TokenBucket::isFull(Time now)
{
    refill(now);
    return m_tokens >= m_rate.burst;
}

void TokenBucket::change(Rate rate, Time now)
{
    refill(now);
    m_rate = rate;
    m_tokens = std::min<double>(m_tokens, m_rate.burst);
}

std::optional<std::chrono::milliseconds> KeyedBuckets::take(const QString& key, TokenBucket::Time now, int count)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_buckets.find(key);
    if (found == m_buckets.end()) {
        makeRoom(now);
        found = m_buckets.insert(key, TokenBucket(m_rate));
    }
    return found->take(now, count);
}

void KeyedBuckets::giveBack(const QString& key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_buckets.find(key);
    if (found != m_buckets.end())
        found->giveBack();
}

void KeyedBuckets::change(Rate rate, TokenBucket::Time now)
{
    const std::lock_guard lock(m_mutex);
    m_rate = rate;
    for (TokenBucket& bucket : m_buckets)
        bucket.change(rate, now);
}

Rate KeyedBuckets::rate() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

qsizetype KeyedBuckets::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

/// A full bucket says the same as none. If all of them are in use, somebody floods us with keys: a tenth is forgotten.
void KeyedBuckets::makeRoom(TokenBucket::Time now)
{
    if (m_buckets.size() < maxKeys)
        return;
    m_buckets.removeIf([now](auto it) { return it->isFull(now); });
    for (auto it = m_buckets.begin(); it != m_buckets.end() && m_buckets.size() > maxKeys / 10 * 9;)
        it = m_buckets.erase(it);
}

} // namespace tertulia
