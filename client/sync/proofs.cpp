// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/proofs.h"

#include "client/sync/retry_pause.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(syncLog)

using namespace std::chrono_literals;

Proofs::Proofs(Cache& cache, Session& session, SyncEngine& engine, std::chrono::milliseconds pace, QObject* parent)
    : QObject(parent), m_cache(cache), m_session(session), m_engine(engine), m_pace(pace)
{
    m_idle.setSingleShot(true);
    m_spread.setSingleShot(true);
    m_rest.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Proofs::pickIdle);
    connect(&m_spread, &QTimer::timeout, this, &Proofs::wake);
    connect(&m_rest, &QTimer::timeout, this, &Proofs::look);
    connect(&engine, &SyncEngine::applied, this, &Proofs::moved);
    connect(&engine, &SyncEngine::settled, this, &Proofs::nudge);
}

void Proofs::load()
{
    stop();
    m_open.clear();
    m_proofs.clear();
    m_reach.clear();
    m_wish.reset();
    m_cache.proofs().then(this, [this](const Result<std::vector<Proof>>& kept) {
        if (!kept.ok())
            return;
        for (const Proof& proof : *kept) {
            m_proofs.try_emplace(proof.conversation, proof);
            m_reach.proven(proof.conversation, proof.to);
            Q_EMIT changed(proof.conversation);
        }
    });
}

void Proofs::start()
{
    m_started = true;
    m_isKnown = true;
    if (m_wish)
        m_queue.push_back(*m_wish);
    m_later.assign(m_open.rbegin(), m_open.rend());
    if (m_wish)
        std::erase(m_later, *m_wish);
    m_wish.reset();
    if (!std::exchange(m_wasStarted, true))
        return wake();
    // The server that went away has come back for everybody.
    const auto least = std::min<std::chrono::milliseconds>(5s, m_pace / 4);
    const auto most = std::min<std::chrono::milliseconds>(60s, m_pace * 3);
    const int room = static_cast<int>((most - least).count()) + 1;
    m_spread.start(least + std::chrono::milliseconds{QRandomGenerator::global()->bounded(room)});
    pump();
}

void Proofs::wake()
{
    for (const ConversationId conversation : std::exchange(m_later, {}))
        if (!isProving(conversation) && !m_proven.contains(conversation))
            m_queue.push_back(conversation);
    pump();
}

void Proofs::stop()
{
    ++m_generation;
    ++m_turn;
    m_started = false;
    m_idle.stop();
    m_spread.stop();
    m_rest.stop();
    m_later.clear();
    m_proven.clear();
    m_reloaded.clear();
    m_idleLooked.clear();
    m_refusals.clear();
    auto waiting = std::exchange(m_queue, {});
    if (m_task)
        waiting.push_back(m_task->conversation);
    m_task.reset();
    for (const ConversationId one : waiting)
        Q_EMIT changed(one);
}

void Proofs::prove(ConversationId conversation, bool again)
{
    std::erase(m_open, conversation);
    m_open.push_back(conversation);
    if (m_open.size() > static_cast<size_t>(mostOpen))
        m_open.pop_front();
    if (!m_started)
        m_wish = conversation;
    if (!m_started || !m_isKnown || isProving(conversation) || (!again && m_proven.contains(conversation)))
        return;
    m_queue.push_front(conversation);
    Q_EMIT changed(conversation);
    // Who has just opened it reads it first.
    QTimer::singleShot(again ? 0ms : 400ms, this, &Proofs::pump);
}

std::optional<Proof> Proofs::proof(ConversationId conversation) const
{
    const auto found = m_proofs.find(conversation);
    if (found == m_proofs.end())
        return std::nullopt;
    Proof proof = found->second;
    proof.to = std::max(proof.to, m_reach.of(conversation));
    return proof;
}

bool Proofs::isProving(ConversationId conversation) const
{
    return (m_task && m_task->conversation == conversation) ||
           std::ranges::find(m_queue, conversation) != m_queue.end();
}

