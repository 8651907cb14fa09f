// SPDX-License-Identifier: GPL-3.0-or-later
// One key each on the message that the keyboard is at, without a menu and without the mouse.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QClipboard>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class KeysByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void walksAndLeaves();
    void replies();
    void edits();
    void copies();
    void selectsAndCopiesSeveral();
    void deletes();
    void opensTheMenu();
    void reacts();
    void reactsToTheLast();
    void pins();
    void saves();
    void marksUnread();
    void beginsAThread();
    void copiesTheLink();
    void forwards();
    void opensALink();
    void hearsOverAPageWhatWentWrong();
    void escapeMarksRead();
    void questionMarkHelps();

private:
    static Target line(const QString& text) { return has(u": "_s + text).as(QAccessible::ListItem); }
    /// From where one writes back into the history, and up to this message, which is stored: only then it can be acted
    /// on.
    bool goTo(const QString& text)
    {
        hand().press(QKeySequence(Qt::SHIFT | Qt::Key_Backtab));
        for (int i = 0; i < 12 && !hand().isOn(line(text)); ++i)
            hand().press(QKeySequence(Qt::Key_Up));
        return hand().waitOn(line(text)) && hand().waitGone(has(text + u", not sent yet"_s).as(QAccessible::ListItem));
    }
    static std::optional<ReactionRecord> reaction(const WsClient& teller, MessageId id)
    {
        return told<ReactionRecord>(
            teller, [&](const ReactionRecord& one) { return one.message == id && one.user != teller.me().user.id; });
    }
};

void KeysByHand::walksAndLeaves()
{
    const auto group = openGroup(u"Walking"_s);
    brunoSays(group, u"the first"_s);
    brunoSays(group, u"the second"_s);
    brunoSays(group, u"the third"_s);
    hand().press(QKeySequence(Qt::SHIFT | Qt::Key_Backtab));
    QVERIFY(hand().waitOn(line(u"the third"_s)));
    hand().press(QKeySequence(Qt::Key_Up));
    QVERIFY(hand().waitOn(line(u"the second"_s)));
    hand().press(QKeySequence(Qt::Key_PageUp));
    hand().press(QKeySequence(Qt::Key_End));
    QVERIFY(hand().waitOn(line(u"the third"_s)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitOn(u"Message Walking"_s));
}

void KeysByHand::replies()
{
    const auto group = openGroup(u"Answering"_s);
    const MessageRecord asked = brunoSays(group, u"tea?"_s);
    brunoSays(group, u"or coffee?"_s);
    QVERIFY(goTo(u"tea?"_s));
    hand().type(u"r"_s);
    QVERIFY(hand().wait(u"Do not reply (Esc)"_s));
    QVERIFY(hand().waitOn(u"Message Answering"_s));
    hand().type(u"yes"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, u"yes"_s));
    QCOMPARE(message(*m_bruno, u"yes"_s)->replyTo, std::optional{asked.id});
}

void KeysByHand::edits()
{
    const auto group = openGroup(u"Mending"_s);
    QVERIFY(say(u"teh cat"_s));
    QTRY_VERIFY(message(*m_bruno, u"teh cat"_s));
    const MessageId id = message(*m_bruno, u"teh cat"_s)->id;
    brunoSays(group, u"which?"_s);
    QVERIFY(goTo(u"which?"_s));
    hand().type(u"e"_s); // not hers: nothing happens
    QVERIFY(!hand().sees(u"Editing your message"_s));
    hand().press(QKeySequence(Qt::Key_Up));
    QVERIFY(hand().waitOn(line(u"teh cat"_s)));
    hand().type(u"e"_s);
    QVERIFY(hand().wait(u"Editing your message"_s));
    hand().press(QKeySequence::SelectAll);
    hand().type(u"the cat"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_COMPARE(message(*m_bruno, id)->body, u"the cat"_s);
}

void KeysByHand::copies()
{
    const auto group = openGroup(u"Taking along"_s);
    brunoSays(group, u"worth keeping"_s);
    QGuiApplication::clipboard()->clear();
    QVERIFY(goTo(u"worth keeping"_s));
    hand().type(u"c"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"worth keeping"_s);
}

void KeysByHand::selectsAndCopiesSeveral()
{
    const auto group = openGroup(u"Several"_s);
    brunoSays(group, u"the one"_s);
    brunoSays(group, u"the two"_s);
    brunoSays(group, u"the three"_s);
    QVERIFY(goTo(u"the three"_s));
    hand().press(QKeySequence(Qt::SHIFT | Qt::Key_Up));
    hand().press(QKeySequence::Copy);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().endsWith(u"the three"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"the two"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"the one"_s));
}

