// SPDX-License-Identifier: GPL-3.0-or-later
// Friends, blocking, directs and one's own profile.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FriendsByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asks();
    void takesItBack();
    void accepts();
    void declines();
    void removes();
    void blocksAndUnblocks();
    void writesToSomebody();
    void writesFromTheProfile();
    void privacy();
    void presence();

private:
    [[nodiscard]] FriendState state() const
    {
        const auto record = told<FriendRecord>(*m_bruno, [](const FriendRecord&) { return true; });
        return record ? record->state : FriendState::None;
    }
    /// They are friends, and the window knows.
    bool befriend()
    {
        return m_bruno->request(FriendRequest{u"ada"_s}).ok() && phone().request(FriendAccept{u"bruno"_s}).ok();
    }
};

/// Strangers again.
void FriendsByHand::init()
{
    (void)phone().request(FriendRemove{u"bruno"_s});
    (void)phone().request(FriendCancel{u"bruno"_s});
    (void)phone().request(FriendDecline{u"bruno"_s});
    (void)phone().request(BlockRemove{u"bruno"_s});
}

void FriendsByHand::asks()
{
    QVERIFY(hand().click(u"Friends"_s));
    QVERIFY(hand().fill(u"Add a friend by user name"_s, u"bruno"_s));
    QVERIFY(hand().click(u"Send request"_s));
    QTRY_COMPARE(state(), FriendState::Incoming);
    QVERIFY(hand().wait(u"@bruno was asked."_s));
}

void FriendsByHand::takesItBack()
{
    QVERIFY(phone().request(FriendRequest{u"bruno"_s}).ok());
    QTRY_COMPARE(state(), FriendState::Incoming);
    QVERIFY(hand().click(u"Friends"_s));
    QVERIFY(hand().click(has(u"Pending"_s)));
    QVERIFY(hand().click(u"Take the request to BRUNO back"_s));
    QTRY_COMPARE(state(), FriendState::None);
}

void FriendsByHand::accepts()
{
    QVERIFY(m_bruno->request(FriendRequest{u"ada"_s}).ok());
    QVERIFY(hand().click(u"Friends"_s));
    QVERIFY(hand().click(has(u"Pending"_s)));
    QVERIFY(hand().click(u"Accept"_s));
    QTRY_COMPARE(state(), FriendState::Friends);
}

void FriendsByHand::declines()
{
    QVERIFY(m_bruno->request(FriendRequest{u"ada"_s}).ok());
    QTRY_COMPARE(state(), FriendState::Outgoing);
    QVERIFY(hand().click(u"Friends"_s));
    QVERIFY(hand().click(has(u"Pending"_s)));
    QVERIFY(hand().click(u"Decline BRUNO's request"_s));
    QTRY_COMPARE(state(), FriendState::None);
}

