// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles over real connections: a change reaches everybody who sees the person, once; who was away catches up; limits
// of each field; and being invisible.
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ProfilesOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aChangeIsHeardOnce();
    void strangersHearNothing();
    void catchesUpAfterBeingAway();
    void fieldLimits_data();
    void fieldLimits();
    void refusals();
    void pageOfSomebody();
    void invisible();
    void invisibleFromTheFirstMoment();

private:
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    static bool settle(WsClient& client) { return client.request(SyncHeads{}).ok(); }
    Presence annasSight() const
    {
        Presence last = Presence::Offline;
        for (const PresenceChanged& one : m_anna->eventsOf<PresenceChanged>())
            last = one.presence;
        return last;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
};

void ProfilesOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
}

void ProfilesOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void ProfilesOnlineTest::aChangeIsHeardOnce()
{
    makeGroup(*m_anna, {u"bruno"_s});
    makeGroup(*m_bruno, {u"anna"_s});
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok() && m_anna->request(MemberAdd{StreamId{space->space.id}, u"bruno"_s}).ok());
    const auto changed = m_anna->request(ProfileUpdate{u"Anna B."_s, {}, u"writing"_s, {}});
    QVERIFY(changed.ok());
    QTRY_COMPARE(m_bruno->eventsOf<UserChanged>().size(), 1u);
    QCOMPARE(m_bruno->eventsOf<UserChanged>().front().user, changed->user);
    QVERIFY(settle(*m_bruno) && settle(*m_anna));
    QCOMPARE(m_bruno->eventsOf<UserChanged>().size(), 1u);
    QCOMPARE(m_anna->eventsOf<UserChanged>().size(), 1u); // for her other devices
}

void ProfilesOnlineTest::strangersHearNothing()
{
    QVERIFY(m_anna->request(ProfileUpdate{u"Anna B."_s, {}, {}, {}}).ok());
    QVERIFY(settle(*m_bruno));
    QVERIFY(m_bruno->eventsOf<UserChanged>().empty());
    const auto since = m_bruno->request(UserChangedSince{1, {}});
    QVERIFY(since.ok());
    QVERIFY(since->users.empty());
    QCOMPARE(since->rev, 2);
}

void ProfilesOnlineTest::catchesUpAfterBeingAway()
{
    makeGroup(*m_anna, {u"bruno"_s});
    const auto before = m_bruno->request(UserChangedSince{});
    QVERIFY(before.ok());
    m_bruno->cut();
    QVERIFY(m_anna->request(ProfileUpdate{u"Anna B."_s, {}, {}, {}}).ok());
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.login(u"bruno"_s));
    const auto missed = again.request(UserChangedSince{before->rev, {}});
    QVERIFY(missed.ok());
    QCOMPARE(missed->users.size(), 1u);
    QCOMPARE(missed->users.front().displayName, u"Anna B."_s);
    QVERIFY(!missed->more && missed->rev > before->rev);
}

void ProfilesOnlineTest::fieldLimits_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("most");
    QTest::newRow("display_name") << u"display_name"_s << limits::nameLength;
    QTest::newRow("bio") << u"bio"_s << limits::bioLength;
    QTest::newRow("status") << u"status"_s << limits::statusLength;
}

void ProfilesOnlineTest::fieldLimits()
{
    QFETCH(QString, field);
    QFETCH(int, most);
    const auto with = [&](int length) {
        const QString text(length, u'x');
        ProfileUpdate request;
        (field == u"bio"_s ? request.bio : field == u"status"_s ? request.status : request.displayName) = text;
        return m_anna->request(request);
    };
    QVERIFY(with(most - 1).ok());
    QVERIFY(with(most).ok());
    const auto over = with(most + 1);
    QVERIFY(!over.ok());
    QCOMPARE(over.error().code, ErrorCode::BadField);
    QCOMPARE(over.error().field, field);
    QCOMPARE(with(0).ok(), field != u"display_name"_s);
}

