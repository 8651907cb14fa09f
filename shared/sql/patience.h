// SPDX-License-Identifier: GPL-3.0-or-later
// How long a connection waits for a lock that another program holds. Any thread that may use the Db.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::sql {

/// For commands beside a server that is at work: on SQLite, whose one lock it may hold for longer than a lane would
/// wait, 15 s instead of what Db::open says. On PostgreSQL nothing changes.
Result<Done> waitLong(Db& db);

} // namespace tertulia::sql
