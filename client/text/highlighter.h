// SPDX-License-Identifier: GPL-3.0-or-later
// Colours code by classes: ck keywords, ct types, cs strings, cn numbers, cc comments, cd and ca what a diff takes away
// and adds. A small lexer over a table of languages; an unknown language, or code too long to matter, is only escaped.
// Lines end in <br>. Linear in what it is given. Pure, any thread.
#pragma once

#include <QString>

namespace tertulia::text {

/// `language` as written behind the fence: "cpp", "C++", "theme.hpp" …
QString highlighted(const QString& code, const QString& language);

} // namespace tertulia::text
