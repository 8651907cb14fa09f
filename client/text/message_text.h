// SPDX-License-Identifier: GPL-3.0-or-later
// A message's body as the screen shows it: the one place where what strangers write becomes rich text. It makes blocks,
// each a letter and its content (t text, q quotation: a small safe subset of HTML, coloured by the classes of
// qml/components/RichStyle.qml; c code: its language, a line break, HTML; - a line across; in capitals: in what was
// forwarded). A spoiler is \x1D hidden \x1E shown \x1D. Pictures are never fetched: `![…](…)` is a link. Links lead to
// http, https, mailto and tertulia only, and begin with "ask:" if their words could mean another place; addresses of
// our own go by their names. What is too deep, too long or plain anyway gives no blocks: it is shown letter by letter,
// which is also cheaper. Any thread.
#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

namespace tertulia::text {

inline constexpr QChar blockSeparator{0x1C};
inline constexpr QChar spoilerMark{0x1D};
inline constexpr QChar spoilerMiddle{0x1E};
inline constexpr auto askFirst = QLatin1StringView{"ask:"};
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
    QHash<QString, QString> links{}; ///< addresses of our own, as written: what to call them instead
};

struct Formatted
{
    QString blocks{};   ///< empty: the body as it is says it all
    bool jumbo = false; ///< nothing but a few emoji
};

Formatted format(const QString& body, const Surroundings& surroundings);
/// Always blocks, at least one.
QStringList blocksOf(const QString& body, const Surroundings& surroundings);

enum class Spoilers { Shown, Hidden };
/// What it says without marks, for the clipboard, previews and screen readers.
QString plainText(const QString& body, Spoilers spoilers);

} // namespace tertulia::text
