// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a model like a view does: Qt's own consistency checker, and a mirror of one role that follows every signal
// and must equal the model at any time. Counts resets and remembers which rows changed.
#pragma once

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace tertulia::test {

class ModelProbe : public QObject
{
    Q_OBJECT
public:
    ModelProbe(QAbstractItemModel& model, int role);

    [[nodiscard]] QStringList texts() const; ///< of the mirrored role
    /// The mirror is what the model says; the counters begin anew.
    void verify();
    int resets = 0;
    int inserted = 0;
    int removed = 0;
    int moved = 0;

private:
    [[nodiscard]] QStringList current() const;

    QAbstractItemModel& m_model;
    int m_role;
    QStringList m_mirror;
    QAbstractItemModelTester m_tester;
};

} // namespace tertulia::test
