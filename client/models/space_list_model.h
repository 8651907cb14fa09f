// SPDX-License-Identifier: GPL-3.0-or-later
// My spaces, the oldest first, so that the places on the rail stay where the hand knows them. Reads the Directory and
// follows it. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"

namespace tertulia {

class AccountRecords;
class Directory;

struct SpaceOrder
{
    static bool same(const SpaceRow& a, const SpaceRow& b) { return a.id == b.id; }
    static bool before(const SpaceRow& a, const SpaceRow& b) { return a.id < b.id; }
};

class SpaceListModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.spaces")
public:
    enum Role {
        SpaceIdRole = Qt::UserRole, ///< string
        NameRole,                   ///< string
        UnreadRole,                 ///< bool: something unread in one of its rooms that is not muted
        IconRole,                   ///< string: its picture, empty = its initials
        MentionsRole,               ///< int: messages that name me
    };
    SpaceListModel(Directory& directory, AccountRecords& records, QObject* parent = nullptr);

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] SpaceId at(int index) const { return m_rows.at(index).id; }

private:
    void load();
    void count(SpaceId id);
    [[nodiscard]] int mentions(SpaceId id) const;
    [[nodiscard]] bool isUnread(SpaceId id) const;

    Directory& m_directory;
    AccountRecords& m_records;
    SortedRows<SpaceRow, SpaceOrder> m_rows{*this};
};

} // namespace tertulia
