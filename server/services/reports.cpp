// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/reports.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/messages.h"
#include "server/services/paging.h"
#include "server/services/space_members.h"
#include "server/services/stamps.h"
#include "server/store/messages.h"
#include "server/store/reports.h"
#include "server/store/users.h"

namespace tertulia::reports {

using namespace Qt::StringLiterals;

namespace {

/// To others than those who handle it there is no such report.
Result<Report> accessReport(Tx& tx, const Actor& actor, ReportId id)
{
    TRY(auto report, store::findReport(tx.db, id));
    if (!report)
        return ErrorCode::NotFound;
    if (report->space) {
        CHECK(accessSpace(tx, actor, *report->space, Action::HandleReports));
    } else {
        TRY(const bool isAdmin, store::isAdmin(tx.db, actor.user));
        if (!isAdmin)
            return ErrorCode::NotFound;
    }
    return std::move(*report);
}

Result<Done> check(const Report& report, const ReportResolve& request)
{
    const bool isAboutPeople = request.action >= ReportAction::Timeout;
    if (isAboutPeople && !report.space)
        return Error::badField(u"action"_s, u"only_in_spaces"_s);
    if (request.seconds.has_value() != (request.action == ReportAction::Timeout))
        return Error::badField(u"seconds"_s, request.seconds ? u"only_with_timeout"_s : u"missing"_s);
    return Done{};
}

Result<LossReply> deleteMessage(Tx& tx, const Actor& actor, const Report& report)
{
    TRY(auto message, store::findMessage(tx.db, report.message));
    if (!message || message->deleted)
        return LossReply{};
    LossReply loss{0, 1, message->body.toUtf8().size(), 0};
    if (report.space) {
        TRY(const auto done, messages::remove(tx, actor, MessageDelete{report.message}));
        loss.rev = done.rev;
        return loss;
    }
    // An administrator of the server is in no group or direct of others; the report is his way in.
    message->deleted = true;
    message->body.clear();
    TRY(loss.rev, stamp(tx, std::move(*message)));
    return loss;
}

Result<LossReply> act(Tx& tx, const Actor& actor, const Report& report, const ReportResolve& request)
{
    if (request.action == ReportAction::Dismiss)
        return LossReply{};
    if (request.action == ReportAction::DeleteMessage)
        return deleteMessage(tx, actor, report);
    const SpaceId space = report.space.value_or(SpaceId{});
    TRY(const auto author, store::userById(tx.db, report.author));
    const QString handle = author ? author->handle : QString{};
    if (request.action == ReportAction::Ban)
        return space_members::ban(tx, actor, MemberBan{space, handle, request.note, {}, {}});
    Rev rev = 0;
    if (request.action == ReportAction::Kick) {
        TRY(const auto kicked, space_members::kick(tx, actor, MemberKick{space, handle, request.note}));
        rev = kicked.rev;
    } else {
        TRY(const auto silent,
            space_members::timeout(tx, actor, MemberTimeout{space, handle, request.seconds.value_or(0), request.note}));
        rev = silent.member.rev;
    }
    return LossReply{1, 0, 0, rev};
}

/// Does it and takes it back: what it would take, and whether it would be allowed, are the truth.
Result<LossReply> rehearse(Tx& tx, const Actor& actor, const Report& report, const ReportResolve& request)
{
    Changes unheard;
    Tx rehearsal{tx.db, tx.clock, unheard};
    CHECK(tx.db.savepoint("rehearsal"));
    auto loss = act(rehearsal, actor, report, request);
    CHECK(tx.db.rollbackTo("rehearsal"));
    CHECK(tx.db.release("rehearsal"));
    if (loss.ok())
        loss->rev = 0;
    return loss;
}

} // namespace

Result<ReportCreateReply> create(Tx& tx, const Actor& actor, const ReportCreate& request)
{
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    TRY(const auto before, store::findReport(tx.db, actor.user, request.message));
    if (before)
        return ReportCreateReply{before->id};
    if (message.deleted)
        return ErrorCode::Gone;
    if (message.author == actor.user)
        return Error::badField(u"message"_s, u"is_own"_s);
    TRY(const int64_t open, store::countOpenReports(tx.db, actor.user));
    if (open >= limits::openReports)
        return Error::make(ErrorCode::TooLarge, u"too_many_reports"_s);
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::SeeConversation));
    Report report;
    report.id = ReportId::make();
    report.space = sight.conversation.record.space;
    report.conversation = message.conversation;
    report.message = message.id;
    report.seq = message.seq;
    report.author = message.author;
    report.reporter = actor.user;
    report.reason = request.reason;
    report.at = tx.clock.now();
    report.body = message.body;
    report.editedAt = message.editedAt;
    CHECK(store::insertReport(tx.db, report));
    return ReportCreateReply{report.id};
}

Result<ReportListReply> list(Tx& tx, const Actor& actor, const ReportList& request)
{
    if (request.space)
        CHECK(accessSpace(tx, actor, *request.space, Action::HandleReports));
    else
        CHECK(accessServer(tx, actor));
    const int limit = std::clamp(request.limit.value_or(limits::reportsPage), 1, limits::reportsPage);
    ReportListReply reply;
    TRY(reply.reports, store::reportsBefore(tx.db, {request.space, request.state.value_or(ReportState::Open),
                                                    request.before, limit + 1}));
    reply.more = reply.reports.size() > static_cast<size_t>(limit);
    if (reply.more)
        reply.reports.pop_back();
    std::vector<UserId> people;
    for (const Report& report : reply.reports) {
        people.push_back(report.author);
        people.push_back(report.reporter);
        people.push_back(report.resolvedBy.value_or(UserId{}));
    }
    TRY(auto profiles, loadProfiles(tx, std::move(people)));
    for (auto& [id, user] : profiles)
        reply.users.push_back(std::move(user));
    return reply;
}

Result<ReportResolveReply> resolve(Tx& tx, const Actor& actor, const ReportResolve& request)
{
    TRY(auto report, accessReport(tx, actor, request.report));
    if (report.state == ReportState::Resolved) {
        if (report.action != request.action)
            return Error::make(ErrorCode::Conflict, u"resolved"_s);
        return ReportResolveReply{std::move(report), {}};
    }
    CHECK(check(report, request));
    if (request.dryRun.value_or(false)) {
        TRY(const auto loss, rehearse(tx, actor, report, request));
        return ReportResolveReply{std::move(report), loss};
    }
    TRY(const auto loss, act(tx, actor, report, request));
    report.state = ReportState::Resolved;
    report.action = request.action;
    report.resolvedBy = actor.user;
    report.resolvedAt = tx.clock.now();
    report.note = request.note.value_or(QString{});
    CHECK(store::resolveReport(tx.db, report));
    if (report.space) {
        audit::Note note{*report.space, ReportResolve::type, report.author, report.id.text(), report.note};
        note.changed("action", QString{}, QString::fromLatin1(enumName(request.action)));
        CHECK(audit::write(tx, actor, note));
    }
    return ReportResolveReply{std::move(report), loss};
}

} // namespace tertulia::reports
