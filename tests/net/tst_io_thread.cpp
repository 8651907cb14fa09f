// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/io_thread.h"
#include "tests/support/last_words.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <future>
#include <thread>

namespace tertulia::net {

class TestIoThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tasksOfEachThreadRunInOrder();
    void aTaskPostedInsideRunsAfterThoseBefore();
    void tasksRunInTheThread();
    void tasksAfterTheEndAreDropped();
    void theEndIsTheEndOfTheThread();
};

namespace {

std::unique_ptr<IoThread> makeThread()
{
    return std::make_unique<IoThread>(3, GatewayConfig{}, HandlerFactory{});
}

} // namespace

void TestIoThread::tasksOfEachThreadRunInOrder()
{
    constexpr int producers = 4;
    constexpr int each = 10'000;
    std::array<std::vector<int>, producers> seen; // written in the I/O thread only
    std::promise<void> done;
    int total = 0;
    const auto io = makeThread();
    std::vector<std::thread> threads;
    for (int p = 0; p < producers; ++p) {
        threads.emplace_back([&, p] {
            for (int i = 0; i < each; ++i) {
                io->post([&, p, i] {
                    seen[static_cast<size_t>(p)].push_back(i);
                    if (++total == producers * each)
                        done.set_value();
                });
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(done.get_future().wait_for(std::chrono::seconds{20}), std::future_status::ready);
    for (const auto& list : seen) {
        QCOMPARE(list.size(), static_cast<size_t>(each));
        QVERIFY(std::is_sorted(list.begin(), list.end()));
    }
}

void TestIoThread::aTaskPostedInsideRunsAfterThoseBefore()
{
    std::promise<QString> result;
    QString order;
    const auto io = makeThread();
    std::promise<void> gate;
    io->post([&] { gate.get_future().wait(); });
    io->post([&] {
        io->post([&] { order += u'd'; });
        io->post([&] { result.set_value(order + u'e'); });
        order += u'a';
    });
    io->post([&] { order += u'b'; });
    io->post([&] { order += u'c'; });
    gate.set_value();
    QCOMPARE(result.get_future().get(), QStringLiteral("abcde"));
}

void TestIoThread::tasksRunInTheThread()
{
    const auto io = makeThread();
    QCOMPARE(io->index(), 3);
    QVERIFY(!io->isCurrent());
    std::promise<bool> inside;
    io->post([&] { inside.set_value(io->isCurrent()); });
    QVERIFY(inside.get_future().get());
}

void TestIoThread::tasksAfterTheEndAreDropped()
{
    // What a task holds is released whether it ran or not, and nobody waits for ever.
    auto held = std::make_shared<int>(1);
    auto io = makeThread();
    std::promise<void> started;
    std::promise<void> gate;
    io->post([&] {
        started.set_value();
        gate.get_future().wait();
    });
    started.get_future().wait();
    bool ran = false;
    io->post([held, &ran] { ran = true; });
    QCOMPARE(held.use_count(), 2L);
    std::thread ender([&] { io.reset(); });
    QTRY_COMPARE(held.use_count(), 1L);
    gate.set_value();
    ender.join();
    QVERIFY(!ran);
}

void TestIoThread::theEndIsTheEndOfTheThread()
{
    std::atomic<bool> gone{false};
    auto io = makeThread();
    std::promise<void> asked;
    io->post([&] {
        test::sayLastWords(gone);
        asked.set_value();
    });
    asked.get_future().wait();
    io.reset();
    QVERIFY(gone);
}

} // namespace tertulia::net

using TestIoThread = tertulia::net::TestIoThread;
TERTULIA_TEST(TestIoThread, "io_thread")
#include "tst_io_thread.moc"
