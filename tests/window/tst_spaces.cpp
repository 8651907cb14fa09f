// SPDX-License-Identifier: GPL-3.0-or-later
// Spaces, the ways into them, and their rooms and categories.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SpacesByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void makesASpace();
    void invites();
    void endsAnInvite();
    void joinsByInvite();
    void leavesASpace();
    void makesARoom();
    void makesAPrivateRoom();
    void changesARoom();
    void ordersRooms();
    void dragsRooms();
    void ordersSpaces();
    void deletesARoom();
    void categories();
    void editsASpace();
    void changesThePicture();
    void handsASpaceOver();
    void deletesASpace();

private:
    static std::optional<RoomRecord> listed(const WsClient& person, const QString& title)
    {
        return told<RoomRecord>(person, [&](const RoomRecord& one) { return one.title == title; });
    }
    static std::optional<SpaceRecord> space(const WsClient& person, SpaceId id)
    {
        return told<SpaceRecord>(person, [&](const SpaceRecord& one) { return one.id == id; });
    }
    bool makeRoomByHand(const QString& title)
    {
        const Target sheet = Target(u"New conversation"_s).as(QAccessible::Dialog);
        return hand().click(Target(u"New room"_s).as(QAccessible::Button)) && hand().wait(sheet) &&
               hand().fill(Target(u"Name of the room"_s).in(sheet), title);
    }
};

void SpacesByHand::makesASpace()
{
    phone();
    QVERIFY(hand().click(u"Add a space"_s));
    QVERIFY(hand().fill(u"Name of the space"_s, u"Kino Leipzig"_s));
    QVERIFY(hand().click(Target(u"Next"_s).as(QAccessible::Button)));
    QVERIFY(hand().click(u"Leave welcome out"_s));
    QVERIFY(hand().fill(u"Another room"_s, u"premieres"_s));
    QVERIFY(hand().click(Target(u"Create"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"premieres"_s).as(QAccessible::ListItem)));
    QTRY_VERIFY(told<SpaceRecord>(phone(), [](const SpaceRecord& one) { return one.name == u"Kino Leipzig"_s; }));
    QTRY_VERIFY(listed(phone(), u"premieres"_s) && listed(phone(), u"general"_s));
    QVERIFY(!listed(phone(), u"welcome"_s));
}

void SpacesByHand::invites()
{
    const SpaceId made = openSpace(u"Inviting"_s);
    QVERIFY(hand().choose(Target(u"Inviting"_s).as(QAccessible::Button), u"Invite people…"_s));
    QVERIFY(hand().click(u"Make an invite"_s));
    QVERIFY(hand().wait(has(u"Invite by Ada"_s)));
    const auto list = phone().request(InviteList{made});
    QVERIFY(list.ok());
    QCOMPARE(list->invites.size(), 1U);
    WsClient dora;
    QVERIFY(dora.open(m_server->url()) && dora.enroll(u"dora"_s));
    QVERIFY(dora.request(SpaceJoin{list->invites.front().code}).ok());
}

void SpacesByHand::endsAnInvite()
{
    const SpaceId made = openSpace(u"Uninviting"_s);
    QVERIFY(phone().request(InviteCreate{made, {}, {}, {}}).ok());
    QVERIFY(openSpaceSettings(u"Uninviting"_s, u"Invites"_s));
    QVERIFY(hand().click(u"End this invite"_s));
    QTRY_VERIFY(phone().request(InviteList{made})->invites.empty());
}

void SpacesByHand::joinsByInvite()
{
    const auto made = m_bruno->request(SpaceCreate{u"Bruno's place"_s});
    QVERIFY(made.ok());
    RoomCreate parlour;
    parlour.space = made->space.id;
    parlour.title = u"parlour"_s;
    QVERIFY(m_bruno->request(parlour).ok());
    const auto invite = m_bruno->request(InviteCreate{made->space.id, {}, {}, {}});
    QVERIFY(invite.ok());
    QVERIFY(hand().click(u"Add a space"_s));
    QVERIFY(hand().click(u"Or join one with an invite"_s));
    QVERIFY(hand().fill(u"Invite link or code"_s, invite->invite.code));
    QVERIFY(hand().click(Target(u"Next"_s).as(QAccessible::Button)));
    QVERIFY(hand().click(Target(u"Join"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"parlour"_s).as(QAccessible::ListItem)));
    QTRY_VERIFY(told<SpaceMemberRecord>(*m_bruno, [&](const SpaceMemberRecord& one) {
        return one.space == made->space.id && one.user == phone().me().user.id && !one.left;
    }));
}

