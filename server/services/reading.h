// SPDX-License-Identifier: GPL-3.0-or-later
// How far somebody has read: one mark per user and conversation, the same on all devices, never going back.
// Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_messages.h"

namespace tertulia::reading {

/// Errors: NotFound, BadField "seq" (beyond the last message), Conflict (the mark is further already). The same seq
/// again changes nothing.
Result<RevReply> mark(Tx& tx, const Actor& actor, const ReadMark& request);

} // namespace tertulia::reading
