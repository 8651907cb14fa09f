// SPDX-License-Identifier: GPL-3.0-or-later
// The bus with shards in one thread: what each session hears, in which order, while subscriptions change.
#include "server/bus/bus.h"
#include "shared/protocol/envelope.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <deque>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

struct Listener final : Subscriber
{
    explicit Listener(UserId user = UserId::make()) : m_user(user) {}
    UserId user() const override { return m_user; }
    DeviceId device() const override { return m_device; }
    void deliver(const QByteArray& frame) override
    {
        heard.push_back(frame);
        if (leavesOnDelivery != nullptr)
            leavesOnDelivery->remove(*this);
    }
    void deliverEphemeral(const QByteArray& frame) override { ephemeral.push_back(frame); }
    void outOfStep() override { ++farewells; }
    void revoked() override { ++revocations; }

    std::vector<Rev> revs() const
    {
        std::vector<Rev> found;
        for (const QByteArray& frame : heard) {
            const auto parsed = parseServerFrame(frame.mid(1)); // after the mark of framing()
            found.push_back(std::get<Changed>(std::get<Event>(*parsed)).rev);
        }
        return found;
    }

    const UserId m_user;
    const DeviceId m_device = DeviceId::make();
    std::vector<QByteArray> heard;
    std::vector<QByteArray> ephemeral;
    int revocations = 0;
    int farewells = 0;
    Shard* leavesOnDelivery = nullptr;
};

QByteArray framing(QByteArrayView utf8)
{
    return '#' + utf8.toByteArray();
}

using Revs = std::vector<Rev>;

} // namespace

class BusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_queues = std::vector<std::deque<std::function<void()>>>(2);
        std::vector<Bus::Post> posts;
        for (auto& queue : m_queues)
            posts.emplace_back([&queue](std::function<void()> task) { queue.push_back(std::move(task)); });
        m_bus = std::make_unique<Bus>(std::move(posts), &framing);
    }

    void bothShardsShareTheBytes();
    void recordsOfOneRevAreOneEvent();
    void joiningAndLeaving();
    void followAll();
    void removedSessionsAreForgotten();
    void revocation();
    void outOfStep();
    void leavingInTheMiddleOfADelivery();
    void typingSkipsTheTypist();
    void presenceAcrossShards();
    void partingEndsWatching();
    void invisibleLooksOffline();
    void appearanceIsToldOnce();
    void oldMessagesAreHeldBack();

private:
    void run()
    {
        bool any = true;
        while (any) {
            any = false;
            for (auto& queue : m_queues)
                if (!queue.empty()) {
                    const auto task = std::move(queue.front());
                    queue.pop_front();
                    task();
                    any = true;
                }
        }
    }
    void deliver(const Changes& changes)
    {
        m_bus->deliver(changes);
        run();
    }
    static void publish(Changes& changes, ConversationId conversation, Rev rev)
    {
        ConversationRecord record;
        record.id = conversation;
        record.rev = rev;
        changes.publish(conversation, rev, record);
    }
    void publish(ConversationId conversation, Rev rev)
    {
        Changes changes;
        publish(changes, conversation, rev);
        deliver(changes);
    }

    std::vector<std::deque<std::function<void()>>> m_queues;
    std::unique_ptr<Bus> m_bus;
};

void BusTest::bothShardsShareTheBytes()
{
    const auto conversation = ConversationId::make();
    Listener a;
    Listener b;
    Listener outsider;
    m_bus->shard(0).add(a, {conversation});
    m_bus->shard(1).add(b, {conversation});
    m_bus->shard(1).add(outsider, {ConversationId::make()});
    publish(conversation, 1);
    QCOMPARE(a.revs(), Revs{1});
    QCOMPARE(a.heard.front().constData(), b.heard.front().constData()); // the very same memory
    QVERIFY(outsider.heard.empty());
}

void BusTest::recordsOfOneRevAreOneEvent()
{
    const auto conversation = ConversationId::make();
    Listener a;
    m_bus->shard(0).add(a, {conversation});
    Changes changes;
    publish(changes, conversation, 1);
    publish(changes, conversation, 1);
    publish(changes, conversation, 2);
    QCOMPARE(changes.steps().size(), 2u);
    deliver(changes);
    QCOMPARE(a.revs(), (Revs{1, 2}));
}

void BusTest::joiningAndLeaving()
{
    const auto conversation = ConversationId::make();
    Listener phone;
    Listener desktop(phone.m_user);
    Listener other;
    m_bus->shard(0).add(phone, {});
    m_bus->shard(1).add(desktop, {});
    m_bus->shard(1).add(other, {});
    Changes changes;
    publish(changes, conversation, 1);
    changes.subscribe(phone.m_user, conversation);
    publish(changes, conversation, 2);
    changes.subscribe(phone.m_user, conversation); // twice is once
    publish(changes, conversation, 3);
    changes.unsubscribe(phone.m_user, conversation);
    publish(changes, conversation, 4);
    deliver(changes);
    QCOMPARE(phone.revs(), (Revs{2, 3}));
    QCOMPARE(desktop.revs(), (Revs{2, 3}));
    QVERIFY(other.heard.empty());
}

