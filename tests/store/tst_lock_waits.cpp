// SPDX-License-Identifier: GPL-3.0-or-later
// Two writers on one PostgreSQL: what becomes of batches and jobs that want the same rows. (SQLite has one writer at a
// time; what it does is in tst_db_thread.)
#include "shared/sql/db_thread.h"
#include "tests/store/writer_site.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

class LockWaitsTest : public QObject, private WriterSite
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void crossedBatchesDoNotStop();
    void crossedJobsBothGetThrough();
    void whoCameTooLateRunsAgain();
};

void LockWaitsTest::init()
{
    QVERIFY(begin(Engine::Postgres));
}

void LockWaitsTest::cleanup()
{
    end();
}

namespace {

/// Counted when the connections end.
constexpr Text deadlocks = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

/// Two writers, and where their first jobs have got to.
struct Crossing
{
    QSemaphore oneIsThere;
    QSemaphore otherIsThere;
    std::atomic<int> calls{0};
};

/// Takes the row, tells so and waits until the other has taken his; only the first time.
Job taking(int id, QSemaphore& mine, QSemaphore& theirs, std::function<Result<Done>(Db&)> then = {})
{
    auto isAgain = std::make_shared<std::atomic<bool>>(false);
    return {[id, &mine, &theirs, isAgain, then = std::move(then)](Db& db) -> Result<Done> {
                CHECK(db.exec("UPDATE t SET data = data WHERE id = ?", id));
                if (!isAgain->exchange(true)) {
                    mine.release();
                    theirs.tryAcquire(1, 2000);
                }
                return then ? then(db) : Result<Done>{Done{}};
            },
            {}};
}

} // namespace

/// PostgreSQL finds out about a deadlock after a second, and counts it: no batch may come so far.
void LockWaitsTest::crossedBatchesDoNotStop()
{
    QVERIFY(m_other->exec("INSERT INTO t (id) VALUES (1), (2)").ok());
    DbThread second(m_temp->config(), u"second"_s);
    Crossing crossing;
    QList<int> order;
    QList<int> secondOrder;
    const auto touch = [&](int id, QList<int>& told) {
        return Job{[id, &crossing](Db& db) -> Result<Done> {
                       ++crossing.calls;
                       CHECK(db.exec("UPDATE t SET data = data WHERE id = ?", id));
                       return Done{};
                   },
                   [id, &told](const Result<Done>& result) { told += result.ok() ? id : -id; }};
    };
    QSemaphore gate;
    hold(gate); // so that the three that follow form one batch
    m_thread->post(taking(1, crossing.oneIsThere, crossing.otherIsThere));
    m_thread->post(touch(2, order));
    m_thread->post(insertJob(3, &order));
    second.post(taking(2, crossing.otherIsThere, crossing.oneIsThere));
    second.post(touch(1, secondOrder));
    second.post(insertJob(4, &secondOrder));
    QVERIFY(second.start().ok());
    gate.release();
    m_thread->stop();
    second.stop();
    QCOMPARE(order, (QList<int>{2, 3}));
    QCOMPARE(secondOrder, (QList<int>{1, 4}));
    QCOMPARE(*m_other->value(deadlocks), 0);
    QVERIFY(crossing.calls > 2);
}

/// What a job holds itself it cannot give back: one of the two is thrown out by PostgreSQL, and run again.
void LockWaitsTest::crossedJobsBothGetThrough()
{
    QVERIFY(m_other->exec("INSERT INTO t (id) VALUES (1), (2)").ok());
    DbThread second(m_temp->config(), u"second"_s);
    QVERIFY(second.start().ok());
    Crossing crossing;
    const auto thenTouch = [&](int id) {
        return [id, &crossing](Db& db) -> Result<Done> {
            ++crossing.calls;
            CHECK(db.exec("UPDATE t SET data = data WHERE id = ?", id));
            return Done{};
        };
    };
    QList<int> order;
    QList<int> secondOrder;
    Job one = taking(1, crossing.oneIsThere, crossing.otherIsThere, thenTouch(2));
    one.done = [&](const Result<Done>& result) { order += result.ok() ? 1 : -1; };
    Job other = taking(2, crossing.otherIsThere, crossing.oneIsThere, thenTouch(1));
    other.done = [&](const Result<Done>& result) { secondOrder += result.ok() ? 2 : -2; };
    m_thread->post(one);
    second.post(other);
    m_thread->stop();
    second.stop();
    QCOMPARE(order, QList<int>{1});
    QCOMPARE(secondOrder, QList<int>{2});
    QCOMPARE(crossing.calls, 3);
    QCOMPARE(*m_other->value(deadlocks), 1);
}

void LockWaitsTest::whoCameTooLateRunsAgain()
{
    QList<int> order;
    int calls = 0;
    const auto late = [&](int id, int failures) {
        return Job{[&calls, left = std::make_shared<int>(failures)](Db&) -> Result<Done> {
                       ++calls;
                       if ((*left)-- > 0)
                           return Error::make(ErrorCode::Busy, u"made_elsewhere"_s);
                       return Done{};
                   },
                   [&order, id](const Result<Done>& result) { order += result.ok() ? id : -id; }};
    };
    QSemaphore gate;
    hold(gate);
    m_thread->post(insertJob(1, &order));
    m_thread->post(late(2, 1)); // ends the transaction, and is the first of the next
    m_thread->post(insertJob(3, &order));
    m_thread->post(late(4, 100)); // in vain three times
    m_thread->post(insertJob(5, &order));
    gate.release();
    m_thread->stop();
    QCOMPARE(order, (QList<int>{1, 2, 3, -4, 5}));
    QCOMPARE(calls, 2 + 3);
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), 9);
}

} // namespace tertulia::test

using tertulia::test::LockWaitsTest;
TERTULIA_TEST(LockWaitsTest, "lock_waits")
#include "tst_lock_waits.moc"
