// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of search queries: what each form asks for, and where a fault is.
#include "shared/search/query.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace search;

class SearchQueryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void filters();
    void dates_data();
    void dates();
    void daysAreThoseOfTheZone();
    void faults_data();
    void faults();
    void nothingCrashesIt();
};

namespace {

Query parsed(const QString& text)
{
    auto result = parseQuery(text);
    if (const auto* fault = std::get_if<QueryFault>(&result))
        qFatal("%s", qPrintable(textOf(*fault)));
    return std::get<Query>(std::move(result));
}

/// "~" an open end, "|" between tokens, " / " between alternatives, "; " between clauses.
QString outline(const Query& query)
{
    QStringList clauses;
    for (const Clause& clause : query.clauses) {
        QStringList needles;
        for (const Needle& needle : clause.anyOf) {
            QStringList pieces;
            for (const Piece& piece : needle.pieces)
                pieces << piece.text;
            needles << (needle.isOpenBefore ? u"~"_s : QString{}) + pieces.join(u'|') +
                           (needle.isOpenAfter ? u"~"_s : QString{});
        }
        clauses << (clause.isExcluded ? u"not "_s : QString{}) + needles.join(u" / "_s);
    }
    return clauses.join(u"; "_s);
}

QString names(const std::vector<NameFilter>& filters)
{
    QStringList list;
    for (const NameFilter& filter : filters)
        list << (filter.isExcluded ? u"-"_s : QString{}) +
                    (filter.sigil != 0 ? QString(QChar(filter.sigil)) : QString{}) + filter.value + u'@' +
                    QString::number(filter.at);
    return list.join(u' ');
}

QString day(std::optional<Timestamp> at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count()).toUTC().toString(Qt::ISODate) : u"-"_s;
}

} // namespace

void SearchQueryTest::texts_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("means");
    const auto row = [](const char* query, const char* means) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(means);
    };
    row("tea", "~tea~");
    row("Tea Káva", "~tea~; ~kava~");
    row("go", "go"); // short words mean themselves
    row("\"green tea\"", "green|tea");
    row("“green tea”", "green|tea");
    row("tea*", "tea~");
    row("*tea", "~tea");
    row("*tea*", "~tea~");
    row("a*", "a~");
    row("-coffee tea", "not ~coffee~; ~tea~");
    row("-\"no tea\" tea", "not no|tea; ~tea~");
    row("tea OR coffee OR go milk", "~tea~ / ~coffee~ / go; ~milk~");
    row("tea or coffee", "~tea~; or; ~coffee~");
    row("foo.bar", "~foo|bar~");
    row("https://example.org", "~https|example|org~");
    row("foo:bar", "~foo|bar~"); // no filter of that name
    row("日本語", "日|本|語");
    row("C++", "c|+|+");
    row("👍", "👍");
    row("tea !!! --- milk", "~tea~; ~milk~");
    row("well-known", "~well|known~");
    row("\"*\" tea", "~tea~");
}

void SearchQueryTest::texts()
{
    QFETCH(QString, query);
    QFETCH(QString, means);
    QCOMPARE(outline(parsed(query)), means);
}

void SearchQueryTest::filters()
{
    const Query query =
        parsed(u"tea from:ana -from:@Ben In:#General in:\"my room\" mentions:me has:link -has:CODE has:poll"_s);
    QCOMPARE(outline(query), u"~tea~"_s);
    QCOMPARE(names(query.from), u"ana@9 -@ben@19"_s);
    QCOMPARE(names(query.in), u"#general@27 my room@39"_s);
    QCOMPARE(names(query.mentions), u"me@58"_s);
    QVERIFY(query.mentions.front().isSelf());
    QVERIFY(!parsed(u"mentions:@me"_s).mentions.front().isSelf()); // somebody called so
    const std::vector<FeatureFilter> has{{Feature::Link, false}, {Feature::Code, true}, {Feature::Poll, false}};
    QCOMPARE(query.has, has);
    QVERIFY(parsed(u"from:ana"_s).clauses.empty()); // a filter alone will do
}

