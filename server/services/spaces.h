// SPDX-License-Identifier: GPL-3.0-or-later
// A space as such: its name, its owner, its end and its return. A deleted one keeps everything for
// limits::restoreDays; nobody sees it meanwhile. Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_spaces.h"

namespace tertulia::spaces {

/// Errors: NotFound, Forbidden.
Result<SpaceReply> edit(Tx& tx, const Actor& actor, const SpaceEdit& request);
Result<LossReply> remove(Tx& tx, const Actor& actor, const SpaceDelete& request);
/// Errors: NotFound (also for all but the owner), Gone (too long ago).
Result<SpaceReply> restore(Tx& tx, const Actor& actor, const SpaceRestore& request);
/// Errors: NotFound, Forbidden, BadField "user" (unknown_user, not_in_space).
Result<SpaceReply> handOver(Tx& tx, const Actor& actor, const SpaceHandOver& request);

} // namespace tertulia::spaces
