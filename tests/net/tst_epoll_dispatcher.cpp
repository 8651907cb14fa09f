// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/epoll_dispatcher.h"
#include "tests/support/test_main.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>
#include <QtTest>

#include <array>
#include <ctime>

#include <fcntl.h>
#include <sys/socket.h>

#include <unistd.h>

namespace tertulia::net {

using namespace std::chrono_literals;

namespace {

// Runs `body` in a thread with our dispatcher and returns when it has.
void onEpoll(const std::function<void(EpollDispatcher&)>& body)
{
    auto* dispatcher = new EpollDispatcher;
    const std::unique_ptr<QThread> thread(QThread::create([&] { body(*dispatcher); }));
    thread->setEventDispatcher(dispatcher);
    thread->start();
    thread->wait();
}

struct Pair
{
    Pair() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()); }
    ~Pair()
    {
        for (const int end : ends) {
            if (end >= 0)
                ::close(end);
        }
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    void feed() { QVERIFY(::write(ends[1], "x", 1) == 1); }
    void drain()
    {
        char bytes[16];
        while (::read(ends[0], bytes, sizeof bytes) > 0) {
        }
    }

    std::array<int, 2> ends{-1, -1};
};

void pass(EpollDispatcher& dispatcher)
{
    dispatcher.processEvents(QEventLoop::AllEvents);
}

class TimerProbe : public QObject
{
public:
    std::function<void(int)> onTimer;

protected:
    void timerEvent(QTimerEvent* event) override { onTimer(event->timerId()); }
};

std::chrono::nanoseconds cpuTime()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return std::chrono::seconds{t.tv_sec} + std::chrono::nanoseconds{t.tv_nsec};
}

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aZeroTimerStarvesNeitherSocketsNorPosts();
    void timersKeepOrderAndAreNeverEarly();
    void coarseTimersAreAtMostFivePercentLate();
    void handlersMayStopAndDeleteTimers();
    void aTimerDoesNotFireInsideItself();
    void anIdUsedAgainIsAnotherTimer();
    void timersAreListed();
    void aNotifierMayBeDeletedInAHandler();
    void aDescriptorUsedAgainInOneBatchHearsNothingOld();
    void aNestedLoopNeitherLosesNorRepeats();
    void manyReadyDescriptorsAllGetTheirTurn();
    void aWriteNotifierCanBeToggled();
    void hangUpIsHeard();
    void aCopiedDescriptorDoesNotSpin();
    void socketsCanBeExcluded();
    void postsFromManyThreadsAllArrive();
    void quitFromOutsideAlwaysEnds();
    void theHookRunsOnceAPassAndItsPostsDoNotWait();
};

void TestEpollDispatcher::aZeroTimerStarvesNeitherSocketsNorPosts()
{
    int ticks = 0;
    int reads = 0;
    int posts = 0;
    onEpoll([&](EpollDispatcher&) {
        QEventLoop loop;
        Pair pair;
        TimerProbe probe;
        probe.onTimer = [&](int) {
            if (++ticks > 1000)
                loop.exit(1);
        };
        probe.startTimer(0);
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, &loop, [&] {
            pair.drain();
            if (++reads == 5)
                loop.quit();
            pair.feed();
            QMetaObject::invokeMethod(
                &loop, [&] { ++posts; }, Qt::QueuedConnection);
        });
        pair.feed();
        loop.exec();
    });
    QVERIFY2(ticks <= 20, qPrintable(QString::number(ticks)));
    QVERIFY(reads >= 5);
    QVERIFY(posts >= 4);
}

void TestEpollDispatcher::timersKeepOrderAndAreNeverEarly()
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

void TestEpollDispatcher::coarseTimersAreAtMostFivePercentLate()
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

void TestEpollDispatcher::handlersMayStopAndDeleteTimers()
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
        QThread::msleep(5);
        loop.exec();
    });
    QCOMPARE(first, 1);
    QCOMPARE(second, 0);
    QCOMPARE(third, 0);
}

void TestEpollDispatcher::aTimerDoesNotFireInsideItself()
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

void TestEpollDispatcher::anIdUsedAgainIsAnotherTimer()
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

void TestEpollDispatcher::timersAreListed()
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

