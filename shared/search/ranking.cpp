// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/ranking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <map>

namespace tertulia::search {

namespace {

constexpr std::array fitWeight{4, 6, 8}; // in the order of Fit
constexpr int64_t apart = 8;             // the parts stand anywhere
constexpr int64_t together = 8;          // what standing side by side adds
constexpr int64_t oldest = 256;          // what never fades
constexpr int64_t newest = 768;          // what a message of now has besides
constexpr int64_t halfLife = 90;         // days

/// In tokens: the shortest stretch with a hit of every clause that has one.
int shortestStretch(const std::vector<Hit>& hits, size_t clauses)
{
    std::vector<std::pair<int, int>> places; // token, clause
    for (const Hit& hit : hits)
        places.emplace_back(hit.token, hit.clause);
    std::sort(places.begin(), places.end());
    std::map<int, int> inside;
    int shortest = std::numeric_limits<int>::max();
    for (size_t first = 0, last = 0; last < places.size(); ++last) {
        ++inside[places[last].second];
        while (inside.size() == clauses) {
            shortest = std::min(shortest, places[last].first - places[first].first + 1);
            if (--inside[places[first].second] == 0)
                inside.erase(places[first].second);
            ++first;
        }
    }
    return shortest;
}

} // namespace

int rarity(int64_t found, int64_t among)
{
    const auto ratio = static_cast<uint64_t>((std::max<int64_t>(among, 0) + 1) / (std::max<int64_t>(found, 0) + 1));
    return std::clamp(static_cast<int>(std::bit_width(ratio)), 1, 24);
}

int64_t score(const Match& match, const std::vector<int>& rarities, Timestamp createdAt, Timestamp now)
{
    std::map<int, int> best; // clause -> weight of its best hit
    for (const Hit& hit : match.hits) {
        int& weight = best[hit.clause];
        weight = std::max(weight, fitWeight.at(static_cast<size_t>(hit.fit)));
    }
    int64_t words = best.empty() ? 1 : 0;
    for (const auto& [clause, weight] : best)
        words += int64_t{weight} * (static_cast<size_t>(clause) < rarities.size() ? rarities[size_t(clause)] : 1);
    const auto parts = static_cast<int64_t>(best.size());
    const int64_t closeness =
        parts < 2 ? apart + together : apart + together * parts / shortestStretch(match.hits, best.size());
    const auto days =
        std::max<int64_t>(0, std::chrono::duration_cast<std::chrono::hours>(now - createdAt).count() / 24);
    return words * closeness * (oldest + newest * halfLife / (halfLife + days));
}

} // namespace tertulia::search
