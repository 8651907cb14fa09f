// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup asks of an engine: all that is committed at one moment, taken while others write, and whether a copy is
// whole. Thread of the Db. It does not know what the tables mean, nor where a backup is put.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::sql {

/// SQLite only, outside of a transaction: writes what is committed now into the new file, and nothing else; who writes
/// meanwhile is not held up, and is not in it. The file is private, and has no log beside it. The Db, best a read-only
/// one, serves for nothing but copies afterwards.
Result<Done> copyInto(Db& db, const QString& file);

/// PostgreSQL only, within a transaction of a read-only Db: its name for other sessions (pg_dump --snapshot), good as
/// long as the transaction is, which may take its time from now on.
Result<QString> sharedSnapshot(Db& db);

/// Internal, with the first fault in `detail`. SQLite reads all of it twice, with the indexes, and looks for references
/// that lead nowhere. PostgreSQL: always Done.
Result<Done> checkThoroughly(Db& db);

/// SQLite: what the log holds goes into the file, so that the file alone is all there is. To be done before it is
/// moved.
Result<Done> foldLog(Db& db);

/// PostgreSQL: whether there is any table in the schema that is used. SQLite: in the file.
Result<bool> hasTables(Db& db);

} // namespace tertulia::sql
