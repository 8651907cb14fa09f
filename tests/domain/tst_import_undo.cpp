// SPDX-License-Identifier: GPL-3.0-or-later
// Imports taken back, on both engines.
#include "server/transfer/undo.h"
#include "tests/domain/import_site.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

class ImportUndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void undoTakesEverythingBack();
    void undoRefusesWhatOthersUse();
    void undoGoesOn();
};

void ImportUndoTest::undoTakesEverythingBack()
{
    Site site;
    const Actor bea = site.world.person("bea");
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.people = {{u"bruno"_s, u"bea"_s}};
    const auto first = site.slack(wish);
    MUST(first);
    const auto report = transfer::undoImport(*site.world.db, site.world.clock, {*first->batch});
    MUST(report);
    QCOMPARE(report->messages, 14);     // one was a tombstone in Slack
    QCOMPARE(report->conversations, 9); // two of them threads
    QCOMPARE(report->spaces, 1);
    QCOMPARE(report->accounts, 8);
    QCOMPARE(report->accountsKept + report->conversationsKept + report->spacesKept, 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted OR body <> ''"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM users WHERE deleted_at IS NULL"), 2);
    QCOMPARE(site.count("SELECT COUNT(*) FROM imports"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM files"), 0);
    const auto heads = site.world.call(sync::heads, bea, SyncHeads{});
    QVERIFY(heads.ok());
    QCOMPARE(heads->heads.size(), 2U); // the own stream, and the direct with a deleted account
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {*first->batch}), ErrorCode::Gone);
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {ImportId::make()}), ErrorCode::NotFound);
    // And once more, under the names of before.
    const auto again = site.slack(wish);
    MUST(again);
    QCOMPARE(again->messages, 15);
    QVERIFY(!site.userCalled("carla").isNull());
}

void ImportUndoTest::undoRefusesWhatOthersUse()
{
    Site site;
    const Actor bea = site.world.person("bea");
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.people = {{u"bruno"_s, u"bea"_s}};
    const auto first = site.slack(wish);
    MUST(first);
    site.world.say(bea, site.titled("general"), u"I go on here"_s);
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {*first->batch}), ErrorCode::Conflict);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted"), 15);
    const auto forced = transfer::undoImport(*site.world.db, site.world.clock, {*first->batch, true});
    MUST(forced);
    QCOMPARE(forced->conversationsKept, 1);
    QCOMPARE(forced->spacesKept, 1);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted"), 1);
    const auto said = site.messages(bea, site.titled("general"));
    QCOMPARE(said.back().body, u"I go on here"_s);

    const auto second = site.slack(wish);
    MUST(second);
    MUST(site.world.db->exec("UPDATE users SET password_hash = 'chosen' WHERE handle = 'carla'"));
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {*second->batch}), ErrorCode::Conflict);
    const auto rest = transfer::undoImport(*site.world.db, site.world.clock, {*second->batch, true});
    MUST(rest);
    QCOMPARE(rest->accountsKept, 1);
    QVERIFY(!site.userCalled("carla").isNull());
}

void ImportUndoTest::undoGoesOn()
{
    Site site;
    writeSlackSample(site.file("slack.zip"), 60);
    const auto first = site.slack(site.wish());
    MUST(first);
    int asked = 0;
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock,
                                      {*first->batch, false, [&asked] { return ++asked <= 2; }}),
                 ErrorCode::Busy);
    const auto left = site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted");
    QVERIFY(left > 0 && left < 1215);
    MUST(transfer::undoImport(*site.world.db, site.world.clock, {*first->batch}));
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces WHERE deleted_at IS NULL"), 0);
}

} // namespace tertulia::test

using tertulia::test::ImportUndoTest;
TERTULIA_TEST(ImportUndoTest, "import_undo")
#include "tst_import_undo.moc"
