// SPDX-License-Identifier: GPL-3.0-or-later
// The server is out of reach: what is said of it, and what brings the connection back before its time.
#include "tests/support/fake_network.h"
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ConnectionByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void triesNow();
    void comesBackWithTheNetwork();
    void cleanup();

private:
    /// In the server's place; how often somebody came.
    void sendEverybodyAway();
    bool startAgain(); ///< and Bruno with it
    /// The next attempt is so far away that whoever comes sooner was asked to.
    bool waitForALongPause();

    FakeNetwork m_network;
    std::unique_ptr<QTcpServer> m_door;
    int m_came = 0;
};

void ConnectionByHand::sendEverybodyAway()
{
    const auto port = static_cast<quint16>(m_server->url().port());
    m_server->signal(SIGTERM);
    QVERIFY(m_server->waitForEnd() >= 0);
    m_door = std::make_unique<QTcpServer>();
    connect(m_door.get(), &QTcpServer::newConnection, this, [this] {
        while (const std::unique_ptr<QTcpSocket> one{m_door->nextPendingConnection()}) {
            ++m_came;
            one->abort();
        }
    });
    QVERIFY(m_door->listen(QHostAddress::LocalHost, port));
}

bool ConnectionByHand::startAgain()
{
    const QString address = u"127.0.0.1:%1"_s.arg(m_server->url().port());
    m_door.reset();
    m_bruno = std::make_unique<WsClient>();
    return m_server->start({u"--listen"_s, address}) && m_bruno->open(m_server->url()) && m_bruno->login(u"bruno"_s);
}

bool ConnectionByHand::waitForALongPause()
{
    const auto seconds = [this] {
        static const QRegularExpression pause(u"Trying again in (\\d+) seconds"_s);
        return pause.match(hand().screen()).captured(1).toInt();
    };
    return QTest::qWaitFor([&] { return seconds() >= 8; }, 90'000);
}

void ConnectionByHand::cleanup()
{
    House::cleanup();
    if (m_door)
        QVERIFY(startAgain());
}

void ConnectionByHand::triesNow()
{
    QVERIFY(!openGroup(u"Patience"_s).isNull());
    sendEverybodyAway();
    QVERIFY(waitForALongPause());
    const int before = m_came;
    QVERIFY(hand().click(Target(u"Try now"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(m_came, before + 1, 3'000);
    QVERIFY(startAgain());
    QVERIFY(hand().click(Target(u"Try now"_s)));
    QVERIFY(hand().waitGone(Target(u"Try now"_s)));
}

void ConnectionByHand::comesBackWithTheNetwork()
{
    QVERIFY(!openGroup(u"Cables"_s).isNull());
    sendEverybodyAway();
    QVERIFY(waitForALongPause());
    const int before = m_came;
    m_network.become(FakeNetwork::Reach::World);
    QTRY_COMPARE_WITH_TIMEOUT(m_came, before + 1, 3'000);
}

TERTULIA_TEST(ConnectionByHand, "connection")

} // namespace tertulia::test

#include "tst_connection.moc"
