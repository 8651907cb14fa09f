// SPDX-License-Identifier: GPL-3.0-or-later
// The server's schema as this program knows it: numbered steps, built into the program. Any thread.
#pragma once

#include "shared/sql/migrator.h"

namespace tertulia::store {

/// All steps, for sql::migrate.
Result<std::vector<sql::Migration>> schema();

} // namespace tertulia::store
