// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/fuzzy_rank.h"

#include <QStringList>

namespace tertulia {

namespace {

constexpr int none = -1;
/// Letters further apart than this many times their number are there by chance.
constexpr qsizetype loosest = 4;

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

int containment(const QString& text, const QString& sought)
{
    if (text.startsWith(sought))
        return 0;
    int best = none;
    for (qsizetype at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
        if (beginsWord(text, at))
            return 1;
        best = 2;
    }
    return best;
}

bool areInitials(const QString& text, const QString& letters)
{
    qsizetype next = 0;
    for (qsizetype at = 0; at < text.size() && next < letters.size(); ++at)
        if (text.at(at).isLetterOrNumber() && beginsWord(text, at) && text.at(at) == letters.at(next))
            ++next;
    return next == letters.size();
}

bool areNearInOrder(const QString& text, const QString& letters)
{
    for (qsizetype start = text.indexOf(letters.at(0)); start >= 0; start = text.indexOf(letters.at(0), start + 1)) {
        qsizetype next = 0;
        for (qsizetype at = start; at < text.size() && at - start < loosest * letters.size(); ++at) {
            if (text.at(at) == letters.at(next))
                ++next;
            if (next == letters.size())
                return true;
        }
    }
    return false;
}

int rankOfWord(const QString& text, const QString& word)
{
    if (const int found = containment(text, word); found != none)
        return found;
    if (word.size() < 2)
        return none;
    if (areInitials(text, word))
        return 3;
    return areNearInOrder(text, word) ? 4 : none;
}

} // namespace

QString foldedName(const QString& text)
{
    const QString apart = text.normalized(QString::NormalizationForm_D);
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart)
        if (!c.isMark())
            result.append(c);
    return result.toCaseFolded();
}

int fuzzyRank(const QString& name, const QString& typed)
{
    const QString text = foldedName(name);
    const QString sought = foldedName(typed).simplified();
    if (sought.isEmpty())
        return 0;
    if (const int whole = containment(text, sought); whole != none)
        return whole;
    int worst = 0;
    for (const QString& word : sought.split(QLatin1Char(' '))) {
        const int rank = rankOfWord(text, word);
        if (rank == none)
            return none;
        worst = std::max(worst, rank);
    }
    return worst;
}

} // namespace tertulia
