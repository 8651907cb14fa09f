// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop's network service says arrives, through Qt's own way to it.
#include "client/platform/network_watch.h"
#include "tests/support/fake_network.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using Reach = FakeNetwork::Reach;

class NetworkWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenMoreIsInReach();
};

void NetworkWatchTest::saysWhenMoreIsInReach()
{
    FakeNetwork network;
    const NetworkWatch watch;
    const QNetworkInformation* known = QNetworkInformation::instance();
    QVERIFY(known);
    QCOMPARE(known->backendName(), u"networkmanager"_s);
    QSignalSpy back(&watch, &NetworkWatch::cameBack);
    QSignalSpy changes(known, &QNetworkInformation::reachabilityChanged);
    const auto become = [&](Reach reach, int told) {
        network.become(reach);
        QTRY_COMPARE(changes.size(), 1);
        changes.clear();
        QCOMPARE(back.size(), told);
    };
    become(Reach::House, 1); // a server may stand in the same house
    become(Reach::World, 2);
    become(Reach::House, 2);
    become(Reach::Nothing, 2);
    become(Reach::World, 3);
}

TERTULIA_TEST(NetworkWatchTest, "network_watch")

} // namespace tertulia::test

#include "tst_network_watch.moc"
