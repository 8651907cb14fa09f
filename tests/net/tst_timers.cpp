// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/on_epoll.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <QtTest>

namespace tertulia::net {

using namespace std::chrono_literals;

class TestTimers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timersKeepOrderAndAreNeverEarly();
    void coarseTimersAreAtMostFivePercentLate();
    void handlersMayStopAndDeleteTimers();
    void aTimerDoesNotFireInsideItself();
    void anIdUsedAgainIsAnotherTimer();
    void timersAreListed();
};

void TestTimers::timersKeepOrderAndAreNeverEarly()
{
    QList<int> fired;
    qint64 earliest = 1'000'000;
    onEpoll([&](EpollDispatcher&) {
        QEventLoop loop;
        QElapsedTimer elapsed;
        elapsed.start();
        for (const int ms : {30, 10, 50, 20, 40}) {
            QTimer::singleShot(std::chrono::milliseconds{ms}, Qt::PreciseTimer, &loop, [&, ms] {
                fired.append(ms);
                earliest = std::min(earliest, elapsed.elapsed() - ms);
                if (ms == 50)
                    loop.quit();
            });
        }
        loop.exec();
    });
    QCOMPARE(fired, (QList<int>{10, 20, 30, 40, 50}));
    QVERIFY2(earliest >= 0, qPrintable(QString::number(earliest)));
}

void TestTimers::coarseTimersAreAtMostFivePercentLate()
{
    onEpoll([&](EpollDispatcher& dispatcher) {
        QObject owner;
        for (const int ms : {40, 99, 1000, 30'000, 3'600'000}) {
            const int id = owner.startTimer(ms, Qt::CoarseTimer);
            const int left = dispatcher.remainingTime(id);
            QVERIFY2(left >= ms - 5 && left <= ms + ms / 20 + 1, qPrintable(QString::number(left)));
        }
        QCOMPARE(dispatcher.remainingTime(123'456), -1);
    });
}

void TestTimers::handlersMayStopAndDeleteTimers()
{
    int first = 0;
    int second = 0;
    int third = 0;
    onEpoll([&](EpollDispatcher&) {
        QEventLoop loop;
        TimerProbe a;
        auto b = std::make_unique<TimerProbe>();
        TimerProbe c;
        // All three are due in one pass; the first to run removes the others.
        a.onTimer = [&](int id) {
            ++first;
            a.killTimer(id);
            b.reset();
            QAbstractEventDispatcher::instance()->unregisterTimers(&c);
            QTimer::singleShot(20ms, &loop, &QEventLoop::quit);
        };
        b->onTimer = [&](int) { ++second; };
        c.onTimer = [&](int) { ++third; };
        a.startTimer(1, Qt::PreciseTimer);
        b->startTimer(2, Qt::PreciseTimer);
        c.startTimer(2, Qt::PreciseTimer);
        for (const QDeadlineTimer due(3ms, Qt::PreciseTimer); !due.hasExpired();)
            continue; // the thread is busy until all three are due
        loop.exec();
    });
    QCOMPARE(first, 1);
    QCOMPARE(second, 0);
    QCOMPARE(third, 0);
}

void TestTimers::aTimerDoesNotFireInsideItself()
{
    int depth = 0;
    int deepest = 0;
    int others = 0;
    std::chrono::nanoseconds cpu{};
    onEpoll([&](EpollDispatcher&) {
        QEventLoop loop;
        TimerProbe outer;
        TimerProbe other;
        other.onTimer = [&](int) { ++others; };
        outer.onTimer = [&](int id) {
            deepest = std::max(deepest, ++depth);
            other.startTimer(10);
            const auto before = cpuTime();
            QEventLoop nested;
            QTimer::singleShot(80ms, &nested, &QEventLoop::quit);
            nested.exec();
            cpu = cpuTime() - before;
            outer.killTimer(id);
            --depth;
            loop.quit();
        };
        outer.startTimer(1);
        loop.exec();
    });
    QCOMPARE(deepest, 1);
    QVERIFY2(others >= 4, qPrintable(QString::number(others)));
    // The overdue outer timer must not keep the nested loop awake.
    QVERIFY2(cpu < 40ms, qPrintable(QString::number(cpu.count())));
}

void TestTimers::anIdUsedAgainIsAnotherTimer()
{
    int fired = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        QEventLoop loop;
        TimerProbe probe;
        constexpr int id = 9'999;
        probe.onTimer = [&](int) {
            // Same id, new timer, while the old one is being delivered.
            dispatcher.unregisterTimer(id);
            if (++fired == 3)
                loop.quit();
            else
                dispatcher.registerTimer(id, 1, Qt::PreciseTimer, &probe);
        };
        dispatcher.registerTimer(id, 1, Qt::PreciseTimer, &probe);
        QTimer::singleShot(2s, &loop, &QEventLoop::quit);
        loop.exec();
    });
    QCOMPARE(fired, 3);
}

void TestTimers::timersAreListed()
{
    onEpoll([&](EpollDispatcher& dispatcher) {
        QObject owner;
        const int id = owner.startTimer(1234, Qt::VeryCoarseTimer);
        QObject stranger;
        stranger.startTimer(5);
        const auto list = dispatcher.registeredTimers(&owner);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().timerId, id);
        QCOMPARE(list.first().interval, 1234);
        QCOMPARE(list.first().timerType, Qt::VeryCoarseTimer);
        owner.killTimer(id);
        QVERIFY(dispatcher.registeredTimers(&owner).isEmpty());
        QVERIFY(!dispatcher.unregisterTimers(&owner));
    });
}

} // namespace tertulia::net

using TestTimers = tertulia::net::TestTimers;
TERTULIA_TEST(TestTimers, "timers")
#include "tst_timers.moc"
