// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and reaching messages: search with its filters, days, the first unread one, links to one; and what rings.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FindingByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void searchesHere();
    void searchesEverywhere();
    void filters();
    void jumpsToTheFirstUnread();
    void switches();
    void unreadsInOnePlace();
    void level();
    void mutes();
    void wordsThatRing();
    void quietHours();
    void whyNotified();
    void triesSettingsOut();
    void stepsByKeys();
    void goesBackAndForward();
    void filtersTheList();
    void foldsAPart();
    void marksAllRead();

private:
    void fillWithWords(ConversationId group, int count)
    {
        for (int i = 1; i <= count; ++i)
            (void)m_bruno->request(messageTo(group, u"word %1"_s.arg(i)));
    }
    [[nodiscard]] std::optional<NotifySettingRecord> setting(ConversationId group)
    {
        return told<NotifySettingRecord>(phone(),
                                         [&](const NotifySettingRecord& one) { return one.conversation == group; });
    }
    std::optional<NotifyPrefsRecord> preferences()
    {
        return told<NotifyPrefsRecord>(phone(), [](const NotifyPrefsRecord&) { return true; });
    }
    bool openNotifications()
    {
        hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        return hand().click(Target(u"Notifications"_s).as(QAccessible::PageTab));
    }
};

void FindingByHand::searchesHere()
{
    const auto group = openGroup(u"Searching"_s);
    brunoSays(group, u"the umbrella is in the hall"_s);
    brunoSays(group, u"the key is not"_s);
    hand().press(QKeySequence::Find);
    const Target panel = has(u"Search in Searching"_s).as(QAccessible::Pane);
    QVERIFY(hand().fill(Target(u"Search here"_s).as(QAccessible::EditableText), u"umbrella"_s));
    QVERIFY(hand().wait(has(u"umbrella"_s).as(QAccessible::ListItem).in(panel)));
    QVERIFY(!hand().sees(has(u"the key is not"_s).in(panel)));
}

