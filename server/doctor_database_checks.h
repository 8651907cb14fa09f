// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's look into the database and at what it says should be on the disk. It reads, beside a server that may be
// running, and changes nothing, the schema neither. Main thread.
#pragma once

#include "server/config.h"
#include "server/doctor_findings.h"
#include "shared/sql/db.h"

namespace tertulia::doctor {

void checkDatabase(const Config& config, const sql::DbConfig& database, Findings& findings);

/// How far the clock of another computer is from ours, in words if it is too far; used for proxies too.
void checkClock(const QString& whose, std::chrono::seconds ahead, Findings& findings);

} // namespace tertulia::doctor
