// SPDX-License-Identifier: GPL-3.0-or-later
// What the highlighter knows of each language: its words and how its comments and strings begin and end. Pure, any
// thread.
#pragma once

#include <QSet>
#include <QString>

#include <vector>

namespace tertulia::text {

struct CodeLanguage
{
    QSet<QString> keywords{};
    std::vector<QString> lineComments{};
    QString blockBegin{};
    QString blockEnd{};
    QString quotes{};             ///< what strings begin and end with
    bool ignoresCase = false;     ///< of keywords
    bool hasCapitalTypes = false; ///< a word that begins with a capital letter is a type
    bool isDiff = false;
    bool isMarkup = false; ///< only tags are of interest
};

/// By name or by a file's ending; null if it is none of ours.
const CodeLanguage* codeLanguage(const QString& name);

} // namespace tertulia::text
