// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bus/recent_access.h"

namespace tertulia {

void RecentAccess::keep(const Step& step)
{
    if (m_room == 0)
        return;
    m_steps.push_back(step);
    if (m_steps.size() > m_room)
        m_steps.pop_front();
    m_count.fetch_add(1, std::memory_order_release);
}

void RecentAccess::forget()
{
    if (m_room == 0)
        return;
    m_steps.clear();
    m_count.fetch_add(1, std::memory_order_release);
}

std::optional<std::vector<RecentAccess::Step>> RecentAccess::since(uint64_t count) const
{
    const uint64_t missed = this->count() - count;
    if (missed > m_steps.size())
        return std::nullopt;
    return std::vector<Step>(m_steps.end() - static_cast<std::ptrdiff_t>(missed), m_steps.end());
}

} // namespace tertulia
