// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers on one PostgreSQL: any two acts on the same rows at once. What comes of them is what would have come of
// them one after the other, in the order in which they took their places at the end of their transactions (a journal
// would have them so): who is kicked says nothing any more, a room made while somebody joins is followed, revs are
// dense, and what was published is what can be downloaded. Nobody waits for somebody who waits for him.
// TERTULIA_ROUNDS sets how many pairs are run, in the order of TERTULIA_SEED; see CONTRIBUTING.md.
#include "server/services/accounts.h"
#include "tests/cluster/crossing.h"
#include "tests/domain/mirror.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t fewest = 30; ///< pairs
constexpr qint64 budgetMs = 10'000;
constexpr qint64 deadlockMs = 900; ///< PostgreSQL looks for one after a second

/// The streams that somebody hears, as the bus has it.
struct Hearing
{
    std::map<StreamId, Seq> streams{}; ///< and from where
    std::map<StreamId, Through> threads{};

    void take(const Followed& followed)
    {
        if (followed.through)
            threads[followed.stream] = *followed.through;
        else
            streams[followed.stream] = followed.firstSeq;
    }
    void hear(UserId user, const Changes::Step& step)
    {
        if (const auto* subscription = std::get_if<Subscription>(&step); subscription && subscription->user == user) {
            streams.erase(subscription->stream);
            threads.erase(subscription->stream);
            if (subscription->on)
                take(subscription->followed());
        } else if (const auto* all = std::get_if<FollowAll>(&step); all && streams.contains(all->of)) {
            streams.try_emplace(all->to, 0);
        }
    }
    [[nodiscard]] std::set<StreamId> heard() const
    {
        std::set<StreamId> found;
        for (const auto& [stream, from] : streams)
            found.insert(stream);
        for (const auto& [thread, through] : threads) {
            const auto parent = streams.find(through.parent);
            if (parent != streams.end() && parent->second <= through.rootSeq)
                found.insert(thread);
        }
        return found;
    }
};

std::vector<Hearing> hearingsOf(World& world, const std::vector<Actor>& people)
{
    return must(world.inTransaction([&](Tx& tx) -> Result<std::vector<Hearing>> {
        std::vector<Hearing> all;
        for (const Actor& person : people) {
            TRY(const auto followed, places::streamsOf(tx, person.user));
            all.emplace_back();
            for (const Followed& one : followed)
                all.back().take(one);
        }
        return all;
    }));
}

/// Nobody else hears of it, so it may be told before or after whatever ended what it is about.
bool isOwnNote(const Act& act)
{
    constexpr std::array names{"mark 1", "mark 2", "mark in thread", "draft", "save", "remind", "follow"};
    return std::any_of(names.begin(), names.end(), [&act](const char* name) { return qstrcmp(act.name, name) == 0; });
}

/// One pair of acts on a site of its own.
class Crossing
{
public:
    Crossing(World& world, Racers& racers, const Act& one, const Act& other, int number, int skewUs)
        : m_world(world), m_site(buildSite(world, number)), m_one(one), m_other(other)
    {
        m_inTurn = inTurn(world, m_site, one, other);
        const auto swapped = inTurn(world, m_site, other, one);
        m_otherFirst = {swapped.second, swapped.first};
        m_hearing = hearingsOf(world, m_site.people());
        QElapsedTimer timer;
        timer.start();
        m_came = racers.race(m_site, one, other, skewUs);
        m_tookMs = timer.elapsed();
    }

    QStringList complaints()
    {
        checkOutcomes();
        std::vector<const Outcome*> inOrder{&m_came.first, &m_came.second};
        if (m_came.second.place < m_came.first.place)
            std::swap(inOrder[0], inOrder[1]);
        for (const Outcome* outcome : inOrder)
            if (outcome->result.ok())
                for (const Changes::Step& step : outcome->changes.steps())
                    hear(step);
        checkHearing();
        checkHeads();
        checkRecords();
        return m_complaints;
    }
    /// The name of the pair, if it took long enough for one.
    [[nodiscard]] QString suspect() const
    {
        return m_tookMs < deadlockMs
                   ? QString{}
                   : u"%1 / %2; "_s.arg(QLatin1StringView{m_one.name}, QLatin1StringView{m_other.name});
    }
    [[nodiscard]] bool waited() const { return m_came.first.calls + m_came.second.calls > 2; }

private:
    void complain(const QString& what)
    {
        m_complaints += u"%1 / %2: %3"_s.arg(QLatin1StringView{m_one.name}, QLatin1StringView{m_other.name}, what);
    }

