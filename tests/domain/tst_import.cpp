// SPDX-License-Identifier: GPL-3.0-or-later
// Imports on both engines: what comes over, that it comes once, goes on after a stop, and can be taken back.
#include "server/services/passwords.h"
#include "server/transfer/importer.h"
#include "server/transfer/mattermost.h"
#include "server/transfer/slack.h"
#include "server/transfer/undo.h"
#include "tests/domain/mirror.h"
#include "tests/domain/sample_exports.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using transfer::Collected;
using transfer::Importer;
using transfer::ImportOutcome;
using transfer::ImportWish;

namespace {

/// A server with somebody to own what comes, and a folder for the export.
struct Site
{
    explicit Site() : world(globalEngine()), owner(world.person("anna")) {}

    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    ImportWish wish() const
    {
        ImportWish wanted;
        wanted.owner = u"anna"_s;
        return wanted;
    }
    Result<ImportOutcome> slack(ImportWish wanted)
    {
        TRY(collected, Collected::open(file("stage.db")));
        TRY(const QString name, transfer::readSlack(file("slack.zip"), *collected));
        wanted.source = u"slack:"_s + name;
        return Importer(*world.db, world.clock, *collected, std::move(wanted)).run();
    }
    const transfer::LossReport& report() { return collected->report(); }
    int64_t count(sql::Text sql) { return world.rowCount(sql); }
    /// Everything that an import can make, in one line.
    QString size()
    {
        return u"%1 users, %2 spaces, %3 conversations, %4 messages, %5 imports, %6 batches, %7 members, %8 marks"_s
            .arg(count("SELECT COUNT(*) FROM users"))
            .arg(count("SELECT COUNT(*) FROM spaces"))
            .arg(count("SELECT COUNT(*) FROM conversations"))
            .arg(count("SELECT COUNT(*) FROM messages"))
            .arg(count("SELECT COUNT(*) FROM imports"))
            .arg(count("SELECT COUNT(*) FROM import_batches"))
            .arg(count("SELECT COUNT(*) FROM members"))
            .arg(count("SELECT COUNT(*) FROM read_marks"));
    }
    ConversationId titled(const char* title)
    {
        const auto found = world.db->one<ConversationId>(
            "SELECT id FROM conversations WHERE title = ?",
            [](const sql::Row& row) { return row.id<ConversationId>(0); }, QString::fromLatin1(title));
        return found.ok() && *found ? **found : ConversationId{};
    }
    QString handleOf(UserId user)
    {
        const auto found = world.db->one<QString>(
            "SELECT handle FROM users WHERE id = ?", [](const sql::Row& row) { return row.text(0); }, user);
        return found.ok() ? found->value_or(QString{}) : QString{};
    }
    UserId userCalled(const char* handle)
    {
        const auto found = world.db->one<UserId>(
            "SELECT id FROM users WHERE handle = ?", [](const sql::Row& row) { return row.id<UserId>(0); },
            QString::fromLatin1(handle));
        return found.ok() && *found ? **found : UserId{};
    }
    std::vector<MessageRecord> messages(const Actor& who, StreamId stream)
    {
        auto all = only<MessageRecord>(world.sync(who, stream).records);
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
        return all;
    }

    Actor bruno() { return {userCalled("bruno"), DeviceId::make()}; }
    SpaceId spaceId()
    {
        const auto found =
            world.db->one<SpaceId>("SELECT id FROM spaces", [](const sql::Row& row) { return row.id<SpaceId>(0); });
        return found.ok() && *found ? **found : SpaceId{};
    }

