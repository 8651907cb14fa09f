// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/long_talk.h"

#include <array>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array snippets{
    u"```cpp\nResult<Done> Tables::fill(Db& db)\n{\n    for (const Row& row : m_rows)\n        "
    u"CHECK(db.exec(insertion, "
    u"row.id, row.name));\n    return Done{}; // all or nothing\n}\n```",
    u"```python\ndef median(values):\n    ordered = sorted(values)\n    middle = len(ordered) // 2\n    if "
    u"len(ordered) % "
    u"2:\n        return ordered[middle]\n    return (ordered[middle - 1] + ordered[middle]) / 2\n\n\nprint(median([4, "
    u"1, "
    u"7]))  # 4\n```",
    u"```sql\nSELECT place, COUNT(*) AS visits\nFROM visits\nWHERE at > '2024-01-01'\nGROUP BY place\nORDER BY visits "
    u"DESC;\n```",
    u"```js\nconst byDay = new Map();\nfor (const visit of visits) {\n  const day = visit.at.slice(0, 10);\n  "
    u"byDay.set(day, (byDay.get(day) ?? 0) + 1);\n}\nconsole.log([...byDay]);\n```",
};
constexpr std::array emoji{u"👍", u"❤️", u"😂", u"🎉", u"🚀", u"👀"};
constexpr std::array shouts{u"👍", u"😂😂", u"🎉", u"🙏", u"❤️", u"🚀🚀🚀"};

template<typename List>
QString from(const List& list, QRandomGenerator& random)
{
    return QString::fromUtf16(list.at(static_cast<size_t>(random.bounded(static_cast<int>(list.size())))));
}

} // namespace

QString LongTalk::words(int sentences)
{
    QStringList said;
    for (int i = 0; i < sentences; ++i)
        said.append(m_corpus.sentence());
    return said.join(u". "_s);
}

QString LongTalk::marked()
{
    QStringList parts = words(1).split(u' ');
    const auto at = static_cast<qsizetype>(m_random.bounded(static_cast<int>(parts.size())));
    switch (m_random.bounded(4)) {
    case 0:
        parts[at] = u"**"_s + parts.at(at) + u"**"_s;
        break;
    case 1:
        parts[at] = u"`"_s + parts.at(at) + u"`"_s;
        break;
    case 2:
        parts[at] = u"_"_s + parts.at(at) + u"_"_s;
        break;
    default:
        parts.insert(at, u"https://example.org/%1/notes"_s.arg(m_random.bounded(10'000)));
    }
    return parts.join(u' ');
}

QString LongTalk::list()
{
    QString text = words(1) + u'\n';
    const int points = 3 + m_random.bounded(4);
    for (int i = 0; i < points; ++i)
        text += u"\n- "_s + (oneOf(40) ? marked() : words(1));
    return oneOf(30) ? u"> "_s + words(1) + u"\n\n"_s + text : text;
}

QString LongTalk::code()
{
    return words(1) + u"\n\n"_s + from(snippets, m_random);
}

SaidLine LongTalk::next()
{
    SaidLine line;
    if (oneOf(55)) // people say more than one thing in a row
        m_author = m_random.bounded(people);
    line.author = m_author;
    const int kind = m_random.bounded(100);
    if (kind < 62)
        line.body = words(1);
    else if (kind < 76)
        line.body = words(2 + m_random.bounded(3));
    else if (kind < 80)
        line.body = words(7) + u"\n\n"_s + words(6 + m_random.bounded(8));
    else if (kind < 89)
        line.body = marked();
    else if (kind < 92)
        line.body = list();
    else if (kind < 95)
        line.body = code();
    else if (kind < 97)
        line.body = from(shouts, m_random);
    else if (kind < 99)
        for (int i = 0, count = oneOf(70) ? 1 : 2 + m_random.bounded(4), first = m_random.bounded(pictures); i < count;
             ++i)
            line.files.push_back((first + i) % pictures); // not twice the same
    else
        line.files = {pictures + m_random.bounded(otherFiles)};
    if (oneOf(8))
        line.answers = 1 + m_random.bounded(30);
    if (oneOf(10)) {
        for (int i = 0, count = 1 + m_random.bounded(3); i < count; ++i)
            line.reactions.append(from(emoji, m_random));
        line.reactions.removeDuplicates();
        line.reactors = 1 + m_random.bounded(people - 1);
    }
    return line;
}

} // namespace tertulia::test
