// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/spelling_words.h"

#include <QRegularExpression>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Replaced by spaces, so that places stay.
QString withoutForeignParts(const QString& text)
{
    // Fences (the last one may be open), code in a line, addresses, mail, and what begins with a sign: mentions, rooms,
    // emoji, commands.
    static const QRegularExpression foreign(
        u"```.*?(?:```|\\z)|`[^`\\n]*(?:`|$)|\\b[a-z][a-z0-9+.-]*://\\S+|\\bwww\\.\\S+|"
        u"[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?<!\\w)[@#:/]\\w[\\w.+-]*:?"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption |
            QRegularExpression::UseUnicodePropertiesOption);
    QString result = text;
    for (auto each = foreign.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            result[i] = u' ';
    }
    return result;
}

} // namespace

std::vector<WordPlace> wordsToCheck(const QString& text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_'’]*"_s);
    static const QRegularExpression notOne(u"[\\p{N}_]"_s);
    std::vector<WordPlace> places;
    for (auto each = word.globalMatch(withoutForeignParts(text)); each.hasNext();) {
        const auto match = each.next();
        QStringView found = match.capturedView();
        while (found.endsWith(u'\'') || found.endsWith(u'’'))
            found.chop(1);
        if (found.size() > 1 && !found.contains(notOne))
            places.push_back({static_cast<int>(match.capturedStart()), static_cast<int>(found.size())});
    }
    return places;
}

} // namespace tertulia