void FindingByHand::searchesEverywhere()
{
    const auto group = openGroup(u"Somewhere"_s);
    brunoSays(group, u"an armadillo in the garden"_s);
    QVERIFY(!openGroup(u"Elsewhere"_s).isNull());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    QVERIFY(hand().fill(Target(u"Search all messages"_s).as(QAccessible::EditableText), u"armadillo"_s));
    QVERIFY(hand().click(has(u"armadillo"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().wait(Target(u"Somewhere"_s).as(QAccessible::Heading)));
}

void FindingByHand::filters()
{
    const auto group = openGroup(u"Filters"_s);
    brunoSays(group, u"quokka of Bruno"_s);
    QVERIFY(m_chloe->request(messageTo(group, u"quokka of Chloe https://example.org/"_s)).ok());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    const Target field = Target(u"Search all messages"_s).as(QAccessible::EditableText);
    QVERIFY(hand().fill(field, u"quokka from:@chloe"_s));
    const Target results = Target(u"Results"_s).as(QAccessible::List);
    QVERIFY(hand().wait(has(u"quokka of Chloe"_s).in(results)));
    QVERIFY(hand().waitGone(has(u"quokka of Bruno"_s).in(results)));
    QVERIFY(hand().fill(field, u"quokka"_s));
    QVERIFY(hand().wait(has(u"quokka of Bruno"_s).in(results)));
    QVERIFY(hand().click(u"Links"_s));
    QVERIFY(hand().waitGone(has(u"quokka of Bruno"_s).in(results)));
    QVERIFY(hand().wait(has(u"quokka of Chloe"_s).in(results)));
}

void FindingByHand::jumpsToTheFirstUnread()
{
    const auto group = openGroup(u"Much to read"_s);
    brunoSays(group, u"read already"_s);
    QVERIFY(!openGroup(u"Meanwhile"_s).isNull());
    fillWithWords(group, 80);
    QVERIFY(openByHand(u"Much to read"_s));
    QVERIFY(hand().click(u"Jump"_s));
    QVERIFY(hand().wait(has(u": word 1"_s)));
    QVERIFY(hand().click(has(u"ump to the latest"_s)));
    QVERIFY(hand().wait(has(u": word 80"_s)));
}

void FindingByHand::switches()
{
    QVERIFY(!openGroup(u"Over here"_s).isNull());
    QVERIFY(!openGroup(u"Over there"_s).isNull());
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(hand().wait(Target(u"Jump to a conversation"_s).as(QAccessible::Dialog)));
    hand().type(u"ver her"_s);
    QVERIFY(hand().wait(has(u"Over here"_s).in(u"Jump to a conversation"_s)));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(Target(u"Over here"_s).as(QAccessible::Heading)));
}

void FindingByHand::unreadsInOnePlace()
{
    const auto group = openGroup(u"Left unread"_s);
    QVERIFY(!openGroup(u"Open one"_s).isNull());
    QVERIFY(m_bruno->request(messageTo(group, u"waits for you"_s)).ok());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    QVERIFY(hand().wait(has(u"waits for you"_s).as(QAccessible::ListItem)));
}

void FindingByHand::stepsByKeys()
{
    const Target lower = Target(u"Step low"_s).as(QAccessible::Heading);
    const Target upper = Target(u"Step high"_s).as(QAccessible::Heading);
    const auto low = openGroup(u"Step low"_s);
    const auto high = openGroup(u"Step high"_s); // the newest is the uppermost
    QVERIFY(!low.isNull() && !high.isNull());
    hand().press(QKeySequence(Qt::ALT | Qt::Key_Down));
    QVERIFY(hand().wait(lower));
    hand().press(QKeySequence(Qt::ALT | Qt::Key_Up));
    QVERIFY(hand().wait(upper));
    QVERIFY(m_bruno->request(messageTo(low, u"@ada look here"_s)).ok());
    QVERIFY(hand().wait(has(u"Step low, 1 mention"_s)));
    hand().press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_Down));
    QVERIFY(hand().wait(lower));
    QVERIFY(m_bruno->request(messageTo(high, u"nobody in particular"_s)).ok());
    QVERIFY(hand().wait(has(u"Step high, 1 unread"_s)));
    hand().press(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up));
    QVERIFY(hand().wait(upper));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Tab)); // the one before, as other programs' windows
    QVERIFY(hand().wait(lower));
}

void FindingByHand::goesBackAndForward()
{
    QVERIFY(!openGroup(u"Way there"_s).isNull());
    QVERIFY(!openGroup(u"Way back"_s).isNull());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    QVERIFY(hand().wait(Target(u"Mentions"_s).as(QAccessible::Heading)));
    hand().press(QKeySequence(Qt::ALT | Qt::Key_Left));
    QVERIFY(hand().wait(Target(u"Way back"_s).as(QAccessible::Heading)));
    hand().press(QKeySequence(Qt::ALT | Qt::Key_Left));
    QVERIFY(hand().wait(Target(u"Way there"_s).as(QAccessible::Heading)));
    hand().press(QKeySequence(Qt::ALT | Qt::Key_Right));
    QVERIFY(hand().wait(Target(u"Way back"_s).as(QAccessible::Heading)));
}

