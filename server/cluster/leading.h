// SPDX-License-Identifier: GPL-3.0-or-later
// What only one of the servers on a database does: it forgets what the journal has kept for long enough, and others ask
// leads() before they do what one of them should. Who leads holds a lock of PostgreSQL with the connection it is given,
// and loses it with that; for a moment two may believe it. work() and lost() in the thread of that connection, leads()
// in any.
#pragma once

#include "shared/sql/db.h"

#include <atomic>
#include <chrono>
#include <deque>

namespace tertulia {

class Leading
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// An entry is kept between `pieces` and one more times `piece`. Who does not work() for longer than `patience`
    /// leads no more: he may stand still.
    explicit Leading(std::chrono::milliseconds patience, std::chrono::milliseconds piece = std::chrono::seconds{60},
                     size_t pieces = 10)
        : m_patience(patience), m_piece(piece), m_pieces(pieces)
    {
    }

    /// Tries to become the one; if it is, forgets some of what was read as far as `last` long ago.
    Result<Done> work(sql::Db& db, int64_t last, Time now);
    /// The connection may be another from now on.
    void lost();
    [[nodiscard]] bool leads() const { return m_leads; }

private:
    const std::chrono::milliseconds m_patience;
    const std::chrono::milliseconds m_piece;
    const size_t m_pieces;
    std::deque<int64_t> m_marks; ///< how far the journal went, a piece of time after the other
    Time m_nextTry{};
    Time m_nextMark{};
    std::atomic<bool> m_leads{false};
    bool m_isMore = false;
};

} // namespace tertulia
