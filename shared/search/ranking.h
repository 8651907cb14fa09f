// SPDX-License-Identifier: GPL-3.0-or-later
// The order of what was found: how rare each part of the query is, how well it fits, how close the parts stand together
// and how old the message is. Whole numbers only, so that every machine gives the same order. Pure, any thread.
#pragma once

#include "shared/search/matching.h"

namespace tertulia::search {

/// What one message more or less would not change: 1 (in nearly every message) to 24.
int rarity(int64_t found, int64_t among);

/// Greater is better. `rarities`: of the query's clauses, in their order. A moment after `now` counts as now.
int64_t score(const Match& match, const std::vector<int>& rarities, Timestamp createdAt, Timestamp now);

} // namespace tertulia::search
