// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that are sent later, and firing what is due, reminders too. Each is fired once, by the one transaction that
// turns its state from waiting, so that neither two nodes nor a kill in between fire it twice; the message's client_id
// is a second guard. Whether a message may be sent is asked when it is time, by what sends every message: what is
// refused stays, with the reason and its files. Write lane, except list and isDue.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_later.h"

namespace tertulia::later {

/// Errors: as messages::send, but for slow mode; also BadField "due_at" (is_past, too_far), TooLarge
/// (too_many_scheduled). The same client_id again in the same conversation returns the first and changes nothing.
Result<ScheduledReply> schedule(Tx& tx, const Actor& actor, const ScheduleCreate& request);
/// Errors: NotFound, Conflict (is_over: sent or cancelled), BadField "due_at" (is_past, too_far; missing for what was
/// refused), "body" (nothing_to_send), and those of new attachments.
Result<ScheduledReply> edit(Tx& tx, const Actor& actor, const ScheduleEdit& request);
/// Errors: NotFound, Conflict (was_sent). Again changes nothing.
Result<ScheduledReply> cancel(Tx& tx, const Actor& actor, const ScheduleCancel& request);
Result<ScheduleListReply> list(Tx& tx, const Actor& actor, const ScheduleList& request);

/// Whether there is work for fireSome().
Result<bool> isDue(Tx& tx);
/// Sends and reminds, a few; how many. Busy: nothing happened, try again.
Result<int> fireSome(Tx& tx);

// For all that is put off.

/// BadField "due_at" (is_past, too_far).
Result<Done> checkDue(Tx& tx, Timestamp dueAt);
Error clientIdReused();
/// Another node stored the same between our look and our insert: trying again finds it.
Result<Done> orBusy(Result<Done> inserted);

} // namespace tertulia::later
