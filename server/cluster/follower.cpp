// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/follower.h"

#include "server/cluster/words.h"

#include <QLoggingCategory>

#include <sys/prctl.h>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::journal::Entry;
using store::journal::Page;

namespace {

Q_LOGGING_CATEGORY(clusterLog, "tertulia.cluster")

constexpr size_t mostOwn = 10'000; ///< transactions that wait to be told
constexpr auto pause = 1s;         ///< after the database could not be asked
constexpr auto standsStill = 5s;   ///< who asks nothing for so long, and two looks, may be dead
constexpr auto betweenRings = 5ms; ///< whoever rings wildly costs a look so often

} // namespace

Follower::Follower(FollowerSettings settings, Bells bells)
    : m_settings(std::move(settings))
    , m_bells(std::move(bells))
    , m_leading(2 * m_settings.look + standsStill, m_settings.piece)
{
}

Follower::~Follower()
{
    stop();
}

Result<Done> Follower::start()
{
    std::promise<Result<Done>> begun;
    auto answer = begun.get_future();
    m_thread = std::thread([this, promise = std::move(begun)]() mutable { threadMain(std::move(promise)); });
    return answer.get();
}

void Follower::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_roused.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

// --- the writer

Result<Done> Follower::write(sql::Db& db, Bus::Steps steps)
{
    TRY(const int64_t id, store::journal::append(db, m_settings.node, QString::fromUtf8(wordsOf(steps))));
    const std::lock_guard lock(m_mutex);
    if (m_own.size() >= mostOwn)
        m_own.clear(); // they are missed when it is their turn
    // A database that died may give a number again that it gave to what came to nothing.
    m_own.insert_or_assign(id, std::move(steps));
    return Done{};
}

void Follower::wake()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = true;
    m_roused.notify_one();
}

void Follower::ring()
{
    const std::lock_guard lock(m_mutex);
    m_isRung = true;
    m_roused.notify_one();
}

// --- its own thread

void Follower::threadMain(std::promise<Result<Done>> begun)
{
    prctl(PR_SET_NAME, "follower");
    auto db = sql::Db::open(m_settings.database);
    if (!db.ok())
        return begun.set_value(db.error());
    m_db = std::move(*db);
    const auto result = begin();
    if (!result.ok())
        m_db.reset();
    begun.set_value(result);
    if (!result.ok())
        return;
    while (waitForWork())
        work();
    work(); // what was committed until it was stopped
    m_db.reset();
}

Result<Done> Follower::begin()
{
    TRY(const auto present, store::journal::present(*m_db));
    m_horizon.begin(present.last, present.missing);
    m_forgotten = present.forgotten;
    TRY(const int64_t ceiling, store::journal::ceiling(*m_db));
    m_horizon.setCeiling(ceiling);
    return Done{};
}

bool Follower::waitForWork()
{
    std::unique_lock lock(m_mutex);
    const auto isUrgent = [this] { return m_isWoken || m_isStopping; };
    if (m_isFailing)
        m_roused.wait_for(lock, pause, [this] { return m_isStopping; });
    else
        m_roused.wait_for(lock, m_settings.look, [&] { return isUrgent() || m_isRung; });
    m_roused.wait_until(lock, m_lookedAt + betweenRings, isUrgent);
    m_isWoken = false;
    m_isRung = false;
    return !m_isStopping;
}

void Follower::work()
{
    m_lookedAt = std::chrono::steady_clock::now();
    Result<bool> isMore = true;
    while (isMore.ok() && *isMore)
        isMore = look();
    const auto led = isMore.ok() ? m_leading.work(*m_db, m_horizon.last(), m_lookedAt) : Result<Done>{isMore.error()};
    if (!led.ok())
        return complainOf(led.error());
    if (std::exchange(m_isFailing, false))
        qCInfo(clusterLog) << "the journal can be read again";
}

void Follower::complainOf(const Error& error)
{
    m_leading.lost(); // if the connection is gone, so is its lock
    if (!std::exchange(m_isFailing, true))
        qCWarning(clusterLog) << "the journal cannot be read:" << wireName(error.code) << error.detail;
}

Result<bool> Follower::look()
{
    ++m_looks;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_own, [this](const auto& one) { return m_horizon.isDone(one.first); }); // came to nothing
    }
    TRY(const Page page, store::journal::read(*m_db, m_settings.node, m_horizon.last(), m_horizon.missing()));
    if (missesSome(page))
        return fallOutOfStep("entries of the journal were forgotten before they were read");
    tell(page);
    std::vector<int64_t> ids;
    for (const Entry& entry : page.entries)
        ids.push_back(entry.id);
    m_horizon.took(ids, page.over);
    m_forgotten = page.forgotten;
    if (m_horizon.isLost())
        return fallOutOfStep("the journal lacks too many numbers");
    if (m_horizon.lacksCeiling()) {
        TRY(const int64_t ceiling, store::journal::ceiling(*m_db));
        m_horizon.setCeiling(ceiling);
    }
    return page.isFull;
}

bool Follower::missesSome(const Page& page) const
{
    if (page.forgotten == m_forgotten)
        return false;
    const auto missing = m_horizon.missing();
    return page.forgotten > m_horizon.last() || (!missing.empty() && missing.front() <= page.forgotten);
}

Result<bool> Follower::fallOutOfStep(const char* why)
{
    qCWarning(clusterLog) << why << "- everybody connects again";
    CHECK(begin());
    m_bells.outOfStep();
    return true;
}

void Follower::tell(const Page& page)
{
    bool isTold = true;
    for (const Entry& entry : page.entries) {
        auto steps = stepsOfEntry(entry);
        if (steps.ok())
            m_bells.deliver(std::move(*steps));
        else
            isTold = false;
    }
    if (isTold)
        return;
    qCWarning(clusterLog) << "an entry of the journal cannot be told - everybody connects again";
    m_bells.outOfStep();
}

Result<Bus::Steps> Follower::stepsOfEntry(const Entry& entry)
{
    if (!entry.isOwn)
        return tertulia::stepsOf(entry.words.toUtf8());
    const std::lock_guard lock(m_mutex);
    const auto found = m_own.extract(entry.id);
    if (found.empty())
        return Error::make(ErrorCode::NotFound);
    return std::move(found.mapped());
}

} // namespace tertulia
