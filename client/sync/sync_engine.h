// SPDX-License-Identifier: GPL-3.0-or-later
// The only writer of remote truth. After signing in: which streams are there and how far (sync.heads), then each that
// differs is caught up; live changes keep them so. Streams that records speak of are loaded, left ones are purged,
// unknown people are looked up, a server that went back in time (restored from a backup) is believed.
// Loop thread. It does not connect, sign in or send messages.
#pragma once

#include "client/sync/stream_sync.h"

#include <set>

namespace tertulia {

class SyncEngine final : public QObject
{
    Q_OBJECT
public:
    SyncEngine(Cache& cache, Session& session, QObject* parent = nullptr);

    /// Somebody is signed in on a new connection.
    void start(UserId self);
    /// The connection is gone.
    void stop();
    /// The cache was opened or wiped: its streams are these.
    void load(const std::vector<StreamState>& states);

    void heard(const Changed& changed) { m_streams.heard(changed); }
    void heard(const UserChanged& changed) { keep({changed.user}); }
    void fetchOlder(ConversationId conversation);
    /// Threads that are on the screen, followed or not: they are kept up to date like what I am in.
    void watchThreads(const std::set<ConversationId>& threads);
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }

Q_SIGNALS:
    /// The cache has taken it in: tell everybody.
    void applied(const Delta& delta);
    void caughtUp();
    void storageFailed(const Error& error);

private:
    using Revs = std::vector<std::pair<StreamId, Rev>>;

    void askHeads();
    void compare(const SyncHeadsReply& heads, const Revs& before, const std::vector<ConversationRow>& rows);
    void streamsIdle();
    void watch();
    void taken(const Delta& delta);
    void lookUp();
    void keep(const std::vector<UserRecord>& users);
    void lookedUp(const std::vector<UserId>& asked, const Result<UserGetReply>& reply);

    Cache& m_cache;
    Session& m_session;
    StreamSync m_streams;
    UserId m_self{};
    int m_generation = 0;
    bool m_started = false;
    bool m_hasHeads = false;
    bool m_caughtUp = false;
    bool m_isWatching = false;           ///< the server has a list of ours
    std::set<ConversationId> m_watched;  ///< threads
    std::set<ConversationId> m_fetching; ///< history pages under way
    std::set<UserId> m_wanted;           ///< people to look up
    std::set<UserId> m_asked;            ///< on this connection; the server may not know them
    bool m_lookUpScheduled = false;
};

} // namespace tertulia
