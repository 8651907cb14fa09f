// SPDX-License-Identifier: GPL-3.0-or-later
// What a recording shows at a glance. Pure, any thread.
#pragma once

#include "client/recorder/recording.h"

namespace tertulia {

struct RecordingSummary
{
    struct Count
    {
        int64_t frames = 0;
        int64_t bytes = 0;
    };
    /// A stretch of time: `at` milliseconds after the recording's begin.
    struct Span
    {
        int64_t ms = 0;
        int64_t at = 0;
        QString type{}; ///< of the request that was waited for
    };

    std::map<QString, Count> sent{};     ///< by the request's type
    std::map<QString, Count> received{}; ///< by the event's type, or "reply TYPE", "error TYPE"
    int lines = 0;                       ///< connections
    int64_t lasted = 0;                  ///< milliseconds
    int unanswered = 0;                  ///< requests
    Span longestSilence{};               ///< while a connection was open
    Span slowestReply{};
};

RecordingSummary summaryOf(const Recording& recording);

} // namespace tertulia
