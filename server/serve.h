// SPDX-License-Identifier: GPL-3.0-or-later
// The command `serve`: a server until SIGTERM or SIGINT, then an orderly end of at most 10 s; a second signal ends it
// at once. SIGHUP reads the configuration anew, unless it was started in a terminal, whose end is then its own. Prints
// "listening URL" on standard output when it can be connected to: the WebSocket first, then HTTP; and "setup LINK"
// while there is no account. Main thread.
#pragma once

#include "server/config.h"

#include <functional>

namespace tertulia {

/// The exit code, or why the server could not start. `again` reads the configuration once more.
Result<int> serve(const Config& config, const std::function<Result<Config>()>& again);

} // namespace tertulia
