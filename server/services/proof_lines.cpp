// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/proof_lines.h"

#include "server/services/proof.h"
#include "server/store/conversations.h"

namespace tertulia::proof_lines {

using namespace Qt::StringLiterals;

namespace {

constexpr int conversationsAsked = 200;

} // namespace

Result<std::vector<ClaimLine>> of(Tx& tx, ConversationId conversation)
{
    TRY(const auto end, store::endOf(tx.db, conversation));
    if (!end)
        return Error::make(ErrorCode::NotFound, u"there is no conversation %1"_s.arg(conversation.text()));
    std::vector<ClaimLine> lines;
    for (int64_t block = 0; rangeOfBlock(block).first <= end->lastSeq; ++block) {
        const SeqRange range = overlap(rangeOfBlock(block), {1, end->lastSeq});
        TRY(const QString digest, proof::digestOf(tx, conversation, range));
        lines.push_back({conversation, end->rev, {block, range.first, range.last, digest}});
    }
    return lines;
}

Result<int64_t> all(Tx& tx, const Take& take)
{
    int64_t count = 0;
    ConversationId last;
    for (;;) {
        TRY(const auto ids, store::conversationsAfter(tx.db, last, conversationsAsked));
        for (const ConversationId id : ids) {
            TRY(const auto lines, of(tx, id));
            for (const ClaimLine& line : lines)
                CHECK(take(line));
        }
        count += static_cast<int64_t>(ids.size());
        if (ids.size() < static_cast<size_t>(conversationsAsked))
            return count;
        last = ids.back();
    }
}

Result<Finding> compare(Tx& tx, const ClaimLine& line)
{
    TRY(const auto end, store::endOf(tx.db, line.conversation));
    if (!end)
        return Finding{u"there is no such conversation"_s, false, true};
    const SeqRange range{line.claim.first, line.claim.last};
    TRY(const QString digest, proof::digestOf(tx, line.conversation, range));
    if (digest == line.claim.digest)
        return Finding{};
    if (end->rev < line.rev)
        return Finding{u"differs; the line is from rev %1, the database is only at %2"_s.arg(line.rev).arg(end->rev)};
    TRY(const int64_t missing, proof::missingIn(tx, line.conversation, range));
    if (missing > 0)
        return Finding{u"differs: %1 missing"_s.arg(missing)};
    TRY(const Rev newest, proof::newestIn(tx, line.conversation, range));
    if (newest > line.rev)
        return Finding{u"cannot be compared: changed by rev %1, the line is from rev %2"_s.arg(newest).arg(line.rev),
                       true};
    return Finding{u"differs"_s};
}

} // namespace tertulia::proof_lines
