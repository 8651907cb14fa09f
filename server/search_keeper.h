// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the search index up with the messages: notes which conversations changed, and a moment later lets the writer
// take them in, a little at a time, so that nobody waits for it; while others write, little of the writer's time and
// first where much was said, for a block of messages costs little more than one of them. What was said last is found by
// looking at it meanwhile.
// Now and then it looks for what was missed: what was written while the server was down or by another program, and an
// index that was thrown away. note() from any thread, the rest in the main thread; the lanes must be stopped before
// this ends.
#pragma once

#include "server/dispatch/lanes.h"
#include "server/indexing_pace.h"

#include <QTimer>

#include <deque>
#include <mutex>
#include <unordered_map>

namespace tertulia {

class SearchKeeper
{
public:
    /// What others committed or missed is looked for only when it is its `turn`.
    SearchKeeper(Lanes& lanes, std::function<bool()> turn);

    /// Nothing is indexed before.
    void start();
    void note(const Changes& changes);

private:
    // On any thread.
    void lookForMore();
    void lookBehind(ConversationId after);
    void goOn();
    void index(ConversationId conversation);
    /// Called after a step: whether the next one may follow at once.
    bool mayGoOn(std::chrono::steady_clock::duration took);
    void forgetEmptied();
    void forget(std::vector<int64_t> places);
    void add(ConversationId conversation, int64_t changes = 1);
    /// m_mutex is held.
    std::optional<ConversationId> takeNext();

    Lanes& m_lanes;
    const std::function<bool()> m_turn;
    QTimer m_timer;
    QTimer m_search;

    std::mutex m_mutex;                   ///< guards what follows: commits are told on the writer's thread
    std::deque<ConversationId> m_waiting; ///< those of m_known, and some that are done
    std::deque<ConversationId> m_full;    ///< those of them where a block of messages waits
    std::unordered_map<ConversationId, int64_t> m_known; ///< how many changes wait
    int64_t m_behind = 0;                                ///< changes in all of m_known
    bool m_isBusy = false;
    IndexingPace m_pace;
};

} // namespace tertulia
