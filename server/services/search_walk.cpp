// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/search_walk.h"

#include "server/store/messages.h"
#include "server/store/search_index.h"

#include <algorithm>
#include <bit>

namespace tertulia {

namespace {

/// Changes the index does not know, in one conversation. More come into being only while it is made anew.
constexpr int mostChanges = 5000;

constexpr Timestamp beginningOfTime{std::chrono::milliseconds{-limits::maxInteger}};
constexpr Timestamp endOfTime{std::chrono::milliseconds{limits::maxInteger}};
/// Going past messages costs less than looking at them, but not nothing.
constexpr int timesAsLong = 4;

/// The bits from `first` to `last`, both counting.
uint64_t bitsBetween(int64_t block, Seq first, Seq last)
{
    const Seq begin = std::max(first, firstOf(block));
    const Seq end = std::min(last, firstOf(block) + blockSize - 1);
    if (begin > end)
        return 0;
    return (~uint64_t{0} >> (63 - (end - begin))) << (begin - firstOf(block));
}

Seq highest(int64_t block, uint64_t bits)
{
    return firstOf(block) + 63 - std::countl_zero(bits);
}

Seq lowest(int64_t block, uint64_t bits)
{
    return firstOf(block) + std::countr_zero(bits);
}

} // namespace

Walk::Walk(Tx& tx, const Sought& sought, Strength strength, std::optional<WalkKey> before)
    : m_tx(tx), m_sought(sought), m_strength(strength), m_before(before), m_paths(sought.places.size())
{
}

Result<Done> Walk::begin(const Candidates& candidates)
{
    propose(candidates);
    for (size_t place = 0; place < m_paths.size(); ++place)
        if (candidates)
            CHECK(addUnindexed(place));
    CHECK(clip());
    for (size_t place = 0; place < m_paths.size(); ++place)
        CHECK(enter(place));
    return Done{};
}

void Walk::propose(const Candidates& candidates)
{
    if (candidates) {
        for (const BlockBits& one : *candidates)
            m_paths[one.place].blocks.push_back({one.block, one.bits});
        return;
    }
    for (size_t i = 0; i < m_paths.size(); ++i) {
        const store::SearchPlace& place = m_sought.places[i];
        for (int64_t block = searchBlockOf(place.firstSeq); place.lastSeq > 0 && block <= searchBlockOf(place.lastSeq);
             ++block)
            if (const uint64_t bits = bitsBetween(block, place.firstSeq, place.lastSeq))
                m_paths[i].blocks.push_back({block, bits});
    }
}

/// What the index does not know yet is looked at in any case.
Result<Done> Walk::addUnindexed(size_t number)
{
    const store::SearchPlace& place = m_sought.places[number];
    auto& blocks = m_paths[number].blocks;
    if (place.place != 0 && place.indexedRev < place.rev && place.indexedSeq > 0) {
        TRY(const auto changed,
            store::lastChanged(m_tx.db, place.conversation, place.indexedRev, place.indexedSeq, mostChanges));
        for (const store::ChangedSeq& one : changed)
            if (one.seq >= place.firstSeq)
                blocks.push_back({searchBlockOf(one.seq), bitOf(one.seq)});
    }
    const Seq first = std::max(place.indexedSeq + 1, place.firstSeq);
    for (int64_t block = searchBlockOf(first); first <= place.lastSeq && block <= searchBlockOf(place.lastSeq); ++block)
        blocks.push_back({block, bitsBetween(block, first, place.lastSeq)});
    std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.block < b.block; });
    size_t kept = 0;
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (kept > 0 && blocks[kept - 1].block == blocks[i].block)
            blocks[kept - 1].bits |= blocks[i].bits;
        else
            blocks[kept++] = blocks[i];
    }
    blocks.resize(kept);
    return Done{};
}

/// Leaves out blocks that are too old or too new as a whole, so that nobody goes through them one by one.
Result<Done> Walk::clip()
{
    const auto& query = m_sought.query;
    if (!m_before && !query.before && !query.since)
        return Done{};
    std::vector<int64_t> numbers;
    for (size_t i = 0; i < m_paths.size(); ++i)
        if (!m_paths[i].blocks.empty() && m_sought.places[i].place != 0)
            numbers.push_back(m_sought.places[i].place);
    const Timestamp since = query.since.value_or(beginningOfTime);
    Timestamp before = query.before.value_or(endOfTime);
    if (m_before)
        before = std::min(before, m_before->at + std::chrono::milliseconds{1});
    TRY(auto ranges, store::blocksBetween(m_tx.db, numbers, since, before));
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
    for (size_t i = 0; i < m_paths.size(); ++i) {
        const store::SearchPlace& place = m_sought.places[i];
        const auto range = std::lower_bound(ranges.begin(), ranges.end(), place.place,
                                            [](const auto& one, int64_t number) { return one.place < number; });
        const bool isAny = range != ranges.end() && range->place == place.place;
        const int64_t lastIndexed = place.indexedSeq > 0 ? searchBlockOf(place.indexedSeq) : -1;
        std::erase_if(m_paths[i].blocks, [&](const Block& one) {
            if (one.block > lastIndexed || (one.block == lastIndexed && place.lastSeq > place.indexedSeq))
                return false; // not all of it is known
            return !isAny || one.block < range->first || one.block > range->last;
        });
    }
    return Done{};
}

