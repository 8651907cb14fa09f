// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a backup of a server that may be running: its database at one moment, every content that the database names
// then, the key of second factors, digests of all conversations. Nobody is held up, and nothing of it is changed; an
// older schema is kept as it is. Blocks until it is done. One thread.
#pragma once

#include "server/backup/manifest.h"
#include "shared/sql/db_config.h"

namespace tertulia::backup {

struct Source
{
    QString dataFolder{};
    sql::DbConfig database{};
    QString version{}; ///< of this program
};

/// `to`: a file that ends in ".tar.zst", or a folder; it is there whole or not at all. Its manifest. Errors: BadField
/// "to", Conflict (another one is being made), StorageFull, Internal, with a complaint for people in `detail`.
Result<Manifest> makeBackup(const Source& source, const QString& to);

} // namespace tertulia::backup
