// SPDX-License-Identifier: GPL-3.0-or-later
// A list of a settings page: each row a key and named values, in the order in which they are given. show() changes what
// is different and nothing else, so that a view keeps its place and its focus. For lists of at most about a thousand
// rows. GUI thread.
#pragma once

#include "client/models/sorted_rows.h"

#include <QVariant>

namespace tertulia {

struct PlainRow
{
    QString key{};
    QVariantList values{}; ///< those of the other roles
    int place = 0;         ///< set by show()

    bool operator==(const PlainRow&) const = default;
};

struct PlainOrder
{
    static bool same(const PlainRow& a, const PlainRow& b) { return a.key == b.key; }
    static bool before(const PlainRow& a, const PlainRow& b) { return a.place < b.place; }
};

class PlainListModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    /// The first role is the key's.
    PlainListModel(std::initializer_list<const char*> roles, QObject* parent = nullptr);

    /// Rows with a key that came before are left out.
    void show(std::vector<PlainRow> rows);

    [[nodiscard]] int count() const override { return m_rows.size(); }
    [[nodiscard]] QString key(int row) const { return m_rows.at(row).key; }
    /// -1 if there is none.
    [[nodiscard]] Q_INVOKABLE int indexOf(const QString& key) const;
    [[nodiscard]] Q_INVOKABLE QString text(int row, const QString& role) const;
    /// By the name of the role.
    [[nodiscard]] QVariant value(int row, const char* role) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<QByteArray> m_roles;
    SortedRows<PlainRow, PlainOrder> m_rows{*this};
};

} // namespace tertulia
