// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the asker may come to another person: gathers the facts and asks the one resolver, shared/protocol/contact.h.
// Whoever opens, writes or brings somebody in asks here after the place itself said yes. Database thread.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/contact.h"
#include "shared/protocol/records.h"

namespace tertulia::contacts {

/// Done, or Forbidden with the rule.
Result<Done> mayApproach(Tx& tx, const Actor& actor, UserId other, Approach approach);
/// For any conversation: Done unless it is a direct and one of the two blocks the other.
Result<Done> mayWriteIn(Tx& tx, const Actor& actor, ConversationId conversation, ConversationKind kind);

} // namespace tertulia::contacts