void BusTest::followAll()
{
    const auto space = SpaceId::make();
    const auto room = ConversationId::make();
    Listener member;
    Listener both;
    Listener stranger;
    m_bus->shard(0).add(member, {space});
    m_bus->shard(1).add(both, {space, room});
    m_bus->shard(1).add(stranger, {});
    Changes changes;
    changes.followAll(space, room);
    publish(changes, room, 1);
    deliver(changes);
    QCOMPARE(member.revs(), Revs{1});
    QCOMPARE(both.revs(), Revs{1});
    QVERIFY(stranger.heard.empty());
}

void BusTest::removedSessionsAreForgotten()
{
    const auto conversation = ConversationId::make();
    Listener a;
    Listener b;
    m_bus->shard(0).add(a, {conversation});
    m_bus->shard(0).add(b, {conversation});
    QCOMPARE(m_bus->shard(0).sessionsOf(a.m_user), 1);
    m_bus->shard(0).remove(a);
    m_bus->shard(0).remove(a);
    QCOMPARE(m_bus->shard(0).sessionsOf(a.m_user), 0);
    Changes changes;
    changes.subscribe(a.m_user, conversation);
    publish(changes, conversation, 1);
    deliver(changes);
    QVERIFY(a.heard.empty());
    QCOMPARE(b.revs(), Revs{1});
}

void BusTest::revocation()
{
    const auto conversation = ConversationId::make();
    Listener lost;
    Listener desktop(lost.m_user);
    m_bus->shard(0).add(lost, {conversation});
    m_bus->shard(0).add(desktop, {conversation});
    Changes changes;
    publish(changes, conversation, 1);
    changes.revoke(lost.m_device);
    publish(changes, conversation, 2);
    deliver(changes);
    QCOMPARE(lost.revocations, 1);
    QCOMPARE(lost.revs(), Revs{1});
    QCOMPARE(desktop.revocations, 0);
    QCOMPARE(desktop.revs(), (Revs{1, 2}));
}

void BusTest::outOfStep()
{
    const auto conversation = ConversationId::make();
    Listener a;
    Listener b;
    m_bus->shard(0).add(a, {conversation});
    m_bus->shard(1).add(b, {conversation});
    m_bus->outOfStep();
    m_bus->outOfStep();
    publish(conversation, 1);
    QCOMPARE(a.farewells, 1);
    QCOMPARE(b.farewells, 1);
    QVERIFY(a.heard.empty() && b.heard.empty());
}

void BusTest::leavingInTheMiddleOfADelivery()
{
    const auto conversation = ConversationId::make();
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < 10; ++i) {
        listeners.push_back(std::make_unique<Listener>());
        if (i % 3 == 0)
            listeners.back()->leavesOnDelivery = &m_bus->shard(0);
        m_bus->shard(0).add(*listeners.back(), {conversation});
    }
    publish(conversation, 1);
    publish(conversation, 2);
    for (const auto& one : listeners)
        QCOMPARE(one->heard.size(), one->leavesOnDelivery != nullptr ? 1u : 2u);
}

void BusTest::typingSkipsTheTypist()
{
    const auto conversation = ConversationId::make();
    Listener typist;
    Listener sameUser(typist.m_user);
    Listener reader;
    m_bus->shard(0).add(typist, {conversation});
    m_bus->shard(1).add(sameUser, {conversation});
    m_bus->shard(1).add(reader, {conversation});
    m_bus->typing(conversation, typist.m_user, true);
    run();
    QVERIFY(typist.ephemeral.empty() && sameUser.ephemeral.empty());
    QCOMPARE(reader.ephemeral.size(), 1u);
    QVERIFY(reader.ephemeral.front().contains("\"typing\":true"));
    QVERIFY(reader.heard.empty());
}

void BusTest::presenceAcrossShards()
{
    Listener watcher;
    Listener phone;
    Listener desktop(phone.m_user);
    Shard& here = m_bus->shard(0);
    Shard& there = m_bus->shard(1);
    here.add(watcher, {});
    run();
    QCOMPARE(here.watch(watcher, {phone.m_user}).front().presence, Presence::Offline);
    const auto hears = [&](const char* state) {
        run();
        const bool heard = watcher.ephemeral.size() == 1 && watcher.ephemeral.front().contains(state);
        watcher.ephemeral.clear();
        return heard;
    };
    there.add(phone, {});
    QVERIFY(hears("online"));
    there.setPresence(phone, Presence::Away);
    QVERIFY(hears("away"));
    here.add(desktop, {});
    QVERIFY(hears("online"));
    there.setPresence(phone, Presence::Dnd); // hidden behind the desktop
    run();
    QVERIFY(watcher.ephemeral.empty());
    here.remove(desktop);
    QVERIFY(hears("dnd"));
    QCOMPARE(here.watch(watcher, {phone.m_user}).front().presence, Presence::Dnd);
    there.remove(phone);
    QVERIFY(hears("offline"));
    here.watch(watcher, {});
    there.add(phone, {});
    run();
    QVERIFY(watcher.ephemeral.empty());
}

