// SPDX-License-Identifier: GPL-3.0-or-later
// Typing and presence: who hears of them, and that they are nowhere else.
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class EphemeralTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typingReachesTheOthers();
    void presenceOfTheWatched();
    void presenceIsTheMostPresentDevice();
    void strangersCannotBeWatched();

private:
    Presence lastHeard(const WsClient& client, UserId user) const
    {
        Presence last = Presence::Offline;
        for (const PresenceChanged& one : client.eventsOf<PresenceChanged>())
            if (one.user == user)
                last = one.presence;
        return last;
    }
    UserId brunosId() const { return m_bruno->me().user.id; }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void EphemeralTest::init()
{
    m_server = std::make_unique<TestServer>();
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_group = makeGroup(*m_anna, {u"bruno"_s});
}

void EphemeralTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void EphemeralTest::typingReachesTheOthers()
{
    WsClient eva;
    WsClient annasPhone;
    QVERIFY(eva.open(m_server->url()) && eva.enroll(u"eva"_s));
    QVERIFY(annasPhone.open(m_server->url()) && annasPhone.login(u"anna"_s));
    QVERIFY(m_anna->request(TypingSet{m_group, true}).ok());
    QVERIFY(m_anna->request(TypingSet{m_group, false}).ok());
    QTRY_COMPARE(m_bruno->eventsOf<TypingChanged>().size(), 2u);
    const auto heard = m_bruno->eventsOf<TypingChanged>();
    QCOMPARE(heard[0].user, m_anna->me().user.id);
    QCOMPARE(heard[0].conversation, m_group);
    QVERIFY(heard[0].typing && !heard[1].typing);
    QVERIFY(m_anna->eventsOf<TypingChanged>().empty());
    QVERIFY(annasPhone.eventsOf<TypingChanged>().empty());
    QVERIFY(eva.request(SyncHeads{}).ok() && eva.events().empty());
}

void EphemeralTest::presenceOfTheWatched()
{
    const auto watched = m_anna->request(PresenceWatch{{brunosId()}});
    QVERIFY(watched.ok());
    QCOMPARE(watched->presences.size(), 1u);
    QCOMPARE(watched->presences.front().presence, Presence::Online);
    QVERIFY(m_bruno->request(PresenceSet{Presence::Dnd}).ok());
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Dnd);
    m_bruno->cut();
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Offline);
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.login(u"bruno"_s));
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Online);
    QVERIFY(m_anna->request(PresenceWatch{{}}).ok()); // nobody any more
    const size_t before = m_anna->eventsOf<PresenceChanged>().size();
    QVERIFY(again.request(PresenceSet{Presence::Away}).ok());
    QVERIFY(m_anna->request(SyncHeads{}).ok());
    QCOMPARE(m_anna->eventsOf<PresenceChanged>().size(), before);
}

void EphemeralTest::presenceIsTheMostPresentDevice()
{
    // Several devices, so that both I/O threads have some.
    std::vector<std::unique_ptr<WsClient>> devices;
    for (int i = 0; i < 4; ++i) {
        devices.push_back(std::make_unique<WsClient>());
        QVERIFY(devices.back()->open(m_server->url()) && devices.back()->login(u"bruno"_s));
    }
    QVERIFY(m_anna->request(PresenceWatch{{brunosId()}}).ok());
    QVERIFY(m_bruno->request(PresenceSet{Presence::Offline}).ok());
    for (const auto& device : devices)
        QVERIFY(device->request(PresenceSet{Presence::Away}).ok());
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Away);
    QVERIFY(devices.front()->request(PresenceSet{Presence::Online}).ok());
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Online);
    devices.front()->cut();
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Away);
    devices.clear();
    QTRY_COMPARE(lastHeard(*m_anna, brunosId()), Presence::Offline); // what is left hides
}

void EphemeralTest::strangersCannotBeWatched()
{
    WsClient eva;
    QVERIFY(eva.open(m_server->url()) && eva.enroll(u"eva"_s));
    const auto watched = eva.request(PresenceWatch{{brunosId(), UserId::make()}});
    QVERIFY(watched.ok());
    QVERIFY(watched->presences.empty());
    QVERIFY(m_bruno->request(PresenceSet{Presence::Away}).ok());
    QVERIFY(eva.request(SyncHeads{}).ok());
    QVERIFY(eva.events().empty());
}

} // namespace tertulia::test

using tertulia::test::EphemeralTest;
TERTULIA_TEST(EphemeralTest, "ephemeral")
#include "tst_ephemeral.moc"
