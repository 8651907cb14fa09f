// SPDX-License-Identifier: GPL-3.0-or-later
// Reactions to messages: records of their own in the conversation's stream. Deleting a message takes them all. Write
// lane, except list().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_message_acts.h"

namespace tertulia::reactions {

/// Errors: NotFound, Forbidden (React, or a direct and one blocks the other), Gone (deleted), BadField "emoji"
/// (not_an_emoji), TooLarge (message_has_its_reactions, …_its_emoji, person_has_his_reactions).
Result<RevReply> add(Tx& tx, const Actor& actor, const ReactionAdd& request);
/// Errors: NotFound, Gone.
Result<RevReply> remove(Tx& tx, const Actor& actor, const ReactionRemove& request);
/// Errors: NotFound. A deleted message has none.
Result<ReactionListReply> list(Tx& tx, const Actor& actor, const ReactionList& request);

/// Takes back some of what somebody who erases himself put on messages; false if there was nothing left.
Result<bool> eraseSome(Tx& tx, UserId user, int atMost);

} // namespace tertulia::reactions
