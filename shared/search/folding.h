// SPDX-License-Identifier: GPL-3.0-or-later
// Text as search compares it: NFKC, case folded, without the marks that people leave out when they type (accents,
// points of Arabic and Hebrew), digits of all scripts as 0-9, invisible characters gone. Each piece of the folded text
// knows what it came from, so that a place found in it can be shown in the original. The marks of Indic and
// South-East Asian scripts are vowels and stay.
// Folding twice changes nothing. What it does changes with ICU's Unicode tables: foldingVersion() says which they are.
// Any thread.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace tertulia::search {

enum class CharKind : uint8_t {
    Gap,    ///< white space, punctuation, invisible
    Word,   ///< letters, digits and their marks in scripts that put spaces between words
    Sign,   ///< of a script without such spaces, and Korean syllables: each stands for itself
    Symbol, ///< emoji, currency, mathematics, '#'
};

/// Of a folded character.
CharKind kindOf(char32_t c);

class Folded
{
public:
    explicit Folded(QStringView source);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Where in the source the folded code unit `at` comes from: [begin, end) in UTF-16 code units.
    [[nodiscard]] qsizetype sourceBegin(qsizetype at) const { return m_begin.empty() ? at : m_begin[size_t(at)]; }
    [[nodiscard]] qsizetype sourceEnd(qsizetype at) const { return m_end.empty() ? at + 1 : m_end[size_t(at)]; }

private:
    bool foldAscii(QStringView source);
    void append(QStringView piece, qsizetype begin, qsizetype end);

    QString m_text{};
    std::vector<int32_t> m_begin{}; ///< both empty: every code unit comes from the one at its place
    std::vector<int32_t> m_end{};
};

QString foldingVersion();

} // namespace tertulia::search
