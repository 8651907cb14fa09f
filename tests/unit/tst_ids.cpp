// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/stream_id.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QtTest>

#include <array>
#include <thread>
#include <vector>

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
    void freshIdsSortByAge()
    {
        QString before = UserId::make().text();
        for (int i = 0; i < 20'000; ++i) { // many in each millisecond
            const QString next = UserId::make().text();
            QVERIFY2(before < next, qPrintable(before + QLatin1Char(' ') + next));
            before = next;
        }
    }
    void freshIdsDifferAndSortByAgeInEachThread()
    {
        std::array<std::vector<MessageId>, 4> made;
        std::vector<std::thread> threads;
        for (auto& mine : made)
            threads.emplace_back([&mine] {
                for (int i = 0; i < 5'000; ++i)
                    mine.push_back(MessageId::make());
            });
        for (auto& thread : threads)
            thread.join();
        QSet<QString> seen;
        for (const auto& mine : made) {
            for (size_t i = 1; i < mine.size(); ++i)
                QVERIFY(mine[i - 1].text() < mine[i].text());
            for (const MessageId id : mine)
                seen.insert(id.text());
        }
        QCOMPARE(seen.size(), 20'000);
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
    void eachCharacterCountsOrIsRefused()
    {
        const QString digits = QStringLiteral("0123456789abcdefghjkmnpqrstvwxyz");
        for (char16_t c = 0; c < 0x300; ++c) {
            QString text(26, QLatin1Char('1'));
            text[5] = QChar(c);
            const bool good = digits.contains(QChar(c));
            QCOMPARE(detail::rawIdFromText(QStringView(text)).has_value(), good);
            if (c > 0xff)
                continue;
            const QByteArray latin1 = text.toLatin1();
            const auto id = detail::rawIdFromText(QLatin1StringView(latin1));
            QCOMPARE(id, detail::rawIdFromText(QStringView(text)));
            if (id)
                QCOMPARE(detail::toText(*id), text);
        }
        QVERIFY(!detail::rawIdFromText(QLatin1StringView("1")));
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
