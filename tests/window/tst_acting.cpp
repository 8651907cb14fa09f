// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with messages that are there, by their menu, by the tools under the pointer and by keys.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QClipboard>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ActingByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void reacts();
    void reactsFromThePicker();
    void whoReacted();
    void pins();
    void saves();
    void reminds();
    void forwards();
    void formerVersions();
    void marksUnread();
    void readsWhatIsSeen();
    void readsNothingThatIsCovered();
    void findsMentions();
    void copiesTextAndLink();
    void copiesCode();
    void looksBehindASpoiler();

private:
    /// The text on the screen that has a spoiler in it, and where that is; null if there is none.
    static QQuickItem* spoiler(QQuickItem* item, QPointF& place)
    {
        if (!item->isVisible())
            return nullptr;
        QString link;
        for (int x = 2; item->property("revealed").isValid() && x < item->width(); x += 4)
            if (QMetaObject::invokeMethod(item, "linkAt", Q_RETURN_ARG(QString, link), Q_ARG(qreal, x),
                                          Q_ARG(qreal, item->height() / 2)) &&
                link == u"spoiler:"_s) {
                place = QPointF(x + 4, item->height() / 2);
                return item;
            }
        const auto children = item->childItems();
        for (QQuickItem* child : children)
            if (QQuickItem* found = spoiler(child, place))
                return found;
        return nullptr;
    }
    static QString shown(QQuickItem* text)
    {
        QString all;
        QMetaObject::invokeMethod(text, "getText", Q_RETURN_ARG(QString, all), Q_ARG(int, 0),
                                  Q_ARG(int, text->property("length").toInt()));
        return all;
    }
    [[nodiscard]] std::optional<ReactionRecord> reaction(MessageId id, const QString& emoji) const
    {
        return told<ReactionRecord>(*m_bruno, [&](const ReactionRecord& one) {
            return one.message == id && one.emoji == emoji && one.user != m_bruno->me().user.id;
        });
    }
};

