// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the writer's time the search index may take: all of it while nobody else writes, a twentieth of it while
// others do, and more the further the index is behind, so that it follows however long they go on; but not where many
// wait for the writer, for nobody's message is refused so that it can be searched. Others count by the second: between
// two steps of the index there may be none of them only because they wait for answers. Not thread-safe.
#pragma once

#include <chrono>
#include <cstdint>

namespace tertulia {

class IndexingPace
{
public:
    using Duration = std::chrono::steady_clock::duration;

    /// A second is over. `jobsDone`: of the writer since its start, the index's among them.
    void tick(int64_t jobsDone);
    /// A step of the index took so long; `behind` messages are not in it yet, `waiting` jobs wait for the writer.
    /// Whether the next step may follow at once; else not before the next tick.
    bool mayGoOn(Duration took, int64_t jobsDone, int64_t behind, int waiting);
    [[nodiscard]] bool isShared() const { return m_isShared; } ///< others write

private:
    [[nodiscard]] int64_t ofOthers(int64_t jobsDone) const { return jobsDone - m_atTick - m_steps; }

    Duration m_spent{}; ///< since the last tick, as what follows
    int64_t m_atTick = 0;
    int64_t m_steps = 0;
    bool m_isShared = false;
};

} // namespace tertulia
