// SPDX-License-Identifier: GPL-3.0-or-later
// search_bench [MESSAGES]: how long searching takes among so many messages (default 1,000,000) on SQLite, compared in
// the same run with a LIKE scan and with SQLite's FTS5 trigram index, which the product has not (PostgreSQL knows
// neither of these, and FTS5 does not know who may see what). Tells recall, times, size and the cost of the index.
#include "tests/search/searched_corpus.h"

#include <QCoreApplication>

#include <cstdio>
#include <ctime>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int queriesOfAKind = 40;

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Kind
{
    const char* name;
    std::vector<QString> queries{};
    std::vector<QString> needles{}; ///< what the scans look for; empty: they cannot
};

class Bench
{
public:
    explicit Bench(int messages) : m_corpus(1, 5), m_messages(messages) {}

    void run()
    {
        double begun = cpuSeconds();
        m_corpus.write(m_messages);
        const double bodies = megabytes();
        std::printf("%d messages written in %.0f CPU s, %.0f MB\n", m_messages, cpuSeconds() - begun, bodies);
        begun = cpuSeconds();
        m_corpus.index();
        std::printf("index: %.2f CPU s and %.2f MB for 1,000 messages, %.0f MB in all\n",
                    (cpuSeconds() - begun) * 1000 / m_messages, (megabytes() - bodies) * 1000 / m_messages,
                    megabytes() - bodies);
        const double indexed = megabytes();
        begun = cpuSeconds();
        makeFts();
        std::printf("FTS5 trigram: %.2f CPU s for 1,000 messages, %.0f MB in all\n",
                    (cpuSeconds() - begun) * 1000 / m_messages, megabytes() - indexed);
        recall();
        std::printf("%-28s %10s %10s %10s %10s %10s %10s %10s %10s\n", "ms", "newest p50", "p95", "best p50", "p95",
                    "LIKE p50", "p95", "FTS5 p50", "p95");
        for (const Kind& kind : kinds())
            compare(kind);
    }

private:
    using Times = std::vector<double>;

    double megabytes()
    {
        return static_cast<double>(m_corpus.world.rowCount("PRAGMA page_count") *
                                   m_corpus.world.rowCount("PRAGMA page_size")) /
               1e6;
    }
    void makeFts()
    {
        auto& db = *m_corpus.world.db;
        World::must(m_corpus.world.inTransaction([&](Tx&) -> Result<Done> {
            CHECK(db.exec("CREATE VIRTUAL TABLE fts USING fts5(body, tokenize = 'trigram', content = '')"));
            CHECK(db.exec("CREATE TABLE fts_rows (n INTEGER PRIMARY KEY, conversation_id TEXT, seq INTEGER)"));
            CHECK(db.exec("INSERT INTO fts_rows (conversation_id, seq) SELECT conversation_id, seq FROM messages "
                          "ORDER BY created_at"));
            CHECK(db.exec("INSERT INTO fts (rowid, body) SELECT r.n, m.body FROM fts_rows r JOIN messages m "
                          "ON m.conversation_id = r.conversation_id AND m.seq = r.seq"));
            return Done{};
        }));
    }

    void recall()
    {
        int planted = 0;
        int found = 0;
        for (const PlantedNeedle& needle : m_corpus.needles) {
            const QString part = needle.script + 1 == Corpus::scripts() ? needle.word : needle.word.mid(1, 5);
            for (const QString& query : {needle.word, part}) {
                const auto hits = m_corpus.findAll(query);
                planted += static_cast<int>(needle.messages.size());
                for (const MessageId message : needle.messages)
                    found += hits.contains(message) ? 1 : 0;
            }
        }
        std::printf("recall: %d of %d needles in %zu scripts\n", found, planted, Corpus::scripts());
    }

