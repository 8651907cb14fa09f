// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder and its database, opened for a tool that works without the server's lanes. Main thread.
#pragma once

#include "server/config.h"
#include "server/data_dir.h"
#include "shared/sql/db.h"

namespace tertulia {

struct OpenData
{
    std::unique_ptr<DataDir> data;
    std::unique_ptr<sql::Db> db;
};

/// With the newest schema. `alone`: Conflict while a server or another such tool runs on it.
Result<OpenData> openData(const Config& config, bool alone);
/// If there may be servers on the database while a tool changes much of it: that everybody connects to them again, and
/// so finds it. After the change.
Result<Done> tellServers(const Config& config, sql::Db& db);
/// Only to be read, beside a server that may be running.
Result<std::unique_ptr<sql::Db>> openReading(const Config& config);

} // namespace tertulia
