// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bus/presence_board.h"

#include <algorithm>

namespace tertulia {

namespace {

/// Do not disturb is a choice and beats the guess that somebody is away; being there beats both. Who wants to be seen
/// nowhere is not given away by a device that does not know it yet.
int rank(Presence presence)
{
    switch (presence) {
    case Presence::Invisible:
        return 4;
    case Presence::Online:
        return 3;
    case Presence::Dnd:
        return 2;
    case Presence::Away:
        return 1;
    case Presence::Offline:
        break;
    }
    return 0;
}

Presence mostPresentOf(const std::vector<Presence>& all)
{
    Presence most = Presence::Offline;
    for (const Presence one : all)
        most = PresenceBoard::mostPresent(most, one);
    return most;
}

} // namespace

Presence PresenceBoard::mostPresent(Presence a, Presence b)
{
    return rank(a) >= rank(b) ? a : b;
}

Presence PresenceBoard::of(UserId user) const
{
    const auto found = m_byShard.constFind(user);
    return found == m_byShard.constEnd() ? Presence::Offline : mostPresentOf(*found);
}

std::optional<Presence> PresenceBoard::set(UserId user, int shard, Presence presence)
{
    auto& all = m_byShard[user];
    if (all.empty())
        all.assign(m_shards, Presence::Offline);
    const Presence before = mostPresentOf(all);
    all.at(static_cast<size_t>(shard)) = presence;
    const Presence now = mostPresentOf(all);
    if (std::all_of(all.begin(), all.end(), [](Presence one) { return one == Presence::Offline; }))
        m_byShard.remove(user);
    return now == before ? std::nullopt : std::optional{now};
}

} // namespace tertulia
