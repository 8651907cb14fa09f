// SPDX-License-Identifier: GPL-3.0-or-later
// A database that nobody else uses: out of a backup, or about to go into one. It is brought to this program's schema
// and compared with what the backup says of it. Blocks. Thread of the Db.
#pragma once

#include "server/backup/manifest.h"
#include "shared/sql/db.h"

#include <QSet>

namespace tertulia::backup {

/// A file of SQLite, with the newest schema from now on. Conflict: its schema is newer than this program's.
Result<std::unique_ptr<sql::Db>> openCopy(const QString& file);
/// The same for any engine.
Result<std::unique_ptr<sql::Db>> openCopy(const sql::DbConfig& database);

/// That it is whole, says what the digests say, block by block, and that each content it names is among `members`, but
/// for those that the manifest says it lacks. Conflict with the first fault in `detail`.
Result<Done> checkCopy(sql::Db& db, const Manifest& manifest, const QByteArray& digests);

} // namespace tertulia::backup
