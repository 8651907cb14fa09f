// SPDX-License-Identifier: GPL-3.0-or-later
// Roles, what rooms say differently, and the explanations of both.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class RolesByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void makesARole();
    void whatIf();
    void givesAndTakes();
    void deletesARole();
    void explains();
    void whoMay();
    void aRoomSaysOtherwise();
    void whoSeesAPrivateRoom();

private:
    std::optional<RoleRecord> role(const QString& name)
    {
        return told<RoleRecord>(*m_bruno, [&](const RoleRecord& one) { return one.name == name; });
    }
    RoleId makeRole(SpaceId space, const QString& name)
    {
        RoleCreate wanted;
        wanted.space = space;
        wanted.name = name;
        const auto made = phone().request(wanted);
        return made.ok() ? made->role.id : RoleId{};
    }
};

void RolesByHand::makesARole()
{
    QVERIFY(!openSpace(u"Roles"_s).isNull());
    QVERIFY(openSpaceSettings(u"Roles"_s, u"Roles"_s));
    QVERIFY(hand().click(Target(u"New role"_s).as(QAccessible::Button)));
    QVERIFY(
        hand().fill(Target(u"Name of the role"_s).in(Target(u"New role"_s).as(QAccessible::Dialog)), u"Gardener"_s));
    QVERIFY(hand().click(Target(u"Create"_s).in(Target(u"New role"_s).as(QAccessible::Dialog))));
    QTRY_VERIFY(role(u"Gardener"_s));
    QVERIFY(hand().click(Target(u"Gardener"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(Target(u"Look after rooms"_s).as(QAccessible::CheckBox)));
    QVERIFY(hand().click(Target(u"Save"_s).as(QAccessible::Button)));
    QTRY_VERIFY(role(u"Gardener"_s)->permissions.contains(Permission::ManageRooms));
}

void RolesByHand::whatIf()
{
    const SpaceId made = openSpace(u"What if"_s);
    const RoleId role = makeRole(made, u"Painter"_s);
    QVERIFY(phone().request(RoleGrant{role, u"bruno"_s}).ok());
    QVERIFY(openSpaceSettings(u"What if"_s, u"Roles"_s));
    QVERIFY(hand().click(Target(u"Painter"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(Target(u"Look after rooms"_s).as(QAccessible::CheckBox)));
    QVERIFY(hand().click(Target(u"What would change?"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"BRUNO"_s).in(Target(u"What would change"_s).as(QAccessible::List))));
    QVERIFY(!this->role(u"Painter"_s)->permissions.contains(Permission::ManageRooms)); // nothing has changed
    QVERIFY(hand().click(Target(u"Forget changes"_s).as(QAccessible::Button)));
}

void RolesByHand::givesAndTakes()
{
    const SpaceId made = openSpace(u"Giving"_s);
    const RoleId role = makeRole(made, u"Cook"_s);
    const auto holds = [&] {
        const auto member = told<SpaceMemberRecord>(*m_chloe, [&](const SpaceMemberRecord& one) {
            return one.space == made && one.user == m_bruno->me().user.id;
        });
        return member && std::ranges::find(member->roles, role) != member->roles.end();
    };
    QVERIFY(openSpaceSettings(u"Giving"_s, u"Roles"_s));
    QVERIFY(hand().click(Target(u"Cook"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().fill(u"Give it to…"_s, u"bruno"_s));
    QVERIFY(hand().click(Target(u"Give"_s).as(QAccessible::Button)));
    QTRY_VERIFY(holds());
    QVERIFY(hand().click(u"Take it from BRUNO"_s));
    QTRY_VERIFY(!holds());
}

void RolesByHand::deletesARole()
{
    const SpaceId made = openSpace(u"Unrolling"_s);
    makeRole(made, u"Passing"_s);
    QVERIFY(openSpaceSettings(u"Unrolling"_s, u"Roles"_s));
    QVERIFY(hand().click(Target(u"Passing"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(u"Delete Passing"_s));
    QVERIFY(hand().click(Target(u"Delete"_s).in(u"Delete the role Passing?"_s)));
    QTRY_VERIFY(role(u"Passing"_s)->deleted);
}

void RolesByHand::explains()
{
    QVERIFY(!openSpace(u"Explained"_s).isNull());
    QVERIFY(openSpaceSettings(u"Explained"_s, u"Who may do what"_s));
    QVERIFY(hand().fill(Target(u"Who"_s), u"bruno"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().click(Target(u"Ask"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"Because: "_s)));
}

void RolesByHand::whoMay()
{
    QVERIFY(!openSpace(u"Who may"_s, u"hall"_s).isNull());
    QVERIFY(openSpaceSettings(u"Who may"_s, u"Who may do what"_s));
    QVERIFY(hand().click(has(u"Where: "_s)));
    QVERIFY(hand().click(has(u"hall"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(Target(u"Who may?"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"CHLOE"_s).as(QAccessible::ListItem)));
}

void RolesByHand::aRoomSaysOtherwise()
{
    QVERIFY(!openSpace(u"Exceptions"_s, u"library"_s).isNull());
    QVERIFY(m_bruno->request(messageTo(room(), u"psst"_s)).ok());
    QVERIFY(hand().choose(Target(u"library"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Who may do what"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(has(u"veryone"_s).as(QAccessible::RadioButton)));
    const auto speaks = [this] { return m_bruno->request(messageTo(room(), u"psst again"_s)).ok(); };
    QVERIFY(speaks());
    QVERIFY(hand().clickAt(has(u"Write: "_s), 0.1)); // denied
    QTRY_VERIFY(!speaks());
}

void RolesByHand::whoSeesAPrivateRoom()
{
    QVERIFY(!openSpace(u"Secrets"_s, u"vault"_s).isNull());
    QVERIFY(hand().choose(Target(u"vault"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Who sees it"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(has(u"Private"_s).as(QAccessible::CheckBox)));
    QVERIFY(hand().click(Target(u"Make private"_s).in(u"Make #vault private?"_s)));
    QTRY_VERIFY(!m_bruno->request(HistoryPage{room()}).ok());
}

TERTULIA_TEST(RolesByHand, "roles")

} // namespace tertulia::test

#include "tst_roles.moc"