    QTemporaryDir folder{};
    World world;
    Actor owner;
    std::unique_ptr<Collected> collected{};
};

#define TRY_OR_FAIL(target, expression)                                                                                \
    do {                                                                                                               \
        auto opened = (expression);                                                                                    \
        QVERIFY(opened.ok());                                                                                          \
        (target) = std::move(opened).value();                                                                          \
    } while (false)
#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().field + u' ' + outcome.error().detail)); \
    } while (false)

} // namespace

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
    void mappedPeopleSeeIt();
    void directsThatExistAreLeftAlone();
    void refusals();
    void placeholdersCannotSignInButCanBeClaimed();
    void manyRoomsNeedSeveralSpaces();
    void longMessagesBecomeSeveral();
    void mattermostComesOver();
    void undoTakesEverythingBack();
    void undoRefusesWhatOthersUse();
    void undoGoesOn();
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
    QCOMPARE(said.size(), 10U);
    for (size_t i = 0; i < said.size(); ++i)
        QCOMPARE(said.at(i).seq, static_cast<Seq>(i + 1));
    QCOMPARE(said.at(0).body,
             u"Hello **world** <3 @bruno, see [the page](https://example.org/a_%28b%29) in #general"_s);
    QCOMPARE(said.at(0).createdAt, Timestamp{std::chrono::milliseconds{1'672'567'200'000}});
    QCOMPARE(site.handleOf(said.at(0).author), u"anna-2"_s); // "anna" is somebody here
    QCOMPARE(said.at(1).body, u"Same millisecond, before"_s);
    QCOMPARE(said.at(1).editedAt, Timestamp{std::chrono::milliseconds{1'672'567'260'000}});
    QCOMPARE(said.at(2).body, u"In the thread"_s);
    QCOMPARE(said.at(2).replyTo, std::optional{said.at(0).id});
    QCOMPARE(said.at(3).body, u"📎 ../../plan.pdf"_s);
    QCOMPARE(site.handleOf(said.at(3).author), u"etcpasswd"_s);
    QCOMPARE(said.at(4).body, u"> [Failed](https://ci/1)\n> step 3"_s);
    QCOMPARE(site.handleOf(said.at(4).author), u"build"_s);
    QCOMPARE(site.handleOf(said.at(5).author), u"stranger"_s);
    QCOMPARE(said.at(6).body, u"Late answer"_s);
    QCOMPARE(said.at(6).replyTo, std::optional{said.at(0).id});
    QVERIFY(said.at(7).deleted && said.at(7).body.isEmpty());
    QCOMPARE(said.at(8).replyTo, std::optional{said.at(7).id});
    QVERIFY(!said.at(9).replyTo);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE body LIKE '%xoxe%'"), 0);

    const auto& report = site.report();
    QCOMPARE(report.over("messages"), 15);
    QCOMPARE(report.over("people"), 9);
    QCOMPARE(report.lost("reactions", "not brought over"), 3);
    QCOMPARE(report.lost("files", "gone in Slack already"), 1);
    QCOMPARE(report.lost("files", "only their names are brought over"), 1);
    QCOMPARE(report.lost("notices of Slack itself", "not brought over"), 1);
    QCOMPARE(report.lost("messages", "no time"), 1);
    QCOMPARE(report.lost("messages", "no author"), 1);
    QCOMPARE(report.lost("messages", "nothing in them that could be shown"), 1);
    QCOMPARE(report.lost("list entries", "cannot be read"), 1);
    QCOMPARE(report.lost("entries", "no plain file"), 3); // two that lead outside, and a link
    QCOMPARE(report.lost("files of messages", "in no channel's folder"), 1);
    QCOMPARE(report.lost("threads", "their messages become replies in the conversation"), 4);
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
    EXPECT_FORBIDDEN(site.world.trySay(site.bruno(), site.titled("old"), u"late"_s), "post.not_allowed");
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
        wish.goesOn = [&asked] { return ++asked <= 6; };
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

void ImportTest::mappedPeopleSeeIt()
{
    Site site;
    const Actor bea = site.world.person("bea");
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.people = {{u"anna@example.org"_s, u"anna"_s}, {u"bruno"_s, u"@Bea"_s}};
    MUST(site.slack(wish));
    QCOMPARE(site.report().over("people who have an account"), 2);
    QVERIFY(site.userCalled("bruno").isNull());
    const auto heads = site.world.call(sync::heads, bea, SyncHeads{});
    QVERIFY(heads.ok());
    int conversations = 0;
    for (const StreamHead& head : heads->heads) {
        if (!head.lastSeq)
            continue;
        ++conversations;
        QCOMPARE(head.readSeq.value_or(0), *head.lastSeq); // no flood of old unread
    }
    QCOMPARE(conversations, 7); // three rooms, the secret one, two groups, the direct
    const auto said = site.messages(bea, site.titled("general"));
    QVERIFY(said.at(0).body.contains(u"@bea"_s));
    QCOMPARE(said.at(1).author, bea.user);
    MUST(site.world.trySay(bea, site.titled("secret"), u"I am back"_s));
}

void ImportTest::directsThatExistAreLeftAlone()
{
    Site site;
    const Actor bea = site.world.person("bea");
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.people = {{u"anna"_s, u"anna"_s}, {u"bruno"_s, u"bea"_s}};
    const ConversationId direct = site.world.direct(site.owner, "bea");
    site.world.say(bea, direct, u"we have talked here"_s);
    MUST(site.slack(wish));
    QCOMPARE(site.report().lost("messages", "their direct does not come over"), 1);
    QCOMPARE(site.messages(bea, direct).size(), 1U);

    Site empty;
    const Actor other = empty.world.person("bea");
    writeSlackSample(empty.file("slack.zip"));
    const ConversationId silent = empty.world.direct(empty.owner, "bea");
    MUST(empty.slack(wish));
    const auto said = empty.messages(other, silent);
    QCOMPARE(said.size(), 1U);
    QCOMPARE(said.at(0).body, u"Just you"_s);
    QCOMPARE(empty.count("SELECT COUNT(*) FROM members m JOIN conversations c ON c.id = m.conversation_id "
                         "WHERE c.kind = 'direct' AND NOT m.has_left"),
             2);
}

