// SPDX-License-Identifier: GPL-3.0-or-later
// What the server does by itself now and then: what was deleted too long ago to be restored goes for good, a little at
// a time, so that nobody waits for it, and what files nobody needs take on the disk. At the start and every hour. Main
// thread; the lanes must outlive the timer, and be stopped before this ends.
#pragma once

#include "server/dispatch/file_works.h"

#include <QTimer>

namespace tertulia {

class Upkeep
{
public:
    /// What is in the database is for the server whose `turn` it is, its own disk for each.
    Upkeep(Lanes& lanes, FileWorks& files, std::function<bool()> turn);

private:
    /// Callable on any thread.
    void purge();

    void all();

    Lanes& m_lanes;
    FileWorks& m_files;
    const std::function<bool()> m_turn;
    QTimer m_timer;
};

} // namespace tertulia
