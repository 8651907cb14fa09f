// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's own programs for a whole database, pg_dump and pg_restore, which must be installed (Debian:
// postgresql-client) and not older than the server. Passwords go by the environment, which only this user can read.
// They block until they are done; Qt's event loop is not needed. One thread.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db_config.h"

namespace tertulia::backup {

/// What the transaction sees that shared `snapshot`, in pg_dump's custom format. Errors: Internal, with what the
/// program said, or that it is missing.
Result<Done> dumpDatabase(const sql::DbConfig& database, const QString& snapshot, const QString& file);
/// Into an empty database: all of it or nothing.
Result<Done> restoreDump(const sql::DbConfig& database, const QString& file);
/// Whether pg_restore understands the file.
Result<Done> checkDump(const QString& file);

} // namespace tertulia::backup
