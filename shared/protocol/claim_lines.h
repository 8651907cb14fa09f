// SPDX-License-Identifier: GPL-3.0-or-later
// Digests of blocks as lines of a file, for who takes them from one program to another ("tertulia-cli claims",
// "tertulia-server admin digests" and "admin verify"): one block in a line, its words separated by one space:
//     CONVERSATION REV BLOCK FIRST LAST DIGEST
// Empty lines, and lines that begin with "#", say nothing. Pure functions, any thread.
#pragma once

#include "shared/protocol/requests_proof.h"

namespace tertulia {

struct ClaimLine
{
    ConversationId conversation;
    Rev rev = 0; ///< of the conversation when the digest was made
    BlockClaim claim;
    bool operator==(const ClaimLine&) const = default;
};

/// Without the end of the line.
[[nodiscard]] QString textOf(const ClaimLine& line);
[[nodiscard]] bool isRemark(QStringView line);
/// nullopt unless it is exactly such a line, of a part of one block.
[[nodiscard]] std::optional<ClaimLine> claimFrom(QStringView line);

} // namespace tertulia
