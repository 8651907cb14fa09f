// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps streams complete. A live change that is the next one is applied; an old one is dropped; anything else, and
// every first load, ends in the one question `sync.after`, asked by at most one run per stream and four at a time:
// the user's stream first, then spaces, then conversations in the order wanted. Changes heard during a run only make
// it ask once more. What the server calls unknown or forbidden is dropped from the cache.
// Loop thread. It does not know which streams there should be (sync_engine.h).
#pragma once

#include "client/cache/cache.h"
#include "client/net/session.h"
#include "client/sync/answer_turns.h"

#include <QObject>

#include <deque>
#include <functional>
#include <unordered_map>

namespace tertulia {

/// What came of putting the server's state in the place of what was held.
struct Repaired
{
    int messages = 0;     ///< that were wrong, missing or too many
    int contradicted = 0; ///< of these, those that the server has differently or does not know
};

class StreamSync final : public QObject
{
    Q_OBJECT
public:
    StreamSync(Cache& cache, Session& session, AnswerTurns& turns, QObject* parent = nullptr);

    /// Starts over from what the cache held when it was opened.
    void load(const std::vector<StreamState>& states);
    [[nodiscard]] Rev rev(const StreamId& stream) const;
    [[nodiscard]] Seq lowSeq(ConversationId conversation) const;
    /// What is known now: the stream and its rev.
    [[nodiscard]] std::vector<std::pair<StreamId, Rev>> known() const;

    void heard(const Changed& changed);
    /// Asks for what is missing. `lastSeq`: what the server says is the newest message, if it is known.
    void want(const StreamId& stream, std::optional<Seq> lastSeq = std::nullopt);
    /// A page of older messages as the server gave it: from here on the stream is held from `low`.
    void applyHistory(ConversationId conversation, Seq low, const HistoryPageReply& page);
    /// All that the server has of a piece of a conversation, in the place of what is held of it. `then`: what that
    /// changed; NotFound if the conversation is not held any more.
    void replaceRange(SeqRange range, SyncAfterReply whole, std::function<void(const Result<Repaired>&)> then);
    /// Nothing of it is queued, asked or waits to be asked again.
    [[nodiscard]] bool isSettled(const StreamId& stream) const;
    /// Drops what is held and, if `reload`, asks for all of it again.
    void reset(const StreamId& stream, bool reload);
    /// The cache holds nothing of it any more.
    void forget(const StreamId& stream);
    /// The connection is gone: runs end, nothing is asked until the next want().
    void stop();
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] int skippedRecords() const { return m_skipped; }

Q_SIGNALS:
    /// The cache has taken it in.
    void applied(const Delta& delta);
    /// Nothing is queued, runs or waits to be asked again.
    void idle();
    /// The cache could not be written: Storage if the file is damaged, else StorageFull or Busy.
    void storageFailed(const Error& error);

private:
    struct State
    {
        Rev rev = 0;
        Seq low = 0;
        Seq last = 0;
        bool queued = false;
        bool running = false;
        bool again = false;
        bool pausing = false; ///< refused, will be asked again
        int ticket = 0;       ///< answers to older questions are void
        int failures = 0;
        std::deque<Changed> ahead{}; ///< heard while a question is under way, without a gap
    };
    static constexpr size_t mostAhead = 500; ///< more is asked for
    static constexpr int maxRunning = 4;
    static constexpr Seq firstMessages = 50; ///< how many a first load brings

    void pump();
    void begin(const StreamId& stream);
    void askPlace(const StreamId& stream);
    void ask(const StreamId& stream);
    void answered(const StreamId& stream, const Result<SyncAfterReply>& reply);
    void pageApplied(const StreamId& stream, bool more);
    static void hold(State& state, const Changed& changed);
    void applyChange(State& state, const Changed& changed, std::function<void()> then = {});
    void refused(const StreamId& stream, const Error& error);
    void end(const StreamId& stream);
    bool stepBack(Batch& batch);
    void askAgain(const StreamId& stream);
    void settle();
    /// Applies in order; calls `then` when the cache has it and the ticket is still good.
    void apply(Batch batch, std::function<void()> then = {});
    void applyFailed(const StreamId& stream, const Error& error);

    Cache& m_cache;
    Session& m_session;
    AnswerTurns& m_turns;
    std::unordered_map<StreamId, State> m_states;
    std::deque<StreamId> m_queue;
    int m_running = 0;
    int m_generation = 0; ///< one per connection
    int m_lastTicket = 0;
    int m_skipped = 0;
};

} // namespace tertulia
