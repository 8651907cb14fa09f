// SPDX-License-Identifier: GPL-3.0-or-later
// Which engine it is that the program has, or talks to, and what is known of its version. Any thread, but for what
// takes a Db.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::sql {

/// Of the library: "3.40.1".
QString sqliteVersion();
/// 3.7.0 to 3.51.2: two connections that write and checkpoint at the same instant may damage the file
/// (https://sqlite.org/wal.html). One writer, which also does the checkpoints, as a server has, is not enough to be
/// sure while tools write beside it.
bool hasWalResetFault(const QString& version);

/// What PostgreSQL says of itself: "15.18", or a setting; empty on SQLite.
Result<QString> serverVersion(Db& db);
Result<QString> serverSetting(Db& db, const QString& name);
/// Whether this role may create tables in the schema that is used; always on SQLite.
Result<bool> mayCreateTables(Db& db);
/// The wall clock of PostgreSQL's computer; nothing on SQLite, whose is ours.
Result<std::optional<Timestamp>> serverClock(Db& db);

} // namespace tertulia::sql