void SpacesByHand::leavesASpace()
{
    const auto made = m_bruno->request(SpaceCreate{u"Short visit"_s});
    QVERIFY(made.ok() && m_bruno->request(MemberAdd{StreamId{made->space.id}, u"ada"_s}).ok());
    QVERIFY(hand().click(Target(u"Short visit"_s).in(u"Spaces"_s)));
    QVERIFY(hand().choose(Target(u"Short visit"_s).as(QAccessible::Button), u"Leave the space…"_s));
    QVERIFY(hand().click(Target(u"Leave"_s).in(u"Leave Short visit?"_s)));
    QVERIFY(hand().waitGone(Target(u"Short visit"_s).in(u"Spaces"_s)));
    QTRY_VERIFY(told<SpaceMemberRecord>(*m_bruno, [&](const SpaceMemberRecord& one) {
        return one.space == made->space.id && one.user == phone().me().user.id && one.left;
    }));
}

void SpacesByHand::makesARoom()
{
    QVERIFY(!openSpace(u"Rooms"_s).isNull());
    QVERIFY(makeRoomByHand(u"kitchen"_s));
    QVERIFY(hand().click(Target(u"Create"_s).as(QAccessible::Button)));
    QTRY_VERIFY(listed(*m_bruno, u"kitchen"_s));
    QVERIFY(hand().click(u"Message #kitchen"_s));
    QVERIFY(say(u"It smells good"_s));
    QTRY_VERIFY(message(*m_bruno, u"It smells good"_s));
    QCOMPARE(message(*m_bruno, u"It smells good"_s)->conversation, listed(*m_bruno, u"kitchen"_s)->conversation);
}

void SpacesByHand::makesAPrivateRoom()
{
    QVERIFY(!openSpace(u"Private"_s).isNull());
    QVERIFY(makeRoomByHand(u"cabinet"_s));
    QVERIFY(hand().click(u"Only people I bring in"_s));
    QVERIFY(hand().click(Target(u"Create"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"cabinet"_s).as(QAccessible::Heading)));
    const auto cabinet = [this] {
        return told<ConversationRecord>(phone(),
                                        [](const ConversationRecord& one) { return one.title == u"cabinet"_s; });
    };
    QTRY_VERIFY(cabinet());
    QVERIFY(cabinet()->isPrivate);
    QVERIFY(!m_chloe->request(HistoryPage{cabinet()->id}).ok());
}