void FriendsByHand::removes()
{
    QVERIFY(befriend());
    QTRY_COMPARE(state(), FriendState::Friends);
    QVERIFY(hand().click(u"Friends"_s));
    QVERIFY(hand().click(has(u"All"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().choose(u"More about BRUNO"_s, u"Remove friend"_s));
    QVERIFY(hand().click(Target(u"Remove"_s).in(u"Remove BRUNO from your friends?"_s)));
    QTRY_COMPARE(state(), FriendState::None);
}

void FriendsByHand::blocksAndUnblocks()
{
    QVERIFY(befriend());
    QVERIFY(hand().click(u"Friends"_s));
    QVERIFY(hand().click(has(u"All"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().choose(u"More about BRUNO"_s, u"Block"_s));
    QVERIFY(hand().click(Target(u"Block"_s).in(u"Block BRUNO?"_s)));
    QTRY_COMPARE(state(), FriendState::None);
    const auto refused = m_bruno->request(FriendRequest{u"ada"_s});
    QVERIFY(!refused.ok()); // and cannot ask again
    QVERIFY(hand().click(has(u"Blocked"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().click(u"Unblock"_s));
    QTRY_VERIFY(m_bruno->request(FriendRequest{u"ada"_s}).ok());
}

void FriendsByHand::writesToSomebody()
{
    QVERIFY(hand().click(u"New conversation"_s));
    const Target sheet = Target(u"New conversation"_s).as(QAccessible::Dialog);
    QVERIFY(hand().click(Target(u"Direct message"_s).in(sheet)));
    QVERIFY(hand().fill(Target(u"With whom?"_s).in(sheet), u"bruno"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().click(Target(u"BRUNO"_s).as(QAccessible::Heading))); // it is open
    QVERIFY(hand().click(has(u"Message "_s).as(QAccessible::EditableText)));
    QVERIFY(say(u"Just the two of us"_s));
    QTRY_VERIFY(message(*m_bruno, u"Just the two of us"_s));
}

void FriendsByHand::writesFromTheProfile()
{
    QVERIFY(!openGroup(u"Profiles"_s).isNull());
    QVERIFY(hand().click(Target(u"CHLOE"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(Target(u"Message"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"CHLOE"_s).as(QAccessible::Heading)));
    QVERIFY(hand().click(has(u"Message "_s).as(QAccessible::EditableText)));
    QVERIFY(say(u"Hello Chloe"_s));
    QTRY_VERIFY(message(*m_chloe, u"Hello Chloe"_s));
}

void FriendsByHand::privacy()
{
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(hand().click(Target(u"Privacy"_s).as(QAccessible::PageTab)));
    (void)phone().request(FriendRemove{u"chloe"_s});
    QVERIFY(hand().click(Target(u"From nobody"_s).in(u"Friend requests"_s)));
    const auto mayAsk = [this] { // a question that came before the choice would stand
        const bool asked = m_chloe->request(FriendRequest{u"ada"_s}).ok();
        (void)m_chloe->request(FriendCancel{u"ada"_s});
        return asked;
    };
    QVERIFY(Hand::until([&] { return !mayAsk(); }));
    QVERIFY(hand().click(Target(u"From everyone"_s).in(u"Friend requests"_s)));
    QVERIFY(Hand::until(mayAsk));
    QVERIFY(hand().click(Target(u"Invisible"_s).in(u"Presence"_s)));
    const auto seen = [this] {
        const auto watched = m_bruno->request(PresenceWatch{{phone().me().user.id}});
        return watched.ok() && !watched->presences.empty() && watched->presences.front().presence == Presence::Offline;
    };
    QTRY_VERIFY(seen());
    QVERIFY(hand().click(Target(u"Online"_s).in(u"Presence"_s)));
}

/// The same four on her profile and among the settings; others see each.
void FriendsByHand::presence()
{
    const UserId ada = phone().me().user.id;
    QVERIFY(!openGroup(u"Seeing each other"_s).isNull()); // who shares nothing is told nothing
    m_phone.reset();                                      // one device's presence, not the best of two
    const auto seen = [&](Presence wanted) {
        return Hand::until([&] {
            const auto watched = m_bruno->request(PresenceWatch{{ada}});
            return watched.ok() && !watched->presences.empty() && watched->presences.front().presence == wanted;
        });
    };
    QVERIFY(hand().choose(u"You: Ada"_s, u"Profile"_s));
    QVERIFY(hand().click(Target(u"Status and presence"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(Target(u"Away"_s).as(QAccessible::RadioButton)));
    QVERIFY(seen(Presence::Away));
    QVERIFY(hand().click(Target(u"Do not disturb"_s).as(QAccessible::RadioButton)));
    QVERIFY(seen(Presence::Dnd));
    hand().press(QKeySequence(Qt::Key_Escape));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(hand().click(Target(u"Privacy"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(Target(u"Invisible"_s).in(u"Presence"_s)));
    QVERIFY(seen(Presence::Offline));
    QVERIFY(hand().click(Target(u"Do not disturb"_s).in(u"Presence"_s)));
    QVERIFY(seen(Presence::Dnd));
    QVERIFY(hand().click(Target(u"Online"_s).in(u"Presence"_s)));
    QVERIFY(seen(Presence::Online));
}

TERTULIA_TEST(FriendsByHand, "friends")

} // namespace tertulia::test

#include "tst_friends.moc"
