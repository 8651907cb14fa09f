// SPDX-License-Identifier: GPL-3.0-or-later
// Writing: what one types and how, until it has arrived at somebody else.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class WritingByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void sends();
    void writesSeveralLines();
    void edits();
    void editsTheLastByArrowUp();
    void deletes();
    void replies();
    void formatsByKeysAndButtons();
    void completesEmoji();
    void choosesFromThePicker();
    void completesMentions();
    void completesRooms();
    void slashCommands();
    void isSeenTyping();
    void seesOthersTyping();
    void keepsDrafts();
    void whoCanReadThis();
    void checksSpelling();
};

void WritingByHand::sends()
{
    const auto group = openGroup(u"Sending"_s);
    QVERIFY(!group.isNull());
    QVERIFY(say(u"What a lovely day"_s));
    QTRY_VERIFY(message(*m_bruno, u"What a lovely day"_s));
    QCOMPARE(message(*m_bruno, u"What a lovely day"_s)->conversation, group);
    hand().type(u"By the button"_s);
    QVERIFY(hand().click(u"Send"_s));
    QTRY_VERIFY(message(*m_bruno, u"By the button"_s));
}

void WritingByHand::writesSeveralLines()
{
    QVERIFY(!openGroup(u"Lines"_s).isNull());
    hand().type(u"one\ntwo"_s); // Shift+Return between them
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, u"one\ntwo"_s));
}

