// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of history: around a message, around a date, and the property that paging from any place in both directions,
// while others write, change, delete and react, gives what is in the database, each message once. TERTULIA_ROUNDS sets
// from how many places; see CONTRIBUTING.md.
#include "server/services/reactions.h"
#include "server/store/messages.h"
#include "server/store/reactions.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PagingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void aroundASeq();
    void aroundAMessage();
    void aroundADate();
    void aroundRespectsWhatIsSeen();
    void aroundBringsReactions();
    void asManyReactionsAsFit();
    void onePlaceAtATime();
    void whileOthersWrite();

private:
    std::vector<Seq> seqsOf(const Result<HistoryPageReply>& page)
    {
        std::vector<Seq> seqs;
        for (const MessageRecord& message : page->messages)
            seqs.push_back(message.seq);
        return seqs;
    }
    HistoryPage around(Seq seq, int limit) const
    {
        HistoryPage request{group};
        request.around = seq;
        request.limit = limit;
        return request;
    }
    Result<HistoryPageReply> page(const HistoryPage& request) { return world->call(sync::history, ana, request); }
    void sayMany(int count, const QString& body = u"m"_s)
    {
        for (int i = 0; i < count; ++i) {
            world->clock.advance(1min);
            ids.push_back(world->say(ben, group, body).id);
        }
    }
    void react(const Actor& actor, Seq seq, const QString& emoji)
    {
        QVERIFY(world->call(reactions::add, actor, ReactionAdd{ids.at(static_cast<size_t>(seq) - 1), emoji}).ok());
    }
    void disturb(std::mt19937& random);
    HistoryPage anywhere(std::mt19937& random);
    void compare(const HistoryPageReply& page);
    void walk(HistoryPage request, bool isForth, std::map<Seq, MessageId>& found, std::mt19937& random);

    std::unique_ptr<World> world;
    Actor ana, ben;
    ConversationId group;
    std::vector<MessageId> ids;
    Timestamp m_start;
};

void PagingTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    group = world->group(ana, {u"ben"_s});
    ids.clear();
    m_start = world->clock.now();
}

void PagingTest::aroundASeq()
{
    sayMany(20);
    QCOMPARE(seqsOf(page(around(10, 5))), (std::vector<Seq>{8, 9, 10, 11, 12}));
    QCOMPARE(seqsOf(page(around(10, 1))), (std::vector<Seq>{10}));
    QCOMPARE(seqsOf(page(around(10, 4))), (std::vector<Seq>{8, 9, 10, 11}));
    QCOMPARE(seqsOf(page(around(2, 5))), (std::vector<Seq>{1, 2, 3, 4, 5}));
    QCOMPARE(seqsOf(page(around(20, 5))), (std::vector<Seq>{16, 17, 18, 19, 20}));
    QCOMPARE(seqsOf(page(around(99, 3))), (std::vector<Seq>{18, 19, 20}));
    QCOMPARE(page(around(99, 3))->around, std::optional<Seq>{20});
    QCOMPARE(seqsOf(page(around(0, 3))), (std::vector<Seq>{1, 2, 3}));
    QCOMPARE(seqsOf(page(around(10, 200))).size(), 20u);
    QVERIFY(!page(HistoryPage{group})->around);
    group = world->group(ana, {});
    QVERIFY(page(around(1, 5))->messages.empty());
    QVERIFY(!page(around(1, 5))->around);
}

void PagingTest::aroundAMessage()
{
    sayMany(9, QString(8000, u'\u20ac')); // 24 kB each: the page ends by its bytes
    HistoryPage request{group};
    request.message = ids.at(4);
    const auto found = page(request);
    QCOMPARE(found->around, std::optional<Seq>{5});
    QCOMPARE(seqsOf(found).size(), 9u);
    sayMany(30, QString(8000, u'\u20ac'));
    request.message = ids.at(20);
    const auto seqs = seqsOf(page(request));
    QVERIFY(seqs.size() > 8u && seqs.size() < 20u);
    QVERIFY(seqs.front() < 21 && seqs.back() > 21);
    QCOMPARE(seqs.back() - seqs.front() + 1, static_cast<Seq>(seqs.size()));
    request.conversation = world->group(ana, {});
    EXPECT_ERROR(page(request), ErrorCode::NotFound);
    request.message = MessageId::make();
    EXPECT_ERROR(page(request), ErrorCode::NotFound);
}

