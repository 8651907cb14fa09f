// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/stream_sync.h"

#include "client/sync/retry_pause.h"
#include "shared/protocol/teeth.h"

#include <QLoggingCategory>
#include <QTimer>

namespace tertulia {

Q_LOGGING_CATEGORY(syncLog, "tertulia.client.sync")

using namespace std::chrono_literals;

namespace {

/// How urgent: what tells of other streams comes before them.
int rank(const StreamId& stream)
{
    switch (stream.kind()) {
    case StreamKind::User:
        return 0;
    case StreamKind::Space:
        return 1;
    case StreamKind::Conversation:
        break;
    }
    return 2;
}

} // namespace

StreamSync::StreamSync(Cache& cache, Session& session, AnswerTurns& turns, QObject* parent)
    : QObject(parent), m_cache(cache), m_session(session), m_turns(turns)
{
}

void StreamSync::load(const std::vector<StreamState>& states)
{
    stop();
    m_states.clear();
    for (const StreamState& state : states)
        m_states[state.stream] = {state.rev, state.lowSeq, state.lastSeq};
}

Rev StreamSync::rev(const StreamId& stream) const
{
    const auto found = m_states.find(stream);
    return found == m_states.end() ? 0 : found->second.rev;
}

Seq StreamSync::lowSeq(ConversationId conversation) const
{
    const auto found = m_states.find(StreamId{conversation});
    return found == m_states.end() ? 0 : found->second.low;
}

std::vector<std::pair<StreamId, Rev>> StreamSync::known() const
{
    std::vector<std::pair<StreamId, Rev>> out;
    for (const auto& [stream, state] : m_states)
        out.emplace_back(stream, state.rev);
    return out;
}

void StreamSync::heard(const Changed& changed)
{
    if (changed.stream.isNull() || changed.rev <= 0)
        return;
    State& state = m_states[changed.stream];
    if (changed.rev <= state.rev)
        return;
    if (state.running)
        return hold(state, changed);
    if (changed.rev != state.rev + 1)
        return want(changed.stream);
    if (state.rev == 0 && changed.stream.conversation())
        state.low = 1; // its very first change: there is nothing before it
    applyChange(state, changed);
}

/// Kept until the answer is there. Whoever threw it away would ask again, and where changes come faster than answers
/// for ever: a server that is slow for a moment would not get out of it any more.
void StreamSync::hold(State& state, const Changed& changed)
{
    if (state.again || (!state.ahead.empty() && changed.rev <= state.ahead.back().rev))
        return;
    const bool fits = state.ahead.empty() || changed.rev == state.ahead.back().rev + 1;
    if (fits && state.ahead.size() < mostAhead)
        return state.ahead.push_back(changed);
    state.ahead.clear();
    state.again = true;
}

void StreamSync::applyChange(State& state, const Changed& changed, std::function<void()> then)
{
    Batch batch{changed.stream, changed.records, {}, changed.rev, {}, {}, {}, {}};
    if (state.rev == 0 && changed.stream.conversation())
        batch.lowSeq = state.low;
    state.rev = changed.rev;
    apply(std::move(batch), std::move(then));
}

void StreamSync::want(const StreamId& stream, std::optional<Seq> lastSeq)
{
    State& state = m_states[stream];
    state.pausing = false;
    state.last = std::max(state.last, lastSeq.value_or(0));
    if (lastSeq == Seq{0} && state.low == 0 && stream.conversation())
        state.low = 1; // empty: whatever comes is held from the start
    if (state.running) {
        state.again = true;
        return;
    }
    if (!std::exchange(state.queued, true))
        m_queue.push_back(stream);
    pump();
}

/// Starts what may run: nothing of a lower rank while something of a higher one is under way.
void StreamSync::pump()
{
    while (m_running < maxRunning && !m_queue.empty()) {
        const auto next = std::ranges::min_element(m_queue, {}, rank);
        const StreamId stream = *next;
        const bool mustWait = std::ranges::any_of(
            m_states, [&stream](const auto& one) { return one.second.running && rank(one.first) < rank(stream); });
        if (mustWait)
            return;
        m_queue.erase(next);
        begin(stream);
    }
}

void StreamSync::begin(const StreamId& stream)
{
    State& state = m_states[stream];
    state.queued = false;
    state.running = true;
    ++m_running;
    if (stream.conversation() && state.low == 0 && state.last == 0)
        askPlace(stream);
    else
        ask(stream);
}

/// A conversation nobody told us the length of: how long is it?
void StreamSync::askPlace(const StreamId& stream)
{
    HistoryPage page{stream.conversation().value_or(ConversationId{}), {}, {}, 1};
    const int ticket = m_states[stream].ticket = ++m_lastTicket;
    m_session.request(page).then(this, [this, stream, ticket](const Result<HistoryPageReply>& reply) {
        const auto found = m_states.find(stream);
        if (found == m_states.end() || found->second.ticket != ticket)
            return;
        if (!reply.ok())
            return refused(stream, reply.error());
        found->second.last = std::max<Seq>(reply->lastSeq, 0);
        if (found->second.last == 0)
            found->second.low = 1;
        ask(stream);
    });
}

void StreamSync::ask(const StreamId& stream)
{
    State& state = m_states[stream];
    state.again = false;
    SyncAfter question{stream, state.rev, {}, limits::pageMax};
    if (stream.conversation()) {
        if (state.rev == 0)
            state.low = std::max<Seq>(1, state.last - firstMessages + 1);
        question.messagesFrom = state.low;
    }
    const int ticket = state.ticket = ++m_lastTicket;
    m_session.request(question).then(this, [this, stream, ticket](const Result<SyncAfterReply>& reply) {
        const auto found = m_states.find(stream);
        if (found != m_states.end() && found->second.ticket == ticket)
            answered(stream, reply);
    });
}

void StreamSync::answered(const StreamId& stream, const Result<SyncAfterReply>& reply)
{
    if (!reply.ok())
        return refused(stream, reply.error());
    teeth::passing(teeth::Place::CatchingUp);
    State& state = m_states[stream];
    const bool isSense = reply->stream == stream && reply->rev >= state.rev && (!reply->more || reply->rev > state.rev);
    if (!isSense)
        return refused(stream, Error::make(ErrorCode::BadReply));
    state.failures = 0;
    state.rev = reply->rev;
    Batch batch{stream, reply->records, reply->users, state.rev, {}, {}, {}, {}};
    if (stream.conversation()) {
        batch.lowSeq = state.low;
        batch.lastSeq = state.last;
    }
    const bool more = reply->more;
    apply(std::move(batch), [this, stream, more] { pageApplied(stream, more); });
}

/// The next page only now: at most one page of a stream is in memory.
void StreamSync::pageApplied(const StreamId& stream, bool more)
{
    State& state = m_states[stream];
    if (more || state.again)
        return ask(stream);
    while (!state.ahead.empty() && state.ahead.front().rev <= state.rev)
        state.ahead.pop_front();
    if (state.ahead.empty())
        return end(stream);
    if (state.ahead.front().rev != state.rev + 1) {
        state.ahead.clear(); // the answer will have it; if not it was never there, and waiting for it would not end
        return ask(stream);
    }
    const Changed next = std::move(state.ahead.front());
    state.ahead.pop_front();
    applyChange(state, next, [this, stream] { pageApplied(stream, false); });
}

void StreamSync::refused(const StreamId& stream, const Error& error)
{
    State& state = m_states[stream];
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden) {
        if (stream.kind() != StreamKind::User)
            reset(stream, false);
        else
            end(stream);
        return;
    }
    if (error.code == ErrorCode::Offline)
        return; // stop() follows or came before
    qCInfo(syncLog) << "sync.after refused:" << wireName(error.code) << "failures" << state.failures;
    state.pausing = true;
    const auto wait = retryPause(error, state.failures++);
    end(stream);
    QTimer::singleShot(wait, this, [this, stream, generation = m_generation] {
        if (generation == m_generation && m_states.contains(stream))
            want(stream);
    });
}

