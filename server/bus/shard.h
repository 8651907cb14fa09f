// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the bus that lives in one I/O thread: who of its sessions follows which stream, and who watches whose
// presence. Without locks: every call happens in that thread, what comes from elsewhere is posted to it by the Bus.
// A delivery touches only the subscribers of its stream. It does not decide who may follow what: Changes and the
// sign-in say so.
#pragma once

#include "server/bus/changes.h"
#include "server/bus/presence_board.h"
#include "server/bus/recent_access.h"
#include "server/bus/subscriber.h"
#include "shared/protocol/requests_auth.h"

#include <atomic>
#include <functional>
#include <map>
#include <unordered_map>

namespace tertulia {

/// Turns an encoded event into the bytes that go over the socket. Pure.
using Framing = QByteArray (*)(QByteArrayView utf8);

/// An encoded and framed publication, shared by all shards.
struct Delivery
{
    StreamId stream;
    QByteArray frame;
    /// If it changes messages that may be older than what some may see: the first and the last of them, and what those
    /// hear who may see none of them.
    Seq oldest = 0;
    Seq newest = 0;
    QByteArray blank{};
    bool operator==(const Delivery&) const = default;
    static constexpr auto fields = std::tuple{Field{"stream", &Delivery::stream}, Field{"oldest", &Delivery::oldest},
                                              Field{"newest", &Delivery::newest}}; ///< besides the frames
};
/// For everybody who follows one of the streams, once.
struct WideDelivery
{
    static constexpr int maxStreams = 1'000'000; ///< of one user
    std::vector<StreamId> streams;
    QByteArray frame;
    bool operator==(const WideDelivery&) const = default;
    static constexpr auto fields =
        std::tuple{Field{"streams", &WideDelivery::streams, ListRule{maxStreams}}}; ///< besides the frame
};
using ShardStep = std::variant<Delivery, Subscription, FollowAll, Revocation, Parting, WideDelivery>;

class Shard
{
public:
    /// `presenceTotal` is told this shard's total for a user when it may have changed, to pass it to the other shards.
    using PresenceTotal = std::function<void(UserId, Presence)>;
    /// `shards`: from how many places the presence of users comes together.
    Shard(int index, int shards, Framing framing, PresenceTotal presenceTotal);
    ~Shard();
    Shard(const Shard&) = delete;
    Shard& operator=(const Shard&) = delete;

    /// The session follows these streams and counts as present from now on. `since`: the access() before it was looked
    /// which they are; if it is not known any more what was taken from it or given to it since, it is out of step.
    void add(Subscriber& subscriber, const std::vector<Followed>& streams, Presence presence = Presence::Online,
             std::optional<uint64_t> since = {});
    /// Any thread. Grows with each step that changes who hears what.
    [[nodiscard]] uint64_t access() const { return m_recent.count(); }
    /// Nothing reaches the session any more. Unknown ones are ignored.
    void remove(Subscriber& subscriber);
    [[nodiscard]] int sessionsOf(UserId user) const;

    /// Replaces the session's watch list; the present state of each.
    std::vector<UserPresence> watch(Subscriber& subscriber, const std::vector<UserId>& users);
    /// Replaces the threads that the session hears of besides those it follows.
    void watchThreads(Subscriber& subscriber, const std::vector<Followed>& threads);
    void setPresence(Subscriber& subscriber, Presence presence);
    /// Grows with every parting: whoever looked up who may watch whom before it changed must look again.
    [[nodiscard]] int64_t partings() const { return m_partings; }

    /// Any thread. Events handed to subscribers since the start.
    [[nodiscard]] uint64_t delivered() const { return m_delivered.load(std::memory_order_relaxed); }

    /// Other servers change who hears what, too: so many of those steps are kept for who comes later. Before the first.
    void remember(size_t steps) { m_recent.setRoom(steps); }

    // Posted by the bus.
    void apply(const std::vector<ShardStep>& steps);
    void outOfStep();
    void ephemeral(StreamId stream, const QByteArray& frame, UserId except);
    void presenceElsewhere(UserId user, int shard, Presence presence);

private:
    struct View
    {
        Seq firstSeq = 0; ///< the first message that may be seen
        bool isFollowed = false;
        bool isWatched = false;
    };
    struct Entry
    {
        Subscriber* subscriber = nullptr;
        std::map<StreamId, View> streams{};
        std::vector<UserId> watched{};
        Presence presence = Presence::Online;
    };
    using Subscribers = std::vector<Subscriber*>;
    /// Of a stream; the first message is that of his view of it.
    struct Follower
    {
        Subscriber* subscriber = nullptr;
        Seq firstSeq = 0;
    };
    using Followers = std::vector<Follower>;

    void step(const Delivery& delivery);
    void step(const Subscription& change);
    void step(const FollowAll& change);
    void step(const Revocation& change);
    void step(const Parting& change);
    void step(const WideDelivery& delivery);
    void catchUp(Subscriber& subscriber, const Subscription& change);
    void catchUp(Subscriber& subscriber, const FollowAll& change);
    void catchUp(Subscriber& subscriber, const Revocation& change);
    void stopWatching(UserId watcher, UserId watched);
    void hand(Subscriber& subscriber, const QByteArray& frame);
    void deliverPartly(const Delivery& delivery, const Follower& follower);
    /// Who is told of the stream now: of a thread only those who follow its parent.
    [[nodiscard]] Followers audience(StreamId stream) const;
    View& view(Entry& entry, const Followed& followed);
    void follow(Entry& entry, const Followed& followed);
    void unfollow(Entry& entry, StreamId stream);
    void dropIfUnseen(Entry& entry, StreamId stream);
    void removeFromStream(StreamId stream, const Subscriber* subscriber);
    void unwatch(Entry& entry);
    void recount(UserId user);
    void announce(UserId user, int shard, Presence presence);
    /// Calls `act` for each subscriber of `list` that is still registered; `act` may remove it.
    template<typename List, typename F>
    void forEachOf(const List& list, F&& act);

    const int m_index;
    const Framing m_framing;
    const PresenceTotal m_presenceTotal;
    std::unordered_map<const Subscriber*, Entry> m_entries;
    std::unordered_map<StreamId, Followers> m_byStream;
    std::unordered_map<StreamId, Through> m_threads; ///< of those in m_byStream
    std::unordered_map<UserId, Subscribers> m_byUser;
    std::unordered_map<UserId, Subscribers> m_watchers;
    PresenceBoard m_board;
    RecentAccess m_recent;
    std::atomic<uint64_t> m_delivered{0}; ///< written in this thread only
    int64_t m_partings = 0;
    int64_t m_departures = 0; ///< entries that were removed
};

} // namespace tertulia
