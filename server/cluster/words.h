// SPDX-License-Identifier: GPL-3.0-or-later
// What the shards of all servers shall do, as the journal keeps it: a line for each step, its name and its fields as
// JSON, and a line for each event that it carries, as clients get it. So an event is encoded once for all servers, and
// one that is older than whoever wrote it passes on records that it does not know. Pure functions, any thread.
#pragma once

#include "server/bus/bus.h"

namespace tertulia {

QByteArray wordsOf(const Bus::Steps& steps);
/// Of a tool that changed too much to tell: nobody knows them, so everybody catches up.
constexpr auto wordsOfTools = "much {}\n";
/// BadFrame if they are not of this kind, or say something that this program does not know: then what was committed
/// must be found by catching up.
Result<Bus::Steps> stepsOf(const QByteArray& words);

} // namespace tertulia
