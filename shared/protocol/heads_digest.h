// SPDX-License-Identifier: GPL-3.0-or-later
// The digest of where all of a user's streams stand (PROTOCOL.md, "Proof"): who has the same needs no list of them. A
// pure function, any thread.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

/// In any order; of each head only its stream and its rev count. BLAKE2b-256, 64 hexadecimal digits.
[[nodiscard]] QString headsDigest(const std::vector<StreamHead>& heads);

} // namespace tertulia
