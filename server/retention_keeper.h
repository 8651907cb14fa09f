// SPDX-License-Identifier: GPL-3.0-or-later
// Lets messages go that were kept long enough: now and then it looks where some are, and deletes them a few at a time,
// with a rest after each, so that neither the writer nor those who watch are swamped. Several servers on one database
// may do so at once. Main thread; the lanes must outlive the timer, and be stopped before this ends.
#pragma once

#include "server/dispatch/lanes.h"

#include <QTimer>

#include <deque>

namespace tertulia {

class RetentionKeeper
{
public:
    /// It looks only when it is its `turn`. `serverDays`: nothing is kept longer, whatever a conversation says.
    RetentionKeeper(Lanes& lanes, std::function<bool()> turn, std::optional<int> serverDays,
                    std::chrono::milliseconds betweenLooks);

    /// How many went, in the main thread.
    using Ended = std::function<void(const Result<int64_t>&)>;
    /// Looks now, or once more when it has done what it is at. Busy if it is another server's turn.
    void run(Ended ended);

private:
    void look();
    void end(const Result<int64_t>& outcome);
    void lookAfter(ConversationId after);
    void found(const Result<std::vector<ConversationId>>& due);
    void goOn();
    void expired(const Result<int>& count);

    Lanes& m_lanes;
    const std::function<bool()> m_turn;
    const std::optional<int> m_serverDays;
    QTimer m_looks;
    QTimer m_rests;
    std::deque<ConversationId> m_due;
    ConversationId m_lastFound{};
    bool m_isMore = false; ///< behind m_lastFound
    bool m_isBusy = false;
    int64_t m_gone = 0;           ///< since the look began
    std::vector<Ended> m_asked;   ///< for the next look
    std::vector<Ended> m_waiting; ///< for this one
};

} // namespace tertulia
