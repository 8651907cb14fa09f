// SPDX-License-Identifier: GPL-3.0-or-later
// The program as one likes it: colours, sizes, language, keys; and what it keeps and tells of itself.
#include "tests/support/test_main.h"
#include "tests/window/house.h"

#include <QClipboard>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SettingsByHand : public House
{
    Q_OBJECT

private Q_SLOTS:
    void theme();
    void sizes();
    void theSmallestWindow();
    void aLowWindow();
    void density();
    void language();
    void keysOfOnesOwn();
    void tipsTellTheKeys();
    void theSheetOfKeys();
    void fetchesEverythingAgain();
    void copiesTheReport();
    void savesWhatWasSaidOnTheLine();
    void keepsTheConversationsHidden();

private:
    bool openSettings(const QString& section)
    {
        hand().press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        return hand().click(Target(section).as(QAccessible::PageTab));
    }
    /// Beside the sections, where nothing is written.
    int lightness()
    {
        const QImage picture = hand().window().grabWindow();
        return picture.pixelColor(picture.width() - 4, picture.height() - 4).lightness();
    }
    double heightOf(const Target& target)
    {
        const QQuickItem* item = hand().find(target);
        return item ? item->mapRectToScene(QRectF{0, 0, item->width(), item->height()}).height() : 0;
    }
};

void SettingsByHand::theme()
{
    QVERIFY(openSettings(u"Appearance"_s));
    QVERIFY(hand().click(Target(u"Light"_s).as(QAccessible::RadioButton)));
    QTRY_VERIFY(lightness() > 200);
    QVERIFY(hand().click(Target(u"Dark"_s).as(QAccessible::RadioButton)));
    QTRY_VERIFY(lightness() < 60);
    const int dark = lightness();
    QVERIFY(hand().click(Target(u"High"_s).as(QAccessible::RadioButton)));
    QTRY_VERIFY(lightness() < dark);
    QVERIFY(hand().click(Target(u"Normal"_s).as(QAccessible::RadioButton)));
    QTRY_COMPARE(lightness(), dark);
}

void SettingsByHand::sizes()
{
    const auto group = openGroup(u"Large and small"_s);
    brunoSays(group, u"how tall am I?"_s);
    const Target line = has(u"how tall am I?"_s).as(QAccessible::ListItem);
    const double before = heightOf(line);
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Equal));
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Equal));
    QTRY_VERIFY(heightOf(line) > before * 1.1);
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_0));
    QTRY_COMPARE(heightOf(line), before);
}

/// It grows with what is in it, as far as the screen does.
void SettingsByHand::theSmallestWindow()
{
    QVERIFY(!openGroup(u"A title that is longer than a small window is wide"_s).isNull());
    QQuickWindow& window = hand().window();
    window.resize(420, 400);
    for (int i = 0; i < 4; ++i)
        hand().press(QKeySequence(Qt::CTRL | Qt::Key_Equal)); // 175 %
    QTRY_COMPARE(window.minimumSize(), QSize(735, 700).boundedTo(window.screen()->size()));
    QTRY_VERIFY(window.width() >= window.minimumWidth() && window.height() >= window.minimumHeight());
    const auto edges = [&](const Target& target) {
        const QQuickItem* item = hand().find(target);
        return item ? item->mapRectToScene(QRectF{0, 0, item->width(), item->height()}) : QRectF{};
    };
    QTRY_VERIFY(edges(has(u"A title that"_s).as(QAccessible::Heading)).width() > 50);
    QVERIFY(edges(has(u"A title that"_s).as(QAccessible::Heading)).right() <
            edges(Target(u"Show members"_s).as(QAccessible::Button)).left());
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_0));
    QTRY_COMPARE(window.minimumSize(), QSize(420, 400));
    window.resize(1440, 900);
    QTRY_COMPARE(window.size(), QSize(1440, 900));
}

