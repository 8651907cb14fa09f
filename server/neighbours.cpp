// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/neighbours.h"

#include <QRandomGenerator>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Steps that a shard keeps: more than come while somebody signs in.
constexpr size_t accessKept = 4096;

FollowerSettings followerOf(const Config& config, const sql::DbConfig& database)
{
    FollowerSettings settings;
    settings.database = database;
    settings.node = config.clusterNode + u'/' + QString::number(QRandomGenerator::system()->generate64(), 36);
    settings.look = std::chrono::milliseconds{static_cast<int64_t>(config.clusterLookSeconds * 1000)};
    return settings;
}

} // namespace

Result<std::unique_ptr<Neighbours>> Neighbours::of(const Config& config, const sql::DbConfig& database)
{
    if (database.engine != sql::Engine::Postgres)
        return Error::badField(u"cluster.node"_s,
                               u"several servers need a PostgreSQL that they share: set database.url"_s);
    return std::unique_ptr<Neighbours>(new Neighbours(config, database));
}

Neighbours::Neighbours(const Config& config, const sql::DbConfig& database)
    : m_follower(followerOf(config, database),
                 {[this](Bus::Steps steps) { m_bus->deliver(std::move(steps)); }, [this] { m_bus->outOfStep(); }})
{
}

Neighbours::~Neighbours()
{
    stop();
}

Result<Done> Neighbours::start(Bus& bus)
{
    m_bus = &bus;
    bus.remember(accessKept);
    return m_follower.start();
}

void Neighbours::stop()
{
    m_follower.stop();
}

Result<Done> Neighbours::write(sql::Db& db, const Bus& bus, const std::vector<const Changes*>& all)
{
    Bus::Steps steps;
    for (const Changes* changes : all)
        bus.addSteps(steps, *changes);
    return m_follower.write(db, std::move(steps));
}

void Neighbours::committed(const Changes& changes)
{
    if (!changes.isEmpty())
        m_follower.wake();
}

} // namespace tertulia
