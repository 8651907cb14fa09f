// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db_thread.h"

#include "shared/protocol/teeth.h"
#include "shared/sql/checkpointer.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include <sys/prctl.h>

namespace tertulia::sql {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An idle writer empties SQLite's log, so that it neither stays large nor makes the next start slow.
constexpr auto idleBeforeCheckpoint = 30s;
// Another program (a backup, a migration) may hold the write lock for a moment; each attempt waits 250 ms.
constexpr int beginAttempts = 4;

// How long the jobs of a transaction may take together before it is committed: who was first waits for the last. Where
// many wait it may be longer: the pages they share are then written once, so that the last of them is served sooner.
constexpr auto batchTime = 20ms;
constexpr size_t jobsOfABatchTime = 128;
// Enough for one waking to serve many, and so few that the first do not wait for the last.
constexpr size_t toldTogether = 256;
// After a job failed that had written: so that failing often costs no more than savepoints do.
constexpr int carefulBatches = 16;

// On PostgreSQL others write too. The first job of a transaction waits for a lock as long as the connection may, for
// the transaction holds nothing yet. The others hardly wait, for it does: two batches that meet the same rows in
// different orders would stop each other dead.
constexpr Text savedFirst = "SAVEPOINT job";
constexpr Text savedSecond = "SET LOCAL lock_timeout = '20ms'; SAVEPOINT job"; // one way there and back for both

/// Whether it may go better in a transaction that begins later.
bool cameTooLate(const Db& db, const Result<Done>& result)
{
    if (db.engine() != Engine::Postgres || result.ok() || result.error().code != ErrorCode::Busy)
        return false;
    const QString& why = result.error().detail;
    return why == "locked"_L1 || why.endsWith("_elsewhere"_L1);
}

Error stopped()
{
    return Error::make(ErrorCode::Busy, u"the database thread has stopped"_s);
}

} // namespace

class DbThread::Loop
{
public:
    Loop(DbConfig config, QString name, int maxQueued)
        : m_config(std::move(config)), m_name(std::move(name)), m_maxQueued(static_cast<size_t>(maxQueued))
    {
    }

    Result<Done> start();
    void stop();
    void post(Job job);

    std::function<void(bool)> m_aroundTelling;
    std::function<Result<Done>(Db&)> m_beforeCommit;
    std::atomic<int64_t> m_commits{0};
    std::atomic<int64_t> m_jobsDone{0};
    std::atomic<int> m_unanswered{0};
    [[nodiscard]] int queued() const
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(m_queue.size());
    }

private:
    void threadMain(std::promise<Result<Done>> opened);
    std::vector<Job> takeBatch(Db& db);
    void waitForJobs(std::unique_lock<std::mutex>& lock, Db& db);
    void refuseWaiting(const Error& error);

    void runRead(Db& db, const Job& job);
    void runWrites(Db& db, std::span<const Job> jobs);
    /// Cut: the next job must be the first of another transaction. FirstLate: the first job, and only that, came
    /// too late.
    enum class End { Reached, Cut, FirstLate, TransactionLost, NeighboursHarmed };

    size_t runTransaction(Db& db, std::span<const Job> jobs, bool isAgain = false);
    static Result<Done> beginPatiently(Db& db);
    End runJobs(Db& db, std::span<const Job> jobs, std::vector<Result<Done>>& results);
    static End runAlone(Db& db, const Job& job, std::vector<Result<Done>>& results);
    static End runBare(Db& db, const Job& job, std::vector<Result<Done>>& results);
    static End runSaved(Db& db, const Job& job, std::vector<Result<Done>>& results);
    Result<Done> endTransaction(Db& db, std::span<const Job> jobs, const std::vector<Result<Done>>& results);
    Result<Done> seal(Db& db, std::span<const Job> jobs, const std::vector<Result<Done>>& results) const;
    void tellAll(std::span<const Job> jobs, const std::vector<Result<Done>>& results, const Result<Done>& ended);
    void tell(const Job& job, const Result<Done>& result);

    const DbConfig m_config;
    const QString m_name;
    const size_t m_maxQueued;
    std::thread m_thread; ///< not a QThread: its wait() returns before the thread-local data of libpq's OpenSSL is gone
    int64_t m_checkpointedAt = 0;                 ///< database thread only: m_commits at the last checkpoint
    std::unique_ptr<Checkpointer> m_checkpointer; ///< database thread only
    int m_careful = 0;                            ///< database thread only: so many batches take savepoints

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_accepting = true;
    bool m_stopping = false;
};

