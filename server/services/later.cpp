// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/later.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/files.h"
#include "server/services/messages.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/bots.h"
#include "server/store/later.h"
#include "server/store/locks.h"
#include "server/store/messages.h"
#include "shared/protocol/scopes.h"

namespace tertulia::later {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int firedAtOnce = 20;

/// Messages. Where others write too, one: to hold a person while waiting for the place of another's message is the
/// wrong way round.
int atOnce(const Tx& tx)
{
    return store::isAlone(tx.db) ? firedAtOnce : 1;
}

/// What is over keeps neither text nor files.
Result<Done> forgetContent(Tx& tx, ScheduledRecord& record)
{
    record.body.clear();
    record.replyTo.reset();
    record.silent.reset();
    record.attachments.clear();
    return files::dropOf(tx, record.id);
}

Error nothingToSend()
{
    return Error::badField(u"body"_s, u"nothing_to_send"_s);
}

/// As for sending it now; how often one may is asked when it is sent.
Result<Done> mayWrite(Tx& tx, const Actor& actor, const ScheduleCreate& request)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::Post));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    return checkReplyTo(tx, sight, request.replyTo);
}

Result<Done> attach(Tx& tx, const Actor& actor, ScheduledRecord& record, const std::vector<FileId>& ids)
{
    if (!ids.empty())
        CHECK(accessConversation(tx, actor, record.conversation, Action::Attach));
    TRY(record.attachments, files::keepFor(tx, actor, record, ids));
    return Done{};
}

// --- when it is time

MessageSend requestOf(const store::PendingMessage& due)
{
    MessageSend request{due.record.conversation, due.clientId, due.record.body, due.record.replyTo, due.record.silent};
    for (const Attachment& one : due.record.attachments) {
        if (!request.attachments)
            request.attachments.emplace();
        request.attachments->push_back(one.file);
    }
    return request;
}

/// A bot's scopes may have changed. People may whatever the services let them.
Result<Done> checkScope(Tx& tx, UserId user)
{
    TRY(const auto bot, store::findBot(tx.db, user));
    return bot && !bot->info.scopes.contains(Scope::Write) ? Result<Done>{lacksScope(Scope::Write)} : Done{};
}

/// Not the message's fault: it stays as it is, and is tried again.
bool passes(const Error& error)
{
    return error.code == ErrorCode::Busy || error.code == ErrorCode::StorageFull;
}

void refuse(ScheduledRecord& record, const Error& error)
{
    record.state = ScheduledState::Refused;
    record.error = QString{wireName(error.code)};
    record.rule = error.rule.isEmpty() ? error.detail : error.rule;
}

Result<Done> send(Tx& tx, const store::PendingMessage& due)
{
    TRY(const bool isOurs, store::claim(tx.db, due.record));
    if (!isOurs)
        return Done{};
    Changes changes;
    const auto sent = tx.db.attempt([&]() -> Result<MessageSendReply> {
        Tx inner{tx.db, tx.clock, changes};
        CHECK(checkScope(inner, due.user));
        return messages::sendScheduled(inner, Actor{due.user, {}}, requestOf(due), due.record.id);
    });
    ScheduledRecord record = due.record;
    if (sent.ok()) {
        tx.changes.append(std::move(changes));
        record.state = ScheduledState::Sent;
        record.message = sent->id;
        CHECK(forgetContent(tx, record));
    } else if (passes(sent.error())) {
        return sent.error();
    } else if (sent.error().code == ErrorCode::RateLimited) {
        record.dueAt = tx.clock.now() + std::max(1000ms, std::chrono::milliseconds{sent.error().retryAfterMs});
    } else {
        refuse(record, sent.error());
    }
    CHECK(stamp(tx, due.user, std::move(record)));
    return Done{};
}

Result<Done> remindNow(Tx& tx, const store::PendingReminder& due)
{
    TRY(const bool isOurs, store::claim(tx.db, due.record));
    if (!isOurs)
        return Done{};
    ReminderRecord record = due.record;
    record.state = ReminderState::Due;
    tx.changes.alert(
        {due.user, record.conversation, record.message, record.seq.value_or(0), u"reminder.due"_s, record.id});
    CHECK(stamp(tx, due.user, std::move(record)));
    return Done{};
}

} // namespace

Result<Done> checkDue(Tx& tx, Timestamp dueAt)
{
    const Timestamp now = tx.clock.now();
    if (dueAt <= now)
        return Error::badField(u"due_at"_s, u"is_past"_s);
    if (dueAt > now + limits::putOffMax)
        return Error::badField(u"due_at"_s, u"too_far"_s);
    return Done{};
}

Error clientIdReused()
{
    return Error::make(ErrorCode::Conflict, u"client_id_reused"_s);
}

Result<Done> orBusy(Result<Done> inserted)
{
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"made_elsewhere"_s);
    return inserted;
}

