// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/two_people.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

void TwoPeople::init()
{
    m_server = std::make_unique<LiveServer>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_anna = std::make_unique<Device>(m_server->url());
}

void TwoPeople::cleanup()
{
    if (m_anna && QTest::currentTestFailed())
        qWarning().noquote() << m_anna->describe() << m_server->complaints();
    if (m_anna)
        QCOMPARE(m_anna->brokenPromises, QStringList{});
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void TwoPeople::befriend()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    m_group = makeGroup(*m_bruno, {u"anna"_s});
    QTRY_VERIFY(m_anna->row(m_group) && m_anna->row(m_group)->lowSeq == 1); // loaded from the start
}

void TwoPeople::say(int from, int to)
{
    for (int i = from; i <= to; ++i)
        QVERIFY(m_bruno->request(messageTo(m_group, QString::number(i))).ok());
}

QStringList TwoPeople::numbers(int from, int to)
{
    QStringList out;
    for (int i = from; i <= to; ++i)
        out.append(QString::number(i));
    return out;
}

} // namespace tertulia::test