void KeysByHand::deletes()
{
    QVERIFY(!openGroup(u"Away"_s).isNull());
    QVERIFY(say(u"never mind"_s));
    QTRY_VERIFY(message(*m_bruno, u"never mind"_s));
    const MessageId id = message(*m_bruno, u"never mind"_s)->id;
    QVERIFY(goTo(u"never mind"_s));
    hand().press(QKeySequence(Qt::Key_Delete));
    QVERIFY(hand().wait(Target(u"Delete this message?"_s).as(QAccessible::Dialog)));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, id)->deleted);
}

void KeysByHand::opensTheMenu()
{
    const auto group = openGroup(u"By the menu"_s);
    const MessageRecord said = brunoSays(group, u"what can I do?"_s);
    QVERIFY(goTo(u"what can I do?"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(Target(u"Report…"_s).as(QAccessible::MenuItem)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(Target(u"Report…"_s).as(QAccessible::MenuItem)));
    QVERIFY(hand().waitOn(line(u"what can I do?"_s))); // where one was
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(Target(u"Pin"_s).as(QAccessible::MenuItem)));
    for (int i = 0; i < 12 && !hand().isOn(Target(u"Pin"_s).as(QAccessible::MenuItem)); ++i)
        hand().press(QKeySequence(Qt::Key_Down));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, said.id)->pinnedBy);
}

void KeysByHand::reacts()
{
    const auto group = openGroup(u"Applause"_s);
    const MessageRecord said = brunoSays(group, u"we won"_s);
    brunoSays(group, u"twice"_s);
    QVERIFY(goTo(u"we won"_s));
    hand().type(u"+"_s);
    QVERIFY(hand().waitOn(has(u"React with 👍"_s)));
    hand().press(QKeySequence(Qt::Key_Right));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(reaction(*m_bruno, said.id));
    QCOMPARE(reaction(*m_bruno, said.id)->emoji, u"❤️"_s);
    QVERIFY(hand().waitOn(line(u"we won"_s)));
}

void KeysByHand::reactsToTheLast()
{
    const auto group = openGroup(u"Quickly"_s);
    const MessageRecord said = brunoSays(group, u"how is it?"_s);
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    QVERIFY(hand().waitOn(Target(u"Search emoji"_s).as(QAccessible::EditableText)));
    hand().type(u"rocket"_s);
    QVERIFY(hand().wait(has(u"rocket"_s).as(QAccessible::Button)));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(reaction(*m_bruno, said.id));
    QCOMPARE(reaction(*m_bruno, said.id)->emoji, u"🚀"_s);
}

void KeysByHand::pins()
{
    const auto group = openGroup(u"Upright"_s);
    const MessageRecord said = brunoSays(group, u"mind the step"_s);
    QVERIFY(goTo(u"mind the step"_s));
    hand().type(u"p"_s);
    QTRY_VERIFY(message(*m_bruno, said.id) && message(*m_bruno, said.id)->pinnedBy);
    QVERIFY(hand().wait(has(u"mind the step, pinned"_s)));
    hand().type(u"p"_s);
    QTRY_VERIFY(!message(*m_bruno, said.id)->pinnedBy);
}

