// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one story out of the script: which conversations are had where, by whom, when. Pure: the same script, seed and
// moment give the same story. Times lie in the six weeks before that moment, rooms keep to working hours, and the last
// words are minutes old.
#pragma once

#include "server/seed/script.h"

namespace tertulia::demo {

struct Event
{
    Timestamp at{};
    size_t place = 0; ///< index into Script::places
    Line::Kind kind = Line::Say;
    QString who; ///< handle
    QString text;
    int id = 0;     ///< names the message said here, unique in the story
    int about = -1; ///< the message it answers, edits or withdraws; -1 = none
};

/// In order of time.
std::vector<Event> tellStory(const Script& script, Timestamp now, unsigned seed);

/// When the places of the story were made: before its first word.
Timestamp beginningOf(Timestamp now);

} // namespace tertulia::demo
