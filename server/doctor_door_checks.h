// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's look at the server's own doors: ports, certificate, who can reach what, how many descriptors there are.
// It connects to nothing but the server's own port, and listens there for a moment if nobody does. Main thread.
#pragma once

#include "server/config.h"
#include "server/doctor_findings.h"

#include <optional>

namespace tertulia::doctor {

/// `server`: the process that works on the data folder, if there is one.
void checkDoors(const Config& config, std::optional<qint64> server, Findings& findings);

} // namespace tertulia::doctor
