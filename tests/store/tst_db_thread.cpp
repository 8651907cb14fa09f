// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/db_thread.h"
#include "tests/store/writer_site.h"
#include "tests/support/last_words.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

class DbThreadTest : public QObject, private WriterSite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void runGivesValuesAndErrors();
    void continuesOnTheCallersThread();
    void continuesOnce();
    void carriesMoveOnlyThings();
    void failedJobHarmsNoNeighbour();
    void neighboursOfAFailedJobRunAgain();
    void jobThatOnlyLookedHarmsNobody();
    void tellsAroundTheResults();
    void jobThatIgnoresItsErrorIsUndone();
    void doneComesAfterCommitAndInOrder();
    void groupsSharedCommits();
    void failingCommitFailsAllWhoSucceeded();
    void fullQueueIsBusyAtOnce();
    void stopDrainsAndThenRefuses();
    void stopWaitsForTheEndOfTheThread();
    void jobsBeforeStartAreKept();
    void startTellsWhyItFailed();
    void readerRunsEachJobInItsOwnSnapshot();
    void waitsForAnotherWriter();
    void survivesAFullDisk();
};

void DbThreadTest::init()
{
    QVERIFY(begin(globalEngine()));
}

void DbThreadTest::cleanup()
{
    end();
}

void DbThreadTest::runGivesValuesAndErrors()
{
    auto value = m_thread->run([](Db& db) -> Result<int64_t> { return db.exec("INSERT INTO t (id) VALUES (1)"); });
    QCOMPARE(*value.result(), 1);
    auto error = m_thread->run([](Db& db) -> Result<int64_t> { return db.exec("INSERT INTO t (id) VALUES (1)"); });
    QCOMPARE(error.result().error().code, ErrorCode::Conflict);
    auto own = m_thread->run([](Db&) -> Result<QString> { return Error::forbidden(u"rule"_s); });
    QCOMPARE(own.result().error().rule, u"rule"_s);
}

void DbThreadTest::continuesOnTheCallersThread()
{
    QThread* const mine = QThread::currentThread();
    QThread* where = nullptr;
    QThread* worker = nullptr;
    m_thread
        ->run([&worker](Db&) -> Result<int> {
            worker = QThread::currentThread();
            return 3;
        })
        .then(this, [&where](const Result<int>& result) {
            if (result.ok())
                where = QThread::currentThread();
        });
    QTRY_COMPARE(where, mine);
    QVERIFY(worker && worker != mine);
}

/// Qt 6.4 runs a continuation twice if it is attached at the moment in which the future is finished elsewhere: so it
/// is finished nowhere but in the thread that asked, when that comes back to its events.
void DbThreadTest::continuesOnce()
{
    int answered = 0;
    QSemaphore done;
    auto future = m_thread->run([](Db&) -> Result<int> { return 1; });
    m_thread->post({[](Db&) -> Result<Done> { return Done{}; }, [&done](const Result<Done>&) { done.release(); }});
    done.acquire(); // the first one's answer is there, too: they are told in order
    QVERIFY(!future.isFinished());
    auto next = future.then(this, [&answered](const Result<int>& one) { answered += one.ok() ? *one : 0; });
    QCOMPARE(answered, 0);
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(answered, 1);
}

void DbThreadTest::carriesMoveOnlyThings()
{
    auto future = m_thread->run([box = std::make_unique<int>(5)](Db&) -> Result<int> { return *box; });
    QCOMPARE(*future.result(), 5);
}

void DbThreadTest::failedJobHarmsNoNeighbour()
{
    QSemaphore gate;
    QList<int> order;
    hold(gate);
    m_thread->post(insertJob(1, &order));
    m_thread->post({[](Db& db) -> Result<Done> {
                        CHECK(db.exec("INSERT INTO t (id) VALUES (2)"));
                        CHECK(db.exec("INSERT INTO t (id) VALUES (1)"));
                        return Done{};
                    },
                    [&](const Result<Done>& result) { order += result.ok() ? 2 : -2; }});
    m_thread->post({[](Db& db) -> Result<Done> {
                        CHECK(db.exec("INSERT INTO t (id) VALUES (3)"));
                        return Error::forbidden(u"own reason"_s);
                    },
                    [&](const Result<Done>& result) { order += result.ok() ? 3 : -3; }});
    m_thread->post(insertJob(4, &order));
    gate.release();
    m_thread->stop();
    QCOMPARE(order, (QList<int>{1, -2, -3, 4}));
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), 5);
    QCOMPARE(m_thread->commitCount(), 2);
}

