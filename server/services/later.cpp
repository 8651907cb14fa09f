// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/later.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/messages.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/later.h"
#include "server/store/messages.h"

namespace tertulia::later {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int firedAtOnce = 20;

Result<Done> checkDue(Tx& tx, Timestamp dueAt)
{
    const Timestamp now = tx.clock.now();
    if (dueAt <= now)
        return Error::badField(u"due_at"_s, u"is_past"_s);
    if (dueAt > now + limits::putOffMax)
        return Error::badField(u"due_at"_s, u"too_far"_s);
    return Done{};
}

Error reused()
{
    return Error::make(ErrorCode::Conflict, u"client_id_reused"_s);
}

/// Another node stored the same between our look and our insert: trying again finds it.
Result<Done> orBusy(Result<Done> inserted)
{
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"made_elsewhere"_s);
    return inserted;
}

void forgetText(ScheduledRecord& record)
{
    record.body.clear();
    record.replyTo.reset();
}

// --- when it is time

/// Nothing: it stays as it is, and is tried again.
std::optional<Error> refusalOf(const Result<MessageSendReply>& sent)
{
    const ErrorCode code = sent.error().code;
    const bool passes = code == ErrorCode::Busy || code == ErrorCode::StorageFull;
    return passes ? std::nullopt : std::optional{sent.error()};
}

Result<Done> send(Tx& tx, const store::PendingMessage& due)
{
    TRY(const bool isOurs, store::claim(tx.db, due.record.id));
    if (!isOurs)
        return Done{};
    Changes changes;
    const auto sent = tx.db.attempt([&] {
        Tx inner{tx.db, tx.clock, changes};
        return messages::send(inner, Actor{due.user, {}},
                              MessageSend{due.record.conversation, due.clientId, due.record.body, due.record.replyTo});
    });
    ScheduledRecord record = due.record;
    if (sent.ok()) {
        tx.changes.append(std::move(changes));
        record.state = ScheduledState::Sent;
        record.message = sent->id;
        forgetText(record);
    } else if (const auto refusal = refusalOf(sent); !refusal) {
        return sent.error();
    } else if (refusal->code == ErrorCode::RateLimited) {
        record.dueAt = tx.clock.now() + std::max(1000ms, std::chrono::milliseconds{refusal->retryAfterMs});
    } else {
        record.state = ScheduledState::Refused;
        record.error = QString{wireName(refusal->code)};
        record.rule = refusal->rule;
    }
    CHECK(stamp(tx, due.user, std::move(record)));
    return Done{};
}

Result<Done> remindNow(Tx& tx, const store::PendingReminder& due)
{
    TRY(const bool isOurs, store::claim(tx.db, due.record.id));
    if (!isOurs)
        return Done{};
    ReminderRecord record = due.record;
    record.state = ReminderState::Due;
    tx.changes.alert(
        {due.user, record.conversation, record.message, record.seq.value_or(0), u"reminder.due"_s, record.id});
    CHECK(stamp(tx, due.user, std::move(record)));
    return Done{};
}

Result<ReminderReply> end(Tx& tx, const Actor& actor, ReminderId id, ReminderState state)
{
    TRY(auto reminder, store::holdReminder(tx.db, actor.user, id));
    if (!reminder)
        return ErrorCode::NotFound;
    if (reminder->state == state)
        return ReminderReply{std::move(*reminder)};
    if (reminder->state == ReminderState::Done || reminder->state == ReminderState::Cancelled)
        return Error::make(ErrorCode::Conflict, u"is_over"_s);
    reminder->state = state;
    TRY(reminder->rev, stamp(tx, actor.user, *reminder));
    return ReminderReply{std::move(*reminder)};
}

} // namespace

Result<ScheduledReply> schedule(Tx& tx, const Actor& actor, const ScheduleCreate& request)
{
    TRY(auto before, store::findScheduled(tx.db, actor.user, request.clientId));
    if (before)
        return before->conversation == request.conversation ? Result<ScheduledReply>{ScheduledReply{*before}}
                                                            : reused();
    TRY(const auto sent, store::findSent(tx.db, actor.user, request.clientId));
    if (sent)
        return reused();
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::Post));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    CHECK(checkReplyTo(tx, sight, request.replyTo));
    CHECK(checkDue(tx, request.dueAt));
    TRY(const int64_t others, store::countScheduled(tx.db, actor.user));
    if (others >= limits::scheduled)
        return Error::make(ErrorCode::TooLarge, u"too_many_scheduled"_s);
    store::PendingMessage row{actor.user, request.clientId, {}};
    row.record.id = ScheduledId::make();
    row.record.conversation = request.conversation;
    row.record.body = request.body;
    row.record.replyTo = request.replyTo;
    row.record.dueAt = request.dueAt;
    CHECK(orBusy(store::insertScheduled(tx.db, row)));
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
    forgetText(*record);
    TRY(record->rev, stamp(tx, actor.user, *record));
    return ScheduledReply{std::move(*record)};
}

Result<ScheduleListReply> list(Tx& tx, const Actor& actor, const ScheduleList& request)
{
    const int limit = std::clamp(request.limit.value_or(limits::scheduled), 1, limits::scheduled);
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

Result<ReminderReply> remind(Tx& tx, const Actor& actor, const ReminderCreate& request)
{
    TRY(auto before, store::findReminder(tx.db, actor.user, request.clientId));
    if (before)
        return before->message == request.message ? Result<ReminderReply>{ReminderReply{*before}} : reused();
    store::PendingReminder row{actor.user, request.clientId, {}};
    row.record.id = ReminderId::make();
    row.record.text = request.text.value_or(QString{});
    row.record.dueAt = request.dueAt;
    if (request.message) {
        TRY(const auto message, accessMessage(tx, actor, *request.message, Action::SeeConversation));
        row.record.message = message.id;
        row.record.conversation = message.conversation;
        row.record.seq = message.seq;
    } else if (row.record.text.isEmpty()) {
        return Error::badField(u"text"_s, u"missing"_s);
    }
    CHECK(checkDue(tx, request.dueAt));
    TRY(const int64_t others, store::countReminders(tx.db, actor.user));
    if (others >= limits::reminders)
        return Error::make(ErrorCode::TooLarge, u"too_many_reminders"_s);
    CHECK(orBusy(store::insertReminder(tx.db, row)));
    TRY(row.record.rev, stamp(tx, actor.user, row.record));
    return ReminderReply{std::move(row.record)};
}

Result<ReminderReply> done(Tx& tx, const Actor& actor, const ReminderDone& request)
{
    return end(tx, actor, request.reminder, ReminderState::Done);
}

Result<ReminderReply> cancelReminder(Tx& tx, const Actor& actor, const ReminderCancel& request)
{
    return end(tx, actor, request.reminder, ReminderState::Cancelled);
}

Result<bool> isDue(Tx& tx)
{
    return store::isAnythingDue(tx.db, tx.clock.now());
}

Result<int> fireSome(Tx& tx)
{
    const Timestamp now = tx.clock.now();
    TRY(const auto messages, store::dueScheduled(tx.db, now, firedAtOnce));
    for (const store::PendingMessage& one : messages)
        CHECK(send(tx, one));
    TRY(const auto reminders, store::dueReminders(tx.db, now, firedAtOnce));
    for (const store::PendingReminder& one : reminders)
        CHECK(remindNow(tx, one));
    return static_cast<int>(messages.size() + reminders.size());
}

} // namespace tertulia::later
