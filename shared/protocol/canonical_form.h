// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical form of a message: the same bytes on both ends, and in any other implementation of PROTOCOL.md
// ("Proof"), for the same state of a message and of what hangs on it. Frozen: a field that a record gets later is not
// in it unless the name of the form (block_digest.h) changes too. Pure functions, any thread.
//
// Not in it: former versions, reactions and votes that were taken back (who came later has never heard of them), and
// whatever is only one viewer's (read marks, what he saved).
#pragma once

#include "shared/protocol/records.h"

#include <span>

namespace tertulia {

/// `reactions` and `votes`: those of this message, in any order. Of a tombstone, and those that were taken back, none
/// is written.
[[nodiscard]] QByteArray canonicalForm(const MessageRecord& message, std::span<const ReactionRecord> reactions,
                                       std::span<const VoteRecord> votes);

} // namespace tertulia
