// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/timer_queue.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <bit>
#include <vector>

namespace tertulia::net {

using std::chrono::milliseconds;

TimerQueue::Clock::time_point TimerQueue::rounded(Clock::time_point due, const Timer& timer)
{
    qint64 gridMs = 1;
    if (timer.type == Qt::VeryCoarseTimer)
        gridMs = 1000;
    else if (timer.type == Qt::CoarseTimer && timer.interval >= milliseconds{40})
        gridMs = static_cast<qint64>(std::bit_floor(static_cast<quint64>(timer.interval.count() / 20)));
    if (gridMs == 1)
        return due;
    const auto grid = milliseconds{gridMs};
    const auto late = due.time_since_epoch() % grid;
    return late.count() == 0 ? due : due + (grid - late);
}

void TimerQueue::add(int id, milliseconds interval, Qt::TimerType type, QObject* object)
{
    remove(id);
    Timer timer{id, interval, type, object, {}, ++m_lastSerial, false};
    timer.due = rounded(Clock::now() + interval, timer);
    m_order.insert({{timer.due, timer.serial}, id});
    m_timers.emplace(id, timer);
}

bool TimerQueue::remove(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    m_order.erase({{found->second.due, found->second.serial}, id});
    m_timers.erase(found);
    return true;
}

bool TimerQueue::removeAll(QObject* object)
{
    std::vector<int> ids;
    for (const auto& [id, timer] : m_timers) {
        if (timer.object == object)
            ids.push_back(id);
    }
    for (const int id : ids)
        remove(id);
    return !ids.empty();
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::of(QObject* object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> list;
    for (const auto& [id, timer] : m_timers) {
        if (timer.object == object)
            list.append({id, static_cast<int>(timer.interval.count()), timer.type});
    }
    return list;
}

std::optional<milliseconds> TimerQueue::remaining(int id) const
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return std::nullopt;
    return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(found->second.due - Clock::now()));
}

std::optional<milliseconds> TimerQueue::untilNext() const
{
    for (const auto& [place, id] : m_order) {
        if (!m_timers.at(id).isFiring)
            return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(place.first - Clock::now()));
    }
    return std::nullopt;
}

int TimerQueue::fireDue()
{
    if (m_order.empty())
        return 0;
    const auto now = Clock::now();
    // A list made beforehand: what the handlers add or restart waits for the next pass.
    std::vector<std::pair<int, quint64>> due;
    for (const auto& [place, id] : m_order) {
        if (place.first > now)
            break;
        due.emplace_back(id, place.second);
    }
    int fired = 0;
    for (const auto& [id, serial] : due)
        fired += fire(id, serial, now) ? 1 : 0;
    return fired;
}

bool TimerQueue::fire(int id, quint64 serial, Clock::time_point now)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end() || found->second.serial != serial || found->second.isFiring || found->second.due > now)
        return false;
    Timer& timer = found->second;
    m_order.erase({{timer.due, serial}, id});
    timer.due = rounded(std::max(timer.due + timer.interval, now), timer);
    m_order.insert({{timer.due, serial}, id});
    timer.isFiring = true;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer.object, &event);
    // The handler may have removed this timer, and another may have taken its id.
    const auto after = m_timers.find(id);
    if (after != m_timers.end() && after->second.serial == serial)
        after->second.isFiring = false;
    return true;
}

} // namespace tertulia::net
