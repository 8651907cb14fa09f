// SPDX-License-Identifier: GPL-3.0-or-later
// All of a database brought to another engine, or place, while no server runs: table by table, as the database itself
// tells them, in batches that are committed one by one. Whatever ends it midway, doing it again goes on where it was;
// until then both databases have a mark with which neither is served. At the end every row of both is compared, and
// the digests of all conversations. The search index is not moved: the server makes it anew. Blocks. One thread.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"

#include <QString>

#include <functional>

namespace tertulia::backup {

struct Move
{
    sql::DbConfig from{};
    sql::DbConfig to{};                              ///< without tables, or the half of this move
    std::function<void(const QString& line)> tell{}; ///< how far it is, for people
};

struct Moved
{
    int64_t tables = 0;
    int64_t rows = 0;
    int64_t conversations = 0;
    int64_t blocks = 0;  ///< of messages, compared by their digests
    int64_t changed = 0; ///< of them: the rows are the same, and the new engine reads a text of theirs otherwise
};

/// Afterwards `to` may be served, and `from`, which is as it was, may not. Errors: Conflict with a complaint for people
/// in `detail` (not empty, another schema, something differs), Busy (somebody uses one of them), StorageFull, Internal.
Result<Moved> moveDatabase(const Move& move);

/// `from` may be served again, whether all of it was moved or not; what is at the other place stays marked if the
/// move had not ended. NotFound: it has no mark.
Result<Done> cancelMove(const sql::DbConfig& from);

} // namespace tertulia::backup
