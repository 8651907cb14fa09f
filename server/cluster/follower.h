// SPDX-License-Identifier: GPL-3.0-or-later
// Tells this server's bus what any server on the PostgreSQL commits, in the order of the journal: what was committed
// here comes out of memory, what others committed is read. A transaction that had to wait for another is told after it,
// so who is sent away hears nothing that was said later, wherever either was done. What cannot be told (too much, too
// long ago, words of a newer program) ends in outOfStep: everybody connects again and catches up. It has a thread and a
// connection of its own; start and stop in one thread, write() in the writer's, the rest in any.
#pragma once

#include "server/bus/bus.h"
#include "server/cluster/horizon.h"
#include "server/cluster/leading.h"
#include "server/store/journal.h"

#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

namespace tertulia {

struct FollowerSettings
{
    sql::DbConfig database{};
    QString node{};                          ///< this run of this server, different from all others
    std::chrono::milliseconds look{1'000};   ///< it looks at least so often
    std::chrono::milliseconds piece{60'000}; ///< see Leading
};

class Follower
{
public:
    /// Called in the follower's thread.
    struct Bells
    {
        std::function<void(Bus::Steps)> deliver;
        std::function<void()> outOfStep;
    };
    Follower(FollowerSettings settings, Bells bells);
    ~Follower(); ///< stops
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    /// Connects; what was committed before is not told.
    Result<Done> start();
    /// Tells what is committed by now, and ends.
    void stop();

    /// The last statement of a transaction that has written something: what it makes the shards do, once it is
    /// committed.
    Result<Done> write(sql::Db& db, Bus::Steps steps);
    /// Something was committed here.
    void wake();
    /// Somebody says that something was committed elsewhere. Costs little however often it is said.
    void ring();
    /// At the journal, since the start.
    [[nodiscard]] uint64_t looks() const { return m_looks.load(std::memory_order_relaxed); }
    [[nodiscard]] bool leads() const { return m_leading.leads(); }

private:
    void threadMain(std::promise<Result<Done>> begun);
    Result<Done> begin();
    /// Until there is something to do; whether it goes on.
    bool waitForWork();
    void work();
    /// Whether there may be more.
    Result<bool> look();
    [[nodiscard]] bool missesSome(const store::journal::Page& page) const;
    void tell(const store::journal::Page& page);
    [[nodiscard]] Result<Bus::Steps> stepsOfEntry(const store::journal::Entry& entry);
    Result<bool> fallOutOfStep(const char* why);
    void complainOf(const Error& error);

    const FollowerSettings m_settings;
    const Bells m_bells;
    std::thread m_thread;

    // The follower's thread.
    std::unique_ptr<sql::Db> m_db;
    Horizon m_horizon;
    Leading m_leading;
    int64_t m_forgotten = 0;
    std::chrono::steady_clock::time_point m_lookedAt{};
    bool m_isFailing = false;
    std::atomic<uint64_t> m_looks{0};

    std::mutex m_mutex; ///< guards what follows: the writer adds, the follower takes
    std::condition_variable m_roused;
    std::map<int64_t, Bus::Steps> m_own; ///< what this server wrote and did not tell yet
    bool m_isWoken = false;
    bool m_isRung = false;
    bool m_isStopping = false;
};

} // namespace tertulia
