// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/search.h"

#include "server/services/access.h"
#include "server/services/paging.h"
#include "server/services/search_cursor.h"
#include "server/store/profiles.h"
#include "shared/protocol/notify.h"
#include "shared/search/folding.h"
#include "shared/search/ranking.h"

#include <algorithm>

namespace tertulia::searching {

using namespace Qt::StringLiterals;

namespace {

constexpr int windowSize = 1000;
constexpr size_t highlightsShown = 32; ///< of one message

Error faultAt(const QString& fault, int at)
{
    return Error::badField(u"query"_s, fault + u':' + QString::number(at));
}

Result<search::Query> parsed(const SearchMessages& request)
{
    if (request.zone && !isTimeZone(*request.zone))
        return Error::badField(u"zone"_s, u"unknown_zone"_s);
    const QTimeZone zone = request.zone ? QTimeZone(request.zone->toLatin1()) : QTimeZone::utc();
    auto query = search::parseQuery(request.query, zone);
    if (const auto* fault = std::get_if<search::QueryFault>(&query))
        return Error::badField(u"query"_s, textOf(*fault));
    return std::get<search::Query>(std::move(query));
}

/// Everything the asker sees, within what he asked for.
Result<std::vector<store::SearchPlace>> placesFor(Tx& tx, const Actor& actor, const SearchMessages& request)
{
    if (request.conversation && request.space)
        return Error::badField(u"space"_s, u"together_with_conversation"_s);
    if (request.conversation)
        CHECK(accessConversation(tx, actor, *request.conversation, Action::SeeConversation));
    if (request.space)
        CHECK(accessSpace(tx, actor, *request.space, Action::SeeSpace));
    TRY(auto places, store::searchPlacesOf(tx.db, actor.user));
    std::erase_if(places, [&](const store::SearchPlace& place) {
        return (request.conversation && place.conversation != *request.conversation &&
                place.parent != request.conversation) ||
               (request.space && place.space != request.space);
    });
    return places;
}

/// Finds out whom and what the names in a query mean.
class NameBook
{
public:
    NameBook(Tx& tx, const Actor& actor, const std::vector<store::SearchPlace>& places)
        : m_tx(tx), m_actor(actor), m_places(places)
    {
    }

    Result<search::Names> of(const search::Query& query)
    {
        search::Names names;
        for (const search::NameFilter& filter : query.from) {
            TRY(const auto user, person(filter));
            (filter.isExcluded ? names.notFrom : names.from).push_back(user.id);
        }
        for (const search::NameFilter& filter : query.mentions) {
            TRY(const auto user, person(filter));
            (filter.isExcluded ? names.notMentions : names.mentions).push_back(user.handle);
        }
        for (const search::NameFilter& filter : query.in) {
            TRY(const auto found, conversations(filter));
            auto& list = filter.isExcluded ? names.notIn : names.in;
            list.insert(list.end(), found.begin(), found.end());
        }
        return names;
    }

private:
    Result<UserRecord> person(const search::NameFilter& filter)
    {
        if (filter.isSelf()) {
            TRY(const auto self, store::profilesByIds(m_tx.db, {m_actor.user}));
            if (!self.empty())
                return self.front();
        }
        TRY(auto user, store::profileByHandle(m_tx.db, filter.value));
        if (!user || user->isDeleted())
            return faultAt(u"unknown_user"_s, filter.at);
        return std::move(*user);
    }
    Result<std::vector<ConversationId>> conversations(const search::NameFilter& filter)
    {
        std::vector<ConversationId> found;
        if (filter.sigil == u'@') {
            TRY(const auto user, person(filter));
            TRY(const auto direct, store::findDirect(m_tx.db, store::directKey(m_actor.user, user.id)));
            for (const store::SearchPlace& place : m_places)
                if (direct && place.conversation == *direct)
                    found.push_back(place.conversation);
        } else {
            for (const store::SearchPlace& place : m_places)
                if (place.kind != ConversationKind::Direct && !place.parent &&
                    (filter.sigil == 0 || place.kind == ConversationKind::Room) &&
                    search::Folded(place.title).text() == filter.value)
                    found.push_back(place.conversation);
        }
        if (found.empty())
            return faultAt(u"unknown_place"_s, filter.at);
        return withThreads(std::move(found));
    }
    [[nodiscard]] std::vector<ConversationId> withThreads(std::vector<ConversationId> found) const
    {
        const size_t parents = found.size();
        for (const store::SearchPlace& place : m_places)
            if (place.parent && std::find(found.begin(), found.begin() + static_cast<ptrdiff_t>(parents),
                                          *place.parent) != found.begin() + static_cast<ptrdiff_t>(parents))
                found.push_back(place.conversation);
        return found;
    }

