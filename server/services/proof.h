// SPDX-License-Identifier: GPL-3.0-or-later
// What is proven: the digests of blocks of messages as the database has them (shared/protocol/block_digest.h), compared
// with what somebody says he holds. Nothing is kept between two questions: a kept digest would prove the keeping, not
// the database. Memory is bounded by the largest message with what hangs on it. Each call sees one snapshot, as the
// caller's transaction does. Nothing is written. Read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/block_digest.h"
#include "shared/protocol/requests_proof.h"

namespace tertulia::proof {

/// Of the messages there are in the range. Whoever may see the conversation is the caller's business.
Result<QString> digestOf(Tx& tx, ConversationId conversation, SeqRange range);

/// The highest rev of the messages in the range and of what hangs on them, also of what was taken back.
Result<Rev> newestIn(Tx& tx, ConversationId conversation, SeqRange range);

/// Of the places in the range, those without a message. There are none, whatever was changed, unless it was lost.
Result<int64_t> missingIn(Tx& tx, ConversationId conversation, SeqRange range);

/// What the comparison costs: 1 for each 16 blocks that are begun, and for none.
int weight(const SyncVerify& request);

/// Errors: NotFound (hidden or missing), BadField "blocks[N].block" (not_ascending), "blocks[N].first" and "…last"
/// (not_in_block).
Result<SyncVerifyReply> verify(Tx& tx, const Actor& actor, const SyncVerify& request);

} // namespace tertulia::proof
