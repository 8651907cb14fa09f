// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/proof_table.h"

#include "client/cache/row_queries.h"
#include "shared/protocol/block_digest.h"
#include "shared/protocol/canonical_form.h"

#include <map>

namespace tertulia::proofs {

namespace {

using sql::Db;
using sql::Row;

/// That the newest ones are missing is looked at so far; a damaged number could say millions.
constexpr Seq mostMissing = 65'536;

/// What hangs on the messages of a block.
struct Hanging
{
    std::map<MessageId, std::vector<ReactionRecord>> reactions;
    std::map<MessageId, std::vector<VoteRecord>> votes;
};

Result<Hanging> hangingOn(Db& db, ConversationId conversation, SeqRange range)
{
    Hanging out;
    TRY(const auto reactions,
        db.many<ReactionRecord>(
            "SELECT r.message, m.seq, r.user_id, r.emoji, r.rev FROM messages m JOIN reactions r ON r.message = m.id "
            "WHERE m.conversation = ? AND m.seq BETWEEN ? AND ? AND r.gone = FALSE",
            [conversation](const Row& row) {
                return ReactionRecord{conversation, row.id<MessageId>(0), row.int64(1), row.id<UserId>(2), row.text(3),
                                      false,        row.int64(4)};
            },
            conversation, range.first, range.last));
    for (const ReactionRecord& one : reactions)
        out.reactions[one.message].push_back(one);
    TRY(const auto votes,
        db.many<VoteRecord>(
            "SELECT v.message, m.seq, v.user_id, v.options, v.rev FROM messages m JOIN votes v ON v.message = m.id "
            "WHERE m.conversation = ? AND m.seq BETWEEN ? AND ? AND v.options <> ''",
            [conversation](const Row& row) {
                return VoteRecord{conversation,
                                  row.id<MessageId>(0),
                                  row.int64(1),
                                  row.id<UserId>(2),
                                  rows::optionsFromText(row.text(3)),
                                  row.int64(4)};
            },
            conversation, range.first, range.last));
    for (const VoteRecord& one : votes)
        out.votes[one.message].push_back(one);
    return out;
}

Result<BlockClaim> claim(Db& db, ConversationId conversation, int64_t block, SeqRange range)
{
    TRY(const auto messages, rows::messagesBetween(db, conversation, range.first, range.last));
    TRY(const auto hanging, hangingOn(db, conversation, range));
    BlockDigest digest(conversation, range);
    for (const MessageRecord& message : messages) {
        const auto reactions = hanging.reactions.find(message.id);
        const auto votes = hanging.votes.find(message.id);
        digest.add(canonicalForm(
            message,
            reactions == hanging.reactions.end() ? std::span<const ReactionRecord>{} : std::span{reactions->second},
            votes == hanging.votes.end() ? std::span<const VoteRecord>{} : std::span{votes->second}));
    }
    return BlockClaim{block, range.first, range.last, digest.text()};
}

} // namespace

Result<Claims> claims(Db& db, ConversationId conversation, int64_t from, int most)
{
    TRY(const auto state, rows::stream(db, StreamId{conversation}));
    if (!state || state->lowSeq <= 0)
        return Claims{};
    TRY(const auto newest, db.value("SELECT MAX(seq) FROM messages WHERE conversation = ?", conversation));
    Claims out{state->rev,
               std::max<Seq>({1, state->lowSeq, state->firstSeq}),
               newest.value_or(0),
               std::max<Seq>(1, state->firstSeq),
               {},
               {}};
    const Seq last = std::min(state->lastSeq, out.to + mostMissing);
    const SeqRange held{out.from, std::max(last, out.to)};
    if (held.isEmpty())
        return out;
    int64_t block = std::max(from, blockOf(held.first));
    while (block <= blockOf(held.last)) {
        if (static_cast<int>(out.blocks.size()) == most) {
            out.next = block;
            break;
        }
        TRY(BlockClaim one, claim(db, conversation, block, overlap(rangeOfBlock(block), held)));
        out.blocks.push_back(std::move(one));
        if (++block <= blockOf(std::max<Seq>(1, last)))
            continue;
        // Beyond the newest only where something is.
        TRY(const auto stray, db.value("SELECT MIN(seq) FROM messages WHERE conversation = ? AND seq >= ?",
                                       conversation, rangeOfBlock(block).first));
        if (!stray)
            break;
        block = blockOf(*stray);
    }
    return out;
}

Result<std::vector<Proof>> all(Db& db)
{
    return db.many<Proof>("SELECT conversation, from_seq, to_seq, rev, differing, healed, checked_at FROM proofs",
                          [](const Row& row) {
                              return Proof{row.id<ConversationId>(0),
                                           row.int64(1),
                                           row.int64(2),
                                           row.int64(3),
                                           static_cast<int>(row.int64(4)),
                                           static_cast<int>(row.int64(5)),
                                           row.timestamp(6)};
                          });
}

/// Not of what was dropped meanwhile.
Result<Done> keep(Db& db, const Proof& proof)
{
    TRY(const auto held, rows::stream(db, StreamId{proof.conversation}));
    if (!held)
        return Done{};
    CHECK(db.exec("INSERT INTO proofs (conversation, from_seq, to_seq, rev, differing, healed, checked_at) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (conversation) DO UPDATE SET "
                  "from_seq = excluded.from_seq, to_seq = excluded.to_seq, rev = excluded.rev, "
                  "differing = excluded.differing, healed = excluded.healed, checked_at = excluded.checked_at",
                  proof.conversation, proof.from, proof.to, proof.rev, proof.differing, proof.healed, proof.checkedAt));
    return Done{};
}

} // namespace tertulia::proofs
