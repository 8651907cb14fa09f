// SPDX-License-Identifier: GPL-3.0-or-later
// A random life of a server with five people and a bot, from a fixed seed: whatever they do, revs and seqs are dense,
// what was published equals what can be downloaded, for every kind of record, and so do the digests of it; and
// everybody follows exactly what he may see.
#include "server/services/proof.h"
#include "tests/domain/claims.h"
#include "tests/domain/life.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int actionCount = 700;

/// What the mirror holds, what was published and what can be downloaded are the same.
void compare(World& world, Mirror& mirror, const std::map<StreamId, Rev>& heads,
             const std::map<StreamId, Records>& published)
{
    const auto streams = world.streamsOf(mirror.actor());
    QCOMPARE(mirror.following(), std::set<StreamId>(streams.begin(), streams.end()));
    for (const StreamId stream : streams)
        QVERIFY(mirror.rev(stream) <= heads.at(stream));
    mirror.catchUpAll();
    for (const StreamId stream : streams) {
        QCOMPARE(mirror.rev(stream), heads.at(stream));
        QVERIFY2(mirror.held(stream) == mirror.download(stream), qPrintable(stream.text()));
        QVERIFY2(mirror.held(stream) == mirror.visible(stream, published.at(stream)), qPrintable(stream.text()));
    }
}

/// What the mirror holds has the digests of what the database has.
void prove(World& world, const Mirror& mirror)
{
    int proven = 0;
    for (const StreamId stream : mirror.following()) {
        const auto conversation = stream.conversation();
        if (!conversation)
            continue;
        const SyncVerify request{*conversation, mirror.rev(stream), claimsOf(*conversation, mirror.held(stream))};
        const auto reply = world.call(proof::verify, mirror.actor(), request);
        QVERIFY(reply.ok() && !reply->behind);
        QVERIFY2(reply->mismatched.empty(), qPrintable(stream.text()));
        proven += static_cast<int>(request.blocks.size());
    }
    QVERIFY(proven > 0);
}

/// The names of the kinds of record that are not in it.
template<typename... R>
QStringList missing(const std::set<size_t>& kinds, const std::variant<R...>* /*which*/)
{
    static constexpr std::array<const char*, sizeof...(R)> names{R::tag...};
    QStringList found;
    for (size_t i = 0; i < names.size(); ++i)
        if (!kinds.contains(i))
            found += QString::fromLatin1(names.at(i));
    return found;
}

} // namespace

class ConvergenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void randomLife_data();
    void randomLife();
};

void ConvergenceTest::randomLife_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 8U, 2026U})
        QTest::addRow("seed %u", seed) << seed;
}

void ConvergenceTest::randomLife()
{
    QFETCH(unsigned, seed);
    World world(globalEngine());
    Life life(world, seed);
    std::vector<Mirror> mirrors;
    for (const Actor& actor : life.people)
        mirrors.emplace_back(world, actor, 3);
    mirrors.emplace_back(world, life.bot, 3);
    std::set<size_t> kinds;
    std::map<StreamId, Records> published;
    std::map<StreamId, Rev> heads;
    const auto setUp = world.history;
    const auto tell = [&](const Changes::Step& step) {
        if (const auto* publication = std::get_if<Publication>(&step)) {
            QCOMPARE(publication->rev, ++heads[publication->stream]);
            QCOMPARE(publication->records.size(), size_t{1});
            QCOMPARE(revOf(publication->records.front()), publication->rev);
            applyTo(published[publication->stream], publication->records.front());
            kinds.insert(publication->records.front().index());
        }
        for (Mirror& mirror : mirrors)
            mirror.hear(step);
    };
    for (const Changes::Step& step : setUp)
        tell(step);
    int done = 0;
    // Rare kinds may take longer.
    const auto goesOn = [&kinds](int acts) {
        return acts < actionCount || (kinds.size() < std::variant_size_v<Record> && acts < 5 * actionCount);
    };
    for (int i = 0; goesOn(i); ++i) {
        const auto refused = life.act();
        if (refused) {
            QVERIFY2(*refused == ErrorCode::NotFound || *refused == ErrorCode::Forbidden ||
                         *refused == ErrorCode::Conflict || *refused == ErrorCode::BadField ||
                         *refused == ErrorCode::Gone,
                     wireName(*refused).latin1());
            QVERIFY(world.last.isEmpty());
            continue;
        }
        ++done;
        const Changes told = world.last; // catching up runs transactions of its own
        for (const Changes::Step& step : told.steps())
            tell(step);
        QVERIFY(!QTest::currentTestFailed());
    }
    QVERIFY2(done > actionCount / 4, "too few actions were allowed to prove anything");
    const QStringList untouched = missing(kinds, static_cast<const Record*>(nullptr));
    QVERIFY2(untouched.isEmpty(), qPrintable(untouched.join(u' ')));
    for (Mirror& mirror : mirrors) {
        compare(world, mirror, heads, published);
        prove(world, mirror);
    }
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM conversations c WHERE last_seq <> "
                            "(SELECT COUNT(*) FROM messages m WHERE m.conversation_id = c.id)"),
             0);
    QCOMPARE(world.rowCount("SELECT COUNT(*) FROM (SELECT conversation_id FROM messages GROUP BY conversation_id "
                            "HAVING MIN(seq) <> 1 OR MAX(seq) <> COUNT(*)) AS holes"),
             0);
}

} // namespace tertulia::test

using tertulia::test::ConvergenceTest;
TERTULIA_TEST(ConvergenceTest, "convergence")
#include "tst_convergence.moc"
