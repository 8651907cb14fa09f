// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/due_work.h"

#include "server/services/later.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace std::chrono_literals;

namespace {
Q_LOGGING_CATEGORY(dueLog, "tertulia.due")
} // namespace

DueWork::DueWork(Lanes& lanes, std::function<bool()> turn) : m_lanes(lanes), m_turn(std::move(turn))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(1s);
    look();
}

void DueWork::look()
{
    if (!m_turn() || m_isBusy.exchange(true))
        return;
    m_lanes.read<bool>("due", &later::isDue, [this](const Result<bool>& due) {
        if (due.ok() && *due)
            return fire();
        m_isBusy = false;
    });
}

void DueWork::fire()
{
    m_lanes.write<int>("due work", &later::fireSome, [this](const Result<int>& fired) {
        if (fired.ok() && *fired > 0)
            return fire();
        if (!fired.ok() && fired.error().code != ErrorCode::Busy) // else somebody was quicker, or the server goes down
            qCWarning(dueLog) << "what is due waits for another second:" << wireName(fired.error().code);
        m_isBusy = false;
    });
}

} // namespace tertulia
