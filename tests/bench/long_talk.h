// SPDX-License-Identifier: GPL-3.0-or-later
// A long conversation of a few people, made up: mostly short lines, some long ones, marks, lists, code, links, answers,
// reactions, pictures and files, in the scripts of tests/search's corpus. The same for the same seed. Any one thread.
#pragma once

#include "tests/search/corpus.h"

#include <QStringList>

namespace tertulia::test {

struct SaidLine
{
    int author = 0;
    QString body{};
    int answers = 0;          ///< the message so many before; 0 = none
    std::vector<int> files{}; ///< pictures count from 0, other files from LongTalk::pictures
    QStringList reactions{};
    int reactors = 1; ///< people who give each of them
};

class LongTalk
{
public:
    static constexpr int people = 4;
    static constexpr int pictures = 12;
    static constexpr int otherFiles = 3;

    explicit LongTalk(quint32 seed) : m_corpus(seed), m_random(seed + 1) {}

    SaidLine next();

private:
    QString words(int sentences);
    QString marked();
    QString list();
    QString code();
    bool oneOf(int hundred) { return m_random.bounded(100) < hundred; }

    Corpus m_corpus;
    QRandomGenerator m_random;
    int m_author = 0;
};

} // namespace tertulia::test