void KeysByHand::saves()
{
    const auto group = openGroup(u"Put aside"_s);
    const MessageRecord said = brunoSays(group, u"for the winter"_s);
    phone().forgetEvents();
    const auto saved = [&] {
        return told<SavedRecord>(phone(), [&](const SavedRecord& one) { return one.message == said.id; });
    };
    QVERIFY(goTo(u"for the winter"_s));
    hand().type(u"s"_s);
    QTRY_VERIFY(saved() && !saved()->removed);
    QVERIFY(hand().wait(has(u"for the winter, saved"_s)));
    hand().type(u"s"_s);
    QTRY_VERIFY(saved()->removed);
}

void KeysByHand::marksUnread()
{
    phone();
    const auto group = openGroup(u"Not yet"_s);
    const MessageRecord said = brunoSays(group, u"for later reading"_s);
    const MessageRecord last = brunoSays(group, u"and this"_s);
    QTRY_VERIFY(told<ReadMarkRecord>( // what is not read yet needs no mark
        phone(), [&](const ReadMarkRecord& one) { return one.conversation == group && one.seq >= last.seq; }));
    phone().forgetEvents();
    QVERIFY(goTo(u"for later reading"_s));
    hand().type(u"u"_s);
    const auto mark = [&] {
        return told<UnreadFromRecord>(phone(), [&](const UnreadFromRecord& one) { return one.conversation == group; });
    };
    QTRY_VERIFY(mark());
    QCOMPARE(mark()->seq, said.seq);
}

void KeysByHand::beginsAThread()
{
    const auto group = openGroup(u"Branching"_s);
    const MessageRecord said = brunoSays(group, u"a long story"_s);
    QVERIFY(goTo(u"a long story"_s));
    hand().type(u"t"_s);
    const Target field = Target(u"Reply in a thread"_s).as(QAccessible::EditableText);
    QVERIFY(hand().waitOn(field));
    hand().type(u"tell me"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, said.id) && message(*m_bruno, said.id)->thread);
    // In it there is no thread to begin: neither by the key nor in the menu.
    const Target reply = has(u": tell me"_s).as(QAccessible::ListItem);
    QVERIFY(hand().wait(reply));
    QVERIFY(hand().rightClick(reply));
    QVERIFY(hand().wait(Target(u"Copy text"_s).as(QAccessible::MenuItem)));
    QVERIFY(!hand().sees(Target(u"Reply in thread"_s).as(QAccessible::MenuItem)));
    hand().press(QKeySequence(Qt::Key_Escape));
}

void KeysByHand::copiesTheLink()
{
    const auto group = openGroup(u"Linking"_s);
    const MessageRecord said = brunoSays(group, u"see here"_s);
    QVERIFY(goTo(u"see here"_s));
    hand().type(u"l"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(said.id.text()));
}

void KeysByHand::forwards()
{
    const auto target = openGroup(u"Other ears"_s);
    const auto group = openGroup(u"First ears"_s);
    brunoSays(group, u"pass it on"_s);
    QVERIFY(goTo(u"pass it on"_s));
    hand().type(u"f"_s);
    const Target sheet = Target(u"Forward to"_s).as(QAccessible::Dialog);
    QVERIFY(hand().waitOn(Target(u"Forward to…"_s).in(sheet)));
    hand().type(u"Other e"_s);
    QVERIFY(hand().wait(Target(u"Other ears"_s).as(QAccessible::ListItem).in(sheet)));
    hand().press(QKeySequence(Qt::Key_Return));
    const auto forwarded = [&] {
        return told<MessageRecord>(
            *m_bruno, [&](const MessageRecord& one) { return one.conversation == target && one.forwarded; });
    };
    QTRY_VERIFY(forwarded());
    QCOMPARE(forwarded()->forwarded->body, u"pass it on"_s);
}

