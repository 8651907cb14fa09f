// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks and privacy settings. A block is written in the blocker's stream only; what it ends of a friendship is written
// on both sides as if it had been ended by hand. It also takes both out of each other's sight: live presence stops at
// once. What each setting allows is decided in shared/protocol/contact.h. Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_people.h"

namespace tertulia::privacy {

/// BadField "user" (unknown_user, is_self), TooLarge (as many blocks as one may have).
Result<BlockReply> block(Tx& tx, const Actor& actor, const BlockAdd& request);
/// BadField "user", NotFound (never blocked).
Result<BlockReply> unblock(Tx& tx, const Actor& actor, const BlockRemove& request);
/// Never fails; the same again changes nothing.
Result<PrivacyReply> set(Tx& tx, const Actor& actor, const PrivacySet& request);

} // namespace tertulia::privacy
