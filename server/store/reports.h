// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of reports with the copies of what was reported. SQL only: who may see them is decided above, except that lists
// for those who handle reports leave out what is about the reader or from private rooms he is not in. Thread of the Db.
#pragma once

#include "shared/protocol/requests_moderation.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Conflict "unique(reporter_id,message_id)" if the reporter's report of the message is open.
Result<Done> insertReport(sql::Db& db, const ReportInfo& report);
Result<std::optional<ReportInfo>> findReport(sql::Db& db, ReportId id);
/// The newest of this person about this message.
Result<std::optional<ReportInfo>> lastReport(sql::Db& db, UserId reporter, MessageId message);
Result<int64_t> countOpenReports(sql::Db& db, UserId reporter);
/// Writes what `report` says of its end; false = it had ended already.
Result<bool> endReport(sql::Db& db, const ReportInfo& report);

struct ReportsWanted
{
    UserId reader;
    bool resolved = false; ///< then the newest first, else the open ones, the oldest first
    std::optional<ReportId> after{};
    int limit = 0;
};
Result<std::vector<ReportInfo>> reportsOf(sql::Db& db, SpaceId space, const ReportsWanted& wanted);
/// From groups and directs.
Result<std::vector<ReportInfo>> reportsToServer(sql::Db& db, const ReportsWanted& wanted);
/// By the reader.
Result<std::vector<ReportInfo>> reportsBy(sql::Db& db, const ReportsWanted& wanted);

} // namespace tertulia::store