void SearchQueryTest::dates_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("before");
    const auto row = [](const char* query, const char* since, const char* before) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(since) << QString::fromUtf8(before);
    };
    row("before:2024-05-17", "-", "2024-05-17T00:00:00Z");
    row("after:2024-05-17", "2024-05-18T00:00:00Z", "-");
    row("on:2024-05-17", "2024-05-17T00:00:00Z", "2024-05-18T00:00:00Z");
    row("on:2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z");
    row("on:2024", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
    row("after:2023 before:2025", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
    row("after:2020 after:2022 before:2025 before:2024", "2023-01-01T00:00:00Z", "2024-01-01T00:00:00Z");
}

void SearchQueryTest::dates()
{
    QFETCH(QString, query);
    QFETCH(QString, since);
    QFETCH(QString, before);
    const Query result = parsed(query);
    QCOMPARE(day(result.since), since);
    QCOMPARE(day(result.before), before);
}

void SearchQueryTest::daysAreThoseOfTheZone()
{
    const QTimeZone madrid("Europe/Madrid");
    const auto result = parseQuery(u"on:2024-07-01", madrid);
    const auto& query = std::get<Query>(result);
    QCOMPARE(day(query.since), u"2024-06-30T22:00:00Z"_s);
    QCOMPARE(day(query.before), u"2024-07-01T22:00:00Z"_s);
}

void SearchQueryTest::faults_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* query, const char* fault) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(fault);
    };
    row("", "nothing_to_find:0");
    row("  ", "nothing_to_find:0");
    row("!!! --", "nothing_to_find:0");
    row("\"\"", "nothing_to_find:0");
    row("-tea", "only_exclusions:0");
    row("-from:ana -has:link", "only_exclusions:0");
    row("tea \"green", "unclosed_quote:4");
    row("from:\"ana", "unclosed_quote:5");
    row("tea from:", "filter_without_value:4");
    row("from: ana", "filter_without_value:0");
    row("from:@", "filter_without_value:5");
    row("has:money", "unknown_feature:4");
    row("tea before:yesterday", "bad_date:11");
    row("on:2024-13", "bad_date:3");
    row("on:2024-02-30", "bad_date:3");
    row("after:24-1-1", "bad_date:6");
    row("-on:2024", "bad_date:0");
    row("OR tea", "dangling_or:0");
    row("tea OR", "dangling_or:4");
    row("tea OR OR milk", "dangling_or:7");
    row("tea OR from:ana", "dangling_or:4");
    row("from:ana OR tea", "dangling_or:9");
    row("tea OR -milk", "dangling_or:4");
    row("-tea OR milk", "dangling_or:5");
    row("tea OR !!!", "dangling_or:4");
    QTest::newRow("33 parts") << u"a "_s.repeated(33) << u"too_many_parts:64"_s;
}

void SearchQueryTest::faults()
{
    QFETCH(QString, query);
    QFETCH(QString, fault);
    const auto result = parseQuery(query);
    QVERIFY2(std::holds_alternative<QueryFault>(result), qPrintable(query));
    QCOMPARE(textOf(std::get<QueryFault>(result)), fault);
}

void SearchQueryTest::nothingCrashesIt()
{
    QRandomGenerator random(7);
    const QStringList scraps{u"\""_s, u"-"_s,  u" "_s,      u"*"_s, u"from:"_s, u"has:"_s, u"on:"_s, u"OR"_s, u":"_s,
                             u"te"_s, u"東"_s, u"\u0301"_s, u"👍"_s, u"2024"_s,  u"@"_s,    u"#"_s,   u"“"_s,  u"in:"_s};
    int understood = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString query;
        for (int n = random.bounded(12); n > 0; --n)
            query += scraps.at(random.bounded(static_cast<int>(scraps.size())));
        const auto result = parseQuery(query);
        if (const auto* fault = std::get_if<QueryFault>(&result))
            QVERIFY2(fault->at >= 0 && fault->at <= query.size(), qPrintable(query));
        else
            ++understood;
    }
    QVERIFY(understood > 1000);
}

} // namespace tertulia::test

using tertulia::test::SearchQueryTest;
TERTULIA_TEST(SearchQueryTest, "search_query")
#include "tst_search_query.moc"
