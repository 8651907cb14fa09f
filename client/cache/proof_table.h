// SPDX-License-Identifier: GPL-3.0-or-later
// What this device holds of a conversation as digests of blocks (shared/protocol/block_digest.h), and what came of
// comparing them with the server's. Inside the caller's transaction, database thread.
#pragma once

#include "client/cache/rows.h"
#include "shared/protocol/requests_proof.h"
#include "shared/sql/db.h"

namespace tertulia {

/// The blocks of one job, all at one rev.
struct Claims
{
    Rev rev = 0;
    Seq from = 0;  ///< what is held begins here; 0 = nothing is held
    Seq to = 0;    ///< the newest message that is held
    Seq first = 1; ///< there is nothing before it for me
    std::vector<BlockClaim> blocks{};
    std::optional<int64_t> next{}; ///< there are more, from this block on
};

namespace proofs {

/// At most `most` blocks from block `from` on, the part of each that is held. Blocks in which no message is left count
/// too, and so do those of messages that are newer than the newest: both are to be found.
Result<Claims> claims(sql::Db& db, ConversationId conversation, int64_t from, int most);

Result<std::vector<Proof>> all(sql::Db& db);
Result<Done> keep(sql::Db& db, const Proof& proof);

} // namespace proofs
} // namespace tertulia
