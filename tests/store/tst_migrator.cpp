// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/migrator.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QtTest>

#include <future>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

namespace {

std::vector<Migration> threeSteps()
{
    return {
        {1, u"people"_s, u"CREATE TABLE person (id {{int64}} PRIMARY KEY, name TEXT NOT NULL);\n"_s},
        {2, u"first"_s, u"INSERT INTO person VALUES (1, 'a;\n b;');\nINSERT INTO person VALUES (2, 'c');\n"_s},
        {3, u"index"_s, u"-- by name\nCREATE INDEX person_name ON person (name);\n"_s},
    };
}

bool hasTable(Db& db, const char* name)
{
    return db.value(("SELECT COUNT(*) FROM " + QByteArray(name)).constData()).ok();
}

} // namespace

class MigratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void emptyToLatest();
    void appliesOnlyWhatIsMissing();
    void recordsNamesChecksumsAndTimes();
    void failingStatementLeavesSchemaUnchanged();
    void refusesChangedStep();
    void lineEndsDoNotMatter();
    void refusesNewerDatabase();
    void refusesGapInDatabase();
    void refusesGapInProgram();
    void twoProgramsAtOnce();
    void engineOnlyStatements();
    void triggersAndFunctions();
    void splitsStatements_data();
    void splitsStatements();
    void loadsFolder();
    void refusesStrangeFolders();

private:
    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<Db> m_db;
};

void MigratorTest::init()
{
    m_temp = std::make_unique<TempDb>(globalEngine());
    m_db = m_temp->open();
}

void MigratorTest::cleanup()
{
    m_db.reset();
    m_temp.reset();
}

void MigratorTest::emptyToLatest()
{
    QCOMPARE(*schemaNumber(*m_db), 0);
    QCOMPARE(*migrate(*m_db, threeSteps()), 3);
    QCOMPARE(*schemaNumber(*m_db), 3);
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM person"), 2);
    QCOMPARE(**m_db->one<QString>("SELECT name FROM person WHERE id = 1", [](const Row& row) { return row.text(0); }),
             u"a;\n b;"_s);
    if (m_db->engine() == Engine::Postgres) {
        QCOMPARE(*m_db->value("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory'"), 0);
        QCOMPARE(*m_db->value("SELECT COUNT(*) WHERE current_setting('statement_timeout') = '5s'"), 1);
    }
}

void MigratorTest::appliesOnlyWhatIsMissing()
{
    auto steps = threeSteps();
    steps.pop_back();
    QCOMPARE(*migrate(*m_db, steps), 2);
    QCOMPARE(*migrate(*m_db, threeSteps()), 3);
    QCOMPARE(*migrate(*m_db, threeSteps()), 3);
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM person"), 2);
}

void MigratorTest::recordsNamesChecksumsAndTimes()
{
    const ManualClock clock(Timestamp{std::chrono::milliseconds{1'700'000'000'000}});
    QVERIFY(migrate(*m_db, threeSteps(), clock).ok());
    const auto check = [&](const Row& row) {
        return row.text(0) == u"first"_s && row.text(1) == migrationChecksum(threeSteps()[1].sql) &&
               row.timestamp(2) == clock.now();
    };
    QVERIFY(**m_db->one<bool>("SELECT name, checksum, applied_at FROM schema_migrations WHERE number = 2", check));
    QCOMPARE(migrationChecksum(u"x"_s).size(), 64);
}

void MigratorTest::failingStatementLeavesSchemaUnchanged()
{
    auto steps = threeSteps();
    steps[2].sql =
        u"CREATE TABLE half (id {{int64}});\nINSERT INTO person VALUES (3, 'd');\nINSERT INTO nowhere VALUES (1);\n"_s;
    const auto failed = migrate(*m_db, steps);
    QVERIFY(!failed.ok());
    QVERIFY(failed.error().detail.contains(u"schema step 3 (index), statement 3"_s));
    QCOMPARE(*schemaNumber(*m_db), 2);
    QVERIFY(!hasTable(*m_db, "half"));
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM person"), 2);
    QCOMPARE(*migrate(*m_db, threeSteps()), 3);
}

void MigratorTest::refusesChangedStep()
{
    QVERIFY(migrate(*m_db, threeSteps()).ok());
    auto steps = threeSteps();
    steps[1].sql += u"-- harmless?\n"_s;
    steps.push_back({4, u"more"_s, u"CREATE TABLE more (id {{int64}});\n"_s});
    const auto refused = migrate(*m_db, steps);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.contains(u"step 2 (first) was changed"_s));
    QVERIFY(!hasTable(*m_db, "more"));
}

void MigratorTest::lineEndsDoNotMatter()
{
    QVERIFY(migrate(*m_db, threeSteps()).ok());
    auto steps = threeSteps();
    for (Migration& step : steps)
        step.sql.replace(u"\n"_s, u"\r\n"_s);
    QVERIFY(migrate(*m_db, steps).ok());
}

void MigratorTest::refusesNewerDatabase()
{
    QVERIFY(migrate(*m_db, threeSteps()).ok());
    auto steps = threeSteps();
    steps.pop_back();
    const auto refused = migrate(*m_db, steps);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.contains(u"schema 3, newer than this program knows (2)"_s));
}

void MigratorTest::refusesGapInDatabase()
{
    QVERIFY(migrate(*m_db, threeSteps()).ok());
    QVERIFY(m_db->exec("DELETE FROM schema_migrations WHERE number = 2").ok());
    const auto refused = migrate(*m_db, threeSteps());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.contains(u"lacks schema step 2"_s));
}

void MigratorTest::refusesGapInProgram()
{
    auto steps = threeSteps();
    steps[2].number = 4;
    QCOMPARE(migrate(*m_db, steps).error().code, ErrorCode::Internal);
    QCOMPARE(*schemaNumber(*m_db), 0);
}

