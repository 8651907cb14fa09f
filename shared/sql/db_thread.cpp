// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db_thread.h"

#include "shared/protocol/teeth.h"

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

    std::atomic<int64_t> m_commits{0};
    std::atomic<int64_t> m_jobsDone{0};
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
    size_t runTransaction(Db& db, std::span<const Job> jobs);
    static Result<Done> beginPatiently(Db& db);
    static Result<Done> runOne(Db& db, const Job& job, bool alone, bool& transactionLost);
    void tell(const Job& job, const Result<Done>& result);

    const DbConfig m_config;
    const QString m_name;
    const size_t m_maxQueued;
    std::thread m_thread; ///< not a QThread: its wait() returns before the thread-local data of libpq's OpenSSL is gone
    int64_t m_checkpointedAt = 0; ///< database thread only: m_commits at the last checkpoint

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
    opened.set_value(Done{});
    while (true) {
        const std::vector<Job> jobs = takeBatch(**db);
        if (jobs.empty())
            return;
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
    const auto count = static_cast<std::ptrdiff_t>(std::min<size_t>(m_queue.size(), maxBatch));
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

/// One transaction for as many of the jobs as possible; how many have got their result.
size_t DbThread::Loop::runTransaction(Db& db, std::span<const Job> jobs)
{
    if (const auto begun = beginPatiently(db); !begun.ok()) {
        for (const Job& job : jobs)
            tell(job, begun);
        return jobs.size();
    }
    std::vector<Result<Done>> results;
    bool transactionLost = false;
    for (size_t i = 0; i < jobs.size() && !transactionLost; ++i)
        results.push_back(runOne(db, jobs[i], jobs.size() == 1, transactionLost));

    const bool anything = std::any_of(results.begin(), results.end(), [](const auto& result) { return result.ok(); });
    Result<Done> ended = Done{};
    if (transactionLost) {
        (void)db.rollback();
        ended = results.back();
    } else if (anything) {
        ended = db.commit();
        if (ended.ok())
            ++m_commits;
    } else {
        ended = db.rollback();
    }
    for (size_t i = 0; i < results.size(); ++i)
        tell(jobs[i], results[i].ok() ? ended : results[i]);
    return results.size();
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

/// A job in its savepoint. `transactionLost` = the engine threw the whole transaction away (disk full, connection
/// lost), so that its neighbours are undone too.
Result<Done> DbThread::Loop::runOne(Db& db, const Job& job, bool alone, bool& transactionLost)
{
    static constexpr Text name = "job";
    if (alone) {
        auto result = job.work(db);
        transactionLost = !result.ok();
        return result;
    }
    if (auto saved = db.savepoint(name); !saved.ok()) {
        transactionLost = true;
        return saved;
    }
    auto result = job.work(db);
    if (result.ok())
        result = db.release(name);
    if (!result.ok())
        transactionLost = !db.rollbackTo(name).ok() || !db.release(name).ok();
    return result;
}

void DbThread::Loop::tell(const Job& job, const Result<Done>& result)
{
    ++m_jobsDone;
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

int DbThread::queued() const
{
    return m_loop->queued();
}

} // namespace tertulia::sql
