// SPDX-License-Identifier: GPL-3.0-or-later
// How long a connection waits for a lock that another program holds. Any thread that may use the Db.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::sql {

/// For commands beside a server that is at work: on SQLite, whose one lock it may hold for longer than a lane would
/// wait, 15 s instead of what Db::open says. On PostgreSQL nothing changes.
Result<Done> waitLong(Db& db);

/// For commands that have the database to themselves: no statement takes too long, and no pause between two. Until the
/// connection is lost; on SQLite, where it is so anyway, nothing changes.
Result<Done> takeTime(Db& db);

/// PostgreSQL: until no other connection of this program, nor of a server, uses the database; what a program that was
/// killed had sent off has happened by then, or never will. Busy if somebody is still there after five seconds. SQLite:
/// Done.
Result<Done> waitUntilAlone(Db& db);

} // namespace tertulia::sql
