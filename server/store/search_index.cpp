// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/search_index.h"

#include <array>

#define EIGHT "?, ?, ?, ?, ?, ?, ?, ?"
#define SIXTEEN EIGHT ", " EIGHT
#define THIRTY_TWO SIXTEEN ", " SIXTEEN

namespace tertulia::store {

namespace {

constexpr size_t termsAtOnce = 16;
constexpr size_t placesAtOnce = 32;
constexpr size_t rowsAtOnce = 8;
constexpr size_t endingsAtOnce = 32;
/// With more it is quicker to read all postings of a term than to look for each place.
constexpr size_t manyPlaces = 1500;

/// Longer than any text, and nothing comes after it: the end of a range of texts with the same beginning.
const QString pastEverything = QStringLiteral(u"\U0010ffff");

template<size_t N, typename T>
std::array<std::optional<T>, N> chunk(const std::vector<T>& all, size_t start)
{
    std::array<std::optional<T>, N> part;
    for (size_t i = 0; i < N && start + i < all.size(); ++i)
        part.at(i) = all.at(start + i);
    return part;
}

Term termAt(const sql::Row& row)
{
    return {row.int64(0), row.text(1)};
}

BlockTimes timesAt(const sql::Row& row)
{
    return {row.int64(0), row.timestamp(1), row.timestamp(2), row.timestamp(3)};
}

template<size_t... i>
auto rowsFrom(const std::vector<Ending>& endings, size_t at, std::index_sequence<i...> /*each*/)
{
    return std::tuple_cat(std::tie(endings[at + i].key, endings[at + i].term)...);
}

} // namespace

Result<std::optional<int64_t>> findTerm(sql::Db& db, const QString& text)
{
    return db.value("SELECT id FROM search_terms WHERE term = ?", text);
}

Result<std::vector<Term>> termsBeginning(sql::Db& db, const QString& beginning, int limit)
{
    return db.many<Term>("SELECT id, term FROM search_terms WHERE term >= ? AND term < ? LIMIT ?", termAt, beginning,
                         QString(beginning + pastEverything), limit);
}

Result<std::vector<Term>> termsWithEnding(sql::Db& db, const QString& key, int limit)
{
    return db.many<Term>("SELECT t.id, t.term FROM search_endings e JOIN search_terms t ON t.id = e.term_id "
                         "WHERE e.ending >= ? AND e.ending < ? LIMIT ?",
                         termAt, key, QString(key + pastEverything), limit);
}

Result<bool> findPostings(sql::Db& db, const std::vector<int64_t>& terms, const std::vector<int64_t>& places,
                          size_t most, std::vector<Posting>& found)
{
    const auto postingAt = [](const sql::Row& row) {
        return Posting{row.int64(0), row.int64(1), static_cast<uint64_t>(row.int64(2))};
    };
    const auto inPlaces = [&](const auto&... values) {
        return db.many<Posting>("SELECT place, block, bits FROM search_postings WHERE term_id IN (" SIXTEEN
                                ") AND place IN (" THIRTY_TWO ") LIMIT ?",
                                postingAt, values...);
    };
    const auto anywhere = [&](const auto&... values) {
        return db.many<Posting>("SELECT place, block, bits FROM search_postings WHERE term_id IN (" SIXTEEN ") LIMIT ?",
                                postingAt, values...);
    };
    const size_t placesStep = places.size() > manyPlaces ? places.size() : placesAtOnce;
    for (size_t term = 0; term < terms.size(); term += termsAtOnce) {
        const auto someTerms = chunk<termsAtOnce>(terms, term);
        for (size_t place = 0; place < places.size(); place += placesStep) {
            const std::tuple limit{static_cast<int64_t>(most - found.size() + 1)};
            TRY(const auto some,
                placesStep > placesAtOnce
                    ? std::apply(anywhere, std::tuple_cat(someTerms, limit))
                    : std::apply(inPlaces, std::tuple_cat(someTerms, chunk<placesAtOnce>(places, place), limit)));
            found.insert(found.end(), some.begin(), some.end());
            if (found.size() > most)
                return false;
        }
    }
    return true;
}

Result<std::optional<BlockTimes>> lastBlock(sql::Db& db, int64_t place, int64_t block)
{
    return db.one<BlockTimes>("SELECT block, from_at, until_at, before_at FROM search_blocks "
                              "WHERE place = ? AND block <= ? ORDER BY block DESC LIMIT 1",
                              timesAt, place, block);
}

Result<std::vector<BlockRange>> blocksBetween(sql::Db& db, const std::vector<int64_t>& places, Timestamp since,
                                              Timestamp before)
{
    std::vector<BlockRange> ranges;
    for (size_t start = 0; start < places.size(); start += placesAtOnce) {
        const auto ask = [&](const auto&... values) {
            return db.many<BlockRange>(
                "SELECT place, MIN(block), MAX(block) FROM search_blocks WHERE place IN (" THIRTY_TWO
                ") AND until_at >= ? AND from_at < ? GROUP BY place",
                [](const sql::Row& row) {
                    return BlockRange{row.int64(0), row.int64(1), row.int64(2)};
                },
                values...);
        };
        TRY(const auto some,
            std::apply(ask, std::tuple_cat(chunk<placesAtOnce>(places, start), std::tuple{since, before})));
        ranges.insert(ranges.end(), some.begin(), some.end());
    }
    return ranges;
}

Result<std::vector<int64_t>> numberTerms(sql::Db& db, const std::vector<QString>& texts, std::vector<Term>& made)
{
    std::vector<int64_t> numbers(texts.size(), 0);
    for (size_t start = 0; start < texts.size(); start += termsAtOnce) {
        const auto ask = [&db](const auto&... text) {
            return db.many<Term>("SELECT id, term FROM search_terms WHERE term IN (" SIXTEEN ")", termAt, text...);
        };
        TRY(const auto known, std::apply(ask, chunk<termsAtOnce>(texts, start)));
        for (const Term& term : known)
            for (size_t i = start; i < std::min(texts.size(), start + termsAtOnce); ++i)
                if (texts[i] == term.text)
                    numbers[i] = term.id;
    }
    for (size_t i = 0; i < texts.size(); ++i) {
        if (numbers[i] != 0)
            continue;
        TRY(const auto number,
            db.value(sql::factFree("INSERT INTO search_terms (term) VALUES (?) RETURNING id"), texts[i]));
        numbers[i] = number.value_or(0);
        made.push_back({numbers[i], texts[i]});
    }
    return numbers;
}

Result<Done> insertEndings(sql::Db& db, const std::vector<Ending>& endings)
{
#define ROWS "(?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?)"
    static_assert(endingsAtOnce == 32);
    const auto put = [&db](const auto&... values) {
        return db.exec(sql::factFree("INSERT INTO search_endings (ending, term_id) VALUES " ROWS ", " ROWS ", " ROWS
                                     ", " ROWS " ON CONFLICT (ending, term_id) DO NOTHING"),
                       values...);
    };
    size_t at = 0;
    for (; at + endingsAtOnce <= endings.size(); at += endingsAtOnce) {
        CHECK(std::apply(put, rowsFrom(endings, at, std::make_index_sequence<endingsAtOnce>{})));
    }
    for (; at < endings.size(); ++at)
        CHECK(db.exec(
            sql::factFree(
                "INSERT INTO search_endings (ending, term_id) VALUES (?, ?) ON CONFLICT (ending, term_id) DO NOTHING"),
            endings[at].key, endings[at].term));
    return Done{};
#undef ROWS
}

Result<Done> addPostings(sql::Db& db, int64_t place, int64_t block, const std::vector<TermPosting>& postings)
{
#define ROW "(?, ?, ?, ?)"
#define ADDING "ON CONFLICT (term_id, place, block) DO UPDATE SET bits = search_postings.bits | excluded.bits"
    const auto bits = [&](size_t i) { return static_cast<int64_t>(postings[i].bits); };
    size_t at = 0;
    for (; at + rowsAtOnce <= postings.size(); at += rowsAtOnce) {
        const auto row = [&](size_t i) { return std::tuple{postings[at + i].term, place, block, bits(at + i)}; };
        const auto put = [&db](const auto&... values) {
            return db.exec(sql::factFree("INSERT INTO search_postings (term_id, place, block, bits) VALUES " ROW
                                         ", " ROW ", " ROW ", " ROW ", " ROW ", " ROW ", " ROW ", " ROW " " ADDING),
                           values...);
        };
        CHECK(std::apply(put, std::tuple_cat(row(0), row(1), row(2), row(3), row(4), row(5), row(6), row(7))));
    }
    for (; at < postings.size(); ++at)
        CHECK(db.exec(sql::factFree("INSERT INTO search_postings (term_id, place, block, bits) VALUES " ROW " " ADDING),
                      postings[at].term, place, block, bits(at)));
    return Done{};
#undef ROW
#undef ADDING
}

Result<Done> replacePosting(sql::Db& db, int64_t place, int64_t block, const TermPosting& posting)
{
    CHECK(db.exec(sql::factFree("INSERT INTO search_postings (term_id, place, block, bits) VALUES (?, ?, ?, ?) "
                                "ON CONFLICT (term_id, place, block) DO UPDATE SET bits = excluded.bits"),
                  posting.term, place, block, static_cast<int64_t>(posting.bits)));
    return Done{};
}

Result<Done> removePosting(sql::Db& db, int64_t place, int64_t block, int64_t term)
{
    CHECK(db.exec(sql::factFree("DELETE FROM search_postings WHERE term_id = ? AND place = ? AND block = ?"), term,
                  place, block));
    return Done{};
}

Result<std::optional<QString>> unusedTerm(sql::Db& db, int64_t term)
{
    return db.one<QString>(
        "SELECT term FROM search_terms WHERE id = ? "
        "AND NOT EXISTS (SELECT 1 FROM search_postings WHERE term_id = ?)",
        [](const sql::Row& row) { return row.text(0); }, term, term);
}

Result<Done> removeTerm(sql::Db& db, int64_t term, const std::vector<QString>& keys)
{
    for (const QString& key : keys)
        CHECK(db.exec(sql::factFree("DELETE FROM search_endings WHERE ending = ? AND term_id = ?"), key, term));
    CHECK(db.exec(sql::factFree("DELETE FROM search_terms WHERE id = ?"), term));
    return Done{};
}

Result<QByteArray> termsOfBlock(sql::Db& db, int64_t place, int64_t block)
{
    TRY(auto terms, db.one<QByteArray>(
                        "SELECT terms FROM search_block_terms WHERE place = ? AND block = ?",
                        [](const sql::Row& row) { return row.bytes(0); }, place, block));
    return terms.value_or(QByteArray{});
}

Result<Done> putTermsOfBlock(sql::Db& db, int64_t place, int64_t block, const QByteArray& terms)
{
    CHECK(db.exec(sql::factFree("INSERT INTO search_block_terms (place, block, terms) VALUES (?, ?, ?) "
                                "ON CONFLICT (place, block) DO UPDATE SET terms = excluded.terms"),
                  place, block, terms));
    return Done{};
}

Result<Done> putBlock(sql::Db& db, int64_t place, const BlockTimes& times)
{
    CHECK(db.exec(
        sql::factFree(
            "INSERT INTO search_blocks (place, block, from_at, until_at, before_at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (place, block) DO UPDATE SET from_at = excluded.from_at, until_at = excluded.until_at"),
        place, times.block, times.from, times.until, times.before));
    return Done{};
}

Result<std::vector<int64_t>> blocksOf(sql::Db& db, int64_t place, int limit)
{
    return db.many<int64_t>(
        "SELECT block FROM search_block_terms WHERE place = ? ORDER BY block LIMIT ?",
        [](const sql::Row& row) { return row.int64(0); }, place, limit);
}

Result<Done> removeBlock(sql::Db& db, int64_t place, int64_t block)
{
    CHECK(db.exec(sql::factFree("DELETE FROM search_block_terms WHERE place = ? AND block = ?"), place, block));
    CHECK(db.exec(sql::factFree("DELETE FROM search_blocks WHERE place = ? AND block = ?"), place, block));
    return Done{};
}

Result<Done> clearSearchIndex(sql::Db& db)
{
    CHECK(db.exec(sql::factFree("DELETE FROM search_postings")));
    CHECK(db.exec(sql::factFree("DELETE FROM search_endings")));
    CHECK(db.exec(sql::factFree("DELETE FROM search_terms")));
    CHECK(db.exec(sql::factFree("DELETE FROM search_block_terms")));
    CHECK(db.exec(sql::factFree("DELETE FROM search_blocks")));
    CHECK(db.exec(sql::factFree("DELETE FROM search_places")));
    return Done{};
}

Result<std::optional<QString>> lockSearchIndex(sql::Db& db)
{
    return db.one<QString>(
        "SELECT value FROM server_settings WHERE key = ? {{lock_row}}", [](const sql::Row& row) { return row.text(0); },
        searchVersionKey);
}

Result<SearchIndexSize> searchIndexSize(sql::Db& db)
{
    TRY(const auto size,
        db.one<SearchIndexSize>("SELECT (SELECT COUNT(*) FROM search_terms), (SELECT COUNT(*) FROM search_endings), "
                                "(SELECT COUNT(*) FROM search_postings), (SELECT COUNT(*) FROM search_blocks)",
                                [](const sql::Row& row) {
                                    return SearchIndexSize{row.int64(0), row.int64(1), row.int64(2), row.int64(3)};
                                }));
    return size.value_or(SearchIndexSize{});
}

} // namespace tertulia::store
