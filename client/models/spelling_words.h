// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a message are words that a dictionary may judge: not code, links, mentions, rooms, emoji names,
// commands, nor anything with a digit in it. Pure function; any thread.
#pragma once

#include <QString>

#include <vector>

namespace tertulia {

struct WordPlace
{
    int from = 0;
    int length = 0;
    bool operator==(const WordPlace&) const = default;
};
std::vector<WordPlace> wordsToCheck(const QString& text);

} // namespace tertulia
