// SPDX-License-Identifier: GPL-3.0-or-later
// How present each user is: the most present of his sessions, over all shards. Each shard keeps a copy of the whole
// board and hears the totals of the others, so asking costs no crossing of threads. Memory only. One thread: its
// shard's.
#pragma once

#include "shared/protocol/records.h"

#include <QHash>

#include <vector>

namespace tertulia {

class PresenceBoard
{
public:
    explicit PresenceBoard(int shards) : m_shards(static_cast<size_t>(shards)) {}

    [[nodiscard]] Presence of(UserId user) const;
    /// Shard `shard` says how present the user is there; the user's new state if the whole changed.
    std::optional<Presence> set(UserId user, int shard, Presence presence);

    static Presence mostPresent(Presence a, Presence b);

private:
    const size_t m_shards;
    QHash<UserId, std::vector<Presence>> m_byShard; ///< only users who are not offline everywhere
};

} // namespace tertulia
