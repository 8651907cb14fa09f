// SPDX-License-Identifier: GPL-3.0-or-later
// The commands `export conversation ID` and `export user HANDLE`: written into a new folder, also while the server
// runs; nothing is changed. Main thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

Result<int> runExport(const Config& config, const CommandLine& line);

} // namespace tertulia
