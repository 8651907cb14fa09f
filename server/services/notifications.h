// SPDX-License-Identifier: GPL-3.0-or-later
// What people are notified of, and why. A new message that is worth it is told to the connections of those concerned,
// with the rule; who was away finds the same verdict by the records of his own stream and notify.h. Write lane, except
// explain().
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"
#include "shared/protocol/requests_notifications.h"

namespace tertulia::notifications {

/// Errors: NotFound. The same again changes nothing.
Result<NotificationSetReply> set(Tx& tx, const Actor& actor, const NotificationSet& request);
/// Errors: BadField "quiet.zone" (unknown_zone). The same again changes nothing.
Result<NotificationPrefsReply> setPrefs(Tx& tx, const Actor& actor, const NotificationPrefs& request);
/// Errors: NotFound.
Result<NotificationExplainReply> explain(Tx& tx, const Actor& actor, const NotificationExplain& request);

/// A message was written there: tells those who want it. `sight`: the author's.
Result<Done> announce(Tx& tx, const MessageRecord& message, const store::ConversationSight& sight);

} // namespace tertulia::notifications
