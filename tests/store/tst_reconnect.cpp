// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL goes away and comes back: what callers are told, and that nobody has to restart anything.
#include "shared/sql/db_thread.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

namespace {

const Error disconnected = Error::make(ErrorCode::Busy, u"disconnected"_s);

} // namespace

class ReconnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void idleConnectionIsRenewedUnseen();
    void lossInsideTransactionIsToldAndUndone();
    void lossAtCommitIsUnknown();
    void lossOutsideTransaction();
    void preparedStatementsAreMadeAgain();
    void threadGoesOn();
    void batchIsLostTogether();
    void whileItIsDownEverybodyIsBusy();

private:
    /// Ends the server's side of the connection, as a crash of that backend would.
    void cut(Db& victim);

    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<Db> m_db;
};

void ReconnectTest::init()
{
    m_temp = std::make_unique<TempDb>(Engine::Postgres);
    m_db = m_temp->open();
    QVERIFY(m_db->exec("CREATE TABLE t (id {{int64}} PRIMARY KEY)").ok());
}

void ReconnectTest::cleanup()
{
    m_db.reset();
    m_temp.reset();
}

void ReconnectTest::cut(Db& victim)
{
    const auto pid = victim.value("SELECT pg_backend_pid()");
    QVERIFY(pid.ok());
    const auto executioner = m_temp->open();
    QVERIFY(executioner->value("SELECT COUNT(*) WHERE pg_terminate_backend(?, 5000)", **pid).ok());
}

void ReconnectTest::idleConnectionIsRenewedUnseen()
{
    TempDb::crashAndRestartPostgres();
    QVERIFY(m_db->begin().ok());
    QVERIFY(m_db->exec("INSERT INTO t VALUES (1)").ok());
    QVERIFY(m_db->commit().ok());
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM t"), 1);
    // The house's settings are there again.
    QCOMPARE(*m_db->value("SELECT COUNT(*) WHERE current_setting('statement_timeout') = '5s'"), 1);
}

void ReconnectTest::lossInsideTransactionIsToldAndUndone()
{
    QVERIFY(m_db->begin().ok());
    QVERIFY(m_db->exec("INSERT INTO t VALUES (1)").ok());
    TempDb::crashAndRestartPostgres();
    QCOMPARE(m_db->exec("INSERT INTO t VALUES (2)").error(), disconnected);
    QVERIFY(!m_db->exec("INSERT INTO t VALUES (3)").ok());
    QVERIFY(!m_db->rollbackTo("nothing").ok());
    QVERIFY(!m_db->commit().ok());
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM t"), 0);
}

void ReconnectTest::lossAtCommitIsUnknown()
{
    QVERIFY(m_db->begin().ok());
    QVERIFY(m_db->exec("INSERT INTO t VALUES (1)").ok());
    TempDb::crashAndRestartPostgres();
    QCOMPARE(m_db->commit().error(), Error::make(ErrorCode::Internal, u"commit_outcome_unknown"_s));
    QVERIFY(!m_db->inTransaction());
    QVERIFY(m_db->begin().ok());
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM t"), 0);
    QVERIFY(m_db->commit().ok());
}

void ReconnectTest::lossOutsideTransaction()
{
    cut(*m_db);
    QCOMPARE(m_db->value("SELECT COUNT(*) FROM t").error(), disconnected);
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM t"), 0);
    cut(*m_db);
    QCOMPARE(m_db->exec("INSERT INTO t VALUES (1)").error(),
             Error::make(ErrorCode::Internal, u"commit_outcome_unknown"_s));
    QVERIFY(m_db->exec("INSERT INTO t VALUES (1)").ok());
}

void ReconnectTest::preparedStatementsAreMadeAgain()
{
    for (int id : {1, 2}) {
        QCOMPARE(*m_db->exec("INSERT INTO t VALUES (?)", id), 1);
        cut(*m_db);
        QVERIFY(m_db->begin().ok());
        QCOMPARE(*m_db->exec("INSERT INTO t VALUES (?)", id + 10), 1);
        QVERIFY(m_db->commit().ok());
    }
    QCOMPARE(*m_db->value("SELECT SUM(id) FROM t"), 26);
}

void ReconnectTest::threadGoesOn()
{
    DbThread thread(m_temp->config(), u"writer"_s);
    QVERIFY(thread.start().ok());
    const auto insert = [](Db& db) { return db.exec("INSERT INTO t SELECT COALESCE(MAX(id), 0) + 1 FROM t"); };
    QVERIFY(thread.run(insert).result().ok());
    for (int round = 0; round < 2; ++round) {
        TempDb::crashAndRestartPostgres();
        QVERIFY(thread.run(insert).result().ok());
    }
    thread.stop();
    QCOMPARE(*m_temp->open()->value("SELECT COUNT(*) FROM t"), 3);
}

void ReconnectTest::batchIsLostTogether()
{
    DbThread thread(m_temp->config(), u"writer"_s);
    QVERIFY(thread.start().ok());
    QSemaphore entered;
    QSemaphore gate;
    QList<ErrorCode> codes;
    const auto note = [&](const Result<Done>& result) {
        codes += result.ok() ? ErrorCode::Timeout : result.error().code;
    };
    const auto insert = [](Db& db) -> Result<Done> {
        CHECK(db.exec("INSERT INTO t SELECT COALESCE(MAX(id), 0) + 1 FROM t"));
        return Done{};
    };
    thread.post({[&](Db&) -> Result<Done> {
                     entered.release();
                     gate.acquire();
                     return Done{};
                 },
                 {}});
    entered.acquire();
    thread.post({insert, note});
    thread.post({[&](Db& db) -> Result<Done> {
                     cut(db);
                     return insert(db);
                 },
                 note});
    thread.post({insert, note});
    gate.release();
    thread.stop();
    // The first two were in the lost transaction; the third got a new connection and a transaction of its own.
    QCOMPARE(codes, (QList<ErrorCode>{ErrorCode::Busy, ErrorCode::Busy, ErrorCode::Timeout}));
    QCOMPARE(*m_temp->open()->value("SELECT COUNT(*) FROM t"), 1);
}

void ReconnectTest::whileItIsDownEverybodyIsBusy()
{
    DbThread thread(m_temp->config(), u"writer"_s);
    QVERIFY(thread.start().ok());
    TempDb::stopPostgres();
    const auto count = [](Db& db) { return db.value("SELECT COUNT(*) FROM t"); };
    QCOMPARE(thread.run(count).result().error().code, ErrorCode::Busy);
    QCOMPARE(thread.run(count).result().error().code, ErrorCode::Busy);
    QVERIFY(!Db::open(m_temp->config()).ok());
    TempDb::startPostgres();
    QCOMPARE(*thread.run(count).result(), 0);
}

} // namespace tertulia::test

using tertulia::test::ReconnectTest;
TERTULIA_TEST(ReconnectTest, "reconnect")
#include "tst_reconnect.moc"
