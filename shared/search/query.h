// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types into a search field, and what it asks for. Pure, any thread; README.md has the grammar for
// people.
//
// Clauses must all hold; in each clause one of its needles is enough. A needle is a sequence of tokens that stand
// behind each other in the text, whatever gaps and symbols are between them. At an open end it may begin or end inside
// a word. So a bare word finds every word it is a part of, and "quotes" find it as it is.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/search/tokens.h"

#include <QTimeZone>

#include <optional>
#include <variant>

namespace tertulia::search {

struct Piece
{
    QString text{};
    CharKind kind = CharKind::Word;
    bool operator==(const Piece&) const = default;
};

struct Needle
{
    std::vector<Piece> pieces{}; ///< not empty
    bool isOpenBefore = false;
    bool isOpenAfter = false;
    bool operator==(const Needle&) const = default;
};

struct Clause
{
    std::vector<Needle> anyOf{};
    bool isExcluded = false;
    bool operator==(const Clause&) const = default;
};

enum class Feature { Link, File, Image, Poll, Code };

/// A name as it was typed: `value` without the '@' or '#' before it.
struct NameFilter
{
    QString value{};
    bool isExcluded = false;
    char16_t sigil = 0; ///< '@' or '#', if one was typed
    int at = 0;         ///< in the query, for complaints
    bool isSelf() const { return sigil == 0 && value == QLatin1StringView{"me"}; }
    bool operator==(const NameFilter&) const = default;
};

struct FeatureFilter
{
    Feature feature = Feature::Link;
    bool isExcluded = false;
    bool operator==(const FeatureFilter&) const = default;
};

struct Query
{
    std::vector<Clause> clauses{};
    std::vector<NameFilter> from{};     ///< one of them
    std::vector<NameFilter> in{};       ///< one of them
    std::vector<NameFilter> mentions{}; ///< all of them
    std::vector<FeatureFilter> has{};   ///< all of them
    std::optional<Timestamp> since{};   ///< not older
    std::optional<Timestamp> before{};  ///< older
    bool operator==(const Query&) const = default;
};

enum class Fault {
    NothingToFind,  ///< no word, symbol or filter in it
    OnlyExclusions, ///< everything but …: that would be a listing, not a search
    UnclosedQuote,
    FilterWithoutValue,
    UnknownFeature,
    BadDate,
    DanglingOr, ///< OR between something that is not two texts
    TooManyParts,
};

struct QueryFault
{
    Fault fault = Fault::NothingToFind;
    int at = 0; ///< where in the query, UTF-16 code units
    bool operator==(const QueryFault&) const = default;
};
/// "bad_date:14": the fault and where it is, the same on the wire and in tests.
QString textOf(const QueryFault& fault);

constexpr size_t maxParts = 32;

/// `zone`: where the days of before:, after: and on: begin.
std::variant<Query, QueryFault> parseQuery(QStringView text, const QTimeZone& zone = QTimeZone::utc());

} // namespace tertulia::search
