// SPDX-License-Identifier: GPL-3.0-or-later
// A message's body as the screen shows it: the one place where what strangers write becomes rich text. It makes blocks,
// each a letter and its content, between separators:
//   t text, q a quotation: a small safe subset of HTML, coloured by classes (qml/components/RichStyle.qml has them)
//   c code: its language, a line break, and HTML; its text is what is shown    - a line across
// A spoiler is \x1D hidden \x1E shown \x1D. Pictures are never fetched: `![…](…)` is a link; links lead to http, https,
// mailto and tertulia only. Whatever is too deep, too long or plain anyway is no blocks: shown letter by letter, which
// is also cheaper. Pure, any thread.
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace tertulia::text {

inline constexpr QChar blockSeparator{0x1C};
inline constexpr QChar spoilerMark{0x1D};
inline constexpr QChar spoilerMiddle{0x1E};
inline constexpr int longestHtml = 400'000;
inline constexpr int longestJumbo = 12; ///< emoji

/// Somebody or something that "@word" means in this message.
struct Named
{
    QString word;     ///< without the "@"; a role's may have spaces
    QString target{}; ///< the link: "person:" and an id; empty = not to be pressed
    bool isMine = false;
};

struct Surroundings
{
    std::vector<Named> named{};
    QHash<QString, QString> emoji{}; ///< of the space: name to the address of its picture
};

struct Formatted
{
    QString blocks{};   ///< empty: the body as it is says it all
    bool jumbo = false; ///< nothing but a few emoji
};

Formatted format(const QString& body, const Surroundings& surroundings);

enum class Spoilers { Shown, Hidden };
/// What it says without marks, for the clipboard, previews and screen readers.
QString plainText(const QString& body, Spoilers spoilers);

} // namespace tertulia::text