std::optional<ErrorCode> Proofs::refusal(ConversationId conversation) const
{
    if (!m_isKnown)
        return ErrorCode::UnknownType;
    const auto found = m_refusals.find(conversation);
    return found == m_refusals.end() ? std::nullopt : std::optional{found->second};
}

std::vector<Proof> Proofs::all() const
{
    std::vector<Proof> out;
    for (const auto& [id, proof] : m_proofs)
        out.push_back(proof);
    return out;
}

void Proofs::pump()
{
    if (!m_started || !m_isKnown || m_task)
        return;
    if (m_queue.empty()) {
        if (!m_idle.isActive() && !m_spread.isActive())
            m_idle.start(m_pace);
        return;
    }
    m_task.emplace(Task{});
    ++m_turn;
    m_task->conversation = m_queue.front();
    m_queue.pop_front();
    begin();
}

/// Both ends of what is held are this device's own word; what is missing beyond them is in no digest.
void Proofs::begin()
{
    m_engine.learnPlace(m_task->conversation, [this, turn = m_turn](const Result<Done>& learnt) {
        if (turn != m_turn)
            return;
        if (!learnt.ok())
            return failed(learnt.error());
        m_task->isPlaced = true;
        claim();
    });
}

void Proofs::pickIdle()
{
    m_cache.conversations().then(this,
                                 [this, generation = m_generation](const Result<std::vector<ConversationRow>>& rows) {
                                     if (generation == m_generation && rows.ok() && m_isKnown)
                                         proveOldest(*rows);
                                 });
}

/// The one whose proof is oldest, if any is old; none twice before all were looked at.
void Proofs::proveOldest(const std::vector<ConversationRow>& rows)
{
    const Timestamp now = SystemClock{}.now();
    const auto checkedAt = [this](const ConversationRow& row) {
        const auto known = m_proofs.find(row.id);
        return known == m_proofs.end() ? Timestamp{} : known->second.checkedAt;
    };
    const ConversationRow* oldest = nullptr;
    for (const ConversationRow& row : rows) {
        const bool isHeld = row.lowSeq > 0 && row.lastSeq > 0;
        const bool isDue = now - checkedAt(row) > validity && !m_idleLooked.contains(row.id);
        if (isHeld && isDue && (!oldest || checkedAt(row) < checkedAt(*oldest)))
            oldest = &row;
    }
    if (!oldest) {
        m_idleLooked.clear();
        m_idle.start(1h);
        return;
    }
    m_idleLooked.insert(oldest->id);
    if (!isProving(oldest->id))
        m_queue.push_back(oldest->id);
    pump();
}

/// Digests of what is held at this moment. While the stream is catching up there is no such moment.
void Proofs::claim()
{
    Task& task = *m_task;
    const StreamId stream{task.conversation};
    task.isWaiting = !m_engine.isSettled(stream) || m_engine.rev(stream) < task.needs;
    if (task.isWaiting)
        return; // look() goes on
    const int most = task.round == 0 ? task.most : 1;
    m_cache.claims(task.conversation, task.next, most).then(this, [this, turn = m_turn](const Result<Claims>& claims) {
        if (turn != m_turn)
            return;
        if (!claims.ok())
            return giveUp(claims.error());
        claimed(*claims);
    });
}

void Proofs::claimed(const Claims& claims)
{
    Task& task = *m_task;
    task.proof.rev = claims.rev;
    if (task.proof.from == 0)
        task.proof.from = claims.from; // older pages that come meanwhile are compared afterwards
    task.proof.to = claims.to;
    task.first = claims.first;
    m_reach.watch(task.conversation); // what comes from now on counts
    task.more = task.round == 0 && claims.next;
    if (task.more)
        task.next = *claims.next;
    if (claims.from == 0)
        return done(); // nothing is held of it
    if (claims.blocks.empty())
        return goOn();
    ++task.asked;
    const SyncVerify question{task.conversation, claims.rev, claims.blocks};
    m_session.request(question).then(this, [=, this, turn = m_turn](const Result<SyncVerifyReply>& reply) {
        if (turn == m_turn)
            verified(claims, reply);
    });
}

