// SPDX-License-Identifier: GPL-3.0-or-later
// The performance contract: what is promised about speed and size, from one file (budgets.json) that the diagnostics
// page of the client, the metrics of the server and the benchmarks read. Any thread; the file is part of the program.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace tertulia {

struct Budget
{
    enum class Where { Client, Server, Bench };

    QString id;
    Where where = Where::Client;
    QString unit;     ///< "ms", "MiB", "%", "/s" …
    double goal = 0;  ///< less is better in all of them
    double limit = 0; ///< above it the promise is broken; 0 = none was set
    QString what;     ///< in English, for people who run a server or read a report

    enum class Verdict { Good, Above, Broken };
    [[nodiscard]] Verdict judge(double measured) const;
};

/// All of them, in the file's order.
const std::vector<Budget>& budgets();
/// Nullptr if there is none of this name.
const Budget* findBudget(QStringView id);

} // namespace tertulia