void TestEpollDispatcher::aNotifierMayBeDeletedInAHandler()
{
    int heard = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        Pair a;
        Pair b;
        auto first = std::make_unique<QSocketNotifier>(a.ends[0], QSocketNotifier::Read);
        auto second = std::make_unique<QSocketNotifier>(b.ends[0], QSocketNotifier::Read);
        // Both are ready; whichever is first deletes both.
        const auto deleteBoth = [&] {
            ++heard;
            second.reset();
            first.release()->deleteLater();
        };
        QObject::connect(first.get(), &QSocketNotifier::activated, deleteBoth);
        QObject::connect(second.get(), &QSocketNotifier::activated, [&] {
            ++heard;
            first.reset();
            second.release()->deleteLater();
        });
        a.feed();
        b.feed();
        for (int i = 0; i < 5; ++i)
            pass(dispatcher);
    });
    QCOMPARE(heard, 1);
}

void TestEpollDispatcher::aDescriptorUsedAgainInOneBatchHearsNothingOld()
{
    int strangers = 0;
    int heardLater = 0;
    int swaps = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        Pair a;
        Pair b;
        Pair fresh;
        std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
        std::unique_ptr<QSocketNotifier> replacement;
        const std::array<Pair*, 2> pairs{&a, &b};
        // Both are ready in one batch. The first handler closes the other socket and opens a new, silent one that
        // gets the same number.
        for (size_t i = 0; i < 2; ++i) {
            notifiers[i] = std::make_unique<QSocketNotifier>(pairs[i]->ends[0], QSocketNotifier::Read);
            QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, [&, i] {
                pairs[i]->drain();
                const size_t victim = 1 - i;
                if (replacement)
                    return;
                ++swaps;
                notifiers[victim].reset();
                const int number = pairs[victim]->ends[0];
                QVERIFY(::dup3(fresh.ends[0], number, O_CLOEXEC) == number);
                replacement = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
                QObject::connect(replacement.get(), &QSocketNotifier::activated, [&] { ++strangers; });
            });
        }
        a.feed();
        b.feed();
        for (int i = 0; i < 5; ++i)
            pass(dispatcher);
        heardLater = -strangers;
        fresh.feed();
        pass(dispatcher);
        heardLater += strangers;
        strangers -= heardLater;
    });
    QCOMPARE(swaps, 1);
    QCOMPARE(strangers, 0);
    QCOMPARE(heardLater, 1);
}

void TestEpollDispatcher::aNestedLoopNeitherLosesNorRepeats()
{
    constexpr int count = 20;
    std::array<int, count> heard{};
    onEpoll([&](EpollDispatcher& dispatcher) {
        std::array<Pair, count> pairs;
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        bool nested = false;
        for (size_t i = 0; i < count; ++i) {
            notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i].ends[0], QSocketNotifier::Read));
            QObject::connect(notifiers.back().get(), &QSocketNotifier::activated, [&, i] {
                ++heard[i];
                pairs[i].drain();
                if (std::exchange(nested, true))
                    return;
                QEventLoop loop;
                QTimer::singleShot(20ms, &loop, &QEventLoop::quit);
                loop.exec();
            });
            pairs[i].feed();
        }
        for (int i = 0; i < 5; ++i)
            pass(dispatcher);
    });
    for (const int times : heard)
        QCOMPARE(times, 1);
}

void TestEpollDispatcher::manyReadyDescriptorsAllGetTheirTurn()
{
    constexpr int count = 400; // more than one batch
    std::vector<int> heard(count);
    onEpoll([&](EpollDispatcher& dispatcher) {
        std::vector<std::unique_ptr<Pair>> pairs;
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        for (size_t i = 0; i < count; ++i) {
            pairs.push_back(std::make_unique<Pair>());
            notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->ends[0], QSocketNotifier::Read));
            // Never drained: always ready, and still nobody may be left out.
            QObject::connect(notifiers.back().get(), &QSocketNotifier::activated, [&heard, i] { ++heard[i]; });
            pairs[i]->feed();
        }
        for (int i = 0; i < 20; ++i)
            pass(dispatcher);
    });
    QVERIFY(*std::min_element(heard.begin(), heard.end()) >= 5);
}

