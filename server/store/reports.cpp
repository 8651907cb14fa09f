// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/reports.h"

#include "server/store/columns.h"

#define REPORTS                                                                                                        \
    "SELECT r.id, r.space_id, r.conversation_id, r.message_id, r.sent_at, r.author_id, r.body, r.edited_at, "          \
    "r.reporter_id, r.reason, r.at, r.resolved_at, r.resolved_by, r.action, r.note FROM reports r WHERE "
#define OPEN_PAGE "AND r.resolved_at IS NULL AND r.id > ? ORDER BY r.id LIMIT ?"
#define DONE_PAGE "AND r.resolved_at IS NOT NULL AND r.id < ? ORDER BY r.id DESC LIMIT ?"
#define OF_SPACE                                                                                                       \
    "r.space_id = ? AND r.author_id <> ? AND EXISTS (SELECT 1 FROM conversations t JOIN conversations c "              \
    "ON c.id = COALESCE(t.parent_id, t.id) WHERE t.id = r.conversation_id AND (NOT c.is_private OR EXISTS (SELECT 1 "  \
    "FROM members m WHERE m.conversation_id = c.id AND m.user_id = ? "                                                 \
    "AND NOT m.has_left))) "
#define TO_SERVER "r.space_id IS NULL AND r.author_id <> ? "
#define BY_READER "r.reporter_id = ? "

namespace tertulia::store {

using namespace Qt::StringLiterals;

namespace {

ReportInfo reportAt(const sql::Row& row)
{
    ReportInfo report;
    report.id = row.id<ReportId>(0);
    report.space = row.optId<SpaceId>(1);
    report.conversation = row.id<ConversationId>(2);
    report.message = row.id<MessageId>(3);
    report.sentAt = row.timestamp(4);
    report.author = row.id<UserId>(5);
    report.body = row.text(6);
    report.editedAt = row.optTimestamp(7);
    report.reporter = row.id<UserId>(8);
    report.reason = row.text(9);
    report.at = row.timestamp(10);
    report.resolvedAt = row.optTimestamp(11);
    report.resolvedBy = row.optId<UserId>(12);
    report.action = optEnumAt<ReportAction>(row, 13);
    report.note = row.text(14);
    return report;
}

/// Before the first or after the last id, as texts compare.
QString startOf(const ReportsWanted& wanted)
{
    if (wanted.after)
        return wanted.after->text();
    return wanted.resolved ? u"z"_s : u""_s;
}

} // namespace

Result<Done> insertReport(sql::Db& db, const ReportInfo& report)
{
    CHECK(db.exec("INSERT INTO reports (id, space_id, conversation_id, message_id, sent_at, author_id, body, "
                  "edited_at, reporter_id, reason, at, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                  report.id, report.space, report.conversation, report.message, report.sentAt, report.author,
                  report.body, report.editedAt, report.reporter, report.reason, report.at));
    return Done{};
}

Result<std::optional<ReportInfo>> findReport(sql::Db& db, ReportId id)
{
    return db.one<ReportInfo>(REPORTS "r.id = ?", reportAt, id);
}

Result<std::optional<ReportInfo>> lastReport(sql::Db& db, UserId reporter, MessageId message)
{
    return db.one<ReportInfo>(REPORTS "r.reporter_id = ? AND r.message_id = ? ORDER BY r.at DESC, r.id DESC LIMIT 1",
                              reportAt, reporter, message);
}

Result<int64_t> countOpenReports(sql::Db& db, UserId reporter)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM reports WHERE reporter_id = ? AND resolved_at IS NULL", reporter));
    return count.value_or(0);
}

Result<bool> endReport(sql::Db& db, const ReportInfo& report)
{
    const QString action = report.action ? QString{nameOf(*report.action)} : QString{};
    TRY(const auto ended, db.exec("UPDATE reports SET resolved_at = ?, resolved_by = ?, action = ?, note = ? "
                                  "WHERE id = ? AND resolved_at IS NULL",
                                  report.resolvedAt, report.resolvedBy, action, report.note, report.id));
    return ended == 1;
}

Result<std::vector<ReportInfo>> reportsOf(sql::Db& db, SpaceId space, const ReportsWanted& wanted)
{
    return db.many<ReportInfo>(wanted.resolved ? REPORTS OF_SPACE DONE_PAGE : REPORTS OF_SPACE OPEN_PAGE, reportAt,
                               space, wanted.reader, wanted.reader, startOf(wanted), wanted.limit);
}

Result<std::vector<ReportInfo>> reportsToServer(sql::Db& db, const ReportsWanted& wanted)
{
    return db.many<ReportInfo>(wanted.resolved ? REPORTS TO_SERVER DONE_PAGE : REPORTS TO_SERVER OPEN_PAGE, reportAt,
                               wanted.reader, startOf(wanted), wanted.limit);
}

Result<std::vector<ReportInfo>> reportsBy(sql::Db& db, const ReportsWanted& wanted)
{
    return db.many<ReportInfo>(wanted.resolved ? REPORTS BY_READER DONE_PAGE : REPORTS BY_READER OPEN_PAGE, reportAt,
                               wanted.reader, startOf(wanted), wanted.limit);
}

} // namespace tertulia::store
