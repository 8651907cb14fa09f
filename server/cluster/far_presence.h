// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there on the other servers, as far as they said so lately, and what this one says of those who are here: each
// change at once, and all of them with each beat, so that whatever got lost, or a server that died, is forgotten after
// three beats. Memory only, bounded, and nobody relies on it. Any thread; tell and say are called with a lock held, so
// they may only put things into queues.
#pragma once

#include "server/bus/presence_board.h"
#include "shared/protocol/requests_auth.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>

namespace tertulia {

/// What servers tell each other.
struct PresenceWords
{
    static constexpr int mostUsers = 500;
    QString node;
    bool asks = false;   ///< came just now, and wants to know who is where
    bool leaves = false; ///< nobody is there any more
    std::vector<UserPresence> users{};
    static constexpr auto fields =
        std::tuple{Field{"node", &PresenceWords::node}, Field{"asks", &PresenceWords::asks},
                   Field{"leaves", &PresenceWords::leaves}, Field{"users", &PresenceWords::users, ListRule{mostUsers}}};
};

class FarPresence
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Tell = std::function<void(UserId, Presence)>;
    using Say = std::function<void(const PresenceWords&)>;
    static constexpr auto believedFor = std::chrono::seconds{65};
    static constexpr size_t mostFar = 200'000; ///< people on other servers
    static constexpr size_t mostNodes = 16;    ///< on which one of them is at once

    /// `tell` is told how present somebody is on all others together, when it changes.
    FarPresence(QString node, int shards, Tell tell, Say say);

    /// How present somebody is in one shard of this server.
    void here(UserId user, int shard, Presence presence);
    void heard(const PresenceWords& words, Time now);
    /// From time to time.
    void beat(Time now);
    /// There is a way to the others, again.
    void arrive();
    /// This server ends.
    void leave();

private:
    struct Said
    {
        Presence presence = Presence::Offline;
        Time at{};
    };
    using ByNode = std::map<QString, Said>;

    void sayAll();
    void note(const QString& node, const UserPresence& said, Time now);
    /// Nodes of whom `isGone` says so are taken out of everybody.
    void forget(const std::function<bool(const QString&, const Said&)>& isGone);
    static Presence totalOf(const ByNode& nodes);

    const QString m_node;
    const Tell m_tell;
    const Say m_say;
    std::mutex m_mutex; ///< guards what follows: I/O threads and those of the line come together here
    PresenceBoard m_board;
    QHash<UserId, Presence> m_here; ///< who is not offline
    QHash<UserId, ByNode> m_far;
    Time m_answeredAt{};
};

} // namespace tertulia
