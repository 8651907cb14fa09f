// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from an upgrade, and a look at it beforehand, for a database in a file: steps of the schema only go
// forward, so the file from before is kept until the next upgrade, in the folder `before-upgrade` beside it. PostgreSQL
// is left to its own means. Blocks. One thread.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db.h"

#include <chrono>
#include <vector>

namespace tertulia::backup {

/// If the schema is older than `newest`, and not nothing: a copy of it, whole or not at all, in the place of the one of
/// an earlier upgrade. StorageFull, Internal.
Result<Done> copyBeforeUpgrade(const sql::DbConfig& database, int newest);

struct RehearsedStep
{
    int number = 0;
    QString name{};
    std::chrono::milliseconds took{};
};

struct Rehearsal
{
    std::chrono::milliseconds copying{};
    std::chrono::milliseconds checking{}; ///< of the result, thoroughly
    std::vector<RehearsedStep> steps{};
};

/// All steps that are missing, on a copy that goes again; a server may be running. Conflict, with the reason, if they
/// would fail. The copy needs room beside the database.
Result<Rehearsal> rehearseUpgrade(const sql::DbConfig& database);

struct RolledBack
{
    int schema = 0;
    QString kept{}; ///< where the newer database is now
};

/// The copy from before takes the place of the database, which is kept. Nobody may
/// be using either. NotFound: there is no copy.
Result<RolledBack> rollBackUpgrade(const sql::DbConfig& database);

} // namespace tertulia::backup
