// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who holds these records would claim to hold: the digests of his blocks.
#pragma once

#include "shared/protocol/requests_proof.h"
#include "tests/domain/mirror.h"

namespace tertulia::test {

/// From the first to the last message among them; there must be no hole.
std::vector<BlockClaim> claimsOf(ConversationId conversation, const Records& records);

} // namespace tertulia::test
