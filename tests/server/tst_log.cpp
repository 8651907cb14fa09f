// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines();
    void otherFormats();
    void theRequestIsNamed();
    void noLineCanBeForged();
};

void LogTest::lines()
{
    const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5, 6), QTimeZone::utc());
    QCOMPARE(logLine({QtWarningMsg, u"tertulia.net"_s, u"too slow: 12 ms"_s, time}),
             u"2026-01-02T03:04:05.006Z warning tertulia.net too slow: 12 ms"_s);
    const QDateTime elsewhere = time.toOffsetFromUtc(3600);
    QVERIFY(logLine({QtDebugMsg, u"x"_s, u"y"_s, elsewhere}).startsWith(u"2026-01-02T03:04:05.006Z debug x y"_s));
    QVERIFY(logLine({QtCriticalMsg, u"x"_s, u"y"_s, time}).contains(u" error x"_s));
}

void LogTest::otherFormats()
{
    const LogEntry entry{QtWarningMsg, u"tertulia.net"_s, u"a \"quoted\" word"_s,
                         QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), QTimeZone::utc())};
    QCOMPARE(logLine(entry, LogFormat::Journal), u"<4>tertulia.net a \"quoted\" word"_s);
    const QJsonObject object = QJsonDocument::fromJson(logLine(entry, LogFormat::Json).toUtf8()).object();
    QCOMPARE(object.value(u"time"_s).toString(), u"2026-01-02T03:04:05.006Z"_s);
    QCOMPARE(object.value(u"level"_s).toString(), u"warning"_s);
    QCOMPARE(object.value(u"category"_s).toString(), u"tertulia.net"_s);
    QCOMPARE(object.value(u"text"_s).toString(), u"a \"quoted\" word"_s);
    QVERIFY(!object.contains(u"request"_s));
}

void LogTest::theRequestIsNamed()
{
    const LogEntry entry{QtWarningMsg, u"tertulia.sql"_s, u"broken"_s,
                         QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), QTimeZone::utc()), u"3fa9c1-7"_s};
    QCOMPARE(logLine(entry), u"2026-01-02T03:04:05.006Z warning tertulia.sql [3fa9c1-7] broken"_s);
    QCOMPARE(logLine(entry, LogFormat::Journal), u"<4>tertulia.sql [3fa9c1-7] broken"_s);
    const QJsonObject object = QJsonDocument::fromJson(logLine(entry, LogFormat::Json).toUtf8()).object();
    QCOMPARE(object.value(u"request"_s).toString(), u"3fa9c1-7"_s);
    QCOMPARE(object.value(u"text"_s).toString(), u"broken"_s);
}

void LogTest::noLineCanBeForged()
{
    const LogEntry entry{QtInfoMsg, u"x"_s, u"a\r\n2026 error\tb\u001b[31m c\u202e d\u2028 e ñ😀"_s,
                         QDateTime::currentDateTimeUtc()};
    for (const LogFormat format : {LogFormat::Json, LogFormat::Journal})
        for (const QChar bad : {u'\r', u'\n', u'\u001b', u'\u202e', u'\u2028'})
            QVERIFY(!logLine(entry, format).contains(bad));
    const QString line = logLine(entry);
    for (const QChar bad : {u'\r', u'\n', u'\t', u'\u001b', u'\u202e', u'\u2028'})
        QVERIFY(!line.contains(bad));
    QVERIFY(line.endsWith(u"e ñ😀"_s));
    QVERIFY(line.contains(u"a\\u000d\\u000a2026 error\\u0009b\\u001b[31m"_s));
}

} // namespace tertulia::test

using tertulia::test::LogTest;
TERTULIA_TEST(LogTest, "log")
#include "tst_log.moc"