Result<Done> DbThread::Loop::start()
{
    if (m_thread.joinable())
        return Error::make(ErrorCode::Internal, u"already started"_s);
    {
        const std::lock_guard lock(m_mutex);
        m_accepting = true;
        m_stopping = false;
    }
    std::promise<Result<Done>> opened;
    auto answer = opened.get_future();
    m_thread = std::thread([this, promise = std::move(opened)]() mutable { threadMain(std::move(promise)); });
    const Result<Done> result = answer.get();
    if (!result.ok()) {
        m_thread.join();
        refuseWaiting(result.error());
    }
    return result;
}

void DbThread::Loop::stop()
{
    Q_ASSERT(m_thread.get_id() != std::this_thread::get_id());
    {
        const std::lock_guard lock(m_mutex);
        m_accepting = false;
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    refuseWaiting(stopped());
}

void DbThread::Loop::refuseWaiting(const Error& error)
{
    std::deque<Job> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_accepting = false;
        waiting.swap(m_queue);
    }
    for (const Job& job : waiting)
        tell(job, error);
}

void DbThread::Loop::post(Job job)
{
    Error refused = stopped();
    {
        const std::lock_guard lock(m_mutex);
        if (m_accepting && m_queue.size() < m_maxQueued) {
            m_queue.push_back(std::move(job));
            ++m_unanswered;
            m_wake.notify_one();
            return;
        }
        if (m_accepting)
            refused = Error::make(ErrorCode::Busy, u"the database queue is full"_s);
    }
    if (job.done)
        job.done(refused);
}

void DbThread::Loop::threadMain(std::promise<Result<Done>> opened)
{
    prctl(PR_SET_NAME, m_name.toUtf8().constData());
    auto db = Db::open(m_config);
    if (!db.ok()) {
        opened.set_value(db.error());
        return;
    }
    if (!m_config.readOnly && m_config.engine == Engine::Sqlite && m_config.durability == DbConfig::Full)
        m_checkpointer = std::make_unique<Checkpointer>(**db);
    opened.set_value(Done{});
    while (true) {
        const std::vector<Job> jobs = takeBatch(**db);
        if (jobs.empty())
            return m_checkpointer.reset();
        if (!m_config.readOnly) {
            runWrites(**db, jobs);
        } else {
            for (const Job& job : jobs)
                runRead(**db, job);
        }
    }
}

/// What waits, at most a batch; empty when it is time to end.
std::vector<Job> DbThread::Loop::takeBatch(Db& db)
{
    std::unique_lock lock(m_mutex);
    waitForJobs(lock, db);
    const auto count = static_cast<std::ptrdiff_t>(std::min<size_t>(m_queue.size(), maxBatch(db.engine())));
    std::vector<Job> batch(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(m_queue.begin() + count));
    m_queue.erase(m_queue.begin(), m_queue.begin() + count);
    return batch;
}

void DbThread::Loop::waitForJobs(std::unique_lock<std::mutex>& lock, Db& db)
{
    const auto ready = [this] { return !m_queue.empty() || m_stopping; };
    while (db.engine() == Engine::Sqlite && m_commits != m_checkpointedAt) {
        if (m_wake.wait_for(lock, idleBeforeCheckpoint, ready))
            return;
        lock.unlock();
        m_checkpointedAt = m_commits;
        (void)db.exec("PRAGMA wal_checkpoint(TRUNCATE)"); // a reader may be in the way: next time, then
        lock.lock();
    }
    m_wake.wait(lock, ready);
}

