// SPDX-License-Identifier: GPL-3.0-or-later
// All messages of a conversation in memory, the oldest first, in the roles of MessageListModel: what a plain ListView
// is given. The roles of a row come from a MessageListModel that holds only the rows around it, so that they cost what
// they cost there. GUI thread.
#pragma once

#include "client/viewmodels/app_view.h"

namespace tertulia::test {

class PlainRows final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PlainRows(AppView& app);

    /// Reads all there is, page by page; `keepBack` of the oldest come only with prepend().
    bool load(ConversationId conversation, int keepBack);
    void prepend(int rows);

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override { return m_around.roleNames(); }

private:
    void apply(const RowChanges& changes);

    SessionView& m_session;
    ConversationId m_conversation{};
    std::vector<MessageRow> m_rows;
    std::vector<MessageRow> m_back;
    mutable MessageListModel m_around;
    mutable int m_first = 0; ///< of m_rows, of those in m_around
    mutable int m_end = 0;
};

} // namespace tertulia::test
