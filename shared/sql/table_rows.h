// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any table (tables.h), read in pages in the order of its key and added many at once: on PostgreSQL with one
// array a column, so that a thousand rows are one statement. Thread of the Db.
#pragma once

#include "shared/sql/tables.h"

namespace tertulia::sql {

using Rows = std::vector<std::vector<Value>>; ///< a value for each column, in the table's order

class RowReader
{
public:
    /// Begins behind the first `skipped` rows. The table must not change meanwhile.
    RowReader(Db& db, Table table, int64_t skipped = 0);
    /// The next rows, at most so many; none at the end.
    Result<Rows> next(int most);

private:
    Result<Done> goToPlace();
    void remember(const std::vector<Value>& row);

    Db& m_db;
    const bool m_isGuarded; ///< texts come with a character before them
    const Table m_table;
    const int64_t m_skipped;
    const QByteArray m_first; ///< what the first page is asked with, and those after it
    const QByteArray m_after;
    std::vector<Value> m_last{}; ///< the key of the last row that was given
};

/// Within the caller's transaction. As they are: also what the engine would count by itself.
Result<Done> addRows(Db& db, const Table& table, const Rows& rows);
Result<Done> removeRows(Db& db, const Table& table);
Result<int64_t> countRows(Db& db, const Table& table);

/// What the engine counted up to in the numbered column, also if the row is gone; and that it goes on from there.
Result<int64_t> lastNumber(Db& db, const Table& table);
Result<Done> goOnFrom(Db& db, const Table& table, int64_t number);

/// PostgreSQL: how large the table is, after much was added, so that it finds its way at once. SQLite needs no telling.
Result<Done> learnSize(Db& db, const Table& table);

/// The number of rows and a sum over their digests (BLAKE2b): the same on both engines if, and but for chance only if,
/// the same rows are in it, in whatever order.
struct TableDigest
{
    int64_t rows = 0;
    std::array<uint64_t, 4> sum{};
    bool operator==(const TableDigest&) const = default;
};
Result<TableDigest> digestOf(Db& db, const Table& table);

} // namespace tertulia::sql
