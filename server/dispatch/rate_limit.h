// SPDX-License-Identifier: GPL-3.0-or-later
// Token buckets: how often something may happen, with a burst. A bucket is a plain value of one thread; KeyedBuckets
// holds one for each key (a user, an address) and may be used from any thread. Its mutex is there because all I/O
// threads share the buckets; it is held for one look-up. The number of keys is bounded: full buckets are forgotten
// first.
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace tertulia {

struct Rate
{
    double perSecond = 1;
    int burst = 1;
};

class TokenBucket
{
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit TokenBucket(Rate rate) : m_rate(rate), m_tokens(rate.burst) {}

    /// Takes one, or `count` at once but never more than the bucket holds; or says how long until they are there.
    std::optional<std::chrono::milliseconds> take(Time now, int count = 1);
    void giveBack();
    [[nodiscard]] bool isFull(Time now);
    /// From now on; what is in it stays, as far as it fits.
    void change(Rate rate, Time now);

private:
    void refill(Time now);

    Rate m_rate;
    double m_tokens;
    Time m_filledAt{};
};

class KeyedBuckets
{
public:
    static constexpr qsizetype maxKeys = 50'000;

    explicit KeyedBuckets(Rate rate) : m_rate(rate) {}

    std::optional<std::chrono::milliseconds> take(const QString& key, TokenBucket::Time now, int count = 1);
    void giveBack(const QString& key);
    /// Of all of them, from now on.
    void change(Rate rate, TokenBucket::Time now);
    [[nodiscard]] Rate rate() const;
    [[nodiscard]] qsizetype size() const;

private:
    void makeRoom(TokenBucket::Time now);

    Rate m_rate;
    mutable std::mutex m_mutex;
    QHash<QString, TokenBucket> m_buckets;
};

} // namespace tertulia
