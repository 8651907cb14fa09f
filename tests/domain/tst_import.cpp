// SPDX-License-Identifier: GPL-3.0-or-later
// Imports on both engines: what comes over, that it comes once, and goes on after a stop.
#include "tests/domain/import_site.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

namespace tertulia::test {

class ImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void slackComesOver();
    void slackPlaces();
    void dryRunWritesNothing();
    void secondRunAddsNothing();
    void anotherSourceIsAnotherWorld();
    void stoppedImportGoesOn();
};

void ImportTest::slackComesOver()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    const auto outcome = site.slack(site.wish());
    MUST(outcome);
    QVERIFY(outcome->isWhole && outcome->batch);
    QCOMPARE(outcome->messages, 15);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages"), 15);
    const ConversationId general = site.titled("general");
    const auto said = site.messages(site.owner, general);
    QCOMPARE(said.size(), 7U);
    for (size_t i = 0; i < said.size(); ++i)
        QCOMPARE(said.at(i).seq, static_cast<Seq>(i + 1));
    QCOMPARE(said.at(0).body,
             u"Hello **world** <3 @bruno, see [the page](https://example.org/a_%28b%29) in #general"_s);
    QCOMPARE(said.at(0).createdAt, Timestamp{std::chrono::milliseconds{1'672'567'200'000}});
    QCOMPARE(site.handleOf(said.at(0).author), u"anna-2"_s); // "anna" is somebody here
    QCOMPARE(said.at(1).body, u"Same millisecond, before\n📎 gone.png"_s);
    QCOMPARE(said.at(1).editedAt, Timestamp{std::chrono::milliseconds{1'672'567'260'000}});
    QVERIFY(said.at(2).body.isEmpty());
    QCOMPARE(said.at(2).attachments.size(), 1U);
    QCOMPARE(said.at(2).attachments.at(0).name, u"plan.pdf"_s);
    QCOMPARE(said.at(2).attachments.at(0).type, u"application/pdf"_s);
    QVERIFY(site.contentOf(said.at(2).attachments.at(0)).startsWith("%PDF-1.4"));
    QCOMPARE(site.handleOf(said.at(2).author), u"etcpasswd"_s);
    QCOMPARE(said.at(3).body, u"> [Failed](https://ci/1)\n> step 3"_s);
    QCOMPARE(site.handleOf(said.at(3).author), u"build"_s);
    QCOMPARE(site.handleOf(said.at(4).author), u"stranger"_s);
    QVERIFY(said.at(5).deleted && said.at(5).body.isEmpty());
    QVERIFY(!said.at(6).thread && !said.at(6).replyTo);
    const auto reactions = only<ReactionRecord>(site.world.sync(site.owner, general).records);
    QCOMPARE(reactions.size(), 2U);
    for (const ReactionRecord& reaction : reactions) {
        QCOMPARE(reaction.message, said.at(0).id);
        QCOMPARE(reaction.emoji, u"🎉"_s);
    }
    // Threads hang on their roots, also on one that is gone.
    QVERIFY(said.at(0).thread && said.at(5).thread);
    QCOMPARE(said.at(0).thread->replies, 2);
    QCOMPARE(said.at(0).thread->lastAt, Timestamp{std::chrono::milliseconds{1'672'653'700'000}});
    const auto replies = site.messages(site.owner, said.at(0).thread->conversation);
    QCOMPARE(replies.size(), 2U);
    QCOMPARE(replies.at(0).body, u"In the thread"_s);
    QCOMPARE(replies.at(1).body, u"Late answer"_s);
    QCOMPARE(site.messages(site.owner, said.at(5).thread->conversation).at(0).body, u"Answer to the deleted one"_s);
    QCOMPARE(site.count("SELECT COUNT(*) FROM memberships WHERE kind = 'thread'"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE body LIKE '%xoxe%'"), 0);

    const auto& report = site.report();
    QCOMPARE(report.over("messages"), 15);
    QCOMPARE(report.over("people"), 9);
    QCOMPARE(report.over("reactions"), 2);
    QCOMPARE(report.lost("reactions", "an emoji of their own"), 1);
    QCOMPARE(report.lost("files", "gone in Slack already"), 1);
    QCOMPARE(report.over("files"), 1);
    QCOMPARE(report.lost("files", "not in the export: messages name them"), 1);
    QCOMPARE(report.lost("notices of Slack itself", "not brought over"), 1);
    QCOMPARE(report.lost("messages", "no time"), 1);
    QCOMPARE(report.lost("messages", "no author"), 1);
    QCOMPARE(report.lost("messages", "nothing in them that could be shown"), 1);
    QCOMPARE(report.lost("list entries", "cannot be read"), 1);
    QCOMPARE(report.lost("entries", "no plain file"), 4); // three that lead outside, and a link
    QCOMPARE(report.lost("files of messages", "in no channel's folder"), 1);
    QCOMPARE(report.over("messages in threads"), 4);
    QCOMPARE(report.lost("threads", "their first message is not in the export"), 1);
    QCOMPARE(report.lost("directs", "nothing was said in them"), 1);
    const QString text = report.text() + QString::fromUtf8(QJsonDocument(report.json()).toJson());
    for (const QString& said : {u"Hello"_s, u"secret's"_s, u"Psst"_s, u"xoxe"_s})
        QVERIFY2(!text.contains(said), qPrintable(said));
}

void ImportTest::slackPlaces()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.spaceName = u"Our old place"_s;
    MUST(site.slack(wish));
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces WHERE name = 'Our old place'"), 1);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations WHERE kind = 'room' AND NOT is_private"), 3);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations WHERE kind = 'room' AND is_private"), 1);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations WHERE kind = 'group'"), 2);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations WHERE kind = 'direct'"), 1);
    // The owner, and all of the workspace's own people.
    QCOMPARE(site.count("SELECT COUNT(*) FROM space_members"), 5);
    // Two of the secret room's three; the guest wrote there but is not in the space.
    QCOMPARE(site.count("SELECT COUNT(*) FROM members m JOIN conversations c ON c.id = m.conversation_id "
                        "WHERE c.title = 'secret'"),
             2);
    // Nobody posts in what was archived.
    const auto late = site.world.trySay(site.bruno(), site.titled("old"), u"late"_s);
    QVERIFY(!late.ok() && late.error().rule.startsWith(u"room.denies_role:"_s));
    MUST(site.world.trySay(site.bruno(), site.titled("general"), u"on we go"_s));
    QCOMPARE(site.count("SELECT COUNT(*) FROM hook_deliveries"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM mentions"), 0);
    // What a device downloads is whole: every stream from nothing.
    Mirror mirror(site.world, site.bruno(), 7);
    const auto heads = site.world.call(sync::heads, site.bruno(), SyncHeads{});
    QVERIFY(heads.ok() && heads->heads.size() >= 8);
    for (const StreamHead& head : heads->heads)
        QVERIFY(!mirror.download(head.stream).empty());
}

void ImportTest::dryRunWritesNothing()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    const QString before = site.size();
    ImportWish wish = site.wish();
    wish.isDryRun = true;
    const auto outcome = site.slack(wish);
    MUST(outcome);
    QVERIFY(!outcome->batch);
    QCOMPARE(site.size(), before);
    const auto planned = site.report().json();
    wish.isDryRun = false;
    MUST(site.slack(wish));
    const auto done = site.report().json();
    QCOMPARE(done.value(u"comes_over"_s), planned.value(u"comes_over"_s));
}

