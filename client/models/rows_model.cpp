// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/rows_model.h"

namespace tertulia {

RowsModel::RowsModel(QObject* parent) : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &RowsModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &RowsModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &RowsModel::countChanged);
}

void RowsModel::refresh()
{
    rowsChanged(0, count() - 1);
}

void RowsModel::rowsChanged(int first, int last, const QList<int>& roles)
{
    first = std::max(first, 0);
    last = std::min(last, count() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), roles);
}

} // namespace tertulia
