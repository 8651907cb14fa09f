// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what changed and delivers it merged, at most once per loop turn, so that a burst of a hundred events is one
// update of the screen. What others do in a storm is told twenty times a second and no more: nobody reads faster, and
// each telling paints the window. Loop thread.
#pragma once

#include "client/cache/delta.h"
#include "client/sync/changes.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace tertulia {

class ChangeFeed final : public QObject
{
    Q_OBJECT
public:
    struct Pace
    {
        int atOnce = 10;                     ///< after a pause so many are told in their own turns
        std::chrono::milliseconds apart{50}; ///< the others
    };
    ChangeFeed();
    explicit ChangeFeed(Pace pace, QObject* parent = nullptr);

    /// At the end of this turn, with all that waits: what the user did, and what must not wait.
    void add(RowChanges changes);
    void add(const Delta& delta) { add(changesOf(delta)); }
    /// What came from the server: likewise, or a moment later when much comes.
    void addArrived(const Delta& delta);
    /// Delivers now what would come later: before somebody says that all is there.
    void flush() { deliver(); }
    /// What is gathered will not be delivered: it is about somebody else's account.
    void clear() { m_gathered = {}; }

Q_SIGNALS:
    void changed(const RowChanges& changes);

private:
    using Steady = std::chrono::steady_clock;

    static RowChanges changesOf(const Delta& delta);
    bool gather(RowChanges changes);
    void deliverWithin(std::chrono::milliseconds wait);
    void deliver();
    void refill();

    const Pace m_pace;
    RowChanges m_gathered{};
    QTimer m_timer; ///< runs while something is gathered
    double m_ready; ///< deliveries that need not wait
    Steady::time_point m_refilled = Steady::now();
};

} // namespace tertulia