    void checkOutcomes()
    {
        const std::pair<QString, QString> came{m_came.first.text(), m_came.second.text()};
        const bool areBothDone =
            m_came.first.result.ok() && m_came.second.result.ok() && !isOwnNote(m_one) && !isOwnNote(m_other);
        const bool mayBeInTurn = !areBothDone || m_came.first.place < m_came.second.place;
        const bool mayBeSwapped = !areBothDone || m_came.first.place > m_came.second.place;
        if ((mayBeInTurn && came == m_inTurn) || (mayBeSwapped && came == m_otherFirst))
            return;
        complain(u"came [%1 | %2]%3, not [%4 | %5] nor, the second first, [%6 | %7]"_s.arg(
            came.first, came.second,
            !areBothDone  ? u""_s
            : mayBeInTurn ? u" in turn"_s
                          : u" the second first"_s,
            m_inTurn.first, m_inTurn.second, m_otherFirst.first, m_otherFirst.second));
    }

    void hear(const Changes::Step& step)
    {
        for (size_t i = 0; i < m_hearing.size(); ++i)
            m_hearing[i].hear(m_site.people()[i].user, step);
        const auto* publication = std::get_if<Publication>(&step);
        if (publication == nullptr)
            return;
        const auto before = m_heads.find(publication->stream);
        if (before != m_heads.end() && publication->rev != before->second + 1)
            complain(u"rev %1 after %2"_s.arg(publication->rev).arg(before->second));
        m_heads[publication->stream] = publication->rev;
        for (const Record& record : publication->records) {
            checkMark(publication->stream, record);
            applyTo(m_published[publication->stream], record);
        }
    }

    void checkMark(StreamId stream, const Record& record)
    {
        const auto* mark = std::get_if<ReadMarkRecord>(&record);
        if (mark == nullptr)
            return;
        Seq& before = m_marks[{stream, mark->conversation}];
        if (mark->seq < before)
            complain(u"a read mark went back from %1 to %2"_s.arg(before).arg(mark->seq));
        before = mark->seq;
    }

    void checkHearing()
    {
        const auto after = hearingsOf(m_world, m_site.people());
        for (size_t i = 0; i < after.size(); ++i)
            if (m_hearing[i].heard() != after[i].heard())
                complain(u"person %1 hears what he should not, or not what he should"_s.arg(i));
    }

    void checkHeads()
    {
        for (const auto& [stream, rev] : m_heads) {
            std::optional<int64_t> head;
            if (const auto conversation = stream.conversation())
                head = must(m_world.db->value("SELECT rev FROM conversations WHERE id = ?", *conversation));
            else if (const auto space = stream.space())
                head = must(m_world.db->value("SELECT rev FROM spaces WHERE id = ?", *space));
            else if (const auto user = stream.user())
                head = must(m_world.db->value("SELECT stream_rev FROM users WHERE id = ?", *user));
            if (head != rev)
                complain(u"published up to %1, the head is %2"_s.arg(rev).arg(head.value_or(-1)));
        }
    }

    /// What was published last is what somebody who sees it downloads.
    void checkRecords()
    {
        for (const auto& [stream, records] : m_published)
            for (size_t i = 0; i < m_hearing.size(); ++i)
                if (m_hearing[i].heard().contains(stream)) {
                    Mirror mirror(m_world, m_site.people()[i], limits::pageMax);
                    const Records found = mirror.download(stream);
                    for (const auto& [identity, record] : records)
                        if (!found.contains(identity) || !(found.at(identity) == record))
                            complain(u"published is not what is there: "_s + identity);
                    break;
                }
    }

    World& m_world;
    Site m_site;
    const Act& m_one;
    const Act& m_other;
    std::pair<QString, QString> m_inTurn;
    std::pair<QString, QString> m_otherFirst;
    std::vector<Hearing> m_hearing{};
    std::pair<Outcome, Outcome> m_came{};
    qint64 m_tookMs = 0;
    std::map<StreamId, Rev> m_heads{};
    std::map<StreamId, Records> m_published{};
    std::map<std::pair<StreamId, ConversationId>, Seq> m_marks{};
    QStringList m_complaints{};
};

