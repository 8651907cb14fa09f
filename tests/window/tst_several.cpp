// SPDX-License-Identifier: GPL-3.0-or-later
// More than one conversation at once: one beside the other, and in windows of their own.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QClipboard>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SeveralByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void menuOpensNothing();
    void besideByKeys();
    void besideByTheOtherKeys();
    void besideByTheMenu();
    void besideByTheHeader();
    void asksOnceAboutALink();
    void windowByKeys();
    void windowByTheMenu();
    void windowByTheHeader();
    void formatsInAWindow();
    void keysInAWindow();
    void followsLinksInAWindow();
    void panelsOfAWindow();
    void bellOfAWindow();
    void backIntoTheMainWindow();
    void comesBackAfterARestart();
    void goesWithTheSignOut();

private:
    static Target line(const QString& text) { return has(u": "_s + text).as(QAccessible::ListItem); }
    static Target pane(const QString& title) { return Target(title).as(QAccessible::Pane); }
    static bool isGone(const QString& title)
    {
        return Hand::until([&] { return windowOf(title) == nullptr; });
    }
    /// Types there and sends; Bruno has it, and it is shown there and not in the main conversation.
    bool writesIn(Hand& person, ConversationId where, const QString& text)
    {
        person.type(text);
        person.press(QKeySequence(Qt::Key_Return));
        return Hand::until([&] {
            const auto arrived = message(*m_bruno, text);
            return arrived && arrived->conversation == where;
        });
    }
    ConversationId m_left;  ///< shown in the main part
    ConversationId m_right; ///< opened before
    bool openTwo(const QString& left, const QString& right)
    {
        m_right = openGroup(right);
        m_left = openGroup(left);
        return !m_right.isNull() && !m_left.isNull();
    }
};

/// Closes what is open besides, as a person would.
void SeveralByHand::cleanup()
{
    House::cleanup();
    const auto windows = QGuiApplication::topLevelWindows();
    for (QWindow* one : windows)
        if (one->isVisible() && m_app && one != m_app->window() && one->inherits("QQuickWindow")) {
            one->close(); // by the desktop's cross
        }
    if (!m_hand)
        return;
    QVERIFY(Hand::until([this] {
        const auto all = QGuiApplication::topLevelWindows();
        return std::none_of(all.begin(), all.end(), [this](QWindow* one) {
            return one->isVisible() && one != m_app->window() && one->inherits("QQuickWindow");
        });
    }));
    m_app->window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    if (hand().sees(u"Width of the conversation beside"_s))
        hand().press(QKeySequence(Qt::CTRL | Qt::Key_Backslash));
}

/// The right button asks for the menu and does nothing else.
void SeveralByHand::menuOpensNothing()
{
    QVERIFY(openTwo(u"Open before"_s, u"Only asked about"_s));
    QVERIFY(hand().rightClick(Target(u"Only asked about"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().click(Target(u"Copy the link"_s).as(QAccessible::MenuItem)));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(m_right.text()));
    QVERIFY(hand().sees(pane(u"Open before"_s)));
    QVERIFY(!hand().sees(pane(u"Only asked about"_s)));
}

void SeveralByHand::besideByKeys()
{
    QVERIFY(openTwo(u"Left one"_s, u"Right one"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Backslash));
    QVERIFY(hand().wait(pane(u"Right one"_s)));
    QVERIFY(hand().sees(pane(u"Left one"_s)));
    QVERIFY(hand().waitOn(u"Message Left one"_s)); // where one was
    for (int i = 0; i < 6 && !hand().isOn(u"Message Right one"_s); ++i)
        hand().press(QKeySequence(Qt::Key_F6));
    QVERIFY(hand().waitOn(u"Message Right one"_s));
    QVERIFY(writesIn(hand(), m_right, u"said at the right"_s));
    QVERIFY(hand().wait(line(u"said at the right"_s).in(pane(u"Right one"_s))));
    QVERIFY(!hand().sees(line(u"said at the right"_s).in(pane(u"Left one"_s))));
    // What is said there by others arrives in both.
    QVERIFY(m_bruno->request(messageTo(m_right, u"heard at the right"_s)).ok());
    QVERIFY(m_bruno->request(messageTo(m_left, u"heard at the left"_s)).ok());
    QVERIFY(hand().wait(line(u"heard at the right"_s).in(pane(u"Right one"_s))));
    QVERIFY(hand().wait(line(u"heard at the left"_s).in(pane(u"Left one"_s))));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Backslash));
    QVERIFY(hand().waitGone(pane(u"Right one"_s)));
    QVERIFY(hand().waitOn(u"Message Left one"_s)); // the focus is not lost with what had it
    QVERIFY(writesIn(hand(), m_left, u"said at the left"_s));
}

