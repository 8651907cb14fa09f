// SPDX-License-Identifier: GPL-3.0-or-later
// Polls: messages that ask, and votes, which are records of their own in the conversation's stream. Deleting the
// message takes the votes. Write lane, except votes().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_polls.h"

namespace tertulia::polls {

/// Errors: as messages::send; BadField "options" (too_few), "options[i]" (repeated), "ends_at" (in_the_past).
Result<MessageSendReply> create(Tx& tx, const Actor& actor, const PollCreate& request);
/// Errors: NotFound, Forbidden (React, or a direct and one blocks the other), Gone (deleted), BadField "message"
/// (not_a_poll), "options" (only_one), "options[i]" (no_such_option), Conflict (poll_closed).
Result<RevReply> vote(Tx& tx, const Actor& actor, const PollVote& request);
/// Errors: NotFound, Forbidden, Gone, BadField "message" (not_a_poll).
Result<RevReply> close(Tx& tx, const Actor& actor, const PollClose& request);
/// Errors: NotFound, Gone, BadField "message" (not_a_poll).
Result<PollVotesReply> votes(Tx& tx, const Actor& actor, const PollVotes& request);

/// Takes back some votes of somebody who erases himself; false if there was nothing left.
Result<bool> eraseSome(Tx& tx, UserId user, int atMost);

} // namespace tertulia::polls
