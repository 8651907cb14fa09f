// SPDX-License-Identifier: GPL-3.0-or-later
// The other servers on the same PostgreSQL, as the bus of this one sees them: what any of them commits is told in one
// order, this server's own commits among them; and, if there is a NATS, who is there and types. Made before the lanes
// start, so that their first transaction is written down; start and stop in the main thread, write() in the writer's,
// the rest in any.
#pragma once

#include "server/cluster/doorbell.h"
#include "server/cluster/follower.h"
#include "server/config.h"

namespace tertulia {

class Neighbours
{
public:
    /// BadField if this cannot be one of several servers.
    static Result<std::unique_ptr<Neighbours>> of(const Config& config, const sql::DbConfig& database);
    ~Neighbours(); ///< stops
    Neighbours(const Neighbours&) = delete;
    Neighbours& operator=(const Neighbours&) = delete;

    /// Before the first session. The bus must live until stop().
    Result<Done> start(Bus& bus);
    /// After the last commit: all of it is told.
    void stop();

    /// The end of a transaction that changed all this.
    Result<Done> write(sql::Db& db, const Bus& bus, const std::vector<const Changes*>& all);
    void committed(const Changes& changes);
    /// Something may have been: the journal knows, so nobody needs to connect again for it.
    void perhapsCommitted();
    /// Whether this is the one that does what only one of them shall do.
    [[nodiscard]] bool leads() const { return m_follower.leads(); }

private:
    Neighbours(const Config& config, const sql::DbConfig& database);
    Result<Done> openDoorbell();

    const Config& m_config;
    const FollowerSettings m_settings;
    Bus* m_bus = nullptr; ///< from start() on
    Follower m_follower;
    std::unique_ptr<Doorbell> m_doorbell; ///< only if there is a NATS
    std::unique_ptr<FarPresence> m_presence;
};

} // namespace tertulia