void DbThread::Loop::runRead(Db& db, const Job& job)
{
    const bool keepsSnapshot = teeth::bites(teeth::Bug::StaleRead) && m_jobsDone % 16 != 0;
    Result<Done> result = db.inTransaction() ? Done{} : db.begin();
    if (result.ok()) {
        result = job.work(db);
        const auto ended = !result.ok() ? db.rollback() : keepsSnapshot ? Done{} : db.commit();
        if (result.ok() && !ended.ok())
            result = ended;
    }
    tell(job, result);
}

void DbThread::Loop::runWrites(Db& db, std::span<const Job> jobs)
{
    while (!jobs.empty())
        jobs = jobs.subspan(runTransaction(db, jobs));
}

/// One transaction for as many of the jobs as possible; how many have got their result. A first job that came
/// too late is run once more: if two stopped each other, the other is through by then.
size_t DbThread::Loop::runTransaction(Db& db, std::span<const Job> jobs, bool isAgain)
{
    if (const auto begun = beginPatiently(db); !begun.ok()) {
        tellAll(jobs, std::vector(jobs.size(), begun), begun);
        return jobs.size();
    }
    std::vector<Result<Done>> results;
    results.reserve(jobs.size());
    const End end = runJobs(db, jobs, results);
    if (end == End::NeighboursHarmed) {
        (void)db.rollback();
        m_careful = carefulBatches;
        return runTransaction(db, jobs);
    }
    if (end == End::FirstLate && !isAgain) {
        (void)db.rollback();
        return runTransaction(db, jobs, true);
    }
    Result<Done> ended = Done{};
    if (end == End::TransactionLost || end == End::FirstLate) {
        (void)db.rollback();
        ended = results.back();
    } else {
        ended = endTransaction(db, jobs, results);
    }
    tellAll(jobs.first(results.size()), results, ended);
    if (m_checkpointer)
        m_checkpointer->committed();
    return results.size();
}

Result<Done> DbThread::Loop::endTransaction(Db& db, std::span<const Job> jobs, const std::vector<Result<Done>>& results)
{
    if (std::none_of(results.begin(), results.end(), [](const auto& result) { return result.ok(); }))
        return db.rollback();
    if (const auto sealed = seal(db, jobs, results); !sealed.ok()) {
        (void)db.rollback();
        return sealed;
    }
    auto ended = db.commit();
    if (ended.ok())
        ++m_commits;
    return ended;
}

Result<Done> DbThread::Loop::seal(Db& db, std::span<const Job> jobs, const std::vector<Result<Done>>& results) const
{
    bool isWanted = false;
    for (size_t i = 0; i < results.size(); ++i) {
        if (!results[i].ok() || !jobs[i].stands)
            continue;
        jobs[i].stands();
        isWanted = true;
    }
    return isWanted && m_beforeCommit ? m_beforeCommit(db) : Result<Done>{Done{}};
}

void DbThread::Loop::tellAll(std::span<const Job> jobs, const std::vector<Result<Done>>& results,
                             const Result<Done>& ended)
{
    for (size_t first = 0; first < jobs.size(); first += toldTogether) {
        if (m_aroundTelling)
            m_aroundTelling(true);
        for (size_t i = first; i < std::min(jobs.size(), first + toldTogether); ++i)
            tell(jobs[i], results[i].ok() ? ended : results[i]);
        if (m_aroundTelling)
            m_aroundTelling(false);
    }
}

Result<Done> DbThread::Loop::beginPatiently(Db& db)
{
    auto begun = db.begin();
    for (int i = 1; i < beginAttempts && db.engine() == Engine::Sqlite; ++i) {
        if (begun.ok() || begun.error().code != ErrorCode::Busy)
            break;
        begun = db.begin();
    }
    return begun;
}

