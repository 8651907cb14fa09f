// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/reports.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/messages.h"
#include "server/services/paging.h"
#include "server/services/space_members.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/messages.h"
#include "server/store/reports.h"

namespace tertulia::reports {

using namespace Qt::StringLiterals;

namespace {

/// What the reporter gets to know.
ReportReply forReporter(ReportInfo report)
{
    report.resolvedBy.reset();
    report.action.reset();
    report.note.clear();
    return {std::move(report)};
}

/// The report, if it is the actor's to handle. Who is no handler of the server's reports does not learn that it exists.
Result<ReportInfo> accessReport(Tx& tx, const Actor& actor, ReportId id)
{
    TRY(auto report, store::findReport(tx.db, id));
    if (!report || report->author == actor.user)
        return ErrorCode::NotFound;
    if (!report->space) {
        if (!accessServer(tx, actor).ok())
            return ErrorCode::NotFound;
        return std::move(*report);
    }
    TRY(const auto sight, store::sightOfConversation(tx.db, report->conversation, actor.user));
    if (!sight || (sight->place().isPrivate && !sight->memberRole))
        return ErrorCode::NotFound;
    CHECK(accessSpace(tx, actor, *report->space, Action::HandleReports));
    return std::move(*report);
}

Result<Done> check(const ReportResolve& request)
{
    const bool isTimeout = request.action == ReportAction::Timeout;
    if (isTimeout != request.seconds.has_value())
        return Error::badField(u"seconds"_s, isTimeout ? u"missing"_s : u"only_for_timeout"_s);
    if (request.deleteMessagesS && request.action != ReportAction::Ban)
        return Error::badField(u"delete_messages_s"_s, u"only_for_ban"_s);
    return Done{};
}

Result<LossReply> deleteMessage(Tx& tx, const Actor& actor, const ReportInfo& report)
{
    CHECK(store::lockStream(tx.db, report.conversation));
    TRY(auto message, store::findMessage(tx.db, report.message));
    if (!message)
        return ErrorCode::NotFound;
    const LossReply loss{0, 1, message->body.toUtf8().size()};
    if (report.space) {
        TRY(const auto removed, messages::remove(tx, actor, MessageDelete{report.message}));
        return message->deleted ? LossReply{} : LossReply{loss.people, loss.messages, loss.bytes, removed.rev};
    }
    if (message->deleted)
        return LossReply{};
    // An administrator of the server is not in the conversation: the report is what lets him do this.
    message->deleted = true;
    message->body.clear();
    TRY(const Rev rev, stamp(tx, std::move(*message)));
    return LossReply{loss.people, loss.messages, loss.bytes, rev};
}

Result<LossReply> actOnAuthor(Tx& tx, const Actor& actor, const ReportInfo& report, const ReportResolve& request)
{
    if (!report.space)
        return Error::badField(u"action"_s, u"only_in_spaces"_s);
    TRY(const auto people, loadProfiles(tx, {report.author}));
    const auto author = people.find(report.author);
    const QString handle = author == people.end() ? QString{} : author->second.handle;
    if (request.action == ReportAction::Kick)
        return space_members::kick(tx, actor, {*report.space, handle, request.note, {}});
    if (request.action == ReportAction::Ban)
        return space_members::ban(tx, actor, {*report.space, handle, request.note, request.deleteMessagesS, {}});
    TRY(const auto silenced,
        space_members::timeout(tx, actor, {*report.space, handle, request.seconds.value_or(0), request.note}));
    return LossReply{1, 0, 0, silenced.member.rev};
}

/// Refusals of the other services are about fields of their requests; here they are about the action.
Result<LossReply> act(Tx& tx, const Actor& actor, const ReportInfo& report, const ReportResolve& request)
{
    if (request.action == ReportAction::Dismiss)
        return LossReply{};
    const bool isOnMessage = request.action == ReportAction::DeleteMessage;
    auto done = isOnMessage ? deleteMessage(tx, actor, report) : actOnAuthor(tx, actor, report, request);
    if (done.ok())
        return done;
    if (done.error().code == ErrorCode::NotFound)
        return Error::badField(u"action"_s, isOnMessage ? u"message_gone"_s : u"not_in_space"_s);
    if (done.error().code == ErrorCode::BadField)
        return Error::badField(u"action"_s, done.error().detail);
    return done;
}

/// Does it, sees what it takes, and takes it back.
Result<LossReply> rehearse(Tx& tx, const Actor& actor, const ReportInfo& report, const ReportResolve& request)
{
    Changes unheard;
    Tx rehearsal{tx.db, tx.clock, unheard};
    std::optional<LossReply> loss;
    const auto undone = tx.db.attempt([&]() -> Result<Done> {
        TRY(loss, act(rehearsal, actor, report, request));
        return Error::make(ErrorCode::Conflict, u"rehearsed"_s);
    });
    if (!loss)
        return undone.error();
    loss->rev = 0;
    return *loss;
}

Result<Done> note(Tx& tx, const Actor& actor, const ReportInfo& report)
{
    if (!report.space)
        return Done{};
    audit::Note note{*report.space, ReportResolve::type, report.author, report.id.text(), report.note};
    note.changed("action", QString{}, QString::fromLatin1(enumName(report.action.value_or(ReportAction::Dismiss))));
    return audit::write(tx, actor, note);
}

void addPeople(const ReportInfo& report, std::vector<UserId>& people)
{
    people.push_back(report.author);
    people.push_back(report.reporter);
    if (report.resolvedBy)
        people.push_back(*report.resolvedBy);
}

/// Not less than what the JSON takes, without people.
qsizetype weightOf(const ReportInfo& report)
{
    constexpr qsizetype frame = 800;
    return frame + 2 * (report.body.toUtf8().size() + report.reason.toUtf8().size() + report.note.toUtf8().size());
}

/// As many as were asked for and fit limits::pageBytes together with the people they name.
Result<ReportListReply> pageOf(Tx& tx, std::vector<ReportInfo> found, size_t limit)
{
    std::vector<UserId> named;
    for (const ReportInfo& report : found)
        addPeople(report, named);
    TRY(auto profiles, loadProfiles(tx, named));
    ReportListReply reply;
    qsizetype bytes = 0;
    for (ReportInfo& report : found) {
        std::vector<UserId> people;
        addPeople(report, people);
        bytes += weightOf(report);
        for (const UserId person : people)
            if (const auto known = profiles.find(person); known != profiles.end())
                bytes += wireWeight(known->second);
        reply.more = reply.reports.size() == limit || (bytes > limits::pageBytes && !reply.reports.empty());
        if (reply.more)
            break;
        for (const UserId person : people)
            if (auto profile = profiles.extract(person))
                reply.users.push_back(std::move(profile.mapped()));
        reply.reports.push_back(std::move(report));
    }
    return reply;
}

Result<std::vector<ReportInfo>> find(Tx& tx, const Actor& actor, const ReportList& request, int limit)
{
    const store::ReportsWanted wanted{actor.user, request.resolved.value_or(false), request.after, limit};
    if (request.mine.value_or(false)) {
        if (request.space)
            return Error::badField(u"space"_s, u"not_with_mine"_s);
        TRY(auto own, store::reportsBy(tx.db, wanted));
        for (ReportInfo& report : own)
            report = forReporter(std::move(report)).report;
        return own;
    }
    if (request.space) {
        CHECK(accessSpace(tx, actor, *request.space, Action::HandleReports));
        return store::reportsOf(tx.db, *request.space, wanted);
    }
    CHECK(accessServer(tx, actor));
    return store::reportsToServer(tx.db, wanted);
}

} // namespace

Result<ReportReply> create(Tx& tx, const Actor& actor, const ReportCreate& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    if (message.system)
        return Error::badField(u"message"_s, u"is_system"_s);
    if (message.author == actor.user)
        return Error::badField(u"message"_s, u"is_own"_s);
    TRY(auto last, store::lastReport(tx.db, actor.user, message.id));
    if (last && (!last->resolvedAt || message.deleted || last->editedAt == message.editedAt))
        return forReporter(std::move(*last));
    if (message.deleted)
        return ErrorCode::Gone;
    TRY(const auto open, store::countOpenReports(tx.db, actor.user));
    if (open >= limits::openReports)
        return Error::make(ErrorCode::TooLarge, u"too_many_reports"_s);
    TRY(const auto sight, store::sightOfConversation(tx.db, message.conversation, actor.user));
    ReportInfo report;
    report.id = ReportId::make();
    report.space = sight ? sight->place().space : std::nullopt;
    report.conversation = message.conversation;
    report.message = message.id;
    report.sentAt = message.createdAt;
    report.author = message.author;
    report.body = message.body;
    report.editedAt = message.editedAt;
    report.reporter = actor.user;
    report.reason = request.reason;
    report.at = tx.clock.now();
    auto inserted = store::insertReport(tx.db, report);
    // Another node stored the same report between our look and our insert: trying again finds it.
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"reported_elsewhere"_s);
    CHECK(inserted);
    return ReportReply{std::move(report)};
}

Result<ReportListReply> list(Tx& tx, const Actor& actor, const ReportList& request)
{
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    TRY(auto found, find(tx, actor, request, limit + 1));
    return pageOf(tx, std::move(found), static_cast<size_t>(limit));
}

Result<LossReply> resolve(Tx& tx, const Actor& actor, const ReportResolve& request)
{
    CHECK(check(request));
    TRY(auto report, accessReport(tx, actor, request.report));
    if (report.resolvedAt)
        return Error::make(ErrorCode::Conflict, u"already_resolved"_s);
    if (request.dryRun.value_or(false))
        return rehearse(tx, actor, report, request);
    report.resolvedAt = tx.clock.now();
    report.resolvedBy = actor.user;
    report.action = request.action;
    report.note = request.note.value_or(QString{});
    TRY(const bool isFirst, store::endReport(tx.db, report)); // before the act: another node's handler waits here
    if (!isFirst)
        return Error::make(ErrorCode::Conflict, u"already_resolved"_s);
    TRY(const auto loss, act(tx, actor, report, request));
    CHECK(note(tx, actor, report));
    return loss;
}

} // namespace tertulia::reports