void WritingByHand::edits()
{
    QVERIFY(!openGroup(u"Editing"_s).isNull());
    QVERIFY(say(u"helo"_s));
    QTRY_VERIFY(message(*m_bruno, u"helo"_s));
    const MessageId id = message(*m_bruno, u"helo"_s)->id;
    QVERIFY(choose(u": helo"_s, u"Edit"_s));
    hand().press(QKeySequence::SelectAll);
    hand().type(u"hello"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_COMPARE(message(*m_bruno, id)->body, u"hello"_s);
    QVERIFY(message(*m_bruno, id)->editedAt);
}

void WritingByHand::editsTheLastByArrowUp()
{
    QVERIFY(!openGroup(u"Arrow up"_s).isNull());
    QVERIFY(say(u"first try"_s));
    QTRY_VERIFY(message(*m_bruno, u"first try"_s));
    const MessageId id = message(*m_bruno, u"first try"_s)->id;
    QVERIFY(hand().until([this] { // as soon as the server has confirmed it
        hand().press(QKeySequence(Qt::Key_Up));
        return hand().textOf(u"Message Arrow up"_s) == u"first try"_s;
    }));
    hand().press(QKeySequence::MoveToEndOfDocument);
    hand().type(u", second"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_COMPARE(message(*m_bruno, id)->body, u"first try, second"_s);
}

void WritingByHand::deletes()
{
    QVERIFY(!openGroup(u"Deleting"_s).isNull());
    QVERIFY(say(u"away with it"_s));
    QTRY_VERIFY(message(*m_bruno, u"away with it"_s));
    const MessageId id = message(*m_bruno, u"away with it"_s)->id;
    QVERIFY(choose(u"away with it"_s, u"Delete"_s));
    QVERIFY(hand().click(Target(u"Delete"_s).in(u"Delete this message?"_s)));
    QTRY_VERIFY(message(*m_bruno, id)->deleted);
    QVERIFY(hand().waitGone(has(u"away with it"_s)));
}

void WritingByHand::replies()
{
    const auto group = openGroup(u"Replying"_s);
    const MessageRecord asked = brunoSays(group, u"Coffee?"_s);
    QVERIFY(hand().hover(has(u"Coffee?"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(Target(u"Reply"_s).as(QAccessible::Button)));
    QVERIFY(hand().click(u"Message Replying"_s));
    QVERIFY(say(u"Gladly"_s));
    QTRY_VERIFY(message(*m_bruno, u"Gladly"_s));
    QCOMPARE(message(*m_bruno, u"Gladly"_s)->replyTo, std::optional{asked.id});
}

void WritingByHand::formatsByKeysAndButtons()
{
    QVERIFY(!openGroup(u"Formatting"_s).isNull());
    hand().type(u"bold"_s);
    hand().press(QKeySequence::SelectAll);
    hand().press(QKeySequence::Bold);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, u"**bold**"_s));
    hand().type(u"slanted"_s);
    hand().press(QKeySequence::SelectAll);
    QVERIFY(hand().click(u"Italic (Ctrl+I)"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, u"*slanted*"_s));
}

void WritingByHand::completesEmoji()
{
    QVERIFY(!openGroup(u"Emoji"_s).isNull());
    hand().type(u"so :rocke"_s);
    QVERIFY(hand().wait(has(u"rocket"_s).as(QAccessible::ListItem)));
    hand().press(QKeySequence(Qt::Key_Tab));
    QTRY_VERIFY(hand().textOf(u"Message Emoji"_s).startsWith(u"so 🚀"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(told<MessageRecord>(*m_bruno, [](const MessageRecord& one) { return one.body.startsWith(u"so 🚀"_s); }));
}

void WritingByHand::choosesFromThePicker()
{
    QVERIFY(!openGroup(u"Picker"_s).isNull());
    QVERIFY(hand().click(u"Emoji (Ctrl+Shift+E)"_s));
    QVERIFY(hand().fill(u"Search emoji"_s, u"pineapple"_s));
    QVERIFY(hand().wait(has(u"pineapple"_s).as(QAccessible::Button)));
    QVERIFY(hand().click(has(u"pineapple"_s).as(QAccessible::Button)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().click(u"Message Picker"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(told<MessageRecord>(*m_bruno, [](const MessageRecord& one) { return one.body.contains(u"🍍"_s); }));
}

void WritingByHand::completesMentions()
{
    QVERIFY(!openGroup(u"Naming"_s).isNull());
    hand().type(u"hey @bru"_s);
    QVERIFY(hand().wait(has(u"BRUNO"_s).as(QAccessible::ListItem)));
    hand().press(QKeySequence(Qt::Key_Return));
    hand().type(u"look"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    const auto named = [this] {
        return told<MessageRecord>(*m_bruno, [this](const MessageRecord& one) {
            return one.mentions && !one.mentions->users.empty() && one.mentions->users.front() == m_bruno->me().user.id;
        });
    };
    QTRY_VERIFY(named());
    QVERIFY(named()->body.endsWith(u"look"_s));
}

void WritingByHand::completesRooms()
{
    QVERIFY(!openSpace(u"Signposts"_s, u"workshop"_s).isNull());
    QVERIFY(hand().click(has(u"workshop"_s).as(QAccessible::EditableText)));
    hand().type(u"over to #worksh"_s);
    QVERIFY(hand().wait(Target(u"workshop"_s).in(u"Suggestions"_s)));
    hand().press(QKeySequence(Qt::Key_Return));
    hand().type(u"please"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, u"over to #workshop please"_s));
}

void WritingByHand::slashCommands()
{
    QVERIFY(!openGroup(u"Slash"_s).isNull());
    hand().type(u"/shr"_s);
    QVERIFY(hand().wait(has(u"shrug"_s).as(QAccessible::ListItem)));
    hand().press(QKeySequence(Qt::Key_Tab));
    hand().type(u"who knows"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(told<MessageRecord>(*m_bruno, [](const MessageRecord& one) {
        return one.body.startsWith(u"who knows"_s) && one.body.contains(u"ツ"_s);
    }));
}

void WritingByHand::isSeenTyping()
{
    const auto group = openGroup(u"Typing"_s);
    m_bruno->forgetEvents();
    hand().type(u"I was about to"_s);
    QTRY_VERIFY(!m_bruno->eventsOf<TypingChanged>().empty());
    QCOMPARE(m_bruno->eventsOf<TypingChanged>().back().conversation, group);
    hand().press(QKeySequence::SelectAll);
    hand().press(QKeySequence(Qt::Key_Delete));
}

void WritingByHand::seesOthersTyping()
{
    const auto group = openGroup(u"Typing too"_s);
    QVERIFY(m_bruno->request(TypingSet{group, true}).ok());
    QVERIFY(hand().wait(has(u"is typing"_s)));
    QVERIFY(m_bruno->request(TypingSet{group, false}).ok());
    QVERIFY(hand().waitGone(has(u"is typing"_s)));
}

void WritingByHand::keepsDrafts()
{
    phone();
    const auto group = openGroup(u"Drafting"_s);
    hand().type(u"half a thou"_s);
    QVERIFY(!openGroup(u"Elsewhere"_s).isNull());
    QTRY_VERIFY(told<DraftRecord>(
        phone(), [&](const DraftRecord& one) { return one.conversation == group && one.body == u"half a thou"_s; }));
    QVERIFY(openByHand(u"Drafting"_s));
    QCOMPARE(hand().textOf(u"Message Drafting"_s), u"half a thou"_s);
    QVERIFY(openByHand(u"Elsewhere"_s));
    QVERIFY(hand().click(u"Drafts"_s)); // also gathered in one place
    QVERIFY(hand().wait(has(u"half a thou"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().choose(has(u"half a thou"_s).as(QAccessible::ListItem), u"Discard the draft"_s, Qt::RightButton));
    QTRY_VERIFY(
        told<DraftRecord>(phone(), [&](const DraftRecord& one) { return one.conversation == group; })->body.isEmpty());
}

void WritingByHand::whoCanReadThis()
{
    QVERIFY(!openGroup(u"Readers"_s).isNull());
    QVERIFY(hand().click(has(u"can read this"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(Target(u"Who can read this"_s).as(QAccessible::Dialog)));
    QVERIFY(hand().wait(has(u"CHLOE"_s).in(Target(u"Who can read this"_s).as(QAccessible::Dialog))));
}

void WritingByHand::checksSpelling()
{
    QVERIFY(!openGroup(u"Spelling"_s).isNull());
    hand().type(u"zzqx"_s);
    QVERIFY(hand().rightClick(u"Message Spelling"_s));
    QVERIFY(hand().wait(has(u"spelling"_s).as(QAccessible::MenuItem)));
    hand().press(QKeySequence(Qt::Key_Escape));
    hand().press(QKeySequence::SelectAll);
    hand().press(QKeySequence(Qt::Key_Delete));
}

TERTULIA_TEST(WritingByHand, "writing")

} // namespace tertulia::test

#include "tst_writing.moc"