void TestEpollDispatcher::aWriteNotifierCanBeToggled()
{
    int written = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        Pair pair;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
        QObject::connect(&writer, &QSocketNotifier::activated, [&] { ++written; });
        pass(dispatcher);
        QCOMPARE(written, 1);
        writer.setEnabled(false);
        writer.setEnabled(true);
        writer.setEnabled(false);
        pass(dispatcher);
        QCOMPARE(written, 1);
        reader.setEnabled(false);
        writer.setEnabled(true);
        pass(dispatcher);
        QCOMPARE(written, 2);
    });
    QCOMPARE(written, 2);
}

void TestEpollDispatcher::hangUpIsHeard()
{
    int heard = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        Pair pair;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, [&] {
            char byte = 0;
            QCOMPARE(::read(pair.ends[0], &byte, 1), 0);
            ++heard;
            reader.setEnabled(false);
        });
        pass(dispatcher);
        ::close(std::exchange(pair.ends[1], -1));
        for (int i = 0; i < 3; ++i)
            pass(dispatcher);
    });
    QCOMPARE(heard, 1);
}

void TestEpollDispatcher::aCopiedDescriptorDoesNotSpin()
{
    std::chrono::nanoseconds cpu{};
    onEpoll([&](EpollDispatcher& dispatcher) {
        Pair pair;
        auto notifier = std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read);
        pair.feed();
        pass(dispatcher);
        const int copy = ::dup(pair.ends[0]);
        notifier.reset();
        ::close(std::exchange(pair.ends[0], -1));
        QEventLoop loop;
        QTimer::singleShot(100ms, &loop, &QEventLoop::quit);
        const auto before = cpuTime();
        loop.exec();
        cpu = cpuTime() - before;
        ::close(copy);
    });
    QVERIFY2(cpu < 50ms, qPrintable(QString::number(cpu.count())));
}

void TestEpollDispatcher::socketsCanBeExcluded()
{
    int heard = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        Pair pair;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, [&] { ++heard; });
        pair.feed();
        dispatcher.processEvents(QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(heard, 0);
        pass(dispatcher);
    });
    QCOMPARE(heard, 1);
}

void TestEpollDispatcher::postsFromManyThreadsAllArrive()
{
    constexpr int threads = 4;
    constexpr int each = 5'000;
    int arrived = 0;
    onEpoll([&](EpollDispatcher&) {
        QEventLoop loop;
        std::vector<std::unique_ptr<QThread>> posters;
        for (int t = 0; t < threads; ++t) {
            posters.emplace_back(QThread::create([&] {
                for (int i = 0; i < each; ++i) {
                    QMetaObject::invokeMethod(
                        &loop,
                        [&] {
                            if (++arrived == threads * each)
                                loop.quit();
                        },
                        Qt::QueuedConnection);
                }
            }));
            posters.back()->start();
        }
        QTimer::singleShot(20s, &loop, &QEventLoop::quit);
        loop.exec();
        for (const auto& poster : posters)
            poster->wait();
    });
    QCOMPARE(arrived, threads * each);
}

void TestEpollDispatcher::quitFromOutsideAlwaysEnds()
{
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        thread.setEventDispatcher(new EpollDispatcher);
        thread.start();
        if (i % 2 == 0)
            QThread::yieldCurrentThread();
        thread.quit();
        QVERIFY(thread.wait(5'000));
    }
}

void TestEpollDispatcher::theHookRunsOnceAPassAndItsPostsDoNotWait()
{
    int hooks = 0;
    int posted = 0;
    qint64 took = 0;
    onEpoll([&](EpollDispatcher& dispatcher) {
        QEventLoop loop;
        dispatcher.atEndOfPass([&] {
            if (++hooks != 1)
                return;
            QMetaObject::invokeMethod(
                &loop,
                [&] {
                    ++posted;
                    loop.quit();
                },
                Qt::QueuedConnection);
        });
        QElapsedTimer elapsed;
        elapsed.start();
        QTimer::singleShot(2s, &loop, &QEventLoop::quit);
        loop.exec();
        took = elapsed.elapsed();
        const int before = hooks;
        pass(dispatcher);
        QCOMPARE(hooks, before + 1);
    });
    QCOMPARE(posted, 1);
    QVERIFY2(took < 1'000, qPrintable(QString::number(took)));
}

} // namespace tertulia::net

using TestEpollDispatcher = tertulia::net::TestEpollDispatcher;
TERTULIA_TEST(TestEpollDispatcher, "epoll_dispatcher")
#include "tst_epoll_dispatcher.moc"