void BusTest::partingEndsWatching()
{
    Listener one;
    Listener other;
    Listener third;
    Shard& here = m_bus->shard(0);
    Shard& there = m_bus->shard(1);
    here.add(one, {});
    here.add(third, {});
    there.add(other, {});
    run();
    here.watch(one, {other.m_user, third.m_user});
    here.watch(third, {other.m_user});
    there.watch(other, {one.m_user});
    Changes changes;
    changes.part(other.m_user, one.m_user);
    deliver(changes);
    QCOMPARE(here.partings(), 1);
    QCOMPARE(there.partings(), 1);
    for (Listener* listener : {&one, &other}) { // each sees the other go
        QCOMPARE(listener->ephemeral.size(), size_t{1});
        QVERIFY(listener->ephemeral.front().contains("offline"));
        listener->ephemeral.clear();
    }
    there.setPresence(other, Presence::Dnd);
    here.setPresence(one, Presence::Dnd);
    here.setPresence(third, Presence::Away);
    run();
    QCOMPARE(one.ephemeral.size(), size_t{1}); // only of the third
    QVERIFY(one.ephemeral.front().contains("away"));
    QVERIFY(other.ephemeral.empty());
    QCOMPARE(third.ephemeral.size(), size_t{1}); // nothing changed for him
    deliver(changes);                            // again: nobody watches, nobody is told
    QCOMPARE(one.ephemeral.size(), size_t{1});
    QVERIFY(other.ephemeral.empty());
}

void BusTest::invisibleLooksOffline()
{
    Listener watcher;
    Listener phone;
    Listener desktop(phone.m_user);
    Shard& here = m_bus->shard(0);
    Shard& there = m_bus->shard(1);
    here.add(watcher, {});
    here.add(desktop, {}, Presence::Invisible);
    run();
    QCOMPARE(here.watch(watcher, {phone.m_user}).front().presence, Presence::Offline);
    QCOMPARE(here.watch(desktop, {phone.m_user}).front().presence, Presence::Invisible);
    there.add(phone, {}); // online, and does not know better
    run();
    QVERIFY(watcher.ephemeral.empty() && desktop.ephemeral.empty());
    here.setPresence(desktop, Presence::Away);
    run();
    QCOMPARE(watcher.ephemeral.size(), size_t{1});
    QVERIFY(watcher.ephemeral.front().contains("online"));
    there.setPresence(phone, Presence::Invisible);
    run();
    QCOMPARE(watcher.ephemeral.size(), size_t{2});
    QVERIFY(watcher.ephemeral.back().contains("offline"));
    QVERIFY(desktop.ephemeral.back().contains("invisible"));
}

void BusTest::oldMessagesAreHeldBack()
{
    Listener old;
    Listener newcomer;
    const ConversationId room = ConversationId::make();
    m_bus->shard(0).add(old, {room});
    m_bus->shard(1).add(newcomer, {Followed{room, 5}});
    const auto publish = [&](Rev rev, Seq seq, bool isEdited) {
        MessageRecord message;
        message.id = MessageId::make();
        message.conversation = room;
        message.author = old.m_user;
        message.seq = seq;
        message.rev = rev;
        message.body = u"text %1"_s.arg(seq);
        if (isEdited)
            message.editedAt = Timestamp{};
        Changes changes;
        changes.publish(room, rev, message);
        deliver(changes);
    };
    publish(1, 4, true);
    publish(2, 5, true);
    publish(3, 6, false);
    QCOMPARE(old.revs(), (Revs{1, 2, 3}));
    QCOMPARE(newcomer.revs(), (Revs{1, 2, 3})); // no gap, but nothing to read in the first
    QVERIFY(old.heard.at(0).contains("text 4"));
    QVERIFY(!newcomer.heard.at(0).contains("text"));
    QVERIFY(newcomer.heard.at(1).contains("text 5"));
    QVERIFY(newcomer.heard.at(2).contains("text 6"));
}

void BusTest::appearanceIsToldOnce()
{
    Listener both;
    Listener first;
    Listener neither;
    const ConversationId one = ConversationId::make();
    const ConversationId other = ConversationId::make();
    m_bus->shard(0).add(both, {one, other});
    m_bus->shard(1).add(first, {one});
    m_bus->shard(1).add(neither, {ConversationId::make()});
    Changes changes;
    UserRecord user;
    user.id = UserId::make();
    changes.showUser(user, {one, other});
    deliver(changes);
    QCOMPARE(both.heard.size(), size_t{1});
    QCOMPARE(first.heard.size(), size_t{1});
    QVERIFY(neither.heard.empty());
    QCOMPARE(both.heard.front().constData(), first.heard.front().constData()); // the same bytes
}

} // namespace tertulia::test

using tertulia::test::BusTest;
TERTULIA_TEST(BusTest, "bus")
#include "tst_bus.moc"
