// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/plain_list_model.h"

#include <QSet>

namespace tertulia {

PlainListModel::PlainListModel(std::initializer_list<const char*> roles, QObject* parent) : RowsModel(parent)
{
    for (const char* role : roles)
        m_roles.append(role);
}

void PlainListModel::show(std::vector<PlainRow> rows)
{
    QSet<QString> keys;
    std::erase_if(rows, [&keys](const PlainRow& row) {
        const bool isTwice = keys.contains(row.key);
        keys.insert(row.key);
        return isTwice;
    });
    for (size_t i = 0; i < rows.size(); ++i)
        rows.at(i).place = static_cast<int>(i);
    m_rows.become(std::move(rows));
}

int PlainListModel::indexOf(const QString& key) const
{
    return m_rows.indexOf([&key](const PlainRow& row) { return row.key == key; });
}

QString PlainListModel::text(int row, const QString& role) const
{
    return value(row, role.toLatin1().constData()).toString();
}

QVariant PlainListModel::value(int row, const char* role) const
{
    const auto at = m_roles.indexOf(QByteArray(role));
    return row < 0 || row >= count() || at < 0 ? QVariant{} : data(index(row, 0), Qt::UserRole + static_cast<int>(at));
}

QVariant PlainListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlainRow& row = m_rows.at(index.row());
    const int at = role - Qt::UserRole;
    if (at == 0)
        return row.key;
    return role == Qt::DisplayRole ? row.values.value(0) : row.values.value(at - 1);
}

QHash<int, QByteArray> PlainListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + i, m_roles.at(i));
    return names;
}

} // namespace tertulia
