// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/emoji.h"

#include <QTextBoundaryFinder>

#include <unicode/uchar.h>

namespace tertulia::text {

namespace {

constexpr char32_t emojiSelector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

bool isEmoji(QStringView cluster)
{
    const QList<uint> points = cluster.toUcs4();
    if (points.isEmpty())
        return false;
    const auto first = static_cast<UChar32>(points.first());
    if (u_hasBinaryProperty(first, UCHAR_REGIONAL_INDICATOR) != 0)
        return points.size() == 2;
    if (u_hasBinaryProperty(first, UCHAR_EMOJI_PRESENTATION) != 0)
        return true;
    if (u_hasBinaryProperty(first, UCHAR_EMOJI) == 0)
        return false;
    return points.contains(emojiSelector) || points.contains(keycap) ||
           (points.size() > 1 && u_hasBinaryProperty(static_cast<UChar32>(points.at(1)), UCHAR_EMOJI_MODIFIER) != 0);
}

/// Nearly all text: nothing in it can begin an emoji.
bool cannotHaveEmoji(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x2000 && c.unicode() != keycap) || (c.unicode() >= 0x3400 && c.unicode() < 0xD800);
    });
}

} // namespace

std::vector<EmojiRun> emojiRuns(QStringView text)
{
    std::vector<EmojiRun> runs;
    if (cannotHaveEmoji(text))
        return runs;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > begin; begin = end, end = finder.toNextBoundary()) {
        if (!isEmoji(text.mid(begin, end - begin)))
            continue;
        if (!runs.empty() && runs.back().begin + runs.back().size == begin) {
            runs.back().size = end - runs.back().begin;
            ++runs.back().count;
        } else {
            runs.push_back({begin, end - begin, 1});
        }
    }
    return runs;
}

int onlyEmoji(QStringView text)
{
    int count = 0;
    qsizetype covered = 0;
    for (const EmojiRun& run : emojiRuns(text)) {
        count += run.count;
        covered += run.size;
    }
    const auto spaces = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return covered + spaces == text.size() ? count : 0;
}

} // namespace tertulia::text
