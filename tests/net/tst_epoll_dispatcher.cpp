// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/on_epoll.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>
#include <QtTest>

#include <array>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tertulia::net {

using namespace std::chrono_literals;

namespace {

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

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aZeroTimerStarvesNeitherSocketsNorPosts();
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
