// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing block by block, and getting back what differs: who may, which part is of whom, what is said of a race.
#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "server/services/proof.h"
#include "server/services/reactions.h"
#include "shared/protocol/heads_digest.h"
#include "tests/domain/claims.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class BlocksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void cleanupTestCase() { world.reset(); }
    void init();

    void whatIsHeldIsProven();
    void whatDiffersIsNamed();
    void aBlockComesAgain();
    void onlyWhatMayBeSeen();
    void aRaceIsNoFault();
    void hiddenIsNotFound();
    void wrongBlocks_data();
    void wrongBlocks();
    void partsAreOfConversations();
    void headsThatAreTheSame();

private:
    static constexpr Seq length = 600;

    Records download(const Actor& actor) { return Mirror(*world, actor, limits::pageMax).download(group); }
    Result<SyncVerifyReply> verify(const Actor& actor, std::vector<BlockClaim> claims, std::optional<Rev> rev = {})
    {
        return world->call(proof::verify, actor, SyncVerify{group, rev.value_or(head()), std::move(claims)});
    }
    Rev head() { return world->call(sync::history, ana, HistoryPage{group, {}, {}, 1})->rev; }

    sql::Engine engine{};
    std::unique_ptr<World> world; ///< one for all, because it is long
    Actor ana, ben, eve;          ///< ben came late and reads only from there
    ConversationId group;
    Seq late = 0; ///< the first that ben may see
};

void BlocksTest::init()
{
    if (world && engine == globalEngine())
        return;
    engine = globalEngine();
    world = std::make_unique<World>(engine);
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    ConversationCreate request{ConversationKind::Group, u"Tea"_s, {}};
    request.history = HistoryAccess::Joined;
    group = world->call(places::createConversation, ana, request)->conversation.id;
    while (world->say(ana, group, u"said"_s).seq < 300) {
    }
    world->add(ana, group, "ben");
    late = world->call(sync::history, ben, HistoryPage{group, {}, {}, 1})->firstSeq;
    while (world->say(ben, group, u"said"_s).seq < length - 1) {
    }
    const auto poll = world->call(polls::create, ben, PollCreate{group, u"the-poll"_s, u"When?"_s, {u"9"_s, u"10"_s}});
    QVERIFY(world->call(polls::vote, ana, PollVote{poll->id, {0}}).ok());
    QVERIFY(world->call(reactions::add, ana, ReactionAdd{poll->id, u"👍"_s}).ok());
}

void BlocksTest::whatIsHeldIsProven()
{
    auto claims = claimsOf(group, download(ana));
    QCOMPARE(claims.size(), size_t{3});
    const auto reply = verify(ana, claims);
    QVERIFY(reply.ok());
    QVERIFY(!reply->behind);
    QCOMPARE(reply->rev, head());
    QVERIFY(reply->mismatched.empty());
    // The same for a part: the last ten messages of the second block.
    auto records = download(ana);
    std::erase_if(records, [](const auto& one) {
        const auto* message = std::get_if<MessageRecord>(&one.second);
        return message == nullptr || message->seq < 503 || message->seq > 512;
    });
    claims = claimsOf(group, records);
    QCOMPARE(claims, (std::vector<BlockClaim>{{1, 503, 512, claims.front().digest}}));
    QVERIFY(verify(ana, claims)->mismatched.empty());
}

void BlocksTest::whatDiffersIsNamed()
{
    auto claims = claimsOf(group, download(ana));
    claims[1].digest[5] = claims[1].digest[5] == u'0' ? u'1' : u'0';
    QCOMPARE(verify(ana, claims)->mismatched, std::vector<int64_t>{1});
    // More than there is: the digest of what there is does not bear out the claim.
    claims = claimsOf(group, download(ana));
    claims[2].last = 700;
    QCOMPARE(verify(ana, claims)->mismatched, std::vector<int64_t>{2});
    claims.push_back({7, 7 * 256 + 1, 8 * 256, claims[0].digest});
    QCOMPARE(verify(ana, claims)->mismatched, (std::vector<int64_t>{2, 7}));
}

