// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/promises.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

std::function<Promises::Figures()>& meter()
{
    static std::function<Promises::Figures()> one;
    return one;
}

/// What the budget is about, in the language of the desktop; empty for one that this program cannot measure.
QString labelOf(const QString& id)
{
    if (id == "start_cpu_ms"_L1)
        return Promises::tr("Processor time until the first picture");
    if (id == "memory_mib"_L1)
        return Promises::tr("Memory of its own");
    if (id == "frame_cpu_ms"_L1)
        return Promises::tr("A picture of the window, on average");
    if (id == "longest_frame_ms"_L1)
        return Promises::tr("The slowest of the last pictures");
    if (id == "idle_wakeups"_L1)
        return Promises::tr("Wake-ups in a second");
    return {};
}

QString figure(const Budget& budget, double value)
{
    const QString number = QLocale().toString(value, 'f', value < 10 && value != std::floor(value) ? 1 : 0);
    if (budget.unit == "ms"_L1)
        return Promises::tr("%1 ms").arg(number);
    if (budget.unit == "MiB"_L1)
        return Promises::tr("%1 MiB").arg(number);
    return number;
}

} // namespace

void Promises::setMeter(std::function<Figures()> one)
{
    meter() = std::move(one);
}

void Promises::add(const Budget& budget, double measured)
{
    static const std::array verdicts{u"kept"_s, u"above"_s, u"broken"_s};
    const QString label = labelOf(budget.id);
    if (label.isEmpty())
        return;
    m_labels.append(label);
    m_values.append(figure(budget, measured));
    m_goals.append(figure(budget, budget.goal));
    m_verdicts.append(verdicts.at(static_cast<size_t>(budget.judge(measured))));
}

void Promises::refresh()
{
    m_labels.clear();
    m_values.clear();
    m_goals.clear();
    m_verdicts.clear();
    const Figures measured = meter() ? meter()() : Figures{};
    for (const Budget& budget : budgets())
        if (const auto found = measured.find(budget.id); found != measured.end())
            add(budget, found->second);
    Q_EMIT changed();
}

QString Promises::report() const
{
    QString text;
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        text += u"%1: %2 (%3)\n"_s.arg(m_labels.at(i), m_values.at(i), m_goals.at(i));
    return text;
}

} // namespace tertulia
