// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the candidates of many places in one order, the newest first, looks at each message, and gives those
// that match. It stops where it was told to or when its strength is used up, and can say what it is certain of by then:
// every message at or after floor() has been decided. Read lane.
//
// The order is that of the times, except that no block of a conversation counts as older than what was said before
// it: a clock that was set back must not hide what was said after that. So whoever goes on from any place finds the
// same.
#pragma once

#include "server/services/search_candidates.h"

#include <chrono>
#include <queue>

namespace tertulia {

/// The place of a message in the order.
struct WalkKey
{
    Timestamp at{};
    ConversationId conversation{};
    Seq seq = 0;
    auto operator<=>(const WalkKey&) const = default;
};

struct Strength
{
    int candidates = 4000;
    std::chrono::milliseconds time{250};
};

struct Finding
{
    WalkKey key{};
    MessageRecord message{};
    search::Match match{};
};

class Walk
{
public:
    /// Only messages before `before`.
    Walk(Tx& tx, const Sought& sought, Strength strength, std::optional<WalkKey> before);

    Result<Done> begin(const Candidates& candidates);
    /// nullopt: there are no more, or it has no strength left.
    Result<std::optional<Finding>> next();

    /// True if candidates are left that were not looked at.
    [[nodiscard]] bool isUnfinished() const { return !m_ready.empty() || !m_steps.empty(); }
    [[nodiscard]] WalkKey floor() const;
    struct Left
    {
        int64_t indexed = 0;
        int64_t others = 0; ///< not in the index yet
    };
    [[nodiscard]] Left left() const;

private:
    struct Block
    {
        int64_t block = 0;
        uint64_t bits = 0;
    };
    struct Path
    {
        std::vector<Block> blocks{}; ///< still to come, the newest last
        Timestamp before{};          ///< of the last one: no message in it counts as older
    };
    struct Step
    {
        WalkKey bound{}; ///< everything in the block, and in those after it, is before this
        size_t place = 0;
        bool operator<(const Step& other) const { return bound < other.bound; }
    };
    struct Candidate
    {
        WalkKey key{};
        size_t place = 0;
        bool operator<(const Candidate& other) const { return key < other.key; }
    };

    void propose(const Candidates& candidates);
    Result<Done> addUnindexed(size_t place);
    Result<Done> clip();
    Result<Done> enter(size_t place);
    Result<Done> expand();
    Result<std::optional<Finding>> look(const Candidate& candidate);

    Tx& m_tx;
    const Sought& m_sought;
    const Strength m_strength;
    const std::optional<WalkKey> m_before;
    const std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::vector<Path> m_paths;
    std::priority_queue<Step> m_steps{};
    std::priority_queue<Candidate> m_ready{};
    int m_looked = 0;
};

} // namespace tertulia