    std::vector<Kind> kinds()
    {
        std::vector<Kind> all{{"frequent word"},        {"middling word"},    {"rare word"},         {"phrase"},
                              {"part of a word"},       {"Chinese, 2 signs"}, {"Thai, 3 signs"},     {"word from:"},
                              {"word has:link after:"}, {"word in one room"}, {"two frequent words"}};
        for (size_t i = 0; i < size_t{queriesOfAKind}; ++i) {
            const QString& frequent = longWord(i * 3);
            const QString& middling = longWord(500 + i * 20);
            const QString& rare = longWord(8000 + i * 50);
            const auto add = [&all](size_t kind, const QString& query, const QString& needle = {}) {
                all.at(kind).queries.push_back(query);
                if (!needle.isEmpty())
                    all.at(kind).needles.push_back(needle);
            };
            add(0, frequent, frequent);
            add(1, middling, middling);
            add(2, rare, rare);
            add(3, u'"' + frequent + u' ' + longWord(i * 3 + 1) + u'"', frequent + u' ' + longWord(i * 3 + 1));
            add(4, middling.mid(1, 4), middling.mid(1, 4));
            add(5, twoSigns(i), twoSigns(i));
            add(6, m_corpus.corpus.word(6, 200 + i * 7) + m_corpus.corpus.word(6, i + 1),
                m_corpus.corpus.word(6, 200 + i * 7) + m_corpus.corpus.word(6, i + 1));
            add(7, middling + u" from:author3"_s);
            add(8, middling + u" has:link after:2027-02"_s);
            add(9, middling + u" in:\"a room\""_s);
            add(10, frequent + u' ' + longWord(i * 3 + 7));
        }
        return all;
    }
    /// The next Latin word from this rank on that is not too short for a trigram.
    const QString& longWord(size_t rank)
    {
        while (m_corpus.corpus.word(0, rank).size() < 5)
            ++rank;
        return m_corpus.corpus.word(0, rank);
    }
    QString twoSigns(size_t i)
    {
        return m_corpus.corpus.word(7, 300 + i * 11).left(1) + m_corpus.corpus.word(7, 900 + i * 7).left(1);
    }

    void compare(const Kind& kind)
    {
        Times newest;
        Times best;
        Times like;
        Times fts;
        for (const QString& query : kind.queries) {
            newest.push_back(timed([&] { search(query, SearchSort::Newest); }));
            best.push_back(timed([&] { search(query, SearchSort::Relevance); }));
        }
        for (const QString& needle : kind.needles) {
            if (like.size() < 8)
                like.push_back(timed([&] { scan(needle); }));
            if (needle.size() >= 3)
                fts.push_back(timed([&] { lookUp(needle); }));
        }
        std::printf("%-28s", kind.name);
        for (Times* times : {&newest, &best, &like, &fts})
            print(*times);
        std::printf("\n");
        std::fflush(stdout);
    }
    template<typename Work>
    static double timed(Work&& work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    static void print(Times& times)
    {
        if (times.empty())
            return void(std::printf(" %10s %10s", "-", "-"));
        std::sort(times.begin(), times.end());
        std::printf(" %10.1f %10.1f", times.at(times.size() / 2), times.at((times.size() - 1) * 95 / 100));
    }

    void search(const QString& query, SearchSort sort)
    {
        SearchMessages request{query};
        request.sort = sort;
        if (!m_corpus.find(request).ok())
            qFatal("%s", qPrintable(query));
    }
    void scan(const QString& needle)
    {
        (void)m_corpus.world.db->many<int64_t>(
            "SELECT m.seq FROM messages m WHERE m.body LIKE ? AND m.conversation_id IN (SELECT conversation_id FROM "
            "memberships UNION SELECT id FROM conversations WHERE NOT is_private) ORDER BY m.created_at DESC LIMIT 20",
            [](const sql::Row& row) { return row.int64(0); }, QString(u'%' + needle + u'%'));
    }
    void lookUp(const QString& needle)
    {
        (void)m_corpus.world.db->many<int64_t>(
            "SELECT m.seq FROM fts f JOIN fts_rows r ON r.n = f.rowid JOIN messages m ON m.conversation_id = "
            "r.conversation_id AND m.seq = r.seq WHERE fts MATCH ? ORDER BY f.rowid DESC LIMIT 20",
            [](const sql::Row& row) { return row.int64(0); }, QString(u'"' + needle + u'"'));
    }

    SearchedCorpus m_corpus;
    const int m_messages;
};

} // namespace

} // namespace tertulia::test

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int messages = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    if (messages < 1000) {
        std::fprintf(stderr, "usage: search_bench [MESSAGES], at least 1000\n");
        return 2;
    }
    tertulia::test::Bench(messages).run();
    return 0;
}
