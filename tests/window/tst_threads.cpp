// SPDX-License-Identifier: GPL-3.0-or-later
// Threads, polls, and what is sent later or without a sound.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QUuid>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ThreadsByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void startsAThread();
    void keepsAFirstReply();
    void completesInAFirstReply();
    void repliesInAThread();
    void stopsFollowing();
    void theInboxOfThreads();
    void asksInAPoll();
    void votes();
    void closesAPoll();
    void sendsLater();
    void sendsAtADate();
    void sendsSilently();

private:
    /// Bruno's message, on which hangs a thread in which he and Ada have written.
    MessageRecord begunThread(ConversationId group, const QString& text)
    {
        const MessageRecord said = brunoSays(group, text);
        const auto begun = m_bruno->request(
            ThreadStart{said.id, QUuid::createUuid().toString(QUuid::WithoutBraces), u"a reply of Bruno's"_s});
        if (begun.ok()) {
            m_thread = begun->conversation.id;
            (void)phone().request(messageTo(m_thread, u"one of Ada's"_s));
        }
        return said;
    }
    MessageRecord pollOfAda(const QString& question)
    {
        hand().type(u"/poll "_s + question);
        hand().press(QKeySequence(Qt::Key_Return));
        const Target sheet = Target(u"New poll"_s).as(QAccessible::Dialog);
        if (!hand().wait(sheet) || !hand().fill(Target(u"Answers"_s).in(sheet), u"Tea"_s) ||
            !hand().fill(Target(u"Answer 2"_s).in(sheet), u"Coffee"_s) || !hand().click(Target(u"Ask"_s).in(sheet)))
            return {};
        if (!hand().until([&] { return message(*m_bruno, question).has_value(); }))
            return {};
        return *message(*m_bruno, question);
    }

    ConversationId m_thread;
};

void ThreadsByHand::startsAThread()
{
    const auto group = openGroup(u"Long matters"_s);
    const MessageRecord said = brunoSays(group, u"A long matter"_s);
    QVERIFY(choose(u": A long matter"_s, u"Reply in thread"_s));
    QVERIFY(hand().click(u"Reply in a thread"_s));
    hand().type(u"to begin with"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, said.id) && message(*m_bruno, said.id)->thread);
    QTRY_COMPARE(message(*m_bruno, said.id)->thread->replies, Seq{1});
    const ConversationId thread = message(*m_bruno, said.id)->thread->conversation;
    const auto page = m_bruno->request(HistoryPage{thread});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.back().body, u"to begin with"_s);
}

/// What is written before there is a thread is neither lost with the panel nor when somebody else begins it.
void ThreadsByHand::keepsAFirstReply()
{
    const auto group = openGroup(u"Thread to be"_s);
    const MessageRecord said = brunoSays(group, u"Who begins?"_s);
    const Target first = Target(u"Reply in a thread"_s).as(QAccessible::EditableText);
    QVERIFY(choose(u": Who begins?"_s, u"Reply in thread"_s));
    QVERIFY(hand().click(first));
    hand().type(u"half a thought"_s);
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(first));
    QVERIFY(choose(u": Who begins?"_s, u"Reply in thread"_s));
    QVERIFY(hand().wait(first));
    QTRY_COMPARE(hand().textOf(first), u"half a thought"_s);
    const auto begun =
        m_bruno->request(ThreadStart{said.id, QUuid::createUuid().toString(QUuid::WithoutBraces), u"I do"_s});
    QVERIFY(begun.ok());
    const Target field = Target(u"Reply in the thread"_s).as(QAccessible::EditableText);
    QVERIFY(hand().waitOn(field));
    QTRY_COMPARE(hand().textOf(field), u"half a thought"_s);
    hand().type(u" and the rest"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    const auto last = [&] {
        const auto page = m_bruno->request(HistoryPage{begun->conversation.id});
        return page.ok() && !page->messages.empty() ? page->messages.back().body : QString{};
    };
    QTRY_COMPARE(last(), u"half a thought and the rest"_s);
}

void ThreadsByHand::completesInAFirstReply()
{
    const auto group = openGroup(u"Named first"_s);
    const MessageRecord said = brunoSays(group, u"Ask somebody"_s);
    QVERIFY(choose(u": Ask somebody"_s, u"Reply in thread"_s));
    QVERIFY(hand().click(Target(u"Reply in a thread"_s).as(QAccessible::EditableText)));
    hand().type(u"hey @chl"_s);
    QVERIFY(hand().wait(has(u"@chloe"_s).as(QAccessible::ListItem)));
    hand().press(QKeySequence(Qt::Key_Tab));
    hand().type(u"so :rocke"_s);
    QVERIFY(hand().wait(has(u"rocket"_s).as(QAccessible::ListItem)));
    hand().press(QKeySequence(Qt::Key_Tab));
    hand().press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, said.id) && message(*m_bruno, said.id)->thread);
    const auto page = m_bruno->request(HistoryPage{message(*m_bruno, said.id)->thread->conversation});
    QVERIFY(page.ok() && !page->messages.empty());
    QCOMPARE(page->messages.back().body, u"hey @chloe so 🚀"_s);
    QVERIFY(page->messages.back().mentions);
}

