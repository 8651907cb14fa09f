// SPDX-License-Identifier: GPL-3.0-or-later
// The last words of a transaction: said once for all jobs of it that stand, and if they cannot be said, nothing is
// done.
#include "shared/sql/db_thread.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

class DbSealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void whatStandsIsSealed();
    void whatCannotBeSealedIsUndone();

private:
    Job insertJob(int id);

    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<Db> m_other;
    std::unique_ptr<DbThread> m_thread;
    QList<int> m_order; ///< what happened, on the database thread until it is stopped
};

void DbSealTest::init()
{
    m_temp = std::make_unique<TempDb>(globalEngine());
    m_other = m_temp->open();
    QVERIFY(m_other->exec("CREATE TABLE t (id {{int64}} PRIMARY KEY)").ok());
    m_thread = std::make_unique<DbThread>(m_temp->config(), u"sealed"_s);
    m_order.clear();
}

void DbSealTest::cleanup()
{
    m_thread.reset();
    m_other.reset();
    m_temp.reset();
}

Job DbSealTest::insertJob(int id)
{
    return {[id](Db& db) -> Result<Done> {
                CHECK(db.exec("INSERT INTO t (id) VALUES (?)", id));
                return Done{};
            },
            [this, id](const Result<Done>& result) { m_order += result.ok() ? id : -id; },
            [this, id] { m_order += 10 * id; }};
}

void DbSealTest::whatStandsIsSealed()
{
    m_thread->beforeCommit([this](Db& db) -> Result<Done> {
        m_order += 100;
        CHECK(db.exec("INSERT INTO t (id) VALUES (100)"));
        return Done{};
    });
    for (const int id : {1, 2, 2, 3})
        m_thread->post(insertJob(id));
    QVERIFY(m_thread->start().ok());
    m_thread->stop();
    QCOMPARE(m_order, (QList<int>{10, 20, 30, 100, 1, 2, -2, 3}));
    QCOMPARE(*m_other->value("SELECT COUNT(*) FROM t"), 4);
}

void DbSealTest::whatCannotBeSealedIsUndone()
{
    m_thread->beforeCommit([](Db& db) -> Result<Done> {
        CHECK(db.exec("INSERT INTO t (id) VALUES (1)"));
        return Error::make(ErrorCode::Internal, u"it cannot be said"_s);
    });
    Job quiet = insertJob(5);
    quiet.stands = {}; // has nothing to say
    m_thread->post(quiet);
    QVERIFY(m_thread->start().ok());
    const auto all = [this] { return *m_thread->run([](Db&) -> Result<int> { return 0; }).result(); };
    QCOMPARE(all(), 0); // so that it was alone
    for (const int id : {2, 3})
        m_thread->post(insertJob(id));
    m_thread->stop();
    QCOMPARE(m_order.first(1), QList<int>{5});
    QVERIFY(m_order.contains(-2) && m_order.contains(-3));
    QCOMPARE(*m_other->value("SELECT COUNT(*) FROM t"), 1);
}

} // namespace tertulia::test

using tertulia::test::DbSealTest;
TERTULIA_TEST(DbSealTest, "db_seal")
#include "tst_db_seal.moc"
