// SPDX-License-Identifier: GPL-3.0-or-later
// Where most tests of an account begin: a real server, Anna on a device of ours, Bruno on a bare connection. After each
// test no promise of Anna's device may be broken. One thread.
#pragma once

#include "tests/client/device.h"
#include "tests/client/live_server.h"
#include "tests/support/ws_client.h"

namespace tertulia::test {

class TwoPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

protected:
    /// Anna signs up; Bruno makes a group with her, and her device has loaded it.
    void befriend();
    /// Bruno writes the numbers from..to into the group.
    void say(int from, int to);
    /// What say() wrote.
    static QStringList numbers(int from, int to);

    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Device> m_anna;
    ConversationId m_group;
};

} // namespace tertulia::test
