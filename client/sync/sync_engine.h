// SPDX-License-Identifier: GPL-3.0-or-later
// The only writer of remote truth. After signing in: which streams are there and how far (sync.heads), then each that
// differs is caught up; live changes keep them so. Streams that records speak of are loaded, left ones are purged,
// unknown people are looked up, a server that went back in time (restored from a backup) is believed.
// Loop thread. It does not connect, sign in or send messages.
#pragma once

#include "client/sync/range_fetch.h"

#include <set>

namespace tertulia {

class SyncEngine final : public QObject
{
    Q_OBJECT
public:
    SyncEngine(Cache& cache, Session& session, AnswerTurns& turns, QObject* parent = nullptr);

    /// Somebody is signed in on a new connection.
    void start(UserId self);
    /// The connection is gone.
    void stop();
    /// The cache was opened or wiped: its streams are these.
    void load(const std::vector<StreamState>& states);

    void heard(const Changed& changed) { m_streams.heard(changed); }
    void heard(const UserChanged& changed) { keep({changed.user}); }
    void fetchOlder(ConversationId conversation);
    /// What is held of this piece is replaced by what the server has; see RangeFetch.
    void fetchRange(ConversationId conversation, SeqRange range, const RangeFetch::Then& then);
    /// Asks which messages of it there are for me, from which one on and up to which: the server's word counts, not
    /// what is left here.
    void learnPlace(ConversationId conversation, const std::function<void(const Result<Done>&)>& then);
    [[nodiscard]] Rev rev(const StreamId& stream) const { return m_streams.rev(stream); }
    [[nodiscard]] bool isSettled(const StreamId& stream) const { return m_streams.isSettled(stream); }
    [[nodiscard]] Seq lowSeq(ConversationId conversation) const { return m_streams.lowSeq(conversation); }
    void want(const StreamId& stream) { m_streams.want(stream); }
    /// Drops what is held of it and loads it anew. What waits to be sent stays.
    void reload(ConversationId conversation) { m_streams.reset(StreamId{conversation}, true); }
    /// Threads that are on the screen, followed or not: they are kept up to date like what I am in.
    void watchThreads(const std::set<ConversationId>& threads);
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }
    /// Nothing of any stream is under way.
    [[nodiscard]] bool isSettled() const { return m_streams.isIdle() && m_wanted.empty(); }

Q_SIGNALS:
    /// The cache has taken it in: tell everybody.
    void applied(const Delta& delta);
    void caughtUp();
    /// No stream is being caught up at this moment.
    void settled();
    void storageFailed(const Error& error);

private:
    using Revs = std::vector<std::pair<StreamId, Rev>>;

    using Rows = std::vector<ConversationRow>;
    void askHeads();
    void askHeads(const Rows& rows);
    [[nodiscard]] SyncHeads headsQuestion(const Revs& ours, const Rows& rows) const;
    void compare(const SyncHeadsReply& heads, const Revs& before, const Rows& rows);
    void streamsIdle();
    void watch();
    void taken(const Delta& delta);
    void lookUp();
    void keep(const std::vector<UserRecord>& users);
    void lookedUp(const std::vector<UserId>& asked, const Result<UserGetReply>& reply);

    Cache& m_cache;
    Session& m_session;
    AnswerTurns& m_turns;
    StreamSync m_streams;
    RangeFetch m_ranges;
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
