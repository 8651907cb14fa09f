// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/reminders.h"

#include "server/services/access.h"
#include "server/services/later.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/later.h"
#include "server/store/locks.h"

namespace tertulia::reminders {

using namespace Qt::StringLiterals;

namespace {

bool isOver(const ReminderRecord& reminder)
{
    return reminder.state == ReminderState::Done || reminder.state == ReminderState::Cancelled;
}

Result<Done> checkText(const ReminderRecord& reminder)
{
    return reminder.text.isEmpty() && !reminder.message ? Result<Done>{Error::badField(u"text"_s, u"missing"_s)}
                                                        : Done{};
}

Result<ReminderReply> end(Tx& tx, const Actor& actor, ReminderId id, ReminderState state)
{
    TRY(auto reminder, store::holdReminder(tx.db, actor.user, id));
    if (!reminder)
        return ErrorCode::NotFound;
    if (reminder->state == state)
        return ReminderReply{std::move(*reminder)};
    if (isOver(*reminder))
        return Error::make(ErrorCode::Conflict, u"is_over"_s);
    reminder->state = state;
    TRY(reminder->rev, stamp(tx, actor.user, *reminder));
    return ReminderReply{std::move(*reminder)};
}

} // namespace

Result<ReminderReply> create(Tx& tx, const Actor& actor, const ReminderCreate& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto before, store::findReminder(tx.db, actor.user, request.clientId));
    if (before)
        return before->message == request.message ? Result<ReminderReply>{ReminderReply{std::move(*before)}}
                                                  : later::clientIdReused();
    store::PendingReminder row{actor.user, request.clientId, {}};
    row.record.id = ReminderId::make();
    row.record.text = request.text.value_or(QString{});
    row.record.dueAt = request.dueAt;
    if (request.message) {
        TRY(const auto message, accessMessage(tx, actor, *request.message, Action::SeeConversation));
        if (message.deleted)
            return ErrorCode::Gone;
        row.record.message = message.id;
        row.record.conversation = message.conversation;
        row.record.seq = message.seq;
    }
    CHECK(checkText(row.record));
    CHECK(later::checkDue(tx, request.dueAt));
    TRY(const int64_t others, store::countReminders(tx.db, actor.user));
    if (others >= limits::reminders)
        return Error::make(ErrorCode::TooLarge, u"too_many_reminders"_s);
    CHECK(later::orBusy(store::insertReminder(tx.db, row)));
    TRY(row.record.rev, stamp(tx, actor.user, row.record));
    return ReminderReply{std::move(row.record)};
}

Result<ReminderReply> edit(Tx& tx, const Actor& actor, const ReminderEdit& request)
{
    TRY(auto reminder, store::holdReminder(tx.db, actor.user, request.reminder));
    if (!reminder)
        return ErrorCode::NotFound;
    if (isOver(*reminder))
        return Error::make(ErrorCode::Conflict, u"is_over"_s);
    if (reminder->state == ReminderState::Due && !request.dueAt)
        return Error::badField(u"due_at"_s, u"missing"_s);
    if (request.dueAt)
        CHECK(later::checkDue(tx, *request.dueAt));
    const ReminderRecord before = *reminder;
    reminder->text = request.text.value_or(reminder->text);
    reminder->dueAt = request.dueAt.value_or(reminder->dueAt);
    reminder->state = ReminderState::Waiting;
    CHECK(checkText(*reminder));
    if (*reminder != before) {
        TRY(reminder->rev, stamp(tx, actor.user, *reminder));
    }
    return ReminderReply{std::move(*reminder)};
}

Result<ReminderReply> done(Tx& tx, const Actor& actor, const ReminderDone& request)
{
    return end(tx, actor, request.reminder, ReminderState::Done);
}

Result<ReminderReply> cancel(Tx& tx, const Actor& actor, const ReminderCancel& request)
{
    return end(tx, actor, request.reminder, ReminderState::Cancelled);
}

Result<ReminderListReply> list(Tx& tx, const Actor& actor, const ReminderList& request)
{
    const int limit = request.limit.value_or(limits::reminders);
    TRY(auto found, store::openReminders(tx.db, actor.user, request.after, limit + 1));
    const Profiles nobody;
    PageMeter meter(limit, nobody);
    ReminderListReply reply;
    for (ReminderRecord& record : found) {
        if (!meter.take(Record{record})) {
            reply.more = true;
            reply.next = reply.reminders.back().id;
            break;
        }
        reply.reminders.push_back(std::move(record));
    }
    return reply;
}

} // namespace tertulia::reminders
