// SPDX-License-Identifier: GPL-3.0-or-later
// The performance contract as the desktop keeps it: what is promised, what this program measures of itself, and
// whether the one keeps to the other. Nothing is measured by somebody who does not look: refresh() takes the figures.
// GUI thread.
#pragma once

#include "shared/budgets/budgets.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>
#include <map>

namespace tertulia {

class Promises : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList labels READ labels NOTIFY changed FINAL)
    Q_PROPERTY(QStringList values READ values NOTIFY changed FINAL)
    Q_PROPERTY(QStringList goals READ goals NOTIFY changed FINAL)
    Q_PROPERTY(QStringList verdicts READ verdicts NOTIFY changed FINAL)
public:
    using Figures = std::map<QString, double>; ///< by the budget's id, in its unit; what is not known is left out

    explicit Promises(QObject* parent = nullptr) : QObject(parent) { refresh(); }
    /// Who measures; without one there is nothing to show.
    static void setMeter(std::function<Figures()> meter);

    [[nodiscard]] QStringList labels() const { return m_labels; }
    [[nodiscard]] QStringList values() const { return m_values; }
    [[nodiscard]] QStringList goals() const { return m_goals; }
    /// "kept", "above" (more than promised, as on a slow computer) or "broken" (much more).
    [[nodiscard]] QStringList verdicts() const { return m_verdicts; }

    Q_INVOKABLE void refresh();
    /// A line for each, to hand on.
    [[nodiscard]] Q_INVOKABLE QString report() const;

Q_SIGNALS:
    void changed();

private:
    void add(const Budget& budget, double measured);

    QStringList m_labels;
    QStringList m_values;
    QStringList m_goals;
    QStringList m_verdicts;
};

} // namespace tertulia