void Proofs::verified(const Claims& claims, const Result<SyncVerifyReply>& reply)
{
    Task& task = *m_task;
    if (!reply.ok()) {
        task.next = claims.blocks.front().block;
        return failed(reply.error());
    }
    task.failures = 0;
    if (reply->behind) {
        task.next = claims.blocks.front().block;
        task.most = std::max(1, task.most / 2);
        return wasElsewhere(reply->rev);
    }
    task.behind = 0;
    for (const BlockClaim& block : claims.blocks)
        if (std::ranges::find(reply->mismatched, block.block) != reply->mismatched.end())
            task.wrong.push_back(block);
    // Whatever comes in between: until it is healed nobody says that all is there.
    if (task.round == 0 && !task.wrong.empty())
        keep(static_cast<int>(task.wrong.size()), 0);
    goOn();
}

/// A few times more, after a pause that grows.
void Proofs::failed(const Error& error)
{
    Task& task = *m_task;
    if (!isRetryable(error.code) || error.code == ErrorCode::Offline || ++task.failures == mostFailures)
        return giveUp(error);
    rest(retryPause(error, task.failures - 1));
}

void Proofs::rest(std::chrono::milliseconds time)
{
    m_task->needs = 0;
    m_task->isWaiting = true;
    m_rest.start(time);
}

/// Somebody writes. What is missing is on its way or asked for; then another try.
void Proofs::wasElsewhere(Rev rev)
{
    Task& task = *m_task;
    const StreamId stream{task.conversation};
    if (++task.behind > patience)
        return giveUp(Error::make(ErrorCode::Busy));
    task.needs = rev;
    task.isWaiting = true;
    if (m_engine.rev(stream) < rev)
        m_engine.want(stream);
    // Also if nothing moves: the server may be the one that is behind, as a node can be.
    m_rest.start(250ms * task.behind);
}

void Proofs::goOn()
{
    Task& task = *m_task;
    if (task.more)
        return task.asked < quickOnes ? claim() : rest(spacing);
    if (!task.again.empty()) {
        task.next = task.again.back();
        task.again.pop_back();
        return claim();
    }
    roundDone();
}

void Proofs::roundDone()
{
    Task& task = *m_task;
    if (task.wrong.empty() || task.round == rounds)
        return finish();
    qCWarning(syncLog) << task.wrong.size() << "blocks of" << task.conversation.text() << "differ from the server's";
    task.toFetch = std::exchange(task.wrong, {});
    ++task.round;
    fetchNext();
}

void Proofs::fetchNext()
{
    Task& task = *m_task;
    if (task.toFetch.empty())
        return goOn();
    const BlockClaim block = task.toFetch.back();
    m_engine.fetchRange(task.conversation, {block.first, block.last},
                        [this, block, turn = m_turn](const Result<Repaired>& repaired) {
                            if (turn != m_turn)
                                return;
                            if (!repaired.ok())
                                return failed(repaired.error());
                            fetched(block, *repaired);
                        });
}

void Proofs::fetched(const BlockClaim& block, const Repaired& repaired)
{
    Task& task = *m_task;
    task.failures = 0;
    if (repaired.messages > 0)
        task.repaired.insert(block.block);
    task.contradicted += repaired.contradicted;
    if (task.contradicted > stray && m_reloaded.insert(task.conversation).second)
        return startOver();
    task.toFetch.pop_back();
    task.again.push_back(block.block);
    fetchNext();
}

/// The server's history is another one, as after a backup that was restored and written on: then members and all else
/// that has no digest differ too, though no rev shows it.
void Proofs::startOver()
{
    const ConversationId conversation = m_task->conversation;
    qCWarning(syncLog) << conversation.text() << "has another history on the server: all of it is loaded anew";
    m_engine.reload(conversation);
    done(); // moved() puts it into the queue again
}

