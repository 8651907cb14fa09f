// SPDX-License-Identifier: GPL-3.0-or-later
// Digests of blocks written down as lines (shared/protocol/claim_lines.h), and such lines compared with a database: for
// who keeps a server, not for who asks one. The caller's transaction is the snapshot. Nothing is written.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/claim_lines.h"

#include <functional>

namespace tertulia::proof_lines {

using Take = std::function<Result<Done>(const ClaimLine&)>;

/// All blocks of a conversation. NotFound.
Result<std::vector<ClaimLine>> of(Tx& tx, ConversationId conversation);
/// All blocks of all conversations, deleted rooms too; the number of conversations.
Result<int64_t> all(Tx& tx, const Take& take);

/// Empty if the database bears the line out.
struct Finding
{
    QString text{};
    bool isLater = false;   ///< the block was changed after the line was written
    bool isUnknown = false; ///< there is no such conversation
};
Result<Finding> compare(Tx& tx, const ClaimLine& line);

} // namespace tertulia::proof_lines
