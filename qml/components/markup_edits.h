// SPDX-License-Identifier: GPL-3.0-or-later
// What a formatting key does to a text and its selection, as small changes: marks around words (`**b**`, `*i*`,
// `~~s~~`,
// `` `c` ``, `||spoiler||`), fences, quotes, links, and the next line of a list. Everything toggles: done twice, the
// text is as before. Pure functions on plain text, any thread; positions count UTF-16 units, as QTextDocument does.
#pragma once

#include <QString>

#include <vector>

namespace tertulia::markup {

struct Selection
{
    int from = 0;
    int to = 0; ///< not before `from`; equal: only a cursor
    bool operator==(const Selection&) const = default;
};

/// One place of the old text: `removed` characters from `at` on go, `inserted` comes.
struct Edit
{
    int at = 0;
    int removed = 0;
    QString inserted{};
    bool operator==(const Edit&) const = default;
};

struct Change
{
    std::vector<Edit> edits{}; ///< by place, ascending, apart from each other
    Selection selection{};     ///< afterwards
};

/// The text after the change.
QString applied(const QString& text, const Change& change);

/// `mark` is "**", "*", "~~", "`" or "||". Of several lines, each gets its own. Without a selection: the word at the
/// cursor.
Change toggleMark(const QString& text, Selection selection, const QString& mark);
Change toggleFence(const QString& text, Selection selection);
/// Of all lines of the selection: `> ` before each.
Change toggleQuote(const QString& text, Selection selection);
/// Afterwards the address is selected, or the cursor stands where the words of a selected address go.
Change link(const QString& text, Selection selection);
/// A new line that goes on with the list or quote of this one; an item without words ends the list instead.
Change breakLine(const QString& text, Selection selection);

} // namespace tertulia::markup
