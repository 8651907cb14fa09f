// SPDX-License-Identifier: GPL-3.0-or-later
// The order of things after a write: commit, bus, answer; and what an error, a drain and a stop do.
#include "server/dispatch/lanes.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <future>
#include <mutex>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class LanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void busBeforeAnswerInCommitOrder();
    void errorsTellNobody();
    void sealsWhatIsCommitted();
    void readersSeeWhatWasAnswered();
    void unknownOutcomesAreTold();
    void readsThatWaitedTooLongAreRefused();
    void aLongReadHoldsUpNobody();
    void drainRefusesNewWritesOnly();
    void stopFinishesWhatWaits();

private:
    using Insert = std::function<Result<int>(Tx&)>;
    Insert insert(int number) const
    {
        return [number, stream = m_stream](Tx& tx) -> Result<int> {
            CHECK(tx.db.exec("INSERT INTO numbers (n) VALUES (?)", number));
            ConversationRecord record;
            tx.changes.publish(stream, number, record);
            return number;
        };
    }
    void note(const QString& what)
    {
        const std::lock_guard lock(m_mutex);
        m_notes += what;
    }
    QStringList notes()
    {
        const std::lock_guard lock(m_mutex);
        return m_notes;
    }
    void write(int number)
    {
        m_lanes->write<int>("write", insert(number), [this](const Result<int>& result) {
            note(u"answer %1"_s.arg(result.ok() ? QString::number(*result) : QString(wireName(result.error().code))));
        });
    }

    /// What became of a read that would give this.
    std::future<Result<int>> read(const std::function<Result<int>(Tx&)>& work)
    {
        const auto answer = std::make_shared<std::promise<Result<int>>>();
        m_lanes->read<int>("read", work, [answer](const Result<int>& result) { answer->set_value(result); });
        return answer->get_future();
    }

    const StreamId m_stream{ConversationId::make()};
    const SystemClock m_clock{};
    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<Lanes> m_lanes;
    std::mutex m_mutex;
    QStringList m_notes;
};

void LanesTest::init()
{
    m_notes.clear();
    m_temp = std::make_unique<TempDb>(globalEngine());
    QVERIFY(m_temp->open()->exec("CREATE TABLE numbers (n {{int64}} PRIMARY KEY)").ok());
    m_lanes = std::make_unique<Lanes>(
        m_temp->config(), 2, m_clock,
        [this](const Changes& changes) {
            for (const auto& step : changes.steps())
                note(u"bus %1"_s.arg(std::get<Publication>(step).rev));
        },
        [this] { note(u"unknown"_s); });
    QVERIFY(m_lanes->start().ok());
}

void LanesTest::cleanup()
{
    m_lanes.reset();
    m_temp.reset();
}

void LanesTest::busBeforeAnswerInCommitOrder()
{
    QStringList expected;
    for (int i = 0; i < 200; ++i) {
        write(i);
        expected << u"bus %1"_s.arg(i) << u"answer %1"_s.arg(i);
    }
    QTRY_COMPARE(notes(), expected);
}

void LanesTest::errorsTellNobody()
{
    write(1);
    write(1); // the same key again: an error after the publication was noted
    write(2);
    QTRY_COMPARE(notes().size(), 5);
    QCOMPARE(notes(), (QStringList{u"bus 1"_s, u"answer 1"_s, u"answer conflict"_s, u"bus 2"_s, u"answer 2"_s}));
}

void LanesTest::sealsWhatIsCommitted()
{
    m_lanes = std::make_unique<Lanes>(
        m_temp->config(), 1, m_clock, [this](const Changes&) { note(u"committed"_s); }, [] {});
    m_lanes->sealWith([this](sql::Db& db, const std::vector<const Changes*>& all) -> Result<Done> {
        for (const Changes* one : all)
            note(u"seal %1"_s.arg(std::get<Publication>(one->steps().front()).rev));
        CHECK(db.exec("INSERT INTO numbers (n) VALUES (?)", 100 + std::get<Publication>(all.front()->steps()[0]).rev));
        return Done{};
    });
    write(1);
    write(1); // an error
    m_lanes->write<int>(
        "quiet", [](Tx&) -> Result<int> { return 1; }, [this](const Result<int>&) { note(u"quiet"_s); });
    QVERIFY(m_lanes->start().ok());
    QTRY_COMPARE(notes().size(), 6);
    QCOMPARE(notes(), (QStringList{u"seal 1"_s, u"committed"_s, u"answer 1"_s, u"answer conflict"_s, u"committed"_s,
                                   u"quiet"_s}));
    m_lanes->stop();
    QCOMPARE(*m_temp->open()->value("SELECT COUNT(*) FROM numbers WHERE n IN (1, 101)"), 2);
}

