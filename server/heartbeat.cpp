// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/heartbeat.h"

namespace tertulia {

Heartbeat::Heartbeat(Lanes& lanes, Supervisor supervisor)
    : m_lanes(lanes), m_supervisor(std::move(supervisor)), m_seen(lanes.writesDone())
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_supervisor.patience() / 3));
    ask();
}

// What a full queue refuses is no answer of the writer and does not count as one.
void Heartbeat::beat()
{
    const int64_t done = m_lanes.writesDone();
    if (done != m_seen)
        m_supervisor.alive();
    m_seen = done;
    ask();
}

void Heartbeat::ask()
{
    if (m_isAsking.exchange(true))
        return;
    m_lanes.write<Done>(
        "heartbeat", [](Tx& /*tx*/) -> Result<Done> { return Done{}; },
        [this](const Result<Done>& /*that it came is enough*/) { m_isAsking = false; });
}

} // namespace tertulia
