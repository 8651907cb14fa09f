// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a message is what a query asks for, and where: the truth. An index may only propose candidates; what this
// says no to is not found, and what it says yes to must be proposed (terms.h). Pure, any thread.
#pragma once

#include "shared/protocol/records.h"
#include "shared/search/query.h"

#include <bitset>

namespace tertulia::search {

using Features = std::bitset<5>; ///< in the order of Feature
inline bool has(const Features& features, Feature one)
{
    return features.test(static_cast<size_t>(one));
}
/// Links and code: what the text alone tells.
Features featuresIn(QStringView body);

/// A message as far as queries ask about it.
struct Subject
{
    UserId author{};
    ConversationId conversation{};
    Timestamp createdAt{};
    Features attached{}; ///< what the text does not tell: files, images, polls
    QString body{};
    QString more{}; ///< what else of it is read on the screen: what was forwarded, a poll's answers, names of files

    [[nodiscard]] QString text() const { return more.isEmpty() ? body : body + QLatin1Char('\n') + more; }
};
/// nullopt: nobody said it, or it is deleted.
std::optional<Subject> subjectOf(const MessageRecord& message);

/// The query's names looked up, by whoever may know them.
struct Names
{
    std::vector<UserId> from{};
    std::vector<UserId> notFrom{};
    std::vector<ConversationId> in{};
    std::vector<ConversationId> notIn{};
    std::vector<QString> mentions{}; ///< handles
    std::vector<QString> notMentions{};
};

/// How much of the words it lies in a needle covers.
enum class Fit : uint8_t { Inside, Beginning, Whole };

struct Hit
{
    int clause = 0;
    Fit fit = Fit::Whole;
    int token = 0;       ///< which one of the text it begins in
    qsizetype begin = 0; ///< in Subject::text(), so first in the body; UTF-16 code units
    qsizetype end = 0;
    bool operator==(const Hit&) const = default;
};

constexpr size_t maxHits = 64; ///< of one message; the first ones of each clause

struct Match
{
    std::vector<Hit> hits{}; ///< by clause, then by place
};
/// nullopt = no. A query without text gives matches without hits.
std::optional<Match> match(const Query& query, const Names& names, const Subject& subject);

struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const Range&) const = default;
};
/// What to emphasise in the body: the hits by place, those that touch made one.
std::vector<Range> highlights(const Match& match, QStringView body);
/// The same counted in code points of `body`, as everything on the wire is.
std::vector<Range> inCodePoints(const std::vector<Range>& ranges, QStringView body);

} // namespace tertulia::search
