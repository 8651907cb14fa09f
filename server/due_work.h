// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due: every second it looks whether a message is to be sent or somebody to be reminded, and does it a few
// at a time. What fell due while the server was down is done at the start. Main thread; the lanes must outlive the
// timer, and be stopped before this ends.
#pragma once

#include "server/dispatch/lanes.h"

#include <QTimer>

namespace tertulia {

class DueWork
{
public:
    /// It does nothing while it is not its `turn`: one of several servers is enough.
    DueWork(Lanes& lanes, std::function<bool()> turn);

private:
    void look();
    /// Callable on any thread.
    void fire();

    Lanes& m_lanes;
    const std::function<bool()> m_turn;
    QTimer m_timer;
    std::atomic<bool> m_isBusy{false}; ///< looking or firing: the next second waits for it
};

} // namespace tertulia
