// SPDX-License-Identifier: GPL-3.0-or-later
// What the server does by itself now and then: what was deleted too long ago to be restored goes for good, a little at
// a time, so that nobody waits for it, and what files nobody needs take on the disk; and accounts whose end was begun
// are erased to their end, also if the server that began it died. At the start, when its turn comes, and every hour,
// the last more often. Main thread; the lanes must outlive the timers, and be stopped before this ends.
#pragma once

#include "server/dispatch/file_works.h"

#include <QTimer>

namespace tertulia {

class Upkeep
{
public:
    /// One of several servers, whose `turn` it is, does it for all.
    Upkeep(Lanes& lanes, FileWorks& files, std::function<bool()> turn);

private:
    /// Callable on any thread.
    void purge();

    void all();
    void erase();

    Lanes& m_lanes;
    FileWorks& m_files;
    const std::function<bool()> m_turn;
    QTimer m_timer;
    QTimer m_looks;
    bool m_hadTurn = false;
    std::atomic<bool> m_isErasing{false};
};

} // namespace tertulia