void Proofs::finish()
{
    const ConversationId conversation = m_task->conversation;
    if (m_engine.rev(StreamId{conversation}) == 0)
        return done(); // dropped meanwhile
    for (const BlockClaim& block : m_task->wrong)
        m_task->repaired.erase(block.block);
    keep(static_cast<int>(m_task->wrong.size()), static_cast<int>(m_task->repaired.size()));
    m_refusals.erase(conversation);
    m_proven.insert(conversation);
    if (std::max(m_engine.lowSeq(conversation), m_task->first) < m_task->proof.from)
        m_queue.push_front(conversation); // older pages came
    done();
}

void Proofs::keep(int differing, int healed)
{
    Proof proof = m_task->proof;
    proof.conversation = m_task->conversation;
    proof.differing = differing;
    proof.healed = healed;
    if (const auto before = m_proofs.find(proof.conversation); before != m_proofs.end())
        proof.healed += before->second.healed;
    proof.checkedAt = SystemClock{}.now();
    m_proofs[proof.conversation] = proof;
    if (differing == 0)
        m_reach.proven(proof.conversation, proof.to);
    (void)m_cache.keepProof(proof);
    Q_EMIT changed(proof.conversation);
}

void Proofs::giveUp(const Error& error)
{
    qCInfo(syncLog) << "not proven:" << m_task->conversation.text() << wireName(error.code);
    if (error.code == ErrorCode::UnknownType)
        m_isKnown = false; // an older server
    m_refusals[m_task->conversation] = error.code;
    done();
}

void Proofs::done()
{
    m_rest.stop();
    ++m_turn;
    const ConversationId conversation = m_task->conversation;
    m_task.reset();
    Q_EMIT changed(conversation);
    pump();
}

/// It is another thing if it comes back. Who waits for an answer about it waits in vain.
void Proofs::forget(ConversationId conversation)
{
    m_proofs.erase(conversation);
    m_reach.forget(conversation);
    m_refusals.erase(conversation);
    m_proven.erase(conversation);
    std::erase(m_queue, conversation);
    std::erase(m_later, conversation);
    if (m_task && m_task->conversation == conversation)
        done();
}

void Proofs::moved(const Delta& delta)
{
    for (const StreamId& stream : delta.purged)
        if (const auto conversation = stream.conversation()) {
            std::erase(m_open, *conversation);
            forget(*conversation);
        }
    for (const ConversationId conversation : delta.historyReset) {
        const bool isWanted =
            m_reloaded.contains(conversation) || std::ranges::find(m_open, conversation) != m_open.end();
        forget(conversation);
        if (!isWanted || !m_started)
            continue;
        m_queue.push_back(conversation);
        QTimer::singleShot(0, this, &Proofs::pump); // when it is known that it will be loaded
    }
    m_reach.follow(delta);
    for (const ConversationRow& row : delta.conversations) {
        const auto known = m_proofs.find(row.id);
        const Seq low = std::max(row.lowSeq, row.firstSeq);
        const bool isLonger = known != m_proofs.end() && row.lowSeq > 0 && low < known->second.from;
        if (isLonger && m_proven.erase(row.id) > 0 && std::ranges::find(m_open, row.id) != m_open.end())
            prove(row.id, false); // older pages came
    }
    nudge();
}

/// Something moved: what waits for a stream may go on; a rest that the server asked for lasts.
void Proofs::nudge()
{
    if (!m_task || !m_task->isWaiting)
        return;
    const bool isThere = m_task->needs > 0 && m_engine.rev(StreamId{m_task->conversation}) >= m_task->needs;
    if (isThere || !m_rest.isActive())
        look();
}

void Proofs::look()
{
    if (!m_task || !m_task->isWaiting)
        return;
    m_rest.stop();
    m_task->isWaiting = false;
    if (!m_task->isPlaced)
        return begin();
    if (!m_task->toFetch.empty())
        return fetchNext();
    claim();
}

} // namespace tertulia
