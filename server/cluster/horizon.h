// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries of the journal were read: all up to a number but for gaps, where an entry may yet appear because its
// transaction took its number before others and ends after them. A gap is closed when its entry came, or when every
// transaction that could have taken its number is over. Bounded. A plain value; it asks no database.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace tertulia {

class Horizon
{
public:
    static constexpr size_t mostGaps = 2000;

    /// Everything up to `last` was read, but `missing`.
    void begin(int64_t last, const std::vector<int64_t>& missing);
    /// These were read in one look, in ascending order, together with whichever of missing() were there. Transactions
    /// with lower numbers than `over` had ended by then.
    void took(const std::vector<int64_t>& ids, int64_t over);
    /// Transactions that could have taken the numbers of the gaps known by now have lower numbers than this.
    void setCeiling(int64_t ceiling);

    [[nodiscard]] int64_t last() const { return m_last; }
    [[nodiscard]] std::vector<int64_t> missing() const;
    /// There are gaps for which setCeiling() was not called.
    [[nodiscard]] bool lacksCeiling() const { return m_lacksCeiling; }
    /// More gaps than can be looked after: some entry may be missed.
    [[nodiscard]] bool isLost() const { return m_isLost; }
    [[nodiscard]] bool isDone(int64_t id) const { return id <= m_last && !m_gaps.contains(id); }

private:
    int64_t m_last = 0;
    std::map<int64_t, std::optional<int64_t>> m_gaps; ///< with their ceilings
    bool m_lacksCeiling = false;
    bool m_isLost = false;
};

} // namespace tertulia
