// SPDX-License-Identifier: GPL-3.0-or-later
// Heads, catching up in pages, and pages of history.
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

#include "shared/protocol/envelope.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SyncTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void headsNameEverything();
    void pagesMissNothing();
    void changesComeOnce();
    void messagesFromLeavesOutOlder();
    void usersAreThoseNamed();
    void revBeyondHeadIsRefused();
    void hiddenStreamsAreNotFound();
    void historyByPlace();
    void historyRefusals();
    void pagesRespectTheByteBudget();

private:
    Result<SyncAfterReply> page(StreamId stream, Rev rev, int limit, std::optional<Seq> from = {})
    {
        return world->call(sync::after, ana, SyncAfter{stream, rev, from, limit});
    }
    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
};

void SyncTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void SyncTest::headsNameEverything()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    world->say(ana, room, u"one"_s);
    world->say(ana, group, u"one"_s);
    world->say(ben, group, u"two"_s);
    const auto reply = world->call(sync::heads, ana, SyncHeads{});
    QVERIFY(reply.ok());
    QCOMPARE(reply->heads.size(), size_t{4});
    for (const StreamHead& head : reply->heads) {
        QCOMPARE(head.rev, world->sync(ana, head.stream).rev);
        QCOMPARE(head.lastSeq.has_value(), head.stream.conversation().has_value());
        if (head.stream == StreamId{group}) {
            QCOMPARE(head.lastSeq, std::optional<Seq>{2});
            QCOMPARE(head.readSeq, std::optional<Seq>{1});
        }
        if (head.stream == StreamId{room})
            QCOMPARE(head.readSeq, std::optional<Seq>{1});
    }
}

void SyncTest::pagesMissNothing()
{
    std::vector<MessageId> ids;
    for (int i = 0; i < 23; ++i)
        ids.push_back(world->say(i % 2 == 0 ? ana : ben, group, u"m%1"_s.arg(i)).id);
    QVERIFY(world->call(messages::edit, ana, MessageEdit{ids.at(4), u"edited"_s}).ok());
    world->add(ana, group, "eve");
    QVERIFY(world->call(messages::remove, ana, MessageDelete{ids.at(6)}).ok());
    const auto whole = world->sync(ana, group);
    QCOMPARE(whole.records.size(), size_t{1 + 3 + 23 + 1}); // and that she was added
    QVERIFY(!whole.more);
    for (const int limit : {1, 2, 7, 27, 28, 200}) {
        std::vector<Record> collected;
        Rev rev = 0;
        for (bool more = true; more;) {
            const auto reply = page(group, rev, limit);
            QVERIFY(reply.ok());
            QVERIFY(reply->records.size() <= static_cast<size_t>(limit));
            QVERIFY(reply->rev > rev);
            for (const Record& record : reply->records) {
                QVERIFY(revOf(record) > rev);
                rev = revOf(record);
                collected.push_back(record);
            }
            more = reply->more;
            rev = reply->rev;
        }
        QCOMPARE(rev, whole.rev);
        QVERIFY(collected == whole.records);
    }
}

void SyncTest::changesComeOnce()
{
    const auto sent = world->say(ana, group, u"draft 0"_s);
    const Rev before = world->sync(ana, group).rev;
    for (int i = 1; i <= 5; ++i)
        QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"draft %1"_s.arg(i)}).ok());
    const auto reply = world->sync(ben, group, before);
    QCOMPARE(reply.records.size(), size_t{1});
    QCOMPARE(reply.rev, before + 5);
    QVERIFY(world->sync(ben, group, before + 5).records.empty());
    QCOMPARE(world->sync(ben, group, before + 5).rev, before + 5);
}

void SyncTest::messagesFromLeavesOutOlder()
{
    std::vector<MessageId> ids;
    for (int i = 0; i < 30; ++i)
        ids.push_back(world->say(ana, group, u"m"_s).id);
    QVERIFY(world->call(messages::edit, ana, MessageEdit{ids.at(2), u"old, edited"_s}).ok());
    QVERIFY(world->call(messages::edit, ana, MessageEdit{ids.at(27), u"new, edited"_s}).ok());
    const Rev head = world->sync(ana, group).rev;
    const auto seqsAfter = [&](Rev rev, Seq from, int limit) {
        std::vector<Seq> seqs;
        for (bool more = true; more;) {
            const auto reply = page(group, rev, limit, from);
            if (!reply.ok())
                return std::vector<Seq>{-1};
            for (const MessageRecord& message : only<MessageRecord>(reply->records))
                seqs.push_back(message.seq);
            more = reply->more;
            rev = reply->rev;
        }
        return rev == head ? seqs : std::vector<Seq>{-2};
    };
    const std::vector<Seq> fromTail{26, 27, 29, 30, 28};
    QCOMPARE(seqsAfter(0, 26, 200), fromTail); // few messages, many changes
    QCOMPARE(seqsAfter(0, 26, 2), fromTail);
    QCOMPARE(seqsAfter(head - 4, 2, 200), (std::vector<Seq>{29, 30, 3, 28})); // many messages, few changes
    QCOMPARE(seqsAfter(head - 2, 26, 1), std::vector<Seq>{28});
    QCOMPARE(seqsAfter(0, 31, 200), std::vector<Seq>{});
    QCOMPARE(seqsAfter(0, 5000, 200), std::vector<Seq>{});
}

