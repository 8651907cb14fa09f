// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal says comes back as it was written, whatever it is; what is not of its kind is refused.
#include "server/cluster/words.h"
#include "server/net/frame.h"
#include "shared/protocol/envelope.h"
#include "tests/support/test_main.h"

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// Steps of every kind, with all that they may hold.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_random(seed) {}

    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }
    bool coin() { return upTo(1) == 1; }
    StreamId stream()
    {
        switch (upTo(2)) {
        case 0:
            return ConversationId::make();
        case 1:
            return SpaceId::make();
        default:
            return UserId::make();
        }
    }
    QByteArray frame()
    {
        static const std::array<QString, 6> texts{
            u""_s, u"words"_s, u"\n\r\t\"\\{}[]"_s, u"\u2028 é 🦜"_s, u"delivery {}\n"_s, QString(70'000, u'x')};
        ConversationRecord record;
        record.title = texts.at(static_cast<size_t>(upTo(5)));
        Changed changed{stream(), upTo(1000), {}};
        changed.records.emplace_back(record);
        return net::textFrame(encodeEvent(changed));
    }
    ShardStep step(size_t kind)
    {
        switch (kind) {
        case 0: {
            Delivery made{stream(), frame()};
            if (coin()) {
                made.oldest = 1 + upTo(100);
                made.newest = made.oldest + upTo(100);
                made.blank = frame();
            }
            return made;
        }
        case 1: {
            Subscription made{UserId::make(), stream(), coin(), coin() ? upTo(100) : 0, {}};
            if (coin())
                made.through = Through{ConversationId::make(), upTo(100)};
            return made;
        }
        case 2:
            return FollowAll{stream(), stream()};
        case 3:
            return Revocation{DeviceId::make()};
        case 4:
            return Parting{UserId::make(), UserId::make()};
        default: {
            WideDelivery made{{}, frame()};
            for (int i = upTo(5); i > 0; --i)
                made.streams.push_back(stream());
            return made;
        }
        }
    }

private:
    std::mt19937 m_random;
};

constexpr size_t kinds = std::variant_size_v<ShardStep>;

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindComesBack();
    void manyComeBack();
    void nothingIsNothing();
    void whatIsCutIsRefused();
    void whatIsUnknownIsRefused_data();
    void whatIsUnknownIsRefused();
};

void WordsTest::everyKindComesBack()
{
    Dice dice(1);
    for (size_t kind = 0; kind < kinds; ++kind)
        for (int i = 0; i < 50; ++i) {
            const Bus::Steps steps{dice.step(kind)};
            QCOMPARE(steps.front().index(), kind);
            const auto back = stepsOf(wordsOf(steps));
            QVERIFY2(back.ok(), qPrintable(back.ok() ? QString{} : back.error().field + back.error().detail));
            QVERIFY(*back == steps);
        }
}

void WordsTest::manyComeBack()
{
    const unsigned seed = std::random_device{}();
    Dice dice(seed);
    for (int i = 0; i < 200; ++i) {
        Bus::Steps steps;
        for (int n = dice.upTo(20); n > 0; --n)
            steps.push_back(dice.step(static_cast<size_t>(dice.upTo(kinds - 1))));
        const auto back = stepsOf(wordsOf(steps));
        QVERIFY2(back.ok() && *back == steps, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void WordsTest::nothingIsNothing()
{
    QVERIFY(wordsOf({}).isEmpty());
    QVERIFY(stepsOf({}).ok() && stepsOf({})->empty());
}

void WordsTest::whatIsCutIsRefused()
{
    Dice dice(2);
    for (size_t kind = 0; kind < kinds; ++kind) {
        const QByteArray words = wordsOf({dice.step(kind)});
        for (qsizetype length = 1; length < std::min<qsizetype>(words.size(), 2000); ++length)
            QVERIFY(!stepsOf(words.first(length)).ok());
        QVERIFY(!stepsOf(words.chopped(1)).ok());
    }
}

void WordsTest::whatIsUnknownIsRefused_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("kind") << QByteArray("dance {}\n");
    QTest::newRow("no kind") << QByteArray(" {}\n");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("no fields") << QByteArray("revocation\n");
    QTest::newRow("field") << QByteArray("revocation {\"device\":\"me\"}\n");
    QTest::newRow("missing") << QByteArray("parting {}\n");
    QTest::newRow("no JSON") << QByteArray("revocation device\n");
}

void WordsTest::whatIsUnknownIsRefused()
{
    QFETCH(const QByteArray, words);
    QVERIFY(!stepsOf(words).ok());
}

} // namespace tertulia::test

using tertulia::test::WordsTest;
TERTULIA_TEST(WordsTest, "words")
#include "tst_words.moc"
