// SPDX-License-Identifier: GPL-3.0-or-later
// The commands `backup` (also while a server runs; nothing of it is changed) and `restore` (into an empty place). What
// they find is told on standard output, what is wrong on standard error. Main thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

/// The exit code: 1 also if the backup was made, and the server lacks contents that it names.
Result<int> runBackup(const Config& config, const CommandLine& line);
Result<int> runRestore(const Config& config, const CommandLine& line);

} // namespace tertulia