void ImportTest::refusals()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    const QString before = site.size();
    ImportWish wish = site.wish();
    wish.owner.clear();
    EXPECT_BAD_FIELD(site.slack(wish), "owner", "say whose the new space is: --owner HANDLE");
    wish.owner = u"zoe"_s;
    EXPECT_BAD_FIELD(site.slack(wish), "owner", "nobody here is called zoe");
    wish = site.wish();
    wish.people = {{u"nobody"_s, u"anna"_s}};
    EXPECT_BAD_FIELD(site.slack(wish), "map", "nobody in the export is called nobody");
    wish.people = {{u"bruno"_s, u"zoe"_s}};
    EXPECT_BAD_FIELD(site.slack(wish), "map", "nobody here is called zoe");
    QCOMPARE(site.size(), before);
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {ImportId::make()}), ErrorCode::NotFound);
}

void ImportTest::placeholdersCannotSignInButCanBeClaimed()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    MUST(site.slack(site.wish()));
    QCOMPARE(site.count("SELECT COUNT(*) FROM users WHERE handle <> 'anna' AND password_hash <> ''"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM devices"), 0);
    const auto link = site.world.inTransaction([](Tx& tx) { return passwords::makeLink(tx, u"bruno"_s, false); });
    QVERIFY(link.ok());
}

void ImportTest::manyRoomsNeedSeveralSpaces()
{
    Site site;
    TRY_OR_FAIL(site.collected, Collected::open(site.file("stage.db")));
    MUST(site.collected->take(transfer::ImportedSpace{u"T9"_s, u"Big"_s}));
    MUST(site.collected->take(transfer::ImportedUser{u"U1"_s, u"bruno"_s, u"Bruno"_s}));
    for (int i = 0; i < limits::roomsOfASpace + 3; ++i) {
        transfer::ImportedRoom room;
        room.id = u"C%1"_s.arg(i);
        room.space = u"T9"_s;
        room.title = u"room %1"_s.arg(i);
        MUST(site.collected->take(std::move(room)));
    }
    ImportWish wish = site.wish();
    wish.source = u"slack:T9"_s;
    MUST(Importer(*site.world.db, site.world.clock, *site.collected, wish).run());
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces"), 2);
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces WHERE name = 'Big 2'"), 1);
    QCOMPARE(site.count("SELECT COUNT(*) FROM space_members"), 4);
    QCOMPARE(
        site.count("SELECT COUNT(*) FROM conversations c JOIN spaces s ON s.id = c.space_id WHERE s.name = 'Big 2'"),
        3);
}

void ImportTest::longMessagesBecomeSeveral()
{
    Site site;
    TRY_OR_FAIL(site.collected, Collected::open(site.file("stage.db")));
    transfer::ImportedRoom room;
    room.id = u"G1"_s;
    room.kind = transfer::ImportedRoom::Group;
    room.members = {u"U1"_s};
    MUST(site.collected->take(std::move(room)));
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"line %1 "_s.arg(i) + QString::fromUcs4(U"\U0001F600") + u'\n';
    transfer::ImportedMessage message;
    message.id = u"G1/1"_s;
    message.room = u"G1"_s;
    message.author = u"U1"_s;
    message.atUs = 1'600'000'000'000'000;
    message.body = text;
    MUST(site.collected->take(message));
    message.id = u"G1/2"_s;
    message.body = QString(QChar(0xd800)) + u" half "_s + QChar(0) + u" and "_s + QChar(0xfffe) +
                   QString(transfer::mentionBegin) + u"U1"_s;
    MUST(site.collected->take(message));
    ImportWish wish = site.wish();
    wish.source = u"slack:T9"_s;
    wish.people = {{u"u1"_s, u"anna"_s}};
    MUST(Importer(*site.world.db, site.world.clock, *site.collected, wish).run());
    const ConversationId group = site.titled("anna");
    const auto said = site.messages(site.owner, group);
    QVERIFY(said.size() > 2);
    QString joined;
    for (size_t i = 0; i + 1 < said.size(); ++i) {
        QString body = said.at(i).body;
        QVERIFY(applyTextRule(rule::body, body) == nullptr);
        joined += body;
    }
    QCOMPARE(joined, text);
    QString last = said.back().body;
    QVERIFY(applyTextRule(rule::body, last) == nullptr);
    QCOMPARE(site.report().lost("messages", "too long for one: they become several"), 1);
}

void ImportTest::mattermostComesOver()
{
    Site site;
    writeMattermostSample(site.file("bulk.jsonl"));
    ImportWish wish = site.wish();
    wish.people = {{u"dora"_s, u"anna"_s}};
    for (int run = 0; run < 2; ++run) {
        TRY_OR_FAIL(site.collected, Collected::open(site.file("stage.db")));
        const auto name = transfer::readMattermost(site.file("bulk.jsonl"), *site.collected);
        MUST(name);
        QCOMPARE(*name, u"crew"_s);
        wish.source = u"mattermost:"_s + *name;
        const auto outcome = Importer(*site.world.db, site.world.clock, *site.collected, wish).run();
        MUST(outcome);
        QCOMPARE(outcome->messages, run == 0 ? 5 : 0);
    }
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces WHERE name = 'The Crew'"), 1);
    const auto said = site.messages(site.owner, site.titled("Town Square"));
    QCOMPARE(said.size(), 3U);
    QCOMPARE(said.at(0).body, u"First **bold**"_s);
    QCOMPARE(said.at(0).author, site.owner.user);
    QVERIFY(said.at(0).editedAt);
    QCOMPARE(said.at(1).body, u"A reply"_s);
    QCOMPARE(said.at(1).replyTo, std::optional{said.at(0).id});
    QCOMPARE(said.at(2).body, u"Second, @anna. @room\n📎 plan.pdf"_s);
    QCOMPARE(site.messages(site.owner, site.titled("Inner")).size(), 1U);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations WHERE kind = 'direct' AND last_seq = 1"), 1);
    QCOMPARE(site.report().lost("messages", "twice in the export"), 1);
    QCOMPARE(site.report().lost("messages", "in no channel of the file"), 1);
    QCOMPARE(site.report().lost("lines", "cannot be read"), 1);
    QCOMPARE(site.report().lost("files", "its name leads outside"), 1);
}

void ImportTest::undoTakesEverythingBack()
{
    Site site;
    const Actor bea = site.world.person("bea");
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.people = {{u"bruno"_s, u"bea"_s}};
    const auto outcome = site.slack(wish);
    MUST(outcome);
    const auto report = transfer::undoImport(*site.world.db, site.world.clock, {*outcome->batch});
    MUST(report);
    QCOMPARE(report->messages, 14); // one was a tombstone in Slack
    QCOMPARE(report->conversations, 7);
    QCOMPARE(report->spaces, 1);
    QCOMPARE(report->accounts, 8);
    QCOMPARE(report->accountsKept + report->conversationsKept + report->spacesKept, 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted OR body <> ''"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM users WHERE deleted_at IS NULL"), 2);
    QCOMPARE(site.count("SELECT COUNT(*) FROM imports"), 0);
    const auto heads = site.world.call(sync::heads, bea, SyncHeads{});
    QVERIFY(heads.ok());
    QCOMPARE(heads->heads.size(), 2U); // the own stream, and the direct with a deleted account
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {*outcome->batch}), ErrorCode::Gone);
    // And once more, under the names of before.
    const auto again = site.slack(wish);
    MUST(again);
    QCOMPARE(again->messages, 15);
    QVERIFY(!site.userCalled("carla").isNull());
}

