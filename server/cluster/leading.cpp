// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/leading.h"

#include "server/store/journal.h"

namespace tertulia {

using namespace std::chrono_literals;

namespace {
constexpr auto betweenTries = 2s;
} // namespace

Result<Done> Leading::work(sql::Db& db, int64_t last, Time now)
{
    if (!m_leads) {
        if (now < m_nextTry)
            return Done{};
        m_nextTry = now + betweenTries;
        TRY(const bool isMine, store::journal::lead(db, m_patience));
        m_leads = isMine;
        return Done{};
    }
    if (now >= m_nextMark) {
        m_nextMark = now + m_piece;
        m_marks.push_back(last);
        m_isMore = m_marks.size() > m_pieces;
    }
    if (!m_isMore)
        return Done{};
    TRY(m_isMore, store::journal::forget(db, m_marks.front()));
    if (!m_isMore)
        m_marks.pop_front();
    return Done{};
}

void Leading::lost()
{
    m_leads = false;
    m_marks.clear();
    m_isMore = false;
}

} // namespace tertulia
