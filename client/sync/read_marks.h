// SPDX-License-Identifier: GPL-3.0-or-later
// How far I have read: written here at once, told to the server when it can be reached, told again after a
// reconnection if it got lost. A mark never goes back; of several waiting ones only the last is sent. Loop thread.
#pragma once

#include "client/cache/cache.h"
#include "client/net/session.h"

#include <QObject>

#include <map>

namespace tertulia {

class ReadMarks final : public QObject
{
    Q_OBJECT
public:
    ReadMarks(Cache& cache, Session& session, QObject* parent = nullptr);

    void mark(ConversationId conversation, Seq seq);
    /// Signed in and my own stream is up to date: what is still unsent was lost.
    void start();
    void stop();

Q_SIGNALS:
    void applied(const Delta& delta);

private:
    struct Progress
    {
        Seq wanted = 0;
        Seq told = 0;
        bool asking = false;
    };
    void tell(ConversationId conversation);
    void answered(ConversationId conversation, Seq seq, const Result<RevReply>& reply);
    void report(const Result<Delta>& delta);

    Cache& m_cache;
    Session& m_session;
    std::map<ConversationId, Progress> m_progress;
    int m_generation = 0;
    bool m_started = false;
};

} // namespace tertulia