void SeveralByHand::besideByTheOtherKeys()
{
    QVERIFY(openTwo(u"Here"_s, u"There"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y));
    QVERIFY(hand().wait(pane(u"There"_s)));
    QVERIFY(hand().click(u"Message There"_s));
    QVERIFY(writesIn(hand(), m_right, u"there"_s));
    QVERIFY(hand().click(Target(u"Close"_s).as(QAccessible::Button).in(pane(u"There"_s))));
    QVERIFY(hand().waitGone(pane(u"There"_s)));
    QVERIFY(hand().waitOn(u"Message Here"_s));
}

void SeveralByHand::besideByTheMenu()
{
    QVERIFY(openTwo(u"Open now"_s, u"Asked for"_s));
    QVERIFY(hand().choose(Target(u"Asked for"_s).as(QAccessible::ListItem), u"Show beside"_s, Qt::RightButton));
    QVERIFY(hand().wait(pane(u"Asked for"_s)));
    QVERIFY(hand().sees(pane(u"Open now"_s)));
    QVERIFY(hand().click(u"Message Asked for"_s));
    QVERIFY(writesIn(hand(), m_right, u"by the menu"_s));
    QVERIFY(hand().wait(line(u"by the menu"_s).in(pane(u"Asked for"_s))));
}

void SeveralByHand::besideByTheHeader()
{
    QVERIFY(openTwo(u"Topmost"_s, u"Before it"_s));
    QVERIFY(hand().choose(Target(u"More"_s).as(QAccessible::Button).first().in(pane(u"Topmost"_s)), u"Show beside"_s));
    QVERIFY(hand().wait(pane(u"Before it"_s))); // shown again where the other was
    QVERIFY(hand().sees(pane(u"Topmost"_s)));
    // And on, from there into a window.
    QVERIFY(
        hand().choose(Target(u"More"_s).as(QAccessible::Button).first().in(pane(u"Topmost"_s)), u"Open in a window"_s));
    QVERIFY(handAt(u"Topmost"_s));
    QVERIFY(hand().waitGone(pane(u"Topmost"_s)));
}

/// There are two histories on the screen, and one question.
void SeveralByHand::asksOnceAboutALink()
{
    QVERIFY(openTwo(u"Asks"_s, u"Looks on"_s));
    QVERIFY(m_bruno->request(messageTo(m_left, u"[words](https://example.org/a)"_s)).ok());
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Backslash));
    QVERIFY(hand().wait(pane(u"Looks on"_s)));
    const Target said = has(u": words"_s).as(QAccessible::ListItem);
    QVERIFY(hand().wait(said));
    QQuickItem* row = hand().find(said);
    QTest::mouseClick(&hand().window(), Qt::LeftButton, {}, row->mapToScene(QPointF(90, row->height() - 14)).toPoint());
    const Target sheet = Target(u"Open this address?"_s).as(QAccessible::Dialog);
    QVERIFY(hand().wait(has(u"example.org"_s).in(sheet)));
    QVERIFY(hand().click(Target(u"Cancel"_s).in(sheet)));
    QVERIFY(hand().waitGone(sheet));
}

