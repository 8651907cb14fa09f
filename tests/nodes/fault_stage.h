// SPDX-License-Identifier: GPL-3.0-or-later
// Three server programs on one PostgreSQL, each behind a relay of its own to one NATS, and people on each who talk with
// each other all the time; what breaks them, and whether everybody has everything once it is whole again. Main thread
// of the test.
#pragma once

#include "tests/integration/server_process.h"
#include "tests/nodes/bell_relay.h"
#include "tests/nodes/nats_server.h"
#include "tests/nodes/talker.h"
#include "tests/support/temp_db.h"

#include <set>

namespace tertulia::test {

class FaultStage
{
public:
    static constexpr size_t nodeCount = 3;
    static constexpr size_t talkersEach = 2;

    explicit FaultStage(uint64_t seed);
    ~FaultStage();
    FaultStage(const FaultStage&) = delete;
    FaultStage& operator=(const FaultStage&) = delete;

    /// Everybody comes and begins to talk. False if a server does not start.
    bool begin();
    bool startNode(size_t which);
    [[nodiscard]] ServerProcess& node(size_t which) { return *m_nodes[which]; }
    [[nodiscard]] BellRelay& relay(size_t which) { return *m_relays[which]; }
    [[nodiscard]] NatsServer& nats() { return *m_nats; }
    [[nodiscard]] std::mt19937_64& random() { return m_random; }
    size_t anyNode() { return m_random() % nodeCount; }

    /// They go on for so long, and that they do is no fault: whoever is connected says something meanwhile.
    void talkFor(std::chrono::milliseconds time);
    /// Whoever is at that node is expected to lose it; the others are not.
    void expectLossAt(size_t which) { m_doomed.insert(which); }
    void stopped(size_t which) { m_stopped.insert(which); }
    void goesOn(size_t which) { m_stopped.erase(which); }
    /// It is whole again: nobody begins anything new until everybody has everything, and proves it. Empty, or what was
    /// wrong. Then they are at home again and talk on.
    QString settle();
    /// What it came to since the last time.
    [[nodiscard]] QString figures();
    [[nodiscard]] size_t messages() const { return m_ledger.acknowledged.size(); }
    [[nodiscard]] int resumed() const;
    [[nodiscard]] int turnedAway() const;
    [[nodiscard]] QUrl url(size_t which) const { return m_nodes[which]->url(); }
    [[nodiscard]] int delayOfMost(); ///< ms within which 99 of 100 messages were heard; forgets them

private:
    QUrl doorFor(size_t home, int attempt) const;
    [[nodiscard]] bool haveAll() const;
    [[nodiscard]] bool areAtHome() const;
    QString lossesOfOthers();
    QString whereabouts() const;

    TempDb m_db{sql::Engine::Postgres};
    std::mt19937_64 m_random;
    std::unique_ptr<NatsServer> m_nats;
    std::vector<std::unique_ptr<BellRelay>> m_relays;
    std::vector<std::unique_ptr<ServerProcess>> m_nodes;
    TalkLedger m_ledger;
    std::vector<std::unique_ptr<Talker>> m_talkers;
    std::vector<QUrl> m_were;  ///< where each talker was when the round began
    std::vector<int> m_losses; ///< of each by then
    std::set<size_t> m_doomed;
    std::set<size_t> m_stopped;
    std::vector<int> m_healed; ///< ms from each heal until everybody had everything
    size_t m_told = 0;         ///< messages and resumptions that figures() has told
    int m_resumedTold = 0;
};

} // namespace tertulia::test
