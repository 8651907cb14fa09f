// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about permissions, answered by the one resolver with the facts of today or of a change that is thought of.
// Only what the asker sees is told. Nothing is written. Read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_permissions.h"

namespace tertulia::explain {

/// Errors: NotFound, Forbidden (about others), BadField "conversation" (exactly_one_of_conversation_and_space), "user",
/// "target_user" (unknown_user), "role" (not_in_space).
Result<PermissionExplainReply> why(Tx& tx, const Actor& actor, const PermissionExplain& request);
/// Errors: NotFound, Forbidden.
Result<PermissionWhoReply> who(Tx& tx, const Actor& actor, const PermissionWho& request);
/// Errors: NotFound, Forbidden, BadField "permissions" (exactly_one_change), "user" (unknown_user, not_in_space),
/// "role" (is_everyones).
Result<PermissionPreviewReply> preview(Tx& tx, const Actor& actor, const PermissionPreview& request);

} // namespace tertulia::explain
