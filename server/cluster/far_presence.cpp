// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/far_presence.h"

namespace tertulia {

using namespace std::chrono_literals;

namespace {
constexpr qsizetype longestNode = 200;
constexpr auto betweenAnswers = 1s;
} // namespace

FarPresence::FarPresence(QString node, int shards, Tell tell, Say say)
    : m_node(std::move(node)), m_tell(std::move(tell)), m_say(std::move(say)), m_board(shards)
{
}

void FarPresence::here(UserId user, int shard, Presence presence)
{
    const std::lock_guard lock(m_mutex);
    const auto total = m_board.set(user, shard, presence);
    if (!total)
        return;
    if (*total == Presence::Offline)
        m_here.remove(user);
    else
        m_here.insert(user, *total);
    m_say({m_node, false, false, {{user, *total}}});
}

void FarPresence::heard(const PresenceWords& words, Time now)
{
    if (words.node == m_node || words.node.size() > longestNode)
        return;
    const std::lock_guard lock(m_mutex);
    if (words.leaves)
        forget([&](const QString& node, const Said& /*said*/) { return node == words.node; });
    for (const UserPresence& one : words.users)
        note(words.node, one, now);
    if (words.asks && now - m_answeredAt > betweenAnswers) {
        m_answeredAt = now;
        sayAll();
    }
}

void FarPresence::beat(Time now)
{
    const std::lock_guard lock(m_mutex);
    forget([&](const QString& /*node*/, const Said& said) { return now - said.at > believedFor; });
    sayAll();
}

void FarPresence::arrive()
{
    const std::lock_guard lock(m_mutex);
    m_say({m_node, true, false, {}});
    sayAll();
}

void FarPresence::leave()
{
    const std::lock_guard lock(m_mutex);
    m_say({m_node, false, true, {}});
}

void FarPresence::sayAll()
{
    PresenceWords words{m_node};
    for (auto it = m_here.cbegin(); it != m_here.cend(); ++it) {
        words.users.push_back({it.key(), it.value()});
        if (words.users.size() == size_t{PresenceWords::mostUsers})
            m_say(std::exchange(words, PresenceWords{m_node}));
    }
    if (!words.users.empty())
        m_say(words);
}

void FarPresence::note(const QString& node, const UserPresence& said, Time now)
{
    auto found = m_far.find(said.user);
    const Presence before = found == m_far.end() ? Presence::Offline : totalOf(*found);
    if (said.presence == Presence::Offline) {
        if (found == m_far.end())
            return;
        found->erase(node);
    } else {
        if (found == m_far.end() && static_cast<size_t>(m_far.size()) >= mostFar)
            return;
        if (found == m_far.end())
            found = m_far.insert(said.user, {});
        if (found->size() >= mostNodes && !found->contains(node))
            return;
        (*found)[node] = {said.presence, now};
    }
    const Presence after = totalOf(*found);
    if (found->empty())
        m_far.erase(found);
    if (after != before)
        m_tell(said.user, after);
}

void FarPresence::forget(const std::function<bool(const QString&, const Said&)>& isGone)
{
    for (auto it = m_far.begin(); it != m_far.end();) {
        const Presence before = totalOf(*it);
        std::erase_if(*it, [&](const auto& one) { return isGone(one.first, one.second); });
        const Presence after = totalOf(*it);
        if (after != before)
            m_tell(it.key(), after);
        it = it->empty() ? m_far.erase(it) : std::next(it);
    }
}

Presence FarPresence::totalOf(const ByNode& nodes)
{
    Presence total = Presence::Offline;
    for (const auto& [node, said] : nodes)
        total = PresenceBoard::mostPresent(total, said.presence);
    return total;
}

} // namespace tertulia