void ActingByHand::reacts()
{
    const auto group = openGroup(u"Reacting"_s);
    const MessageRecord said = brunoSays(group, u"It works!"_s);
    QVERIFY(hand().hover(has(u"It works!"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(has(u"React with 👍"_s)));
    QTRY_VERIFY(reaction(said.id, u"👍"_s));
    QVERIFY(!reaction(said.id, u"👍"_s)->removed);
    QVERIFY(hand().click(has(u"also from you"_s))); // and takes it back
    QTRY_VERIFY(reaction(said.id, u"👍"_s)->removed);
}

void ActingByHand::reactsFromThePicker()
{
    const auto group = openGroup(u"Picking"_s);
    const MessageRecord said = brunoSays(group, u"Fruit?"_s);
    QVERIFY(choose(u"Fruit?"_s, u"Add a reaction…"_s));
    QVERIFY(hand().click(u"All emoji"_s));
    QVERIFY(hand().fill(u"Search emoji"_s, u"pineapple"_s));
    QVERIFY(hand().click(has(u"pineapple"_s).as(QAccessible::Button)));
    QTRY_VERIFY(reaction(said.id, u"🍍"_s));
}

void ActingByHand::whoReacted()
{
    const auto group = openGroup(u"Who"_s);
    const MessageRecord said = brunoSays(group, u"Who likes it?"_s);
    QVERIFY(m_chloe->request(ReactionAdd{said.id, u"🎉"_s}).ok());
    QVERIFY(hand().wait(has(u"🎉 1"_s)));
    QVERIFY(choose(u"Who likes it?"_s, u"Who reacted"_s));
    const Target sheet = Target(u"Reactions"_s).as(QAccessible::Dialog);
    QVERIFY(hand().wait(has(u"CHLOE"_s).in(sheet)));
}

void ActingByHand::pins()
{
    const auto group = openGroup(u"Pinning"_s);
    const MessageRecord said = brunoSays(group, u"The rules"_s);
    QVERIFY(choose(u": The rules"_s, u"Pin"_s));
    QTRY_VERIFY(message(*m_bruno, said.id) && message(*m_bruno, said.id)->pinnedBy);
    QVERIFY(hand().click(u"Pinned messages"_s));
    const Target panel = has(u"Pinned — 1"_s).as(QAccessible::Pane);
    QVERIFY(hand().wait(has(u"The rules"_s).in(panel)));
    QVERIFY(hand().choose(has(u"The rules"_s).as(QAccessible::ListItem).in(panel), u"Unpin"_s, Qt::RightButton));
    QTRY_VERIFY(!message(*m_bruno, said.id)->pinnedBy);
    QVERIFY(hand().click(u"Pinned messages"_s));
}

void ActingByHand::saves()
{
    const auto group = openGroup(u"Saving"_s);
    const MessageRecord said = brunoSays(group, u"Remember the milk"_s);
    phone().forgetEvents();
    QVERIFY(choose(u": Remember the milk"_s, u"Save for later"_s));
    const auto saved = [&] {
        return told<SavedRecord>(phone(), [&](const SavedRecord& one) { return one.message == said.id; });
    };
    QTRY_VERIFY(saved());
    QVERIFY(hand().click(u"Saved"_s));
    QVERIFY(hand().rightClick(has(u"Remember the milk"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(u"Edit the note…"_s));
    QVERIFY(hand().fill(u"What is it for?"_s, u"for the cake"_s));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_COMPARE(saved()->note, u"for the cake"_s);
    QVERIFY(
        hand().choose(has(u"Remember the milk"_s).as(QAccessible::ListItem), u"Remove from saved"_s, Qt::RightButton));
    QTRY_VERIFY(saved()->removed);
    QVERIFY(hand().wait(u"Nothing saved yet"_s));
}

void ActingByHand::reminds()
{
    const auto group = openGroup(u"Reminding"_s);
    const MessageRecord said = brunoSays(group, u"Call the plumber"_s);
    phone().forgetEvents();
    QVERIFY(choose(u": Call the plumber"_s, u"Remind me…"_s));
    QVERIFY(hand().click(Target(u"In an hour"_s).as(QAccessible::MenuItem)));
    const auto reminder = [&] {
        return told<ReminderRecord>(phone(), [&](const ReminderRecord& one) { return one.message == said.id; });
    };
    QTRY_VERIFY(reminder());
    QCOMPARE(reminder()->state, ReminderState::Waiting);
    QVERIFY(hand().click(u"Later"_s));
    QVERIFY(hand().click(has(u"Reminders"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"Call the plumber"_s)));
    QVERIFY(hand().click(u"Cancel the reminder"_s));
    QTRY_COMPARE(reminder()->state, ReminderState::Cancelled);
}

void ActingByHand::forwards()
{
    const auto target = openGroup(u"Where it goes"_s);
    const auto group = openGroup(u"Where it was"_s);
    brunoSays(group, u"News of the day"_s);
    QVERIFY(choose(u": News of the day"_s, u"Forward…"_s));
    const Target sheet = Target(u"Forward to"_s).as(QAccessible::Dialog);
    QVERIFY(hand().fill(Target(u"Comment (optional)"_s).in(sheet), u"Did you hear?"_s));
    QVERIFY(hand().fill(Target(u"Forward to…"_s).in(sheet), u"Where it g"_s));
    QVERIFY(hand().wait(Target(u"Where it goes"_s).as(QAccessible::ListItem).in(sheet)));
    hand().press(QKeySequence(Qt::Key_Return));
    const auto forwarded = [&] {
        return told<MessageRecord>(
            *m_bruno, [&](const MessageRecord& one) { return one.conversation == target && one.forwarded; });
    };
    QTRY_VERIFY(forwarded());
    QCOMPARE(forwarded()->forwarded->body, u"News of the day"_s);
    QCOMPARE(forwarded()->body, u"Did you hear?"_s);
}

void ActingByHand::formerVersions()
{
    const auto group = openGroup(u"Versions"_s);
    const MessageRecord said = brunoSays(group, u"At eight"_s);
    QVERIFY(m_bruno->request(MessageEdit{said.id, u"At nine"_s}).ok());
    QVERIFY(hand().wait(has(u": At nine"_s)));
    QVERIFY(choose(u": At nine"_s, u"What it said before"_s));
    const Target sheet = Target(u"What it said before"_s).as(QAccessible::Dialog);
    QVERIFY(hand().wait(has(u"At eight"_s).in(sheet)));
}

void ActingByHand::marksUnread()
{
    const auto group = openGroup(u"Unread"_s);
    const MessageRecord said = brunoSays(group, u"Read me again"_s);
    phone().forgetEvents();
    QVERIFY(choose(u": Read me again"_s, u"Mark as unread from here"_s));
    const auto mark = [&] {
        return told<UnreadFromRecord>(phone(), [&](const UnreadFromRecord& one) { return one.conversation == group; });
    };
    QTRY_VERIFY(mark());
    QCOMPARE(mark()->seq, said.seq);
}

void ActingByHand::readsWhatIsSeen()
{
    phone().forgetEvents();
    const auto group = openGroup(u"Being read"_s);
    const MessageRecord said = brunoSays(group, u"Are you there?"_s);
    QTRY_VERIFY(told<ReadMarkRecord>(
        phone(), [&](const ReadMarkRecord& one) { return one.conversation == group && one.seq >= said.seq; }));
    // Nobody else is told how far she has read.
    QVERIFY(!told<ReadMarkRecord>(
        *m_bruno, [&](const ReadMarkRecord& one) { return one.conversation == group && one.seq > said.seq; }));
}

/// A page or a dialog over the conversation: what comes meanwhile is read when one is back, not before.
void ActingByHand::readsNothingThatIsCovered()
{
    phone().forgetEvents();
    const auto group = openGroup(u"Covered"_s);
    brunoSays(group, u"before"_s);
    const auto readTo = [&](Seq seq) {
        return told<ReadMarkRecord>(
                   phone(), [&](const ReadMarkRecord& one) { return one.conversation == group && one.seq >= seq; })
            .has_value();
    };
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    QVERIFY(hand().wait(Target(u"Search all messages"_s).as(QAccessible::EditableText)));
    const auto first = m_bruno->request(messageTo(group, u"behind the pages"_s));
    QVERIFY(first.ok());
    QVERIFY(hand().fill(Target(u"Search all messages"_s).as(QAccessible::EditableText), u"behind"_s));
    QVERIFY(hand().wait(has(u"behind the pages"_s).as(QAccessible::ListItem)));
    QVERIFY(!readTo(first->seq));
    hand().press(QKeySequence(Qt::Key_Escape));
    hand().press(QKeySequence(Qt::Key_Escape));
    QTRY_VERIFY(readTo(first->seq));

    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(hand().wait(Target(u"Devices"_s).as(QAccessible::PageTab)));
    const auto second = m_bruno->request(messageTo(group, u"behind a dialog"_s));
    QVERIFY(second.ok());
    for (const QString& section : {u"Devices"_s, u"Notifications"_s, u"Storage"_s, u"Appearance"_s})
        QVERIFY(hand().click(Target(section).as(QAccessible::PageTab)));
    QTRY_VERIFY(message(phone(), second->id));
    QVERIFY(!readTo(second->seq));
    hand().press(QKeySequence(Qt::Key_Escape));
    QTRY_VERIFY(readTo(second->seq));
}

void ActingByHand::findsMentions()
{
    const auto group = openGroup(u"Mentioned"_s);
    QVERIFY(!openGroup(u"Looking away"_s).isNull());
    QVERIFY(m_bruno->request(messageTo(group, u"@ada where are you?"_s)).ok());
    QVERIFY(hand().click(u"Mentions"_s));
    QVERIFY(hand().wait(has(u"where are you?"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(has(u"where are you?"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().wait(Target(u"Mentioned"_s).as(QAccessible::Heading)));
    QVERIFY(hand().wait(has(u"where are you?"_s).as(QAccessible::ListItem)));
}

void ActingByHand::copiesTextAndLink()
{
    const auto group = openGroup(u"Copying"_s);
    const MessageRecord said = brunoSays(group, u"Copy that"_s);
    QVERIFY(choose(u": Copy that"_s, u"Copy text"_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"Copy that"_s);
    QVERIFY(choose(u": Copy that"_s, u"Copy link"_s));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(said.id.text()));
}

void ActingByHand::copiesCode()
{
    const auto group = openGroup(u"Programmers"_s);
    QVERIFY(m_bruno->request(messageTo(group, u"so:\n```cpp\nint x = 1;\n  y();\n```\nthat is it"_s)).ok());
    QVERIFY(hand().click(u"Copy the code"_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text().trimmed(), u"int x = 1;\n  y();"_s);
}

/// Hidden from the eye and from the screen reader, until it is pressed.
void ActingByHand::looksBehindASpoiler()
{
    const auto group = openGroup(u"Crime fiction"_s);
    QVERIFY(m_bruno->request(messageTo(group, u"It was ||the gardener|| again"_s)).ok());
    QVERIFY(hand().wait(has(u"It was ▒▒▒▒ again"_s).as(QAccessible::ListItem)));
    QVERIFY(!hand().sees(has(u"the gardener"_s)));
    QPointF place;
    QQuickItem* text = nullptr;
    QTRY_VERIFY(text = spoiler(hand().window().contentItem(), place));
    QVERIFY(!shown(text).contains(u"the gardener"_s));
    QTest::mouseClick(&hand().window(), Qt::LeftButton, {}, text->mapToScene(place).toPoint());
    QTRY_VERIFY(shown(text).contains(u"It was the gardener again"_s));
}

TERTULIA_TEST(ActingByHand, "acting")

} // namespace tertulia::test

#include "tst_acting.moc"
