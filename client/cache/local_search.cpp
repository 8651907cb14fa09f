// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/local_search.h"

#include "client/cache/row_queries.h"
#include "shared/protocol/notify.h"
#include "shared/search/folding.h"
#include "shared/search/ranking.h"

#include <algorithm>
#include <map>

namespace tertulia::local_search {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowsAtOnce = 500; ///< messages read in one go
constexpr size_t mostKept = 20'000;
constexpr auto longest = 3s;
constexpr size_t highlightsShown = 32; ///< of one message

Error faultAt(const QString& fault, int at)
{
    return Error::badField(u"query"_s, fault + u':' + QString::number(at));
}

Result<search::Query> parsed(const SearchMessages& request)
{
    if (request.zone && !isTimeZone(*request.zone))
        return Error::badField(u"zone"_s, u"unknown_zone"_s);
    auto query =
        search::parseQuery(request.query, request.zone ? QTimeZone(request.zone->toLatin1()) : QTimeZone::utc());
    if (const auto* fault = std::get_if<search::QueryFault>(&query))
        return Error::badField(u"query"_s, textOf(*fault));
    return std::get<search::Query>(std::move(query));
}

Result<UserRecord> person(sql::Db& db, UserId self, const search::NameFilter& filter)
{
    if (filter.isSelf()) {
        TRY(const auto me, rows::users(db, {self}));
        if (!me.empty())
            return me.front();
    }
    TRY(auto user, rows::userByHandle(db, filter.value));
    if (!user)
        return faultAt(u"unknown_user"_s, filter.at);
    return std::move(*user);
}

Result<std::vector<ConversationId>> conversationsCalled(sql::Db& db, UserId self, const search::NameFilter& filter,
                                                        const std::vector<ConversationRow>& places)
{
    std::vector<ConversationId> found;
    if (filter.sigil == u'@') {
        TRY(const auto user, person(db, self, filter));
        for (const ConversationRow& place : places)
            if (place.peer == user.id)
                found.push_back(place.id);
    } else {
        for (const ConversationRow& place : places)
            if (place.kind != ConversationKind::Direct && !place.parent &&
                (filter.sigil == 0 || place.kind == ConversationKind::Room) &&
                search::Folded(place.title).text() == filter.value)
                found.push_back(place.id);
    }
    if (found.empty())
        return faultAt(u"unknown_place"_s, filter.at);
    const std::vector<ConversationId> parents = found;
    for (const ConversationRow& place : places)
        if (place.parent && std::find(parents.begin(), parents.end(), *place.parent) != parents.end())
            found.push_back(place.id);
    return found;
}

Result<search::Names> namesIn(sql::Db& db, UserId self, const search::Query& query,
                              const std::vector<ConversationRow>& places)
{
    search::Names names;
    for (const search::NameFilter& filter : query.from) {
        TRY(const auto user, person(db, self, filter));
        (filter.isExcluded ? names.notFrom : names.from).push_back(user.id);
    }
    for (const search::NameFilter& filter : query.mentions) {
        TRY(const auto user, person(db, self, filter));
        (filter.isExcluded ? names.notMentions : names.mentions).push_back(user.handle);
    }
    for (const search::NameFilter& filter : query.in) {
        TRY(const auto found, conversationsCalled(db, self, filter, places));
        auto& list = filter.isExcluded ? names.notIn : names.in;
        list.insert(list.end(), found.begin(), found.end());
    }
    return names;
}

struct Finding
{
    int64_t score = 0; ///< the same for all by age
    MessageRecord message{};
    search::Match match{};

    [[nodiscard]] auto order() const { return std::tuple(score, message.createdAt, message.conversation, message.seq); }
};

/// Looks at everything, and keeps what comes out on top.
class Sweep
{
public:
    /// `ranks`: how rare each part of the query is must be known.
    Sweep(sql::Db& db, const search::Query& query, const search::Names& names, bool ranks)
        : m_db(db), m_query(query), m_names(names), m_found(query.clauses.size(), 0)
    {
        for (size_t i = 0; ranks && i < query.clauses.size(); ++i)
            if (!query.clauses[i].isExcluded)
                m_parts.push_back({i, search::Query{{query.clauses[i]}, {}, {}, {}, {}, {}, {}}});
    }

    Result<Done> over(const ConversationRow& place)
    {
        const int64_t existing = std::max<int64_t>(0, place.lastSeq - std::max<Seq>(1, place.firstSeq) + 1);
        const Seq low = std::max(place.lowSeq, place.firstSeq);
        const int64_t held = place.lowSeq > 0 ? std::max<int64_t>(0, place.lastSeq - low + 1) : 0;
        m_coverage.total += existing;
        m_notHeld += existing - held;
        int64_t left = held;
        for (Seq before = 0; left > 0;) {
            if (std::chrono::steady_clock::now() - m_begun > longest)
                break;
            TRY(auto page, rows::messages(m_db, place.id, before, rowsAtOnce));
            if (page.empty())
                left = 0;
            for (MessageRow& row : page) {
                before = row.record.seq;
                look(std::move(row.record));
            }
            left = std::min<int64_t>(left, std::max<int64_t>(0, before - low));
        }
        m_coverage.searched += held - left;
        m_notDone += left;
        return Done{};
    }

