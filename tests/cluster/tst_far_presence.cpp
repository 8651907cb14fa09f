// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there on other servers, as it is put together from what these say, lose and pretend.
#include "server/cluster/far_presence.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FarPresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theMostPresentCounts();
    void whoIsNotHeardOfAnyMoreIsGone();
    void whoLeavesTakesAllAlong();
    void whatIsSaidOfThoseHere();
    void whoAsksIsAnsweredNowAndThen();
    void liesAreBounded();

private:
    void hear(const QString& node, UserId user, Presence presence)
    {
        m_presence->heard({node, false, false, {{user, presence}}}, m_now);
    }

    FarPresence::Time m_now{};
    std::vector<std::pair<UserId, Presence>> m_told;
    std::vector<PresenceWords> m_said;
    std::unique_ptr<FarPresence> m_presence;
};

using Told = std::vector<std::pair<UserId, Presence>>;

void FarPresenceTest::init()
{
    m_now = FarPresence::Time{} + 1h;
    m_told.clear();
    m_said.clear();
    m_presence = std::make_unique<FarPresence>(
        u"here"_s, 2, [this](UserId user, Presence presence) { m_told.emplace_back(user, presence); },
        [this](const PresenceWords& words) { m_said.push_back(words); });
}

void FarPresenceTest::theMostPresentCounts()
{
    const auto user = UserId::make();
    hear(u"b"_s, user, Presence::Away);
    hear(u"c"_s, user, Presence::Online);
    hear(u"b"_s, user, Presence::Dnd); // changes nothing
    hear(u"c"_s, user, Presence::Offline);
    hear(u"here"_s, user, Presence::Online); // what oneself said
    hear(u"b"_s, user, Presence::Offline);
    hear(u"b"_s, user, Presence::Offline);
    QCOMPARE(
        m_told,
        (Told{{user, Presence::Away}, {user, Presence::Online}, {user, Presence::Dnd}, {user, Presence::Offline}}));
}

void FarPresenceTest::whoIsNotHeardOfAnyMoreIsGone()
{
    const auto lasting = UserId::make();
    const auto silent = UserId::make();
    hear(u"b"_s, lasting, Presence::Online);
    hear(u"b"_s, silent, Presence::Online);
    m_told.clear();
    for (int i = 0; i < 3; ++i) {
        m_now += 20s;
        hear(u"b"_s, lasting, Presence::Online);
        m_presence->beat(m_now);
        QVERIFY(m_told.empty());
    }
    m_now += 20s;
    hear(u"b"_s, lasting, Presence::Online);
    m_presence->beat(m_now);
    QCOMPARE(m_told, (Told{{silent, Presence::Offline}}));
}

void FarPresenceTest::whoLeavesTakesAllAlong()
{
    const auto user = UserId::make();
    const auto both = UserId::make();
    hear(u"b"_s, user, Presence::Online);
    hear(u"b"_s, both, Presence::Online);
    hear(u"c"_s, both, Presence::Away);
    m_told.clear();
    m_presence->heard({u"b"_s, false, true, {}}, m_now);
    std::sort(m_told.begin(), m_told.end());
    Told expected{{user, Presence::Offline}, {both, Presence::Away}};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(m_told, expected);
}

void FarPresenceTest::whatIsSaidOfThoseHere()
{
    const auto user = UserId::make();
    m_presence->here(user, 0, Presence::Online);
    m_presence->here(user, 1, Presence::Away); // no change of the whole
    m_presence->here(user, 0, Presence::Offline);
    QCOMPARE(m_said.size(), 2u);
    QCOMPARE(m_said.back().users.front().presence, Presence::Away);
    for (int i = 0; i < 2 * PresenceWords::mostUsers; ++i)
        m_presence->here(UserId::make(), 0, Presence::Online);
    m_said.clear();
    m_presence->beat(m_now);
    QCOMPARE(m_said.size(), 3u); // 1001 people
    m_presence->here(user, 1, Presence::Offline);
    m_said.clear();
    m_presence->beat(m_now);
    QCOMPARE(m_said.size(), 2u);
    for (const PresenceWords& words : m_said)
        QCOMPARE(words.node, u"here"_s);
    m_said.clear();
    m_presence->leave();
    QVERIFY(m_said.size() == 1 && m_said.front().leaves);
}

void FarPresenceTest::whoAsksIsAnsweredNowAndThen()
{
    m_presence->here(UserId::make(), 0, Presence::Online);
    m_said.clear();
    for (int i = 0; i < 1000; ++i)
        m_presence->heard({u"b"_s, true, false, {}}, m_now);
    QCOMPARE(m_said.size(), 1u);
    m_now += 2s;
    m_presence->heard({u"b"_s, true, false, {}}, m_now);
    QCOMPARE(m_said.size(), 2u);
    m_presence->arrive();
    QVERIFY(m_said.at(2).asks);
}

void FarPresenceTest::liesAreBounded()
{
    const auto user = UserId::make();
    for (int i = 0; i < 1000; ++i)
        hear(u"node%1"_s.arg(i), user, i == 999 ? Presence::Online : Presence::Away);
    QCOMPARE(m_told, (Told{{user, Presence::Away}})); // the last were one too many
    hear(QString(201, u'n'), UserId::make(), Presence::Online);
    QCOMPARE(m_told.size(), 1u);
}

} // namespace tertulia::test

using tertulia::test::FarPresenceTest;
TERTULIA_TEST(FarPresenceTest, "far_presence")
#include "tst_far_presence.moc"
