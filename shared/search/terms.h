// SPDX-License-Identifier: GPL-3.0-or-later
// What an index keeps of a message and what it looks up for a query, made so that no message that matches is left out:
// whatever match() says yes to has, for every clause, all terms that one needle of it asks for. The other way round an
// index may propose too much. A message too large to be indexed wholly has everMore among its terms and is proposed for
// every text. Pure, any thread; knows no table.
#pragma once

#include "shared/search/matching.h"

namespace tertulia::search {

/// Changes whenever the same message would get other terms; an index of another version must be made anew.
QString indexVersion();

constexpr size_t maxTerms = 512;       ///< of one message
constexpr qsizetype maxTermSize = 64;  ///< UTF-16 code units; longer words count as everMore
constexpr qsizetype maxEndingSize = 8; ///< of the key under which an ending is found

QString everMore();
QString authorTerm(UserId author);
QString featureTerm(Feature feature);
QString mentionTerm(const QString& handle);

/// Sorted, each once, at most maxTerms.
std::vector<QString> termsOf(const Subject& subject);

/// Words can be found by their beginning, their end or a part; other terms only as they are.
bool isWord(const QString& term);
/// For a word: the keys of all its endings, the whole word's first.
std::vector<QString> endingKeys(const QString& word);
/// The beginning of the keys of all endings that begin with `part`.
QString endingKey(const QString& part);

struct Lookup
{
    enum class How { Exact, Beginning, Ending, Inside };
    How how = How::Exact;
    QString text{};

    /// Whether this term is one of those that are meant.
    [[nodiscard]] bool accepts(const QString& term) const;
    bool operator==(const Lookup&) const = default;
};
/// All of them must be there, or everMore.
std::vector<Lookup> lookupsOf(const Needle& needle);

} // namespace tertulia::search
