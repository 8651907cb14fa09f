// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics as the text that Prometheus reads (exposition format 0.0.4): each family once, with its help and type before
// its samples. Seconds and bytes, no people and no places in labels. One thread.
#pragma once

#include "server/metrics/histogram.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tertulia {

class Exposition
{
public:
    enum class Kind { Counter, Gauge, Histogram };

    /// Samples of this family follow. `name` begins with "tertulia_" or "process_"; a counter's ends with "_total".
    void family(QByteArrayView name, Kind kind, QByteArrayView help);
    void sample(double value);
    void sample(QByteArrayView label, QByteArrayView is, double value);
    void sample(QByteArrayView label, QByteArrayView is, const Histogram::Counts& counts);

    [[nodiscard]] QByteArray take() { return std::exchange(m_text, {}); }

private:
    void line(QByteArrayView suffix, const QByteArray& labels, double value);

    QByteArray m_name;
    QByteArray m_text;
};

} // namespace tertulia