void SeveralByHand::windowByKeys()
{
    QVERIFY(openTwo(u"To go out"_s, u"Stays in"_s));
    hand().type(u"a draft of mine"_s);
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"To go out"_s);
    QVERIFY(out);
    QCOMPARE(out->window().title(), u"To go out — Tertulia"_s);
    QVERIFY(hand().wait(pane(u"Stays in"_s))); // in the main window again what was there before
    QVERIFY(out->waitOn(u"Message To go out"_s));
    QCOMPARE(out->textOf(u"Message To go out"_s), u"a draft of mine"_s); // the text came along
    out->press(QKeySequence::SelectAll);
    QVERIFY(writesIn(*out, m_left, u"out here"_s));
    QVERIFY(out->wait(line(u"out here"_s)));
    QVERIFY(m_bruno->request(messageTo(m_left, u"heard out there"_s)).ok());
    QVERIFY(out->wait(line(u"heard out there"_s)));
    // Asked for again, it comes to the front and is not opened twice.
    m_app->window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().choose(Target(u"To go out"_s).as(QAccessible::ListItem), u"Open in a window"_s, Qt::RightButton));
    QVERIFY(handAt(u"To go out"_s));
    const auto all = QGuiApplication::topLevelWindows();
    QCOMPARE(
        std::count_if(all.begin(), all.end(),
                      [](const QWindow* one) { return one->isVisible() && one->title().contains(u"To go out"_s); }),
        1);
    out->press(QKeySequence(Qt::CTRL | Qt::Key_W));
    QVERIFY(isGone(u"To go out"_s));
    QVERIFY(m_app->window()->isVisible()); // that one only
}

void SeveralByHand::windowByTheMenu()
{
    QVERIFY(openTwo(u"Main place"_s, u"Moves out"_s));
    QVERIFY(hand().choose(Target(u"Moves out"_s).as(QAccessible::ListItem), u"Open in a window"_s, Qt::RightButton));
    const auto out = handAt(u"Moves out"_s);
    QVERIFY(out);
    QVERIFY(out->waitOn(u"Message Moves out"_s));
    QVERIFY(writesIn(*out, m_right, u"from outside"_s));
    QVERIFY(out->wait(line(u"from outside"_s)));
    QVERIFY(hand().sees(pane(u"Main place"_s))); // is where it was
    out->window().close();                       // by the desktop's cross
    QVERIFY(isGone(u"Moves out"_s));
    QVERIFY(hand().wait(u"You: from outside"_s)); // the list is in its new order
    QVERIFY(hand().click(Target(u"Moves out"_s).as(QAccessible::ListItem)));
    QVERIFY(hand().wait(line(u"from outside"_s)));
}