void KeysByHand::opensALink()
{
    const auto goal = openGroup(u"Behind the link"_s);
    brunoSays(goal, u"you are there"_s);
    const auto group = openGroup(u"With a link"_s);
    const QString address = u"tertulia://open?server=%1&conversation=%2"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(m_server->url().toString())), goal.text());
    QVERIFY(m_bruno->request(messageTo(group, u"over there: "_s + address)).ok());
    const Target said = has(u"over there: Behind the link"_s).as(QAccessible::ListItem);
    QVERIFY(hand().wait(said));
    hand().press(QKeySequence(Qt::SHIFT | Qt::Key_Backtab));
    QVERIFY(hand().waitOn(said));
    hand().type(u"o"_s);
    QVERIFY(hand().wait(line(u"you are there"_s)));
    // By the menu one that leads out is asked about first, once.
    QVERIFY(m_bruno->request(messageTo(goal, u"[here](https://example.org/a)"_s)).ok());
    QVERIFY(choose(u": here"_s, u"Open the link"_s));
    const Target sheet = Target(u"Open this address?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().wait(has(u"example.org"_s).in(sheet)));
    QVERIFY(hand().click(Target(u"Cancel"_s).in(sheet)));
    QVERIFY(hand().waitGone(sheet));
}

void KeysByHand::hearsOverAPageWhatWentWrong()
{
    QVERIFY(!openGroup(u"Trouble"_s).isNull());
    hand().press(QKeySequence(u"Ctrl+Shift+T"_s));
    QVERIFY(hand().wait(Target(u"Threads"_s).as(QAccessible::Heading)));
    auto* accounts = m_app->window()->property("accounts").value<Accounts*>();
    QVERIFY(accounts);
    accounts->current()->session()->showProblem(u"The tea went cold."_s);
    QVERIFY(hand().wait(Target(u"The tea went cold."_s)));
    accounts->current()->session()->dismissProblem();
    QVERIFY(hand().waitGone(Target(u"The tea went cold."_s)));
    QVERIFY(hand().sees(Target(u"Threads"_s).as(QAccessible::Heading)));
    hand().press(QKeySequence(Qt::Key_Escape));
}

/// Where one writes, with nothing written; else it only leads there.
void KeysByHand::escapeMarksRead()
{
    phone();
    const auto group = openGroup(u"Read by Escape"_s);
    const MessageRecord said = brunoSays(group, u"once more"_s);
    const auto mark = [&] {
        return told<UnreadFromRecord>(phone(), [&](const UnreadFromRecord& one) { return one.conversation == group; });
    };
    QTRY_VERIFY(told<ReadMarkRecord>( // what is not read yet needs no mark
        phone(), [&](const ReadMarkRecord& one) { return one.conversation == group && one.seq >= said.seq; }));
    QVERIFY(goTo(u"once more"_s));
    hand().type(u"u"_s);
    QTRY_VERIFY(mark() && mark()->seq == said.seq);
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitOn(u"Message Read by Escape"_s));
    hand().type(u"not yet"_s);
    hand().press(QKeySequence(Qt::Key_Escape));
    hand().press(QKeySequence::SelectAll);
    hand().press(QKeySequence(Qt::Key_Backspace));
    QCOMPARE(mark()->seq, said.seq);
    hand().press(QKeySequence(Qt::Key_Escape));
    QTRY_VERIFY(mark()->seq != said.seq);
    QVERIFY(hand().isOn(u"Message Read by Escape"_s));
}

/// On a message and wherever nothing is written; in a text it is a letter like others.
void KeysByHand::questionMarkHelps()
{
    const auto group = openGroup(u"Which keys"_s);
    brunoSays(group, u"there are many"_s);
    const Target help = Target(u"Keyboard shortcuts"_s);
    hand().type(u"really?"_s);
    QVERIFY(!hand().sees(help));
    QCOMPARE(hand().textOf(u"Message Which keys"_s), u"really?"_s);
    hand().press(QKeySequence::SelectAll);
    hand().press(QKeySequence(Qt::Key_Backspace));
    QVERIFY(goTo(u"there are many"_s));
    hand().type(u"?"_s);
    QVERIFY(hand().wait(help));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(help));
}

TERTULIA_TEST(KeysByHand, "keys")

} // namespace tertulia::test

#include "tst_keys.moc"
