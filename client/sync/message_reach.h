// SPDX-License-Identifier: GPL-3.0-or-later
// How far the messages of conversations are here without a gap: from where a comparison proved it, on with what has
// arrived since. What arrives out of order waits until the gap before it is closed; the number of those is bounded.
// Loop thread.
#pragma once

#include "client/cache/delta.h"

#include <map>
#include <set>

namespace tertulia {

class MessageReach
{
public:
    void clear() { m_reaches.clear(); }
    void forget(ConversationId conversation) { m_reaches.erase(conversation); }
    /// What arrives from now on counts, as soon as it is proven to where.
    void watch(ConversationId conversation) { m_reaches.try_emplace(conversation); }
    void proven(ConversationId conversation, Seq to) { m_reaches[conversation].extend(to); }
    /// 0 if nothing is known.
    [[nodiscard]] Seq of(ConversationId conversation) const
    {
        const auto found = m_reaches.find(conversation);
        return found == m_reaches.end() ? 0 : found->second.to;
    }
    /// The cache has taken it in. In the order of revs: who was edited comes after those that were written later.
    void follow(const Delta& delta)
    {
        for (const MessageRow& row : delta.messages) {
            const auto reach = m_reaches.find(row.record.conversation);
            if (reach == m_reaches.end() || row.record.seq <= reach->second.to)
                continue;
            if (reach->second.beyond.size() < mostBeyond)
                reach->second.beyond.insert(row.record.seq);
            reach->second.extend(0);
        }
    }

private:
    static constexpr size_t mostBeyond = 20'000;
    struct Reach
    {
        Seq to = 0;
        std::set<Seq> beyond{};
        void extend(Seq proven)
        {
            to = std::max(to, proven);
            beyond.erase(beyond.begin(), beyond.upper_bound(to));
            while (!beyond.empty() && *beyond.begin() == to + 1) {
                ++to;
                beyond.erase(beyond.begin());
            }
        }
    };
    std::map<ConversationId, Reach> m_reaches;
};

} // namespace tertulia