void SpacesByHand::changesARoom()
{
    QVERIFY(!openSpace(u"Changes"_s, u"attic"_s).isNull());
    QVERIFY(hand().choose(Target(u"attic"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().fill(u"Name of the room"_s, u"cellar"_s));
    QVERIFY(hand().fill(u"What it is about"_s, u"Wine"_s));
    QVERIFY(hand().click(Target(u"Save"_s)));
    QTRY_VERIFY(listed(*m_bruno, u"cellar"_s));
    QCOMPARE(listed(*m_bruno, u"cellar"_s)->topic, u"Wine"_s);
    QVERIFY(hand().click(u"30 seconds"_s)); // slow mode
    QTRY_COMPARE(
        told<ConversationRecord>(*m_bruno, [&](const ConversationRecord& one) { return one.id == room(); })->slowModeS,
        30);
}

void SpacesByHand::ordersRooms()
{
    const SpaceId made = openSpace(u"Order"_s, u"first"_s);
    RoomCreate second;
    second.space = made;
    second.title = u"second"_s;
    QVERIFY(phone().request(second).ok());
    QTRY_VERIFY(listed(*m_bruno, u"second"_s));
    QVERIFY(hand().choose(Target(u"second"_s).as(QAccessible::ListItem), u"Move up"_s, Qt::RightButton));
    QTRY_VERIFY(listed(*m_bruno, u"second"_s)->position < listed(*m_bruno, u"first"_s)->position);
    QVERIFY(hand().choose(Target(u"second"_s).as(QAccessible::ListItem), u"Move down"_s, Qt::RightButton));
    QTRY_VERIFY(listed(*m_bruno, u"second"_s)->position > listed(*m_bruno, u"first"_s)->position);
}

void SpacesByHand::dragsRooms()
{
    const SpaceId made = openSpace(u"Dragging"_s, u"above"_s);
    RoomCreate second;
    second.space = made;
    second.title = u"below"_s;
    QVERIFY(phone().request(second).ok());
    QTRY_VERIFY(listed(*m_bruno, u"below"_s));
    QVERIFY(listed(*m_bruno, u"below"_s)->position > listed(*m_bruno, u"above"_s)->position);
    QVERIFY(hand().drag(Target(u"below"_s).as(QAccessible::ListItem), Target(u"above"_s).as(QAccessible::ListItem)));
    QTRY_VERIFY(listed(*m_bruno, u"below"_s)->position < listed(*m_bruno, u"above"_s)->position);
}

void SpacesByHand::ordersSpaces()
{
    phone();
    const SpaceId first = openSpace(u"Erster"_s);
    const SpaceId second = openSpace(u"Zweiter"_s);
    const auto isBefore = [this](SpaceId one, SpaceId other) {
        const auto order = told<SpaceOrderRecord>(phone(), [](const SpaceOrderRecord&) { return true; });
        const auto at = [&order](SpaceId id) { return std::find(order->spaces.begin(), order->spaces.end(), id); };
        return order && at(other) != order->spaces.end() && at(one) < at(other);
    };
    const auto tile = [](const QString& name) { return Target(name).in(u"Spaces"_s); };
    QVERIFY(hand().drag(tile(u"Zweiter"_s), tile(u"Erster"_s)));
    QTRY_VERIFY(isBefore(second, first));
    QVERIFY(hand().choose(tile(u"Zweiter"_s), u"Move down"_s, Qt::RightButton));
    QTRY_VERIFY(isBefore(first, second));
    hand().find(tile(u"Zweiter"_s))->forceActiveFocus(Qt::TabFocusReason);
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Up));
    QTRY_VERIFY(isBefore(second, first));
    hand().find(tile(u"Zweiter"_s))->forceActiveFocus(Qt::TabFocusReason);
    hand().press(QKeySequence(Qt::SHIFT | Qt::Key_F10));
    QVERIFY(hand().click(Target(u"Move down"_s).as(QAccessible::MenuItem)));
    QTRY_VERIFY(isBefore(first, second));
}