    Result<SearchMessagesReply> reply(const SearchMessages& request, Timestamp now)
    {
        if (request.sort == SearchSort::Relevance) {
            std::vector<int> rarities;
            for (const int64_t found : m_found)
                rarities.push_back(search::rarity(found, m_coverage.total));
            for (Finding& one : m_findings)
                one.score = search::score(one.match, rarities, one.message.createdAt, now);
        }
        std::sort(m_findings.begin(), m_findings.end(),
                  [](const Finding& a, const Finding& b) { return a.order() > b.order(); });
        SearchMessagesReply reply;
        std::vector<UserId> authors;
        const auto limit = static_cast<size_t>(request.limit.value_or(limits::searchPage));
        for (size_t i = 0; i < std::min(limit, m_findings.size()); ++i) {
            Finding& one = m_findings[i];
            SearchHit hit;
            const auto ranges = search::inCodePoints(search::highlights(one.match, one.message.body), one.message.body);
            for (size_t n = 0; n < std::min(ranges.size(), highlightsShown); ++n)
                hit.highlights.push_back(
                    {static_cast<int>(ranges[n].begin), static_cast<int>(ranges[n].end - ranges[n].begin)});
            if (std::find(authors.begin(), authors.end(), one.message.author) == authors.end())
                authors.push_back(one.message.author);
            hit.message = std::move(one.message);
            reply.hits.push_back(std::move(hit));
        }
        TRY(reply.users, rows::users(m_db, authors));
        reply.coverage = m_coverage;
        if (m_notHeld > 0)
            reply.coverage.leftOut.push_back({SearchGap::Device, m_notHeld});
        if (m_notDone > 0)
            reply.coverage.leftOut.push_back({SearchGap::Effort, m_notDone});
        if (m_dropped > 0)
            reply.coverage.leftOut.push_back({SearchGap::Window, m_dropped});
        return reply;
    }

private:
    void look(MessageRecord message)
    {
        const auto about = search::subjectOf(message);
        if (!about)
            return;
        const search::Subject& subject = *about;
        for (const Part& part : m_parts)
            m_found[part.clause] += search::match(part.query, {}, subject) ? 1 : 0;
        if (auto found = search::match(m_query, m_names, subject)) {
            m_findings.push_back({0, std::move(message), std::move(*found)});
            if (m_findings.size() > mostKept)
                dropOldest();
        }
    }
    void dropOldest()
    {
        const auto middle = m_findings.begin() + static_cast<ptrdiff_t>(mostKept / 2);
        std::nth_element(m_findings.begin(), middle, m_findings.end(),
                         [](const Finding& a, const Finding& b) { return a.order() > b.order(); });
        m_dropped += static_cast<int64_t>(m_findings.end() - middle);
        m_findings.erase(middle, m_findings.end());
    }

    struct Part
    {
        size_t clause = 0;
        search::Query query{};
    };

    sql::Db& m_db;
    const search::Query& m_query;
    const search::Names& m_names;
    const std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::vector<Finding> m_findings{};
    std::vector<int64_t> m_found; ///< of each clause: messages it matches by itself
    std::vector<Part> m_parts{};
    int64_t m_dropped = 0; ///< found, but too many to keep
    SearchCoverage m_coverage{};
    int64_t m_notHeld = 0;
    int64_t m_notDone = 0;
};

} // namespace

Result<SearchMessagesReply> messages(sql::Db& db, UserId self, const SearchMessages& request, Timestamp now)
{
    TRY(const auto query, parsed(request));
    TRY(auto places, rows::conversations(db, self));
    if (request.conversation || request.space) {
        std::map<ConversationId, std::optional<SpaceId>> spaces;
        for (const ConversationRow& place : places)
            spaces[place.id] = place.space;
        std::erase_if(places, [&](const ConversationRow& place) {
            const auto space = place.parent ? spaces[*place.parent] : place.space;
            // A room with the threads in it, as on the server.
            return (request.conversation && place.id != *request.conversation &&
                    place.parent != *request.conversation) ||
                   (request.space && space != request.space);
        });
        if (places.empty())
            return ErrorCode::NotFound;
    }
    TRY(const auto names, namesIn(db, self, query, places));
    const auto isIn = [](const std::vector<ConversationId>& list, ConversationId one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    Sweep sweep(db, query, names, request.sort == SearchSort::Relevance);
    for (const ConversationRow& place : places)
        if ((names.in.empty() || isIn(names.in, place.id)) && !isIn(names.notIn, place.id))
            CHECK(sweep.over(place));
    return sweep.reply(request, now);
}

std::vector<TextRange> found(const QString& query, const QString& text)
{
    const auto parsed = search::parseQuery(query);
    const auto* wanted = std::get_if<search::Query>(&parsed);
    if (wanted == nullptr || text.isEmpty())
        return {};
    search::Subject subject;
    subject.body = text;
    search::Match all;
    for (const search::Clause& clause : wanted->clauses)
        if (!clause.isExcluded)
            if (const auto one = search::match({{clause}, {}, {}, {}, {}, {}, {}}, {}, subject))
                all.hits.insert(all.hits.end(), one->hits.begin(), one->hits.end());
    std::vector<TextRange> places;
    for (const search::Range& range : search::inCodePoints(search::highlights(all, text), text))
        places.push_back({static_cast<int>(range.begin), static_cast<int>(range.end - range.begin)});
    return places;
}

} // namespace tertulia::local_search
