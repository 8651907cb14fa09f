// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/model_probe.h"

#include <QtTest>

namespace tertulia::test {

ModelProbe::ModelProbe(QAbstractItemModel& model, int role)
    : m_model(model)
    , m_role(role)
    , m_mirror(current())
    , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
{
    const auto text = [this](int row) { return m_model.index(row, 0).data(m_role).toString(); };
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        ++resets;
        m_mirror = current();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this, text](const QModelIndex&, int first, int last) {
        inserted += last - first + 1;
        for (int row = first; row <= last; ++row)
            m_mirror.insert(row, text(row));
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        removed += last - first + 1;
        m_mirror.remove(first, last - first + 1);
    });
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int first, int, const QModelIndex&, int before) {
                ++moved;
                m_mirror.move(first, before > first ? before - 1 : before);
            });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this, text](const QModelIndex& first, const QModelIndex& last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    m_mirror[row] = text(row);
            });
}

QStringList ModelProbe::texts() const
{
    return m_mirror;
}

void ModelProbe::verify()
{
    QCOMPARE(m_mirror, current());
    resets = inserted = removed = moved = 0;
}

QStringList ModelProbe::current() const
{
    QStringList texts;
    for (int row = 0; row < m_model.rowCount(); ++row)
        texts.append(m_model.index(row, 0).data(m_role).toString());
    return texts;
}

} // namespace tertulia::test
