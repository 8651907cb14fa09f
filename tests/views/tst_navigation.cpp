// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window is, and the way back.
#include "client/viewmodels/navigation.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class NavigationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationTakesThePlaceOfAPlace()
    {
        Navigation nav;
        nav.openPlace(u"FriendsPage"_s, u"pending"_s);
        nav.openDialog(u"SettingsPage"_s);
        QCOMPARE(nav.place(), u"FriendsPage"_s);
        QCOMPARE(nav.placeArgument(), u"pending"_s);
        QCOMPARE(nav.dialog(), u"SettingsPage"_s);
        nav.conversationOpened(u"one"_s);
        QCOMPARE(nav.place(), QString{});
        QCOMPARE(nav.dialog(), QString{});
    }
    void backAndForward()
    {
        Navigation nav;
        QSignalSpy wanted(&nav, &Navigation::conversationWanted);
        connect(&nav, &Navigation::conversationWanted, &nav, &Navigation::conversationOpened);
        nav.conversationOpened(u"one"_s);
        nav.conversationOpened(u"one"_s); // again: nothing to remember
        nav.openPlace(u"SavedPage"_s);
        nav.conversationOpened(u"two"_s);
        QVERIFY(nav.canGoBack() && !nav.canGoForward());
        nav.goBack();
        QCOMPARE(nav.place(), u"SavedPage"_s);
        nav.goBack();
        QCOMPARE(wanted.takeLast().at(0).toString(), u"one"_s);
        QCOMPARE(nav.place(), QString{});
        QVERIFY(!nav.canGoBack() && nav.canGoForward());
        nav.goForward();
        nav.goForward();
        QCOMPARE(wanted.takeLast().at(0).toString(), u"two"_s);
        nav.goBack();
        nav.conversationOpened(u"three"_s); // another way from here: the old one is forgotten
        QVERIFY(!nav.canGoForward());
    }
    void namesSayWhatTheyAre()
    {
        Navigation nav;
        nav.open(u"PinsPanel"_s, u"x"_s);
        nav.open(u"SearchPage"_s, {});
        nav.open(u"SpacePage"_s, u"id"_s);
        QCOMPARE(nav.panel(), u"PinsPanel"_s);
        QCOMPARE(nav.panelArgument(), u"x"_s);
        QCOMPARE(nav.place(), u"SearchPage"_s);
        QCOMPARE(nav.dialog(), u"SpacePage"_s);
        nav.clear();
        QVERIFY(nav.panel().isEmpty() && nav.place().isEmpty() && nav.dialog().isEmpty() && !nav.canGoBack());
    }
    void historyIsBounded()
    {
        Navigation nav;
        for (int i = 0; i < 500; ++i)
            nav.conversationOpened(QString::number(i));
        int steps = 0;
        for (; nav.canGoBack(); ++steps)
            nav.goBack();
        QCOMPARE(steps, static_cast<int>(Navigation::historyLength) - 1);
    }
};

TERTULIA_TEST(NavigationTest, "navigation")

} // namespace tertulia::test

#include "tst_navigation.moc"
