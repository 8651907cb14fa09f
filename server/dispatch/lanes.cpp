// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/lanes.h"

#include "server/dispatch/request_mark.h"
#include "shared/protocol/teeth.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace tertulia {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(laneLog, "tertulia.lanes")

constexpr auto slow = 250ms;
constexpr auto quiet = 10s;
/// Beyond that somebody would wait half a minute: better to say Busy.
constexpr int mostSearches = 100;

/// True at most once in ten seconds: when the disk is slow, every job is.
bool mayComplain()
{
    static std::atomic<int64_t> complainedAt{0};
    const int64_t now = Steady::now().time_since_epoch().count();
    int64_t before = complainedAt.load();
    return now - before > Steady::duration(quiet).count() && complainedAt.compare_exchange_strong(before, now);
}

void noteTime(const char* name, Steady::duration waited, Steady::duration worked)
{
    if ((waited < slow && worked < slow) || !mayComplain())
        return;
    const auto ms = [](Steady::duration time) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    };
    qCWarning(laneLog) << name << "waited" << ms(waited) << "ms and took" << ms(worked) << "ms";
}

} // namespace

Lanes::Lanes(const sql::DbConfig& config, int readers, const Clock& clock, Committed committed,
             std::function<void()> outcomeUnknown)
    : m_clock(clock)
    , m_committed(std::move(committed))
    , m_outcomeUnknown(std::move(outcomeUnknown))
    , m_writer(std::make_unique<sql::DbThread>(config, QStringLiteral("db-writer")))
{
    auto readOnly = config;
    readOnly.readOnly = true;
    for (int i = 0; i < std::max(1, readers); ++i)
        m_readers.push_back(std::make_unique<sql::DbThread>(readOnly, QStringLiteral("db-reader-%1").arg(i)));
    m_searcher = std::make_unique<sql::DbThread>(readOnly, QStringLiteral("db-search"), mostSearches);
}

Lanes::~Lanes()
{
    stop();
}

void Lanes::sealWith(Seal seal)
{
    m_seal = std::move(seal);
    m_writer->beforeCommit([this](sql::Db& db) -> Result<Done> {
        const auto standing = std::exchange(m_standing, {});
        return standing.empty() ? Result<Done>{Done{}} : m_seal(db, standing);
    });
}

Result<Done> Lanes::start()
{
    CHECK(m_writer->start());
    for (const auto& reader : m_readers)
        CHECK(reader->start());
    return m_searcher->start();
}

void Lanes::stop()
{
    m_isDraining = true;
    for (const auto& reader : m_readers)
        reader->stop();
    m_searcher->stop();
    m_writer->stop();
}

Lanes::State Lanes::state() const
{
    State state{m_writer->commitCount(), m_writer->queued(), 0, m_searcher->queued()};
    for (const auto& reader : m_readers)
        state.readsWaiting += reader->queued();
    return state;
}

sql::DbThread& Lanes::freestReader()
{
    const size_t turn = m_nextReader.fetch_add(1, std::memory_order_relaxed);
    sql::DbThread* freest = nullptr;
    for (size_t i = 0; i < m_readers.size(); ++i) {
        sql::DbThread* one = m_readers[(turn + i) % m_readers.size()].get();
        if (freest == nullptr || one->unanswered() < freest->unanswered())
            freest = one;
    }
    return *freest;
}

Error Lanes::tooLate()
{
    const int after = QRandomGenerator::global()->bounded(1'000, 5'000); // not all at once again
    return {ErrorCode::Busy, {}, {}, QStringLiteral("waited too long"), after};
}

/// On PostgreSQL other nodes write too, and a reader must see its snapshot.
KnownFacts* Lanes::factsFor(const sql::Db& db)
{
    return db.engine() == sql::Engine::Sqlite && !db.config().readOnly ? &m_facts : nullptr;
}

void Lanes::postJob(sql::DbThread& thread, const char* name, Work work, const Answer& done)
{
    struct Told
    {
        Changes changes{};
        bool early = false;
    };
    auto told = std::make_shared<Told>();
    constexpr auto early = teeth::Bug::AckBeforeCommit;
    const auto posted = Steady::now();
    const auto mark = RequestMark::current();
    sql::Job job{[this, name, told, work = std::move(work), done, posted, mark](sql::Db& db) {
                     const RequestMark scope(mark);
                     const auto begun = Steady::now();
                     told->changes = {}; // it may be the second time
                     Tx tx{db, m_clock, told->changes, factsFor(db)};
                     Result<Done> result = work(tx);
                     noteTime(name, begun - posted, Steady::now() - begun);
                     if (teeth::bites(early) && result.ok() && !std::exchange(told->early, true))
                         done(result);
                     return result;
                 },
                 [this, name, told, done, posted, mark](const Result<Done>& result) {
                     const RequestMark scope(mark);
                     m_times.note(name, std::chrono::duration_cast<Histogram::Time>(Steady::now() - posted),
                                  result.ok());
                     if (result.ok())
                         m_committed(told->changes);
                     else if (result.error().detail == QLatin1StringView{"commit_outcome_unknown"})
                         m_outcomeUnknown();
                     if (!(teeth::bites(early) && result.ok()))
                         done(result);
                 }};
    if (m_seal)
        job.stands = [this, told] {
            if (!told->changes.isEmpty())
                m_standing.push_back(&told->changes);
        };
    thread.post(std::move(job));
}

} // namespace tertulia
