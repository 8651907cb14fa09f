// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer would ask the database again with each message: whose a device is, how somebody stands to the
// conversation that he writes in, who hears him there, which hooks listen. Rows, not verdicts: what depends on the time
// (a timeout, a mute) is judged with each request.
// Guarantee: it answers what the database would answer now, in the transaction under way. Everything is forgotten as
// soon as Db::factsVersion() moves, which each statement does that is not marked factFree(), each undoing, and whatever
// another process commits. Without a KnownFacts in the Tx (readers; PostgreSQL, where other nodes write) they ask.
// Bounded: at most 20,000 rows of each kind and 100,000 listeners. Thread of the writer.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"
#include "server/store/devices.h"
#include "server/store/notifications.h"
#include "server/store/webhooks.h"

#include <memory>
#include <unordered_map>

namespace tertulia {

class KnownFacts
{
public:
    /// Somebody in a conversation.
    struct Place
    {
        ConversationId conversation;
        UserId user;
        bool operator==(const Place&) const = default;
    };

    using Listeners = std::shared_ptr<const std::vector<store::Listener>>;

    template<typename Key, typename T>
    class Table
    {
    public:
        explicit Table(size_t mostWeight) : m_mostWeight(mostWeight) {}
        [[nodiscard]] const T* find(const Key& key) const
        {
            const auto found = m_rows.find(key);
            return found == m_rows.end() ? nullptr : &found->second;
        }
        void keep(const Key& key, const T& row, size_t weight = 1)
        {
            if (m_weight + weight > m_mostWeight)
                clear();
            if (weight <= m_mostWeight && m_rows.insert_or_assign(key, row).second)
                m_weight += weight;
        }
        void clear()
        {
            m_rows.clear();
            m_weight = 0;
        }

    private:
        struct Hash
        {
            size_t operator()(const Place& place) const { return qHashMulti(0, place.conversation, place.user); }
            template<typename Tag>
            size_t operator()(const Id<Tag>& id) const
            {
                return qHash(id);
            }
        };
        std::unordered_map<Key, T, Hash> m_rows;
        const size_t m_mostWeight;
        size_t m_weight = 0;
    };

    /// Forgets everything if the facts have changed since it was asked the last time.
    void renew(const sql::Db& db);
    [[nodiscard]] int64_t hits() const { return m_hits; }
    void noteHit() { ++m_hits; }

    Table<DeviceId, store::Device> devices{20'000};
    Table<Place, store::ConversationSight> sights{20'000}; ///< of conversations that are no threads
    Table<Place, Listeners> listeners{100'000};
    Table<ConversationId, std::vector<store::OutgoingHook>> hooks{20'000};

private:
    int64_t m_version = -1;
    int64_t m_hits = 0;
};

/// These answer as their namesakes in store do.
namespace known {
Result<std::optional<store::Device>> device(Tx& tx, DeviceId device);
/// Its rev and last_seq, which move with each message, are 0.
Result<std::optional<store::ConversationSight>> sight(Tx& tx, ConversationId conversation, UserId user);
Result<std::vector<store::OutgoingHook>> hooks(Tx& tx, ConversationId conversation);
Result<KnownFacts::Listeners> membersListening(Tx& tx, ConversationId conversation, UserId author);
/// Of those who are there without everybody being named.
Result<KnownFacts::Listeners> spaceListening(Tx& tx, SpaceId space, ConversationId room, UserId author);
} // namespace known

} // namespace tertulia
