// SPDX-License-Identifier: GPL-3.0-or-later
// Random stories of five people against a model. RC_PARAMS="max_success=20000" makes it the long form; a failing story
// is made shorter and printed with the seed that repeats it.
#include "tests/model/stage.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class LifeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=80 seed=2026");
    }
    void storiesGoAsTheModelSays()
    {
        World world(globalEngine());
        int number = 0;
        int steps = 0;
        int done = 0;
        const bool holds = rc::check("stories go as the model says", [&](const Story& story) {
            Stage stage(world, ++number);
            for (const Step& step : story) {
                const QString difference = stage.play(step);
                ++steps;
                if (!difference.isEmpty())
                    RC_LOG() << qPrintable(difference) << " after: " << step;
                RC_ASSERT(difference.isEmpty());
            }
            done += stage.changes();
            const QString difference = stage.compareMirrors();
            if (!difference.isEmpty())
                RC_LOG() << qPrintable(difference);
            RC_ASSERT(difference.isEmpty());
        });
        QVERIFY(holds);
        qInfo("%d stories, %d steps, %d of them changed something", number, steps, done);
        QVERIFY2(done > steps / 4, "too few steps were allowed to prove anything");
    }
};

} // namespace tertulia::test

using tertulia::test::LifeTest;
TERTULIA_TEST(LifeTest, "life")
#include "tst_life.moc"
