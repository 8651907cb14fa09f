// SPDX-License-Identifier: GPL-3.0-or-later
// The last steps that changed who hears what, for a session that is added later than it was looked up what it may hear:
// other servers on the database may have taken something from it in between, and their steps came here before it did.
// As many as fit are kept; who missed more must look again. One thread, its shard's; count() from any.
#pragma once

#include "server/bus/changes.h"

#include <atomic>
#include <deque>

namespace tertulia {

class RecentAccess
{
public:
    using Step = std::variant<Subscription, FollowAll, Revocation>;

    /// Without it nothing is kept, and nobody misses anything.
    void setRoom(size_t steps) { m_room = steps; }
    void keep(const Step& step);
    /// Everything that came until now is missed by whoever counted before.
    void forget();
    /// Whoever begins to look now shall say this number when he is added.
    [[nodiscard]] uint64_t count() const { return m_count.load(std::memory_order_acquire); }
    /// What came since; nothing if not all of it was kept.
    [[nodiscard]] std::optional<std::vector<Step>> since(uint64_t count) const;

private:
    size_t m_room = 0;
    std::deque<Step> m_steps;
    std::atomic<uint64_t> m_count{0}; ///< of all that ever came
};

} // namespace tertulia
