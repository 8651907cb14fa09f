// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ranges.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace tertulia::http;

class RangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranges_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("wanted"); // as Content-Range, "all" or "416"
        const auto row = [](const char* field, const char* wanted) {
            QTest::newRow(field) << QByteArray(field) << QByteArray(wanted);
        };
        row("", "all");
        row("bytes=0-9", "bytes 0-9/100");
        row("bytes=90-", "bytes 90-99/100");
        row("bytes=90-1000", "bytes 90-99/100");
        row("bytes=-10", "bytes 90-99/100");
        row("bytes=-1000", "bytes 0-99/100");
        row("bytes=99-99", "bytes 99-99/100");
        row("bytes=100-", "416");
        row("bytes=-0", "416");
        row("bytes=9-0", "all");
        row("bytes=0-1,5-6", "all");
        row("bytes=a-b", "all");
        row("bytes=-", "all");
        row("bytes= 1-2", "all");
        row("bytes=+1-2", "all");
        row("lines=1-2", "all");
        row("bytes=1", "all");
        row("bytes=99999999999999999999-", "all");
    }
    void ranges()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, wanted);
        const auto range = rangeOf(field, 100);
        QCOMPARE(!range ? QByteArray("416") : range->isPart ? contentRange(*range, 100) : QByteArray("all"), wanted);
    }
    void ofNothing()
    {
        for (const char* field : {"bytes=-5", "bytes=-0", "bytes=0-", "bytes=0-0"})
            QVERIFY2(!rangeOf(field, 0), field);
        QVERIFY(!rangeOf("", 0)->isPart);
    }
    void tags()
    {
        QVERIFY(matches("\"abc\"", "\"abc\""));
        QVERIFY(matches("\"x\", W/\"abc\"", "\"abc\""));
        QVERIFY(matches("*", "\"abc\""));
        QVERIFY(!matches("", "\"abc\""));
        QVERIFY(!matches("\"abcd\"", "\"abc\""));
    }
    void names()
    {
        QCOMPARE(dispositionOf("tea.txt"), QByteArray("attachment; filename=\"tea.txt\""));
        QCOMPARE(dispositionOf("a\"b;\r\nX: y"),
                 QByteArray("attachment; filename=\"a_b___X_ y\"; filename*=UTF-8''a%22b%3B%0D%0AX%3A%20y"));
        QCOMPARE(dispositionOf("caf\xc3\xa9"),
                 QByteArray("attachment; filename=\"caf__\"; filename*=UTF-8''caf%C3%A9"));
    }
};
TERTULIA_TEST(RangesTest, "ranges")
#include "tst_ranges.moc"