/// As on a low screen: the menu of accounts scrolls.
void SettingsByHand::aLowWindow()
{
    QQuickWindow& window = hand().window();
    window.setMinimumSize({100, 100});
    window.resize(900, 240);
    QVERIFY(hand().choose(u"You: Ada"_s, u"Settings"_s));
    QVERIFY(hand().wait(Target(u"Account"_s).as(QAccessible::PageTab)));
    hand().press(QKeySequence(Qt::Key_Escape));
    window.resize(1440, 900);
    QTRY_COMPARE(window.size(), QSize(1440, 900));
}

void SettingsByHand::density()
{
    const auto group = openGroup(u"Close together"_s);
    brunoSays(group, u"and how wide apart?"_s);
    const Target line = has(u"and how wide apart?"_s).as(QAccessible::ListItem);
    const double cosy = heightOf(line);
    QVERIFY(openSettings(u"Appearance"_s));
    QVERIFY(hand().click(Target(u"Compact"_s).as(QAccessible::RadioButton)));
    QTRY_VERIFY(heightOf(line) < cosy);
    QVERIFY(hand().click(Target(u"Cosy"_s).as(QAccessible::RadioButton)));
    QTRY_COMPARE(heightOf(line), cosy);
}

void SettingsByHand::language()
{
    QVERIFY(openSettings(u"Language"_s));
    QVERIFY(hand().click(Target(u"Español"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().wait(Target(u"Idioma"_s).as(QAccessible::PageTab))); // at once, also here
    QVERIFY(hand().click(Target(u"Français"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().wait(Target(u"Langue"_s).as(QAccessible::PageTab)));
    QVERIFY(hand().click(Target(u"English"_s).as(QAccessible::RadioButton)));
    QVERIFY(hand().wait(Target(u"Language"_s).as(QAccessible::PageTab)));
}

void SettingsByHand::keysOfOnesOwn()
{
    QVERIFY(openSettings(u"Shortcuts"_s));
    QVERIFY(hand().fill(u"Find a command"_s, u"Mentions"_s));
    const Target row = has(u"Mentions, "_s).as(QAccessible::Button);
    QVERIFY(hand().click(row));
    QVERIFY(hand().wait(u"Press keys…"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)); // those of the threads
    QVERIFY(hand().wait(has(u"is already used for"_s)));          // and waits for others
    hand().press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    QVERIFY(hand().wait(Target(u"Mentions, Ctrl+Alt+N"_s)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().waitGone(Target(u"Find a command"_s)));
    hand().press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    QVERIFY(hand().wait(Target(u"Mentions"_s).as(QAccessible::Heading)));
    QVERIFY(openSettings(u"Shortcuts"_s));
    QVERIFY(hand().fill(u"Find a command"_s, u"Mentions"_s));
    QVERIFY(hand().click(u"Back to the usual keys"_s));
    QVERIFY(hand().wait(Target(u"Mentions, Ctrl+Shift+M"_s)));
}

/// The buttons where one writes tell the keys of now, and all keys of formatting are among those one can choose.
void SettingsByHand::tipsTellTheKeys()
{
    QVERIFY(!openGroup(u"Tips"_s).isNull());
    const Target field = Target(u"Message Tips"_s).as(QAccessible::EditableText);
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    QTRY_VERIFY(hand().textOf(field).contains(u"```"_s));
    hand().press(QKeySequence::SelectAll);
    hand().press(QKeySequence(Qt::Key_Backspace));
    QVERIFY(openSettings(u"Shortcuts"_s));
    QVERIFY(hand().fill(u"Find a command"_s, u"Code block"_s));
    QVERIFY(hand().click(Target(u"Code block, Ctrl+Shift+C"_s).as(QAccessible::Button)));
    hand().press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F7));
    QVERIFY(hand().wait(Target(u"Code block, Ctrl+Alt+F7"_s)));
    QVERIFY(hand().fill(u"Find a command"_s, u"Bold"_s));
    QVERIFY(hand().click(Target(u"Bold, Ctrl+B"_s).as(QAccessible::Button)));
    hand().press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F8));
    QVERIFY(hand().wait(Target(u"Bold, Ctrl+Alt+F8"_s)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(hand().wait(Target(u"Bold (Ctrl+Alt+F8)"_s).as(QAccessible::Button)));
    QVERIFY(hand().click(field));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)); // means nothing now
    QVERIFY(hand().textOf(field).isEmpty());
    hand().press(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F7));
    QTRY_VERIFY(hand().textOf(field).contains(u"```"_s));
    QVERIFY(hand().fill(field, u""_s));
}

