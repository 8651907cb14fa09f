// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's look at files: who may read the configuration and the data folder, whose they are, how much room is
// left, how old the backups are. Nothing is changed. Main thread.
#pragma once

#include "server/config.h"
#include "server/doctor_findings.h"

#include <optional>

namespace tertulia::doctor {

/// False if there is no folder to look further into.
bool checkDataFolder(const Config& config, Findings& findings);
/// `path`: of the file that was read; empty: none.
void checkConfigFile(const QString& path, Findings& findings);
/// `folder`: where backups are put.
void checkBackups(const QString& folder, Findings& findings);
/// The server that works on the folder, by its lock; nothing if none does.
std::optional<qint64> runningServer(const QString& dataFolder);

} // namespace tertulia::doctor
