// SPDX-License-Identifier: GPL-3.0-or-later
// Invites to spaces over real connections: each request, limits and refusals, and a hundred clients who use one at
// once. TERTULIA_ROUNDS sets how often these race; see CONTRIBUTING.md.
#include "tests/integration/club.h"
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class InvitesOnlineTest : public QObject, private Club
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void invitesLeadIn();
    void invitesEnd();
    void invitesAreListedAndRevoked();
    void bannedPeopleAreTold();
    void fieldsHaveLimits();
    void hiddenAndMissingLookTheSame();
    void oneOfAHundredComesIn();

private:
    QString code(std::optional<int> uses = {}, std::optional<int> expiresInS = {})
    {
        const auto made = m_anna->request(InviteCreate{m_space, expiresInS, uses, {}});
        return made.ok() ? made->invite.code : QString{};
    }
};

void InvitesOnlineTest::invitesLeadIn()
{
    const auto made = m_bruno->request(InviteCreate{m_space, 3600, 2, m_room});
    QVERIFY(made.ok());
    const auto seen = m_carla->request(InvitePreview{made->invite.code});
    QVERIFY(seen.ok());
    QCOMPARE(seen->name, u"Club"_s);
    QCOMPARE(seen->members, 2);
    QCOMPARE(seen->author.handle, u"bruno"_s);
    QCOMPARE(seen->room, std::optional{m_room});
    const auto joined = m_carla->request(SpaceJoin{made->invite.code});
    QVERIFY(joined.ok());
    QCOMPARE(joined->space.id, m_space);
    QCOMPARE(joined->room, std::optional{m_room});
    QVERIFY(m_carla->request(messageTo(m_room, u"hello"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(m_room).size(), 1u);
    REFUSED(m_carla->request(SpaceJoin{made->invite.code}), ErrorCode::Conflict);
    BAD_FIELD(m_anna->request(InviteCreate{m_space, {}, {}, makeGroup(*m_anna, {})}), u"room"_s);
}

void InvitesOnlineTest::invitesEnd()
{
    const QString used = code(1);
    QVERIFY(m_carla->request(SpaceJoin{used}).ok());
    const auto dora = person(u"dora"_s);
    REFUSED(dora->request(SpaceJoin{used}), ErrorCode::Gone);
    REFUSED(dora->request(InvitePreview{used}), ErrorCode::Gone);
    const QString old = code({}, 3600);
    QVERIFY(m_server->openDb()->exec("UPDATE invites SET expires_at = 1 WHERE code = ?", old).ok());
    REFUSED(dora->request(SpaceJoin{old}), ErrorCode::Gone);
    REFUSED(dora->request(SpaceJoin{u"0123456789abcdefghjk"_s}), ErrorCode::NotFound);
}

void InvitesOnlineTest::invitesAreListedAndRevoked()
{
    const QString annas = code();
    const auto brunos = m_bruno->request(InviteCreate{m_space, {}, {}, {}});
    QVERIFY(brunos.ok());
    const auto all = m_anna->request(InviteList{m_space});
    QVERIFY(all.ok());
    QCOMPARE(all->invites.size(), 2u);
    QCOMPARE(all->users.size(), 2u);
    const auto own = m_bruno->request(InviteList{m_space});
    QVERIFY(own.ok());
    QCOMPARE(own->invites, std::vector{brunos->invite});
    REFUSED_BY(m_bruno->request(InviteRevoke{annas}), u"space.no_role_grants"_s);
    QVERIFY(m_anna->request(InviteRevoke{annas}).ok());
    REFUSED(m_carla->request(SpaceJoin{annas}), ErrorCode::Gone);
    QVERIFY(m_anna->request(MemberTimeout{m_space, u"bruno"_s, 60, {}}).ok());
    REFUSED_BY(m_bruno->request(InviteCreate{m_space, {}, {}, {}}), u"member.timed_out"_s);
    QVERIFY(m_bruno->request(InviteRevoke{brunos->invite.code}).ok()); // his own he may end
}

void InvitesOnlineTest::bannedPeopleAreTold()
{
    const QString invite = code();
    MemberBan ban;
    ban.space = m_space;
    ban.user = u"carla"_s;
    QVERIFY(m_anna->request(ban).ok());
    REFUSED_BY(m_carla->request(SpaceJoin{invite}), u"space.banned"_s);
    REFUSED_BY(m_carla->request(InvitePreview{invite}), u"space.banned"_s);
    QVERIFY(m_anna->request(MemberUnban{m_space, u"carla"_s}).ok());
    QVERIFY(m_carla->request(SpaceJoin{invite}).ok());
}

void InvitesOnlineTest::fieldsHaveLimits()
{
    const auto life = [&](int seconds) { return m_anna->request(InviteCreate{m_space, seconds, {}, {}}); };
    BAD_FIELD(life(0), u"expires_in_s"_s);
    const auto brief = life(1);
    QVERIFY(brief.ok());
    QVERIFY(m_anna->request(InviteRevoke{brief->invite.code}).ok());
    QVERIFY(life(limits::inviteLifeMax - 1).ok());
    QVERIFY(life(limits::inviteLifeMax).ok());
    BAD_FIELD(life(limits::inviteLifeMax + 1), u"expires_in_s"_s);
    const auto uses = [&](int number) { return m_anna->request(InviteCreate{m_space, {}, number, {}}); };
    BAD_FIELD(uses(0), u"uses"_s);
    QVERIFY(uses(limits::inviteUses - 1).ok());
    QVERIFY(uses(limits::inviteUses).ok());
    BAD_FIELD(uses(limits::inviteUses + 1), u"uses"_s);
    const auto join = [&](int length) { return m_carla->request(SpaceJoin{QString(length, u'x')}); };
    BAD_FIELD(join(limits::inviteCodeMin - 1), u"code"_s);
    REFUSED(join(limits::inviteCodeMin), ErrorCode::NotFound);
    REFUSED(join(limits::inviteCodeMax), ErrorCode::NotFound);
    BAD_FIELD(join(limits::inviteCodeMax + 1), u"code"_s);
    const auto before = m_anna->request(InviteList{m_space});
    QVERIFY(before.ok());
    for (auto i = static_cast<int>(before->invites.size()); i < limits::invitesOfASpace - 1; ++i)
        QVERIFY(uses(1).ok());
    QVERIFY(uses(1).ok());
    REFUSED(uses(1), ErrorCode::TooLarge);
    const auto all = m_anna->request(InviteList{m_space});
    QVERIFY(all.ok());
    QCOMPARE(all->invites.size(), static_cast<size_t>(limits::invitesOfASpace));
}

void InvitesOnlineTest::hiddenAndMissingLookTheSame()
{
    const SpaceId none = SpaceId::make();
    const QString missing = u"0123456789abcdefghjk"_s;
    SAME_AS_MISSING(m_carla, (InviteCreate{m_space, {}, {}, {}}), (InviteCreate{none, {}, {}, {}}));
    SAME_AS_MISSING(m_carla, InviteList{m_space}, InviteList{none});
    const QString invite = code();
    SAME_AS_MISSING(m_carla, InviteRevoke{invite}, InviteRevoke{missing});
    QVERIFY(m_anna->request(SpaceDelete{m_space, {}}).ok());
    SAME_AS_MISSING(m_carla, SpaceJoin{invite}, SpaceJoin{missing});
    SAME_AS_MISSING(m_carla, InvitePreview{invite}, InvitePreview{missing});
}

void InvitesOnlineTest::oneOfAHundredComesIn()
{
    constexpr int people = 100;
    const int rounds =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 5;
    std::vector<std::unique_ptr<WsClient>> guests;
    for (int i = 0; i < people; ++i)
        guests.push_back(person(u"guest%1"_s.arg(i)));
    for (int round = 0; round < rounds; ++round) {
        const auto space = m_anna->request(SpaceCreate{u"round %1"_s.arg(round)});
        QVERIFY(space.ok());
        m_space = space->space.id;
        const QString invite = code(1);
        std::vector<int64_t> asked;
        for (const auto& guest : guests)
            asked.push_back(guest->post(SpaceJoin{invite}));
        int winners = 0;
        for (size_t i = 0; i < guests.size(); ++i) {
            const auto joined = guests.at(i)->await<SpaceJoin>(asked.at(i));
            if (joined.ok())
                ++winners;
            else
                REFUSED(joined, ErrorCode::Gone);
        }
        QCOMPARE(winners, 1);
        const auto count = m_server->openDb()->value(
            "SELECT COUNT(*) FROM space_members WHERE space_id = ? AND NOT has_left", m_space);
        QVERIFY(count.ok());
        QCOMPARE(*count, std::optional<int64_t>{2});
    }
}

} // namespace tertulia::test

using tertulia::test::InvitesOnlineTest;
TERTULIA_TEST(InvitesOnlineTest, "invites")
#include "tst_invites.moc"
