// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/indexing_pace.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace std::chrono_literals;

class IndexingPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aloneItTakesAllItWants();
    void besideOthersATwentieth();
    void othersThatWaitForAnswersAreThere();
    void moreTheFurtherItIsBehind();
    void whereManyWaitNotMore();
    void whenOthersEndItTakesAllAgain();
};

void IndexingPaceTest::aloneItTakesAllItWants()
{
    IndexingPace pace;
    for (int64_t done = 1; done < 1000; ++done)
        QVERIFY(pace.mayGoOn(20ms, done, 0, 0));
    QVERIFY(!pace.isShared());
}

void IndexingPaceTest::besideOthersATwentieth()
{
    IndexingPace pace;
    pace.tick(1000);
    QVERIFY(pace.mayGoOn(20ms, 1031, 0, 0));
    QVERIFY(pace.mayGoOn(20ms, 1062, 0, 0));
    QVERIFY(!pace.mayGoOn(20ms, 1093, 0, 0));
    pace.tick(1300);
    QVERIFY(pace.isShared());
    QVERIFY(pace.mayGoOn(20ms, 1301, 0, 0));
}

/// Forty that wait for their answers before they write again: between two steps there is none of them now and then.
void IndexingPaceTest::othersThatWaitForAnswersAreThere()
{
    IndexingPace pace;
    int64_t done = 0;
    int steps = 0;
    pace.tick(done);
    for (int turn = 0; turn < 100; ++turn) {
        done += turn % 2 == 0 ? 41 : 1;
        ++steps;
        if (!pace.mayGoOn(5ms, done, 0, 0))
            break;
    }
    QCOMPARE(steps, 10);
}

void IndexingPaceTest::moreTheFurtherItIsBehind()
{
    const auto stepsIn = [](int64_t behind) {
        IndexingPace pace;
        pace.tick(0);
        int64_t done = 0;
        int steps = 0;
        do {
            done += 41;
            ++steps;
        } while (pace.mayGoOn(10ms, done, behind, 0));
        return steps;
    };
    QCOMPARE(stepsIn(49'999), 5);
    QCOMPARE(stepsIn(50'000), 10);
    QCOMPARE(stepsIn(250'000), 30);
    QCOMPARE(stepsIn(50'000'000), 50);
}

void IndexingPaceTest::whereManyWaitNotMore()
{
    IndexingPace pace;
    pace.tick(0);
    QVERIFY(pace.mayGoOn(40ms, 500, 1'000'000, 300));
    QVERIFY(!pace.mayGoOn(40ms, 1000, 1'000'000, 300));
    QVERIFY(pace.mayGoOn(40ms, 1500, 1'000'000, 10)); // they are through
}

void IndexingPaceTest::whenOthersEndItTakesAllAgain()
{
    IndexingPace pace;
    pace.tick(0);
    QVERIFY(!pace.mayGoOn(60ms, 500, 0, 0));
    pace.tick(500);
    QVERIFY(pace.isShared());
    QVERIFY(pace.mayGoOn(5ms, 501, 0, 0));
    pace.tick(501);
    QVERIFY(!pace.isShared());
    for (int64_t done = 502; done < 600; ++done)
        QVERIFY(pace.mayGoOn(20ms, done, 0, 0));
}

} // namespace tertulia::test

using tertulia::test::IndexingPaceTest;
TERTULIA_TEST(IndexingPaceTest, "indexing_pace")
#include "tst_indexing_pace.moc"
