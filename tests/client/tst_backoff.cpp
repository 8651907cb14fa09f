// SPDX-License-Identifier: GPL-3.0-or-later
// The wait between attempts: its limits, its growth, and what 2,000 clients do together after a server's restart.
#include "client/net/backoff.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <random>

namespace tertulia::test {

using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCap();
    void isSpreadOverTheWholeRange();
    void startsAgainAfterSuccess();
    void restartIsTriedSoonOnce();
    void honoursNamedTime();
    void manyDoNotComeTogether();
};

void BackoffTest::doublesUpToTheCap()
{
    Backoff backoff([] { return 0.999999; });
    for (const auto limit : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        const auto wait = backoff.next();
        QVERIFY(wait <= limit);
        QVERIFY(wait >= limit - 10ms);
    }
    for (int i = 0; i < 100; ++i)
        QVERIFY(backoff.next() <= 60s);
}

void BackoffTest::isSpreadOverTheWholeRange()
{
    Backoff none([] { return 0.0; });
    QCOMPARE(none.next(), 0ms);
    Backoff half([] { return 0.5; });
    QCOMPARE(half.next(), 500ms);
    QCOMPARE(half.next(), 1000ms);
}

void BackoffTest::startsAgainAfterSuccess()
{
    Backoff backoff([] { return 0.5; });
    for (int i = 0; i < 5; ++i)
        backoff.next();
    backoff.reset();
    QCOMPARE(backoff.next(), 500ms);
}

void BackoffTest::restartIsTriedSoonOnce()
{
    Backoff backoff([] { return 0.5; });
    QCOMPARE(backoff.nextAfterRestart(), 1500ms);
    QCOMPARE(backoff.nextAfterRestart(), 1000ms); // the second attempt is an ordinary failure
}

void BackoffTest::honoursNamedTime()
{
    Backoff backoff([] { return 0.5; });
    QCOMPARE(backoff.next(20s), 20'500ms);
    QCOMPARE(backoff.next(-5s), 1000ms);
    QVERIFY(backoff.next(1'000h) <= 11min); // nobody is sent away for ever
}

/// 2,000 clients lose a server for 30 s: in no second do more than 10 % of them come.
void BackoffTest::manyDoNotComeTogether()
{
    std::mt19937 engine(7);
    std::uniform_real_distribution<double> random(0.0, 1.0);
    std::map<int64_t, int> arrivals;
    for (int client = 0; client < 2000; ++client) {
        Backoff backoff([&] { return random(engine); });
        auto now = 0ms;
        while (now < 30s)
            now += backoff.next();
        ++arrivals[std::chrono::floor<std::chrono::seconds>(now).count()];
    }
    for (const auto& [second, count] : arrivals)
        QVERIFY2(count <= 200, qPrintable(QStringLiteral("%1 in second %2").arg(count).arg(second)));
}

TERTULIA_TEST(BackoffTest, "backoff")

} // namespace tertulia::test

#include "tst_backoff.moc"
