// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what is put off or put aside: messages to be sent later, reminders, saved messages. SQL only. Thread of the
// Db.
#pragma once

#include "shared/protocol/records_later.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// A row that waits for its time.
template<typename R>
struct Pending
{
    UserId user;
    QString clientId;
    R record;
};
using PendingMessage = Pending<ScheduledRecord>;
using PendingReminder = Pending<ReminderRecord>;

/// Conflict "unique(user_id,client_id)" if there is one called so.
Result<Done> insertScheduled(sql::Db& db, const PendingMessage& row);
Result<Done> insertReminder(sql::Db& db, const PendingReminder& row);
/// Of a row that exists.
Result<Done> updateScheduled(sql::Db& db, const ScheduledRecord& record);
Result<Done> updateReminder(sql::Db& db, const ReminderRecord& record);

Result<std::optional<ScheduledRecord>> findScheduled(sql::Db& db, UserId user, const QString& clientId);
Result<std::optional<ReminderRecord>> findReminder(sql::Db& db, UserId user, const QString& clientId);
/// The user's, for changing: nobody else changes or fires it until the end of the transaction.
Result<std::optional<ScheduledRecord>> holdScheduled(sql::Db& db, UserId user, ScheduledId id);
Result<std::optional<ReminderRecord>> holdReminder(sql::Db& db, UserId user, ReminderId id);

/// Waiting and refused.
Result<int64_t> countScheduled(sql::Db& db, UserId user);
Result<std::vector<ScheduledRecord>> openScheduled(sql::Db& db, UserId user, std::optional<ScheduledId> after,
                                                   int limit);
/// Waiting and due.
Result<int64_t> countReminders(sql::Db& db, UserId user);
Result<std::vector<ReminderRecord>> openReminders(sql::Db& db, UserId user, std::optional<ReminderId> after, int limit);

/// Whether anything waits whose time has come.
Result<bool> isAnythingDue(sql::Db& db, Timestamp now);
/// The first ones.
Result<std::vector<PendingMessage>> dueScheduled(sql::Db& db, Timestamp now, int limit);
Result<std::vector<PendingReminder>> dueReminders(sql::Db& db, Timestamp now, int limit);
/// True for the one caller who turns it from waiting. False also if it is not any more what the caller has read.
Result<bool> claim(sql::Db& db, const ScheduledRecord& due);
Result<bool> claim(sql::Db& db, const ReminderRecord& due);

/// Inserts the row or replaces it.
Result<Done> putSaved(sql::Db& db, UserId user, const SavedRecord& record);
Result<std::optional<SavedRecord>> findSaved(sql::Db& db, UserId user, MessageId message);
/// Without what was removed.
Result<int64_t> countSaved(sql::Db& db, UserId user);
Result<std::vector<SavedRecord>> savedBefore(sql::Db& db, UserId user, Rev before, int limit);

/// With rev > `rev`, by rev.
Result<std::vector<ScheduledRecord>> scheduledAfter(sql::Db& db, UserId user, Rev rev, int limit);
Result<std::vector<ReminderRecord>> remindersAfter(sql::Db& db, UserId user, Rev rev, int limit);
Result<std::vector<SavedRecord>> savedAfter(sql::Db& db, UserId user, Rev rev, int limit);

/// An account is gone. No file is kept for its messages any more.
Result<Done> forgetLater(sql::Db& db, UserId user);

} // namespace tertulia::store
