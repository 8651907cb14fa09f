// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine whether its file is in order. For databases that may be thrown away and made anew; a server's
// database is restored from a backup instead. Thread of the Db.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db.h"

namespace tertulia::sql {

/// Internal, with the first fault in `detail`, if the file is damaged. SQLite reads all of it: about 1 s for 500 MB.
/// PostgreSQL looks after itself: always Done.
Result<Done> checkIntegrity(Db& db);

} // namespace tertulia::sql