constexpr int tokenRaces = 10;

using Pair = std::pair<const Act*, const Act*>;

std::vector<Pair> allPairs()
{
    std::vector<Pair> pairs;
    for (size_t i = 0; i < acts().size(); ++i)
        for (size_t j = i; j < acts().size(); ++j) {
            const Act& one = acts()[i];
            const Act& other = acts()[j];
            if (one.who != other.who || (!one.endsAccount && !other.endsAccount)) // who is gone does nothing
                pairs.emplace_back(&one, &other);
        }
    return pairs;
}

} // namespace

class TwoWritersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyTwoActsAreAsInTurn();
    void oneTokenIsUsedOnce();
};

void TwoWritersTest::anyTwoActsAreAsInTurn()
{
    const unsigned seed = qEnvironmentVariableIsSet("TERTULIA_SEED")
                              ? static_cast<unsigned>(qEnvironmentVariableIntValue("TERTULIA_SEED"))
                              : std::random_device{}();
    const bool isCounted = qEnvironmentVariableIsSet("TERTULIA_ROUNDS");
    World world(sql::Engine::Postgres);
    Racers racers(world);
    auto pairs = allPairs();
    const auto most = isCounted ? static_cast<size_t>(qEnvironmentVariableIntValue("TERTULIA_ROUNDS")) : pairs.size();
    std::mt19937 random(seed);
    std::shuffle(pairs.begin(), pairs.end(), random);
    QElapsedTimer timer;
    timer.start();
    size_t raced = 0;
    int waited = 0;
    QStringList complaints;
    QString suspects;
    while (raced < most && (isCounted || raced < fewest || timer.elapsed() < budgetMs)) {
        const auto& [one, other] = pairs[raced % pairs.size()];
        const int skewUs = static_cast<int>(random() % 6'000) - 3'000;
        Crossing crossing(world, racers, *one, *other, static_cast<int>(raced), skewUs);
        const QStringList found = crossing.complaints();
        for (const QString& complaint : found)
            qInfo("%s", qUtf8Printable(complaint));
        complaints += found;
        suspects += crossing.suspect();
        waited += crossing.waited() ? 1 : 0;
        ++raced;
    }
    racers.stop();
    const auto deadlocks =
        must(world.db->value("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
    qInfo("seed %u: %zu of %zu pairs in %lld ms, %d acts ran again, %lld deadlocks", seed, raced, pairs.size(),
          static_cast<long long>(timer.elapsed()), waited, static_cast<long long>(deadlocks.value_or(-1)));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QVERIFY2(deadlocks == 0, qPrintable(u"deadlocks; these took long: "_s + suspects));
}

/// A device that is given its token back twice, by two servers that do not see each other: whoever is second must see
/// that the first one used it, or a stolen token would never be noticed.
void TwoWritersTest::oneTokenIsUsedOnce()
{
    World world(sql::Engine::Postgres);
    Racers racers(world);
    for (int i = 0; i < tokenRaces; ++i) {
        const accounts::NewAccount account{u"dora%1"_s.arg(i), u"Dora"_s, {}, false, false};
        const auto signedIn =
            must(world.inTransaction([&](Tx& tx) { return accounts::enroll(tx, account, u"phone"_s); }));
        const Act resume{"resume", &Site::anna, [&](Tx& tx, const Site&, const Actor&) -> Result<Done> {
                             CHECK(accounts::resumeByRefreshToken(tx, signedIn.refreshToken));
                             return Done{};
                         }};
        const auto came = racers.race(Site{}, resume, resume, 0);
        QVERIFY2(came.first.result.ok(), qPrintable(came.first.text()));
        QVERIFY2(came.second.result.ok(), qPrintable(came.second.text()));
        // The second takes the first one's child for one whose answer got lost, and withdraws it.
        QCOMPARE(must(world.db->value("SELECT COUNT(*) FROM refresh_tokens WHERE used_at IS NULL")), i + 1);
    }
}

} // namespace tertulia::test

using tertulia::test::TwoWritersTest;
TERTULIA_TEST(TwoWritersTest, "two_writers")
#include "tst_two_writers.moc"
