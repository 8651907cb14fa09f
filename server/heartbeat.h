// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the supervisor that the server lives, and only if it does: a timer of the main loop says so when the writer of
// the database has answered something since the last time, for which it is given a write that changes nothing. So a
// loop or a database thread that hangs is silent, and a database that refuses, but answers, is not taken for dead. Main
// thread; the lanes must outlive the timer, and be stopped before this ends.
#pragma once

#include "server/dispatch/lanes.h"
#include "server/supervisor.h"

#include <QTimer>

namespace tertulia {

class Heartbeat
{
public:
    /// Three beats in the supervisor's patience.
    Heartbeat(Lanes& lanes, Supervisor supervisor);

private:
    void beat();
    void ask();

    Lanes& m_lanes;
    const Supervisor m_supervisor;
    int64_t m_seen = 0;
    std::atomic<bool> m_isAsking{false};
    QTimer m_timer;
};

} // namespace tertulia
