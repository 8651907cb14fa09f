// SPDX-License-Identifier: GPL-3.0-or-later
// What the server does by itself now and then: what was deleted too long ago to be restored goes for good, a little at
// a time, so that nobody waits for it. At the start and every hour. Main thread; the lanes must outlive the timer, and
// be stopped before this ends.
#pragma once

#include "server/dispatch/lanes.h"

#include <QTimer>

namespace tertulia {

class Upkeep
{
public:
    explicit Upkeep(Lanes& lanes);

private:
    /// Callable on any thread.
    void purge();

    Lanes& m_lanes;
    QTimer m_timer;
};

} // namespace tertulia
