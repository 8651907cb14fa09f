// SPDX-License-Identifier: GPL-3.0-or-later
// A backup looked through, and one brought back. Both read every byte of it, open its database, bring that to this
// program's schema, and compare it with the digests; nothing is believed that was not read. Blocks. One thread.
#pragma once

#include "server/backup/manifest.h"
#include "shared/sql/db_config.h"

namespace tertulia::backup {

/// In a private folder beside the backup, or among the temporary files, which is gone afterwards. A dump of PostgreSQL
/// is only read, not opened. Errors: Conflict with what is wrong, and where, in `detail`; StorageFull, Internal.
Result<Manifest> verifyBackup(const QString& path);

struct Place
{
    QString dataFolder{};     ///< is there, and empty but for the lock
    sql::DbConfig database{}; ///< SQLite: a file that is not there yet; PostgreSQL: a database without tables
};

/// Afterwards a server may be started there: with everything, but that nobody is signed in, no bot has a token, and no
/// link to a new password is good. If it fails, the folder is empty as before
/// (a database on PostgreSQL may not be). Errors: as above, and Conflict if the place is not empty.
Result<Manifest> restoreBackup(const QString& path, const Place& place);

/// As long as this is in a data folder, the restore into it has not ended.
inline const QString unfinishedRestore = QStringLiteral("restoring");

} // namespace tertulia::backup
