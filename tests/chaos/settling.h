// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until a device holds all that the server has for it: every stream as far as sync.heads says, nothing left in
// the outbox. Notes how long that took after the last fault, or what was still missing when the time was over. It reads
// the device's file beside the library, so that a library which thinks it is complete is not asked about itself.
// One thread.
#pragma once

#include "tests/chaos/simulated_client.h"

#include <QElapsedTimer>

namespace tertulia::test {

class Settling final : public QObject
{
    Q_OBJECT
public:
    Settling(SimulatedClient& client, std::chrono::milliseconds patience, QObject* parent = nullptr);

Q_SIGNALS:
    void over();

private:
    void look();
    void compare(const Result<SyncHeadsReply>& heads);
    [[nodiscard]] QString missing(const SyncHeadsReply& heads) const;
    void end(const QString& missing);

    SimulatedClient& m_client;
    const std::chrono::milliseconds m_patience;
    QElapsedTimer m_since;
};

} // namespace tertulia::test
