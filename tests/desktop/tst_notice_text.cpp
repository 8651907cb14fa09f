// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/desktop_notifier.h"

#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestNoticeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foreignMarkupIsText()
    {
        QCOMPARE(noticeMarkup(u"<img src=\"file:///etc/passwd\"> & <b>"_s),
                 u"&lt;img src=&quot;file:///etc/passwd&quot;&gt; &amp; &lt;b&gt;"_s);
        QCOMPARE(noticeMarkup(u"señor, ça va? 👍🏽"_s), u"señor, ça va? 👍🏽"_s);
    }

    void whatCannotBeSeenIsTakenOut() { QCOMPARE(noticeMarkup(u"a\nb\x1b[31mc"_s), u"a b [31mc"_s); }

    void longTextEndsBetweenLetters()
    {
        const QString cut = noticeMarkup(QString(239, u'x') + u"👍👍👍"_s);
        QVERIFY(cut.endsWith(u'…'));
        QVERIFY(!cut.at(cut.size() - 2).isSurrogate());
        QVERIFY(cut.size() <= 241);
    }

    void withoutABusNothingHappens()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        DesktopNotifier notifier;
        notifier.show({u"key"_s, u"title"_s, {u"line"_s}, true, false});
        notifier.withdraw(u"key"_s);
        notifier.withdrawAll();
        QVERIFY(notifier.daemon().isEmpty());
    }
};

TERTULIA_TEST(TestNoticeText, "notice_text")

} // namespace tertulia::test

#include "tst_notice_text.moc"
