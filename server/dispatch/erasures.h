// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing what deleted accounts wrote: one piece after the other on the writer, each behind what waits there already,
// so that nobody is kept waiting by it. What a piece erased is told like any other change. Any thread.
#pragma once

#include "server/dispatch/lanes.h"

namespace tertulia::erasures {

/// Begins, or goes on after a restart; ends by itself when nothing is left or the lanes take no more, and says so.
void goOn(
    Lanes& lanes, const std::function<void()>& ended = [] {});
/// Goes on if there is something that nobody has ended.
void goOnIfAny(Lanes& lanes, const std::function<void()>& ended);

} // namespace tertulia::erasures
