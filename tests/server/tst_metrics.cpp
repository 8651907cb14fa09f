// SPDX-License-Identifier: GPL-3.0-or-later
// How times are counted and how metrics are written; that a server counts the right things is in tests/integration.
#include "server/metrics/exposition.h"
#include "server/metrics/job_times.h"
#include "server/metrics/process_use.h"
#include "shared/budgets/budgets.h"
#include "tests/support/test_main.h"

#include <set>
#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreUpperEnds();
    void whatIsBeyondTheLastStep();
    void namesAreCountedApart();
    void threadsCountTogether();
    void writesWhatPrometheusReads();
    void knowsItsProcess();
    void budgetsAreWhole();
    void budgetsAreJudged();
};

void MetricsTest::quantilesAreUpperEnds()
{
    Histogram times;
    QVERIFY(!times.counts().quantile(0.5));
    for (int i = 0; i < 99; ++i)
        times.note(1ms); // exactly the end of a step is in it
    times.note(40ms);
    const auto counts = times.counts();
    QCOMPARE(counts.total(), uint64_t{100});
    QCOMPARE(counts.sum, uint64_t{99 * 1'000 + 40'000});
    QCOMPARE(counts.quantile(0.5), std::optional<int64_t>{1'000});
    QCOMPARE(counts.quantile(0.99), std::optional<int64_t>{1'000});
    QCOMPARE(counts.quantile(0.991), std::optional<int64_t>{50'000});
    QCOMPARE(counts.quantile(1), std::optional<int64_t>{50'000});
}

void MetricsTest::whatIsBeyondTheLastStep()
{
    Histogram times;
    times.note(-5us); // a clock that went back
    times.note(60s);
    const auto counts = times.counts();
    QCOMPARE(counts.steps.front(), uint64_t{1});
    QCOMPARE(counts.steps.back(), uint64_t{1});
    QCOMPARE(counts.quantile(1), std::optional<int64_t>{Histogram::bounds.back()});
}

void MetricsTest::namesAreCountedApart()
{
    JobTimes times;
    const QByteArray sameLetters = "message.send"; // at another address
    times.note("message.send", 1ms, true);
    times.note(sameLetters.constData(), 1ms, false);
    times.note("history.page", 2ms, true);
    QCOMPARE(times.of("message.send").total(), uint64_t{2});
    QCOMPARE(times.of("history.page").total(), uint64_t{1});
    QCOMPARE(times.of("search.messages").total(), uint64_t{0});
    uint64_t failed = 0;
    times.forEach([&](const JobTimes::Job& job) { failed += job.failed; });
    QCOMPARE(failed, uint64_t{1});
}

void MetricsTest::threadsCountTogether()
{
    static const std::array names{"a", "b", "c", "d", "e", "f", "g", "h"};
    constexpr int each = 2000;
    JobTimes times;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&times, t] {
            for (int i = 0; i < each; ++i)
                times.note(names.at(static_cast<size_t>(i + t) % names.size()), 1ms, true);
        });
    for (std::thread& one : threads)
        one.join();
    uint64_t all = 0;
    int slots = 0;
    times.forEach([&](const JobTimes::Job& job) {
        all += job.counts.total();
        ++slots;
    });
    QCOMPARE(all, uint64_t{4 * each});
    QCOMPARE(slots, 8);
}

void MetricsTest::writesWhatPrometheusReads()
{
    Exposition out;
    out.family("tertulia_things", Exposition::Kind::Gauge, "Things there are.");
    out.sample("kind", "a \"b\"\\\n", 1.5);
    out.family("tertulia_more_total", Exposition::Kind::Counter, "More.");
    out.sample(1e15);
    QCOMPARE(out.take(), QByteArray("# HELP tertulia_things Things there are.\n"
                                    "# TYPE tertulia_things gauge\n"
                                    "tertulia_things{kind=\"a \\\"b\\\"\\\\\\n\"} 1.5\n"
                                    "# HELP tertulia_more_total More.\n"
                                    "# TYPE tertulia_more_total counter\n"
                                    "tertulia_more_total 1000000000000000\n"));
    QVERIFY(out.take().isEmpty());

    Histogram times;
    times.note(300us);
    times.note(60s);
    out.family("tertulia_job_seconds", Exposition::Kind::Histogram, "Times.");
    out.sample("job", "x", times.counts());
    const QByteArray text = out.take();
    for (const char* line :
         {"tertulia_job_seconds_bucket{job=\"x\",le=\"0.00025\"} 0\n",
          "tertulia_job_seconds_bucket{job=\"x\",le=\"0.0005\"} 1\n",
          "tertulia_job_seconds_bucket{job=\"x\",le=\"10\"} 1\n",
          "tertulia_job_seconds_bucket{job=\"x\",le=\"+Inf\"} 2\n", "tertulia_job_seconds_count{job=\"x\"} 2\n"})
        QVERIFY2(text.contains(line), text.constData());
}

void MetricsTest::knowsItsProcess()
{
    const ProcessUse use = processUse();
    QVERIFY(use.cpuSeconds > 0);
    QVERIFY(use.residentBytes > 1e6);
    QVERIFY(use.openFiles >= 3);
    QVERIFY(use.mostFiles >= use.openFiles);
    const auto now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
    QVERIFY2(use.startedAt > now - 86'400 && use.startedAt < now + 2, qPrintable(QString::number(use.startedAt, 'f')));
}

void MetricsTest::budgetsAreWhole()
{
    QVERIFY(budgets().size() > 15);
    std::set<QString> ids;
    for (const Budget& one : budgets()) {
        QVERIFY2(ids.insert(one.id).second, qPrintable(one.id));
        QVERIFY2(one.goal > 0 && !one.unit.isEmpty() && !one.what.isEmpty(), qPrintable(one.id));
        QVERIFY2(one.limit == 0 || one.limit > one.goal, qPrintable(one.id));
        QCOMPARE(findBudget(one.id), &one);
    }
    QCOMPARE(findBudget(u"nothing"), nullptr);
}

void MetricsTest::budgetsAreJudged()
{
    Budget budget;
    budget.goal = 10;
    QCOMPARE(budget.judge(10), Budget::Verdict::Good);
    QCOMPARE(budget.judge(1000), Budget::Verdict::Above); // no limit was set
    budget.limit = 20;
    QCOMPARE(budget.judge(20), Budget::Verdict::Above);
    QCOMPARE(budget.judge(20.1), Budget::Verdict::Broken);
}

TERTULIA_TEST(MetricsTest, "metrics")

} // namespace tertulia::test

#include "tst_metrics.moc"
