// SPDX-License-Identifier: GPL-3.0-or-later
// Reads along on one device's way to the server and notes what was really said there: requests, answers and events,
// before the client library has made anything of them. It can also choose the bytes that must not arrive: those by
// which the client would learn that its message is stored. Then COMMIT was, and the answer is lost.
// Passwords and tokens are not noted. One thread.
#pragma once

#include "tests/chaos/history.h"
#include "tests/support/fault_proxy.h"

#include <QSet>

#include <map>

namespace tertulia::test {

class WireTap
{
public:
    /// Sees all that passes through `proxy`, which must outlive it.
    WireTap(FaultProxy& proxy, History& history, QString device);

    /// So many acknowledgements, from the next on, get lost with their connection.
    int acksToLose = 0;
    int acksLost = 0;

private:
    struct Half
    {
        QByteArray bytes{};
        bool isUpgraded = false;
    };
    struct Wire
    {
        Half up{};
        Half down{};
        std::map<qint64, QJsonObject> asked{}; ///< not yet answered
        QSet<QString> sending{};               ///< client ids of messages among them
    };
    bool passes(int connection, bool toServer, const QByteArray& bytes);
    static std::vector<QByteArray> framesIn(Half& half, const QByteArray& bytes);
    void asked(int connection, Wire& wire, const QJsonObject& frame);
    void said(int connection, Wire& wire, const QJsonObject& frame, bool isLost);
    [[nodiscard]] static bool tellsOfMine(const Wire& wire, const QJsonObject& frame);

    History& m_history;
    const QString m_device;
    std::map<int, Wire> m_wires;
};

} // namespace tertulia::test
