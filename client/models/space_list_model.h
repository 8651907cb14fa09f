// SPDX-License-Identifier: GPL-3.0-or-later
// My spaces in the order that I gave them on any of my devices; those without a place after them, the oldest first, so
// that they stay where the hand knows them. Reads the Directory and AccountRecords and follows both. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"
#include "client/sync/changes.h"

namespace tertulia {

class AccountRecords;
class Directory;

/// A space and where it stands.
struct SeatedSpace
{
    SpaceRow row{};
    size_t seat = 0; ///< those without a place share the last one
    bool operator==(const SeatedSpace&) const = default;
    static bool same(const SeatedSpace& a, const SeatedSpace& b) { return a.row.id == b.row.id; }
    static bool before(const SeatedSpace& a, const SeatedSpace& b)
    {
        return a.seat != b.seat ? a.seat < b.seat : a.row.id < b.row.id;
    }
};

/// All spaces of an account, from above.
[[nodiscard]] std::vector<SeatedSpace> seatedSpaces(const Directory& directory, const AccountRecords& records);

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
    [[nodiscard]] SpaceId at(int index) const { return m_rows.at(index).row.id; }

private:
    void load();
    void count(SpaceId id);
    [[nodiscard]] int mentions(SpaceId id) const;
    [[nodiscard]] bool isUnread(SpaceId id) const;

    Directory& m_directory;
    AccountRecords& m_records;
    SortedRows<SeatedSpace, SeatedSpace> m_rows{*this};
};

} // namespace tertulia
