// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/claims.h"

#include "shared/protocol/block_digest.h"
#include "shared/protocol/canonical_form.h"

namespace tertulia::test {

std::vector<BlockClaim> claimsOf(ConversationId conversation, const Records& records)
{
    std::map<Seq, MessageRecord> messages;
    std::map<MessageId, std::vector<ReactionRecord>> reactions;
    std::map<MessageId, std::vector<VoteRecord>> votes;
    for (const auto& [name, record] : records) {
        if (const auto* message = std::get_if<MessageRecord>(&record))
            messages[message->seq] = *message;
        else if (const auto* reaction = std::get_if<ReactionRecord>(&record))
            reactions[reaction->message].push_back(*reaction);
        else if (const auto* vote = std::get_if<VoteRecord>(&record))
            votes[vote->message].push_back(*vote);
    }
    std::vector<BlockClaim> claims;
    if (messages.empty())
        return claims;
    const SeqRange held{messages.begin()->first, messages.rbegin()->first};
    for (int64_t block = blockOf(held.first); block <= blockOf(held.last); ++block) {
        const SeqRange range = overlap(rangeOfBlock(block), held);
        BlockDigest digest(conversation, range);
        for (auto one = messages.lower_bound(range.first); one != messages.upper_bound(range.last); ++one)
            digest.add(canonicalForm(one->second, reactions[one->second.id], votes[one->second.id]));
        claims.push_back({block, range.first, range.last, digest.text()});
    }
    return claims;
}

} // namespace tertulia::test