void SettingsByHand::theSheetOfKeys()
{
    hand().press(QKeySequence(Qt::CTRL | Qt::Key_Slash));
    const Target sheet = Target(u"Keyboard shortcuts"_s);
    QVERIFY(hand().wait(sheet));
    QVERIFY(hand().fill(Target(u"Find a command"_s), u"unread from"_s));
    QVERIFY(hand().wait(Target(u"Mark as unread from here, U"_s)));
    hand().press(QKeySequence(Qt::Key_Escape)); // the word
    hand().press(QKeySequence(Qt::Key_Escape)); // the sheet
    QVERIFY(hand().waitGone(sheet));
}

void SettingsByHand::fetchesEverythingAgain()
{
    const auto group = openGroup(u"Kept here"_s);
    brunoSays(group, u"this comes again"_s);
    QVERIFY(openSettings(u"Storage"_s));
    QVERIFY(hand().click(u"Fetch everything again"_s));
    QVERIFY(hand().click(Target(u"Fetch again"_s).in(u"Fetch everything again?"_s)));
    hand().press(QKeySequence(Qt::Key_Escape));
    QVERIFY(openByHand(u"Kept here"_s));
    QVERIFY(hand().wait(has(u"this comes again"_s).as(QAccessible::ListItem)));
}

void SettingsByHand::copiesTheReport()
{
    QGuiApplication::clipboard()->clear();
    QVERIFY(openSettings(u"Diagnostics"_s));
    QVERIFY(hand().click(u"Copy the report"_s));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QString::fromLatin1(qVersion())));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"Ada"_s)); // no names in it
}

/// The smallest window shows the button whole, the keyboard reaches it, and the file chooser opens.
void SettingsByHand::savesWhatWasSaidOnTheLine()
{
    hand().window().resize(1000, 640);
    QVERIFY(openSettings(u"Diagnostics"_s));
    const Target button = Target(u"Save what was said on the line…"_s).as(QAccessible::Button);
    for (int i = 0; i < 40 && !hand().isOn(button); ++i) // it scrolls into sight
        hand().press(QKeySequence(Qt::Key_Tab));
    QVERIFY(hand().isOn(button));
    const QQuickItem* item = hand().find(button);
    QVERIFY(item);
    QVERIFY(item->mapRectToScene(QRectF{0, 0, item->width(), item->height()}).right() <= 1000);
    hand().press(QKeySequence(Qt::Key_Space));
    const QTemporaryDir folder;
    QVERIFY(chooseFile(folder.filePath(u"line"_s)));
    QVERIFY(hand().wait(has(u"Saved as "_s)));
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files.constFirst()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("{\"began\""));
    hand().window().resize(1440, 900);
}

/// Also over a restart.
void SettingsByHand::keepsTheConversationsHidden()
{
    QVERIFY(!openGroup(u"All alone"_s).isNull());
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    QVERIFY(hand().waitGone(u"New conversation"_s));
    endProgram();
    QVERIFY(startProgram(u"ada"_s));
    QVERIFY(hand().fill(u"Password"_s, WsClient::password)); // these tests keep no secrets: she signs in again
    QVERIFY(hand().click(Target(u"Sign in"_s).as(QAccessible::Button)));
    QVERIFY(hand().waitOn(u"Message All alone"_s));
    QVERIFY(!hand().sees(u"New conversation"_s));
    hand().press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    QVERIFY(hand().wait(u"New conversation"_s));
}

TERTULIA_TEST(SettingsByHand, "settings")

} // namespace tertulia::test

#include "tst_settings.moc"
