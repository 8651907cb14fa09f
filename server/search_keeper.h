// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the search index up with the messages: notes which conversations changed, and a moment later lets the writer
// take them in, a little at a time, so that nobody waits for it; while others write, at most a twentieth of the
// writer's time, so that much of what is said at once is found in the index later (searches look through it meanwhile).
// Now and then it looks for what was missed: what was written while the server was down or by another program, and an
// index that was thrown away. note() from any thread, the rest in the main thread; the lanes must be stopped before
// this ends.
#pragma once

#include "server/dispatch/lanes.h"

#include <QTimer>

#include <deque>
#include <mutex>
#include <unordered_set>

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
    void add(ConversationId conversation);

    Lanes& m_lanes;
    const std::function<bool()> m_turn;
    QTimer m_timer;
    QTimer m_search;

    std::mutex m_mutex; ///< guards what follows: commits are told on the writer's thread
    std::deque<ConversationId> m_waiting;
    std::unordered_set<ConversationId> m_known; ///< those in m_waiting
    bool m_isBusy = false;
    std::chrono::steady_clock::duration m_spent{}; ///< of the writer, since the last tick
    int64_t m_writesBefore = 0;                    ///< the writer's at the end of the last step
};

} // namespace tertulia
