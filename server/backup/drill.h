// SPDX-License-Identifier: GPL-3.0-or-later
// A backup restored for a try, as a nightly proof that it can be: into a private folder that is gone afterwards, and
// compared with the server that goes on. For PostgreSQL a backup is only verified. Blocks. One thread.
#pragma once

#include "server/backup/make_backup.h"

namespace tertulia::backup {

struct DrillOutcome
{
    Manifest manifest{};
    int64_t blocks = 0;
    int64_t later = 0; ///< of them the server has changed since
};

/// Errors: as restoreBackup, and Conflict if the server has something else where nothing was changed.
Result<DrillOutcome> drill(const QString& path, const Source& server);

} // namespace tertulia::backup
