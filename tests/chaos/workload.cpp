// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/workload.h"

#include "shared/protocol/requests.h"

#include <cmath>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Millis = std::chrono::milliseconds;

namespace {

constexpr auto draftTime = 1'300ms; ///< more than what is written waits for further letters
constexpr int mostAsked = 6;        ///< requests of a device under way at once

const std::array emojis{u"👍"_s, u"🎉"_s, u"😀"_s};

} // namespace

Workload::Workload(WorkloadPlan plan, std::vector<SimulatedClient*> clients, QObject* parent)
    : QObject(parent), m_plan(std::move(plan)), m_clients(std::move(clients)), m_random(m_plan.seed)
{
    for (SimulatedClient* client : m_clients)
        connect(&client->account(), &Account::stateChanged, this, [this, client] {
            if (m_isRunning && !m_plan.isPatient && client->account().state() == Account::State::Offline)
                QTimer::singleShot(around(30ms), client, [client] { client->account().retryNow(); });
        });
}

Millis Workload::around(Millis mean)
{
    const double share = -std::log(1.0 - static_cast<double>(m_random() % 10'000) / 10'001.0);
    return Millis{static_cast<int64_t>(static_cast<double>(mean.count()) * std::min(share, 5.0))};
}

void Workload::start()
{
    m_isRunning = true;
    for (SimulatedClient* client : m_clients) {
        if (m_plan.hasDrafts)
            client->writeDraft(m_plan.talks.front(), m_random);
        QTimer::singleShot(m_plan.hasDrafts ? draftTime : 0ms, client, [this, client] {
            if (m_plan.hasDrafts)
                client->noteKeptDrafts();
            wait(*client);
        });
    }
    if (!m_plan.faults.isEmpty())
        waitToSpoil();
    if (m_plan.acksToLose > 0)
        rearm();
}

void Workload::stop()
{
    m_isRunning = false;
    for (SimulatedClient* client : m_clients) {
        client->tap().acksToLose = 0;
        client->line().heal();
        client->account().retryNow();
    }
}

void Workload::wait(SimulatedClient& client)
{
    QTimer::singleShot(around(m_plan.pace), &client, [this, &client] {
        if (!m_isRunning)
            return;
        act(client);
        const bool isEnough = m_plan.acksToLose == 0 && m_acted >= m_plan.acts;
        if (isEnough)
            Q_EMIT done();
        else
            wait(client);
    });
}

void Workload::act(SimulatedClient& client)
{
    if (m_plan.acksToLose > 0) {
        if (client.account().outboxSize() < 3)
            client.send(m_plan.talks.at(below(m_plan.talks.size())), m_random);
        return;
    }
    ++m_acted;
    const size_t kind = below(100);
    std::vector<ConversationId> places = m_plan.talks;
    if (m_plan.door)
        places.push_back(*m_plan.door);
    if (m_plan.slow)
        places.push_back(*m_plan.slow);
    const ConversationId place = places.at(below(places.size()));
    if (kind < 50)
        talk(client, place);
    else if (kind < 85)
        touch(client, place);
    else
        tend(client);
}

void Workload::talk(SimulatedClient& client, ConversationId place)
{
    // What waits in the slow room goes out one by one, long after the last fault.
    const int most = place == m_plan.slow ? 2 : 200;
    if (client.account().outboxSize() < most)
        client.send(place, m_random);
}

/// Something with a message that is there.
void Workload::touch(SimulatedClient& client, ConversationId place)
{
    const auto& recent = client.recent(place);
    if (recent.empty() || client.asking() >= mostAsked)
        return;
    const auto one = recent.at(below(recent.size()));
    const size_t kind = below(100);
    if (one.isMine && kind < 40)
        return client.edit(one.id, m_random);
    if (one.isMine && kind < 50) {
        client.ask(MessageDelete{one.id});
        client.edit(one.id, m_random); // too late, whatever happens
        return;
    }
    if (kind < 80)
        client.ask(ReactionAdd{one.id, emojis.at(below(emojis.size()))});
    else
        client.ask(ReactionRemove{one.id, emojis.at(below(emojis.size()))});
}

/// Reads, keeps drafts, puts people out and lets them in.
void Workload::tend(SimulatedClient& client)
{
    const bool isOwner = client.person().handle == m_plan.owner;
    const size_t kind = below(100);
    if (m_plan.door && (isOwner ? kind < 60 : kind < 5)) {
        const QString whom = isOwner
                                 ? m_plan.others.at(static_cast<int>(below(static_cast<size_t>(m_plan.others.size()))))
                                 : client.person().handle;
        if (isOwner && kind < 30)
            client.ask(MemberAdd{*m_plan.door, whom});
        else
            client.ask(MemberRemove{*m_plan.door, whom});
        return;
    }
    const ConversationId place = m_plan.talks.at(below(m_plan.talks.size()));
    const auto row = client.conversations().find(place);
    if (kind < 75 && row != client.conversations().end() && row->second.lastSeq > 0)
        return client.mark(place, 1 + static_cast<Seq>(below(static_cast<size_t>(row->second.lastSeq))));
    if (client.asking() >= mostAsked)
        return;
    if (kind < 88)
        return client.keepDraft(place, m_random);
    client.ask(HistoryPage{place, {}, {}, 10});
}

// --- what is done to the lines

void Workload::waitToSpoil()
{
    QTimer::singleShot(around(m_plan.faultPace), this, [this] {
        if (!m_isRunning)
            return;
        spoil(*m_clients.at(below(m_clients.size())),
              m_plan.faults.at(static_cast<int>(below(static_cast<size_t>(m_plan.faults.size())))));
        waitToSpoil();
    });
}

void Workload::spoil(SimulatedClient& client, const QString& fault)
{
    client.note("fault", {{u"kind"_s, fault}});
    FaultProxy& line = client.line();
    if (fault == u"cut"_s)
        line.cut();
    else if (fault == u"cut_after"_s)
        line.cutAfter = 2'000 + static_cast<qint64>(below(30'000));
    else if (fault == u"lose_ack"_s)
        client.tap().acksToLose = 1;
    else if (fault == u"freeze"_s)
        line.freeze(Millis{below(1'500)});
    else if (fault == u"dribble"_s)
        line.dribble(static_cast<qint64>(below(3'000)));
    else if (fault == u"half_close"_s)
        line.halfClose();
    else if (fault == u"delay"_s)
        line.delay(Millis{below(300)});
    else if (fault == u"flap"_s) {
        line.isClosed = true;
        line.cut();
        QTimer::singleShot(Millis{below(1'200)}, &client, [&line] { line.heal(); });
        return;
    }
    // A fault that lasts ends by itself.
    if (fault == u"delay"_s || fault == u"cut_after"_s)
        QTimer::singleShot(around(1s), &client, [&line] { line.heal(); });
}

/// Each device has one acknowledgement to lose, always, until enough are lost.
void Workload::rearm()
{
    int lost = 0;
    for (SimulatedClient* client : m_clients)
        lost += client->tap().acksLost;
    if (!m_isRunning)
        return;
    if (lost >= m_plan.acksToLose) {
        for (SimulatedClient* client : m_clients)
            client->tap().acksToLose = 0;
        Q_EMIT done();
        return;
    }
    // Two in three: else no message would ever arrive.
    for (SimulatedClient* client : m_clients)
        client->tap().acksToLose = below(3) > 0 ? 1 : 0;
    QTimer::singleShot(20ms, this, &Workload::rearm);
}

} // namespace tertulia::test
