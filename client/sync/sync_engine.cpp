// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/sync_engine.h"

#include "shared/protocol/heads_digest.h"

#include <QLoggingCategory>
#include <QTimer>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(syncLog)

using namespace std::chrono_literals;

SyncEngine::SyncEngine(Cache& cache, Session& session, AnswerTurns& turns, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
    , m_session(session)
    , m_turns(turns)
    , m_streams(cache, session, turns)
    , m_ranges(session, m_streams)
{
    connect(&m_streams, &StreamSync::applied, this, &SyncEngine::taken);
    connect(&m_streams, &StreamSync::idle, this, &SyncEngine::streamsIdle);
    connect(&m_streams, &StreamSync::storageFailed, this, &SyncEngine::storageFailed);
}

void SyncEngine::load(const std::vector<StreamState>& states)
{
    stop();
    m_streams.load(states);
}

void SyncEngine::start(UserId self)
{
    stop();
    m_self = self;
    m_started = true;
    askHeads();
}

void SyncEngine::stop()
{
    ++m_generation;
    m_started = m_hasHeads = m_caughtUp = m_isWatching = false;
    m_fetching.clear();
    m_wanted.clear();
    m_asked.clear();
    m_streams.stop();
    m_ranges.stop();
}

void SyncEngine::askHeads()
{
    m_turns.take(m_cache.conversations(), this, [this, generation = m_generation](const Result<Rows>& rows) {
        if (generation == m_generation)
            askHeads(rows.ok() ? *rows : Rows{});
    });
}

/// With what we believe the answer to be: if it is, that is all the answer says. Threads that are only looked at are
/// held, but not among the heads.
SyncHeads SyncEngine::headsQuestion(const Revs& ours, const Rows& rows) const
{
    std::set<StreamId> notMine;
    for (const ConversationRow& row : rows)
        if (!row.isFollowed)
            notMine.insert(StreamId{row.id});
    std::vector<StreamHead> known;
    for (const auto& [stream, rev] : ours)
        if (rev > 0 && !notMine.contains(stream))
            known.push_back({stream, rev, {}, {}, {}, {}});
    return SyncHeads{known.empty() ? std::nullopt : std::optional{headsDigest(known)}};
}

void SyncEngine::askHeads(const Rows& rows)
{
    const Revs before = m_streams.known();
    const int generation = m_generation;
    m_session.request(headsQuestion(before, rows)).then(this, [=, this](const Result<SyncHeadsReply>& heads) {
        if (generation != m_generation)
            return;
        if (!heads.ok()) {
            qCInfo(syncLog) << "sync.heads refused:" << wireName(heads.error().code);
            QTimer::singleShot(std::max(1000, heads.error().retryAfterMs), this, [this, generation] {
                if (generation == m_generation)
                    askHeads();
            });
            return;
        }
        if (!heads->same.value_or(false))
            return compare(*heads, before, rows);
        m_hasHeads = true;
        watch();
        streamsIdle();
    });
}

/// `before`: our revs when the heads were asked. A head below them means that the server lost what it had said;
/// below what live changes brought since then means nothing.
void SyncEngine::compare(const SyncHeadsReply& heads, const Revs& before, const Rows& rows)
{
    std::unordered_map<StreamId, Rev> ours(before.begin(), before.end());
    const auto isWatched = [this](const StreamId& stream) {
        return stream.conversation() && m_watched.contains(*stream.conversation());
    };
    std::unordered_map<StreamId, Timestamp> lastAt;
    for (const ConversationRow& row : rows)
        lastAt[row.id] = row.lastAt.value_or(Timestamp::max());
    auto sorted = heads.heads;
    const auto recent = [&lastAt](const StreamHead& head) {
        const auto found = lastAt.find(head.stream);
        return found == lastAt.end() ? Timestamp::max() : found->second; // never seen: somebody just wrote to me
    };
    std::ranges::stable_sort(sorted, std::ranges::greater{}, recent);

    m_hasHeads = true;
    for (const StreamHead& head : sorted) {
        const auto known = ours.find(head.stream);
        const Rev mine = known == ours.end() ? 0 : known->second;
        if (head.rev < mine)
            m_streams.reset(head.stream, true);
        else if (head.rev > m_streams.rev(head.stream))
            m_streams.want(head.stream, head.lastSeq);
        if (known != ours.end())
            ours.erase(known);
    }
    if (heads.heads.size() < static_cast<size_t>(limits::jsonArray)) // else the list may be cut
        for (const auto& [stream, rev] : ours)
            if (stream.kind() != StreamKind::User && rev > 0 && !isWatched(stream))
                m_streams.reset(stream, false);
    watch();
    streamsIdle();
}

void SyncEngine::watchThreads(const std::set<ConversationId>& threads)
{
    if (m_watched == threads)
        return;
    m_watched = threads;
    if (m_hasHeads)
        watch();
}

/// The server forgets the list with the connection; what happened before it knew it is asked for.
void SyncEngine::watch()
{
    if (m_watched.empty() && !std::exchange(m_isWatching, false))
        return;
    m_isWatching = !m_watched.empty();
    ThreadWatch list;
    for (const ConversationId thread : m_watched)
        if (list.threads.size() < static_cast<size_t>(limits::threadsWatched))
            list.threads.push_back(thread);
    m_session.request(list).then(this, [this, generation = m_generation](const Result<ThreadWatchReply>& reply) {
        if (!reply.ok() || generation != m_generation)
            return;
        for (const ConversationId thread : reply->threads)
            m_streams.want(StreamId{thread});
    });
}

void SyncEngine::streamsIdle()
{
    if (m_streams.isIdle())
        Q_EMIT settled();
    if (!m_started || !m_hasHeads || m_caughtUp || !m_streams.isIdle())
        return;
    m_caughtUp = true;
    Q_EMIT caughtUp();
}

void SyncEngine::taken(const Delta& delta)
{
    for (const StreamId& stream : delta.purged)
        m_streams.forget(stream);
    Q_EMIT applied(delta);
    if (!m_started)
        return;
    for (const StreamId& stream : delta.appeared)
        if (m_streams.rev(stream) == 0)
            m_streams.want(stream);
    for (const UserId user : delta.unknownUsers)
        if (!m_asked.contains(user))
            m_wanted.insert(user);
    if (!m_wanted.empty() && !std::exchange(m_lookUpScheduled, true))
        QTimer::singleShot(0, this, &SyncEngine::lookUp);
}

void SyncEngine::lookUp()
{
    m_lookUpScheduled = false;
    std::vector<UserId> ids;
    while (!m_wanted.empty() && ids.size() < static_cast<size_t>(limits::usersPerRequest))
        ids.push_back(m_wanted.extract(m_wanted.begin()).value());
    if (ids.empty() || !m_started)
        return;
    m_asked.insert(ids.begin(), ids.end());
    const int generation = m_generation;
    m_session.request(UserGet{ids, {}}).then(this, [=, this](const Result<UserGetReply>& reply) {
        if (generation == m_generation)
            lookedUp(ids, reply);
    });
    if (!m_wanted.empty())
        lookUp();
}

void SyncEngine::lookedUp(const std::vector<UserId>& asked, const Result<UserGetReply>& reply)
{
    if (!reply.ok()) {
        if (!isRetryable(reply.error().code))
            return;
        QTimer::singleShot(std::max(2000, reply.error().retryAfterMs), this, [this, asked, generation = m_generation] {
            if (generation != m_generation)
                return;
            m_wanted.insert(asked.begin(), asked.end());
            lookUp();
        });
        return;
    }
    keep(reply->users);
}

void SyncEngine::keep(const std::vector<UserRecord>& users)
{
    m_turns.take(m_cache.applyUsers(users), this, [this](const Result<Delta>& delta) {
        if (delta.ok())
            Q_EMIT applied(*delta);
    });
}

void SyncEngine::fetchOlder(ConversationId conversation)
{
    const Seq low = m_streams.lowSeq(conversation);
    if (!m_started || low <= 1 || !m_fetching.insert(conversation).second)
        return;
    const HistoryPage page{conversation, low, {}, limits::pageDefault};
    const int generation = m_generation;
    m_session.request(page).then(this, [=, this](const Result<HistoryPageReply>& reply) {
        if (generation != m_generation)
            return;
        m_fetching.erase(conversation);
        if (!reply.ok() || m_streams.lowSeq(conversation) != low)
            return; // the page joins nothing that is held any more
        HistoryPageReply whole = *reply;
        Seq from = low; // a message the server could not spell right leaves a hole, not an end
        for (const MessageRecord& message : whole.messages)
            if (message.seq > 0)
                from = std::min(from, message.seq);
        std::erase_if(whole.messages, [=](const MessageRecord& one) { return one.seq < from || one.seq >= low; });
        whole.firstSeq = from == low ? low : std::clamp<Seq>(whole.firstSeq, 1, from);
        m_streams.applyHistory(conversation, from, whole);
    });
}

void SyncEngine::learnPlace(ConversationId conversation, const std::function<void(const Result<Done>&)>& then)
{
    const HistoryPage question{conversation, {}, {}, 1};
    m_session.request(question).then(this, [=, this, generation = m_generation](const Result<HistoryPageReply>& reply) {
        if (generation != m_generation)
            return then(Error::make(ErrorCode::Offline));
        if (!reply.ok())
            return then(reply.error());
        const SeqRange place{std::max<Seq>(1, reply->firstSeq), std::max<Seq>(0, reply->lastSeq)};
        const StreamId stream{conversation};
        Batch batch{conversation, {}, {}, {}, {}, {}, {}, {}, {}};
        if (m_streams.isSettled(stream) && reply->rev >= m_streams.rev(stream)) {
            batch.place = place;
        } else { // what came meanwhile may be more
            batch.firstSeq = place.first;
            batch.lastSeq = place.last;
        }
        m_turns.take(m_cache.apply(std::move(batch)), this, [=, this](const Result<Delta>& delta) {
            if (!delta.ok())
                return then(delta.error());
            Q_EMIT applied(*delta);
            then(Done{});
        });
    });
}

/// Not below what is held: that comes by fetchOlder.
void SyncEngine::fetchRange(ConversationId conversation, SeqRange range, const RangeFetch::Then& then)
{
    const Seq low = m_streams.lowSeq(conversation);
    const SeqRange held = overlap(range, {low, limits::maxInteger});
    if (!m_started || low == 0 || held.isEmpty())
        return then(Error::make(m_started ? ErrorCode::NotFound : ErrorCode::Offline));
    m_ranges.fetch(conversation, held, then);
}

} // namespace tertulia
