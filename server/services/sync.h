// SPDX-License-Identifier: GPL-3.0-or-later
// Catching up: what changed in a stream since a rev, pages of history, and where every stream stands. Each call sees
// one snapshot: the caller's transaction must be one (a read-only Db's is; the writer's is too). Pages end at the asked
// number or at limits::pageBytes, whatever comes first, and hold at least one record. Nothing is written. Read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_messages.h"

namespace tertulia::sync {

Result<SyncHeadsReply> heads(Tx& tx, const Actor& actor, const SyncHeads& request);
/// Errors: NotFound (hidden, missing or another user's stream), BadField "rev" (this stream never got that far),
/// "messages_to" (conversations_only).
Result<SyncAfterReply> after(Tx& tx, const Actor& actor, const SyncAfter& request);
/// Errors: NotFound (the conversation, or the message is not in it), BadField (only_one_place; "after" with before:
/// together_with_before).
Result<HistoryPageReply> history(Tx& tx, const Actor& actor, const HistoryPage& request);

} // namespace tertulia::sync
