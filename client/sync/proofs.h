// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what this device holds of conversations with the server, block by block (sync.verify), fetches what differs
// once more and says what is complete. What differs is said and kept as soon as it is found. Those that are asked for
// come first, and again some time after each reconnection, not with everybody else's at once; the others one by one,
// slowly, when their last proof is a day old. At most one conversation is under way, at most `slice` blocks are asked
// at once; digests are made on the cache's thread. Loop thread.
#pragma once

#include "client/sync/message_reach.h"
#include "client/sync/sync_engine.h"

#include <QTimer>

#include <deque>
#include <map>

namespace tertulia {

class Proofs final : public QObject
{
    Q_OBJECT
public:
    /// `pace`: the rest between two conversations that nobody asked for. After a reconnection comparing begins when a
    /// quarter to three times of it is over, a minute at most.
    Proofs(Cache& cache, Session& session, SyncEngine& engine, std::chrono::milliseconds pace,
           QObject* parent = nullptr);

    /// The cache was opened or wiped.
    void load();
    /// Everything is caught up.
    void start();
    void stop();

    /// As soon as it can be: now, or on the next connection. Without `again` not if it was since this one began.
    void prove(ConversationId conversation, bool again);
    /// `to` grows with what arrives without a gap.
    [[nodiscard]] std::optional<Proof> proof(ConversationId conversation) const;
    /// Waits its turn or is under way.
    [[nodiscard]] bool isProving(ConversationId conversation) const;
    /// Why the last try came to nothing; what an earlier one found holds.
    [[nodiscard]] std::optional<ErrorCode> refusal(ConversationId conversation) const;
    [[nodiscard]] std::vector<Proof> all() const;
    /// Messages that the cache has taken in.
    void follow(const Delta& delta) { m_reach.follow(delta); }

Q_SIGNALS:
    void changed(tertulia::ConversationId conversation);

private:
    struct Task
    {
        ConversationId conversation{};
        bool isPlaced = false;           ///< the server said where it begins and ends
        int64_t next = 0;                ///< the block to go on with
        int most = slice;                ///< blocks at once: fewer where somebody always writes
        int asked = 0;                   ///< questions
        bool more = false;               ///< there are blocks after it
        std::vector<int64_t> again{};    ///< those that were fetched: to be compared once more
        std::vector<BlockClaim> wrong{}; ///< those that differed in this round
        std::vector<BlockClaim> toFetch{};
        std::set<int64_t> repaired{}; ///< in which something changed by that
        int round = 0;
        int contradicted = 0; ///< messages that the server has differently or does not know
        int behind = 0;       ///< how often the server was elsewhere, in a row
        int failures = 0;     ///< in a row
        Rev needs = 0;        ///< waits until the stream is here
        Seq first = 1;        ///< there is nothing before it for me
        bool isWaiting = false;
        Proof proof{};
    };
    static constexpr int slice = 16;   ///< blocks asked at once: some 4,000 messages
    static constexpr int mostOpen = 8; ///< conversations that are proven on each connection
    static constexpr int rounds = 2;   ///< how often what differs is fetched
    static constexpr int patience = 8; ///< how often a conversation may move on under our hands
    static constexpr int mostFailures = 5;
    static constexpr int quickOnes = 4; ///< questions about one conversation before they are spread
    static constexpr int stray = 4;     ///< so many contradictions may be a fault of the disk; more are another history
    static constexpr std::chrono::milliseconds spacing{1500};
    static constexpr std::chrono::hours validity{24};

    void wake();
    void pump();
    void begin();
    void pickIdle();
    void proveOldest(const std::vector<ConversationRow>& rows);
    void claim();
    void claimed(const Claims& claims);
    void verified(const Claims& claims, const Result<SyncVerifyReply>& reply);
    void wasElsewhere(Rev rev);
    void goOn();
    void roundDone();
    void fetchNext();
    void fetched(const BlockClaim& block, const Repaired& repaired);
    void failed(const Error& error);
    void keep(int differing, int healed);
    void startOver();
    void rest(std::chrono::milliseconds time);
    void forget(ConversationId conversation);
    void finish();
    void giveUp(const Error& error);
    void done();
    void moved(const Delta& delta);
    void nudge();
    void look();

    Cache& m_cache;
    Session& m_session;
    SyncEngine& m_engine;
    std::map<ConversationId, Proof> m_proofs;
    std::map<ConversationId, ErrorCode> m_refusals;
    MessageReach m_reach;
    std::deque<ConversationId> m_open;     ///< asked for, the newest last
    std::deque<ConversationId> m_queue;    ///< the most urgent first
    std::deque<ConversationId> m_later;    ///< because of a reconnection
    std::optional<ConversationId> m_wish;  ///< opened while nobody could be asked
    std::set<ConversationId> m_reloaded;   ///< on this connection
    std::set<ConversationId> m_proven;     ///< on this connection
    std::set<ConversationId> m_idleLooked; ///< by themselves, in this round of all
    std::optional<Task> m_task;
    const std::chrono::milliseconds m_pace;
    QTimer m_idle;   ///< until one is picked that nobody asked for
    QTimer m_spread; ///< after a reconnection
    QTimer m_rest;
    int m_generation = 0;
    int m_turn = 0; ///< answers for an earlier task are void
    bool m_started = false;
    bool m_wasStarted = false; ///< in the life of this program
    bool m_isKnown = true;     ///< the server can do it
};

} // namespace tertulia