void SeveralByHand::windowByTheHeader()
{
    QVERIFY(openTwo(u"Head"_s, u"Tail"_s));
    QVERIFY(hand().choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Open in a window"_s));
    const auto out = handAt(u"Head"_s);
    QVERIFY(out);
    // What belongs to the main window opens there, and it comes to the front.
    QVERIFY(out->choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Settings"_s));
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().wait(Target(u"Name of the group"_s)));
}

void SeveralByHand::formatsInAWindow()
{
    QVERIFY(openTwo(u"Marks"_s, u"No marks"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"Marks"_s);
    QVERIFY(out);
    QVERIFY(out->waitOn(u"Message Marks"_s));
    out->type(u"loud"_s);
    out->press(QKeySequence::SelectAll);
    out->press(QKeySequence::Bold);
    out->press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(message(*m_bruno, u"**loud**"_s));
    QVERIFY(Hand::until([&] { // as soon as the server has confirmed it
        out->press(QKeySequence(Qt::Key_Up));
        return out->textOf(u"Message Marks"_s) == u"**loud**"_s;
    }));
    out->press(QKeySequence(Qt::Key_Escape));
    QVERIFY(out->waitGone(u"Editing your message"_s));
    out->press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    QVERIFY(out->waitOn(Target(u"Search emoji"_s).as(QAccessible::EditableText)));
    out->type(u"rocket"_s);
    QVERIFY(out->wait(has(u"rocket"_s).as(QAccessible::Button)));
    out->press(QKeySequence(Qt::Key_Return));
    QVERIFY(out->waitOn(u"Message Marks"_s));
    QVERIFY(Hand::until([&] { return out->textOf(u"Message Marks"_s).contains(u"🚀"_s); }));
}

void SeveralByHand::keysInAWindow()
{
    QVERIFY(openTwo(u"Keys out"_s, u"Keys in"_s));
    const MessageRecord said = brunoSays(m_left, u"reply to me out there"_s);
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"Keys out"_s);
    QVERIFY(out);
    QVERIFY(out->waitOn(u"Message Keys out"_s));
    out->press(QKeySequence(Qt::SHIFT | Qt::Key_Backtab));
    QVERIFY(out->waitOn(line(u"reply to me out there"_s)));
    out->press(QKeySequence(Qt::Key_Escape));
    QVERIFY(out->waitOn(u"Message Keys out"_s));
    out->press(QKeySequence(Qt::SHIFT | Qt::Key_Up));
    QVERIFY(out->wait(u"Do not reply (Esc)"_s));
    QVERIFY(writesIn(*out, m_left, u"a reply out there"_s));
    QCOMPARE(message(*m_bruno, u"a reply out there"_s)->replyTo, std::optional{said.id});
    // What is about the whole program is done in its main window.
    out->press(QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().wait(Target(u"Jump to a conversation"_s).as(QAccessible::Dialog)));
    hand().type(u"eys i"_s);
    QVERIFY(hand().wait(has(u"Keys in"_s).in(u"Jump to a conversation"_s)));
    hand().press(QKeySequence(Qt::Key_Return));
    QVERIFY(hand().wait(Target(u"Keys in"_s).as(QAccessible::Heading)));
    QVERIFY(windowOf(u"Keys out"_s)); // is where it was
}

void SeveralByHand::followsLinksInAWindow()
{
    QVERIFY(openTwo(u"Signpost"_s, u"Its goal"_s));
    const auto goal = m_bruno->request(messageTo(m_right, u"you found it"_s));
    QVERIFY(goal.ok());
    const QString address = u"tertulia://message?server=%1&conversation=%2&id=%3"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(m_server->url().toString())), m_right.text(), goal->id.text());
    QVERIFY(m_bruno->request(messageTo(m_left, address)).ok());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"Signpost"_s);
    QVERIFY(out);
    const Target said = has(u"Its goal › message"_s).as(QAccessible::ListItem);
    QVERIFY(out->wait(said));
    QVERIFY(hand().click(u"New conversation"_s)); // something else is in the main window
    hand().press(QKeySequence(Qt::Key_Escape));
    out->window().requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&out->window()));
    QQuickItem* row = out->find(said);
    QVERIFY(row);
    QTest::mouseClick(&out->window(), Qt::LeftButton, {}, row->mapToScene(QPointF(90, row->height() - 14)).toPoint());
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().wait(line(u"you found it"_s)));
}

/// They stand in the main window, and nothing else moves: neither the conversation nor what is being written in it.
void SeveralByHand::panelsOfAWindow()
{
    QVERIFY(openTwo(u"Searched"_s, u"Left alone"_s));
    const MessageRecord said = brunoSays(m_left, u"a needle of pine"_s);
    QVERIFY(m_bruno->request(MessagePin{said.id}).ok());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"Searched"_s);
    QVERIFY(out);
    QVERIFY(hand().wait(pane(u"Left alone"_s)));
    QVERIFY(out->waitOn(u"Message Searched"_s));
    out->type(u"half a sentence"_s);
    out->press(QKeySequence::Find);
    const Target search = Target(u"Search in Searched"_s).as(QAccessible::Pane);
    QVERIFY(hand().wait(search));
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().fill(Target(u"Search here"_s).as(QAccessible::EditableText), u"needle"_s));
    QVERIFY(hand().wait(has(u"a needle of pine"_s).as(QAccessible::ListItem).in(search)));
    QVERIFY(hand().sees(pane(u"Left alone"_s)));
    QVERIFY(windowOf(u"Searched"_s));
    QCOMPARE(out->textOf(u"Message Searched"_s), u"half a sentence"_s);
    out->window().requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&out->window()));
    QVERIFY(out->choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Pinned messages"_s));
    const Target pinned = has(u"Pinned — 1"_s).as(QAccessible::Pane);
    QVERIFY(hand().wait(has(u"a needle of pine"_s).as(QAccessible::ListItem).in(pinned)));
    QVERIFY(hand().sees(Target(u"Searched"_s).in(pinned)));
    // The same key in the main window is about what that shows.
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().click(Target(u"Message Left alone"_s)));
    hand().press(QKeySequence::Find);
    QVERIFY(hand().wait(Target(u"Search in Left alone"_s).as(QAccessible::Pane)));
    hand().press(QKeySequence(Qt::Key_Escape));
}

