// SPDX-License-Identifier: GPL-3.0-or-later
// What tables a database has, as it says itself: columns, key, and what they refer to. For what must work with any
// table, such as moving all of them to another engine; everything else knows its tables. Thread of the Db.
#pragma once

#include "shared/sql/db.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tertulia::sql {

enum class ColumnKind { Text, Integer, Boolean, Bytes };

struct Column
{
    QString name{};
    ColumnKind kind = ColumnKind::Text;
    bool operator==(const Column&) const = default;
};

struct Table
{
    QString name{};
    std::vector<Column> columns{};
    std::vector<size_t> key{}; ///< places in `columns`, in the order of the primary key
    QStringList refersTo{};    ///< other tables
    QString numbered{};        ///< the column that the engine counts up by itself ({{autokey}}), if there is one
    bool operator==(const Table&) const = default;
};

/// All of them, each after those it refers to, the same order on both engines. Internal: a column of another kind, a
/// table without a key, or tables that refer to each other in a circle.
Result<std::vector<Table>> tablesOf(Db& db);

} // namespace tertulia::sql
