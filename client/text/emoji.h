// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a text are emoji: whole sequences with skin tones, joiners and flags, as the colour font draws them.
// What is text by default (digits, ©, ❤ without its variation selector) is text. Pure, any thread.
#pragma once

#include <QString>

#include <vector>

namespace tertulia::text {

struct EmojiRun
{
    qsizetype begin = 0;
    qsizetype size = 0;
    int count = 0; ///< emoji in it
};

/// Runs of emoji that follow each other without anything in between.
std::vector<EmojiRun> emojiRuns(QStringView text);
/// How many emoji the text is made of; 0 if there is anything else but spaces.
int onlyEmoji(QStringView text);

} // namespace tertulia::text
