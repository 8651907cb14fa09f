// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/search_keeper.h"

#include "server/services/search_indexing.h"
#include "server/store/search_places.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(searchLog, "tertulia.search")

constexpr auto delay = 1s;
constexpr auto betweenLooks = 60s;
constexpr int messagesAtOnce = 64; ///< some milliseconds of the writer
constexpr int conversationsAtOnce = 200;
constexpr size_t mostWaiting = 20'000; ///< what is beyond is found by looking

void complainOf(const Error& error)
{
    if (error.code != ErrorCode::Busy) // the server goes down
        qCWarning(searchLog) << "the search index stays behind for now:" << wireName(error.code) << error.detail;
}

} // namespace

SearchKeeper::SearchKeeper(Lanes& lanes, std::function<bool()> turn) : m_lanes(lanes), m_turn(std::move(turn))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        {
            const std::lock_guard lock(m_mutex);
            m_pace.tick(m_lanes.writesDone());
        }
        goOn();
    });
    QObject::connect(&m_search, &QTimer::timeout, &m_search, [this] { lookForMore(); });
}

void SearchKeeper::start()
{
    m_lanes.write<bool>("search.version", &search_indexing::ensureVersion, [this](const Result<bool>& isNew) {
        if (!isNew.ok())
            return complainOf(isNew.error());
        if (*isNew)
            qCInfo(searchLog) << "the search index is made anew";
        lookForMore();
    });
    m_timer.start(delay);
    m_search.start(betweenLooks);
}

void SearchKeeper::note(const Changes& changes)
{
    for (const auto& step : changes.steps())
        if (const auto* publication = std::get_if<Publication>(&step))
            if (const auto conversation = publication->stream.conversation())
                add(*conversation);
}

void SearchKeeper::add(ConversationId conversation, int64_t changes)
{
    const std::lock_guard lock(m_mutex);
    auto known = m_known.find(conversation);
    if (known == m_known.end()) {
        if (m_known.size() >= mostWaiting)
            return;
        known = m_known.emplace(conversation, 0).first;
        m_waiting.push_back(conversation);
    }
    const bool wasFull = known->second >= messagesAtOnce;
    known->second += changes;
    if (!wasFull && known->second >= messagesAtOnce)
        m_full.push_back(conversation);
    m_behind += changes;
}

std::optional<ConversationId> SearchKeeper::takeNext()
{
    for (auto* queue : {&m_full, &m_waiting}) {
        while (!queue->empty()) {
            const ConversationId next = queue->front();
            queue->pop_front();
            const auto known = m_known.find(next);
            if (known == m_known.end())
                continue; // was in the other queue too
            m_behind -= known->second;
            m_known.erase(known);
            return next;
        }
    }
    return {};
}

void SearchKeeper::lookForMore()
{
    if (!m_turn())
        return;
    lookBehind({});
    forgetEmptied();
}

void SearchKeeper::lookBehind(ConversationId after)
{
    using Found = std::vector<ConversationId>;
    m_lanes.search<Found>(
        "search.behind", [after](Tx& tx) { return store::conversationsBehind(tx.db, after, conversationsAtOnce); },
        [this](const Result<Found>& found) {
            if (!found.ok())
                return complainOf(found.error());
            for (const ConversationId conversation : *found)
                add(conversation);
            if (found->size() == size_t{conversationsAtOnce})
                lookBehind(found->back());
            goOn();
        });
}

void SearchKeeper::goOn()
{
    std::optional<ConversationId> next;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isBusy || !(next = takeNext()))
            return;
        m_isBusy = true;
    }
    index(*next);
}

void SearchKeeper::index(ConversationId conversation)
{
    using std::chrono::steady_clock;
    struct Taken
    {
        int64_t left = 0;
        steady_clock::duration time{};
    };
    m_lanes.write<Taken>(
        "search.index",
        [conversation](Tx& tx) -> Result<Taken> {
            const auto begun = steady_clock::now();
            TRY(const auto step, search_indexing::step(tx, conversation, messagesAtOnce));
            return Taken{step.left, steady_clock::now() - begun};
        },
        [this, conversation](const Result<Taken>& step) {
            const bool goesOn = mayGoOn(step.ok() ? step->time : steady_clock::duration{});
            if (step.ok() && step->left > 0 && goesOn)
                return index(conversation);
            {
                const std::lock_guard lock(m_mutex);
                m_isBusy = false;
            }
            if (!step.ok())
                return complainOf(step.error());
            if (step->left > 0)
                add(conversation, step->left);
            if (goesOn)
                goOn();
        });
}

bool SearchKeeper::mayGoOn(std::chrono::steady_clock::duration took)
{
    const std::lock_guard lock(m_mutex);
    return m_pace.mayGoOn(took, m_lanes.writesDone(), m_behind, m_lanes.writesWaiting());
}

void SearchKeeper::forgetEmptied()
{
    using Places = std::vector<int64_t>;
    m_lanes.search<Places>(
        "search.emptied", [](Tx& tx) { return store::emptiedPlaces(tx.db, conversationsAtOnce); },
        [this](const Result<Places>& places) {
            if (!places.ok())
                return complainOf(places.error());
            forget(*places);
        });
}

void SearchKeeper::forget(std::vector<int64_t> places)
{
    if (places.empty())
        return;
    m_lanes.write<bool>(
        "search.forget", [place = places.back()](Tx& tx) { return search_indexing::forget(tx, place); },
        [this, places](const Result<bool>& isMore) mutable {
            if (!isMore.ok())
                return complainOf(isMore.error());
            if (!*isMore)
                places.pop_back();
            forget(std::move(places));
        });
}

} // namespace tertulia
