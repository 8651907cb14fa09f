// SPDX-License-Identifier: GPL-3.0-or-later
// Threads on the bus: heard through their parents, followed or watched.
#include "server/bus/bus.h"
#include "shared/protocol/envelope.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

namespace {

using ThreadRevs = std::vector<Rev>;

struct ThreadListener final : Subscriber
{
    UserId user() const override { return m_user; }
    DeviceId device() const override { return m_device; }
    void deliver(const QByteArray& frame) override { heard.push_back(frame); }
    void deliverEphemeral(const QByteArray& frame) override { ephemeral.push_back(frame); }
    void outOfStep() override {}
    void revoked() override {}

    ThreadRevs revs() const
    {
        ThreadRevs found;
        for (const QByteArray& frame : heard) {
            const auto parsed = parseServerFrame(frame);
            found.push_back(std::get<Changed>(std::get<Event>(*parsed)).rev);
        }
        return found;
    }

    const UserId m_user = UserId::make();
    const DeviceId m_device = DeviceId::make();
    std::vector<QByteArray> heard;
    std::vector<QByteArray> ephemeral;
};

QByteArray plainFraming(QByteArrayView utf8)
{
    return utf8.toByteArray();
}

void publish(Changes& changes, ConversationId conversation, Rev rev)
{
    ConversationRecord record;
    record.id = conversation;
    record.rev = rev;
    changes.publish(conversation, rev, record);
}

} // namespace

class BusThreadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        const Bus::Post atOnce = [](const std::function<void()>& task) { task(); };
        m_bus = std::make_unique<Bus>(std::vector{atOnce, atOnce}, &plainFraming);
    }
    void threadsAreHeardThroughTheirParents();
    void watchedThreads();

private:
    void deliver(const Changes& changes) { m_bus->deliver(changes); }

    std::unique_ptr<Bus> m_bus;
};

// Whatever ends the view of the parent ends that of the thread, without a word about the thread.
void BusThreadsTest::threadsAreHeardThroughTheirParents()
{
    ThreadListener early;
    ThreadListener late;
    ThreadListener outside;
    const ConversationId room = ConversationId::make();
    const ConversationId thread = ConversationId::make();
    const Followed followed = Followed::thread(thread, {room, 4});
    m_bus->shard(0).add(early, {room, followed});
    m_bus->shard(1).add(late, {Followed{room, 5}, followed});
    m_bus->shard(0).add(outside, {followed});
    Changes first;
    publish(first, thread, 1);
    deliver(first);
    m_bus->typing(thread, UserId::make(), true);
    QCOMPARE(early.revs(), ThreadRevs{1});
    QVERIFY2(late.heard.empty(), "the root is older than what he may see");
    QVERIFY(outside.heard.empty());
    QCOMPARE(early.ephemeral.size(), size_t{1});
    QVERIFY(late.ephemeral.empty() && outside.ephemeral.empty());
    Changes leaving;
    leaving.unsubscribe(early.m_user, room);
    publish(leaving, thread, 2);
    leaving.subscribe(outside.m_user, room);
    publish(leaving, thread, 3);
    leaving.subscribe(outside.m_user, thread, Through{room, 4});
    publish(leaving, thread, 4);
    leaving.unsubscribe(outside.m_user, thread);
    publish(leaving, thread, 5);
    deliver(leaving);
    QCOMPARE(early.revs(), ThreadRevs{1});
    QCOMPARE(outside.revs(), (ThreadRevs{3, 4}));
}

void BusThreadsTest::watchedThreads()
{
    ThreadListener here;
    ThreadListener there;
    const ConversationId room = ConversationId::make();
    const ConversationId one = ConversationId::make();
    const ConversationId other = ConversationId::make();
    m_bus->shard(0).add(here, {room, Followed::thread(one, {room, 1})});
    m_bus->shard(0).add(there, {});
    m_bus->shard(0).watchThreads(here, {Followed::thread(one, {room, 1}), Followed::thread(other, {room, 2})});
    m_bus->shard(0).watchThreads(there, {Followed::thread(other, {room, 2})});
    Changes first;
    publish(first, one, 1);
    publish(first, other, 2);
    deliver(first);
    QCOMPARE(here.revs(), (ThreadRevs{1, 2}));
    QVERIFY2(there.heard.empty(), "whoever does not follow the room hears nothing of its threads");
    m_bus->shard(0).watchThreads(here, {});
    Changes second;
    publish(second, one, 3);
    publish(second, other, 4);
    second.unsubscribe(here.m_user, one);
    publish(second, one, 5);
    deliver(second);
    QCOMPARE(here.revs(), (ThreadRevs{1, 2, 3})); // followed all the same, until that ended
    m_bus->shard(0).remove(here);
    m_bus->shard(0).remove(there);
    Changes third;
    publish(third, other, 6);
    deliver(third);
    QCOMPARE(here.heard.size(), size_t{3});
}

} // namespace tertulia::test

using tertulia::test::BusThreadsTest;
TERTULIA_TEST(BusThreadsTest, "bus_threads")
#include "tst_bus_threads.moc"
