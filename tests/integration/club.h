// SPDX-License-Identifier: GPL-3.0-or-later
// A server with a space in which Anna, who owns it, and Bruno are, and Carla is not: what most tests of places begin
// with. A test class derives from it, calls open() in its init() and close() in its cleanup(). Thread of the test.
#pragma once

#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

namespace tertulia::test {

class Club
{
protected:
    /// On the engine of the present row; ends the test program if the server refuses.
    void open();
    void close();
    /// All three hang up; the server stays.
    void leave();
    [[nodiscard]] std::unique_ptr<WsClient> person(const QString& handle) const;

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_carla; ///< not in the space
    SpaceId m_space;
    ConversationId m_room; ///< "news", everybody's
};

} // namespace tertulia::test
