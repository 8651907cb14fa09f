// SPDX-License-Identifier: GPL-3.0-or-later
// The commands `import slack FILE`, `import mattermost FILE`, `import list` and `import undo BATCH`: they work on a
// data folder that no server is using, print what they did on standard output, and stop between two transactions at
// SIGINT or SIGTERM. Main thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

/// The exit code; 1 also for an import that was stopped.
Result<int> runImport(const Config& config, const CommandLine& line);

} // namespace tertulia