void ThreadsByHand::repliesInAThread()
{
    const auto group = openGroup(u"More threads"_s);
    begunThread(group, u"Another matter"_s);
    QVERIFY(hand().click(has(u"2 replies"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"a reply of Bruno's"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(u"Reply in the thread"_s));
    hand().type(u"a third"_s);
    hand().press(QKeySequence(Qt::Key_Return));
    const auto last = [this] {
        const auto page = m_bruno->request(HistoryPage{m_thread});
        return page.ok() && !page->messages.empty() ? page->messages.back().body : QString{};
    };
    QTRY_COMPARE(last(), u"a third"_s);
}

void ThreadsByHand::stopsFollowing()
{
    const auto group = openGroup(u"Following"_s);
    begunThread(group, u"Follow me"_s);
    QVERIFY(hand().click(has(u"2 replies"_s).as(QAccessible::Button)));
    const auto follows = [this] {
        const auto list = phone().request(ThreadList{});
        return list.ok() &&
               std::ranges::any_of(list->threads, [this](const auto& one) { return one.conversation.id == m_thread; });
    };
    QVERIFY(follows());
    QVERIFY(hand().click(u"Following: new replies notify you. Stop following"_s));
    QTRY_VERIFY(!follows());
    QVERIFY(hand().click(u"Follow this thread"_s));
    QTRY_VERIFY(follows());
}

void ThreadsByHand::theInboxOfThreads()
{
    const auto group = openGroup(u"Inbox"_s);
    begunThread(group, u"Gathered"_s);
    QVERIFY(hand().click(Target(u"Threads"_s)));
    QVERIFY(hand().wait(has(u"Gathered"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(has(u"Gathered"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().wait(has(u"one of Ada's"_s).as(QAccessible::ListItem)));
}

void ThreadsByHand::asksInAPoll()
{
    QVERIFY(!openGroup(u"Polls"_s).isNull());
    const MessageRecord poll = pollOfAda(u"What to drink?"_s);
    QVERIFY(poll.poll);
    QCOMPARE(poll.poll->options, (std::vector<QString>{u"Tea"_s, u"Coffee"_s}));
}

void ThreadsByHand::votes()
{
    const auto group = openGroup(u"Votes"_s);
    PollCreate request;
    request.conversation = group;
    request.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.body = u"Sea or hills?"_s;
    request.options = {u"Sea"_s, u"Hills"_s};
    const auto made = m_bruno->request(request);
    QVERIFY(made.ok());
    QVERIFY(hand().click(has(u"Hills, 0 votes"_s)));
    const auto vote = [&] {
        return told<VoteRecord>(*m_bruno, [&](const VoteRecord& one) { return one.message == made->id; });
    };
    QTRY_VERIFY(vote());
    QCOMPARE(vote()->options, std::vector<int>{1});
    QVERIFY(hand().wait(has(u"Hills, 1 vote"_s)));
    QVERIFY(hand().click(has(u"1 vote"_s).as(QAccessible::Button)));
    QVERIFY(hand().wait(has(u"Ada"_s).in(Target(u"Votes"_s).as(QAccessible::Dialog))));
}

void ThreadsByHand::closesAPoll()
{
    QVERIFY(!openGroup(u"Closing"_s).isNull());
    const MessageRecord poll = pollOfAda(u"Enough?"_s);
    QVERIFY(hand().click(u"Close poll"_s));
    QTRY_VERIFY(message(*m_bruno, poll.id)->poll->closedAt);
}

void ThreadsByHand::sendsLater()
{
    phone().forgetEvents();
    const auto group = openGroup(u"In the morning"_s);
    hand().type(u"Good morning"_s);
    QVERIFY(hand().choose(u"Send later or silently"_s, u"Tomorrow at 9:00 AM"_s));
    const auto scheduled = [&] {
        return told<ScheduledRecord>(phone(), [&](const ScheduledRecord& one) { return one.conversation == group; });
    };
    QTRY_VERIFY(scheduled());
    QCOMPARE(scheduled()->body, u"Good morning"_s);
    QCOMPARE(scheduled()->state, ScheduledState::Waiting);
    QVERIFY(hand().click(u"Later"_s));
    QVERIFY(hand().choose(has(u"Good morning"_s).as(QAccessible::ListItem), u"Send now"_s, Qt::RightButton));
    QTRY_VERIFY(message(*m_bruno, u"Good morning"_s));
}

void ThreadsByHand::sendsAtADate()
{
    phone().forgetEvents();
    const auto group = openGroup(u"At a date"_s);
    hand().type(u"Happy new year"_s);
    QVERIFY(hand().choose(u"Send later or silently"_s, u"Choose date and time…"_s));
    const Target sheet = Target(u"Send later"_s).as(QAccessible::Dialog);
    QVERIFY(hand().click(Target(u"Next month"_s).in(sheet)));
    QVERIFY(hand().click(has(u" 15, "_s).in(sheet)));
    QVERIFY(hand().fill(Target(u"Time"_s).in(sheet), u"18:30"_s));
    QVERIFY(hand().click(Target(u"Send then"_s).in(sheet)));
    const auto scheduled = [&] {
        return told<ScheduledRecord>(phone(), [&](const ScheduledRecord& one) { return one.conversation == group; });
    };
    QTRY_VERIFY(scheduled());
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(scheduled()->dueAt.time_since_epoch().count());
    QCOMPARE(due.date().day(), 15);
    QCOMPARE(due.time(), QTime(18, 30));
    QVERIFY(hand().click(u"Later"_s));
    QVERIFY(hand().choose(has(u"Happy new year"_s).as(QAccessible::ListItem), u"Do not send it"_s, Qt::RightButton));
    QTRY_COMPARE(scheduled()->state, ScheduledState::Cancelled);
}

void ThreadsByHand::sendsSilently()
{
    QVERIFY(!openGroup(u"Hush"_s).isNull());
    hand().type(u"no hurry"_s);
    QVERIFY(hand().choose(u"Send later or silently"_s, u"Send without a notification"_s));
    QTRY_VERIFY(message(*m_bruno, u"no hurry"_s));
    QCOMPARE(message(*m_bruno, u"no hurry"_s)->silent, std::optional{true});
}

TERTULIA_TEST(ThreadsByHand, "threads")

} // namespace tertulia::test

#include "tst_threads.moc"
