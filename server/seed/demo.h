// SPDX-License-Identifier: GPL-3.0-or-later
// Fills an empty server with a believable life: a dozen people, three spaces, groups and directs, and some thousands of
// messages of the last six weeks in English, Spanish and French, told from hand-written conversations. Everything goes
// through the services, so a demo cannot hold what a server could not have made. The same seed tells the same story;
// only its times hang on the clock. One transaction of its own; thread of the Db.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/sql/db.h"

namespace tertulia {

struct DemoSummary
{
    bool wasThere = false; ///< the user "demo" exists: nothing was done, the numbers are 0
    int spaces = 0;
    int conversations = 0;
    int messages = 0;
    std::vector<QString> handles{}; ///< of all people of the demo, "demo" first; filled in either case
};

/// `passwordHash` becomes everybody's.
Result<DemoSummary> seedDemo(sql::Db& db, const Clock& clock, const QString& passwordHash);

} // namespace tertulia
