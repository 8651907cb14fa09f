// SPDX-License-Identifier: GPL-3.0-or-later
// Members of private rooms by role: whoever holds one of a room's `readers` is a member of it, and stops being one with
// the last of these roles, unless he was added by hand. Sight is always a member row, never worked out when somebody
// looks: see the ADR on roles. Called in the transaction that changes roles or readers. No permission is checked here.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"

namespace tertulia::readers {

/// After the roles of one person changed: every private room of the space.
Result<Done> reconcilePerson(Tx& tx, SpaceId space, UserId user);
/// After the readers of one room changed.
Result<Done> reconcileRoom(Tx& tx, const store::ConversationRow& room);

} // namespace tertulia::readers