void SyncTest::usersAreThoseNamed()
{
    world->add(ana, group, "eve");
    world->say(ben, group, u"hi"_s);
    const auto whole = world->sync(ana, group);
    QCOMPARE(whole.users.size(), size_t{3});
    const auto tail = world->sync(ana, group, whole.rev - 1);
    QCOMPARE(tail.users.size(), size_t{1});
    QCOMPARE(tail.users.front().handle, u"ben"_s);
    const auto first = page(group, 1, 1);
    QVERIFY(first.ok());
    QVERIFY(first->more);
    QCOMPARE(first->users.size(), size_t{1});
    QVERIFY(world->sync(ana, ana.user).users.empty());
}

void SyncTest::revBeyondHeadIsRefused()
{
    const auto space = world->space(ana);
    for (const StreamId stream : {StreamId{group}, StreamId{space}, StreamId{ana.user}}) {
        const Rev head = world->sync(ana, stream).rev;
        QVERIFY(world->trySync(ana, stream, head).ok());
        EXPECT_BAD_FIELD(world->trySync(ana, stream, head + 1), "rev", "beyond_head");
    }
}

void SyncTest::hiddenStreamsAreNotFound()
{
    const auto space = world->space(ana);
    for (const StreamId hidden :
         {StreamId{group}, StreamId{space}, StreamId{world->room(ana, space)}, StreamId{world->room(ana, space, true)},
          StreamId{ana.user}, StreamId{ConversationId::make()}, StreamId{SpaceId::make()}, StreamId{}})
        EXPECT_ERROR(world->trySync(eve, hidden), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(sync::history, eve, HistoryPage{group, {}, {}, {}}), ErrorCode::NotFound);
}

void SyncTest::historyByPlace()
{
    const auto empty = world->call(sync::history, ana, HistoryPage{group, {}, {}, {}});
    QVERIFY(empty.ok());
    QVERIFY(empty->messages.empty());
    QCOMPARE(empty->firstSeq, 1);
    QCOMPARE(empty->lastSeq, 0);
    for (int i = 1; i <= 60; ++i)
        world->say(i % 3 == 0 ? ben : ana, group, u"m%1"_s.arg(i));
    const auto range = [&](std::optional<Seq> before, std::optional<Seq> after, std::optional<int> limit) {
        const auto reply = world->call(sync::history, ana, HistoryPage{group, before, after, limit});
        std::vector<Seq> seqs;
        for (const MessageRecord& message : reply->messages)
            seqs.push_back(message.seq);
        for (size_t i = 1; i < seqs.size(); ++i)
            if (seqs.at(i) != seqs.at(i - 1) + 1)
                return std::pair<Seq, Seq>{-1, -1};
        return seqs.empty() ? std::pair<Seq, Seq>{0, 0} : std::pair{seqs.front(), seqs.back()};
    };
    using Span = std::pair<Seq, Seq>;
    QCOMPARE(range({}, {}, {}), (Span{11, 60}));
    QCOMPARE(range({}, {}, 3), (Span{58, 60}));
    QCOMPARE(range(58, {}, 3), (Span{55, 57}));
    QCOMPARE(range(2, {}, 10), (Span{1, 1}));
    QCOMPARE(range(1, {}, 10), (Span{0, 0}));
    QCOMPARE(range({}, 0, 10), (Span{1, 10}));
    QCOMPARE(range({}, 57, 10), (Span{58, 60}));
    QCOMPARE(range({}, 60, 10), (Span{0, 0}));
    const auto reply = world->call(sync::history, ben, HistoryPage{group, {}, 0, 3});
    QVERIFY(reply.ok());
    QCOMPARE(reply->lastSeq, 60);
    QCOMPARE(reply->rev, world->sync(ana, group).rev);
    QCOMPARE(reply->users.size(), size_t{2});
    QCOMPARE(reply->messages.at(2).body, u"m3"_s);
}

void SyncTest::historyRefusals()
{
    EXPECT_BAD_FIELD(world->call(sync::history, ana, HistoryPage{group, 5, 1, {}}), "after", "together_with_before");
    EXPECT_ERROR(world->call(sync::history, ana, HistoryPage{ConversationId::make(), {}, {}, {}}), ErrorCode::NotFound);
}

void SyncTest::pagesRespectTheByteBudget()
{
    const QString heavy(limits::bodyLength, QChar(u'語')); // three bytes each
    for (int i = 0; i < 40; ++i)
        world->say(ana, group, heavy);
    int pages = 0;
    size_t total = 0;
    Rev rev = 0;
    for (bool more = true; more; ++pages) {
        const auto reply = page(group, rev, limits::pageMax);
        QVERIFY(reply.ok());
        const qsizetype bytes = encodeReply(1, *reply).size();
        QVERIFY2(bytes <= limits::pageBytes + 1024, qPrintable(QString::number(bytes)));
        QVERIFY(!reply->more || bytes > limits::pageBytes / 2);
        total += only<MessageRecord>(reply->records).size();
        rev = reply->rev;
        more = reply->more;
    }
    QCOMPARE(total, size_t{40});
    QVERIFY(pages >= 3);
    const auto newest = world->call(sync::history, ana, HistoryPage{group, {}, {}, limits::pageMax});
    QVERIFY(newest.ok());
    QVERIFY(newest->messages.size() < 40);
    QCOMPARE(newest->messages.back().seq, 40);
    QVERIFY(encodeReply(1, *newest).size() <= limits::pageBytes + 1024);
}

} // namespace tertulia::test

using tertulia::test::SyncTest;
TERTULIA_TEST(SyncTest, "sync")
#include "tst_sync.moc"
