// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of history: around a message, around a date, and the property that paging in either direction while others
// write, change and delete misses nothing and gives nothing twice. TERTULIA_ROUNDS sets how many runs; see
// CONTRIBUTING.md.
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
    void disturb(std::mt19937& random);
    void walkBack(std::mt19937& random);
    void walkForth(std::mt19937& random);

    std::unique_ptr<World> world;
    Actor ana, ben;
    ConversationId group;
    std::vector<MessageId> ids;
};

void PagingTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    group = world->group(ana, {u"ben"_s});
    ids.clear();
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

/// What others do between two pages.
void PagingTest::disturb(std::mt19937& random)
{
    const auto pick = [&random](size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(random); };
    for (size_t i = pick(4); i > 0; --i) {
        const MessageId one = ids.at(pick(ids.size()));
        switch (pick(3)) {
        case 0:
            ids.push_back(world->say(ben, group, u"new"_s).id);
            break;
        case 1:
            (void)world->call(messages::edit, ben, MessageEdit{one, u"edited %1"_s.arg(pick(1000))});
            break;
        default:
            (void)world->call(messages::remove, ben, MessageDelete{one});
        }
    }
}

void PagingTest::walkBack(std::mt19937& random)
{
    const auto last = static_cast<Seq>(ids.size());
    std::vector<Seq> found;
    HistoryPage request{group};
    for (;;) {
        request.limit = std::uniform_int_distribution<int>(1, 9)(random);
        const auto reply = page(request);
        QVERIFY(reply.ok());
        const auto seqs = seqsOf(reply);
        if (seqs.empty())
            break;
        found.insert(found.end(), seqs.rbegin(), seqs.rend());
        request.before = seqs.front();
        disturb(random);
    }
    QCOMPARE(static_cast<Seq>(found.size()), last);
    for (const Seq seq : found)
        QCOMPARE(seq, last - (&seq - found.data()));
}

void PagingTest::walkForth(std::mt19937& random)
{
    const auto start = std::uniform_int_distribution<Seq>(0, static_cast<Seq>(ids.size()))(random);
    Seq last = start;
    HistoryPage request{group};
    size_t disturbances = 5;
    for (;;) {
        request.after = last;
        request.limit = std::uniform_int_distribution<int>(1, 9)(random);
        const auto reply = page(request);
        QVERIFY(reply.ok());
        if (reply->messages.empty())
            break;
        for (const MessageRecord& message : reply->messages) {
            QCOMPARE(message.seq, ++last);
            QCOMPARE(message.id, ids.at(static_cast<size_t>(last) - 1));
        }
        if (disturbances == 0)
            continue;
        --disturbances;
        disturb(random);
    }
    QCOMPARE(last, static_cast<Seq>(ids.size()));
}

void PagingTest::whileOthersWrite()
{
    const int rounds =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 20;
    std::mt19937 random(2026);
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
        if (round % 500 == 0)
            init(); // nobody is in more groups than one can be in
        group = world->group(ana, {u"ben"_s});
        ids.clear();
        sayMany(std::uniform_int_distribution<int>(1, 30)(random));
        if (round % 2 == 0)
            walkBack(random);
        else
            walkForth(random);
    }
}

} // namespace tertulia::test

using tertulia::test::PagingTest;
TERTULIA_TEST(PagingTest, "paging")
#include "tst_paging.moc"
