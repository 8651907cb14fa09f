// SPDX-License-Identifier: GPL-3.0-or-later
// The timers of one event loop, ordered by due time. Coarse timers are rounded up (by at most 5 %) to a common grid so
// that many of them wake the loop once. A timer does not fire again while its own event is being delivered.
// Thread: that of the loop.
#pragma once

#include <QAbstractEventDispatcher>

#include <chrono>
#include <optional>
#include <set>
#include <unordered_map>

namespace tertulia::net {

class TimerQueue
{
public:
    using Clock = std::chrono::steady_clock;

    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject* object);
    bool remove(int id);
    bool removeAll(QObject* object);
    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> of(QObject* object) const;
    /// Time until `id` is due, never negative; nothing if there is no such timer.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining(int id) const;
    /// Time until the next timer that may fire, rounded up; nothing if there is none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNext() const;
    /// Fires each timer that is due at the moment of the call, at most once; returns how many.
    int fireDue();

private:
    struct Timer
    {
        int id = 0;
        std::chrono::milliseconds interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject* object = nullptr;
        Clock::time_point due;
        quint64 serial = 0; ///< tells a timer from a later one with the same id
        bool isFiring = false;
    };
    using Place = std::pair<Clock::time_point, quint64>; ///< due, serial

    static Clock::time_point rounded(Clock::time_point due, const Timer& timer);
    bool fire(int id, quint64 serial, Clock::time_point now);

    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<Place, int>> m_order;
    quint64 m_lastSerial = 0;
};

} // namespace tertulia::net