void MigratorTest::twoProgramsAtOnce()
{
    const auto config = m_temp->config();
    const auto program = [config]() -> Result<int> {
        TRY(const auto db, Db::open(config));
        return migrate(*db, threeSteps());
    };
    auto first = std::async(std::launch::async, program);
    auto second = std::async(std::launch::async, program);
    QCOMPARE(*first.get(), 3);
    QCOMPARE(*second.get(), 3);
    QCOMPARE(*m_db->value("SELECT COUNT(*) FROM schema_migrations"), 3);
}

void MigratorTest::engineOnlyStatements()
{
    const std::vector<Migration> steps{{1, u"mixed"_s, uR"(
CREATE TABLE both_have (id {{int64}});
-- only sqlite
CREATE TABLE lite_has (id INTEGER) STRICT;
-- only postgres
CREATE TABLE postgres_has (id BIGINT, words TSVECTOR);
CREATE TABLE again (id {{int64}});
)"_s}};
    QCOMPARE(*migrate(*m_db, steps), 1);
    const bool sqlite = m_db->engine() == Engine::Sqlite;
    QVERIFY(hasTable(*m_db, "both_have"));
    QVERIFY(hasTable(*m_db, "again"));
    QCOMPARE(hasTable(*m_db, "lite_has"), sqlite);
    QCOMPARE(hasTable(*m_db, "postgres_has"), !sqlite);
}

void MigratorTest::triggersAndFunctions()
{
    const std::vector<Migration> steps{{1, u"triggers"_s, uR"(
CREATE TABLE log (n {{int64}});
CREATE TABLE item (n {{int64}});
-- only sqlite
CREATE TRIGGER item_log AFTER INSERT ON item BEGIN
    INSERT INTO log VALUES (NEW.n);
    INSERT INTO log VALUES (NEW.n + 1);
END;
-- only postgres
CREATE FUNCTION item_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO log VALUES (NEW.n);
    INSERT INTO log VALUES (NEW.n + 1);
    RETURN NEW;
END;
$$;
-- only postgres
CREATE TRIGGER item_log AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION item_log();
INSERT INTO item VALUES (10);
)"_s}};
    const auto migrated = migrate(*m_db, steps);
    QVERIFY2(migrated.ok(), migrated.ok() ? "" : qUtf8Printable(migrated.error().detail));
    QCOMPARE(*m_db->value("SELECT SUM(n) FROM log"), 21);
}

void MigratorTest::splitsStatements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"\n  -- words;\n /* more;\n words; */\n"_s << QStringList{};
    QTest::newRow("two lines") << u"A\nB;\nC;"_s << QStringList{u"A\nB;"_s, u"C;"_s};
    QTest::newRow("no end") << u"A;\nB"_s << QStringList{u"A;"_s, u"B"_s};
    QTest::newRow("inside a line") << u"A; B;\n"_s << QStringList{u"A; B;"_s};
    QTest::newRow("trailing comment") << u"A; -- done\nB; /* x */\n"_s << QStringList{u"A;"_s, u"B;"_s};
    QTest::newRow("string") << u"A 'x;\n  -- y;\n';\nB;"_s << QStringList{u"A 'x;\n  -- y;\n';"_s, u"B;"_s};
    QTest::newRow("doubled quote") << u"A 'it''s;\n';\nB;"_s << QStringList{u"A 'it''s;\n';"_s, u"B;"_s};
    QTest::newRow("identifier") << u"A \"x;\n\";\n"_s << QStringList{u"A \"x;\n\";"_s};
    QTest::newRow("dollars") << u"A $$ 'x;\ny; $$;\nB;"_s << QStringList{u"A $$ 'x;\ny; $$;"_s, u"B;"_s};
    QTest::newRow("only") << u"-- only sqlite\nA;\n-- only postgres\nB;\nC;"_s << QStringList{u"A;"_s, u"C;"_s};
    QTest::newRow("trigger") << u"CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n B;\n C;\nEND;\nD;"_s
                             << QStringList{u"CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\nB;\nC;\nEND;"_s, u"D;"_s};
}

void MigratorTest::splitsStatements()
{
    QFETCH(QString, script);
    QFETCH(QStringList, expected);
    QCOMPARE(splitStatements(script, Engine::Sqlite), expected);
}

void MigratorTest::loadsFolder()
{
    QTemporaryDir dir;
    const auto steps = threeSteps();
    for (const Migration& step : steps) {
        QFile file(dir.filePath(u"000%1_%2.sql"_s.arg(step.number).arg(step.name)));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(step.sql.toUtf8());
    }
    const auto loaded = loadMigrations(dir.path());
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->size(), steps.size());
    QCOMPARE(loaded->at(1).name, u"first"_s);
    QCOMPARE(*migrate(*m_db, *loaded), 3);
    QCOMPARE(*migrate(*m_db, steps), 3);
}

void MigratorTest::refusesStrangeFolders()
{
    QTemporaryDir dir;
    QVERIFY(!loadMigrations(dir.path()).ok());
    QFile file(dir.filePath(u"0002_second.sql"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(!loadMigrations(dir.path()).ok());
    QVERIFY(file.rename(dir.filePath(u"0001_first.sql"_s)));
    QVERIFY(loadMigrations(dir.path()).ok());
    QVERIFY(QFile::copy(file.fileName(), dir.filePath(u"notes.txt"_s)));
    QVERIFY(!loadMigrations(dir.path()).ok());
}

} // namespace tertulia::test

using tertulia::test::MigratorTest;
TERTULIA_TEST(MigratorTest, "migrator")
#include "tst_migrator.moc"
