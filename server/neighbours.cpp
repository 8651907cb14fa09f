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

DoorbellSettings doorbellOf(const Config& config, const QString& node)
{
    return {config.natsUrl, config.natsSubject, config.natsUser, config.natsPassword, config.natsAuthorities, node};
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
    : m_config(config)
    , m_settings(followerOf(config, database))
    , m_follower(m_settings,
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
    CHECK(m_follower.start());
    return m_config.natsUrl.isEmpty() ? Result<Done>{Done{}} : openDoorbell();
}

Result<Done> Neighbours::openDoorbell()
{
    m_presence = std::make_unique<FarPresence>(
        m_settings.node, m_bus->shardCount(),
        [this](UserId user, Presence presence) { m_bus->presenceElsewhere(user, presence); },
        [this](const PresenceWords& words) { m_doorbell->say(words); });
    const auto now = [] { return std::chrono::steady_clock::now(); };
    m_doorbell = std::make_unique<Doorbell>(
        doorbellOf(m_config, m_settings.node),
        Doorbell::Heard{[this] { m_follower.ring(); },
                        [this](const TypingChanged& typing) { m_bus->typingElsewhere(typing); },
                        [this, now](const PresenceWords& words) { m_presence->heard(words, now()); },
                        [this] { m_presence->arrive(); }, [this, now] { m_presence->beat(now()); }});
    m_bus->onTyping([this](const TypingChanged& typing) { m_doorbell->say(typing); });
    m_bus->onPresence([this](UserId user, int shard, Presence presence) { m_presence->here(user, shard, presence); });
    return m_doorbell->start();
}

void Neighbours::stop()
{
    m_follower.stop();
    if (!m_doorbell)
        return;
    m_presence->leave();
    m_doorbell->stop();
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
        perhapsCommitted();
}

void Neighbours::perhapsCommitted()
{
    m_follower.wake();
    if (m_doorbell)
        m_doorbell->ring();
}

} // namespace tertulia
