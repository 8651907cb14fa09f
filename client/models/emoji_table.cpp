// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/emoji_table.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int languageCount = 3;
constexpr int unfit = 1000;

int languageIndex(const QString& language)
{
    return language == u"es"_s ? 1 : language == u"fr"_s ? 2 : 0;
}

/// `words` has a space before and after each word.
int rankIn(const QString& words, const QString& term)
{
    if (words.contains(u' ' + term + u' '))
        return 0;
    return words.contains(u' ' + term) ? 1 : unfit;
}

int rankOfTerm(const EmojiEntry& entry, const QString& term, int language)
{
    if (entry.codes.contains(term))
        return 0;
    int best = unfit;
    for (const QString& code : entry.codes)
        if (code.startsWith(term))
            best = 3;
    if (const int own = rankIn(entry.words.at(language), term); own < unfit)
        best = std::min(best, 1 + own);
    if (best < unfit)
        return best;
    for (int other = 0; other < languageCount; ++other)
        best = std::min(best, 4 + rankIn(entry.words.at(other), term));
    return best;
}

/// Every term must fit somewhere. What is called exactly so goes before what only has to do with it.
int rankOf(const EmojiEntry& entry, const QStringList& terms, const QString& whole, int language)
{
    int worst = 0;
    for (const QString& term : terms)
        worst = std::max(worst, rankOfTerm(entry, term, language));
    if (worst >= unfit)
        return unfit;
    int close = 2;
    for (const QString& one : entry.names) {
        const QString name = foldedForSearch(one);
        close = std::min(close, name == whole ? 0 : name.startsWith(whole) ? 1 : 2);
    }
    return 3 * worst + close;
}

} // namespace

QString foldedForSearch(const QString& text)
{
    const QString apart = text.normalized(QString::NormalizationForm_D);
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart)
        if (!c.isMark())
            result.append(c);
    return result.toCaseFolded();
}

QString EmojiEntry::inTone(int tone) const
{
    if (toned.isEmpty() || tone < 1 || tone > 5)
        return emoji;
    static constexpr char32_t lightest = 0x1F3FB;
    const char32_t sign = lightest + static_cast<char32_t>(tone - 1);
    return QString(toned).replace(u'~', QString::fromUcs4(&sign, 1));
}

const EmojiTable& EmojiTable::instance()
{
    static const EmojiTable table;
    return table;
}

EmojiTable::EmojiTable()
{
    QFile file(u":/tertulia/emoji/emoji.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    constexpr int columns = 4 + 2 * languageCount;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const auto parts = line.split(u'\t');
        if (parts.size() != columns)
            continue;
        EmojiEntry entry;
        entry.group = parts.at(0).toInt();
        entry.emoji = parts.at(1).toString();
        entry.toned = parts.at(2).toString();
        entry.codes = parts.at(3).toString().split(u' ');
        for (int i = 0; i < languageCount; ++i) {
            entry.names.append(parts.at(4 + 2 * i).toString());
            entry.words.append(u' ' + parts.at(5 + 2 * i).toString() + u' ');
        }
        m_all.push_back(std::move(entry));
    }
}

const EmojiEntry* EmojiTable::find(const QString& emoji) const
{
    for (const EmojiEntry& entry : m_all) {
        if (entry.emoji == emoji)
            return &entry;
        if (entry.toned.isEmpty() || !emoji.startsWith(entry.toned.section(u'~', 0, 0)))
            continue;
        for (int tone = 1; tone <= 5; ++tone)
            if (entry.inTone(tone) == emoji)
                return &entry;
    }
    return nullptr;
}

std::vector<const EmojiEntry*> EmojiTable::search(const QString& text, const QString& language, int limit) const
{
    const QString whole = foldedForSearch(text).replace(u"œ"_s, u"oe"_s).replace(u':', u' ').simplified();
    const QStringList terms = whole.split(u' ', Qt::SkipEmptyParts);
    if (terms.isEmpty())
        return {};
    const int index = languageIndex(language);
    std::vector<std::pair<int, const EmojiEntry*>> found;
    for (const EmojiEntry& entry : m_all)
        if (const int rank = rankOf(entry, terms, whole, index); rank < unfit)
            found.emplace_back(rank, &entry);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const EmojiEntry*> result;
    for (const auto& [rank, entry] : found)
        if (static_cast<int>(result.size()) < limit)
            result.push_back(entry);
    return result;
}

QString EmojiTable::nameOf(const EmojiEntry& entry, const QString& language)
{
    return entry.names.at(languageIndex(language));
}

} // namespace tertulia
