// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/known_facts.h"

namespace tertulia {

void KnownFacts::renew(const sql::Db& db)
{
    if (std::exchange(m_version, db.factsVersion()) == db.factsVersion())
        return;
    devices.clear();
    sights.clear();
    listeners.clear();
    hooks.clear();
}

namespace known {

namespace {

template<typename Key, typename T>
using TableOf = KnownFacts::Table<Key, T> KnownFacts::*;

/// The known row, or null.
template<typename Key, typename T>
const T* rowOf(Tx& tx, TableOf<Key, T> table, const Key& key)
{
    if (tx.facts == nullptr)
        return nullptr;
    tx.facts->renew(tx.db);
    const T* row = (tx.facts->*table).find(key);
    if (row != nullptr)
        tx.facts->noteHit();
    return row;
}

/// After the row was asked for: asking changes no facts.
template<typename Key, typename T>
void keep(Tx& tx, TableOf<Key, T> table, const Key& key, const T& row, size_t weight = 1)
{
    if (tx.facts != nullptr)
        (tx.facts->*table).keep(key, row, weight);
}

template<typename Ask>
Result<KnownFacts::Listeners> listeners(Tx& tx, ConversationId conversation, UserId author, Ask&& ask)
{
    const KnownFacts::Place place{conversation, author};
    if (const auto* row = rowOf(tx, &KnownFacts::listeners, place))
        return *row;
    TRY(auto found, ask());
    const auto row = std::make_shared<const std::vector<store::Listener>>(std::move(found));
    keep(tx, &KnownFacts::listeners, place, row, std::max<size_t>(1, row->size()));
    return row;
}

} // namespace

Result<std::optional<store::Device>> device(Tx& tx, DeviceId device)
{
    if (const auto* row = rowOf(tx, &KnownFacts::devices, device))
        return std::optional{*row};
    TRY(const auto row, store::deviceById(tx.db, device));
    if (row)
        keep(tx, &KnownFacts::devices, device, *row);
    return row;
}

Result<std::optional<store::ConversationSight>> sight(Tx& tx, ConversationId conversation, UserId user)
{
    const KnownFacts::Place place{conversation, user};
    if (const auto* row = rowOf(tx, &KnownFacts::sights, place))
        return std::optional{*row};
    TRY(auto row, store::sightOfConversation(tx.db, conversation, user));
    if (!row || row->parent)
        return row;
    row->conversation.rev = 0;
    row->conversation.lastSeq = 0;
    keep(tx, &KnownFacts::sights, place, *row);
    return row;
}

Result<std::vector<store::OutgoingHook>> hooks(Tx& tx, ConversationId conversation)
{
    if (const auto* row = rowOf(tx, &KnownFacts::hooks, conversation))
        return *row;
    TRY(auto row, store::outgoingHooks(tx.db, conversation));
    keep(tx, &KnownFacts::hooks, conversation, row, 1 + row.size());
    return row;
}

Result<KnownFacts::Listeners> membersListening(Tx& tx, ConversationId conversation, UserId author)
{
    return listeners(tx, conversation, author,
                     [&] { return store::membersListening(tx.db, conversation, author, limits::notified); });
}

Result<KnownFacts::Listeners> spaceListening(Tx& tx, SpaceId space, ConversationId room, UserId author)
{
    // Who it is makes a difference only to what somebody there thinks of him.
    const KnownFacts::Place anybody{room, {}};
    if (const auto* nobody = rowOf(tx, &KnownFacts::listeners, anybody))
        return *nobody;
    TRY(const auto found, listeners(tx, room, author, [&] {
            return store::spaceListening(tx.db, space, room, author, false, limits::notified);
        }));
    if (found->empty())
        keep(tx, &KnownFacts::listeners, anybody, found);
    return found;
}

} // namespace known

} // namespace tertulia
