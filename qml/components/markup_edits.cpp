// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/markup_edits.h"

#include <QRegularExpression>

#include <algorithm>

namespace tertulia::markup {

using namespace Qt::StringLiterals;

namespace {

int lengthOf(const QString& text)
{
    return static_cast<int>(text.size());
}

int lineStart(const QString& text, int at)
{
    return at == 0 ? 0 : static_cast<int>(text.lastIndexOf(u'\n', at - 1)) + 1;
}

int lineEnd(const QString& text, int at)
{
    const auto end = text.indexOf(u'\n', at);
    return end < 0 ? lengthOf(text) : static_cast<int>(end);
}

/// The lines that the selection touches; one that ends right after a line break does not touch the next line.
std::vector<Selection> linesOf(const QString& text, Selection selection)
{
    const int last =
        selection.to > selection.from && text.at(selection.to - 1) == u'\n' ? selection.to - 1 : selection.to;
    std::vector<Selection> lines;
    for (int at = lineStart(text, selection.from); at <= last; at = lines.back().to + 1) {
        lines.push_back({at, lineEnd(text, at)});
        if (lines.back().to == lengthOf(text))
            break;
    }
    return lines;
}

Selection withoutSpaceAround(const QString& text, Selection part)
{
    while (part.to > part.from && text.at(part.to - 1).isSpace())
        --part.to;
    while (part.from < part.to && text.at(part.from).isSpace())
        ++part.from;
    return part;
}

Selection wordAt(const QString& text, int at)
{
    const auto inWord = [&text](int i) {
        return text.at(i).isLetterOrNumber() || text.at(i).isMark() || text.at(i) == u'_';
    };
    Selection word{at, at};
    while (word.from > 0 && inWord(word.from - 1))
        --word.from;
    while (word.to < lengthOf(text) && inWord(word.to))
        ++word.to;
    return word;
}

/// How often the mark's character stands in a row, going from `at` in one direction; no further than `limit`.
int runOf(const QString& text, QChar mark, int at, int step, int limit)
{
    int count = 0;
    for (; at != limit && text.at(at) == mark; at += step)
        ++count;
    return count;
}

/// Of a run of stars one belongs to italics, two to bold, three to both; of others all that fit.
bool isIn(int run, const QString& mark)
{
    if (mark == u"*"_s)
        return run == 1 || run == 3;
    return run >= mark.size();
}

bool isAround(const QString& text, Selection part, const QString& mark)
{
    return isIn(runOf(text, mark.at(0), part.from - 1, -1, -1), mark) &&
           isIn(runOf(text, mark.at(0), part.to, 1, lengthOf(text)), mark);
}

/// The part begins and ends with the mark and has something between.
bool isInside(const QString& text, Selection part, const QString& mark)
{
    if (part.to - part.from <= 2 * mark.size())
        return false;
    return isIn(runOf(text, mark.at(0), part.from, 1, part.to), mark) &&
           isIn(runOf(text, mark.at(0), part.to - 1, -1, part.from), mark);
}

/// Where a place of the old text is in the new one; an insertion at the place itself moves it if `after`.
int moved(const std::vector<Edit>& edits, int place, bool after)
{
    int shift = 0;
    for (const Edit& edit : edits) {
        if (edit.at > place || (edit.at == place && edit.removed == 0 && !after))
            break;
        shift += lengthOf(edit.inserted) - std::min(edit.removed, place - edit.at);
    }
    return place + shift;
}

Change ofCursor(const QString& text, int at, const QString& mark)
{
    const int size = lengthOf(mark);
    const int before = runOf(text, mark.at(0), at - 1, -1, -1);
    const int behind = runOf(text, mark.at(0), at, 1, lengthOf(text));
    if (before == size && behind == size)
        return {{{at - size, 2 * size, {}}}, {at - size, at - size}};
    // At the end of what is marked: out of it.
    const QString line = text.mid(lineStart(text, at), at - lineStart(text, at));
    if (behind > 0 && isIn(behind, mark) && line.count(mark) % 2 == 1)
        return {{}, {at + size, at + size}};
    return {{{at, 0, mark + mark}}, {at + size, at + size}};
}

/// The item at the beginning of a line: "  12. " or "> - ", and what follows on the next line.
struct Item
{
    int length = 0;
    QString next{};
};

Item itemOf(const QString& line)
{
    static const QRegularExpression pattern(
        u"^(\\s*(?:> ?)*\\s*)(?:([-*+])(\\s+(?:\\[[ xX]\\]\\s+)?)|(\\d{1,9})([.)])(\\s+))?"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    const QString lead = match.captured(1);
    QString next = lead;
    if (!match.captured(2).isEmpty())
        next += match.captured(2) + QString(match.captured(3)).replace(u'x', u' ').replace(u'X', u' ');
    else if (!match.captured(4).isEmpty())
        next += QString::number(match.captured(4).toLongLong() + 1) + match.captured(5) + match.captured(6);
    return {static_cast<int>(match.capturedLength()), next};
}

bool isInFence(const QString& text, int at)
{
    const QString before = text.left(lineStart(text, at));
    static const QRegularExpression fence(u"^```"_s, QRegularExpression::MultilineOption);
    return before.count(fence) % 2 == 1;
}

} // namespace

QString applied(const QString& text, const Change& change)
{
    QString result = text;
    for (auto edit = change.edits.rbegin(); edit != change.edits.rend(); ++edit)
        result.replace(edit->at, edit->removed, edit->inserted);
    return result;
}

Change toggleMark(const QString& text, Selection selection, const QString& mark)
{
    if (selection.from == selection.to) {
        selection = wordAt(text, selection.from);
        if (selection.from == selection.to)
            return ofCursor(text, selection.from, mark);
    }
    std::vector<Selection> parts;
    for (const Selection& line : linesOf(text, selection)) {
        const Selection part =
            withoutSpaceAround(text, {std::max(line.from, selection.from), std::min(line.to, selection.to)});
        if (part.from < part.to)
            parts.push_back(part);
    }
    const int size = lengthOf(mark);
    if (parts.empty())
        return {{{selection.from, 0, mark + mark}}, {selection.from + size, selection.from + size}};
    const auto marked = [&](const Selection& part) { return isInside(text, part, mark) || isAround(text, part, mark); };
    const bool off = std::all_of(parts.begin(), parts.end(), marked);
    Change change;
    for (const Selection& part : parts) {
        if (!off && marked(part))
            continue;
        const bool inside = off && isInside(text, part, mark);
        const int before = off && !inside ? part.from - size : part.from;
        const int behind = inside ? part.to - size : part.to;
        change.edits.push_back({before, off ? size : 0, off ? QString{} : mark});
        change.edits.push_back({behind, off ? size : 0, off ? QString{} : mark});
    }
    change.selection = {moved(change.edits, parts.front().from, true), moved(change.edits, parts.back().to, false)};
    return change;
}

Change toggleFence(const QString& text, Selection selection)
{
    const auto lines = linesOf(text, selection);
    const Selection whole{lines.front().from, lines.back().to};
    const QString fence = u"```"_s;
    const int above = whole.from > 0 ? lineStart(text, whole.from - 1) : -1;
    const bool isOn = above >= 0 && text.mid(above, 3) == fence && text.mid(whole.to + 1, 3) == fence;
    Change change;
    if (isOn) {
        change.edits = {{above, whole.from - above, {}}, {whole.to, lineEnd(text, whole.to + 1) - whole.to, {}}};
        change.selection = {selection.from - (whole.from - above), selection.to - (whole.from - above)};
        return change;
    }
    change.edits = {{whole.from, 0, fence + u'\n'}, {whole.to, 0, u'\n' + fence}};
    if (whole.from == whole.to)
        change.edits = {{whole.from, 0, fence + u"\n\n"_s + fence}};
    change.selection = {selection.from + 4, std::min(selection.to, whole.to) + 4};
    return change;
}

Change toggleQuote(const QString& text, Selection selection)
{
    const auto lines = linesOf(text, selection);
    const auto quoted = [&text](const Selection& line) { return line.from < line.to && text.at(line.from) == u'>'; };
    const bool off = std::all_of(lines.begin(), lines.end(), quoted);
    Change change;
    for (const Selection& line : lines) {
        const int length = text.mid(line.from, 2) == u"> "_s ? 2 : 1;
        if (off)
            change.edits.push_back({line.from, length, {}});
        else if (!quoted(line))
            change.edits.push_back({line.from, 0, u"> "_s});
    }
    change.selection = {moved(change.edits, selection.from, true), moved(change.edits, selection.to, true)};
    return change;
}

Change link(const QString& text, Selection selection)
{
    selection = withoutSpaceAround(text, selection);
    const QString chosen = text.mid(selection.from, selection.to - selection.from);
    static const QRegularExpression address(u"^https?://\\S+$"_s);
    Change change;
    if (address.match(chosen).hasMatch()) {
        change.edits = {{selection.from, 0, u"[]("_s}, {selection.to, 0, u")"_s}};
        change.selection = {selection.from + 1, selection.from + 1};
        return change;
    }
    const QString place = u"https://"_s;
    change.edits = {{selection.from, 0, u"["_s}, {selection.to, 0, u"]("_s + place + u')'}};
    if (chosen.isEmpty()) {
        change.edits = {{selection.from, 0, u"[]("_s + place + u')'}};
        change.selection = {selection.from + 1, selection.from + 1};
        return change;
    }
    const int at = selection.to + 3;
    change.selection = {at, at + lengthOf(place)};
    return change;
}

Change breakLine(const QString& text, Selection selection)
{
    const int start = lineStart(text, selection.from);
    const QString line = text.mid(start, lineEnd(text, selection.from) - start);
    const int column = selection.from - start;
    Item item = itemOf(line);
    if (isInFence(text, selection.from)) {
        static const QRegularExpression indent(u"^[ \\t]*"_s);
        item.next = indent.match(line).captured();
        item.length = 0;
    } else if (item.length > 0 && item.length == line.size() && !line.trimmed().isEmpty() &&
               selection.from == selection.to) {
        return {{{start, item.length, {}}}, {start, start}};
    }
    if (column < item.length) // inside the item's sign
        item.next.clear();
    const QString inserted = u'\n' + item.next;
    const int at = selection.from + lengthOf(inserted);
    return {{{selection.from, selection.to - selection.from, inserted}}, {at, at}};
}

} // namespace tertulia::markup
