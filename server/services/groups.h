// SPDX-License-Identifier: GPL-3.0-or-later
// Leading a group: its looks, what newcomers may read, ranks, and handing it over. Coming and going is in places.h and
// joining.h. Doing again what was done changes nothing and tells nobody. Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_groups.h"

namespace tertulia::groups {

/// Errors: NotFound, Forbidden, BadField "conversation" (a room), "avatar" (neither empty nor a face).
Result<ConversationEditReply> edit(Tx& tx, const Actor& actor, const ConversationEdit& request);
/// Errors: NotFound (hidden, or the person is not in), Forbidden (not the owner; the owner stepping down without an
/// heir: owner.hands_over_first), BadField "user" with unknown_user.
Result<RevReply> setRole(Tx& tx, const Actor& actor, const MemberSetRole& request);

} // namespace tertulia::groups