void SpacesByHand::deletesARoom()
{
    QVERIFY(!openSpace(u"Fewer rooms"_s, u"doomed"_s).isNull());
    QVERIFY(hand().choose(Target(u"doomed"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(u"Delete this room"_s));
    QVERIFY(hand().click(Target(u"Delete"_s).in(u"Delete #doomed?"_s)));
    QTRY_VERIFY(!m_bruno->request(HistoryPage{room()}).ok());
    QVERIFY(hand().click(u"Bring it back"_s)); // within seven days
    QTRY_VERIFY(m_bruno->request(HistoryPage{room()}).ok());
}

void SpacesByHand::categories()
{
    QVERIFY(!openSpace(u"Categories"_s, u"planning"_s).isNull());
    const auto category = [this] { return told<CategoryRecord>(*m_bruno, [](const CategoryRecord&) { return true; }); };
    QVERIFY(hand().choose(Target(u"Categories"_s).as(QAccessible::Button), u"New category…"_s));
    QVERIFY(hand().fill(Target(u"Name"_s).in(u"New category"_s), u"Works"_s));
    QVERIFY(hand().click(Target(u"Create"_s).in(u"New category"_s)));
    QTRY_VERIFY(category());
    QCOMPARE(category()->name, u"Works"_s);
    QVERIFY(hand().choose(Target(u"planning"_s).as(QAccessible::ListItem), u"Settings"_s, Qt::RightButton));
    QVERIFY(hand().click(has(u"Category: "_s)));
    QVERIFY(hand().click(Target(u"Works"_s).as(QAccessible::ListItem)));
    QTRY_COMPARE(listed(*m_bruno, u"planning"_s)->category, std::optional{category()->id});
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().choose(Target(u"Works"_s).as(QAccessible::Button), u"Rename…"_s, Qt::RightButton));
    QVERIFY(hand().fill(Target(u"Name"_s).in(u"Rename the category"_s), u"Building"_s));
    QVERIFY(hand().click(Target(u"Save"_s).in(u"Rename the category"_s)));
    QTRY_COMPARE(category()->name, u"Building"_s);
    QVERIFY(hand().click(Target(u"New room"_s).as(QAccessible::Button))); // the lowest one
    QVERIFY(hand().fill(u"Name of the room"_s, u"blueprints"_s));
    QVERIFY(hand().click(Target(u"Create"_s).in(u"New conversation"_s)));
    QTRY_VERIFY(listed(*m_bruno, u"blueprints"_s));
    QCOMPARE(listed(*m_bruno, u"blueprints"_s)->category, std::optional{category()->id});
    QVERIFY(hand().choose(Target(u"Building"_s).as(QAccessible::Button), u"Delete the category"_s, Qt::RightButton));
    QTRY_VERIFY(category()->deleted);
}

void SpacesByHand::editsASpace()
{
    const SpaceId made = openSpace(u"Draft name"_s);
    QVERIFY(openSpaceSettings(u"Draft name"_s, u"Overview"_s));
    QVERIFY(hand().fill(u"Name of the space"_s, u"Final name"_s));
    QVERIFY(hand().fill(u"What it is about"_s, u"Finality"_s));
    QVERIFY(hand().click(Target(u"Save"_s)));
    QTRY_VERIFY(space(*m_bruno, made));
    QTRY_COMPARE(space(*m_bruno, made)->name, u"Final name"_s);
    QCOMPARE(space(*m_bruno, made)->description, u"Finality"_s);
}

/// The others see it, and so does she at the very left.
void SpacesByHand::changesThePicture()
{
    const SpaceId made = openSpace(u"Gallery"_s);
    QVERIFY(openSpaceSettings(u"Gallery"_s, u"Overview"_s));
    QVERIFY(changePicture(Qt::darkMagenta));
    QTRY_VERIFY(space(*m_bruno, made) && space(*m_bruno, made)->icon.startsWith(u"image:"_s));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(Target(u"Change picture"_s)));
    QTRY_VERIFY(showsPicture(space(*m_bruno, made)->icon));
}

void SpacesByHand::handsASpaceOver()
{
    const SpaceId made = openSpace(u"Yours now"_s);
    QVERIFY(openSpaceSettings(u"Yours now"_s, u"Overview"_s));
    QVERIFY(hand().click(u"Hand it over"_s));
    QVERIFY(hand().fill(u"To whom?"_s, u"bruno"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().click(Target(u"Hand over"_s).as(QAccessible::Button)));
    QTRY_VERIFY(space(*m_bruno, made) && space(*m_bruno, made)->owner == m_bruno->me().user.id);
}

void SpacesByHand::deletesASpace()
{
    const SpaceId made = openSpace(u"Brief"_s);
    QVERIFY(openSpaceSettings(u"Brief"_s, u"Overview"_s));
    QVERIFY(hand().click(u"Delete this space"_s));
    QVERIFY(hand().wait(has(u"3 people lose it."_s))); // what it would take
    QVERIFY(hand().click(Target(u"Delete"_s).in(u"Delete Brief?"_s)));
    QTRY_VERIFY(!m_bruno->request(HistoryPage{room()}).ok());
    QVERIFY(hand().click(u"Bring it back"_s));
    QTRY_VERIFY(m_bruno->request(HistoryPage{room()}).ok());
    Q_UNUSED(made)
}

TERTULIA_TEST(SpacesByHand, "spaces")

} // namespace tertulia::test

#include "tst_spaces.moc"
