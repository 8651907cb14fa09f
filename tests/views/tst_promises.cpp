// SPDX-License-Identifier: GPL-3.0-or-later
// The performance contract on the diagnostics page: what is measured stands beside what is promised, and what this
// program measures of itself is what the contract names.
#include "client/contract_meter.h"
#include "client/viewmodels/promises.h"
#include "tests/support/test_main.h"

#include <QQuickWindow>
#include <QSignalSpy>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Promises::setMeter({}); }
    void nothingIsShownThatIsNotMeasured();
    void figuresStandBesideGoals();
    void eachPromiseOfTheDesktopHasALine();
    void aWindowIsMeasured();
};

void TestPromises::nothingIsShownThatIsNotMeasured()
{
    const Promises promises;
    QCOMPARE(promises.labels().size(), 0);
    QCOMPARE(promises.report(), QString{});
}

void TestPromises::figuresStandBesideGoals()
{
    const Budget& memory = *findBudget(u"memory_mib");
    Promises::Figures figures{{memory.id, memory.goal}};
    Promises::setMeter([&] { return figures; });
    Promises promises;
    QSignalSpy changed(&promises, &Promises::changed);
    QCOMPARE(promises.verdicts(), QStringList{u"kept"_s});
    QCOMPARE(promises.values(), promises.goals());
    figures[memory.id] = memory.goal + 1;
    promises.refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(promises.verdicts(), QStringList{u"above"_s});
    QVERIFY(promises.values() != promises.goals());
    figures[memory.id] = memory.limit + 1;
    promises.refresh();
    QCOMPARE(promises.verdicts(), QStringList{u"broken"_s});
    QVERIFY2(promises.report().contains(promises.goals().constFirst()), qPrintable(promises.report()));
}

void TestPromises::eachPromiseOfTheDesktopHasALine()
{
    Promises::Figures figures{{u"unknown"_s, 1}};
    int desktops = 0;
    for (const Budget& one : budgets()) {
        figures[one.id] = 1;
        desktops += one.where == Budget::Where::Client ? 1 : 0;
    }
    Promises::setMeter([&] { return figures; });
    QCOMPARE(Promises().labels().size(), desktops);
}

void TestPromises::aWindowIsMeasured()
{
    ContractMeter meter;
    QVERIFY(!meter.figures().contains(u"start_cpu_ms"_s)); // nothing was painted
    QQuickWindow window;
    window.resize(100, 100);
    meter.watch(window);
    QSignalSpy painted(&window, &QQuickWindow::frameSwapped);
    window.show();
    QTRY_VERIFY(!painted.isEmpty());
    Promises::Figures figures;
    QTRY_VERIFY((figures = meter.figures()).contains(u"idle_wakeups"_s)); // rates are of a second at least
    QVERIFY(meter.figures().contains(u"idle_wakeups"_s));                 // also to whoever asks again at once
    for (const Budget& one : budgets())
        if (one.where == Budget::Where::Client)
            QVERIFY2(figures.contains(one.id), qPrintable(one.id));
    QVERIFY(figures.at(u"start_cpu_ms"_s) > 0);
    QVERIFY(figures.at(u"memory_mib"_s) > 1);
    QVERIFY(figures.at(u"longest_frame_ms"_s) >= figures.at(u"frame_cpu_ms"_s));
}

TERTULIA_TEST(TestPromises, "promises")

} // namespace tertulia::test

#include "tst_promises.moc"
