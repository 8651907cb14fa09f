// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries of a journal were read, while transactions take numbers in one order and end in another.
#include "server/cluster/horizon.h"
#include "server/store/journal.h"
#include "server/store/schema.h"
#include "shared/sql/migrator.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
namespace journal = store::journal;

namespace {

using Ids = std::vector<int64_t>;

/// What a reader does with them.
struct Reading
{
    explicit Reading(sql::Db& db) : db(db) {}

    Ids look()
    {
        const auto page = journal::read(db, u"reader"_s, horizon.last(), horizon.missing());
        Ids ids;
        for (const auto& entry : page->entries)
            ids.push_back(entry.id);
        horizon.took(ids, page->over);
        if (horizon.lacksCeiling())
            horizon.setCeiling(*journal::ceiling(db));
        return ids;
    }

    sql::Db& db;
    Horizon horizon{};
};

} // namespace

class HorizonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inOrder();
    void gapsStayUntilAllIsOver();
    void tooManyGaps();
    void whoEndsLateIsNotLost();
    void whoGivesUpIsNotWaitedFor();
    void whoBeganBeforeTheReaderIsNotLost();

private:
    static std::unique_ptr<TempDb> journalDb()
    {
        auto temp = std::make_unique<TempDb>(sql::Engine::Postgres);
        auto db = temp->open();
        if (!sql::migrate(*db, *store::schema()).ok())
            qFatal("no schema");
        if (!db->exec("CREATE TABLE busy (n {{int64}})").ok())
            qFatal("no table");
        return temp;
    }
    /// Begins, so that it has its number among transactions.
    static std::unique_ptr<sql::Db> transaction(const TempDb& temp)
    {
        auto db = temp.open();
        if (!db->begin().ok() || !db->exec("INSERT INTO busy (n) VALUES (1)").ok())
            qFatal("no transaction");
        return db;
    }
};

void HorizonTest::inOrder()
{
    Horizon horizon;
    horizon.begin(5, {});
    horizon.took({6, 7, 8}, 100);
    QCOMPARE(horizon.last(), 8);
    QVERIFY(horizon.missing().empty() && !horizon.lacksCeiling() && !horizon.isLost());
    QVERIFY(horizon.isDone(8) && !horizon.isDone(9));
}

void HorizonTest::gapsStayUntilAllIsOver()
{
    Horizon horizon;
    horizon.begin(5, {});
    horizon.took({7, 10}, 100);
    QCOMPARE(horizon.missing(), (Ids{6, 8, 9}));
    QVERIFY(horizon.lacksCeiling());
    horizon.took({}, 200); // nobody knows yet which transactions these may be
    QCOMPARE(horizon.missing(), (Ids{6, 8, 9}));
    horizon.setCeiling(250);
    horizon.took({8}, 249);
    QCOMPARE(horizon.missing(), (Ids{6, 9}));
    QVERIFY(horizon.isDone(8) && !horizon.isDone(9));
    horizon.took({12}, 250);
    QCOMPARE(horizon.missing(), Ids{11}); // which is new, and has no ceiling
    horizon.took({}, 1000);
    QCOMPARE(horizon.missing(), Ids{11});
}

void HorizonTest::tooManyGaps()
{
    Horizon horizon;
    horizon.begin(0, {});
    horizon.took({static_cast<int64_t>(Horizon::mostGaps)}, 100);
    QVERIFY(!horizon.isLost());
    horizon.took({static_cast<int64_t>(Horizon::mostGaps) * 1'000'000}, 100);
    QVERIFY(horizon.isLost());
    horizon.begin(7, {});
    QVERIFY(!horizon.isLost());
}

// The first has the higher number among transactions and the lower in the journal, so that a snapshot after the second
// ended does not know the first at all.
void HorizonTest::whoEndsLateIsNotLost()
{
    const auto temp = journalDb();
    const auto db = temp->open();
    Reading reading(*db);
    for (int round = 0; round < 3; ++round) {
        auto second = transaction(*temp);
        auto first = transaction(*temp);
        const int64_t early = *journal::append(*first, u"a"_s, u"x"_s);
        const int64_t late = *journal::append(*second, u"b"_s, u"x"_s);
        QVERIFY(early < late);
        QVERIFY(second->commit().ok());
        QCOMPARE(reading.look(), Ids{late});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(reading.look(), Ids{});
        QVERIFY(first->commit().ok());
        QCOMPARE(reading.look(), Ids{early});
        QVERIFY(reading.horizon.missing().empty());
    }
}

void HorizonTest::whoGivesUpIsNotWaitedFor()
{
    const auto temp = journalDb();
    const auto db = temp->open();
    Reading reading(*db);
    auto first = transaction(*temp);
    auto second = transaction(*temp);
    const int64_t early = *journal::append(*first, u"a"_s, u"x"_s);
    const int64_t late = *journal::append(*second, u"b"_s, u"x"_s);
    QVERIFY(second->commit().ok());
    QCOMPARE(reading.look(), Ids{late});
    QCOMPARE(reading.horizon.missing(), Ids{early});
    QVERIFY(first->rollback().ok());
    reading.look();
    QVERIFY(reading.horizon.missing().empty());
}

void HorizonTest::whoBeganBeforeTheReaderIsNotLost()
{
    const auto temp = journalDb();
    const auto db = temp->open();
    auto first = transaction(*temp);
    auto second = transaction(*temp);
    const int64_t early = *journal::append(*first, u"a"_s, u"x"_s);
    QVERIFY(journal::append(*second, u"b"_s, u"x"_s).ok());
    QVERIFY(second->commit().ok());
    Reading reading(*db);
    const auto present = journal::present(*db);
    reading.horizon.begin(present->last, present->missing);
    reading.horizon.setCeiling(*journal::ceiling(*db));
    QCOMPARE(reading.look(), Ids{}); // what was there before is not told
    QVERIFY(first->commit().ok());
    QCOMPARE(reading.look(), Ids{early});
}

} // namespace tertulia::test

using tertulia::test::HorizonTest;
TERTULIA_TEST(HorizonTest, "horizon")
#include "tst_horizon.moc"
