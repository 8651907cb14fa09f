// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the search index: words and their endings, and which messages have them (see the migration). SQL only:
// what a term is and what to look up is decided in shared/search. Thread of the Db.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/sql/db.h"

#include <tuple>

namespace tertulia::store {

struct Posting
{
    int64_t place = 0;
    int64_t block = 0;
    uint64_t bits = 0;
};
struct TermPosting
{
    int64_t term = 0;
    uint64_t bits = 0;
};
struct Term
{
    int64_t id = 0;
    QString text{};
};
struct Ending
{
    QString key{};
    int64_t term = 0;
    bool operator==(const Ending&) const = default;
    bool operator<(const Ending& other) const { return std::tie(key, term) < std::tie(other.key, other.term); }
};
struct BlockTimes
{
    int64_t block = 0;
    Timestamp from{};   ///< of its oldest message
    Timestamp until{};  ///< of the newest in it and in those before
    Timestamp before{}; ///< of the newest in those before
};

// --- looking up

Result<std::optional<int64_t>> findTerm(sql::Db& db, const QString& text);
/// Terms that begin with `beginning`.
Result<std::vector<Term>> termsBeginning(sql::Db& db, const QString& beginning, int limit);
/// Terms with an ending whose key begins with `key`; one may come several times.
Result<std::vector<Term>> termsWithEnding(sql::Db& db, const QString& key, int limit);
/// Where any of `terms` stands in `places`, unordered; false if that is more than `most`. With very many places others
/// may be among what is found.
Result<bool> findPostings(sql::Db& db, const std::vector<int64_t>& terms, const std::vector<int64_t>& places,
                          size_t most, std::vector<Posting>& found);

/// The last block up to `block`.
Result<std::optional<BlockTimes>> lastBlock(sql::Db& db, int64_t place, int64_t block);
struct BlockRange
{
    int64_t place = 0;
    int64_t first = 0;
    int64_t last = 0;
};
/// The blocks that can hold messages from [since, before), for those of `places` that have any.
Result<std::vector<BlockRange>> blocksBetween(sql::Db& db, const std::vector<int64_t>& places, Timestamp since,
                                              Timestamp before);

// --- writing

/// The numbers of terms, in the order of `texts`, which must be sorted; new ones are made, and told in `made`.
Result<std::vector<int64_t>> numberTerms(sql::Db& db, const std::vector<QString>& texts, std::vector<Term>& made);
/// Of terms that were made just now.
Result<Done> insertEndings(sql::Db& db, const std::vector<Ending>& endings);
/// Adds the bits to those that are there.
Result<Done> addPostings(sql::Db& db, int64_t place, int64_t block, const std::vector<TermPosting>& postings);
/// The bits become these.
Result<Done> replacePosting(sql::Db& db, int64_t place, int64_t block, const TermPosting& posting);
Result<Done> removePosting(sql::Db& db, int64_t place, int64_t block, int64_t term);
/// The text of a term that stands nowhere any more; nullopt if it does, or is not there.
Result<std::optional<QString>> unusedTerm(sql::Db& db, int64_t term);
Result<Done> removeTerm(sql::Db& db, int64_t term, const std::vector<QString>& keys);

Result<QByteArray> termsOfBlock(sql::Db& db, int64_t place, int64_t block);
Result<Done> putTermsOfBlock(sql::Db& db, int64_t place, int64_t block, const QByteArray& terms);
Result<Done> putBlock(sql::Db& db, int64_t place, const BlockTimes& times);
Result<std::vector<int64_t>> blocksOf(sql::Db& db, int64_t place, int limit);
Result<Done> removeBlock(sql::Db& db, int64_t place, int64_t block);

/// Forgets the whole index.
Result<Done> clearSearchIndex(sql::Db& db);
/// Keeps other programs from changing the index until the transaction ends. The version it was made with.
Result<std::optional<QString>> lockSearchIndex(sql::Db& db);

struct SearchIndexSize
{
    int64_t terms = 0;
    int64_t endings = 0;
    int64_t postings = 0;
    int64_t blocks = 0;
};
Result<SearchIndexSize> searchIndexSize(sql::Db& db);

inline const QString searchVersionKey = QStringLiteral("search.version");

} // namespace tertulia::store
