// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of what was committed, by which servers on one PostgreSQL hear of each other. An entry is written last in
// its transaction, when that holds all it needs: so of two transactions that had to wait for each other, the later has
// the higher number. Others may become visible out of order, and a number may never be used. PostgreSQL only; thread of
// the Db.
#pragma once

#include "shared/sql/db.h"

#include <vector>

namespace tertulia::store::journal {

struct Entry
{
    int64_t id = 0;
    bool isOwn = false;
    QString words; ///< of others
};

/// One look, in one snapshot.
struct Page
{
    std::vector<Entry> entries{}; ///< by id
    int64_t over = 0;             ///< every transaction with a lower number than that has ended
    int64_t forgotten = 0;        ///< entries up to this one may be gone
    bool isFull = false;          ///< there may be more
};

/// Where somebody begins who needs nothing of what is there.
struct Present
{
    int64_t last = 0;
    std::vector<int64_t> missing{}; ///< numbers before `last` of entries that may yet appear
    int64_t forgotten = 0;
};

constexpr int pageSize = 500;

/// Only in a transaction that has written something, and as its last statement; the entry's number.
Result<int64_t> append(sql::Db& db, const QString& node, const QString& words);
Result<Present> present(sql::Db& db);
/// What is there after `last`, and of the numbers in `missing`. Not inside a transaction.
Result<Page> read(sql::Db& db, const QString& node, int64_t last, const std::vector<int64_t>& missing);
/// A number above that of every transaction which has written something by now.
Result<int64_t> ceiling(sql::Db& db);
/// Forgets some of the entries up to `last`; whether there are more of them.
Result<bool> forget(sql::Db& db, int64_t last);

/// Whether this connection is the one, of all on the database, that does what only one server shall do. It stays so as
/// long as the connection lasts, which from now on ends if it asks nothing for longer than `patience`.
Result<bool> lead(sql::Db& db, std::chrono::milliseconds patience);

} // namespace tertulia::store::journal
