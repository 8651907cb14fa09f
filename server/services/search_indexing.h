// SPDX-License-Identifier: GPL-3.0-or-later
// Making the search index and keeping it true, in small steps that anybody may interrupt: between two of them every
// message is found, those the index does not know yet by looking at them. Nothing here happens when a message is
// written: what is new in a conversation is what has a seq or a rev the index has not seen. Write lane.
#pragma once

#include "server/services/tx.h"

namespace tertulia::search_indexing {

/// Throws the index away if another version of shared/search made it, so that it is made anew; true if it did.
Result<bool> ensureVersion(Tx& tx);
/// Throws it away in any case.
Result<Done> startOver(Tx& tx);

struct Step
{
    int messages = 0; ///< looked at
    int64_t left = 0; ///< messages and changes that are not in the index yet
};
/// Goes on with one conversation, by about `atMost` messages.
Result<Step> step(Tx& tx, ConversationId conversation, int atMost);

/// Takes out of the index what is left of a conversation whose messages are gone for good, a few blocks at a time; true
/// if there is more.
Result<bool> forget(Tx& tx, int64_t place);

} // namespace tertulia::search_indexing
