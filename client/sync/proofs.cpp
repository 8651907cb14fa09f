// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/proofs.h"

#include <QLoggingCategory>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(syncLog)

using namespace std::chrono_literals;

Proofs::Proofs(Cache& cache, Session& session, SyncEngine& engine, std::chrono::milliseconds pace, QObject* parent)
    : QObject(parent), m_cache(cache), m_session(session), m_engine(engine)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(pace);
    m_rest.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Proofs::pickIdle);
    connect(&m_rest, &QTimer::timeout, this, &Proofs::look);
    connect(&engine, &SyncEngine::applied, this, &Proofs::moved);
    connect(&engine, &SyncEngine::settled, this, &Proofs::nudge);
}

void Proofs::load()
{
    stop();
    m_open.clear();
    m_proofs.clear();
    m_cache.proofs().then(this, [this](const Result<std::vector<Proof>>& kept) {
        if (!kept.ok())
            return;
        for (const Proof& proof : *kept) {
            m_proofs.try_emplace(proof.conversation, proof);
            Q_EMIT changed(proof.conversation);
        }
    });
}

void Proofs::start()
{
    m_started = true;
    m_isKnown = true;
    m_queue.assign(m_open.rbegin(), m_open.rend());
    pump();
}

void Proofs::stop()
{
    ++m_generation;
    m_started = false;
    m_idle.stop();
    m_rest.stop();
    m_proven.clear();
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
    return found == m_proofs.end() ? std::nullopt : std::optional{found->second};
}

bool Proofs::isProving(ConversationId conversation) const
{
    return (m_task && m_task->conversation == conversation) ||
           std::ranges::find(m_queue, conversation) != m_queue.end();
}

std::optional<ErrorCode> Proofs::refusal(ConversationId conversation) const
{
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
        if (!m_idle.isActive())
            m_idle.start();
        return;
    }
    m_task.emplace();
    m_task->conversation = m_queue.front();
    m_queue.pop_front();
    claim();
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
        QTimer::singleShot(1h, this, [this, generation = m_generation] {
            if (generation == m_generation)
                pickIdle();
        });
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
    const int most = task.round == 0 ? slice : 1;
    m_cache.claims(task.conversation, task.next, most)
        .then(this, [this, generation = m_generation](const Result<Claims>& claims) {
            if (generation != m_generation || !m_task)
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
    task.proof.from = claims.from;
    task.proof.to = claims.to;
    task.more = task.round == 0 && claims.next;
    if (task.more)
        task.next = *claims.next;
    if (claims.from == 0)
        return done(); // nothing is held of it
    if (claims.blocks.empty())
        return goOn();
    const SyncVerify question{task.conversation, claims.rev, claims.blocks};
    m_session.request(question).then(this, [=, this, generation = m_generation](const Result<SyncVerifyReply>& reply) {
        if (generation == m_generation && m_task)
            verified(claims, reply);
    });
}

void Proofs::verified(const Claims& claims, const Result<SyncVerifyReply>& reply)
{
    Task& task = *m_task;
    if (!reply.ok()) {
        if (!isRetryable(reply.error().code) || reply.error().code == ErrorCode::Offline)
            return giveUp(reply.error());
        task.next = claims.blocks.front().block;
        task.needs = 0;
        task.isWaiting = true;
        m_rest.start(std::max(1000, reply.error().retryAfterMs));
        return;
    }
    if (reply->behind) {
        task.next = claims.blocks.front().block;
        return wasElsewhere(reply->rev);
    }
    for (const BlockClaim& block : claims.blocks)
        if (std::ranges::find(reply->mismatched, block.block) != reply->mismatched.end())
            task.wrong.push_back(block);
    goOn();
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
        return claim();
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
    if (task.round++ > 0)
        return fetchNext();
    // Maybe it is only that not all of it is for me, and nobody said so yet.
    m_engine.learnPlace(task.conversation, [this, generation = m_generation](const Result<Done>& learnt) {
        if (generation != m_generation || !m_task)
            return;
        if (learnt.ok())
            fetchNext();
        else
            fetchFailed(learnt.error());
    });
}

void Proofs::fetchFailed(const Error& error)
{
    if (!isRetryable(error.code) || error.code == ErrorCode::Offline)
        return giveUp(error);
    m_task->needs = 0;
    m_task->isWaiting = true;
    m_rest.start(std::max(1000, error.retryAfterMs));
}

void Proofs::fetchNext()
{
    Task& task = *m_task;
    if (task.toFetch.empty())
        return goOn();
    const BlockClaim block = task.toFetch.back();
    m_engine.fetchRange(task.conversation, {block.first, block.last},
                        [this, block, generation = m_generation](const Result<int>& repaired) {
                            if (generation != m_generation || !m_task)
                                return;
                            if (!repaired.ok())
                                return fetchFailed(repaired.error());
                            if (*repaired > 0)
                                m_task->repaired.insert(block.block);
                            m_task->toFetch.pop_back();
                            m_task->again.push_back(block.block);
                            fetchNext();
                        });
}

void Proofs::finish()
{
    if (m_engine.rev(StreamId{m_task->conversation}) == 0)
        return done(); // dropped meanwhile
    Proof& proof = m_task->proof;
    proof.conversation = m_task->conversation;
    proof.differing = static_cast<int>(m_task->wrong.size());
    for (const BlockClaim& block : m_task->wrong)
        m_task->repaired.erase(block.block);
    proof.healed = static_cast<int>(m_task->repaired.size());
    if (const auto before = m_proofs.find(proof.conversation); before != m_proofs.end())
        proof.healed += before->second.healed;
    proof.checkedAt = SystemClock{}.now();
    m_proofs[proof.conversation] = proof;
    m_refusals.erase(proof.conversation);
    m_proven.insert(proof.conversation);
    (void)m_cache.keepProof(proof);
    done();
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
    const ConversationId conversation = m_task->conversation;
    m_task.reset();
    Q_EMIT changed(conversation);
    pump();
}

void Proofs::moved(const Delta& delta)
{
    for (const StreamId& stream : delta.purged)
        if (const auto conversation = stream.conversation()) {
            m_proofs.erase(*conversation);
            m_refusals.erase(*conversation);
            std::erase(m_open, *conversation);
            std::erase(m_queue, *conversation);
        }
    for (const ConversationId conversation : delta.historyReset)
        m_proofs.erase(conversation);
    for (const ConversationRow& row : delta.conversations) {
        const auto known = m_proofs.find(row.id);
        const bool isLonger = known != m_proofs.end() && row.lowSeq > 0 && row.lowSeq < known->second.from;
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
    if (!m_task->toFetch.empty())
        return fetchNext();
    claim();
}

} // namespace tertulia
