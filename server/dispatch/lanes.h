// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways to the database: the writer (one thread, commits shared by neighbouring jobs) and the readers (a
// snapshot each), one of which is for searching. A job is a service call; its answer is told after COMMIT, on the
// database thread, in commit order, and what it changed is told to the bus just before, so that events and replies
// leave in the order of the commits. Any thread. Refusals (full, draining, stopped) are answered Busy at once, on the
// caller's thread. Slow jobs are logged.
#pragma once

#include "server/metrics/job_times.h"
#include "server/services/known_facts.h"
#include "shared/sql/db_thread.h"

#include <atomic>

namespace tertulia {

class Lanes
{
public:
    using Committed = std::function<void(const Changes&)>;

    /// `outcomeUnknown`: the database went away during COMMIT, so what was changed may or may not be there; nobody was
    /// told.
    Lanes(const sql::DbConfig& config, int readers, const Clock& clock, Committed committed,
          std::function<void()> outcomeUnknown);
    ~Lanes(); ///< stops

    /// Is told around the answers and changes of each transaction (DbThread::aroundTelling). Before start.
    void aroundTelling(std::function<void(bool)> hook) { m_writer->aroundTelling(std::move(hook)); }
    /// Is asked, within each transaction, last, to write down what it changed; if it cannot, nothing of it is done. For
    /// servers that share a database. Before start.
    using Seal = std::function<Result<Done>(sql::Db&, const std::vector<const Changes*>&)>;
    void sealWith(Seal seal);
    /// How long a read in time may wait for its turn (10 s). Before the first.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// For the reads of people: it is answered Busy if it has waited so long for its turn that whoever asked is about
    /// to give up. A server with too much to do must not spend its time on answers that nobody waits for any more.
    template<typename T>
    [[nodiscard]] std::function<Result<T>(Tx&)> inTime(std::function<Result<T>(Tx&)> work) const
    {
        return [until = std::chrono::steady_clock::now() + m_patience, work = std::move(work)](Tx& tx) -> Result<T> {
            if (std::chrono::steady_clock::now() > until)
                return tooLate();
            return work(tx);
        };
    }
    /// Writes answered since the start.
    [[nodiscard]] int64_t writesDone() const { return m_writer->jobsDone(); }
    [[nodiscard]] int writesWaiting() const { return m_writer->queued(); }
    /// How long the jobs of each name took.
    [[nodiscard]] const JobTimes& times() const { return m_times; }
    struct State
    {
        int64_t commits = 0; ///< since the start
        int writesWaiting = 0;
        int readsWaiting = 0;
        int searchesWaiting = 0;
    };
    [[nodiscard]] State state() const;
    Result<Done> start();
    /// New writes are answered Busy from now on; what waits is done.
    void drain() { m_isDraining = true; }
    /// Runs what waits, then ends the threads: readers first, so that the writer closes the database last.
    void stop();

    /// `name` is a constant, for the log.
    template<typename T>
    void write(const char* name, std::function<Result<T>(Tx&)> work, std::function<void(Result<T>)> done)
    {
        if (m_isDraining)
            return done(Error::make(ErrorCode::Busy, QStringLiteral("the server is going down")));
        post(*m_writer, name, std::move(work), std::move(done));
    }
    template<typename T>
    void read(const char* name, std::function<Result<T>(Tx&)> work, std::function<void(Result<T>)> done)
    {
        post(freestReader(), name, std::move(work), std::move(done));
    }
    /// A reader of its own for what may take long, so that it waits only for its like.
    template<typename T>
    void search(const char* name, std::function<Result<T>(Tx&)> work, std::function<void(Result<T>)> done)
    {
        post(*m_searcher, name, std::move(work), std::move(done));
    }

private:
    using Work = std::function<Result<Done>(Tx&)>;
    using Answer = std::function<void(const Result<Done>&)>;

    template<typename T>
    void post(sql::DbThread& thread, const char* name, std::function<Result<T>(Tx&)> work,
              std::function<void(Result<T>)> done)
    {
        auto answer = std::make_shared<std::optional<T>>();
        postJob(
            thread, name,
            [work = std::move(work), answer](Tx& tx) -> Result<Done> {
                TRY(*answer, work(tx));
                return Done{};
            },
            [done = std::move(done), answer](const Result<Done>& result) {
                done(result.ok() ? Result<T>{std::move(**answer)} : Result<T>{result.error()});
            });
    }
    void postJob(sql::DbThread& thread, const char* name, Work work, const Answer& done);
    /// By turns, but nobody waits behind a long read while another reader has less to do.
    [[nodiscard]] sql::DbThread& freestReader();
    static Error tooLate();
    [[nodiscard]] KnownFacts* factsFor(const sql::Db& db);

    JobTimes m_times;
    Seal m_seal;
    std::vector<const Changes*> m_standing; ///< of the transaction that is about to be committed; the writer's
    const Clock& m_clock;
    const Committed m_committed;
    const std::function<void()> m_outcomeUnknown;
    KnownFacts m_facts; ///< the writer's, in its thread
    std::unique_ptr<sql::DbThread> m_writer;
    std::vector<std::unique_ptr<sql::DbThread>> m_readers;
    std::unique_ptr<sql::DbThread> m_searcher;
    std::chrono::milliseconds m_patience{10'000}; // a client waits 15 s (client/net/connection.h)
    std::atomic<size_t> m_nextReader{0};
    std::atomic<bool> m_isDraining{false};
};

} // namespace tertulia