void SeveralByHand::bellOfAWindow()
{
    phone();
    QVERIFY(openTwo(u"Quieter"_s, u"As loud"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"Quieter"_s);
    QVERIFY(out);
    QVERIFY(out->choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Notifications…"_s));
    QVERIFY(out->click(Target(u"Only mentions"_s).as(QAccessible::MenuItem)));
    const auto setting = [this] {
        return told<NotifySettingRecord>(phone(),
                                         [this](const NotifySettingRecord& one) { return one.conversation == m_left; });
    };
    QTRY_VERIFY(setting() && setting()->level == NotifyLevel::Mentions);
}

void SeveralByHand::backIntoTheMainWindow()
{
    QVERIFY(openTwo(u"Returns"_s, u"Was there"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto out = handAt(u"Returns"_s);
    QVERIFY(out);
    QVERIFY(out->choose(Target(u"More"_s).as(QAccessible::Button).first(), u"Open in the main window"_s));
    QVERIFY(hand().wait(pane(u"Returns"_s)));
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().waitOn(u"Message Returns"_s));
    // The keys that open it lead back, too.
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    const auto again = handAt(u"Returns"_s);
    QVERIFY(again);
    again->press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(hand().wait(pane(u"Returns"_s)));
}

void SeveralByHand::comesBackAfterARestart()
{
    QVERIFY(openTwo(u"Kept outside"_s, u"Kept inside"_s));
    const ConversationId beside = openGroup(u"Kept beside"_s);
    QVERIFY(!beside.isNull());
    QVERIFY(hand().choose(Target(u"Kept outside"_s).as(QAccessible::ListItem), u"Open in a window"_s, Qt::RightButton));
    QVERIFY(handAt(u"Kept outside"_s));
    windowOf(u"Kept outside"_s)->setGeometry(60, 40, 500, 430);
    QTRY_COMPARE(windowOf(u"Kept outside"_s)->size(), QSize(500, 430));
    m_app->window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    QVERIFY(openByHand(u"Kept inside"_s));
    QVERIFY(hand().choose(Target(u"Kept beside"_s).as(QAccessible::ListItem), u"Show beside"_s, Qt::RightButton));
    QVERIFY(hand().wait(pane(u"Kept beside"_s)));
    endProgram();
    QVERIFY(startProgram(u"ada"_s));
    if (hand().until([this] { return hand().sees(u"Create an account"_s) || hand().sees(u"New conversation"_s); }) &&
        hand().sees(u"Create an account"_s)) { // these tests keep no secrets: she signs in again
        QVERIFY(hand().fill(u"Password"_s, WsClient::password));
        QVERIFY(hand().click(Target(u"Sign in"_s).as(QAccessible::Button)));
    }
    QVERIFY(hand().wait(pane(u"Kept inside"_s)));
    QVERIFY(hand().wait(pane(u"Kept beside"_s)));
    QVERIFY(Hand::until([] { return windowOf(u"Kept outside"_s) != nullptr; }));
    QCOMPARE(windowOf(u"Kept outside"_s)->geometry(), QRect(60, 40, 500, 430));
    Hand out(*windowOf(u"Kept outside"_s));
    QVERIFY(out.wait(Target(u"Kept outside"_s).as(QAccessible::Heading)));
}

/// Nobody can read on in a window that was forgotten.
void SeveralByHand::goesWithTheSignOut()
{
    QVERIFY(openTwo(u"Private matters"_s, u"Others"_s));
    QVERIFY(
        hand().choose(Target(u"Private matters"_s).as(QAccessible::ListItem), u"Open in a window"_s, Qt::RightButton));
    QVERIFY(handAt(u"Private matters"_s));
    m_app->window()->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(hand().click(Target(u"Account"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(Target(u"Sign out"_s).as(QAccessible::Button)));
    QVERIFY(hand().click(Target(u"Sign out"_s).in(u"Sign out?"_s)));
    QVERIFY(hand().wait(u"Create an account"_s));
    QVERIFY(isGone(u"Private matters"_s));
}

TERTULIA_TEST(SeveralByHand, "several")

} // namespace tertulia::test

#include "tst_several.moc"
