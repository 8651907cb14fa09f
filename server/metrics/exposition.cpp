// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/exposition.h"

namespace tertulia {

namespace {

constexpr double microseconds = 1e6;

QByteArray quoted(QByteArrayView label, QByteArrayView is)
{
    QByteArray text = is.toByteArray();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return label.toByteArray() + "=\"" + text + '"';
}

} // namespace

void Exposition::family(QByteArrayView name, Kind kind, QByteArrayView help)
{
    static constexpr std::array kinds{"counter", "gauge", "histogram"};
    m_name = name.toByteArray();
    m_text += "# HELP " + m_name + ' ' + help.toByteArray() + '\n';
    m_text += "# TYPE " + m_name + ' ' + kinds.at(static_cast<size_t>(kind)) + '\n';
}

void Exposition::line(QByteArrayView suffix, const QByteArray& labels, double value)
{
    m_text += m_name + suffix.toByteArray();
    if (!labels.isEmpty())
        m_text += '{' + labels + '}';
    m_text += ' ' + QByteArray::number(value, 'g', 17) + '\n';
}

void Exposition::sample(double value)
{
    line({}, {}, value);
}

void Exposition::sample(QByteArrayView label, QByteArrayView is, double value)
{
    line({}, quoted(label, is), value);
}

void Exposition::sample(QByteArrayView label, QByteArrayView is, const Histogram::Counts& counts)
{
    const QByteArray own = quoted(label, is);
    uint64_t seen = 0;
    for (size_t i = 0; i < Histogram::bounds.size(); ++i) {
        seen += counts.steps[i];
        const QByteArray upTo = QByteArray::number(static_cast<double>(Histogram::bounds[i]) / microseconds);
        line("_bucket", own + ",le=\"" + upTo + '"', static_cast<double>(seen));
    }
    line("_bucket", own + ",le=\"+Inf\"", static_cast<double>(counts.total()));
    line("_sum", own, static_cast<double>(counts.sum) / microseconds);
    line("_count", own, static_cast<double>(counts.total()));
}

} // namespace tertulia
