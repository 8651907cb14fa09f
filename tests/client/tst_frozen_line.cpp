// SPDX-License-Identifier: GPL-3.0-or-later
// A line on which nothing passes any more, not even its end: each side finds out by itself.
#include "tests/client/device.h"
#include "tests/client/live_server.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FrozenLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClientFindsOut();
    void tryNowGivesUpWhatHangs_data();
    void tryNowGivesUpWhatHangs();
    void tryNowLetsAYoungAttemptBe();
    void theServerFindsOut();
    void whatIsSilentButAliveStays();
    void itTakesNoLongerThanPromised();

private:
    static constexpr auto forGood = 600s;
    static constexpr int soonMs = 5'000;
};

void FrozenLineTest::theClientFindsOut()
{
    LiveServer server;
    FaultProxy line(static_cast<quint16>(server.url().port()));
    Device anna(line.url());
    anna.timing.ping = 100ms;
    anna.timing.dead = 500ms;
    anna.restart();
    QVERIFY(anna.signUp(u"anna"_s));
    line.freeze(forGood);
    QTRY_VERIFY_WITH_TIMEOUT(!anna.isOnline(), soonMs);
    line.heal();
    anna.account->retryNow();
    QTRY_VERIFY(anna.isOnline());
}

void FrozenLineTest::tryNowGivesUpWhatHangs_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("connecting") << "101 Switching"_ba;
    QTest::newRow("greeting") << "\"protocol\""_ba;
    QTest::newRow("resuming") << "\"access_token\""_ba;
}

/// Somebody who sees that it hangs need not wait until the program gives up by itself, after 10 or 15 seconds.
void FrozenLineTest::tryNowGivesUpWhatHangs()
{
    QFETCH(QByteArray, answer);
    LiveServer server;
    FaultProxy line(static_cast<quint16>(server.url().port()));
    Device anna(line.url());
    QVERIFY(anna.signUp(u"anna"_s));
    bool hangs = false;
    line.judge = [&](int /*connection*/, bool toServer, const QByteArray& bytes) {
        if (!toServer && !hangs && bytes.contains(answer)) {
            hangs = true;
            line.strand();
        }
        return true;
    };
    line.cut();
    QTRY_VERIFY_WITH_TIMEOUT(hangs, soonMs);
    QCOMPARE(anna.account->state(), Account::State::Connecting);
    anna.account->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isOnline(), soonMs);
}

/// It would get through, if only one let it: who presses again and again does not begin anew each time.
void FrozenLineTest::tryNowLetsAYoungAttemptBe()
{
    LiveServer server;
    FaultProxy line(static_cast<quint16>(server.url().port()));
    Device anna(line.url());
    QVERIFY(anna.signUp(u"anna"_s));
    line.cut();
    QTRY_COMPARE(anna.account->state(), Account::State::Offline);
    QSignalSpy attempts(&line, &FaultProxy::connectionOpened);
    line.delay(150ms); // each way, and there are several
    QTimer impatient;
    connect(&impatient, &QTimer::timeout, anna.account.get(), &Account::retryNow);
    impatient.start(50ms);
    QTRY_VERIFY_WITH_TIMEOUT(anna.isOnline(), soonMs);
    QCOMPARE(attempts.size(), 1);
}

void FrozenLineTest::theServerFindsOut()
{
    LiveServer server({u"--limits.ping_seconds"_s, u"0.1"_s, u"--limits.dead_seconds"_s, u"0.5"_s});
    FaultProxy line(static_cast<quint16>(server.url().port()));
    Device anna(line.url());
    QVERIFY(anna.signUp(u"anna"_s));
    WsClient bruno;
    QVERIFY(bruno.open(server.url()) && bruno.enroll(u"bruno"_s));
    makeGroup(bruno, {u"anna"_s});
    const auto watched = bruno.request(PresenceWatch{{anna.account->self().id}});
    QVERIFY(watched.ok() && watched->presences.size() == 1);
    QCOMPARE(watched->presences.front().presence, Presence::Online);
    line.freeze(forGood);
    QTRY_COMPARE_WITH_TIMEOUT(bruno.eventsOf<PresenceChanged>().size(), size_t{1}, soonMs);
    QCOMPARE(bruno.eventsOf<PresenceChanged>().front().presence, Presence::Offline);
}

void FrozenLineTest::whatIsSilentButAliveStays()
{
    LiveServer server({u"--limits.ping_seconds"_s, u"0.1"_s, u"--limits.dead_seconds"_s, u"0.5"_s});
    Device anna(server.url());
    anna.timing.ping = 100ms;
    anna.timing.dead = 500ms;
    anna.restart();
    QVERIFY(anna.signUp(u"anna"_s));
    QSignalSpy states(anna.account.get(), &Account::stateChanged);
    QVERIFY(!states.wait(1'500));
    QVERIFY(anna.isOnline());
}

/// The server's half is in server/tst_config.cpp.
void FrozenLineTest::itTakesNoLongerThanPromised()
{
    const NetTiming timing;
    QVERIFY(timing.dead * 105 / 100 <= 75s); // Qt's timers are exact to 5 %
    QVERIFY(timing.ping * 12 / 10 < timing.dead);
}

} // namespace tertulia::test

using FrozenLineTest = tertulia::test::FrozenLineTest;
TERTULIA_TEST(FrozenLineTest, "frozen_line")
#include "tst_frozen_line.moc"