void ProfilesOnlineTest::refusals()
{
    const auto refusedAt = [](const auto& result, const QString& field) {
        return !result.ok() && result.error().code == ErrorCode::BadField && result.error().field == field;
    };
    const Timestamp past = SystemClock{}.now() - 1h;
    QVERIFY(refusedAt(m_anna->request(ProfileUpdate{{}, {}, u"x"_s, past}), u"status_until"_s));
    QVERIFY(refusedAt(m_anna->request(ProfileUpdate{{}, {}, {}, past + 2h}), u"status_until"_s));
    QVERIFY(refusedAt(m_anna->request(ProfileGet{u"nobody"_s}), u"user"_s));
    QVERIFY(refusedAt(m_anna->request(UserChangedSince{1'000, {}}), u"after"_s));
    QVERIFY(refusedAt(m_anna->request(UserChangedSince{1, 0}), u"limit"_s));
    QVERIFY(refusedAt(m_anna->request(UserChangedSince{1, limits::pageMax + 1}), u"limit"_s));
    QVERIFY(m_anna->request(UserChangedSince{1, limits::pageMax}).ok());
    WsClient stranger;
    QVERIFY(stranger.open(m_server->url()) && stranger.greet());
    const auto early = stranger.request(ProfileGet{u"anna"_s});
    QVERIFY(!early.ok() && early.error().code == ErrorCode::Unauthorized);
}

void ProfilesOnlineTest::pageOfSomebody()
{
    QVERIFY(m_anna->request(ProfileUpdate{{}, u"Reads."_s, {}, {}}).ok());
    const auto seen = m_bruno->request(ProfileGet{u"anna"_s});
    QVERIFY(seen.ok());
    QCOMPARE(seen->bio, u"Reads."_s);
    QCOMPARE(seen->user.handle, u"anna"_s);
    QVERIFY(seen->write.allowed && seen->befriend.allowed);
}

void ProfilesOnlineTest::invisible()
{
    makeGroup(*m_anna, {u"bruno"_s});
    WsClient phone;
    QVERIFY(phone.open(m_server->url()) && phone.login(u"bruno"_s));
    const UserId bruno = m_bruno->me().user.id;
    QVERIFY(m_anna->request(PresenceWatch{{bruno}}).ok());
    QCOMPARE(m_bruno->request(PresenceWatch{{bruno}})->presences.front().presence, Presence::Online);
    QVERIFY(phone.request(PresenceSet{Presence::Dnd}).ok());
    QVERIFY(m_bruno->request(PresenceSet{Presence::Invisible}).ok());
    QTRY_VERIFY(!m_anna->eventsOf<PresenceChanged>().empty());
    QTRY_COMPARE(annasSight(), Presence::Offline); // whatever his phone says
    QTRY_VERIFY(!m_bruno->eventsOf<PresenceChanged>().empty());
    QTRY_COMPARE(m_bruno->eventsOf<PresenceChanged>().back().presence, Presence::Invisible);
    QCOMPARE(m_anna->request(PresenceWatch{{bruno}})->presences.front().presence, Presence::Offline);
    const size_t heard = m_anna->eventsOf<PresenceChanged>().size();
    QVERIFY(phone.request(PresenceSet{Presence::Online}).ok());
    m_bruno->cut(); // what is left is seen again
    QTRY_COMPARE(annasSight(), Presence::Online);
    QCOMPARE(m_anna->eventsOf<PresenceChanged>().size(), heard + 1);
}

void ProfilesOnlineTest::invisibleFromTheFirstMoment()
{
    makeGroup(*m_anna, {u"bruno"_s});
    m_bruno->cut();
    const UserId bruno = m_bruno->me().user.id;
    QTRY_COMPARE(m_anna->request(PresenceWatch{{bruno}})->presences.front().presence, Presence::Offline);
    WsClient again;
    QVERIFY(again.open(m_server->url()));
    QVERIFY(again.request(Hello{limits::protocolVersion, u"test 1"_s, u"phone"_s, Presence::Invisible}).ok());
    QVERIFY(again.request(AuthLogin{u"bruno"_s, WsClient::password}).ok());
    QVERIFY(again.request(PresenceSet{Presence::Away}).ok());
    QTRY_COMPARE(annasSight(), Presence::Away);
    for (const PresenceChanged& one : m_anna->eventsOf<PresenceChanged>())
        QVERIFY(one.presence != Presence::Online && one.presence != Presence::Invisible);
}

} // namespace tertulia::test

using tertulia::test::ProfilesOnlineTest;
TERTULIA_TEST(ProfilesOnlineTest, "profiles")
#include "tst_profiles.moc"
