// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/matching.h"

#include "shared/protocol/notify.h"

#include <algorithm>

namespace tertulia::search {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
bool contains(const std::vector<T>& list, const T& one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool hasLink(QStringView body)
{
    for (const QStringView scheme : {QStringView{u"http://"}, QStringView{u"https://"}})
        for (qsizetype at = body.indexOf(scheme, 0, Qt::CaseInsensitive); at >= 0;
             at = body.indexOf(scheme, at + 1, Qt::CaseInsensitive))
            if (at + scheme.size() < body.size() && !body.at(at + scheme.size()).isSpace())
                return true;
    return false;
}

/// A fence, or something between two backticks of a line.
bool hasCode(QStringView body)
{
    qsizetype opened = -1;
    for (qsizetype at = 0; at < body.size(); ++at) {
        if (body.at(at) == u'\n')
            opened = -1;
        if (body.at(at) != u'`')
            continue;
        if (body.mid(at).startsWith(u"```") || (opened >= 0 && at > opened + 1))
            return true;
        opened = at;
    }
    return false;
}

bool isAllowed(const Query& query, const Names& names, const Subject& subject)
{
    if ((!names.from.empty() && !contains(names.from, subject.author)) || contains(names.notFrom, subject.author) ||
        (!names.in.empty() && !contains(names.in, subject.conversation)) ||
        contains(names.notIn, subject.conversation) || (query.since && subject.createdAt < *query.since) ||
        (query.before && subject.createdAt >= *query.before))
        return false;
    if (!query.has.empty()) {
        const Features all = subject.attached | featuresIn(subject.text());
        for (const FeatureFilter& filter : query.has)
            if (has(all, filter.feature) == filter.isExcluded)
                return false;
    }
    if (names.mentions.empty() && names.notMentions.empty())
        return true;
    const auto named = mentionsIn(subject.body).handles;
    const auto isNamed = [&named](const QString& handle) { return contains(named, handle); };
    return std::all_of(names.mentions.begin(), names.mentions.end(), isNamed) &&
           std::none_of(names.notMentions.begin(), names.notMentions.end(), isNamed);
}

/// Looks for one needle in one text.
class Finder
{
public:
    Finder(const Reading& reading, const Needle& needle) : m_reading(reading), m_needle(needle) {}

    /// Adds what it finds, at most up to `limit` hits in all; true if there was something.
    bool findAll(int clause, size_t limit, std::vector<Hit>& hits) const
    {
        bool isFound = false;
        for (size_t at = 0; at < m_reading.tokens.size() && hits.size() < limit; ++at) {
            if (m_needle.pieces.size() == 1)
                isFound |= findIn(at, clause, limit, hits);
            else if (const auto last = lastFrom(at)) {
                hits.push_back(hit(clause, at, beginIn(at), endIn(*last)));
                isFound = true;
            }
        }
        return isFound;
    }
    [[nodiscard]] bool isThere() const
    {
        std::vector<Hit> hits;
        return findAll(0, 1, hits);
    }

private:
    [[nodiscard]] const Token& token(size_t at) const { return m_reading.tokens[at]; }
    [[nodiscard]] QStringView text(size_t at) const { return m_reading.textOf(token(at)); }

    /// One piece: every place in the token.
    bool findIn(size_t at, int clause, size_t limit, std::vector<Hit>& hits) const
    {
        const Piece& piece = m_needle.pieces.front();
        const QStringView word = text(at);
        if (token(at).kind != piece.kind || word.size() < piece.text.size())
            return false;
        if (!m_needle.isOpenBefore || !m_needle.isOpenAfter) {
            if (!fits(at, piece, m_needle.isOpenBefore, m_needle.isOpenAfter))
                return false;
            const int32_t begin = m_needle.isOpenBefore ? token(at).end - size(piece) : token(at).begin;
            hits.push_back(hit(clause, at, begin, begin + size(piece)));
            return true;
        }
        bool isFound = false;
        for (qsizetype in = word.indexOf(piece.text); in >= 0 && hits.size() < limit;
             in = word.indexOf(piece.text, in + piece.text.size())) {
            const int32_t begin = token(at).begin + static_cast<int32_t>(in);
            hits.push_back(hit(clause, at, begin, begin + size(piece)));
            isFound = true;
        }
        return isFound;
    }
    /// Several pieces: the token of the last one, if they stand here.
    [[nodiscard]] std::optional<size_t> lastFrom(size_t at) const
    {
        const auto& pieces = m_needle.pieces;
        for (size_t i = 0; i < pieces.size(); ++i, ++at) {
            if (i > 0 && pieces[i].kind != CharKind::Symbol)
                while (at < m_reading.tokens.size() && token(at).kind == CharKind::Symbol)
                    ++at;
            const bool isLast = i + 1 == pieces.size();
            if (at >= m_reading.tokens.size() ||
                !fits(at, pieces[i], i == 0 && m_needle.isOpenBefore, isLast && m_needle.isOpenAfter))
                return std::nullopt;
        }
        return at - 1;
    }
    [[nodiscard]] bool fits(size_t at, const Piece& piece, bool isOpenBefore, bool isOpenAfter) const
    {
        if (token(at).kind != piece.kind)
            return false;
        const QStringView word = text(at);
        if (isOpenBefore)
            return isOpenAfter ? word.contains(piece.text) : word.endsWith(piece.text);
        return isOpenAfter ? word.startsWith(piece.text) : word == piece.text;
    }

    [[nodiscard]] int32_t beginIn(size_t first) const
    {
        return m_needle.isOpenBefore ? token(first).end - size(m_needle.pieces.front()) : token(first).begin;
    }
    [[nodiscard]] int32_t endIn(size_t last) const
    {
        return m_needle.isOpenAfter ? token(last).begin + size(m_needle.pieces.back()) : token(last).end;
    }
    [[nodiscard]] static int32_t size(const Piece& piece) { return static_cast<int32_t>(piece.text.size()); }

    /// `begin` and `end` in the folded text.
    [[nodiscard]] Hit hit(int clause, size_t first, int32_t begin, int32_t end) const
    {
        const bool isAtStart = begin == token(first).begin;
        const bool isAtEnd = end == endOfTokenAt(end, first);
        const Fit fit = !isAtStart ? Fit::Inside : isAtEnd ? Fit::Whole : Fit::Beginning;
        return {clause, fit, static_cast<int>(first), m_reading.folded.sourceBegin(begin),
                m_reading.folded.sourceEnd(end - 1)};
    }
    [[nodiscard]] int32_t endOfTokenAt(int32_t end, size_t at) const
    {
        while (token(at).end < end)
            ++at;
        return token(at).end;
    }

    const Reading& m_reading;
    const Needle& m_needle;
};

} // namespace

Features featuresIn(QStringView body)
{
    Features features;
    features.set(static_cast<size_t>(Feature::Link), hasLink(body));
    features.set(static_cast<size_t>(Feature::Code), hasCode(body));
    return features;
}

std::optional<Subject> subjectOf(const MessageRecord& message)
{
    if (message.deleted || message.system)
        return std::nullopt;
    Subject subject{message.author, message.conversation, message.createdAt, {}, message.body, {}};
    QStringList more;
    if (message.forwarded)
        more << message.forwarded->body;
    if (message.poll)
        for (const QString& option : message.poll->options)
            more << option;
    for (const Attachment& file : message.attachments) {
        more << file.name;
        if (file.type.startsWith(u"image/"_s))
            subject.attached.set(static_cast<size_t>(Feature::Image));
    }
    subject.attached.set(static_cast<size_t>(Feature::Poll), message.poll.has_value());
    subject.attached.set(static_cast<size_t>(Feature::File), !message.attachments.empty());
    subject.more = more.join(u'\n');
    return subject;
}

std::optional<Match> match(const Query& query, const Names& names, const Subject& subject)
{
    if (!isAllowed(query, names, subject))
        return std::nullopt;
    Match match;
    if (query.clauses.empty())
        return match;
    const Reading reading(subject.text());
    for (size_t i = 0; i < query.clauses.size(); ++i) {
        const Clause& clause = query.clauses[i];
        bool isFound = false;
        for (const Needle& needle : clause.anyOf) {
            const Finder finder(reading, needle);
            // Each clause gets a place for at least one hit, or a frequent word would hide the others.
            const size_t limit = std::max(maxHits, match.hits.size() + 1);
            isFound |= clause.isExcluded ? finder.isThere() : finder.findAll(static_cast<int>(i), limit, match.hits);
        }
        if (isFound == clause.isExcluded)
            return std::nullopt;
    }
    return match;
}

std::vector<Range> highlights(const Match& match, QStringView body)
{
    std::vector<Range> ranges;
    for (const Hit& hit : match.hits)
        if (hit.begin < body.size())
            ranges.push_back({hit.begin, std::min(hit.end, body.size())});
    std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    std::vector<Range> joined;
    for (const Range& range : ranges) {
        if (!joined.empty() && range.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, range.end);
        else
            joined.push_back(range);
    }
    return joined;
}

std::vector<Range> inCodePoints(const std::vector<Range>& ranges, QStringView body)
{
    std::vector<Range> counted;
    qsizetype at = 0;
    qsizetype points = 0;
    const auto countTo = [&](qsizetype place) {
        for (; at < place; ++at)
            points += body.at(at).isLowSurrogate() && at > 0 && body.at(at - 1).isHighSurrogate() ? 0 : 1;
        return points;
    };
    for (const Range& range : ranges) {
        const qsizetype begin = countTo(range.begin);
        counted.push_back({begin, countTo(range.end)});
    }
    return counted;
}

} // namespace tertulia::search
