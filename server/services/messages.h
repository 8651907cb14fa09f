// SPDX-License-Identifier: GPL-3.0-or-later
// Writing messages. A message is sent once for ever: (author, client_id) names it, and a repeat returns the first
// result and tells nobody. Editing is the author's; deleting is the author's and the leaders', and it is final.
// Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_messages.h"

namespace tertulia::messages {

/// Errors: NotFound (conversation hidden or missing), Forbidden (a direct, and one blocks the other), Conflict
/// (client_id used for something else), BadField "reply_to" (not a message of this conversation).
Result<MessageSendReply> send(Tx& tx, const Actor& actor, const MessageSend& request);
/// The same for an author whose right to write there was found elsewhere: a webhook. Errors: Conflict as above.
Result<MessageSendReply> sendAs(Tx& tx, UserId author, const MessageSend& request);
/// Errors: NotFound, Forbidden (not the author's, or as for send), Gone (deleted). The same body again changes nothing.
Result<RevReply> edit(Tx& tx, const Actor& actor, const MessageEdit& request);
/// Errors: NotFound, Forbidden. Deleting again changes nothing and returns the tombstone's rev.
Result<RevReply> remove(Tx& tx, const Actor& actor, const MessageDelete& request);

} // namespace tertulia::messages
