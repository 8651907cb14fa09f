// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/query.h"

#include "shared/search/query_dates.h"

#include <algorithm>
#include <array>

namespace tertulia::search {

using namespace Qt::StringLiterals;

namespace {

/// A bare word shorter than this means itself and not every word it is a part of.
constexpr qsizetype shortestPart = 3;

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e';
}

enum class FilterName { From, In, Has, Before, After, On, Mentions };
struct NamedFilter
{
    const char16_t* text;
    FilterName name;
};
constexpr std::array filterNames{
    NamedFilter{u"from", FilterName::From},        NamedFilter{u"in", FilterName::In},
    NamedFilter{u"has", FilterName::Has},          NamedFilter{u"before", FilterName::Before},
    NamedFilter{u"after", FilterName::After},      NamedFilter{u"on", FilterName::On},
    NamedFilter{u"mentions", FilterName::Mentions}};
constexpr std::array featureNames{u"link", u"file", u"image", u"poll", u"code"}; // in the order of Feature

class Parser
{
public:
    Parser(QStringView text, const QTimeZone& zone) : m_text(text), m_zone(zone) {}

    std::variant<Query, QueryFault> run()
    {
        while (!m_fault && skipSpace())
            part();
        if (!m_fault && m_or)
            complain(Fault::DanglingOr, *m_or);
        if (!m_fault)
            checkThatItFinds();
        if (m_fault)
            return *m_fault;
        return std::move(m_query);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at < m_text.size();
    }
    void complain(Fault fault, qsizetype at)
    {
        if (!m_fault)
            m_fault = QueryFault{fault, static_cast<int>(at)};
    }

    void part()
    {
        const qsizetype begin = m_at;
        if (++m_parts > maxParts)
            return complain(Fault::TooManyParts, begin);
        const bool isExcluded = m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace();
        if (isExcluded)
            ++m_at;
        if (isQuote(m_text.at(m_at))) {
            if (const auto phrase = quoted())
                addText(needleOf(*phrase, false, false), isExcluded);
            return;
        }
        if (const auto filter = filterHere())
            return takeFilter(*filter, isExcluded, begin);
        const QStringView word = bareWord();
        if (word == u"OR" && !isExcluded)
            return takeOr(begin);
        addText(needleOfWord(word), isExcluded);
    }

    /// From a quotation mark to the next one.
    std::optional<QStringView> quoted()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
            ++m_at;
        if (m_at == m_text.size()) {
            complain(Fault::UnclosedQuote, begin);
            return std::nullopt;
        }
        return m_text.mid(begin + 1, m_at++ - begin - 1);
    }
    QStringView bareWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    /// Goes behind the colon if the name of a filter stands here.
    std::optional<FilterName> filterHere()
    {
        for (const NamedFilter& filter : filterNames) {
            const QStringView name{filter.text};
            const qsizetype colon = m_at + name.size();
            if (colon < m_text.size() && m_text.at(colon) == u':' &&
                m_text.mid(m_at, name.size()).compare(name, Qt::CaseInsensitive) == 0) {
                m_at = colon + 1;
                return filter.name;
            }
        }
        return std::nullopt;
    }

    void takeFilter(FilterName name, bool isExcluded, qsizetype begin)
    {
        const qsizetype at = m_at;
        QStringView value;
        if (m_at < m_text.size() && isQuote(m_text.at(m_at)))
            value = quoted().value_or(QStringView{});
        else
            value = bareWord();
        value = value.trimmed();
        if (value.isEmpty())
            return complain(Fault::FilterWithoutValue, begin);
        endClause();
        switch (name) {
        case FilterName::From:
            return addName(m_query.from, value, isExcluded, at);
        case FilterName::In:
            return addName(m_query.in, value, isExcluded, at);
        case FilterName::Mentions:
            return addName(m_query.mentions, value, isExcluded, at);
        case FilterName::Has:
            return addFeature(value, isExcluded, at);
        default:
            return isExcluded ? complain(Fault::BadDate, begin) : addDate(name, value, at);
        }
    }
    void addName(std::vector<NameFilter>& names, QStringView value, bool isExcluded, qsizetype at)
    {
        const char16_t sigil = value.front() == u'@' || value.front() == u'#' ? value.front().unicode() : u'\0';
        const QStringView name = sigil != 0 ? value.mid(1) : value;
        if (name.isEmpty())
            return complain(Fault::FilterWithoutValue, at);
        names.push_back({Folded(name).text(), isExcluded, sigil, static_cast<int>(at)});
    }
    void addFeature(QStringView value, bool isExcluded, qsizetype at)
    {
        for (size_t i = 0; i < featureNames.size(); ++i)
            if (value.compare(QStringView{featureNames.at(i)}, Qt::CaseInsensitive) == 0)
                return m_query.has.push_back({static_cast<Feature>(i), isExcluded});
        complain(Fault::UnknownFeature, at);
    }
    void addDate(FilterName name, QStringView value, qsizetype at)
    {
        const auto span = spanOf(value, m_zone);
        if (!span)
            return complain(Fault::BadDate, at);
        if (name != FilterName::Before) {
            const Timestamp since = name == FilterName::On ? span->begin : span->end;
            m_query.since = std::max(m_query.since.value_or(since), since);
        }
        if (name != FilterName::After) {
            const Timestamp before = name == FilterName::On ? span->end : span->begin;
            m_query.before = std::min(m_query.before.value_or(before), before);
        }
    }

