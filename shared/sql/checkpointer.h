// SPDX-License-Identifier: GPL-3.0-or-later
// Takes SQLite's log into the database on a thread and a connection of its own, so that no COMMIT waits for it. The log
// begins anew only once nothing is left in it; since writing goes on meanwhile, the writer takes the last little piece
// itself when this thread is through. A log that grows fourfold all the same (its reader does not end, its disk is
// slow) the writer takes in as SQLite does by itself. Called on the writer's thread; private to shared/sql.
#pragma once

#include "shared/sql/db.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace tertulia::sql {

class Checkpointer
{
public:
    /// Pages in the log from which on it is taken in. Many, so that a page which is written again and again is taken
    /// once; so few that what a crash leaves is read in a moment.
    static constexpr int pages = 8000;

    /// Of the database that `writer` writes, which must outlive this.
    Checkpointer(Db& writer, int atPages = pages);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    /// After each commit.
    void committed();

private:
    enum class State { Resting, Wanted, Through };

    void threadMain();
    void takeInMost(Db& db) const;

    Db& m_writer;
    const int m_pages;
    int m_next;                   ///< the length of the log at which it is time
    std::atomic<int> m_length{0}; ///< after the last commit
    std::atomic<State> m_state{State::Resting};
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tertulia::sql
