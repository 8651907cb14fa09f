// SPDX-License-Identifier: GPL-3.0-or-later
// Where "now" comes from. Production code takes a Clock and never asks the system directly, so tests can move time.
// Wall time is for people and tokens; order and sync never use it. Any thread.
#pragma once

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace tertulia {

/// A moment in wall time: milliseconds since 1970 UTC, the resolution of the wire.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override
    {
        return Timestamp{std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()}};
    }
};

class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start) : m_ms(start.time_since_epoch().count()) {}
    [[nodiscard]] Timestamp now() const override { return Timestamp{std::chrono::milliseconds{m_ms.load()}}; }
    void advance(std::chrono::milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<int64_t> m_ms;
};

} // namespace tertulia
