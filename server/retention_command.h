// SPDX-License-Identifier: GPL-3.0-or-later
// The command `retention run`: what was kept long enough goes now, not at the next look. The server that runs does it,
// so that whoever is connected sees it; if none does, the command does it itself. Main thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

Result<int> runRetention(const Config& config, const CommandLine& line);

} // namespace tertulia