void ImportTest::secondRunAddsNothing()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    MUST(site.slack(site.wish()));
    const QString before = site.size();
    const auto again = site.slack(site.wish());
    MUST(again);
    QVERIFY(!again->batch);
    QCOMPARE(again->messages, 0);
    QCOMPARE(site.size(), before);
    QCOMPARE(site.report().over("messages"), 0);
    QCOMPARE(site.report().there("messages"), 15);
    QCOMPARE(site.report().there("people"), 9);
    // Nothing comes back that people removed since.
    site.world.remove(site.owner, site.spaceId(), "bruno");
    const QString without = site.size();
    MUST(site.slack(site.wish()));
    QCOMPARE(site.size(), without);
}

void ImportTest::anotherSourceIsAnotherWorld()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    MUST(site.slack(wish));
    const auto messages = site.count("SELECT COUNT(*) FROM messages");
    // As if it came from elsewhere: nothing of the first is taken for it.
    TRY_OR_FAIL(site.collected, Collected::open(site.file("stage.db")));
    MUST(transfer::readSlack(site.file("slack.zip"), *site.collected));
    wish.source = u"slack:another"_s;
    const auto other = Importer(*site.world.db, site.world.clock, *site.collected, wish).run();
    MUST(other);
    QCOMPARE(other->messages, 15);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages"), messages + 15);
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces"), 2);
    QVERIFY(!site.userCalled("bruno-2").isNull());
}

void ImportTest::stoppedImportGoesOn()
{
    Site site;
    writeSlackSample(site.file("slack.zip"), 10);
    ImportWish wish = site.wish();
    wish.atOnce = 7;
    int asked = 0;
    int runs = 0;
    std::optional<ImportId> batch;
    while (true) {
        asked = 0;
        wish.goesOn = [&asked, runs] { return ++asked <= 6 + 4 * runs; }; // what is there is gone through again
        const auto outcome = site.slack(wish);
        MUST(outcome);
        QVERIFY(!batch || batch == outcome->batch);
        batch = outcome->batch;
        ++runs;
        if (outcome->isWhole)
            break;
        QVERIFY(runs < 50);
        // Nobody sees a room before it is whole.
        const auto heads = site.world.call(sync::heads, site.owner, SyncHeads{});
        QVERIFY(heads.ok());
        for (const StreamHead& head : heads->heads)
            if (head.stream == StreamId{site.titled("busy")})
                QCOMPARE(head.lastSeq, std::optional<Seq>{200});
    }
    QVERIFY(runs > 3);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages"), 215);
    QCOMPARE(site.count("SELECT COUNT(*) FROM import_batches WHERE finished_at IS NOT NULL"), 1);
    QCOMPARE(site.count("SELECT COUNT(*) FROM import_batches"), 1);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations c WHERE c.last_seq <> (SELECT COUNT(*) FROM messages m "
                        "WHERE m.conversation_id = c.id)"),
             0);
    const ConversationId busy = site.titled("busy");
    Mirror mirror(site.world, site.owner, limits::pageMax);
    int next = 0;
    std::map<Seq, QString> bodies;
    for (const auto& [what, record] : mirror.download(busy))
        if (const auto* message = std::get_if<MessageRecord>(&record))
            bodies.emplace(message->seq, message->body);
    for (const auto& [seq, body] : bodies)
        QCOMPARE(body, u"busy %1"_s.arg(next++));
    QCOMPARE(next, 200);
}

} // namespace tertulia::test

using tertulia::test::ImportTest;
TERTULIA_TEST(ImportTest, "import")
#include "tst_import.moc"