void DbThreadTest::neighboursOfAFailedJobRunAgain()
{
    if (globalEngine() == Engine::Postgres)
        return; // each job has its savepoint
    QSemaphore gate;
    QList<int> order;
    std::atomic<int> calls{0};
    const auto fails = [&](int id) {
        m_thread->post({[&calls, id](Db& db) -> Result<Done> {
                            ++calls;
                            CHECK(db.exec("INSERT INTO t (id) VALUES (?)", id));
                            return Error::forbidden(u"own reason"_s);
                        },
                        [&order, id](const Result<Done>& result) { order += result.ok() ? id : -id; }});
    };
    hold(gate);
    for (int id = 1; id <= 3; ++id)
        m_thread->post(insertJob(id, &order));
    fails(4);
    fails(5);
    m_thread->post(insertJob(6, &order));
    gate.release();
    QTRY_COMPARE(m_thread->jobsDone(), 7);
    QCOMPARE(order, (QList<int>{1, 2, 3, -4, -5, 6}));
    QCOMPARE(calls, 3); // the first one twice; the second was reached only when each had its savepoint
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), 12);
}

void DbThreadTest::jobThatOnlyLookedHarmsNobody()
{
    QSemaphore gate;
    QList<int> order;
    std::atomic<int> calls{0};
    hold(gate);
    m_thread->post({[&](Db& db) -> Result<Done> {
                        ++calls;
                        CHECK(db.exec("INSERT INTO t (id) VALUES (1)"));
                        return Done{};
                    },
                    {}});
    m_thread->post({[](Db& db) -> Result<Done> {
                        CHECK(db.value("SELECT COUNT(*) FROM t"));
                        return Error::forbidden(u"own reason"_s);
                    },
                    [&](const Result<Done>& result) { order += result.ok() ? 2 : -2; }});
    m_thread->post(insertJob(3, &order));
    gate.release();
    m_thread->stop();
    QCOMPARE(order, (QList<int>{-2, 3}));
    QCOMPARE(calls, 1);
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), 4);
}

void DbThreadTest::tellsAroundTheResults()
{
    DbThread thread(m_temp->config(), u"told"_s);
    QList<int> order;
    thread.aroundTelling([&](bool begins) { order += begins ? 100 : 200; });
    for (int id = 1; id <= 3; ++id)
        thread.post(insertJob(id, &order));
    QVERIFY(thread.start().ok());
    thread.stop();
    QCOMPARE(order, (QList<int>{100, 1, 2, 3, 200}));
}

void DbThreadTest::jobThatIgnoresItsErrorIsUndone()
{
    QSemaphore gate;
    QList<int> order;
    hold(gate);
    m_thread->post(insertJob(1, &order));
    m_thread->post({[](Db& db) -> Result<Done> {
                        (void)db.exec("INSERT INTO t (id) VALUES (2)");
                        (void)db.exec("INSERT INTO t (id) VALUES (1)");
                        return Done{};
                    },
                    [&](const Result<Done>& result) { order += result.ok() ? 2 : -2; }});
    m_thread->post(insertJob(3, &order));
    gate.release();
    m_thread->stop();
    QCOMPARE(order, (QList<int>{1, -2, 3}));
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), 4);
}

void DbThreadTest::doneComesAfterCommitAndInOrder()
{
    // What a second connection sees while `done` runs is what a crash right then would leave.
    QSemaphore gate;
    QList<int> order;
    QList<int64_t> seen;
    std::unique_ptr<Db> witness;
    hold(gate);
    for (int id = 1; id <= 3; ++id) {
        Job job = insertJob(id);
        job.done = [&, id](const Result<Done>& result) {
            if (!witness)
                witness = m_temp->open();
            order += result.ok() ? id : -id;
            seen += witness->value("SELECT COUNT(*) FROM t")->value_or(-1);
            if (id == 3)
                witness.reset();
        };
        m_thread->post(job);
    }
    QCOMPARE(*m_other->value("SELECT COUNT(*) FROM t"), 0);
    gate.release();
    m_thread->stop();
    QCOMPARE(order, (QList<int>{1, 2, 3}));
    QCOMPARE(seen, (QList<int64_t>{3, 3, 3}));
}