void StreamSync::end(const StreamId& stream)
{
    State& state = m_states[stream];
    if (!std::exchange(state.running, false))
        return;
    state.ticket = ++m_lastTicket;
    state.ahead.clear();
    --m_running;
    settle();
}

bool StreamSync::isIdle() const
{
    return m_queue.empty() && m_running == 0 &&
           std::ranges::none_of(m_states, [](const auto& one) { return one.second.pausing; });
}

void StreamSync::settle()
{
    pump();
    if (isIdle())
        Q_EMIT idle();
}

void StreamSync::applyHistory(ConversationId conversation, Seq low, const HistoryPageReply& page)
{
    const StreamId stream{conversation};
    m_states[stream].low = low;
    Batch batch{stream, {}, page.users, page.rev, low, page.firstSeq, page.lastSeq, {}};
    batch.records.assign(page.messages.begin(), page.messages.end());
    batch.records.insert(batch.records.end(), page.reactions.begin(), page.reactions.end());
    const bool mayMiss = stepBack(batch);
    apply(std::move(batch));
    if (mayMiss)
        askAgain(stream);
}

/// A piece of history that is older than what is held, or comes while a question is under way that leaves its messages
/// out, could miss an edit in them. Asking again from the older of the two revs cannot. True if that must be.
bool StreamSync::stepBack(Batch& batch)
{
    State& state = m_states[batch.stream];
    const Rev rev = batch.rev.value_or(0);
    const bool mayMiss = rev < state.rev || state.running;
    state.rev = std::min(state.rev, rev);
    batch.rev = state.rev;
    return mayMiss;
}

