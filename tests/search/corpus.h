// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up talk for search: words as frequent as words are (Zipf), in the letters of many scripts, the same for the same
// seed; and needles, words that stand nowhere else. Any one thread.
#pragma once

#include <QRandomGenerator>
#include <QString>

#include <vector>

namespace tertulia::test {

class Corpus
{
public:
    explicit Corpus(quint32 seed);

    /// A sentence of 2 to 24 words, mostly of one script.
    QString sentence();
    /// A frequent, a middling or a rare word of what sentences are made of: by rank, 0 = the most frequent one.
    [[nodiscard]] const QString& word(size_t script, size_t rank) const { return m_words.at(script).at(rank); }
    [[nodiscard]] static size_t scripts();
    [[nodiscard]] static const char* nameOf(size_t script);
    /// True if the script is written without spaces between words.
    [[nodiscard]] static bool isDense(size_t script);

    /// A word of this script that no sentence has.
    QString needle(size_t script);
    /// A sentence with this word somewhere in it.
    QString sentenceWith(size_t script, const QString& needle);

private:
    QString invent(size_t script, int letters);
    size_t pickRank();
    QString some(size_t script, int words);

    QRandomGenerator m_random;
    std::vector<std::vector<QString>> m_words{};
    std::vector<double> m_weights{}; ///< of the ranks, summed up
};

} // namespace tertulia::test
