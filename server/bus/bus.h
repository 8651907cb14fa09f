// SPDX-License-Identifier: GPL-3.0-or-later
// Tells connected sessions what was committed, and what is going on right now (typing, presence). One Shard per I/O
// thread; the bus itself is only the way to all of them. An event is encoded and framed once and the bytes are shared.
// Guarantees: what deliver() is given reaches each shard whole and in the order of the calls, so events of a stream
// leave in commit order. It stores nothing: who was not connected catches up by rev.
#pragma once

#include "server/bus/shard.h"

#include <memory>

namespace tertulia {

class Bus
{
public:
    /// Runs a function in an I/O thread, after all posted there before.
    using Post = std::function<void(std::function<void()>)>;
    /// `posts`: one for each I/O thread, in the order of their indices.
    Bus(std::vector<Post> posts, Framing framing);

    /// Is told when a series of deliver() begins and ends, so that each I/O thread can be woken once for all of it.
    using Hold = std::function<void(bool)>;
    void onHold(Hold hold) { m_hold = std::move(hold); }
    /// The writer's thread.
    void hold(bool isHeld)
    {
        if (m_hold)
            m_hold(isHeld);
    }
    /// What the shards shall do for these changes, encoded. Any thread.
    using Steps = std::vector<ShardStep>;
    void addSteps(Steps& steps, const Changes& changes) const;
    /// After COMMIT, in commit order; one thread at a time: the writer's, or, with several servers on the database,
    /// that which follows what all of them commit.
    void deliver(const Changes& changes);
    void deliver(Steps steps);
    /// See Shard::remember. Before the first session.
    void remember(size_t steps);
    /// Any thread. Something may have been committed that deliver() was never told: all sessions connect again.
    void outOfStep();
    /// Any thread. The others in the conversation learn that the user writes or stopped.
    void typing(ConversationId conversation, UserId user, bool isTyping);
    /// The same of somebody who is on another server.
    void typingElsewhere(const TypingChanged& typing);
    /// Any thread. How present the user is on all other servers together.
    void presenceElsewhere(UserId user, Presence presence);
    /// Is told, in an I/O thread, how present somebody is in the shard of that thread. Before the first session.
    using OnPresence = std::function<void(UserId, int shard, Presence)>;
    void onPresence(OnPresence told) { m_onPresence = std::move(told); }
    /// Is told who types here. Before the first session.
    using OnTyping = std::function<void(const TypingChanged&)>;
    void onTyping(OnTyping told) { m_onTyping = std::move(told); }

    /// Any thread. Events handed to sessions since the start.
    [[nodiscard]] uint64_t delivered() const;
    [[nodiscard]] int shardCount() const { return static_cast<int>(m_shards.size()); }
    /// Any thread. Runs a task in that I/O thread, after all that was told to its shard before.
    void post(int shard, std::function<void()> task) { m_posts.at(static_cast<size_t>(shard))(std::move(task)); }
    /// Only in that I/O thread, but for what any thread may ask of it.
    [[nodiscard]] Shard& shard(int index) { return *m_shards.at(static_cast<size_t>(index)); }

private:
    [[nodiscard]] Delivery deliveryOf(const Publication& publication) const;
    void presenceTotal(int from, UserId user, Presence presence);

    const std::vector<Post> m_posts;
    const Framing m_framing;
    Hold m_hold;
    OnTyping m_onTyping;
    OnPresence m_onPresence;
    std::vector<std::unique_ptr<Shard>> m_shards;
};

} // namespace tertulia