/// Finds out the bound of a place's newest block that is left.
Result<Done> Walk::enter(size_t number)
{
    Path& path = m_paths[number];
    if (path.blocks.empty())
        return Done{};
    const store::SearchPlace& place = m_sought.places[number];
    const Block& next = path.blocks.back();
    const Seq top = highest(next.block, next.bits);
    std::optional<store::BlockTimes> times;
    if (place.place != 0) {
        TRY(times, store::lastBlock(m_tx.db, place.place, next.block));
    }
    Timestamp until = beginningOfTime;
    path.before = beginningOfTime;
    if (times && times->block == next.block) {
        until = times->until;
        path.before = times->before.time_since_epoch().count() == 0 ? beginningOfTime : times->before;
    } else if (times) {
        until = path.before = times->until;
    }
    if (top > place.indexedSeq) {
        TRY(const auto newest, store::messageTimes(m_tx.db, place.conversation, lowest(next.block, next.bits), top));
        for (const store::MessageTime& one : newest)
            until = std::max(until, one.at);
    }
    m_steps.push({{until, place.conversation, top + 1}, number});
    return Done{};
}

Result<Done> Walk::expand()
{
    const size_t number = m_steps.top().place;
    m_steps.pop();
    Path& path = m_paths[number];
    const Block block = path.blocks.back();
    path.blocks.pop_back();
    const ConversationId conversation = m_sought.places[number].conversation;
    TRY(const auto times,
        store::messageTimes(m_tx.db, conversation, lowest(block.block, block.bits), highest(block.block, block.bits)));
    for (const store::MessageTime& one : times) {
        const WalkKey key{std::max(one.at, path.before), conversation, one.seq};
        if ((block.bits & bitOf(one.seq)) != 0 && (!m_before || key < *m_before))
            m_ready.push({key, number});
    }
    return enter(number);
}

Result<std::optional<Finding>> Walk::look(const Candidate& candidate)
{
    TRY(auto message, store::findMessage(m_tx.db, candidate.key.conversation, candidate.key.seq));
    const auto subject = message ? search::subjectOf(*message) : std::nullopt;
    if (!subject)
        return std::optional<Finding>{};
    auto found = search::match(m_sought.query, m_sought.names, *subject);
    if (!found)
        return std::optional<Finding>{};
    return std::optional{Finding{candidate.key, std::move(*message), std::move(*found)}};
}

Result<std::optional<Finding>> Walk::next()
{
    while (isUnfinished()) {
        const auto worked = std::chrono::steady_clock::now() - m_begun;
        if (worked > m_strength.time * timesAsLong && m_looked > 0)
            break;
        if (m_ready.empty() || (!m_steps.empty() && m_ready.top().key < m_steps.top().bound)) {
            CHECK(expand());
            continue;
        }
        // One is always looked at, or asking again would never come to an end.
        if (m_looked > 0 && (m_looked >= m_strength.candidates || worked > m_strength.time))
            break;
        const Candidate candidate = m_ready.top();
        m_ready.pop();
        ++m_looked;
        TRY(auto found, look(candidate));
        if (found)
            return found;
    }
    return std::optional<Finding>{};
}

WalkKey Walk::floor() const
{
    if (m_ready.empty())
        return m_steps.empty() ? WalkKey{beginningOfTime, {}, 0} : m_steps.top().bound;
    WalkKey key = m_ready.top().key;
    ++key.seq;
    return m_steps.empty() ? key : std::max(key, m_steps.top().bound);
}

Walk::Left Walk::left() const
{
    Left left;
    const auto count = [&left](const store::SearchPlace& place, Seq seq) {
        ++(seq > place.indexedSeq ? left.others : left.indexed);
    };
    for (auto ready = m_ready; !ready.empty(); ready.pop())
        count(m_sought.places[ready.top().place], ready.top().key.seq);
    for (size_t i = 0; i < m_paths.size(); ++i)
        for (const Block& block : m_paths[i].blocks) {
            const Seq indexed = m_sought.places[i].indexedSeq;
            const uint64_t known = block.bits & bitsBetween(block.block, 1, indexed);
            left.indexed += std::popcount(known);
            left.others += std::popcount(block.bits & ~known);
        }
    return left;
}

} // namespace tertulia
