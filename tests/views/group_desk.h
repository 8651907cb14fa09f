// SPDX-License-Identifier: GPL-3.0-or-later
// A real server, Ada at her desk and Bruno on the wire, both in one group that Ada has open: what tests of her pages
// begin with. A test class derives from it, calls open() in its init() and close() in its cleanup(). Main thread.
#pragma once

#include "tests/integration/server_process.h"
#include "tests/support/ws_client.h"
#include "tests/views/desk.h"

#include <QTemporaryDir>

namespace tertulia::test {

class GroupDesk
{
protected:
    /// False if something does not come.
    bool open();
    void close();
    [[nodiscard]] AppView& ada() { return *m_ada->operator->(); }
    /// Bruno says it in the group, and Ada has it; ends the test program if not.
    MessageId said(const QString& body, std::optional<MessageId> replyTo = {});

    QTemporaryDir m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<Desk> m_ada;
    ConversationId m_group{};
};

} // namespace tertulia::test
