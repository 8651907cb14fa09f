// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders of a message or of what somebody wrote down. They wait, are due, and are done; or are put off again, or
// taken back. later.h says when they are due. Write lane, except list.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_later.h"

namespace tertulia::reminders {

/// Errors: NotFound and Gone (the message), BadField "text" (missing, if there is no message), "due_at" (is_past,
/// too_far), TooLarge (too_many_reminders), Conflict (client_id_reused).
Result<ReminderReply> create(Tx& tx, const Actor& actor, const ReminderCreate& request);
/// Errors: NotFound, Conflict (is_over), BadField "due_at" (is_past, too_far; missing for one that is due), "text"
/// (missing).
Result<ReminderReply> edit(Tx& tx, const Actor& actor, const ReminderEdit& request);
/// Errors: NotFound, Conflict (is_over: cancelled).
Result<ReminderReply> done(Tx& tx, const Actor& actor, const ReminderDone& request);
/// Errors: NotFound, Conflict (is_over: done).
Result<ReminderReply> cancel(Tx& tx, const Actor& actor, const ReminderCancel& request);
Result<ReminderListReply> list(Tx& tx, const Actor& actor, const ReminderList& request);

} // namespace tertulia::reminders
