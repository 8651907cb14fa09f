// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/search/corpus.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t vocabulary = 12'000; ///< of each script

struct Script
{
    const char* name;
    const char16_t* letters;
    const char16_t* reserved; ///< letters that only needles have
    bool isDense;
    int share; ///< of 100 sentences
};

constexpr std::array scriptTable{
    Script{"Latin", u"aeiounrtlsdcmpbáéöñ", u"xqž", false, 50},
    Script{"Cyrillic", u"оеаинтсрвлкмдпу", u"щфъ", false, 10},
    Script{"Greek", u"αοιετσνηυρπκμλ", u"ψξφ", false, 3},
    Script{"Arabic", u"اليمنورتبهعدكس", u"ظغض", false, 5},
    Script{"Hebrew", u"יוהלאתרבמשנכד", u"צזט", false, 3},
    Script{"Devanagari", u"करनसतहपमलयदबगजवािीोे", u"झठढ", false, 5},
    Script{"Thai", u"านรกเมยลวดสตงบปทค", u"ฑฒฌ", true, 4},
    Script{"Chinese", u"的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年", u"龘麤鑫", true, 8},
    Script{"Japanese", u"のにるたをはしがてとでかいなれもさコンスルトーリラ日本人大年", u"ヴヲヌ", true, 5},
    Script{"Korean", u"이다는에을가의하고한지서사자기도를인", u"쀍쫣켰", true, 4},
    Script{"Georgian", u"აეიორნდსმლბგვთ", u"ჰჯჟ", false, 2},
    Script{"Emoji", u"", u"", true, 1},
};
constexpr size_t oneCharacterEach = scriptTable.size() - 1;
constexpr std::array emojiParts{u"😀", u"🎉", u"🚀", u"❤️", u"👍", u"🌍", u"☕"};
constexpr std::array emojiNeedles{u"🦩", u"🪿", u"🧿", u"🪬", u"🫏"};

} // namespace

Corpus::Corpus(quint32 seed) : m_random(seed)
{
    for (size_t script = 0; script < scriptTable.size(); ++script) {
        auto& words = m_words.emplace_back();
        for (size_t rank = 0; rank < vocabulary; ++rank) {
            const int longer = rank < 100 ? 0 : 4;
            words.push_back(invent(script, scriptTable.at(script).isDense ? 1 + m_random.bounded(3)
                                                                          : 2 + m_random.bounded(4 + longer)));
        }
    }
    double sum = 0;
    for (size_t rank = 0; rank < vocabulary; ++rank)
        m_weights.push_back(sum += 1.0 / std::pow(static_cast<double>(rank) + 2.0, 1.05));
}

size_t Corpus::scripts()
{
    return scriptTable.size();
}

const char* Corpus::nameOf(size_t script)
{
    return scriptTable.at(script).name;
}

bool Corpus::isDense(size_t script)
{
    return scriptTable.at(script).isDense;
}

QString Corpus::invent(size_t script, int letters)
{
    if (script == oneCharacterEach)
        return QString::fromUtf16(emojiParts.at(static_cast<size_t>(m_random.bounded(int{emojiParts.size()}))));
    const QStringView from{scriptTable.at(script).letters};
    QString word;
    for (int i = 0; i < letters; ++i)
        word += from.at(m_random.bounded(static_cast<int>(from.size())));
    return word;
}

size_t Corpus::pickRank()
{
    const double at = m_random.generateDouble() * m_weights.back();
    return static_cast<size_t>(std::lower_bound(m_weights.begin(), m_weights.end(), at) - m_weights.begin());
}

QString Corpus::some(size_t script, int words)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        if (i > 0 && (!isDense(script) || m_random.bounded(8) == 0))
            text += u' ';
        text += m_words.at(script).at(pickRank());
        if (m_random.bounded(10) == 0)
            text += u',';
    }
    return text;
}

QString Corpus::sentence()
{
    int at = m_random.bounded(100);
    size_t script = 0;
    while (at >= scriptTable.at(script).share)
        at -= scriptTable.at(script++).share;
    QString text = some(script, 2 + m_random.bounded(2 + m_random.bounded(21)));
    if (m_random.bounded(25) == 0)
        text += u" https://example.org/"_s + QString::number(m_random.generate(), 36);
    if (m_random.bounded(40) == 0)
        text += u" `code`"_s;
    return text;
}

QString Corpus::needle(size_t script)
{
    if (script == oneCharacterEach)
        return QString::fromUtf16(emojiNeedles.at(static_cast<size_t>(m_random.bounded(int{emojiNeedles.size()})))) +
               QString::fromUtf16(emojiNeedles.at(static_cast<size_t>(m_random.bounded(int{emojiNeedles.size()}))));
    const QStringView reserved{scriptTable.at(script).reserved};
    QString word = invent(script, 2);
    for (int i = 0; i < 4; ++i)
        word += reserved.at(m_random.bounded(static_cast<int>(reserved.size())));
    return word + invent(script, 2);
}

QString Corpus::sentenceWith(size_t script, const QString& needle)
{
    const QString gap = isDense(script) ? QString{} : u" "_s;
    return some(script, 1 + m_random.bounded(8)) + gap + needle + gap + some(script, 1 + m_random.bounded(8));
}

} // namespace tertulia::test
