// SPDX-License-Identifier: GPL-3.0-or-later
// The command `serve`: a server until SIGTERM or SIGINT, then an orderly end of at most 10 s; a second signal ends it
// at once. Prints "listening URL" on standard output when it can be connected to: the WebSocket first, then HTTP; and
// "setup LINK" while there is no account. Main thread.
#pragma once

#include "server/config.h"

namespace tertulia {

/// The exit code, or why the server could not start.
Result<int> serve(const Config& config);

} // namespace tertulia
