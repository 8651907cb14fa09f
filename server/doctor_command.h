// SPDX-License-Identifier: GPL-3.0-or-later
// The command `doctor`: looks at the configuration, the data folder, the database, the doors and, if it is told their
// address, at the proxy and the backups; names each fault, what it means and what to do. It changes nothing. Main
// thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

/// The exit code: 1 if there is any fault. `sources`: a configuration that cannot be read is a fault too.
Result<int> runDoctor(const ConfigSources& sources, const CommandLine& line);

} // namespace tertulia
