// SPDX-License-Identifier: GPL-3.0-or-later
// The name of what this server's revs count (shared/adr/0030-a-restored-server.md). Revs go on from where a backup was
// made, so the same rev may mean something else afterwards: another name tells clients that what they hold may be of
// another history. It is the same for all servers on one database. Write lane, or a tool's own connection.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::history_name {

/// The name; made if there is none yet.
Result<QString> current(sql::Db& db);

/// Another one from now on. No server may be running on it.
Result<Done> change(sql::Db& db);

} // namespace tertulia::history_name
