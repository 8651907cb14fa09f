// SPDX-License-Identifier: GPL-3.0-or-later
// A statement that an engine has taken, ready to be run. Private to shared/sql; thread of its Connection, and never
// outlives it.
#pragma once

#include "shared/sql/values.h"

#include <QSqlError>

#include <span>

namespace tertulia::sql {

class Statement
{
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Runs it and frees its locks and its result again, also after an error; that is what comes back, if any.
    /// `values` must be as many as there are `?`.
    virtual std::optional<QSqlError> run(std::span<const Value> values, const OnRow& onRow) = 0;
    /// Rows that the last run inserted, updated or deleted; 0 if it had rows to give.
    [[nodiscard]] virtual int64_t changedRows() const = 0;
    /// False if it can only read.
    [[nodiscard]] virtual bool mayWrite() const = 0;
};

} // namespace tertulia::sql
