// SPDX-License-Identifier: GPL-3.0-or-later
// What the people of one program do, and what is done to their lines: each device acts after a random while, each line
// breaks after a random while, both out of one seed. Acts that need the network are simply refused without it.
// One thread.
#pragma once

#include "tests/chaos/simulated_client.h"

#include <QTimer>

namespace tertulia::test {

struct WorkloadPlan
{
    uint64_t seed = 1;
    int acts = 200;                     ///< of all devices together
    std::chrono::milliseconds pace{40}; ///< between two acts of a device, on average
    std::vector<ConversationId> talks{};
    std::optional<ConversationId> door{}; ///< the group that people are put out of
    std::optional<ConversationId> slow{}; ///< the room with slow mode
    QString owner{};                      ///< handle: who puts them out
    QStringList others{};
    QStringList faults{}; ///< names of Workload::spoil()
    std::chrono::milliseconds faultPace{300};
    int acksToLose = 0;     ///< of all devices together; as many sends as that needs
    bool hasDrafts = false; ///< each begins with a draft and the time that it needs to be on the disk
    bool isPatient = false; ///< nobody presses "try again" when a connection broke
};

class Workload final : public QObject
{
    Q_OBJECT
public:
    Workload(WorkloadPlan plan, std::vector<SimulatedClient*> clients, QObject* parent = nullptr);

    void start();
    /// No act and no fault any more; lines are whole.
    void stop();
    [[nodiscard]] int acted() const { return m_acted; }

Q_SIGNALS:
    void done();

private:
    void wait(SimulatedClient& client);
    void act(SimulatedClient& client);
    void talk(SimulatedClient& client, ConversationId place);
    void touch(SimulatedClient& client, ConversationId place);
    void tend(SimulatedClient& client);
    void waitToSpoil();
    void spoil(SimulatedClient& client, const QString& fault);
    void rearm();
    [[nodiscard]] std::chrono::milliseconds around(std::chrono::milliseconds mean);
    [[nodiscard]] size_t below(size_t count) { return static_cast<size_t>(m_random() % count); }

    const WorkloadPlan m_plan;
    const std::vector<SimulatedClient*> m_clients;
    std::mt19937_64 m_random;
    int m_acted = 0;
    bool m_isRunning = false;
};

} // namespace tertulia::test
