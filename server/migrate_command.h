// SPDX-License-Identifier: GPL-3.0-or-later
// The command `migrate`: brings the database to this program's schema, says where it is, tries it out on a copy, or
// goes back to the copy from before. Main thread.
#pragma once

#include "server/command_line.h"

namespace tertulia {

Result<int> runMigrate(const Config& config, const CommandLine& line);

} // namespace tertulia