void DbThreadTest::groupsSharedCommits()
{
    QSemaphore gate;
    QList<int> order;
    const int jobs = 2 * DbThread::maxBatch(globalEngine()) + 1;
    hold(gate);
    for (int id = 1; id <= jobs; ++id)
        m_thread->post(insertJob(id, &order));
    QCOMPARE(m_thread->queued(), jobs);
    gate.release();
    m_thread->stop();
    // SQLite's transactions also end after some milliseconds.
    if (globalEngine() == Engine::Postgres)
        QCOMPARE(m_thread->commitCount(), 1 + 3);
    QVERIFY(m_thread->commitCount() >= 1 + 3);
    QVERIFY(m_thread->commitCount() <= 1 + jobs / 8);
    QCOMPARE(m_thread->jobsDone(), 1 + jobs);
    QCOMPARE(order.size(), jobs);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QVERIFY(order.first() == 1);
    QCOMPARE(*m_other->value("SELECT COUNT(*) FROM t"), jobs);
}

void DbThreadTest::failingCommitFailsAllWhoSucceeded()
{
    // A deferred reference is checked by COMMIT itself.
    QVERIFY(m_other->exec("CREATE TABLE child (t_id {{int64}} REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)").ok());
    QSemaphore gate;
    QList<int> order;
    QList<Error> errors;
    hold(gate);
    m_thread->post(insertJob(1, &order));
    m_thread->post({[](Db& db) -> Result<Done> {
                        CHECK(db.exec("INSERT INTO child VALUES (99)"));
                        return Done{};
                    },
                    [&](const Result<Done>& result) {
                        if (!result.ok())
                            errors += result.error();
                    }});
    gate.release();
    QTRY_COMPARE(m_thread->jobsDone(), 3);
    QCOMPARE(order, QList<int>{-1});
    QCOMPARE(errors, QList<Error>{Error::make(ErrorCode::Conflict, u"foreign_key"_s)});
    m_thread->post(insertJob(5, &order));
    m_thread->stop();
    QCOMPARE(order, (QList<int>{-1, 5}));
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), 5);
}

void DbThreadTest::fullQueueIsBusyAtOnce()
{
    DbThread small(m_temp->config(), u"small"_s, 3);
    QList<int> order;
    for (int id = 1; id <= 3; ++id)
        small.post(insertJob(id, &order));
    QVERIFY(order.isEmpty());
    Error refused;
    small.post(
        {[](Db&) -> Result<Done> { return Done{}; }, [&](const Result<Done>& result) { refused = result.error(); }});
    QCOMPARE(refused.code, ErrorCode::Busy);
    QVERIFY(small.start().ok());
    small.stop();
    QCOMPARE(order, (QList<int>{1, 2, 3}));
}

void DbThreadTest::stopDrainsAndThenRefuses()
{
    QList<int> order;
    for (int id = 1; id <= 500; ++id)
        m_thread->post(insertJob(id, &order));
    m_thread->stop();
    QCOMPARE(order.size(), 500);
    QCOMPARE(*m_other->value("SELECT COUNT(*) FROM t"), 500);
    m_thread->post(insertJob(501, &order));
    QCOMPARE(order.last(), -501);
    auto late = m_thread->run([](Db&) -> Result<int> { return 1; });
    QCOMPARE(late.result().error().code, ErrorCode::Busy);
}

void DbThreadTest::stopWaitsForTheEndOfTheThread()
{
    std::atomic<bool> gone{false};
    m_thread->post({[&gone](Db&) -> Result<Done> {
        sayLastWords(gone);
        return Done{};
    }});
    m_thread->stop();
    QVERIFY(gone);
}

void DbThreadTest::jobsBeforeStartAreKept()
{
    DbThread late(m_temp->config(), u"late"_s);
    QList<int> order;
    late.post(insertJob(1, &order));
    QVERIFY(late.start().ok());
    late.stop();
    QCOMPARE(order, QList<int>{1});
    {
        DbThread never(m_temp->config(), u"never"_s);
        never.post(insertJob(2, &order));
    }
    QCOMPARE(order, (QList<int>{1, -2}));
}

