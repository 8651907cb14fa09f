// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/row_values.h"

namespace tertulia {

void RowValues::setModel(QObject* model)
{
    auto* rows = qobject_cast<QAbstractItemModel*>(model);
    if (m_model == rows)
        return;
    m_model = rows;
    Q_EMIT modelChanged();
}

QString RowValues::text(int row, const QString& role) const
{
    return value(row, role).toString();
}

bool RowValues::flag(int row, const QString& role) const
{
    return value(row, role).toBool();
}

QVariant RowValues::value(int row, const QString& role) const
{
    const int key = m_model ? m_model->roleNames().key(role.toUtf8(), -1) : -1;
    return key < 0 ? QVariant{} : m_model->index(row, 0).data(key);
}

} // namespace tertulia
