// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/club.h"

#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

void Club::open()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
    m_carla = person(u"carla"_s);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    if (!space.ok())
        qFatal("no space");
    m_space = space->space.id;
    const auto room = m_anna->request(RoomCreate{m_space, u"news"_s, {}, {}, {}});
    if (!m_anna->request(MemberAdd{m_space, u"bruno"_s}).ok() || !room.ok())
        qFatal("nobody in the space");
    m_room = room->conversation.id;
}

void Club::close()
{
    leave();
    m_server.reset();
}

void Club::leave()
{
    m_anna.reset();
    m_bruno.reset();
    m_carla.reset();
}

std::unique_ptr<WsClient> Club::person(const QString& handle) const
{
    return enrolled(m_server->url(), handle);
}

} // namespace tertulia::test