void LanesTest::readersSeeWhatWasAnswered()
{
    for (int i = 1; i <= 20; ++i) {
        std::promise<int64_t> seen;
        auto future = seen.get_future();
        m_lanes->write<int>("write", insert(i), [&](const Result<int>&) {
            m_lanes->read<int64_t>(
                "read",
                [](Tx& tx) -> Result<int64_t> {
                    TRY(const auto count, tx.db.value("SELECT COUNT(*) FROM numbers"));
                    return count.value_or(0);
                },
                [&seen](const Result<int64_t>& count) { seen.set_value(count.ok() ? *count : -1); });
        });
        QCOMPARE(future.get(), i);
    }
}

void LanesTest::unknownOutcomesAreTold()
{
    m_lanes->write<int>(
        "write", [](Tx&) -> Result<int> { return Error::make(ErrorCode::Internal, u"commit_outcome_unknown"_s); },
        [this](const Result<int>&) { note(u"answer"_s); });
    QTRY_COMPARE(notes(), (QStringList{u"unknown"_s, u"answer"_s}));
}

void LanesTest::readsThatWaitedTooLongAreRefused()
{
    const auto one = [](Tx&) -> Result<int> { return 1; };
    QCOMPARE(*read(m_lanes->inTime<int>(one)).get(), 1);
    m_lanes->setPatience(std::chrono::milliseconds{-1}); // each has waited longer than that
    bool isRun = false;
    const Result<int> refused = read(m_lanes->inTime<int>([&isRun](Tx&) -> Result<int> {
                                    isRun = true;
                                    return 1;
                                })).get();
    QVERIFY(!refused.ok() && !isRun);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY(refused.error().retryAfterMs >= 1'000 && refused.error().retryAfterMs < 5'000);
    QCOMPARE(*read(one).get(), 1); // who can wait is served
}

void LanesTest::aLongReadHoldsUpNobody()
{
    std::promise<void> end;
    auto ended = end.get_future().share();
    auto longOne = read([ended](Tx&) -> Result<int> {
        ended.wait();
        return 0;
    });
    for (int i = 1; i <= 10; ++i)
        QCOMPARE(*read([i](Tx&) -> Result<int> { return i; }).get(), i);
    end.set_value();
    QCOMPARE(*longOne.get(), 0);
}

void LanesTest::drainRefusesNewWritesOnly()
{
    write(1);
    m_lanes->drain();
    write(2);
    QTRY_COMPARE(notes().size(), 3);
    QVERIFY(notes().contains(u"answer 1"_s) && notes().contains(u"answer busy"_s));
    std::promise<bool> read;
    m_lanes->read<int>(
        "read", [](Tx&) -> Result<int> { return 1; },
        [&read](const Result<int>& result) { read.set_value(result.ok()); });
    QVERIFY(read.get_future().get());
}

void LanesTest::stopFinishesWhatWaits()
{
    for (int i = 0; i < 300; ++i)
        write(i);
    m_lanes->stop();
    QCOMPARE(notes().size(), 600);
    QVERIFY(!notes().contains(u"answer busy"_s));
    write(300);
    QCOMPARE(notes().back(), u"answer busy"_s);
    const auto count = m_temp->open()->value("SELECT COUNT(*) FROM numbers");
    QCOMPARE(count.ok() ? count->value_or(-1) : -1, 300);
}

} // namespace tertulia::test

using tertulia::test::LanesTest;
TERTULIA_TEST(LanesTest, "lanes")
#include "tst_lanes.moc"
