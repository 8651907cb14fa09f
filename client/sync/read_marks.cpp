// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/read_marks.h"

#include <QTimer>

namespace tertulia {

ReadMarks::ReadMarks(Cache& cache, Session& session, QObject* parent)
    : QObject(parent), m_cache(cache), m_session(session)
{
}

void ReadMarks::mark(ConversationId conversation, Seq seq)
{
    Progress& progress = m_progress[conversation];
    if (seq <= progress.wanted)
        return;
    progress.wanted = seq;
    m_cache.markRead(conversation, seq).then(this, [this](const Result<Delta>& delta) { report(delta); });
    tell(conversation);
}

void ReadMarks::start()
{
    m_started = true;
    m_cache.unsentMarks().then(this, [this, generation = m_generation](const Result<std::vector<UnsentMark>>& marks) {
        if (!marks.ok() || generation != m_generation)
            return;
        for (const UnsentMark& mark : *marks) {
            Progress& progress = m_progress[mark.conversation];
            progress.wanted = std::max(progress.wanted, mark.seq);
            progress.told = std::min(progress.told, mark.seq - 1);
            tell(mark.conversation);
        }
    });
}

void ReadMarks::stop()
{
    ++m_generation;
    m_started = false;
    m_progress.clear();
}

void ReadMarks::tell(ConversationId conversation)
{
    Progress& progress = m_progress[conversation];
    if (!m_started || progress.asking || progress.wanted <= progress.told)
        return;
    progress.asking = true;
    const Seq seq = progress.wanted;
    const int generation = m_generation;
    m_session.request(ReadMark{conversation, seq}).then(this, [=, this](const Result<RevReply>& reply) {
        if (generation == m_generation)
            answered(conversation, seq, reply);
    });
}

void ReadMarks::answered(ConversationId conversation, Seq seq, const Result<RevReply>& reply)
{
    Progress& progress = m_progress[conversation];
    progress.asking = false;
    if (!reply.ok() && isRetryable(reply.error().code)) {
        QTimer::singleShot(std::max(2000, reply.error().retryAfterMs), this,
                           [this, conversation, generation = m_generation] {
                               if (generation == m_generation)
                                   tell(conversation);
                           });
        return;
    }
    progress.told = std::max(progress.told, seq);
    // Conflict: another device is further, its mark is on its way. Anything else: the server will never take it.
    if (!reply.ok() && reply.error().code != ErrorCode::Conflict)
        m_cache.forgetLocalMark(conversation).then(this, [this](const Result<Delta>& delta) { report(delta); });
    tell(conversation);
}

void ReadMarks::report(const Result<Delta>& delta)
{
    if (delta.ok())
        Q_EMIT applied(*delta);
}

} // namespace tertulia