/// Page by page; all of it and nothing else.
void BlocksTest::aBlockComesAgain()
{
    const Records all = download(ana);
    Records again;
    SyncAfter request{group, 0, 513, 7, 768};
    for (bool more = true; more;) {
        const auto reply = world->call(sync::after, ana, request);
        QVERIFY(reply.ok());
        QVERIFY(reply->records.size() <= 7);
        for (const Record& record : reply->records)
            applyTo(again, record);
        more = reply->more;
        QVERIFY(reply->rev > request.rev);
        request.rev = reply->rev;
    }
    QCOMPARE(request.rev, head());
    Records expected = all;
    std::erase_if(expected, [](const auto& one) {
        const auto* message = std::get_if<MessageRecord>(&one.second);
        const auto* reaction = std::get_if<ReactionRecord>(&one.second);
        const auto* vote = std::get_if<VoteRecord>(&one.second);
        const Seq seq = message != nullptr ? message->seq : reaction != nullptr ? reaction->seq : vote ? vote->seq : 0;
        return seq < 513;
    });
    QVERIFY(again == expected);
    QVERIFY(verify(ana, claimsOf(group, again))->mismatched.empty());
    // Whoever asks for what he may not see gets what he may.
    const auto part = world->call(sync::after, ben, SyncAfter{group, 0, 1, limits::pageMax, late});
    QVERIFY(part.ok());
    const auto seen = only<MessageRecord>(part->records);
    QCOMPARE(seen.size(), size_t{1});
    QCOMPARE(seen.front().seq, late);
}

void BlocksTest::onlyWhatMayBeSeen()
{
    QVERIFY(late > 257 && late < 512);
    const auto own = claimsOf(group, download(ben));
    QCOMPARE(own.front().first, late);
    QVERIFY(verify(ben, own)->mismatched.empty());
    // What ana has is right, and still nothing that ben can find out by asking.
    const auto hers = claimsOf(group, download(ana));
    QCOMPARE(verify(ben, hers)->mismatched, (std::vector<int64_t>{0, 1}));
    QVERIFY(verify(ana, own)->mismatched.empty());
}

void BlocksTest::aRaceIsNoFault()
{
    const auto claims = claimsOf(group, download(ana));
    for (const Rev other : {head() - 1, head() + 1}) {
        const auto reply = verify(ana, claims, other);
        QVERIFY(reply.ok());
        QVERIFY(reply->behind);
        QCOMPARE(reply->rev, head());
        QVERIFY(reply->mismatched.empty());
    }
}

void BlocksTest::hiddenIsNotFound()
{
    EXPECT_ERROR(verify(eve, {}), ErrorCode::NotFound);
    EXPECT_ERROR(verify(eve, claimsOf(group, download(ana))), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(proof::verify, ana, SyncVerify{ConversationId::make(), 0, {}}), ErrorCode::NotFound);
}

void BlocksTest::wrongBlocks_data()
{
    QTest::addColumn<std::vector<BlockClaim>>("blocks");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, std::vector<BlockClaim> blocks, const char* field, const char* why) {
        QTest::newRow(name) << std::move(blocks) << QString::fromLatin1(field) << QString::fromLatin1(why);
    };
    row("twice", {{0, 1, 9, {}}, {0, 10, 256, {}}}, "blocks[1].block", "not_ascending");
    row("backwards", {{1, 257, 512, {}}, {0, 1, 256, {}}}, "blocks[1].block", "not_ascending");
    row("begins before", {{1, 256, 512, {}}}, "blocks[0].first", "not_in_block");
    row("begins after", {{0, 257, 257, {}}}, "blocks[0].first", "not_in_block");
    row("ends after", {{0, 1, 257, {}}}, "blocks[0].last", "not_in_block");
    row("ends before it begins", {{0, 9, 8, {}}}, "blocks[0].last", "not_in_block");
}

void BlocksTest::wrongBlocks()
{
    QFETCH(std::vector<BlockClaim>, blocks);
    QFETCH(QString, field);
    QFETCH(QString, why);
    const auto reply = verify(ana, blocks);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().field, field);
    QCOMPARE(reply.error().detail, why);
}

void BlocksTest::partsAreOfConversations()
{
    for (const StreamId stream : {StreamId{ana.user}, StreamId{world->space(ana)}})
        EXPECT_BAD_FIELD(world->call(sync::after, ana, SyncAfter{stream, 0, {}, {}, 5}), "messages_to",
                         "conversations_only");
}

void BlocksTest::headsThatAreTheSame()
{
    const auto heads = world->call(sync::heads, ana, SyncHeads{});
    QVERIFY(heads.ok() && !heads->same);
    const SyncHeads known{headsDigest(heads->heads)};
    const auto same = world->call(sync::heads, ana, known);
    QVERIFY(same.ok());
    QCOMPARE(same->same, std::optional{true});
    QVERIFY(same->heads.empty());
    QVERIFY(world->call(sync::heads, ben, known)->same != std::optional{true});
    // What heads tell besides revs is in some stream too: a read mark moves the own one.
    const Seq last = world->call(sync::history, ana, HistoryPage{group, {}, {}, 1})->lastSeq;
    QVERIFY(world->call(reading::mark, ana, ReadMark{group, last}).ok());
    const auto moved = world->call(sync::heads, ana, known);
    QVERIFY(moved.ok() && !moved->same);
    QCOMPARE(moved->heads.size(), heads->heads.size());
}

} // namespace tertulia::test

using tertulia::test::BlocksTest;
TERTULIA_TEST(BlocksTest, "blocks")
#include "tst_blocks.moc"