Result<ScheduledReply> schedule(Tx& tx, const Actor& actor, const ScheduleCreate& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto before, store::findScheduled(tx.db, actor.user, request.clientId));
    if (before)
        return before->conversation == request.conversation ? Result<ScheduledReply>{ScheduledReply{*before}}
                                                            : clientIdReused();
    TRY(const auto sent, store::findSent(tx.db, actor.user, request.clientId));
    if (sent)
        return clientIdReused();
    const auto wanted = request.attachments.value_or(std::vector<FileId>{});
    if (request.body.isEmpty() && wanted.empty())
        return nothingToSend();
    CHECK(mayWrite(tx, actor, request));
    CHECK(checkDue(tx, request.dueAt));
    TRY(const int64_t others, store::countScheduled(tx.db, actor.user));
    if (others >= limits::scheduled)
        return Error::make(ErrorCode::TooLarge, u"too_many_scheduled"_s);
    store::PendingMessage row{actor.user, request.clientId, {}};
    row.record.id = ScheduledId::make();
    row.record.conversation = request.conversation;
    row.record.body = request.body;
    row.record.replyTo = request.replyTo;
    if (request.silent.value_or(false))
        row.record.silent = true;
    row.record.dueAt = request.dueAt;
    CHECK(orBusy(store::insertScheduled(tx.db, row)));
    CHECK(attach(tx, actor, row.record, wanted));
    TRY(row.record.rev, stamp(tx, actor.user, row.record));
    return ScheduledReply{std::move(row.record)};
}

Result<ScheduledReply> edit(Tx& tx, const Actor& actor, const ScheduleEdit& request)
{
    TRY(auto record, store::holdScheduled(tx.db, actor.user, request.scheduled));
    if (!record)
        return ErrorCode::NotFound;
    const bool isRefused = record->state == ScheduledState::Refused;
    if (record->state != ScheduledState::Waiting && !isRefused)
        return Error::make(ErrorCode::Conflict, u"is_over"_s);
    if (isRefused && !request.dueAt)
        return Error::badField(u"due_at"_s, u"missing"_s);
    if (request.dueAt)
        CHECK(checkDue(tx, *request.dueAt));
    const ScheduledRecord before = *record;
    record->body = request.body.value_or(record->body);
    record->dueAt = request.dueAt.value_or(record->dueAt);
    if (request.silent)
        record->silent = *request.silent ? request.silent : std::nullopt;
    if (request.attachments) {
        CHECK(attach(tx, actor, *record, *request.attachments));
    }
    if (record->body.isEmpty() && record->attachments.empty())
        return nothingToSend();
    record->state = ScheduledState::Waiting;
    record->error.clear();
    record->rule.clear();
    if (*record != before) {
        TRY(record->rev, stamp(tx, actor.user, *record));
    }
    return ScheduledReply{std::move(*record)};
}

Result<ScheduledReply> cancel(Tx& tx, const Actor& actor, const ScheduleCancel& request)
{
    TRY(auto record, store::holdScheduled(tx.db, actor.user, request.scheduled));
    if (!record)
        return ErrorCode::NotFound;
    if (record->state == ScheduledState::Sent)
        return Error::make(ErrorCode::Conflict, u"was_sent"_s);
    if (record->state == ScheduledState::Cancelled)
        return ScheduledReply{std::move(*record)};
    record->state = ScheduledState::Cancelled;
    record->error.clear();
    record->rule.clear();
    CHECK(forgetContent(tx, *record));
    TRY(record->rev, stamp(tx, actor.user, *record));
    return ScheduledReply{std::move(*record)};
}

Result<ScheduleListReply> list(Tx& tx, const Actor& actor, const ScheduleList& request)
{
    const int limit = request.limit.value_or(limits::scheduled);
    TRY(auto found, store::openScheduled(tx.db, actor.user, request.after, limit + 1));
    const Profiles nobody;
    PageMeter meter(limit, nobody);
    ScheduleListReply reply;
    for (ScheduledRecord& record : found) {
        if (!meter.take(Record{record})) {
            reply.more = true;
            reply.next = reply.scheduled.back().id;
            break;
        }
        reply.scheduled.push_back(std::move(record));
    }
    return reply;
}

Result<bool> isDue(Tx& tx)
{
    return store::isAnythingDue(tx.db, tx.clock.now());
}

Result<int> fireSome(Tx& tx)
{
    const Timestamp now = tx.clock.now();
    TRY(const auto messages, store::dueScheduled(tx.db, now, atOnce(tx)));
    for (const store::PendingMessage& one : messages)
        CHECK(send(tx, one));
    if (!messages.empty() && !store::isAlone(tx.db))
        return static_cast<int>(messages.size());
    TRY(const auto reminders, store::dueReminders(tx.db, now, firedAtOnce));
    for (const store::PendingReminder& one : reminders)
        CHECK(remindNow(tx, one));
    return static_cast<int>(messages.size() + reminders.size());
}

} // namespace tertulia::later
