// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/checkpointer.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>
#include <QtTest>

namespace tertulia::test {

using namespace sql;

class CheckpointerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void logBeginsAnewWhileSomebodyWrites();
    void readerThatStaysHoldsItUp();
    void theWriterHelpsWhereTheThreadCannot();
    void nobodyWaitsForItToEnd();

private:
    void write();
    /// Writes until the log is shorter than before; false if that never comes.
    bool writeUntilAnew();

    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<Db> m_writer;
    int m_rows = 0;
};

void CheckpointerTest::init()
{
    m_temp = std::make_unique<TempDb>(Engine::Sqlite);
    m_writer = m_temp->open();
    QVERIFY(m_writer->exec("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL)").ok());
    m_rows = 0;
}

void CheckpointerTest::write()
{
    QVERIFY(m_writer->begin().ok());
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_writer->exec("INSERT INTO t (text) VALUES (?)", QString(400, u'x')).ok());
    QVERIFY(m_writer->commit().ok());
    m_rows += 20;
}

bool CheckpointerTest::writeUntilAnew()
{
    Checkpointer checkpointer(*m_writer, 40);
    int before = 0;
    for (const QDeadlineTimer patience(30'000); !patience.hasExpired();) {
        write();
        checkpointer.committed();
        if (m_writer->logLength() < before)
            return true;
        before = m_writer->logLength();
    }
    return false;
}

void CheckpointerTest::logBeginsAnewWhileSomebodyWrites()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(writeUntilAnew());
    QCOMPARE(*m_writer->value("SELECT COUNT(*) FROM t"), m_rows);
    QCOMPARE(*(*Db::open(m_temp->readOnlyConfig()))->value("SELECT COUNT(*) FROM t"), m_rows);
}

void CheckpointerTest::readerThatStaysHoldsItUp()
{
    auto reader = *Db::open(m_temp->readOnlyConfig());
    {
        Checkpointer checkpointer(*m_writer, 40);
        write();
        checkpointer.committed();
        QVERIFY(reader->begin().ok());
        QCOMPARE(*reader->value("SELECT COUNT(*) FROM t"), 20);
        for (int i = 0; i < 200; ++i) {
            const int before = m_writer->logLength();
            write();
            checkpointer.committed();
            QVERIFY(m_writer->logLength() > before);
        }
        QCOMPARE(*reader->value("SELECT COUNT(*) FROM t"), 20); // what it sees stays what it was
        QVERIFY(reader->commit().ok());
    }
    QVERIFY(writeUntilAnew());
    QCOMPARE(*reader->value("SELECT COUNT(*) FROM t"), m_rows);
}

/// Without anybody who tells it of commits.
void CheckpointerTest::theWriterHelpsWhereTheThreadCannot()
{
    const Checkpointer checkpointer(*m_writer, 10);
    int longest = 0;
    for (int i = 0; i < 200; ++i) {
        write();
        longest = std::max(longest, m_writer->logLength());
    }
    QVERIFY2(longest >= 40 && longest < 60, qPrintable(QString::number(longest)));
}

void CheckpointerTest::nobodyWaitsForItToEnd()
{
    for (int i = 0; i < 50; ++i) {
        Checkpointer checkpointer(*m_writer, 1);
        write();
        checkpointer.committed();
    }
    QCOMPARE(*m_writer->value("SELECT COUNT(*) FROM t"), m_rows);
}

} // namespace tertulia::test

using tertulia::test::CheckpointerTest;
TERTULIA_TEST(CheckpointerTest, "checkpointer")
#include "tst_checkpointer.moc"
