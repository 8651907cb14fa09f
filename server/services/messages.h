// SPDX-License-Identifier: GPL-3.0-or-later
// Writing messages. A message is sent once for ever: (author, client_id) names it, and a repeat returns the first
// result and tells nobody. Editing is the author's and keeps what was said before; deleting is the author's and the
// leaders', and it is final.
// Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_message_acts.h"

namespace tertulia::messages {

/// Errors: NotFound (conversation hidden or missing), Forbidden (a direct, and one blocks the other), Conflict
/// (client_id used for something else), BadField "reply_to" (not a message of this conversation, or of nobody).
Result<MessageSendReply> send(Tx& tx, const Actor& actor, const MessageSend& request);
/// The same for an author whose right to write there was found elsewhere: a webhook. Errors: Conflict as above.
Result<MessageSendReply> sendAs(Tx& tx, UserId author, const MessageSend& request);
/// Errors: as for send; NotFound and Gone also for the original, BadField "message" (is_system, is_poll).
Result<MessageSendReply> forward(Tx& tx, const Actor& actor, const MessageForward& request);
/// Errors: NotFound, Forbidden (not the author's, or as for send), Gone (deleted), BadField "message" (is_poll). The
/// same body again changes nothing.
Result<RevReply> edit(Tx& tx, const Actor& actor, const MessageEdit& request);
/// Errors: NotFound, Forbidden. Deleting again changes nothing and returns the tombstone's rev.
Result<RevReply> remove(Tx& tx, const Actor& actor, const MessageDelete& request);

// For messages of a special kind.

/// What was put off, now that it is time, with the files that were kept for it; errors as for send.
Result<MessageSendReply> sendScheduled(Tx& tx, const Actor& actor, const MessageSend& request, ScheduledId scheduled);

/// A message to be written: conversation, client_id and what it says.
struct Draft
{
    MessageRecord message{};
    QString besides{};                   ///< what of the request is not in the body: a repeat has the same
    std::vector<FileId> files{};         ///< to attach
    std::optional<ScheduledId> keeper{}; ///< of these files: the message for later that becomes this one
};
/// The first result, if that was written before. Errors: Conflict.
Result<std::optional<MessageSendReply>> sentBefore(Tx& tx, UserId author, const Draft& draft);
/// One that was not; errors as for send, without Conflict.
Result<MessageSendReply> write(Tx& tx, const Actor& actor, Draft draft);

} // namespace tertulia::messages
