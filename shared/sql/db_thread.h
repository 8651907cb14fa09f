// SPDX-License-Identifier: GPL-3.0-or-later
// One thread, one connection, one bounded queue: the only way from the rest of the program to a Db. A writer takes the
// waiting jobs into ONE transaction (group commit), and a job that fails takes nothing from its neighbours; results are
// told only after COMMIT returned, in the order of posting. On PostgreSQL, where others wait for the locks and a failed
// statement spoils the transaction, each of up to 64 jobs has a savepoint of its own, and a batch never waits for a
// lock while it holds one: a job that finds one taken ends the transaction before it, and is the first of the next,
// where it may wait. A first job that waited in vain is run once more. On SQLite, where a savepoint costs as much as a
// statement, up to 1,000 go without, for some milliseconds; if one fails after it wrote, all that they did is undone
// and they run again, with savepoints: so the work of a job may be called twice. post, run, stop and the counters may
// be called from any thread; work and done run on the database thread. A mutex and a condition variable instead of an
// event loop: the queue must be bounded, a batch must see everything that waits, and one wake-up must serve all of it.
// It never retries what was told.
#pragma once

#include "shared/protocol/home_thread.h"
#include "shared/sql/db.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace tertulia::sql {

/// `work` must use nothing but the Db while it runs and must return its first error (see Db: a failed statement spoils
/// the transaction). It may be called again after all that it did was undone, and must do the same then: it must not
/// use up what it captured, nor leave traces outside the database. Busy with a detail that ends in "_elsewhere" is how
/// it says that another writer did the same since it looked: it is run again, as after a lock it did not get. `done`
/// gets the job's own result once it is durable; it must be short: it holds up the next batch.
struct Job
{
    std::function<Result<Done>(Db&)> work{};
    std::function<void(const Result<Done>&)> done{};
    /// Called before COMMIT, in the order of the jobs, if what `work` did stands; then comes DbThread::beforeCommit.
    std::function<void()> stands{};
};

class DbThread
{
public:
    /// The most jobs of one transaction.
    static constexpr int maxBatch(Engine engine) { return engine == Engine::Sqlite ? 1000 : 64; }

    /// `name` is what the thread is called in a debugger.
    DbThread(DbConfig config, QString name, int maxQueued = 10'000);
    ~DbThread(); ///< stops
    DbThread(const DbThread&) = delete;
    DbThread& operator=(const DbThread&) = delete;

    /// Opens the connection on the new thread and waits for it. Jobs posted before it are kept. After an error the
    /// waiting jobs have been told it, and start may be called again.
    Result<Done> start();
    /// Runs everything that waits, then ends the thread. Later jobs are refused. Not from the database thread.
    void stop();

    /// Queues a job. If the queue is full or stopped, `done` is called at once, on the caller's thread, with Busy.
    /// Read-only: each job runs alone in one snapshot.
    void post(Job job);

    /// post() as a future: `work` is a callable of Result<T>(Db&). Continue with `.then(context, …)`, in the thread
    /// that called; there it is finished. `.result()` has the result as soon as it is there, without an event loop.
    template<typename F>
    auto run(F&& work) -> QFuture<std::invoke_result_t<const std::decay_t<F>&, Db&>>
    {
        using Answer = std::invoke_result_t<const std::decay_t<F>&, Db&>;
        struct State
        {
            std::decay_t<F> work;
            QPromise<Answer> promise{};
            std::optional<Answer> answer{};
            HomeThread home{};
        };
        auto state = std::make_shared<State>(State{std::forward<F>(work)});
        state->promise.start();
        QFuture<Answer> future = state->promise.future();
        post({[state](Db& db) -> Result<Done> {
                  state->answer.emplace(std::as_const(state->work)(db)); // const: it may be called again
                  if (!state->answer->ok())
                      return state->answer->error();
                  return Done{};
              },
              [state](const Result<Done>& result) {
                  if (result.ok())
                      state->promise.addResult(std::move(*state->answer));
                  else
                      state->promise.addResult(Answer(result.error()));
                  state->home.run([state] { state->promise.finish(); });
              }});
        return future;
    }

    /// Is told on the database thread before (true) and after (false) results are told, up to 256 of a transaction
    /// together, so that what they wake can be woken once. Set it before start.
    void aroundTelling(std::function<void(bool)> hook);

    /// Is asked on the database thread for the last statements of each transaction with a job that has `stands`. If
    /// they fail, so does the transaction. Set it before start.
    void beforeCommit(std::function<Result<Done>(Db&)> hook);

    /// Transactions committed since start; with jobsDone() it tells how well commits are shared.
    [[nodiscard]] int64_t commitCount() const;
    [[nodiscard]] int64_t jobsDone() const;
    /// Jobs that were taken and have not been answered.
    [[nodiscard]] int unanswered() const;
    /// Jobs waiting now.
    [[nodiscard]] int queued() const;

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace tertulia::sql
