// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/group_desk.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

bool GroupDesk::open()
{
    m_home = QTemporaryDir();
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    m_server = std::make_unique<ServerProcess>();
    if (!m_server->start(
            {u"--limits.requests_per_second"_s, u"1000000"_s, u"--limits.sends_per_second"_s, u"1000000"_s}))
        return false;
    m_bruno = enrolled(m_server->url(), u"bruno"_s);
    m_ada = std::make_unique<Desk>(u"ada"_s);
    if (!m_ada->enroll(m_server->url(), u"ada"_s))
        return false;
    m_group = makeGroup(*m_bruno, {u"ada"_s});
    if (!QTest::qWaitFor([this] { return ada().session()->directory().conversation(m_group) != nullptr; }, 60'000))
        return false;
    ada().openConversation(m_group.text());
    return QTest::qWaitFor([this] { return ada().room()->isLoaded(); }, 60'000);
}

void GroupDesk::close()
{
    m_ada.reset();
    m_bruno.reset();
    m_server.reset();
}

MessageId GroupDesk::said(const QString& body, std::optional<MessageId> replyTo)
{
    MessageSend send = messageTo(m_group, body);
    send.replyTo = replyTo;
    const auto sent = m_bruno->request(send);
    if (!sent.ok() || !QTest::qWaitFor([&] { return ada().room()->messages()->indexOf(sent->id) >= 0; }, 60'000))
        qFatal("not said");
    return sent->id;
}

} // namespace tertulia::test