void ImportTest::undoRefusesWhatOthersUse()
{
    Site site;
    const Actor bea = site.world.person("bea");
    writeSlackSample(site.file("slack.zip"));
    ImportWish wish = site.wish();
    wish.people = {{u"bruno"_s, u"bea"_s}};
    const auto outcome = site.slack(wish);
    MUST(outcome);
    site.world.say(bea, site.titled("general"), u"I go on here"_s);
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock, {*outcome->batch}), ErrorCode::Conflict);
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted"), 15);
    const auto forced = transfer::undoImport(*site.world.db, site.world.clock, {*outcome->batch, true});
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

void ImportTest::undoGoesOn()
{
    Site site;
    writeSlackSample(site.file("slack.zip"), 60);
    const auto outcome = site.slack(site.wish());
    MUST(outcome);
    int asked = 0;
    EXPECT_ERROR(transfer::undoImport(*site.world.db, site.world.clock,
                                      {*outcome->batch, false, [&asked] { return ++asked <= 2; }}),
                 ErrorCode::Busy);
    const auto left = site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted");
    QVERIFY(left > 0 && left < 1215);
    MUST(transfer::undoImport(*site.world.db, site.world.clock, {*outcome->batch}));
    QCOMPARE(site.count("SELECT COUNT(*) FROM messages WHERE NOT deleted"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces WHERE deleted_at IS NULL"), 0);
}

} // namespace tertulia::test

using tertulia::test::ImportTest;
TERTULIA_TEST(ImportTest, "import")
#include "tst_import.moc"