    Tx& m_tx;
    const Actor& m_actor;
    const std::vector<store::SearchPlace>& m_places;
};

Result<Sought> soughtBy(Tx& tx, const Actor& actor, const SearchMessages& request)
{
    Sought sought;
    TRY(sought.query, parsed(request));
    TRY(sought.places, placesFor(tx, actor, request));
    TRY(sought.names, NameBook(tx, actor, sought.places).of(sought.query));
    const auto& names = sought.names;
    const auto isIn = [](const std::vector<ConversationId>& list, ConversationId one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    std::erase_if(sought.places, [&](const store::SearchPlace& place) {
        return (!names.in.empty() && !isIn(names.in, place.conversation)) || isIn(names.notIn, place.conversation);
    });
    return sought;
}

int64_t visibleMessages(const Sought& sought)
{
    int64_t total = 0;
    for (const store::SearchPlace& place : sought.places)
        total += std::max<int64_t>(0, place.lastSeq - place.firstSeq + 1);
    return total;
}

SearchCoverage coverageOf(const Sought& sought, const Walk& walk, bool isWindowFull)
{
    SearchCoverage coverage{0, visibleMessages(sought), {}};
    const Walk::Left left = walk.left();
    coverage.searched = coverage.total - left.indexed - left.others;
    if (left.indexed > 0)
        coverage.leftOut.push_back({isWindowFull ? SearchGap::Window : SearchGap::Effort, left.indexed});
    if (left.others > 0)
        coverage.leftOut.push_back({SearchGap::Indexing, left.others});
    return coverage;
}

/// The page as far as it fits a frame; what did not fit comes with the next one.
class Page
{
public:
    explicit Page(int limit) : m_limit(limit) {}

    Result<size_t> fill(Tx& tx, std::vector<Finding>& findings, SearchMessagesReply& reply) const
    {
        std::vector<UserId> authors;
        for (const Finding& one : findings)
            authors.push_back(one.message.author);
        TRY(const auto profiles, loadProfiles(tx, std::move(authors)));
        PageMeter meter(m_limit, profiles);
        for (Finding& one : findings) {
            if (!meter.take(one.message))
                break;
            SearchHit hit;
            const auto ranges = search::inCodePoints(search::highlights(one.match, one.message.body), one.message.body);
            for (size_t i = 0; i < std::min(ranges.size(), highlightsShown); ++i)
                hit.highlights.push_back(
                    {static_cast<int>(ranges[i].begin), static_cast<int>(ranges[i].end - ranges[i].begin)});
            hit.message = std::move(one.message);
            reply.hits.push_back(std::move(hit));
        }
        reply.users = meter.takeUsers();
        return reply.hits.size();
    }

private:
    const int m_limit;
};

Result<SearchMessagesReply> byAge(Tx& tx, const Sought& sought, const SearchMessages& request, SearchCursor cursor,
                                  Strength strength)
{
    const int limit = request.limit.value_or(limits::searchPage);
    TRY(const auto gathered, gather(tx, sought, false));
    Walk walk(tx, sought, strength, cursor.before);
    CHECK(walk.begin(gathered.candidates));
    std::vector<Finding> findings;
    bool isCut = false;
    while (findings.size() < static_cast<size_t>(limit)) {
        TRY(auto found, walk.next());
        if (!found) {
            isCut = walk.isUnfinished();
            break;
        }
        findings.push_back(std::move(*found));
    }
    SearchMessagesReply reply;
    reply.coverage =
        isCut ? coverageOf(sought, walk, false) : SearchCoverage{visibleMessages(sought), visibleMessages(sought), {}};
    TRY(const size_t shown, Page(limit).fill(tx, findings, reply));
    if (shown < findings.size() || (!isCut && walk.isUnfinished()))
        cursor.before = shown > 0 ? findings[shown - 1].key : cursor.before;
    else if (isCut)
        cursor.before = walk.floor();
    else
        return reply;
    reply.cursor = cursorText(cursor, request);
    return reply;
}

std::vector<int> raritiesOf(const Sought& sought, const Gathered& gathered)
{
    const int64_t total = visibleMessages(sought);
    std::vector<int> rarities;
    for (const auto& found : gathered.found)
        rarities.push_back(search::rarity(found.value_or(total), total));
    return rarities;
}

Result<SearchMessagesReply> byRelevance(Tx& tx, const Sought& sought, const SearchMessages& request,
                                        SearchCursor cursor, Strength strength, int size)
{
    const int limit = request.limit.value_or(limits::searchPage);
    const bool isSameWindow = cursor.window.has_value();
    TRY(const auto gathered, gather(tx, sought, !isSameWindow));
    if (!isSameWindow)
        cursor.window = SearchWindow{{}, {}, raritiesOf(sought, gathered)};
    SearchWindow& window = *cursor.window;
    // What was looked at for the window's first page must be looked at again, however long it takes this time.
    Walk walk(tx, sought, isSameWindow ? Strength{std::numeric_limits<int>::max(), std::chrono::minutes{1}} : strength,
              cursor.before);
    CHECK(walk.begin(gathered.candidates));
    std::vector<std::pair<ScoredKey, Finding>> ranked;
    bool isPastFloor = false;
    while (isSameWindow || ranked.size() < static_cast<size_t>(size)) {
        TRY(auto found, walk.next());
        isPastFloor = found && isSameWindow && found->key < window.floor;
        if (!found || isPastFloor)
            break;
        const int64_t score = search::score(found->match, window.rarities, found->message.createdAt, cursor.asOf);
        ranked.emplace_back(ScoredKey{score, found->key}, std::move(*found));
    }
    const bool isWindowFull = ranked.size() == static_cast<size_t>(size);
    if (!isSameWindow)
        window.floor = walk.floor();
    if (isWindowFull && !isSameWindow && !ranked.empty())
        window.floor = ranked.back().first.key; // not less: what is equal in time comes with the next window
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (window.last)
        std::erase_if(ranked, [&](const auto& one) { return !(one.first < *window.last); });
    SearchMessagesReply reply;
    reply.coverage = coverageOf(sought, walk, isSameWindow || isWindowFull);
    std::vector<Finding> findings;
    for (size_t i = 0; i < std::min(ranked.size(), static_cast<size_t>(limit)); ++i)
        findings.push_back(std::move(ranked[i].second));
    TRY(const size_t shown, Page(limit).fill(tx, findings, reply));
    if (shown < ranked.size()) {
        window.last = ranked[shown > 0 ? shown - 1 : 0].first;
    } else if (walk.isUnfinished() || isPastFloor) {
        cursor.before = window.floor;
        cursor.window.reset();
    } else {
        return reply;
    }
    reply.cursor = cursorText(cursor, request);
    return reply;
}

} // namespace

Result<SearchMessagesReply> messagesWithin(Tx& tx, const Actor& actor, const SearchMessages& request, Strength strength,
                                           int window)
{
    SearchCursor cursor{tx.clock.now()};
    if (request.cursor) {
        TRY(cursor, cursorFrom(*request.cursor, request));
    }
    TRY(const auto sought, soughtBy(tx, actor, request));
    if (request.sort == SearchSort::Relevance)
        return byRelevance(tx, sought, request, std::move(cursor), strength, window);
    return byAge(tx, sought, request, std::move(cursor), strength);
}

Result<SearchMessagesReply> messages(Tx& tx, const Actor& actor, const SearchMessages& request)
{
    return messagesWithin(tx, actor, request, {}, windowSize);
}

} // namespace tertulia::searching
