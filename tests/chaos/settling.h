// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until a device holds all that the server has for it: every stream as far as sync.heads says, nothing left in
// the outbox. Notes how long that took after the last fault, or what was still missing when the time was over. It reads
// the device's file beside the library, so that a library which thinks it is complete is not asked about itself.
// Others may write on meanwhile: what the file holds must be no less than the heads said that were asked for before it
// was read, and no more than those that are asked for afterwards.
// One thread.
#pragma once

#include "tests/chaos/simulated_client.h"

#include <QElapsedTimer>
#include <QHash>

#include <optional>

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
    void read();
    /// The rev that the device's file holds of each stream that is due; nothing if there is no file.
    [[nodiscard]] std::optional<QHash<QString, Rev>> held() const;
    void end(const QString& missing);

    SimulatedClient& m_client;
    const std::chrono::milliseconds m_patience;
    QElapsedTimer m_since;
    QHash<QString, Rev> m_due;                 ///< stream -> rev, as the first heads say
    std::optional<QHash<QString, Rev>> m_held; ///< the same as the file says, when it had all that is due
    QString m_missing = QStringLiteral("no heads");
};

} // namespace tertulia::test
