// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bus/bus.h"

#include "shared/protocol/envelope.h"

#include <algorithm>
#include <numeric>

namespace tertulia {

Bus::Bus(std::vector<Post> posts, Framing framing) : m_posts(std::move(posts)), m_framing(framing)
{
    const int count = static_cast<int>(m_posts.size());
    for (int i = 0; i < count; ++i)
        m_shards.push_back(
            std::make_unique<Shard>(i, count + 1, framing, // one more for who is elsewhere
                                    [this, i](UserId user, Presence presence) { presenceTotal(i, user, presence); }));
}

void Bus::addSteps(Steps& steps, const Changes& changes) const
{
    steps.reserve(steps.size() + changes.steps().size());
    for (const Changes::Step& one : changes.steps()) {
        if (const auto* publication = std::get_if<Publication>(&one)) {
            steps.emplace_back(deliveryOf(*publication));
        } else if (const auto* subscription = std::get_if<Subscription>(&one)) {
            steps.emplace_back(*subscription);
        } else if (const auto* followAll = std::get_if<FollowAll>(&one)) {
            steps.emplace_back(*followAll);
        } else if (const auto* revocation = std::get_if<Revocation>(&one)) {
            steps.emplace_back(*revocation);
        } else if (const auto* parting = std::get_if<Parting>(&one)) {
            steps.emplace_back(*parting);
        } else if (const auto* alert = std::get_if<Alert>(&one)) {
            // Nobody but the user follows his own stream.
            steps.emplace_back(
                WideDelivery{{StreamId{alert->user}},
                             m_framing(encodeEvent(Notified{alert->conversation, alert->message, alert->seq,
                                                            alert->rule, alert->reminder}))});
        } else if (const auto* appearance = std::get_if<Appearance>(&one)) {
            steps.emplace_back(
                WideDelivery{appearance->streams, m_framing(encodeEvent(UserChanged{appearance->user}))});
        }
    }
}

void Bus::deliver(const Changes& changes)
{
    Steps steps;
    addSteps(steps, changes);
    deliver(std::move(steps));
}

void Bus::deliver(Steps steps)
{
    if (steps.empty())
        return;
    const auto shared = std::make_shared<const Steps>(std::move(steps));
    for (size_t i = 0; i < m_posts.size(); ++i)
        m_posts[i]([shard = m_shards[i].get(), shared] { shard->apply(*shared); });
}

void Bus::remember(size_t steps)
{
    for (const auto& shard : m_shards)
        shard->remember(steps);
}

namespace {
/// The place of the message that a record is or hangs on: who may not see that one does not hear of it. 0 = none.
Seq placeOf(const Record& record)
{
    if (const auto* message = std::get_if<MessageRecord>(&record))
        return message->seq;
    if (const auto* reaction = std::get_if<ReactionRecord>(&record))
        return reaction->seq;
    const auto* vote = std::get_if<VoteRecord>(&record);
    return vote != nullptr ? vote->seq : 0;
}
} // namespace

Delivery Bus::deliveryOf(const Publication& publication) const
{
    Delivery delivery{publication.stream, m_framing(encodeEvent(publication))};
    for (const Record& record : publication.records) {
        const Seq seq = placeOf(record);
        if (seq == 0)
            continue;
        delivery.oldest = delivery.oldest == 0 ? seq : std::min(delivery.oldest, seq);
        delivery.newest = std::max(delivery.newest, seq);
    }
    if (delivery.oldest > 0)
        delivery.blank = m_framing(encodeEvent(Changed{publication.stream, publication.rev, {}}));
    return delivery;
}

uint64_t Bus::delivered() const
{
    return std::accumulate(m_shards.begin(), m_shards.end(), uint64_t{0},
                           [](uint64_t sum, const auto& shard) { return sum + shard->delivered(); });
}

void Bus::outOfStep()
{
    for (size_t i = 0; i < m_posts.size(); ++i)
        m_posts[i]([shard = m_shards[i].get()] { shard->outOfStep(); });
}

void Bus::typing(ConversationId conversation, UserId user, bool isTyping)
{
    const TypingChanged typing{conversation, user, isTyping};
    typingElsewhere(typing);
    if (m_onTyping)
        m_onTyping(typing);
}

void Bus::typingElsewhere(const TypingChanged& typing)
{
    const QByteArray frame = m_framing(encodeEvent(typing));
    for (size_t i = 0; i < m_posts.size(); ++i)
        m_posts[i]([shard = m_shards[i].get(), stream = StreamId{typing.conversation}, frame, user = typing.user] {
            shard->ephemeral(stream, frame, user);
        });
}

void Bus::presenceElsewhere(UserId user, Presence presence)
{
    for (size_t i = 0; i < m_posts.size(); ++i)
        m_posts[i]([shard = m_shards[i].get(), elsewhere = shardCount(), user, presence] {
            shard->presenceElsewhere(user, elsewhere, presence);
        });
}

void Bus::presenceTotal(int from, UserId user, Presence presence)
{
    if (m_onPresence)
        m_onPresence(user, from, presence);
    for (size_t i = 0; i < m_posts.size(); ++i)
        if (static_cast<int>(i) != from)
            m_posts[i](
                [shard = m_shards[i].get(), from, user, presence] { shard->presenceElsewhere(user, from, presence); });
}

} // namespace tertulia
