// SPDX-License-Identifier: GPL-3.0-or-later
// What is put off: messages to be sent later and reminders. Each is fired once, by the one transaction that turns its
// state from waiting, so that neither two nodes nor a kill in between fire it twice; the message's client_id is a
// second guard. Whether a message may be sent is asked when it is time: what is refused stays, with the reason. Write
// lane, except list and isDue.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_later.h"

namespace tertulia::later {

/// Errors: as messages::send; also BadField "due_at" (is_past, too_far), TooLarge (too_many_scheduled).
Result<ScheduledReply> schedule(Tx& tx, const Actor& actor, const ScheduleCreate& request);
/// Errors: NotFound, Conflict (is_over: sent or cancelled), BadField "due_at" (is_past, too_far; missing for what was
/// refused).
Result<ScheduledReply> edit(Tx& tx, const Actor& actor, const ScheduleEdit& request);
/// Errors: NotFound, Conflict (was_sent). Again changes nothing.
Result<ScheduledReply> cancel(Tx& tx, const Actor& actor, const ScheduleCancel& request);
Result<ScheduleListReply> list(Tx& tx, const Actor& actor, const ScheduleList& request);

/// Errors: NotFound (the message), BadField "text" (missing, if there is no message), "due_at", TooLarge
/// (too_many_reminders), Conflict (client_id_reused).
Result<ReminderReply> remind(Tx& tx, const Actor& actor, const ReminderCreate& request);
/// Errors: NotFound, Conflict (is_over: cancelled).
Result<ReminderReply> done(Tx& tx, const Actor& actor, const ReminderDone& request);
/// Errors: NotFound, Conflict (is_over: done).
Result<ReminderReply> cancelReminder(Tx& tx, const Actor& actor, const ReminderCancel& request);

/// Whether there is work for fireSome().
Result<bool> isDue(Tx& tx);
/// Sends and reminds, a few; how many. Busy: nothing happened, try again.
Result<int> fireSome(Tx& tx);

} // namespace tertulia::later
