// SPDX-License-Identifier: GPL-3.0-or-later
// How search reads text: what counts as equal, where it came from, and where it is cut.
#include "shared/search/terms.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace search;

class SearchTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folds_data();
    void folds();
    void foldingTwiceChangesNothing();
    void placesLeadBack();
    void tokens_data();
    void tokens();
    void terms();
    void hugeMessagesSayThatThereIsMore();
    void endings();
    void hostileMarksAreCheap();
};

namespace {

QString randomText(QRandomGenerator& random, int length)
{
    // Blocks with marks, cases, joining and no spaces; and a little of everything.
    constexpr std::array<std::pair<char32_t, char32_t>, 14> blocks{{{0x20, 0x7e},
                                                                    {0xa0, 0x17f},
                                                                    {0x300, 0x345},
                                                                    {0x370, 0x3ff},
                                                                    {0x400, 0x48f},
                                                                    {0x591, 0x5f4},
                                                                    {0x610, 0x6ff},
                                                                    {0x900, 0x97f},
                                                                    {0xe01, 0xe5b},
                                                                    {0x1100, 0x11ff},
                                                                    {0x3041, 0x30ff},
                                                                    {0x4e00, 0x9fff},
                                                                    {0x1f300, 0x1f9ff},
                                                                    {0x1e00, 0xd7ff}}};
    QString text;
    for (int i = 0; i < length; ++i) {
        const auto& [first, last] = blocks.at(static_cast<size_t>(random.bounded(static_cast<int>(blocks.size()))));
        text += QStringView(QChar::fromUcs4(first + random.bounded(static_cast<quint32>(last - first + 1))));
        if (random.bounded(6) == 0)
            text += u' ';
    }
    return text;
}

} // namespace

void SearchTextTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* text, const char* folded) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded);
    };
    row("Plain ASCII 42", "plain ascii 42");
    row("Café", "cafe");
    row("Cafe\u0301", "cafe");
    row("STRAẞE Straße", "strasse strasse");
    row("Łódź, søster, Ærø", "lodz, soster, aero");
    row("ﬁnal ｆｕｌｌ", "final full");
    row("Ελλάς ΕΛΛΆΣ", "ελλασ ελλασ");
    row("Ёлка Йод", "елка иод");
    row("İstanbul ısı", "istanbul isi");
    row("مُحَمَّد محمـــد", "محمد محمد");
    row("أحمد إلى آخر", "احمد الى اخر");
    row("שָׁלוֹם", "שלום");
    row("हिन्दी", "हिन्दी");           // vowels are no decoration
    row("ภาษาไทย ๑๒", "ภาษาไทย 12"); // nor are these
    row("がギ", "がギ");
    row("ｶﾞ", "ガ");
    row("한국", "한국");
    row("\u1112\u1161\u11ab", "한");
    row("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth");
    row("👩‍👩‍👧 👍🏽 ❤️", "👩👩👧 👍🏽 ❤");
    row("x² ½", "x2 1⁄2");
    row("", "");
}

void SearchTextTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(Folded(text).text(), folded);
}

void SearchTextTest::foldingTwiceChangesNothing()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 3000; ++i) {
        const QString text = randomText(random, 20);
        const QString once = Folded(text).text();
        QCOMPARE(Folded(once).text(), once);
    }
}

void SearchTextTest::placesLeadBack()
{
    // What a piece of the folded text came from folds to something that has the piece in it.
    QRandomGenerator random(2);
    for (int i = 0; i < 3000; ++i) {
        const QString text = randomText(random, 12);
        const Folded folded(text);
        qsizetype before = 0;
        for (qsizetype at = 0; at < folded.text().size(); ++at) {
            const qsizetype begin = folded.sourceBegin(at);
            const qsizetype end = folded.sourceEnd(at);
            QVERIFY(begin >= before && begin < end && end <= text.size());
            before = begin;
            QVERIFY2(Folded(text.mid(begin, end - begin)).text().contains(folded.text().at(at)), qPrintable(text));
        }
    }
}

