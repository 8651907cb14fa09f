// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_rows.h"

#include <QtTest>

namespace tertulia::test {

namespace {

constexpr int around = 60;
constexpr int page = 1000;

} // namespace

PlainRows::PlainRows(AppView& app) : m_session(*app.session()), m_around(m_session.directory())
{
    m_around.setRecords(&m_session.records());
    m_around.setFiles(app.room()->files());
    connect(&m_session, &SessionView::changed, this, &PlainRows::apply);
}

bool PlainRows::load(ConversationId conversation, int keepBack)
{
    m_conversation = conversation;
    m_around.open(conversation);
    std::vector<MessageRow> rows; // newest first
    for (bool isMore = true; isMore;) {
        const Seq before = rows.empty() ? 0 : rows.back().record.seq;
        auto read = m_session.account()->messages(m_conversation, before, page);
        QEventLoop loop;
        read.then(&loop, [&](const std::vector<MessageRow>& some) {
            isMore = some.size() == size_t{page};
            rows.insert(rows.end(), some.begin(), some.end());
            loop.quit();
        });
        loop.exec();
    }
    std::reverse(rows.begin(), rows.end());
    if (rows.size() <= static_cast<size_t>(keepBack))
        return false;
    beginResetModel();
    m_back.assign(rows.begin(), rows.begin() + keepBack);
    m_rows.assign(rows.begin() + keepBack, rows.end());
    m_first = m_end = 0;
    endResetModel();
    return true;
}

void PlainRows::prepend(int rows)
{
    const auto count = std::min(static_cast<size_t>(rows), m_back.size());
    if (count == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(count) - 1);
    m_rows.insert(m_rows.begin(), m_back.end() - static_cast<qsizetype>(count), m_back.end());
    m_back.resize(m_back.size() - count);
    m_first = m_end = 0;
    endInsertRows();
}

void PlainRows::apply(const RowChanges& changes)
{
    std::vector<MessageRow> fresh;
    for (const MessageRow& row : changes.messages)
        if (row.record.conversation == m_conversation && !row.record.id.isNull() && !m_rows.empty() &&
            row.record.seq > m_rows.back().record.seq)
            fresh.push_back(row);
    std::sort(fresh.begin(), fresh.end(),
              [](const MessageRow& a, const MessageRow& b) { return a.record.seq < b.record.seq; });
    if (fresh.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

QVariant PlainRows::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    if (row < m_first + (m_first > 0 ? 1 : 0) || row >= m_end) { // its older neighbour too
        m_first = std::max(0, row - around);
        m_end = std::min(static_cast<int>(m_rows.size()), row + around);
        m_around.setWindow({m_rows.begin() + m_first, m_rows.begin() + m_end}, true);
    }
    return m_around.index(m_end - 1 - row, 0).data(role);
}

} // namespace tertulia::test