void PagingTest::aroundADate()
{
    const Timestamp start = world->clock.now();
    sayMany(50); // the first a minute after the start
    const auto at = [&](std::chrono::milliseconds offset) {
        HistoryPage request{group};
        request.at = start + offset;
        request.limit = 3;
        return page(request);
    };
    QCOMPARE(at(20min)->around, std::optional<Seq>{20});
    QCOMPARE(seqsOf(at(20min)), (std::vector<Seq>{19, 20, 21}));
    QCOMPARE(at(20min + 1ms)->around, std::optional<Seq>{21});
    QCOMPARE(at(-24h)->around, std::optional<Seq>{1});
    QCOMPARE(at(24h)->around, std::optional<Seq>{50});
    for (int i = 1; i <= 50; ++i)
        QCOMPARE(at(i * 1min)->around, std::optional<Seq>{i});
}

void PagingTest::aroundRespectsWhatIsSeen()
{
    const ConversationCreate request{ConversationKind::Group, u"old"_s, {u"ben"_s}, {}, HistoryAccess::Joined};
    group = world->call(places::createConversation, ana, request)->conversation.id;
    const Timestamp start = world->clock.now();
    sayMany(5);
    const Actor eve = world->person("eve");
    world->add(ana, group, "eve");
    sayMany(5);
    const auto seen = world->call(sync::history, eve, around(2, 5));
    QCOMPARE(seqsOf(seen), (std::vector<Seq>{6, 7, 8, 9, 10}));
    HistoryPage byDate{group};
    byDate.at = start;
    QCOMPARE(world->call(sync::history, eve, byDate)->around, std::optional<Seq>{6});
    HistoryPage hidden{group};
    hidden.message = ids.at(2);
    EXPECT_ERROR(world->call(sync::history, eve, hidden), ErrorCode::NotFound);
}

void PagingTest::onePlaceAtATime()
{
    sayMany(3);
    HistoryPage request = around(2, 5);
    request.before = 3;
    EXPECT_BAD_FIELD(page(request), "around", "only_one_place");
    request.before.reset();
    request.at = world->clock.now();
    EXPECT_BAD_FIELD(page(request), "at", "only_one_place");
    request.around.reset();
    request.message = ids.front();
    EXPECT_BAD_FIELD(page(request), "message", "only_one_place");
}

void PagingTest::aroundBringsReactions()
{
    sayMany(9);
    for (const Seq seq : {1, 4, 5, 6, 9})
        react(ben, seq, u"\U0001F44D"_s);
    react(ana, 4, u"\u2764"_s);
    const auto found = page(around(5, 3));
    QCOMPARE(seqsOf(found), (std::vector<Seq>{4, 5, 6}));
    std::vector<Seq> reacted;
    for (const ReactionRecord& one : found->reactions)
        reacted.push_back(one.seq);
    QCOMPARE(reacted, (std::vector<Seq>{4, 4, 5, 6}));
}

/// Growing on both sides, the page ends where all reactions would be too many; the anchor is on it in any case.
void PagingTest::asManyReactionsAsFit()
{
    sayMany(9);
    const auto fill = [&](Seq seq, int count) {
        for (int i = 0; i < count; ++i) {
            ReactionRecord one{group, ids.at(static_cast<size_t>(seq) - 1), seq, ben.user, QString::number(i)};
            one.rev = 1;
            QVERIFY(store::putReaction(*world->db, one).ok());
        }
    };
    fill(4, 600);
    fill(6, 600);
    const auto found = page(around(5, 9));
    QCOMPARE(seqsOf(found), (std::vector<Seq>{5, 6}));
    QCOMPARE(found->reactions.size(), 600u);
    fill(5, limits::reactionsOfAMessage);
    QCOMPARE(seqsOf(page(around(5, 9))), (std::vector<Seq>{5}));
    QCOMPARE(page(around(5, 9))->reactions.size(), static_cast<size_t>(limits::reactionsOfAMessage));
    QCOMPARE(seqsOf(page(around(9, 3))), (std::vector<Seq>{7, 8, 9}));
}

