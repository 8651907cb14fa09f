// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of reports. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/requests_reports.h"
#include "shared/sql/db.h"

namespace tertulia::store {

Result<Done> insertReport(sql::Db& db, const Report& report);
Result<std::optional<Report>> findReport(sql::Db& db, ReportId id);
Result<std::optional<Report>> findReport(sql::Db& db, UserId reporter, MessageId message);
Result<int64_t> countOpenReports(sql::Db& db, UserId reporter);

struct ReportsWanted
{
    std::optional<SpaceId> space{}; ///< absent: of no space
    ReportState state = ReportState::Open;
    std::optional<ReportId> before{};
    int limit = 0;
};
/// The newest first.
Result<std::vector<Report>> reportsBefore(sql::Db& db, const ReportsWanted& wanted);
/// Writes state, action, who, when and note.
Result<Done> resolveReport(sql::Db& db, const Report& report);

} // namespace tertulia::store
