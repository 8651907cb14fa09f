// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/paging.h"
#include "server/services/sync.h"
#include "server/store/messages.h"
#include "server/store/reactions.h"

#include <array>

namespace tertulia::sync {

using namespace Qt::StringLiterals;

namespace {

/// What of a conversation somebody may read.
struct Range
{
    ConversationId conversation;
    Seq first = 1;
    Seq last = 0;
};

Result<Done> checkPlaces(const HistoryPage& request)
{
    if (request.before && request.after)
        return Error::badField(u"after"_s, u"together_with_before"_s);
    const std::array<std::pair<const char*, bool>, 5> places{{{"before", request.before.has_value()},
                                                              {"after", request.after.has_value()},
                                                              {"around", request.around.has_value()},
                                                              {"at", request.at.has_value()},
                                                              {"message", request.message.has_value()}}};
    bool any = false;
    for (const auto& [name, isSet] : places) {
        if (isSet && any)
            return Error::badField(QString::fromLatin1(name), u"only_one_place"_s);
        any = any || isSet;
    }
    return Done{};
}

/// The first message written at the time or later, else the last: by halving, since seqs are given in order of time.
Result<Seq> seqAt(Tx& tx, const Range& range, Timestamp at)
{
    Seq low = range.first;
    Seq high = range.last;
    while (low < high) {
        const Seq middle = low + (high - low) / 2;
        TRY(const auto written, store::writtenAt(tx.db, range.conversation, middle));
        if (written && *written >= at)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// The message in the middle of the page; nullopt if there is none, or none was asked for.
Result<std::optional<Seq>> anchorOf(Tx& tx, const Range& range, const HistoryPage& request)
{
    if (request.message) {
        TRY(const auto message, store::findMessage(tx.db, *request.message));
        if (!message || message->conversation != range.conversation || message->seq < range.first)
            return ErrorCode::NotFound;
        return std::optional{message->seq};
    }
    if (range.first > range.last)
        return std::optional<Seq>{};
    if (request.around)
        return std::optional{std::clamp(*request.around, range.first, range.last)};
    if (!request.at)
        return std::optional<Seq>{};
    TRY(const Seq seq, seqAt(tx, range, *request.at));
    return std::optional{seq};
}

using Reactions = std::vector<ReactionRecord>;

/// From one place to another, also backwards. More than fit a page with one more message's are not needed.
Result<Reactions> reactionsOn(Tx& tx, ConversationId conversation, Seq from, Seq to)
{
    const auto [low, high] = std::minmax(from, to);
    return store::reactionsOn(tx.db, conversation, low, high, from > to, 2 * limits::reactionsOfAMessage);
}

/// A message and its reactions go on the page together or not at all.
bool takeWithReactions(PageMeter& meter, const MessageRecord& message, const Reactions& reactions, Reactions& taken)
{
    const auto begin = std::find_if(reactions.begin(), reactions.end(),
                                    [&](const auto& reaction) { return reaction.seq == message.seq; });
    const auto end =
        std::find_if(begin, reactions.end(), [&](const auto& reaction) { return reaction.seq != message.seq; });
    if (taken.size() + static_cast<size_t>(end - begin) > static_cast<size_t>(limits::reactionsOfAMessage))
        return false;
    qsizetype bytes = 0;
    for (auto reaction = begin; reaction != end; ++reaction)
        bytes += wireWeight(*reaction);
    if (!meter.takeWith(message, bytes))
        return false;
    taken.insert(taken.end(), begin, end);
    return true;
}

/// A page while it grows.
struct Growing
{
    PageMeter meter;
    HistoryPageReply& reply;

    bool take(MessageRecord& message, const Reactions& reactions)
    {
        if (!takeWithReactions(meter, message, reactions, reply.reactions))
            return false;
        reply.messages.push_back(std::move(message));
        return true;
    }
};

/// From `anchor` outwards, one on each side in turn, as many as fit.
Result<Done> growFrom(Tx& tx, Seq anchor, std::vector<MessageRecord>& found, Growing& page)
{
    if (found.empty())
        return Done{};
    // Itself; if it is gone, what is nearest.
    auto middle = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.seq >= anchor; });
    if (middle == found.end())
        --middle;
    const Seq first = found.front().seq;
    const Seq here = middle->seq;
    const ConversationId conversation = middle->conversation;
    TRY(const auto above, reactionsOn(tx, conversation, here, found.back().seq));
    TRY(const auto below, first < here ? reactionsOn(tx, conversation, here - 1, first) : Reactions{});
    auto low = middle;
    auto high = middle;
    bool fits = page.take(*high++, above);
    while (fits && (high != found.end() || low != found.begin())) {
        if (high != found.end())
            fits = page.take(*high++, above);
        if (fits && low != found.begin())
            fits = page.take(*--low, below);
    }
    const auto bySeq = [](const auto& a, const auto& b) { return a.seq < b.seq; };
    std::sort(page.reply.messages.begin(), page.reply.messages.end(), bySeq);
    std::stable_sort(page.reply.reactions.begin(), page.reply.reactions.end(), bySeq);
    return Done{};
}

/// As they were found.
Result<Done> growAlong(Tx& tx, std::vector<MessageRecord>& found, Growing& page)
{
    if (found.empty())
        return Done{};
    TRY(const auto reactions, reactionsOn(tx, found.front().conversation, found.front().seq, found.back().seq));
    for (MessageRecord& message : found)
        if (!page.take(message, reactions))
            break;
    return Done{};
}

/// The last ones come newest first.
Result<std::vector<MessageRecord>> fetch(Tx& tx, const Range& range, const HistoryPage& request, int limit)
{
    if (request.after)
        return store::messagesAfter(tx.db, range.conversation, std::max(*request.after, range.first - 1), limit);
    TRY(auto found, store::messagesBefore(tx.db, range.conversation, request.before.value_or(range.last + 1), limit));
    std::erase_if(found, [&](const MessageRecord& one) { return one.seq < range.first; });
    return found;
}

/// Where a page around a message begins: in the middle if there is enough on both sides.
Seq startAround(Seq anchor, const Range& range, int limit)
{
    const Seq start = std::max(range.first, anchor - limit / 2);
    return std::max(range.first, std::min(start, range.last - limit + 1));
}

Result<Profiles> authorsOf(Tx& tx, const std::vector<MessageRecord>& messages)
{
    std::vector<UserId> people;
    people.reserve(messages.size());
    for (const MessageRecord& message : messages)
        people.push_back(personIn(message));
    return loadProfiles(tx, std::move(people));
}

} // namespace

Result<HistoryPageReply> history(Tx& tx, const Actor& actor, const HistoryPage& request)
{
    CHECK(checkPlaces(request));
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    const int limit = request.limit.value_or(limits::pageDefault);
    const Range range{request.conversation, std::max<Seq>(1, sight.firstSeq), sight.conversation.lastSeq};
    HistoryPageReply reply;
    reply.rev = sight.conversation.rev;
    reply.firstSeq = range.first;
    reply.lastSeq = range.last;
    TRY(reply.around, anchorOf(tx, range, request));
    TRY(auto found, reply.around ? store::messagesAfter(tx.db, request.conversation,
                                                        startAround(*reply.around, range, limit) - 1, limit)
                                 : fetch(tx, range, request, limit));
    TRY(const auto profiles, authorsOf(tx, found));
    Growing page{PageMeter{limit, profiles}, reply};
    if (reply.around)
        CHECK(growFrom(tx, *reply.around, found, page));
    else
        CHECK(growAlong(tx, found, page));
    if (!reply.around && !request.after) {
        std::reverse(reply.messages.begin(), reply.messages.end());
        std::reverse(reply.reactions.begin(), reply.reactions.end());
    }
    reply.users = page.meter.takeUsers();
    return reply;
}

} // namespace tertulia::sync
