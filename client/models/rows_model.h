// SPDX-License-Identifier: GPL-3.0-or-later
// The part all our list models share: a flat list, a `count` for QML, and the door through which SortedRows reports
// its precise changes. GUI thread. Knows nothing of what the rows are.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class RowsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    explicit RowsModel(QObject* parent = nullptr);

    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : count(); }
    /// Tells the view that every row may look different (names, language, presence), without moving anything.
    void refresh();

Q_SIGNALS:
    void countChanged();

protected:
    void rowsChanged(int first, int last, const QList<int>& roles = {});

private:
    template<typename Row, typename Order>
    friend class SortedRows;
};

} // namespace tertulia
