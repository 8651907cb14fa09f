// SPDX-License-Identifier: GPL-3.0-or-later
// Whose an import is: placeholders, people who have an account, directs, spaces; and Mattermost.
#include "server/services/passwords.h"
#include "server/transfer/mattermost.h"
#include "tests/domain/import_site.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

class ImportPeopleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void mappedPeopleSeeIt();
    void directsThatExistAreLeftAlone();
    void refusals();
    void placeholdersCannotSignInButCanBeClaimed();
    void manyRoomsNeedSeveralSpaces();
    void longMessagesBecomeSeveral();
    void mattermostComesOver();
};

void ImportPeopleTest::mappedPeopleSeeIt()
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

void ImportPeopleTest::directsThatExistAreLeftAlone()
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

void ImportPeopleTest::refusals()
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
}

void ImportPeopleTest::placeholdersCannotSignInButCanBeClaimed()
{
    Site site;
    writeSlackSample(site.file("slack.zip"));
    MUST(site.slack(site.wish()));
    QCOMPARE(site.count("SELECT COUNT(*) FROM users WHERE handle <> 'anna' AND password_hash <> ''"), 0);
    QCOMPARE(site.count("SELECT COUNT(*) FROM devices"), 0);
    const auto link = site.world.inTransaction([](Tx& tx) { return passwords::makeLink(tx, u"bruno"_s, false); });
    QVERIFY(link.ok());
}

void ImportPeopleTest::manyRoomsNeedSeveralSpaces()
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

void ImportPeopleTest::longMessagesBecomeSeveral()
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

void ImportPeopleTest::mattermostComesOver()
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
        MUST(site.readFiles("bulk.jsonl"));
        const auto outcome = Importer(*site.world.db, site.world.clock, *site.collected, wish).run();
        MUST(outcome);
        QCOMPARE(outcome->messages, run == 0 ? 5 : 0);
    }
    QCOMPARE(site.count("SELECT COUNT(*) FROM spaces WHERE name = 'The Crew'"), 1);
    const auto said = site.messages(site.owner, site.titled("Town Square"));
    QCOMPARE(said.size(), 2U);
    QCOMPARE(said.at(0).body, u"First **bold**"_s);
    QCOMPARE(said.at(0).author, site.owner.user);
    QVERIFY(said.at(0).editedAt && said.at(0).thread);
    QCOMPARE(site.messages(site.owner, said.at(0).thread->conversation).at(0).body, u"A reply"_s);
    QCOMPARE(said.at(1).body, u"Second, @anna. @room"_s);
    QCOMPARE(said.at(1).attachments.size(), 1U);
    QVERIFY(site.contentOf(said.at(1).attachments.at(0)).startsWith("%PDF-1.4"));
    const auto reactions = only<ReactionRecord>(site.world.sync(site.owner, site.titled("Town Square")).records);
    QCOMPARE(reactions.size(), 1U);
    QCOMPARE(reactions.at(0).emoji, u"👍"_s);
    QCOMPARE(site.messages(site.owner, site.titled("Inner")).size(), 1U);
    QCOMPARE(site.count("SELECT COUNT(*) FROM conversations WHERE kind = 'direct' AND last_seq = 1"), 1);
    QCOMPARE(site.report().lost("messages", "twice in the export"), 1);
    QCOMPARE(site.report().lost("messages", "in no channel of the file"), 1);
    QCOMPARE(site.report().lost("lines", "cannot be read"), 1);
    QCOMPARE(site.report().lost("files", "its name leads outside"), 1);
}

} // namespace tertulia::test

using tertulia::test::ImportPeopleTest;
TERTULIA_TEST(ImportPeopleTest, "import_people")
#include "tst_import_people.moc"