    static Needle needleOf(QStringView text, bool isOpenBefore, bool isOpenAfter)
    {
        Needle needle;
        const Reading reading(text);
        for (const Token& token : reading.tokens)
            needle.pieces.push_back({reading.textOf(token).toString(), token.kind});
        if (needle.pieces.empty())
            return needle;
        needle.isOpenBefore = isOpenBefore && needle.pieces.front().kind == CharKind::Word;
        needle.isOpenAfter = isOpenAfter && needle.pieces.back().kind == CharKind::Word;
        return needle;
    }
    static Needle needleOfWord(QStringView word)
    {
        const bool startsOpen = word.front() == u'*';
        const bool endsOpen = word.back() == u'*';
        if (startsOpen || endsOpen)
            return needleOf(word, startsOpen, endsOpen);
        Needle needle = needleOf(word, true, true);
        qsizetype length = 0;
        for (const Piece& piece : needle.pieces)
            length += piece.kind == CharKind::Word ? piece.text.size() : 0;
        if (length < shortestPart)
            needle.isOpenBefore = needle.isOpenAfter = false;
        return needle;
    }

    void addText(Needle needle, bool isExcluded)
    {
        if (needle.pieces.empty()) { // nothing but punctuation
            if (m_or)
                complain(Fault::DanglingOr, *m_or);
            return endClause();
        }
        if (m_or && isExcluded)
            return complain(Fault::DanglingOr, *m_or);
        if (m_or)
            m_query.clauses.back().anyOf.push_back(std::move(needle));
        else
            m_query.clauses.push_back({{std::move(needle)}, isExcluded});
        m_or.reset();
        m_isTextBefore = !isExcluded;
    }
    void takeOr(qsizetype begin)
    {
        if (!m_isTextBefore || m_or)
            return complain(Fault::DanglingOr, begin);
        m_or = begin;
        m_isTextBefore = false;
    }
    void endClause()
    {
        if (m_or)
            complain(Fault::DanglingOr, *m_or);
        m_isTextBefore = false;
    }

    void checkThatItFinds()
    {
        const auto wants = [](const auto& list) {
            return std::any_of(list.begin(), list.end(), [](const auto& one) { return !one.isExcluded; });
        };
        if (wants(m_query.clauses) || wants(m_query.from) || wants(m_query.in) || wants(m_query.mentions) ||
            wants(m_query.has) || m_query.since || m_query.before)
            return;
        const bool isEmpty = m_query.clauses.empty() && m_query.from.empty() && m_query.in.empty() &&
                             m_query.mentions.empty() && m_query.has.empty();
        complain(isEmpty ? Fault::NothingToFind : Fault::OnlyExclusions, 0);
    }

    const QStringView m_text;
    const QTimeZone& m_zone;
    qsizetype m_at = 0;
    size_t m_parts = 0;
    Query m_query{};
    std::optional<QueryFault> m_fault{};
    std::optional<qsizetype> m_or{}; ///< where an OR waits for its right side
    bool m_isTextBefore = false;     ///< an OR may follow
};

} // namespace

QString textOf(const QueryFault& fault)
{
    constexpr std::array names{u"nothing_to_find", u"only_exclusions", u"unclosed_quote", u"filter_without_value",
                               u"unknown_feature", u"bad_date",        u"dangling_or",    u"too_many_parts"};
    return QStringView{names.at(static_cast<size_t>(fault.fault))}.toString() + u':' + QString::number(fault.at);
}

std::variant<Query, QueryFault> parseQuery(QStringView text, const QTimeZone& zone)
{
    return Parser(text, zone).run();
}

} // namespace tertulia::search