/// What others do between two pages.
void PagingTest::disturb(std::mt19937& random)
{
    const auto pick = [&random](size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(random); };
    for (size_t i = pick(4); i > 0; --i) {
        const MessageId one = ids.at(pick(ids.size()));
        switch (pick(5)) {
        case 0:
            sayMany(1, u"new %1"_s.arg(pick(1000)));
            break;
        case 1:
            (void)world->call(messages::edit, ben, MessageEdit{one, u"edited %1"_s.arg(pick(1000))});
            break;
        case 2:
            (void)world->call(messages::remove, ben, MessageDelete{one});
            break;
        case 3:
            (void)world->call(reactions::remove, ana, ReactionRemove{one, u"\u2764"_s});
            break;
        default:
            (void)world->call(reactions::add, ana, ReactionAdd{one, u"\u2764"_s});
        }
    }
}

/// One of the ways to say where.
HistoryPage PagingTest::anywhere(std::mt19937& random)
{
    const auto seq = std::uniform_int_distribution<Seq>(1, static_cast<Seq>(ids.size()))(random);
    HistoryPage request{group};
    switch (std::uniform_int_distribution<int>(0, 4)(random)) {
    case 0:
        request.around = seq;
        break;
    case 1:
        request.message = ids.at(static_cast<size_t>(seq) - 1);
        break;
    case 2:
        request.at = m_start + std::chrono::minutes{seq};
        break;
    case 3:
        request.before = seq + 1;
        break;
    default:
        request.after = seq - 1;
    }
    return request;
}

/// Nobody did anything since the page was asked for: it says what the database says.
void PagingTest::compare(const HistoryPageReply& page)
{
    QVERIFY(!page.messages.empty());
    const Seq low = page.messages.front().seq;
    const Seq high = page.messages.back().seq;
    const auto stored = store::messagesAfter(*world->db, group, low - 1, static_cast<int>(high - low + 1));
    QVERIFY(stored.ok());
    QVERIFY2(*stored == page.messages, "a page without holes that says what is stored");
    const auto bySeq = [](const auto& a, const auto& b) {
        return std::tie(a.seq, a.emoji, a.user) < std::tie(b.seq, b.emoji, b.user);
    };
    auto reactions = store::reactionsOn(*world->db, group, low, high, false, limits::reactionsOfAMessage);
    QVERIFY(reactions.ok());
    auto brought = page.reactions;
    std::sort(reactions->begin(), reactions->end(), bySeq);
    std::sort(brought.begin(), brought.end(), bySeq);
    QVERIFY2(*reactions == brought, "and its reactions");
    QCOMPARE(page.lastSeq, static_cast<Seq>(ids.size()));
}

void PagingTest::walk(HistoryPage request, bool isForth, std::map<Seq, MessageId>& found, std::mt19937& random)
{
    int disturbances = 6; // who reads forwards while everybody writes without end never arrives
    for (;;) {
        request.limit = std::uniform_int_distribution<int>(1, 25)(random);
        const auto reply = page(request);
        QVERIFY(reply.ok());
        if (reply->messages.empty())
            return;
        compare(*reply);
        if (QTest::currentTestFailed())
            return;
        for (const MessageRecord& message : reply->messages)
            QVERIFY2(found.emplace(message.seq, message.id).second, "nothing twice");
        if (disturbances-- > 0)
            disturb(random);
        request = HistoryPage{group};
        (isForth ? request.after : request.before) = isForth ? reply->messages.back().seq : reply->messages.front().seq;
    }
}

void PagingTest::whileOthersWrite()
{
    const int rounds =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 20;
    std::mt19937 random(2026);
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
        if (round % 20 == 0) {
            init();
            sayMany(std::uniform_int_distribution<int>(1, 120)(random));
        }
        auto request = anywhere(random);
        request.limit = std::uniform_int_distribution<int>(1, 25)(random);
        const auto first = page(request);
        QVERIFY(first.ok());
        compare(*first);
        std::map<Seq, MessageId> found;
        for (const MessageRecord& message : first->messages)
            found.emplace(message.seq, message.id);
        disturb(random);
        HistoryPage back{group};
        back.before = first->messages.front().seq;
        walk(back, false, found, random);
        HistoryPage forth{group};
        forth.after = first->messages.back().seq;
        walk(forth, true, found, random);
        QCOMPARE(found.size(), ids.size());
        for (const auto& [seq, id] : found)
            QCOMPARE(id, ids.at(static_cast<size_t>(seq) - 1));
    }
}

} // namespace tertulia::test

using tertulia::test::PagingTest;
TERTULIA_TEST(PagingTest, "paging")
#include "tst_paging.moc"
