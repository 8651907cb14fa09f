// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/search_candidates.h"

#include "server/store/search_index.h"
#include "shared/search/terms.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace tertulia {

namespace {

// More than that tells little about which message is meant: all are looked at, the newest first.
constexpr int mostTerms = 2000;
constexpr size_t mostPostings = 60'000;

using Blocks = std::vector<BlockBits>;

bool isBefore(const BlockBits& a, const BlockBits& b)
{
    return std::pair(a.place, a.block) < std::pair(b.place, b.block);
}

void uniteEqual(Blocks& blocks)
{
    std::sort(blocks.begin(), blocks.end(), isBefore);
    size_t kept = 0;
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (kept > 0 && !isBefore(blocks[kept - 1], blocks[i]))
            blocks[kept - 1].bits |= blocks[i].bits;
        else
            blocks[kept++] = blocks[i];
    }
    blocks.resize(kept);
}

void unite(Candidates& to, Candidates more)
{
    if (!to)
        return;
    if (!more)
        return to.reset();
    to->insert(to->end(), more->begin(), more->end());
    uniteEqual(*to);
}

void intersect(Candidates& to, Candidates with)
{
    if (!with)
        return;
    if (!to) {
        to = std::move(with);
        return;
    }
    Blocks both;
    auto other = with->begin();
    for (const BlockBits& one : *to) {
        while (other != with->end() && isBefore(*other, one))
            ++other;
        if (other != with->end() && !isBefore(one, *other) && (one.bits & other->bits) != 0)
            both.push_back({one.place, one.block, one.bits & other->bits});
    }
    to = std::move(both);
}

/// The bits of what may be seen.
uint64_t visible(const store::SearchPlace& place, int64_t block)
{
    const Seq first = firstOf(block);
    uint64_t bits = ~uint64_t{0};
    if (place.firstSeq > first)
        bits = place.firstSeq - first >= blockSize ? 0 : bits << (place.firstSeq - first);
    return bits;
}

class Gatherer
{
public:
    Gatherer(Tx& tx, const Sought& sought) : m_tx(tx), m_places(sought.places)
    {
        for (size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i].place == 0)
                continue;
            m_order.emplace(m_places[i].place, i);
            m_numbers.push_back(m_places[i].place);
        }
    }

    /// Looks only where these are from now on.
    void narrow(const Candidates& to)
    {
        if (!to)
            return;
        m_numbers.clear();
        for (const BlockBits& one : *to)
            if (m_numbers.empty() || m_numbers.back() != m_places[one.place].place)
                m_numbers.push_back(m_places[one.place].place);
    }

    Result<Candidates> ofClause(const search::Clause& clause)
    {
        Candidates all{Blocks{}};
        for (const search::Needle& needle : clause.anyOf) {
            TRY(auto some, ofNeedle(needle));
            unite(all, std::move(some));
        }
        TRY(auto more, ofTerms({search::everMore()}));
        unite(all, std::move(more));
        return all;
    }
    /// Messages with any of these terms.
    Result<Candidates> ofTerms(const std::vector<QString>& texts)
    {
        std::vector<int64_t> terms;
        for (const QString& text : texts) {
            TRY(const auto term, store::findTerm(m_tx.db, text));
            if (term)
                terms.push_back(*term);
        }
        return standing(terms);
    }

private:
    Result<Candidates> ofNeedle(const search::Needle& needle)
    {
        Candidates all;
        for (const search::Lookup& lookup : search::lookupsOf(needle)) {
            TRY(auto some, ofLookup(lookup));
            intersect(all, std::move(some));
            if (all && all->empty())
                break;
        }
        return all;
    }
    Result<Candidates> ofLookup(const search::Lookup& lookup)
    {
        using How = search::Lookup::How;
        if (lookup.how == How::Exact)
            return ofTerms({lookup.text});
        TRY(const auto found, lookup.how == How::Beginning
                                  ? store::termsBeginning(m_tx.db, lookup.text, mostTerms + 1)
                                  : store::termsWithEnding(m_tx.db, search::endingKey(lookup.text), mostTerms + 1));
        if (found.size() > size_t{mostTerms})
            return Candidates{};
        std::vector<int64_t> terms;
        for (const store::Term& term : found)
            if (lookup.accepts(term.text))
                terms.push_back(term.id);
        std::sort(terms.begin(), terms.end());
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        return standing(terms);
    }
    Result<Candidates> standing(const std::vector<int64_t>& terms)
    {
        std::vector<store::Posting> postings;
        TRY(const bool isAll, store::findPostings(m_tx.db, terms, m_numbers, mostPostings, postings));
        if (!isAll)
            return Candidates{};
        Blocks blocks;
        blocks.reserve(postings.size());
        for (const store::Posting& posting : postings) {
            const auto known = m_order.find(posting.place);
            if (known == m_order.end())
                continue;
            const size_t place = known->second;
            if (const uint64_t bits = posting.bits & visible(m_places[place], posting.block))
                blocks.push_back({place, posting.block, bits});
        }
        uniteEqual(blocks);
        return Candidates{std::move(blocks)};
    }

    Tx& m_tx;
    const std::vector<store::SearchPlace>& m_places;
    std::unordered_map<int64_t, size_t> m_order{};
    std::vector<int64_t> m_numbers{};
};

std::optional<int64_t> countOf(const Candidates& candidates)
{
    if (!candidates)
        return std::nullopt;
    int64_t count = 0;
    for (const BlockBits& one : *candidates)
        count += std::popcount(one.bits);
    return count;
}

/// Which of several terms at once; all of these must hold.
std::vector<std::vector<QString>> filtersOf(const Sought& sought)
{
    std::vector<std::vector<QString>> filters;
    if (!sought.names.from.empty()) {
        auto& authors = filters.emplace_back();
        for (const UserId author : sought.names.from)
            authors.push_back(search::authorTerm(author));
    }
    for (const search::FeatureFilter& filter : sought.query.has)
        if (!filter.isExcluded)
            filters.push_back({search::featureTerm(filter.feature)});
    for (const QString& handle : sought.names.mentions)
        filters.push_back({search::mentionTerm(handle)});
    return filters;
}

} // namespace

Result<Gathered> gather(Tx& tx, const Sought& sought, bool countsAll)
{
    Gatherer gatherer(tx, sought);
    Gathered gathered;
    for (const auto& terms : filtersOf(sought)) {
        TRY(auto some, gatherer.ofTerms(terms));
        intersect(gathered.candidates, std::move(some));
        if (!countsAll)
            gatherer.narrow(gathered.candidates);
    }
    for (const search::Clause& clause : sought.query.clauses) {
        if (clause.isExcluded) {
            gathered.found.emplace_back();
            continue;
        }
        TRY(auto some, gatherer.ofClause(clause));
        gathered.found.push_back(countOf(some));
        intersect(gathered.candidates, std::move(some));
        if (!countsAll)
            gatherer.narrow(gathered.candidates);
    }
    return gathered;
}

} // namespace tertulia