/// The jobs one after the other, until one harms the others or they have taken long enough.
DbThread::Loop::End DbThread::Loop::runJobs(Db& db, std::span<const Job> jobs, std::vector<Result<Done>>& results)
{
    if (jobs.size() == 1)
        return runAlone(db, jobs.front(), results);
    const bool isCareful = db.engine() == Engine::Postgres || m_careful > 0;
    m_careful = std::max(0, m_careful - 1);
    const auto until =
        std::chrono::steady_clock::now() + batchTime * static_cast<int>(1 + jobs.size() / jobsOfABatchTime);
    for (const Job& job : jobs) {
        const End end = isCareful ? runSaved(db, job, results) : runBare(db, job, results);
        if (end != End::Reached)
            return end;
        if (db.engine() == Engine::Sqlite && std::chrono::steady_clock::now() > until)
            break;
    }
    return End::Reached;
}

DbThread::Loop::End DbThread::Loop::runAlone(Db& db, const Job& job, std::vector<Result<Done>>& results)
{
    results.push_back(job.work(db));
    if (results.back().ok())
        return End::Reached;
    return cameTooLate(db, results.back()) ? End::FirstLate : End::TransactionLost;
}

/// A job that only looked before it failed has harmed nobody.
DbThread::Loop::End DbThread::Loop::runBare(Db& db, const Job& job, std::vector<Result<Done>>& results)
{
    const int64_t before = db.writes();
    results.push_back(job.work(db));
    const bool isHarmless = results.back().ok() || db.writes() == before;
    return isHarmless && !db.isSpoiled() ? End::Reached : End::NeighboursHarmed;
}

/// A job in its savepoint. If the engine threw the whole transaction away (disk full, connection lost), its neighbours
/// are undone too.
DbThread::Loop::End DbThread::Loop::runSaved(Db& db, const Job& job, std::vector<Result<Done>>& results)
{
    static constexpr Text name = "job";
    const bool isSecond = results.size() == 1 && db.engine() == Engine::Postgres;
    if (auto saved = db.exec(factFree(isSecond ? savedSecond : savedFirst)); !saved.ok()) {
        results.push_back(saved.error());
        return End::TransactionLost;
    }
    auto result = job.work(db);
    if (result.ok())
        result = db.release(name);
    const bool isLate = cameTooLate(db, result);
    const bool isCut = isLate && !results.empty();
    if (isCut && db.rollbackTo(name).ok())
        return End::Cut;
    results.push_back(result);
    if (isCut)
        return End::TransactionLost;
    if (isLate)
        return End::FirstLate;
    if (!result.ok() && (!db.rollbackTo(name).ok() || !db.release(name).ok()))
        return End::TransactionLost;
    return End::Reached;
}

void DbThread::Loop::tell(const Job& job, const Result<Done>& result)
{
    ++m_jobsDone;
    --m_unanswered;
    if (job.done)
        job.done(result);
}

DbThread::DbThread(DbConfig config, QString name, int maxQueued)
    : m_loop(std::make_unique<Loop>(std::move(config), std::move(name), maxQueued))
{
}

DbThread::~DbThread()
{
    m_loop->stop();
}

Result<Done> DbThread::start()
{
    return m_loop->start();
}

void DbThread::stop()
{
    m_loop->stop();
}

void DbThread::aroundTelling(std::function<void(bool)> hook)
{
    m_loop->m_aroundTelling = std::move(hook);
}

void DbThread::beforeCommit(std::function<Result<Done>(Db&)> hook)
{
    m_loop->m_beforeCommit = std::move(hook);
}

void DbThread::post(Job job)
{
    m_loop->post(std::move(job));
}

int64_t DbThread::commitCount() const
{
    return m_loop->m_commits;
}

int64_t DbThread::jobsDone() const
{
    return m_loop->m_jobsDone;
}

int DbThread::unanswered() const
{
    return m_loop->m_unanswered;
}

int DbThread::queued() const
{
    return m_loop->queued();
}

} // namespace tertulia::sql
