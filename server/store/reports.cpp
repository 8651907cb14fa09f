// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/reports.h"

#include "server/store/columns.h"

#define REPORTS                                                                                                        \
    "SELECT id, space_id, conversation_id, message_id, seq, author_id, reporter_id, reason, at, body, edited_at, "     \
    "state, action, resolved_by, resolved_at, note FROM reports WHERE "

namespace tertulia::store {

namespace {

Report reportAt(const sql::Row& row)
{
    Report report;
    report.id = row.id<ReportId>(0);
    report.space = row.optId<SpaceId>(1);
    report.conversation = row.id<ConversationId>(2);
    report.message = row.id<MessageId>(3);
    report.seq = row.int64(4);
    report.author = row.id<UserId>(5);
    report.reporter = row.id<UserId>(6);
    report.reason = row.text(7);
    report.at = row.timestamp(8);
    report.body = row.text(9);
    report.editedAt = row.optTimestamp(10);
    report.state = enumAt<ReportState>(row, 11);
    report.action = optEnumAt<ReportAction>(row, 12);
    report.resolvedBy = row.optId<UserId>(13);
    report.resolvedAt = row.optTimestamp(14);
    report.note = row.text(15);
    return report;
}

} // namespace

Result<Done> insertReport(sql::Db& db, const Report& report)
{
    CHECK(
        db.exec("INSERT INTO reports (id, space_id, conversation_id, message_id, seq, author_id, reporter_id, reason, "
                "at, body, edited_at, state, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                report.id, report.space, report.conversation, report.message, report.seq, report.author,
                report.reporter, report.reason, report.at, report.body, report.editedAt, nameOf(report.state)));
    return Done{};
}

Result<std::optional<Report>> findReport(sql::Db& db, ReportId id)
{
    return db.one<Report>(REPORTS "id = ?", reportAt, id);
}

Result<std::optional<Report>> findReport(sql::Db& db, UserId reporter, MessageId message)
{
    return db.one<Report>(REPORTS "reporter_id = ? AND message_id = ?", reportAt, reporter, message);
}

Result<int64_t> countOpenReports(sql::Db& db, UserId reporter)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM reports WHERE reporter_id = ? AND state = 'open'", reporter));
    return count.value_or(0);
}

Result<std::vector<Report>> reportsBefore(sql::Db& db, const ReportsWanted& wanted)
{
    return db.many<Report>(REPORTS "((CAST(? AS TEXT) IS NULL AND space_id IS NULL) OR space_id = ?) AND state = ? "
                                   "AND (CAST(? AS TEXT) IS NULL OR id {{bytewise}} < ?) "
                                   "ORDER BY id {{bytewise}} DESC LIMIT ?",
                           reportAt, wanted.space, wanted.space, nameOf(wanted.state), wanted.before, wanted.before,
                           wanted.limit);
}

Result<Done> resolveReport(sql::Db& db, const Report& report)
{
    CHECK(db.exec("UPDATE reports SET state = ?, action = ?, resolved_by = ?, resolved_at = ?, note = ? WHERE id = ?",
                  nameOf(report.state), report.action ? std::optional{QString(nameOf(*report.action))} : std::nullopt,
                  report.resolvedBy, report.resolvedAt, report.note, report.id));
    return Done{};
}

} // namespace tertulia::store
