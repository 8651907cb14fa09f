// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of an older version: looked at, brought up for a try, brought up, and back again in one step.
#include "server/store/schema.h"
#include "server/store/settings.h"
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class UpgradeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void statusChangesNothing();
    void rehearsalChangesNothing();
    void upAndBack();
    void aStartKeepsACopyToo();
    void refusals();

private:
    static constexpr int behind = 2;
    [[nodiscard]] ServerProcess::Outcome migrate(const QStringList& what) const
    {
        return ServerProcess::run(QStringList{u"migrate"_s} + what + QStringList{u"--data"_s, m_folder->path()});
    }
    [[nodiscard]] std::unique_ptr<sql::Db> open() const
    {
        sql::DbConfig config;
        config.path = m_folder->filePath(u"tertulia.db"_s);
        auto db = sql::Db::open(config);
        return db.ok() ? std::move(db).value() : nullptr;
    }
    [[nodiscard]] int schemaNow() const { return *sql::schemaNumber(*open()); }
    [[nodiscard]] QString mark() const { return store::setting(*open(), u"mark"_s)->value_or(QString{}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_newest = 0;
};

/// A database as a version before this one left it.
void UpgradeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto steps = store::schema();
    QVERIFY(steps.ok());
    m_newest = static_cast<int>(steps->size());
    steps->resize(steps->size() - behind);
    const auto db = open();
    QVERIFY(sql::migrate(*db, *steps).ok());
    QVERIFY(store::putSetting(*db, u"mark"_s, u"before"_s).ok());
}

void UpgradeTest::statusChangesNothing()
{
    const auto outcome = migrate({u"status"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out.count("missing "), behind);
    QVERIFY(outcome.out.startsWith("schema " + QByteArray::number(m_newest - behind)));
    QCOMPARE(schemaNow(), m_newest - behind);
}

void UpgradeTest::rehearsalChangesNothing()
{
    const auto outcome = migrate({u"--rehearse"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.out.count("step "), behind);
    QVERIFY(outcome.out.contains(QByteArray::number(behind) + " steps would be done"));
    QCOMPARE(schemaNow(), m_newest - behind);
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    // A step that fails does so on the copy.
    QVERIFY(open()->exec("UPDATE schema_migrations SET checksum = 'another' WHERE number = 1").ok());
    const auto refused = migrate({u"--rehearse"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("was changed after it had been applied"), refused.err.constData());
}

void UpgradeTest::upAndBack()
{
    QCOMPARE(migrate({}).code, 0);
    QCOMPARE(schemaNow(), m_newest);
    {
        const auto db = open();
        QVERIFY(store::putSetting(*db, u"mark"_s, u"since"_s).ok());
        QVERIFY(store::putSetting(*db, u"history"_s, u"of the first"_s).ok());
    }
    const auto back = migrate({u"rollback"_s});
    QVERIFY2(back.code == 0, back.err.constData());
    QCOMPARE(schemaNow(), m_newest - behind);
    QCOMPARE(mark(), u"before"_s);
    const auto history = store::setting(*open(), u"history"_s);
    QVERIFY(history.ok() && *history && **history != u"of the first"_s); // clients fetch all anew
    sql::DbConfig kept;
    kept.path = m_folder->filePath(u"before-upgrade/rolled-back.db"_s);
    {
        const auto db = sql::Db::open(kept);
        QVERIFY(db.ok());
        QCOMPARE(store::setting(**db, u"mark"_s)->value_or(QString{}), u"since"_s);
    }
    const auto again = migrate({u"rollback"_s});
    QCOMPARE(again.code, 1);
    QVERIFY(again.err.contains("there is no copy"));
    QCOMPARE(migrate({u"up"_s}).code, 0);
    QCOMPARE(schemaNow(), m_newest);
    QCOMPARE(mark(), u"before"_s);
}

void UpgradeTest::aStartKeepsACopyToo()
{
    QProcess server;
    server.start(QStringLiteral(TERTULIA_SERVER_PROGRAM),
                 {u"serve"_s, u"--data"_s, m_folder->path(), u"--listen"_s, u"127.0.0.1:0"_s});
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 60'000);
    const auto refused = migrate({u"rollback"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("another tertulia-server is using"));
    server.terminate();
    QVERIFY(server.waitForFinished(60'000));
    QCOMPARE(schemaNow(), m_newest);
    QCOMPARE(migrate({u"rollback"_s}).code, 0);
    QCOMPARE(schemaNow(), m_newest - behind);
}

void UpgradeTest::refusals()
{
    QCOMPARE(migrate({u"down"_s}).code, 2);
    QCOMPARE(migrate({u"up"_s, u"--rehearse"_s}).code, 2);
    const auto none = migrate({u"rollback"_s});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("there is no copy"));
}

} // namespace tertulia::test

using tertulia::test::UpgradeTest;
TERTULIA_TEST(UpgradeTest, "upgrade")
#include "tst_upgrade.moc"
