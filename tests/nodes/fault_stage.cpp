// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/nodes/fault_stage.h"

#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

FaultStage::FaultStage(uint64_t seed) : m_random(seed), m_nats(std::make_unique<NatsServer>())
{
    for (size_t i = 0; i < nodeCount; ++i) {
        m_relays.push_back(std::make_unique<BellRelay>(m_nats->port(), m_random()));
        m_nodes.push_back(std::make_unique<ServerProcess>());
    }
}

FaultStage::~FaultStage()
{
    m_talkers.clear();
    m_nodes.clear();
}

bool FaultStage::startNode(size_t which)
{
    return m_nodes[which]->start(
        {u"--cluster.node"_s, u"node%1"_s.arg(which), u"--cluster.nats_url"_s, m_relays[which]->url(),
         u"--cluster.nats_user"_s, NatsServer::user, u"--limits.requests_per_second"_s, u"1000"_s},
        {u"TERTULIA_DATABASE__URL="_s + m_db.url(), u"TERTULIA_CLUSTER__NATS_PASSWORD="_s + NatsServer::password});
}

bool FaultStage::begin()
{
    for (size_t i = 0; i < nodeCount; ++i)
        if (!startNode(i))
            return false;
    std::vector<std::unique_ptr<WsClient>> people;
    QStringList others;
    for (size_t i = 0; i < nodeCount * talkersEach; ++i) {
        const QString name = u"talker%1"_s.arg(i);
        const size_t home = i % nodeCount;
        people.push_back(enrolled(url(home), name));
        m_talkers.push_back(std::make_unique<Talker>(
            name, people.back()->me(), [this, home](int attempt) { return doorFor(home, attempt); }, m_ledger));
        if (i > 0)
            others += name;
    }
    const ConversationId group = makeGroup(*people.front(), others);
    for (const auto& talker : m_talkers) {
        talker->come(group);
        talker->talk(true);
    }
    return settle().isEmpty();
}

/// First his own, then the others by turns; none that is known to be down.
QUrl FaultStage::doorFor(size_t home, int attempt) const
{
    const size_t which = (home + static_cast<size_t>(attempt)) % nodeCount;
    const bool isOpen = m_nodes[which]->isRunning() && !m_stopped.contains(which);
    return isOpen ? m_nodes[which]->url() : QUrl{};
}

void FaultStage::talkFor(std::chrono::milliseconds time)
{
    const auto until = Steady::now() + time;
    const size_t before = messages();
    (void)QTest::qWaitFor([&] { return Steady::now() >= until && messages() > before; }, aMinuteMs + int(time / 1ms));
}

bool FaultStage::haveAll() const
{
    return std::all_of(m_talkers.begin(), m_talkers.end(), [this](const auto& one) {
        return one->isAtRest() && one->lastSeq() == static_cast<Seq>(messages());
    });
}

bool FaultStage::areAtHome() const
{
    for (size_t i = 0; i < m_talkers.size(); ++i)
        if (!m_talkers[i]->isLive() || m_talkers[i]->door() != m_nodes[i % nodeCount]->url())
            return false;
    return true;
}

QString FaultStage::settle()
{
    const auto healed = Steady::now();
    for (const auto& talker : m_talkers)
        talker->talk(false);
    if (!QTest::qWaitFor([this] { return haveAll(); }, aMinuteMs))
        return u"not everybody has all %1 messages:\n"_s.arg(messages()) + whereabouts();
    m_healed.push_back(static_cast<int>((Steady::now() - healed) / 1ms));
    size_t proven = 0;
    for (const auto& talker : m_talkers)
        talker->prove([&proven] { ++proven; });
    if (!QTest::qWaitFor([&] { return proven == m_talkers.size(); }, aMinuteMs))
        return u"no proof:\n"_s + whereabouts();
    if (!m_ledger.faults.isEmpty())
        return m_ledger.faults.first(std::min<qsizetype>(10, m_ledger.faults.size())).join(u'\n');
    if (const QString losses = lossesOfOthers(); !losses.isEmpty())
        return losses;
    for (size_t i = 0; i < m_talkers.size(); ++i)
        if (m_talkers[i]->door() != m_nodes[i % nodeCount]->url())
            m_talkers[i]->move();
    if (!QTest::qWaitFor([this] { return areAtHome(); }, aMinuteMs))
        return u"somebody does not come home:\n"_s + whereabouts();
    m_doomed.clear();
    m_losses.clear();
    for (const auto& talker : m_talkers) {
        m_losses.push_back(talker->losses());
        talker->talk(true);
    }
    return {};
}

/// Whoever was at a node that lived must not have been sent away.
QString FaultStage::lossesOfOthers()
{
    for (size_t i = 0; i < m_losses.size(); ++i)
        if (!m_doomed.contains(i % nodeCount) && m_talkers[i]->losses() != m_losses[i])
            return u"lost a server that lived: "_s + m_talkers[i]->whereabouts();
    return {};
}

QString FaultStage::whereabouts() const
{
    QStringList lines;
    for (const auto& talker : m_talkers)
        lines += talker->whereabouts();
    return (lines + m_ledger.faults).join(u'\n');
}

int FaultStage::resumed() const
{
    int all = 0;
    for (const auto& talker : m_talkers)
        all += talker->resumed();
    return all;
}

int FaultStage::turnedAway() const
{
    int all = 0;
    for (const auto& talker : m_talkers)
        all += talker->turnedAway();
    return all;
}

int FaultStage::delayOfMost()
{
    auto delays = std::exchange(m_ledger.delays, {});
    std::sort(delays.begin(), delays.end());
    return delays.empty() ? 0 : delays[delays.size() * 99 / 100];
}

QString FaultStage::figures()
{
    auto healed = std::exchange(m_healed, {});
    std::sort(healed.begin(), healed.end());
    const size_t before = std::exchange(m_told, messages());
    const int resumedBefore = std::exchange(m_resumedTold, resumed());
    return u"%1 messages; whole again after %2 ms in the middle, %3 ms at most, of %4 times; %5 resumed, %6 turned away"_s
        .arg(messages() - before)
        .arg(healed.empty() ? 0 : healed[healed.size() / 2])
        .arg(healed.empty() ? 0 : healed.back())
        .arg(healed.size())
        .arg(resumed() - resumedBefore)
        .arg(turnedAway());
}

} // namespace tertulia::test
