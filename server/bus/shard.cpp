// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bus/shard.h"

#include "shared/protocol/envelope.h"
#include "shared/protocol/teeth.h"

#include <algorithm>
#include <unordered_set>

namespace tertulia {

namespace {

/// Of an entry of any of the lists.
template<typename T>
const Subscriber* subscriberOf(const T& one)
{
    if constexpr (std::is_pointer_v<T>)
        return one;
    else
        return one.subscriber;
}

template<typename Map, typename Key>
void removeFrom(Map& map, const Key& key, const Subscriber* subscriber)
{
    const auto found = map.find(key);
    if (found == map.end())
        return;
    auto& list = found->second;
    const auto place =
        std::find_if(list.begin(), list.end(), [&](const auto& one) { return subscriberOf(one) == subscriber; });
    if (place != list.end()) {
        *place = list.back(); // nobody relies on the order of subscribers
        list.pop_back();
    }
    if (list.empty())
        map.erase(found);
}

/// Who is invisible looks offline to everybody else.
Presence shownTo(UserId watcher, UserId user, Presence presence)
{
    return presence == Presence::Invisible && watcher != user ? Presence::Offline : presence;
}

/// The same with a delivery that got lost, or two that changed places: of messages, as of a space that nothing happens
/// to any more there is no second one.
[[maybe_unused]] std::vector<ShardStep> spoilt(const std::vector<ShardStep>& steps)
{
    static thread_local int count = 0;
    static thread_local std::optional<Delivery> late;
    std::vector<ShardStep> out;
    for (const ShardStep& one : steps) {
        const auto* delivery = std::get_if<Delivery>(&one);
        if (delivery != nullptr && teeth::bites(teeth::Bug::DroppedEvent) && ++count % 29 == 0)
            continue;
        const bool isOfMessages = delivery != nullptr && delivery->oldest > 0;
        if (isOfMessages && !late && teeth::bites(teeth::Bug::EditBeforeCreate) && ++count % 5 == 0) {
            late = *delivery;
            continue;
        }
        out.push_back(one);
        if (delivery != nullptr && late && late->stream == delivery->stream)
            out.emplace_back(*std::exchange(late, std::nullopt));
    }
    return out;
}

template<typename Map, typename Key>
auto copyOf(const Map& map, const Key& key) -> typename Map::mapped_type
{
    const auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

} // namespace

Shard::Shard(int index, int shards, Framing framing, PresenceTotal presenceTotal)
    : m_index(index), m_framing(framing), m_presenceTotal(std::move(presenceTotal)), m_board(shards)
{
}

Shard::~Shard() = default;

template<typename List, typename F>
void Shard::forEachOf(const List& list, F&& act)
{
    const int64_t before = m_departures;
    for (const auto& one : list)
        if (m_departures == before || m_entries.contains(subscriberOf(one)))
            act(one);
}

void Shard::add(Subscriber& subscriber, const std::vector<Followed>& streams, Presence presence,
                std::optional<uint64_t> since)
{
    Entry& entry = m_entries[&subscriber];
    entry.subscriber = &subscriber;
    entry.presence = presence;
    for (const Followed& followed : streams)
        follow(entry, followed);
    m_byUser[subscriber.user()].push_back(&subscriber);
    recount(subscriber.user());
    const auto missed = m_recent.since(since.value_or(m_recent.count()));
    if (!missed) {
        remove(subscriber);
        return subscriber.outOfStep();
    }
    for (const RecentAccess::Step& one : *missed)
        if (m_entries.contains(&subscriber))
            std::visit([&](const auto& change) { catchUp(subscriber, change); }, one);
}

void Shard::catchUp(Subscriber& subscriber, const Subscription& change)
{
    if (change.user != subscriber.user())
        return;
    Entry& entry = m_entries.at(&subscriber);
    if (change.on)
        follow(entry, change.followed());
    else
        unfollow(entry, change.stream);
}

void Shard::catchUp(Subscriber& subscriber, const FollowAll& change)
{
    Entry& entry = m_entries.at(&subscriber);
    if (entry.streams.contains(change.of))
        follow(entry, {change.to});
}

void Shard::catchUp(Subscriber& subscriber, const Revocation& change)
{
    if (subscriber.device() != change.device)
        return;
    remove(subscriber);
    subscriber.revoked();
}

void Shard::remove(Subscriber& subscriber)
{
    const auto found = m_entries.find(&subscriber);
    if (found == m_entries.end())
        return;
    for (const auto& [stream, view] : found->second.streams)
        removeFromStream(stream, &subscriber);
    unwatch(found->second);
    m_entries.erase(found);
    ++m_departures;
    const UserId user = subscriber.user();
    removeFrom(m_byUser, user, &subscriber);
    recount(user);
}

int Shard::sessionsOf(UserId user) const
{
    const auto found = m_byUser.find(user);
    return found == m_byUser.end() ? 0 : static_cast<int>(found->second.size());
}

Shard::View& Shard::view(Entry& entry, const Followed& followed)
{
    const auto [place, isNew] = entry.streams.try_emplace(followed.stream);
    if (isNew)
        m_byStream[followed.stream].push_back({entry.subscriber, followed.firstSeq});
    else if (place->second.firstSeq != followed.firstSeq)
        for (Follower& one : m_byStream[followed.stream])
            if (one.subscriber == entry.subscriber)
                one.firstSeq = followed.firstSeq;
    place->second.firstSeq = followed.firstSeq;
    if (followed.through)
        m_threads.insert_or_assign(followed.stream, *followed.through);
    return place->second;
}

void Shard::follow(Entry& entry, const Followed& followed)
{
    view(entry, followed).isFollowed = true;
}

void Shard::unfollow(Entry& entry, StreamId stream)
{
    const auto found = entry.streams.find(stream);
    if (found == entry.streams.end())
        return;
    found->second.isFollowed = false;
    dropIfUnseen(entry, stream);
}

void Shard::watchThreads(Subscriber& subscriber, const std::vector<Followed>& threads)
{
    const auto found = m_entries.find(&subscriber);
    if (found == m_entries.end())
        return;
    Entry& entry = found->second;
    std::vector<StreamId> before;
    for (auto& [stream, view] : entry.streams)
        if (std::exchange(view.isWatched, false))
            before.push_back(stream);
    for (const Followed& thread : threads)
        view(entry, thread).isWatched = true;
    for (const StreamId stream : before)
        dropIfUnseen(entry, stream);
}

void Shard::dropIfUnseen(Entry& entry, StreamId stream)
{
    const View& view = entry.streams.at(stream);
    if (view.isFollowed || view.isWatched)
        return;
    entry.streams.erase(stream);
    removeFromStream(stream, entry.subscriber);
}

void Shard::removeFromStream(StreamId stream, const Subscriber* subscriber)
{
    removeFrom(m_byStream, stream, subscriber);
    if (!m_byStream.contains(stream))
        m_threads.erase(stream);
}

Shard::Followers Shard::audience(StreamId stream) const
{
    Followers list = copyOf(m_byStream, stream);
    const auto thread = m_threads.find(stream);
    if (thread == m_threads.end())
        return list;
    const auto sees = [&](const Follower& one) {
        const auto& streams = m_entries.at(one.subscriber).streams;
        const auto parent = streams.find(thread->second.parent);
        return parent != streams.end() && parent->second.isFollowed &&
               parent->second.firstSeq <= thread->second.rootSeq;
    };
    std::erase_if(list, [&](const Follower& one) { return !sees(one); });
    return list;
}

// --- what the bus posts

void Shard::apply(const std::vector<ShardStep>& steps)
{
    const auto take = [this](const std::vector<ShardStep>& list) {
        for (const ShardStep& one : list)
            std::visit([this](const auto& change) { step(change); }, one);
    };
    if constexpr (teeth::isOn)
        take(spoilt(steps));
    else
        take(steps);
}

void Shard::step(const Delivery& delivery)
{
    // A copy: a subscriber that cannot take the frame may leave while we go round.
    const Followers list = audience(delivery.stream);
    if (delivery.oldest == 0)
        return forEachOf(list, [&](const Follower& one) { hand(*one.subscriber, delivery.frame); });
    forEachOf(list, [&](const Follower& one) { deliverPartly(delivery, one); });
}

void Shard::hand(Subscriber& subscriber, const QByteArray& frame)
{
    m_delivered.store(m_delivered.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    subscriber.deliver(frame);
}

void Shard::deliverPartly(const Delivery& delivery, const Follower& follower)
{
    if (follower.firstSeq <= delivery.oldest)
        hand(*follower.subscriber, delivery.frame);
    else if (follower.firstSeq > delivery.newest)
        hand(*follower.subscriber, delivery.blank);
    // Else he sees some of them: left out, he misses the rev and catches up.
}

void Shard::step(const Subscription& change)
{
    for (Subscriber* subscriber : copyOf(m_byUser, change.user)) {
        Entry& entry = m_entries.at(subscriber);
        if (change.on)
            follow(entry, change.followed());
        else if (!teeth::bites(teeth::Bug::KickedStillSubscribed))
            unfollow(entry, change.stream);
    }
    m_recent.keep(change);
}

void Shard::step(const FollowAll& change)
{
    m_recent.keep(change);
    for (const Follower& one : copyOf(m_byStream, change.of))
        follow(m_entries.at(one.subscriber), {change.to});
}

void Shard::step(const Revocation& change)
{
    m_recent.keep(change);
    Subscribers gone;
    for (const auto& [subscriber, entry] : m_entries)
        if (subscriber->device() == change.device)
            gone.push_back(entry.subscriber);
    for (Subscriber* subscriber : gone) {
        remove(*subscriber);
        subscriber->revoked();
    }
}

void Shard::step(const Parting& change)
{
    ++m_partings;
    stopWatching(change.one, change.other);
    stopWatching(change.other, change.one);
}

void Shard::step(const WideDelivery& delivery)
{
    std::unordered_set<Subscriber*> reached;
    for (const StreamId stream : delivery.streams)
        if (const auto found = m_byStream.find(stream); found != m_byStream.end())
            for (const Follower& one : found->second)
                reached.insert(one.subscriber);
    forEachOf(reached, [&](Subscriber* subscriber) { hand(*subscriber, delivery.frame); });
}

void Shard::stopWatching(UserId watcher, UserId watched)
{
    Subscribers told;
    for (Subscriber* subscriber : copyOf(m_byUser, watcher)) {
        if (std::erase(m_entries.at(subscriber).watched, watched) == 0)
            continue;
        removeFrom(m_watchers, watched, subscriber);
        told.push_back(subscriber);
    }
    if (told.empty() || shownTo(watcher, watched, m_board.of(watched)) == Presence::Offline)
        return;
    // To the watcher it looks as if the other one had gone.
    const QByteArray event = m_framing(encodeEvent(PresenceChanged{watched, Presence::Offline}));
    forEachOf(told, [&](Subscriber* subscriber) { subscriber->deliverEphemeral(event); });
}

void Shard::outOfStep()
{
    m_recent.forget();
    Subscribers all;
    for (const auto& [key, entry] : m_entries)
        all.push_back(entry.subscriber);
    for (Subscriber* subscriber : all) {
        remove(*subscriber);
        subscriber->outOfStep();
    }
}

void Shard::ephemeral(StreamId stream, const QByteArray& frame, UserId except)
{
    forEachOf(audience(stream), [&](const Follower& one) {
        if (one.subscriber->user() != except)
            one.subscriber->deliverEphemeral(frame);
    });
}

// --- presence

std::vector<UserPresence> Shard::watch(Subscriber& subscriber, const std::vector<UserId>& users)
{
    const auto found = m_entries.find(&subscriber);
    if (found == m_entries.end())
        return {};
    unwatch(found->second);
    std::vector<UserPresence> states;
    for (const UserId user : users) {
        m_watchers[user].push_back(&subscriber);
        states.push_back({user, shownTo(subscriber.user(), user, m_board.of(user))});
    }
    found->second.watched = users;
    return states;
}

void Shard::unwatch(Entry& entry)
{
    for (const UserId user : entry.watched)
        removeFrom(m_watchers, user, entry.subscriber);
    entry.watched.clear();
}

void Shard::setPresence(Subscriber& subscriber, Presence presence)
{
    const auto found = m_entries.find(&subscriber);
    if (found == m_entries.end() || found->second.presence == presence)
        return;
    found->second.presence = presence;
    recount(subscriber.user());
}

void Shard::recount(UserId user)
{
    Presence total = Presence::Offline;
    for (const Subscriber* subscriber : copyOf(m_byUser, user))
        total = PresenceBoard::mostPresent(total, m_entries.at(subscriber).presence);
    announce(user, m_index, total);
    m_presenceTotal(user, total);
}

void Shard::presenceElsewhere(UserId user, int shard, Presence presence)
{
    announce(user, shard, presence);
}

void Shard::announce(UserId user, int shard, Presence presence)
{
    const Presence before = m_board.of(user);
    const auto changed = m_board.set(user, shard, presence);
    const auto watchers = copyOf(m_watchers, user);
    if (!changed || watchers.empty())
        return;
    // Encoded once for the others and once for the user's own devices, who alone see that he is invisible.
    QHash<Presence, QByteArray> events;
    forEachOf(watchers, [&](Subscriber* subscriber) {
        const Presence shown = shownTo(subscriber->user(), user, *changed);
        if (shown == shownTo(subscriber->user(), user, before))
            return;
        QByteArray& event = events[shown];
        if (event.isEmpty())
            event = m_framing(encodeEvent(PresenceChanged{user, shown}));
        subscriber->deliverEphemeral(event);
    });
}

} // namespace tertulia
