// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/stream_id.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QtTest>

using namespace tertulia;

class IdsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textRoundTrip()
    {
        for (int i = 0; i < 1000; ++i) {
            const auto id = MessageId::make();
            QCOMPARE(id.text().size(), 26);
            QCOMPARE(MessageId::fromText(id.text()), std::optional{id});
        }
    }
    void freshIdsDifferAndSortByAge()
    {
        QSet<QString> seen;
        for (int i = 0; i < 5000; ++i)
            seen.insert(UserId::make().text());
        QCOMPARE(seen.size(), 5000);
        const auto older = UserId::make();
        const qint64 start = QDateTime::currentMSecsSinceEpoch();
        while (QDateTime::currentMSecsSinceEpoch() == start) {
        }
        QVERIFY(older.text() < UserId::make().text());
    }
    void badTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString{};
        QTest::newRow("short") << QStringLiteral("0123456789");
        QTest::newRow("long") << QString(27, QLatin1Char('0'));
        QTest::newRow("upper case") << QStringLiteral("01HZZZZZZZZZZZZZZZZZZZZZZZ");
        QTest::newRow("letter outside the alphabet") << QStringLiteral("01hzzzzzzzzzzzzzzzzzzzzzzu");
        QTest::newRow("over 128 bits") << QStringLiteral("81hzzzzzzzzzzzzzzzzzzzzzzz");
        QTest::newRow("null id") << QString(26, QLatin1Char('0'));
    }
    void badTextIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!SpaceId::fromText(text));
    }
    void streamText()
    {
        const auto space = SpaceId::make();
        const StreamId stream{space};
        QCOMPARE(stream.text(), QStringLiteral("space:") + space.text());
        QCOMPARE(StreamId::fromText(stream.text()), std::optional{stream});
        QCOMPARE(stream.space(), std::optional{space});
        QVERIFY(!stream.conversation());
        QVERIFY(!StreamId::fromText(QStringLiteral("room:") + space.text()));
        QVERIFY(!StreamId::fromText(QStringLiteral("space:")));
        QVERIFY(StreamId{ConversationId::fromRaw(space.raw())} != stream);
    }
};
TERTULIA_TEST(IdsTest, "ids")
#include "tst_ids.moc"
