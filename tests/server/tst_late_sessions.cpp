// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that the bus gets to know some time after it was looked up what they may hear, while other servers change
// that: they hear what they may hear now, or connect again.
#include "server/bus/bus.h"
#include "tests/support/test_main.h"

#include <deque>

namespace tertulia::test {

namespace {

struct Latecomer final : Subscriber
{
    UserId user() const override { return m_user; }
    DeviceId device() const override { return m_device; }
    void deliver(const QByteArray& /*frame*/) override { ++heard; }
    void deliverEphemeral(const QByteArray& /*frame*/) override {}
    void outOfStep() override { ++farewells; }
    void revoked() override { ++revocations; }

    const UserId m_user = UserId::make();
    const DeviceId m_device = DeviceId::make();
    int heard = 0;
    int revocations = 0;
    int farewells = 0;
};

QByteArray unframed(QByteArrayView utf8)
{
    return utf8.toByteArray();
}

} // namespace

class LateSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<Bus>(std::vector<Bus::Post>{[](auto task) { task(); }}, &unframed);
    }

    void nothingIsMissed();
    void tooLateConnectsAgain();
    void aloneNothingIsKept();

private:
    Shard& shard() { return m_bus->shard(0); }
    int heardOf(const Latecomer& listener, ConversationId conversation)
    {
        const int before = listener.heard;
        Changes changes;
        changes.publish(conversation, ++m_rev, ConversationRecord{});
        m_bus->deliver(changes);
        return listener.heard - before;
    }
    void change(int times)
    {
        Changes changes;
        for (int i = 0; i < times; ++i)
            changes.subscribe(UserId::make(), ConversationId::make());
        m_bus->deliver(changes);
    }

    std::unique_ptr<Bus> m_bus;
    Rev m_rev = 0;
};

void LateSessionsTest::nothingIsMissed()
{
    m_bus->remember(10);
    const auto left = ConversationId::make();
    const auto joined = ConversationId::make();
    const auto space = SpaceId::make();
    const auto room = ConversationId::make();
    Latecomer late;
    Latecomer gone;
    Changes before;
    before.unsubscribe(late.m_user, space);
    m_bus->deliver(before);
    const uint64_t since = shard().access();
    const std::vector<Followed> looked{left, space}; // as it was seen now
    Changes meanwhile;
    meanwhile.unsubscribe(late.m_user, left);
    meanwhile.unsubscribe(UserId::make(), space);
    meanwhile.subscribe(late.m_user, joined);
    meanwhile.followAll(space, room);
    meanwhile.revoke(gone.m_device);
    m_bus->deliver(meanwhile);
    shard().add(late, looked, Presence::Online, since);
    shard().add(gone, looked, Presence::Online, since);
    QCOMPARE(heardOf(late, left), 0);
    QCOMPARE(heardOf(late, joined), 1);
    QCOMPARE(heardOf(late, room), 1);
    QCOMPARE(late.farewells + late.revocations, 0);
    QCOMPARE(gone.revocations, 1);
    QCOMPARE(gone.heard, 0);
}

void LateSessionsTest::tooLateConnectsAgain()
{
    m_bus->remember(2);
    const auto conversation = ConversationId::make();
    const uint64_t since = shard().access();
    change(2);
    Latecomer inTime;
    shard().add(inTime, {conversation}, Presence::Online, since);
    QCOMPARE(inTime.farewells, 0);
    change(1);
    Latecomer tooLate;
    shard().add(tooLate, {conversation}, Presence::Online, since);
    QCOMPARE(tooLate.farewells, 1);
    QCOMPARE(heardOf(tooLate, conversation), 0);
    const uint64_t beforeTheBreak = shard().access();
    m_bus->outOfStep();
    Latecomer broken;
    shard().add(broken, {conversation}, Presence::Online, beforeTheBreak);
    QCOMPARE(broken.farewells, 1);
}

void LateSessionsTest::aloneNothingIsKept()
{
    const auto conversation = ConversationId::make();
    const uint64_t since = shard().access();
    change(100);
    m_bus->outOfStep();
    Latecomer late;
    shard().add(late, {conversation}, Presence::Online, since);
    QCOMPARE(late.farewells, 0);
    QCOMPARE(heardOf(late, conversation), 1);
}

} // namespace tertulia::test

using tertulia::test::LateSessionsTest;
TERTULIA_TEST(LateSessionsTest, "late_sessions")
#include "tst_late_sessions.moc"
