// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a backup, an archive or a folder, file by file and in pieces, and compares all of it with what its manifest
// says: what is missing, too much, or not as it was written is named. A name that leads outside is refused, whoever
// made the backup. One thread.
#pragma once

#include "server/backup/manifest.h"

#include <functional>

namespace tertulia::backup {

/// Where a member goes while it is read; `wanted` is asked first. Nothing is asked about the manifest.
struct MemberSink
{
    std::function<bool(const QString& name)> wanted{};
    std::function<Result<Done>(const QString& name, const QByteArray& piece)> take{};
};

/// Goes through all of it; the manifest, if everything is as it says. What `sink` has taken is not to be used before.
/// Errors: Conflict with the complaint and the name of the member in `detail`, and what the sink says.
Result<Manifest> readBackup(const QString& path, const MemberSink& sink = {});

} // namespace tertulia::backup