void SearchTextTest::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut");
    const auto row = [](const char* text, const char* cut) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(cut);
    };
    row("Hello, world!", "hello|world");
    row("snake_case don't 10.5", "snake|case|don|t|10|5");
    row("https://example.org/a?b=c", "https|example|org|a|b|=|c");
    row("C++ and C#", "c|+|+|and|c|#");
    row("日本語OK", "日|本|語|ok");
    row("コーヒー", "コ|ー|ヒ|ー");
    row("สวัสดี", "ส|ว|ั|ส|ด|ี");
    row("학교에서", "학|교|에|서");
    row("हिन्दी भाषा", "हिन्दी|भाषा");
    row("ok👍🏽", "ok|👍|🏽");
    row("…—«»", "");
}

void SearchTextTest::tokens()
{
    QFETCH(QString, text);
    QFETCH(QString, cut);
    const Reading reading(text);
    QStringList found;
    for (const Token& token : reading.tokens)
        found << reading.textOf(token).toString();
    QCOMPARE(found.join(u'|'), cut);
}

void SearchTextTest::terms()
{
    Subject subject;
    subject.author = UserId::make();
    subject.body = u"Hi @ana, see https://x.org: 東京 `tea tea`"_s;
    subject.attached.set(static_cast<size_t>(Feature::Image));
    const std::vector<QString> expected{u":code"_s, u":image"_s, u":link"_s, u"@ana"_s, u"ana"_s, u"hi"_s, u"https"_s,
                                        u"org"_s,   u"see"_s,    u"tea"_s,   u"x"_s,    u"京"_s,  u"東"_s, u"東京"_s};
    auto terms = termsOf(subject);
    QCOMPARE(std::erase(terms, authorTerm(subject.author)), size_t{1});
    QCOMPARE(std::erase(terms, u"`"_s), size_t{1});
    QCOMPARE(terms, expected);
    QVERIFY(isWord(u"tea"_s) && !isWord(u"東京"_s) && !isWord(u":link"_s) && !isWord(everMore()));
}

void SearchTextTest::hugeMessagesSayThatThereIsMore()
{
    Subject subject;
    for (int i = 0; i < 2000; ++i)
        subject.body += QString::number(i, 36) + u' ';
    auto terms = termsOf(subject);
    QCOMPARE(terms.size(), maxTerms);
    QVERIFY(std::find(terms.begin(), terms.end(), everMore()) != terms.end());
    QVERIFY(std::is_sorted(terms.begin(), terms.end()));

    subject.body = QString(200, u'x');
    terms = termsOf(subject);
    QCOMPARE(terms.size(), size_t{2});
    QVERIFY(std::find(terms.begin(), terms.end(), everMore()) != terms.end());
}

void SearchTextTest::endings()
{
    QCOMPARE(endingKeys(u"tea"_s), (std::vector{u"tea"_s, u"ea"_s, u"a"_s}));
    QCOMPARE(endingKeys(u"abcdefghij"_s).at(0), u"abcdefgh"_s);
    QCOMPARE(endingKeys(u"𐐨𐐩"_s), (std::vector{u"𐐨𐐩"_s, u"𐐩"_s}));
    QCOMPARE(endingKey(u"abcdefg𐐨"_s), u"abcdefg"_s); // not through the middle of a character
}

void SearchTextTest::hostileMarksAreCheap()
{
    QElapsedTimer timer;
    timer.start();
    const QString marks = u"a"_s + QString(7999, QChar(0x0316)) + QString(7999, QChar(0x0301));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(Folded(marks).text(), u"a"_s);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

} // namespace tertulia::test

using tertulia::test::SearchTextTest;
TERTULIA_TEST(SearchTextTest, "search_text")
#include "tst_search_text.moc"
