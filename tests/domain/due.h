// SPDX-License-Identifier: GPL-3.0-or-later
// What the server does when the time of scheduled messages has come, for the tests of them. Thread of the test. It does
// not move the clock.
#pragma once

#include "server/services/later.h"
#include "tests/domain/world.h"

namespace tertulia::test {

/// All that is due; -1 if it failed. `world.last` is what changed last.
inline int fire(World& world)
{
    int all = 0;
    Changes changed;
    while (true) {
        const auto fired = world.inTransaction([](Tx& tx) { return later::fireSome(tx); });
        if (!fired.ok())
            return -1;
        if (*fired == 0)
            break;
        all += *fired;
        changed = world.last;
    }
    world.last = changed;
    return all;
}

} // namespace tertulia::test