void StreamSync::askAgain(const StreamId& stream)
{
    if (m_states[stream].running)
        ask(stream);
    else
        want(stream);
}

void StreamSync::replaceRange(SeqRange range, SyncAfterReply whole, std::function<void(const Result<Repaired>&)> then)
{
    const StreamId stream = whole.stream;
    const auto found = m_states.find(stream);
    if (found == m_states.end() || found->second.low == 0)
        return then(Error::make(ErrorCode::NotFound));
    Batch batch{stream, std::move(whole.records), std::move(whole.users), whole.rev, {}, {}, {}, {}, range};
    const auto foreign = [range](const Record& record) {
        const auto* message = std::get_if<MessageRecord>(&record);
        return message && (message->seq < range.first || message->seq > range.last);
    };
    std::erase_if(batch.records, foreign);
    const bool mayMiss = stepBack(batch);
    m_turns.take(m_cache.apply(std::move(batch)), this, [=, this](const Result<Delta>& delta) {
        if (!delta.ok()) {
            applyFailed(stream, delta.error());
            return then(delta.error());
        }
        Q_EMIT applied(*delta);
        then(Repaired{delta->repaired, delta->contradicted});
    });
    if (mayMiss)
        askAgain(stream);
}

bool StreamSync::isSettled(const StreamId& stream) const
{
    const auto found = m_states.find(stream);
    return found == m_states.end() || !(found->second.queued || found->second.running || found->second.pausing);
}

void StreamSync::reset(const StreamId& stream, bool reload)
{
    const auto found = m_states.find(stream);
    const Seq last = found == m_states.end() ? 0 : found->second.last;
    forget(stream);
    const int generation = m_generation;
    m_turns.take(m_cache.drop(stream), this, [this, stream, reload, last, generation](const Result<Delta>& delta) {
        if (!delta.ok())
            return applyFailed(stream, delta.error());
        Q_EMIT applied(*delta);
        if (reload && generation == m_generation)
            want(stream, last > 0 ? std::optional<Seq>(last) : std::nullopt);
    });
}

void StreamSync::forget(const StreamId& stream)
{
    const auto found = m_states.find(stream);
    if (found == m_states.end())
        return;
    const bool wasRunning = found->second.running;
    std::erase(m_queue, stream);
    m_states.erase(found);
    if (wasRunning) {
        --m_running;
        settle();
    }
}

void StreamSync::stop()
{
    ++m_generation;
    m_queue.clear();
    m_running = 0;
    for (auto& [stream, state] : m_states) {
        state.queued = state.running = state.again = state.pausing = false;
        state.ahead.clear();
        state.ticket = ++m_lastTicket;
    }
}

void StreamSync::apply(Batch batch, std::function<void()> then)
{
    const StreamId stream = batch.stream;
    const int ticket = m_states[stream].ticket;
    m_turns.take(m_cache.apply(std::move(batch)), this, [=, this](const Result<Delta>& delta) {
        if (!delta.ok())
            return applyFailed(stream, delta.error());
        if (delta->skipped > 0) {
            m_skipped += delta->skipped;
            qCWarning(syncLog) << "skipped" << delta->skipped << "records of" << stream.text();
        }
        teeth::passing(teeth::Place::Applied);
        Q_EMIT applied(*delta);
        const auto found = m_states.find(stream);
        if (then && found != m_states.end() && found->second.ticket == ticket)
            then();
    });
}

/// What is on the disk counts, not what we thought we had written.
void StreamSync::applyFailed(const StreamId& stream, const Error& error)
{
    qCWarning(syncLog) << "the cache could not be written:" << wireName(error.code);
    end(stream);
    const ErrorCode code = error.code == ErrorCode::Internal ? ErrorCode::Storage : error.code;
    Q_EMIT storageFailed({code, {}, {}, error.detail, 0});
    m_cache.stream(stream).then(
        this, [this, stream, generation = m_generation](const Result<std::optional<StreamState>>& stored) {
            if (generation != m_generation)
                return;
            const StreamState state = stored.ok() ? stored->value_or(StreamState{}) : StreamState{};
            m_states[stream].rev = state.rev;
            m_states[stream].low = state.lowSeq;
            QTimer::singleShot(5s, this, [this, stream, generation = m_generation] {
                if (generation == m_generation && m_states.contains(stream))
                    want(stream);
            });
        });
}

} // namespace tertulia
