// SPDX-License-Identifier: GPL-3.0-or-later
// The short form of the search benchmark (tests/search/search_bench.cpp): every needle in 12 scripts is found, whole,
// in part and in a phrase, among 20,000 messages; and the queries that cost most stay cheap.
#include "tests/search/searched_corpus.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {
const size_t emojiScript = Corpus::scripts() - 1; // one character each
} // namespace

class SearchCorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyNeedleIsFound();
    void hostileQueriesAreCheap();

private:
    std::unique_ptr<SearchedCorpus> m_corpus;
};

void SearchCorpusTest::initTestCase()
{
    m_corpus = std::make_unique<SearchedCorpus>(1, 6);
    m_corpus->write(18'000);
    QVERIFY(m_corpus->index() >= 18'000);
    m_corpus->write(2'000); // not in the index yet
}

void SearchCorpusTest::everyNeedleIsFound()
{
    for (const PlantedNeedle& needle : m_corpus->needles) {
        QCOMPARE(needle.messages.size(), size_t{6});
        QStringList queries{needle.word, u'"' + needle.word + u'"'};
        if (needle.script != emojiScript)
            queries << needle.word.mid(1, 5) << needle.word.left(5) + u'*' << u'*' + needle.word.right(5);
        for (const QString& query : queries) {
            const auto found = m_corpus->findAll(query);
            for (const MessageId message : needle.messages)
                QVERIFY2(found.contains(message), qPrintable(query));
        }
    }
}

void SearchCorpusTest::hostileQueriesAreCheap()
{
    QStringList queries{u"a*"_s,
                        u"*a*"_s,
                        u"*e"_s,
                        u"before:2100"_s,
                        u"-a before:2100"_s,
                        u"in:\"a room\""_s,
                        u"\""_s + u"a "_s.repeated(250) + u'"',
                        u"*a* "_s.repeated(30),
                        u"a* OR "_s.repeated(30) + u"b"_s,
                        u"的"_s,
                        u"的一"_s,
                        u"-的 -是 a"_s,
                        u"😀"_s,
                        u"x"_s.repeated(500),
                        u"*"_s + u"x"_s.repeated(400) + u"*"_s,
                        u"\u0301"_s.repeated(400) + u"a"_s,
                        u"has:link -from:author1 -from:author2"_s};
    for (size_t script = 0; script < Corpus::scripts(); ++script)
        for (const size_t rank : {0, 1, 10, 100, 1000, 10'000})
            queries << m_corpus->corpus.word(script, rank) + u' ' + m_corpus->corpus.word(script, rank / 2) +
                           u" -zzz"_s;
    QVERIFY(queries.size() >= 80);
    for (const QString& query : queries)
        for (const SearchSort sort : {SearchSort::Newest, SearchSort::Relevance}) {
            SearchMessages request{query.left(limits::searchQueryLength)};
            request.sort = sort;
            QElapsedTimer timer;
            timer.start();
            const auto reply = m_corpus->find(request);
            QVERIFY2(timer.elapsed() < 2000, qPrintable(query.left(40) + u": %1 ms"_s.arg(timer.elapsed())));
            QVERIFY(reply.ok() || reply.error().code == ErrorCode::BadField);
        }
}

} // namespace tertulia::test

using tertulia::test::SearchCorpusTest;
TERTULIA_TEST(SearchCorpusTest, "search_corpus")
#include "tst_search_corpus.moc"
