// SPDX-License-Identifier: GPL-3.0-or-later
// From a query to the messages that are worth looking at: sets of messages by place and block of 64, put together from
// the index. What the index proposes holds every message that matches, of those it knows. Read lane.
#pragma once

#include "server/services/tx.h"
#include "server/store/search_places.h"
#include "shared/search/matching.h"

namespace tertulia {

inline constexpr int64_t blockSize = 64;
inline int64_t searchBlockOf(Seq seq)
{
    return (seq - 1) / blockSize;
}
inline Seq firstOf(int64_t block)
{
    return block * blockSize + 1;
}
inline uint64_t bitOf(Seq seq)
{
    return uint64_t{1} << ((seq - 1) % blockSize);
}

/// What is sought, and where: the places in the order of their ids.
struct Sought
{
    search::Query query{};
    search::Names names{};
    std::vector<store::SearchPlace> places{};
};

/// Some messages of one block.
struct BlockBits
{
    size_t place = 0; ///< which one of Sought::places
    int64_t block = 0;
    uint64_t bits = 0;
};

/// By place and block, ascending, each once. nullopt = all messages.
using Candidates = std::optional<std::vector<BlockBits>>;

struct Gathered
{
    Candidates candidates{};
    /// Of each clause: how many of the messages that may be seen are candidates for it; nullopt = unknown, as good as
    /// all.
    std::vector<std::optional<int64_t>> found{};
};
/// `countsAll`: `found` is wanted for all places; else places without candidates are left out early.
Result<Gathered> gather(Tx& tx, const Sought& sought, bool countsAll);

} // namespace tertulia
