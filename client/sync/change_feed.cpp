// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/change_feed.h"

#include <algorithm>
#include <utility>

namespace tertulia {

using namespace std::chrono_literals;

ChangeFeed::ChangeFeed() : ChangeFeed(Pace{}) {}

ChangeFeed::ChangeFeed(Pace pace, QObject* parent) : QObject(parent), m_pace(pace), m_ready(pace.atOnce)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::deliver);
}

RowChanges ChangeFeed::changesOf(const Delta& delta)
{
    RowChanges changes;
    changes.messages = delta.messages;
    changes.messagesGone = delta.messagesGone;
    changes.conversations = delta.conversations;
    changes.conversationsGone = delta.conversationsGone;
    changes.spaces = delta.spaces;
    changes.spacesGone = delta.spacesGone;
    changes.users = delta.users;
    changes.records = delta.records;
    changes.recordsReset = delta.recordsReset;
    changes.membersChanged = delta.membersChanged;
    changes.historyReset = delta.historyReset;
    return changes;
}

/// False if there is nothing to deliver.
bool ChangeFeed::gather(RowChanges changes)
{
    m_gathered.merge(std::move(changes));
    return !m_gathered.isEmpty();
}

void ChangeFeed::add(RowChanges changes)
{
    if (gather(std::move(changes)))
        deliverWithin(0ms);
}

void ChangeFeed::addArrived(const Delta& delta)
{
    if (!gather(changesOf(delta)) || m_timer.isActive())
        return;
    refill();
    deliverWithin(m_ready >= 1 ? 0ms
                               : std::chrono::duration_cast<std::chrono::milliseconds>(m_pace.apart * (1 - m_ready)));
}

void ChangeFeed::deliverWithin(std::chrono::milliseconds wait)
{
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

void ChangeFeed::refill()
{
    const auto now = Steady::now();
    const auto passed = std::chrono::duration<double>(now - std::exchange(m_refilled, now));
    m_ready = std::min<double>(m_pace.atOnce, m_ready + passed / std::chrono::duration<double>(m_pace.apart));
}

void ChangeFeed::deliver()
{
    m_timer.stop();
    refill();
    const RowChanges changes = std::exchange(m_gathered, {});
    if (changes.isEmpty())
        return;
    m_ready = std::max(0.0, m_ready - 1);
    Q_EMIT changed(changes);
}

} // namespace tertulia
