// SPDX-License-Identifier: GPL-3.0-or-later
// Pinning messages, and what they said before they were edited. Write lane, except pins() and versions().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_message_acts.h"

namespace tertulia::message_acts {

/// Errors: NotFound, Forbidden (Pin, or a direct and one blocks the other), Gone (deleted), BadField "message"
/// (is_system), TooLarge (conversation_has_its_pins).
Result<RevReply> pin(Tx& tx, const Actor& actor, const MessagePin& request);
/// Errors: NotFound, Forbidden, Gone.
Result<RevReply> unpin(Tx& tx, const Actor& actor, const MessageUnpin& request);
/// Errors: NotFound.
Result<PinListReply> pins(Tx& tx, const Actor& actor, const PinList& request);
/// Errors: NotFound.
Result<MessageVersionsReply> versions(Tx& tx, const Actor& actor, const MessageVersions& request);

} // namespace tertulia::message_acts
