// SPDX-License-Identifier: GPL-3.0-or-later
// The command `move`: a server's database, all of it, from SQLite to PostgreSQL or back, while the server does not run;
// its files stay where they are. How far it is and what came of it is told on standard output. Main thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

/// `--to -` reads where to from standard input: a URL with a password is refused as an argument.
Result<int> runMove(const Config& config, const CommandLine& line);

} // namespace tertulia
