// SPDX-License-Identifier: GPL-3.0-or-later
// What text may look like, the same verdict on server and client: names are NFC, one line, without characters that
// hide or reverse; handles are folded; bodies are kept exactly as written but must be valid Unicode without control
// characters. Lengths count code points. Pure functions, any thread.
#pragma once

#include <QString>

namespace tertulia {

enum class TextKind {
    Free,     ///< any valid text without control characters except line breaks and tabs
    Body,     ///< message body: as Free, not blank, byte limit as well
    Name,     ///< one line shown as a name: NFC, trimmed, inner spaces collapsed, no bidi or zero-width controls
    Topic,    ///< one or more lines shown beside names: as Name but may be empty and contain line breaks
    Handle,   ///< lower-case ASCII letters, digits, '.', '_' and '-'; starts with a letter or digit
    Password, ///< NFKC, otherwise untouched
    Key,      ///< opaque ASCII: letters, digits and -_.:~+/=
    FileName, ///< any valid text of that length; made a harmless name of a file (file_name.h)
};

struct TextRule
{
    TextKind kind = TextKind::Free;
    int min = 0; ///< code points
    int max = 0;
};

/// Number of Unicode code points; a lone surrogate counts as one.
int codePoints(QStringView text);
/// True if there is no lone surrogate, no U+0000 and neither of the noncharacters U+FFFE and U+FFFF.
bool isValidUnicode(QStringView text);
/// Normalises `text` in place as its kind wants and checks it. Returns nullptr if it is fine, else the reason as a
/// short English constant for `Error.detail`, e.g. "too_long".
const char* applyTextRule(const TextRule& rule, QString& text);
/// The handle as it is stored and compared: trimmed, without a leading '@', lower case.
QString foldHandle(QStringView handle);

} // namespace tertulia
