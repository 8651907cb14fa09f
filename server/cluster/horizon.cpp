// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/horizon.h"

namespace tertulia {

void Horizon::begin(int64_t last, const std::vector<int64_t>& missing)
{
    m_last = last;
    m_gaps.clear();
    for (const int64_t id : missing)
        m_gaps.emplace(id, std::nullopt);
    m_lacksCeiling = !m_gaps.empty();
    m_isLost = m_gaps.size() > mostGaps;
}

void Horizon::took(const std::vector<int64_t>& ids, int64_t over)
{
    for (const int64_t id : ids)
        m_gaps.erase(id);
    std::erase_if(m_gaps, [over](const auto& gap) { return gap.second && *gap.second <= over; });
    for (const int64_t id : ids) {
        if (id <= m_last)
            continue;
        m_isLost = m_isLost || m_gaps.size() + static_cast<size_t>(id - m_last) > mostGaps;
        for (int64_t gap = m_last + 1; gap < id && !m_isLost; ++gap) {
            m_gaps.emplace(gap, std::nullopt);
            m_lacksCeiling = true;
        }
        m_last = id;
    }
}

void Horizon::setCeiling(int64_t ceiling)
{
    for (auto& [id, own] : m_gaps)
        if (!own)
            own = ceiling;
    m_lacksCeiling = false;
}

std::vector<int64_t> Horizon::missing() const
{
    std::vector<int64_t> ids;
    for (const auto& [id, ceiling] : m_gaps)
        ids.push_back(id);
    return ids;
}

} // namespace tertulia
