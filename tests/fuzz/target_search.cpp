// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a search field (the first line), against a message (the rest): the query has a bounded shape, a
// complaint names a place in it, and what is emphasised lies in the message.
#include "shared/search/matching.h"
#include "shared/search/query.h"
#include "tests/fuzz/fuzz_target.h"

namespace tertulia::fuzz {

namespace {

void expectShape(const search::Query& query)
{
    const size_t parts =
        query.clauses.size() + query.from.size() + query.in.size() + query.mentions.size() + query.has.size();
    FUZZ_EXPECT(query.clauses.size() <= search::maxParts && parts <= 2 * search::maxParts);
    bool finds = query.since || query.before;
    for (const auto& clause : query.clauses) {
        FUZZ_EXPECT(!clause.anyOf.empty() && clause.anyOf.size() <= search::maxParts);
        finds = finds || !clause.isExcluded;
        for (const auto& needle : clause.anyOf) {
            FUZZ_EXPECT(!needle.pieces.empty());
            for (const auto& piece : needle.pieces)
                FUZZ_EXPECT(!piece.text.isEmpty());
        }
    }
    for (const auto* names : {&query.from, &query.in, &query.mentions})
        for (const auto& name : *names) {
            FUZZ_EXPECT(!name.value.isEmpty());
            finds = finds || !name.isExcluded;
        }
    for (const auto& feature : query.has)
        finds = finds || !feature.isExcluded;
    FUZZ_EXPECT(finds);
}

void expectPlaces(const search::Match& match, const search::Subject& subject)
{
    const QString text = subject.text();
    FUZZ_EXPECT(match.hits.size() <= search::maxHits + search::maxParts);
    for (const auto& hit : match.hits)
        FUZZ_EXPECT(hit.begin >= 0 && hit.begin < hit.end && hit.end <= text.size());
    const auto ranges = search::highlights(match, subject.body);
    qsizetype last = -1;
    for (const auto& range : ranges) {
        FUZZ_EXPECT(range.begin > last && range.begin < range.end && range.end <= subject.body.size());
        last = range.end;
    }
    const auto points = search::inCodePoints(ranges, subject.body);
    FUZZ_EXPECT(points.size() == ranges.size());
    for (const auto& range : points)
        FUZZ_EXPECT(range.begin >= 0 && range.begin < range.end && range.end <= subject.body.toUcs4().size());
}

} // namespace

FUZZ_TARGET(search, .mutations = 6000)
{
    const auto lines = QString::fromUtf8(input.first(std::min<qsizetype>(input.size(), 8192))).split(u'\n');
    const QString& typed = lines.first();
    const auto parsed = search::parseQuery(typed);
    FUZZ_EXPECT(search::parseQuery(typed) == parsed);
    if (const auto* fault = std::get_if<search::QueryFault>(&parsed)) {
        FUZZ_EXPECT(fault->at >= 0 && fault->at <= typed.size());
        FUZZ_EXPECT(!search::textOf(*fault).isEmpty());
        return;
    }
    const auto& query = std::get<search::Query>(parsed);
    expectShape(query);
    search::Subject subject;
    subject.body = lines.mid(1).join(u'\n');
    subject.attached = search::featuresIn(subject.body);
    if (const auto found = search::match(query, {}, subject))
        expectPlaces(*found, subject);
}

} // namespace tertulia::fuzz
