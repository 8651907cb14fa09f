// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/paging.h"
#include "server/services/sync.h"
#include "server/store/messages.h"

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

/// From `anchor` outwards, as many as fit.
void growFrom(size_t anchor, std::vector<MessageRecord>& found, PageMeter& meter, HistoryPageReply& reply)
{
    if (anchor >= found.size() || !meter.take(found.at(anchor)))
        return;
    size_t low = anchor;
    size_t high = anchor;
    for (bool grows = true; grows;) {
        grows = false;
        if (high + 1 < found.size()) {
            if (!meter.take(found.at(high + 1)))
                break;
            ++high;
            grows = true;
        }
        if (low > 0) {
            if (!meter.take(found.at(low - 1)))
                break;
            --low;
            grows = true;
        }
    }
    for (size_t i = low; i <= high; ++i)
        reply.messages.push_back(std::move(found.at(i)));
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
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    const Range range{request.conversation, std::max<Seq>(1, sight.firstSeq), sight.conversation.lastSeq};
    HistoryPageReply reply;
    reply.rev = sight.conversation.rev;
    reply.firstSeq = range.first;
    reply.lastSeq = range.last;
    TRY(reply.around, anchorOf(tx, range, request));
    const Seq start = reply.around ? startAround(*reply.around, range, limit) : 0;
    TRY(auto found, reply.around ? store::messagesAfter(tx.db, request.conversation, start - 1, limit)
                                 : fetch(tx, range, request, limit));
    TRY(const auto profiles, authorsOf(tx, found));
    PageMeter meter(limit, profiles);
    if (reply.around) {
        growFrom(static_cast<size_t>(*reply.around - start), found, meter, reply);
    } else {
        for (MessageRecord& message : found) {
            if (!meter.take(message))
                break;
            reply.messages.push_back(std::move(message));
        }
        if (!request.after)
            std::reverse(reply.messages.begin(), reply.messages.end());
    }
    reply.users = meter.takeUsers();
    return reply;
}

} // namespace tertulia::sync