void DbThreadTest::startTellsWhyItFailed()
{
    DbConfig wrong = m_temp->readOnlyConfig();
    wrong.path += u".missing"_s;
    wrong.database += u"missing"_s;
    DbThread thread(wrong, u"wrong"_s);
    QList<int> order;
    thread.post(insertJob(1, &order));
    const auto started = thread.start();
    QVERIFY(!started.ok());
    QVERIFY(!started.error().detail.isEmpty());
    QCOMPARE(order, QList<int>{-1});
}

void DbThreadTest::readerRunsEachJobInItsOwnSnapshot()
{
    DbThread reader(m_temp->readOnlyConfig(), u"reader"_s);
    QVERIFY(reader.start().ok());
    QSemaphore read;
    QSemaphore written;
    auto counts = reader.run([&](Db& db) -> Result<QList<int64_t>> {
        TRY(const auto before, db.value("SELECT COUNT(*) FROM t"));
        read.release();
        written.acquire();
        TRY(const auto after, db.value("SELECT COUNT(*) FROM t"));
        return QList<int64_t>{*before, *after};
    });
    read.acquire();
    QVERIFY(m_other->exec("INSERT INTO t (id) VALUES (1)").ok());
    written.release();
    QCOMPARE(*counts.result(), (QList<int64_t>{0, 0}));
    auto count = [](Db& db) { return db.value("SELECT COUNT(*) FROM t"); };
    QCOMPARE(*reader.run(count).result(), 1);
    auto write = reader.run([](Db& db) { return db.exec("DELETE FROM t"); });
    QVERIFY(!write.result().ok());
    QCOMPARE(*reader.run(count).result(), 1);
}

void DbThreadTest::waitsForAnotherWriter()
{
    // A backup or a migration may hold the write lock longer than one busy timeout of 250 ms.
    QVERIFY(m_other->begin().ok());
    QVERIFY(m_other->exec("INSERT INTO t (id) VALUES (1)").ok());
    auto waiting = m_thread->run([](Db& db) { return db.exec("INSERT INTO t (id) VALUES (2)"); });
    QTest::qWait(400);
    QVERIFY(m_other->commit().ok());
    QVERIFY(waiting.result().ok());
}

void DbThreadTest::survivesAFullDisk()
{
    if (globalEngine() == Engine::Postgres)
        return; // its own disk is the cluster's; SQLite's can be bounded per connection
    auto limit = m_thread->run([](Db& db) -> Result<int64_t> {
        TRY(const auto pages, db.value("PRAGMA page_count"));
        const QByteArray pragma = "PRAGMA max_page_count=" + QByteArray::number(static_cast<qlonglong>(*pages + 8));
        TRY(const auto now, db.value(pragma.constData()));
        return *now;
    });
    QVERIFY(limit.result().ok());
    QSemaphore gate;
    QList<int> order;
    QList<ErrorCode> codes;
    hold(gate);
    m_thread->post(insertJob(1, &order));
    m_thread->post({[](Db& db) -> Result<Done> {
                        CHECK(db.exec("INSERT INTO t (id, data) VALUES (2, ?)", QByteArray(200'000, 'x')));
                        return Done{};
                    },
                    [&](const Result<Done>& result) {
                        if (!result.ok())
                            codes += result.error().code;
                    }});
    m_thread->post(insertJob(3, &order));
    gate.release();
    QTRY_COMPARE(m_thread->jobsDone(), 5);
    QCOMPARE(codes, QList<ErrorCode>{ErrorCode::StorageFull});
    // Whoever was told "ok" is there, whoever was not is not.
    QCOMPARE(order.size(), 2);
    int64_t expected = 0;
    for (const int id : std::as_const(order))
        expected += std::max(id, 0);
    QCOMPARE(order.last(), 3);
    QCOMPARE(*m_other->value("SELECT SUM(id) FROM t"), expected);
    auto more = m_thread->run([](Db& db) { return db.value("PRAGMA max_page_count=100000"); });
    QVERIFY(more.result().ok());
    auto again = m_thread->run(
        [](Db& db) { return db.exec("INSERT INTO t (id, data) VALUES (2, ?)", QByteArray(200'000, 'x')); });
    QVERIFY(again.result().ok());
}

} // namespace tertulia::test

using tertulia::test::DbThreadTest;
TERTULIA_TEST(DbThreadTest, "db_thread")
#include "tst_db_thread.moc"
