// SPDX-License-Identifier: GPL-3.0-or-later
// Services under the real writer and reader lanes: many threads at once, some of whose jobs fail after having written.
// Places are dense all the same, a reader sees one snapshot, and a repeated send is stored once.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

#include "shared/sql/db_thread.h"

#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class WritersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void placesAreDense();
    void readersSeeSnapshots();
};

namespace {

constexpr int threadCount = 4;
constexpr int sendsEach = 100;

/// As the write lane does it; every fifth send of a thread is thrown away after it was done.
Result<MessageSendReply> sendOn(sql::Db& db, const Clock& clock, const Actor& actor, const MessageSend& request,
                                bool fail)
{
    Changes changes;
    Tx tx{db, clock, changes};
    auto sent = messages::send(tx, actor, request);
    if (fail && sent.ok())
        return Error::make(ErrorCode::Busy, u"thrown away"_s);
    return sent;
}

} // namespace

void WritersTest::placesAreDense()
{
    World world(globalEngine());
    const Actor ana = world.person("ana");
    const Actor ben = world.person("ben");
    const auto group = world.group(ana, {u"ben"_s});
    const auto other = world.group(ben, {u"ana"_s});
    world.db.reset();
    sql::DbThread writer(world.temp.config(), u"writer"_s);
    World::must(writer.start());
    std::atomic<int> stored = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < threadCount; ++t)
        threads.emplace_back([&, t] {
            std::vector<QFuture<Result<MessageSendReply>>> waiting;
            for (int i = 0; i < sendsEach; ++i) {
                // Two threads share each author and each client id: every send is asked for twice.
                const Actor actor = t % 2 == 0 ? ana : ben;
                const MessageSend request{i % 2 == 0 ? group : other, u"client-%1"_s.arg(i), u"body %1"_s.arg(i), {}};
                waiting.push_back(writer.run([&, actor, request, fail = i % 5 == 0](sql::Db& db) {
                    return sendOn(db, world.clock, actor, request, fail);
                }));
            }
            for (auto& future : waiting)
                if (future.result().ok())
                    ++stored;
        });
    for (std::thread& thread : threads)
        thread.join();
    writer.stop();
    QCOMPARE(stored.load(), threadCount * sendsEach * 4 / 5);
    world.db = world.temp.open();
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM messages"), 2 * sendsEach * 4 / 5);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM (SELECT c.id FROM conversations c JOIN messages m "
                            "ON m.conversation_id = c.id GROUP BY c.id, c.last_seq, c.rev HAVING MIN(m.seq) <> 1 "
                            "OR MAX(m.seq) <> COUNT(*) OR c.last_seq <> COUNT(*) OR c.rev <> COUNT(*) + 3 "
                            "OR MAX(m.rev) <> c.rev) AS holes"),
             0);
    for (const auto conversation : {group, other}) {
        const auto reply = world.sync(ana, conversation);
        QCOMPARE(reply.rev, static_cast<Rev>(reply.records.size()));
        Seq seq = 0;
        for (const MessageRecord& message : only<MessageRecord>(reply.records))
            QCOMPARE(message.seq, ++seq);
    }
}

void WritersTest::readersSeeSnapshots()
{
    World world(globalEngine());
    const Actor ana = world.person("ana");
    const auto group = world.group(ana, {});
    world.db.reset();
    sql::DbThread writer(world.temp.config(), u"writer"_s);
    sql::DbThread reader(world.temp.readOnlyConfig(), u"reader"_s);
    World::must(writer.start());
    World::must(reader.start());
    std::vector<QFuture<Result<MessageSendReply>>> sends;
    std::vector<QFuture<Result<SyncAfterReply>>> reads;
    for (int i = 0; i < 150; ++i) {
        const MessageSend request{group, u"client-%1"_s.arg(i), u"body"_s, {}};
        sends.push_back(writer.run([&, request](sql::Db& db) { return sendOn(db, world.clock, ana, request, false); }));
        reads.push_back(reader.run([&](sql::Db& db) {
            Changes changes;
            Tx tx{db, world.clock, changes};
            return sync::after(tx, ana, SyncAfter{group, 0, {}, limits::pageMax});
        }));
    }
    Rev last = 0;
    for (auto& future : reads) {
        const auto reply = future.result();
        QVERIFY(reply.ok());
        QVERIFY(!reply->more);
        QCOMPARE(reply->rev, static_cast<Rev>(reply->records.size())); // head and records of the same moment
        QVERIFY(reply->rev >= last);
        last = reply->rev;
    }
    for (auto& future : sends)
        QVERIFY(future.result().ok());
    writer.stop();
    reader.stop();
}

} // namespace tertulia::test

using tertulia::test::WritersTest;
TERTULIA_TEST(WritersTest, "writers")
#include "tst_writers.moc"
