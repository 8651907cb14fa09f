// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/proof.h"

#include "server/services/access.h"
#include "server/store/messages.h"
#include "server/store/polls.h"
#include "server/store/reactions.h"
#include "shared/protocol/canonical_form.h"

namespace tertulia::proof {

using namespace Qt::StringLiterals;

namespace {

/// Of reactions or votes; with more on them, the messages are taken in two parts.
constexpr int hungAtOnce = 10'000;

/// The part of `hung`, by seq, that hangs on the message.
template<typename R>
std::span<const R> on(const MessageRecord& message, const std::vector<R>& hung)
{
    const auto range = std::ranges::equal_range(hung, message.seq, {}, &R::seq);
    return {range.begin(), range.end()};
}

Result<Done> addTo(Tx& tx, BlockDigest& digest, std::span<const MessageRecord> messages)
{
    if (messages.empty())
        return Done{};
    const ConversationId place = messages.front().conversation;
    const SeqRange range{messages.front().seq, messages.back().seq};
    const int limit = messages.size() > 1 ? hungAtOnce : std::numeric_limits<int>::max();
    TRY(const auto reactions, store::reactionsOn(tx.db, place, range.first, range.last, false, limit));
    TRY(const auto votes, store::votesIn(tx.db, place, range.first, range.last, limit));
    if (std::max(reactions.size(), votes.size()) == static_cast<size_t>(limit)) {
        const auto half = messages.size() / 2;
        CHECK(addTo(tx, digest, messages.first(half)));
        return addTo(tx, digest, messages.subspan(half));
    }
    for (const MessageRecord& message : messages)
        digest.add(canonicalForm(message, on(message, reactions), on(message, votes)));
    return Done{};
}

Result<Done> checkBlocks(const std::vector<BlockClaim>& blocks)
{
    const auto fault = [](size_t at, const char* field, const QString& why) {
        return Error::badField(u"blocks[%1].%2"_s.arg(at).arg(QLatin1StringView{field}), why);
    };
    for (size_t i = 0; i < blocks.size(); ++i) {
        const BlockClaim& claim = blocks[i];
        const SeqRange whole = rangeOfBlock(claim.block);
        if (i > 0 && claim.block <= blocks[i - 1].block)
            return fault(i, "block", u"not_ascending"_s);
        if (claim.first < whole.first || claim.first > whole.last)
            return fault(i, "first", u"not_in_block"_s);
        if (claim.last < claim.first || claim.last > whole.last)
            return fault(i, "last", u"not_in_block"_s);
    }
    return Done{};
}

} // namespace

Result<QString> digestOf(Tx& tx, ConversationId conversation, SeqRange range)
{
    BlockDigest digest(conversation, range);
    TRY(auto messages,
        store::messagesAfter(tx.db, conversation, range.first - 1, static_cast<int>(range.last - range.first + 1)));
    std::erase_if(messages, [&range](const MessageRecord& one) { return one.seq > range.last; });
    CHECK(addTo(tx, digest, messages));
    return digest.text();
}

Result<Rev> newestIn(Tx& tx, ConversationId conversation, SeqRange range)
{
    return store::newestRev(tx.db, conversation, range.first, range.last);
}

Result<int64_t> missingIn(Tx& tx, ConversationId conversation, SeqRange range)
{
    const auto places = range.last - range.first + 1;
    TRY(const auto messages, store::messagesAfter(tx.db, conversation, range.first - 1, static_cast<int>(places)));
    return places - std::ranges::count_if(messages, [&range](const auto& one) { return one.seq <= range.last; });
}

int weight(const SyncVerify& request)
{
    constexpr int blocksForOne = 16;
    return std::max(1, (static_cast<int>(request.blocks.size()) + blocksForOne - 1) / blocksForOne);
}

Result<SyncVerifyReply> verify(Tx& tx, const Actor& actor, const SyncVerify& request)
{
    CHECK(checkBlocks(request.blocks));
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    SyncVerifyReply reply;
    reply.rev = sight.conversation.rev;
    reply.behind = request.rev != reply.rev;
    if (reply.behind)
        return reply;
    const SeqRange seen{std::max<Seq>(1, sight.firstSeq), sight.conversation.lastSeq};
    for (const BlockClaim& claim : request.blocks) {
        // Nobody can hold more than there is for him.
        const SeqRange range{claim.first, claim.last};
        if (overlap(range, seen) != range) {
            reply.mismatched.push_back(claim.block);
            continue;
        }
        TRY(const QString digest, digestOf(tx, request.conversation, range));
        if (digest != claim.digest)
            reply.mismatched.push_back(claim.block);
    }
    return reply;
}

} // namespace tertulia::proof
