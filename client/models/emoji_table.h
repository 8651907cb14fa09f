// SPDX-License-Identifier: GPL-3.0-or-later
// Every emoji of Unicode 15 with its names and search words in the interface's languages, from a table inside the
// program (resources/emoji). Read when it is first asked for, which takes some milliseconds, and kept. Searching folds
// case and accents; the asked language counts most, shortcodes and the other languages too. Any thread.
#pragma once

#include <QString>

#include <vector>

namespace tertulia {

/// Lower case and without accents, as words are compared in lists that narrow while one types.
QString foldedForSearch(const QString& text);

struct EmojiEntry
{
    int group = 0; ///< 0 smileys … 8 flags
    QString emoji{};
    QString toned{};     ///< with "~" where a skin tone goes; empty = it has none
    QStringList codes{}; ///< "joy": the first is the usual one
    QStringList names{}; ///< en, es, fr
    QStringList words{}; ///< folded, " word word ", en, es, fr

    /// 1 (light) to 5 (dark); 0 = yellow.
    [[nodiscard]] QString inTone(int tone) const;
};

class EmojiTable
{
public:
    static constexpr int groups = 9;

    /// The one of the program.
    static const EmojiTable& instance();

    [[nodiscard]] const std::vector<EmojiEntry>& all() const { return m_all; }
    /// Null if it is not one; with or without a skin tone.
    [[nodiscard]] const EmojiEntry* find(const QString& emoji) const;
    /// Best first. `language` is "en", "es" or "fr"; others count as English.
    [[nodiscard]] std::vector<const EmojiEntry*> search(const QString& text, const QString& language, int limit) const;
    [[nodiscard]] static QString nameOf(const EmojiEntry& entry, const QString& language);

private:
    EmojiTable();

    std::vector<EmojiEntry> m_all;
};

} // namespace tertulia
