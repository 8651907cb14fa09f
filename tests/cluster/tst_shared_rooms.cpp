// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers that take whole batches of messages to the same rooms, one from the first room to the last and the other
// the other way round: each message is stored once, places and revs are dense, nobody is told to try again, and the
// two never stop each other.
#include "shared/sql/db_thread.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SharedRoomsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void batchesCross();
};

namespace {

constexpr int roomCount = 10;
constexpr int sendsEach = 150;
constexpr int threadsOfAServer = 2;

struct Server
{
    explicit Server(World& world, const QString& name) : world(world), writer(world.temp.config(), name)
    {
        must(writer.start());
    }
    auto send(const Actor& actor, const MessageSend& request)
    {
        return writer.run([this, actor, request](sql::Db& db) {
            Changes changes;
            Tx tx{db, world.clock, changes};
            return messages::send(tx, actor, request);
        });
    }
    World& world;
    sql::DbThread writer;
};

} // namespace

void SharedRoomsTest::batchesCross()
{
    World world(sql::Engine::Postgres);
    const std::vector<Actor> people{world.person("ana"), world.person("ben"), world.person("cam"), world.person("dia")};
    std::vector<ConversationId> rooms;
    for (int i = 0; i < roomCount; ++i)
        rooms.push_back(world.group(people.front(), {u"ben"_s, u"cam"_s, u"dia"_s}));
    std::array servers{std::make_unique<Server>(world, u"first"_s), std::make_unique<Server>(world, u"second"_s)};
    std::atomic<int> stored = 0;
    std::vector<std::thread> threads;
    QElapsedTimer timer;
    timer.start();
    for (size_t t = 0; t < servers.size() * threadsOfAServer; ++t)
        threads.emplace_back([&, t] {
            std::vector<QFuture<Result<MessageSendReply>>> waiting;
            for (int i = 0; i < sendsEach; ++i) {
                const int at = t % 2 == 0 ? i % roomCount : roomCount - 1 - i % roomCount;
                const MessageSend request{rooms.at(static_cast<size_t>(at)), u"client-%1"_s.arg(i), u"body"_s, {}};
                waiting.push_back(servers.at(t % 2)->send(people.at(t), request));
            }
            for (auto& future : waiting)
                stored += future.result().ok() ? 1 : 0;
        });
    for (std::thread& thread : threads)
        thread.join();
    const auto took = timer.elapsed();
    int64_t commits = 0;
    for (const auto& server : servers) {
        server->writer.stop();
        commits += server->writer.commitCount();
    }
    const int all = static_cast<int>(threads.size()) * sendsEach;
    qInfo("%d messages in %lld ms and %lld transactions", all, static_cast<long long>(took),
          static_cast<long long>(commits));
    QCOMPARE(stored.load(), all);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM messages"), all);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM (SELECT c.id FROM conversations c JOIN messages m "
                            "ON m.conversation_id = c.id GROUP BY c.id, c.last_seq, c.rev HAVING MIN(m.seq) <> 1 "
                            "OR MAX(m.seq) <> COUNT(*) OR c.last_seq <> COUNT(*) OR MAX(m.rev) <> c.rev "
                            "OR MAX(m.rev) - MIN(m.rev) <> COUNT(*) - 1) AS holes"),
             0);
    QCOMPARE(world.rowCount("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"), 0);
}

} // namespace tertulia::test

using tertulia::test::SharedRoomsTest;
TERTULIA_TEST(SharedRoomsTest, "shared_rooms")
#include "tst_shared_rooms.moc"