void FindingByHand::filtersTheList()
{
    QVERIFY(!openGroup(u"Haystack"_s).isNull());
    QVERIFY(!openGroup(u"Needle"_s).isNull());
    const Target list = Target(u"Conversations"_s).as(QAccessible::List);
    QVERIFY(hand().fill(Target(u"Jump to…"_s).as(QAccessible::EditableText), u"needl"_s));
    QVERIFY(hand().waitGone(Target(u"Haystack"_s).as(QAccessible::ListItem).in(list)));
    QVERIFY(hand().sees(Target(u"Needle"_s).as(QAccessible::ListItem).in(list)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().wait(Target(u"Haystack"_s).as(QAccessible::ListItem).in(list)));
}

void FindingByHand::foldsAPart()
{
    QVERIFY(!openGroup(u"Folded away"_s).isNull());
    QVERIFY(!openGroup(u"Open one"_s).isNull());
    const Target line = Target(u"Folded away"_s).as(QAccessible::ListItem);
    QVERIFY(hand().click(Target(u"Groups"_s).as(QAccessible::Button)));
    QVERIFY(hand().waitGone(line));
    QVERIFY(hand().sees(Target(u"Open one"_s).as(QAccessible::ListItem))); // what is open stays in sight
    QVERIFY(hand().click(has(u"Groups, folded"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(line));
}

void FindingByHand::marksAllRead()
{
    const auto one = openGroup(u"Full"_s);
    const auto other = openGroup(u"Fuller"_s);
    QVERIFY(!openGroup(u"Empty"_s).isNull());
    phone().forgetEvents();
    const auto first = m_bruno->request(messageTo(one, u"unread"_s));
    const auto second = m_bruno->request(messageTo(other, u"unread, too"_s));
    QVERIFY(first.ok() && second.ok());
    QVERIFY(hand().wait(has(u"Fuller, 1 unread"_s)));
    hand().press(QKeySequence(Qt::SHIFT | Qt::Key_Escape));
    const auto isRead = [&](ConversationId where, Seq seq) {
        return told<ReadMarkRecord>(
                   phone(), [&](const ReadMarkRecord& mark) { return mark.conversation == where && mark.seq >= seq; })
            .has_value();
    };
    QTRY_VERIFY(isRead(one, first->seq) && isRead(other, second->seq));
    QVERIFY(hand().waitGone(has(u"Fuller, 1 unread"_s)));
}

void FindingByHand::level()
{
    phone();
    const auto group = openGroup(u"Level"_s);
    QVERIFY(hand().choose(Target(u"Notifications"_s).as(QAccessible::Button), u"Only mentions"_s));
    QTRY_VERIFY(setting(group) && setting(group)->level == NotifyLevel::Mentions);
}

void FindingByHand::mutes()
{
    phone();
    const auto group = openGroup(u"Muted"_s);
    QVERIFY(hand().choose(Target(u"Muted"_s).as(QAccessible::ListItem), u"Notifications…"_s, Qt::RightButton));
    QVERIFY(hand().click(Target(u"Mute for 8 hours"_s).as(QAccessible::MenuItem)));
    QTRY_VERIFY(setting(group) && setting(group)->mutedUntil);
    QVERIFY(hand().choose(Target(u"Muted. Notifications"_s).as(QAccessible::Button), u"Unmute"_s));
    QTRY_VERIFY(!setting(group)->mutedUntil);
}

void FindingByHand::wordsThatRing()
{
    phone();
    QVERIFY(openNotifications());
    QVERIFY(hand().fill(u"A word or a few"_s, u"deploy"_s));
    QVERIFY(hand().click(Target(u"Add"_s).as(QAccessible::Button)));
    QTRY_VERIFY(preferences() && preferences()->keywords == std::vector<QString>{u"deploy"_s});
    QVERIFY(hand().click(u"Remove deploy"_s));
    QTRY_VERIFY(preferences()->keywords.empty());
}

void FindingByHand::quietHours()
{
    phone();
    QVERIFY(openNotifications());
    QVERIFY(hand().click(Target(u"Keep quiet at set times"_s).as(QAccessible::CheckBox)));
    QTRY_VERIFY(preferences() && preferences()->quiet);
    QVERIFY(hand().click(Target(u"Keep quiet at set times"_s).as(QAccessible::CheckBox)));
    QTRY_VERIFY(!preferences()->quiet);
}

void FindingByHand::whyNotified()
{
    const auto group = openGroup(u"Why"_s);
    brunoSays(group, u"why me?"_s);
    QVERIFY(openNotifications());
    QVERIFY(hand().click(has(u"BRUNO: why me?"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"otif"_s).as(QAccessible::StaticText).in(u"Settings"_s)));
}

void FindingByHand::triesSettingsOut()
{
    const auto group = openGroup(u"Tried out"_s);
    brunoSays(group, u"count me"_s);
    QVERIFY(openNotifications());
    QVERIFY(hand().click(u"Try them out"_s));
    QVERIFY(hand().wait(has(u"You would have got"_s)));
}

TERTULIA_TEST(FindingByHand, "finding")

} // namespace tertulia::test

#include "tst_finding.moc"
