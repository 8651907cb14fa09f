// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/search/terms.h"

#include "shared/protocol/notify.h"

#include <algorithm>
#include <array>

namespace tertulia::search {

using namespace Qt::StringLiterals;

namespace {

/// More would not narrow it further, and a quotation of 200 words would ask 200 times.
constexpr size_t maxLookups = 12;

// Terms that are no text begin with a gap character and have more than one: no token looks like that.
constexpr auto mentionMark = u'@';
constexpr auto featureMark = u':';
constexpr auto authorMark = u'/';

qsizetype widthAt(const QString& text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
}

/// At most `size` code units, not cutting a character in two.
QString cut(const QString& text, qsizetype size)
{
    if (text.size() <= size)
        return text;
    return text.left(text.at(size).isLowSurrogate() ? size - 1 : size);
}

} // namespace

QString indexVersion()
{
    return u"1/"_s + foldingVersion();
}

QString everMore()
{
    return u"?!"_s;
}

QString authorTerm(UserId author)
{
    return authorMark + author.text();
}

QString featureTerm(Feature feature)
{
    constexpr std::array names{"link", "file", "image", "poll", "code"};
    return featureMark + QLatin1StringView{names.at(static_cast<size_t>(feature))};
}

QString mentionTerm(const QString& handle)
{
    return mentionMark + handle;
}

std::vector<QString> termsOf(const Subject& subject)
{
    std::vector<QString> fixed{authorTerm(subject.author)};
    const Features features = subject.attached | featuresIn(subject.text());
    for (size_t i = 0; i < features.size(); ++i)
        if (features.test(i))
            fixed.push_back(featureTerm(static_cast<Feature>(i)));
    for (const QString& handle : mentionsIn(subject.body).handles)
        fixed.push_back(mentionTerm(handle));

    const Reading reading(subject.text());
    std::vector<QString> terms;
    bool isCutOff = false;
    const Token* before = nullptr; // the token before, symbols left aside
    for (const Token& token : reading.tokens) {
        if (token.end - token.begin > maxTermSize)
            isCutOff = true;
        else
            terms.push_back(reading.textOf(token).toString());
        if (token.kind == CharKind::Symbol)
            continue;
        if (token.kind == CharKind::Sign && before != nullptr && before->kind == CharKind::Sign)
            terms.push_back(reading.textOf(*before).toString() + reading.textOf(token).toString());
        before = &token;
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    if (terms.size() > maxTerms - fixed.size() - 1) {
        terms.resize(maxTerms - fixed.size() - 1);
        isCutOff = true;
    }
    if (isCutOff)
        fixed.push_back(everMore());
    terms.insert(terms.end(), fixed.begin(), fixed.end());
    std::sort(terms.begin(), terms.end());
    return terms;
}

bool isWord(const QString& term)
{
    if (term.isEmpty())
        return false;
    const QChar c = term.front();
    return kindOf(widthAt(term, 0) == 2 ? QChar::surrogateToUcs4(c, term.at(1)) : c.unicode()) == CharKind::Word;
}

std::vector<QString> endingKeys(const QString& word)
{
    std::vector<QString> keys;
    for (qsizetype at = 0; at < word.size(); at += widthAt(word, at))
        keys.push_back(cut(word.mid(at), maxEndingSize));
    return keys;
}

QString endingKey(const QString& part)
{
    return cut(part, maxEndingSize);
}

bool Lookup::accepts(const QString& term) const
{
    switch (how) {
    case How::Exact:
        return term == text;
    case How::Beginning:
        return term.startsWith(text);
    case How::Ending:
        return term.endsWith(text);
    case How::Inside:
        break;
    }
    return term.contains(text);
}

std::vector<Lookup> lookupsOf(const Needle& needle)
{
    using How = Lookup::How;
    std::vector<Lookup> lookups;
    const Piece* before = nullptr;
    const auto& pieces = needle.pieces;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const bool isOpenBefore = i == 0 && needle.isOpenBefore;
        const bool isOpenAfter = i + 1 == pieces.size() && needle.isOpenAfter;
        if (piece.text.size() > maxTermSize)
            lookups.push_back({How::Exact, everMore()});
        else
            lookups.push_back({isOpenBefore  ? (isOpenAfter ? How::Inside : How::Ending)
                               : isOpenAfter ? How::Beginning
                                             : How::Exact,
                               piece.text});
        if (piece.kind == CharKind::Symbol)
            continue;
        if (piece.kind == CharKind::Sign && before != nullptr && before->kind == CharKind::Sign)
            lookups.push_back({How::Exact, before->text + piece.text});
        before = &piece;
    }
    // Two signs say what each of them says; and the longest tell most.
    std::stable_sort(lookups.begin(), lookups.end(), [](const Lookup& a, const Lookup& b) {
        return std::pair(a.how != How::Exact, -a.text.size()) < std::pair(b.how != How::Exact, -b.text.size());
    });
    lookups.erase(std::unique(lookups.begin(), lookups.end()), lookups.end());
    const auto isSaidByOther = [all = lookups](const Lookup& one) {
        return one.how == How::Exact && !isWord(one.text) &&
               std::any_of(all.begin(), all.end(), [&one](const Lookup& other) {
                   return other.text.size() > one.text.size() && !isWord(other.text) && other.text.contains(one.text);
               });
    };
    std::erase_if(lookups, isSaidByOther);
    if (lookups.size() > maxLookups)
        lookups.resize(maxLookups);
    return lookups;
}

} // namespace tertulia::search
