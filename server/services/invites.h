// SPDX-License-Identifier: GPL-3.0-or-later
// Invites to spaces: making, looking at, using and ending them. A code that nobody made is NotFound, one that is over
// is Gone. The write of a use is what decides who was first. Write lane; list and preview: read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_invites.h"

namespace tertulia::invites {

/// Errors: NotFound, Forbidden, BadField "room" (not_in_space, is_private), TooLarge.
Result<InviteReply> create(Tx& tx, const Actor& actor, const InviteCreate& request);
/// Errors: NotFound.
Result<InviteListReply> list(Tx& tx, const Actor& actor, const InviteList& request);
/// Errors: NotFound, Forbidden.
Result<InviteReply> revoke(Tx& tx, const Actor& actor, const InviteRevoke& request);
/// Errors: NotFound, Gone, Forbidden (banned).
Result<InvitePreviewReply> preview(Tx& tx, const Actor& actor, const InvitePreview& request);
/// Errors: as preview, and Conflict (already a member: takes no use), TooLarge (follows as many streams as one can).
Result<SpaceJoinReply> join(Tx& tx, const Actor& actor, const SpaceJoin& request);

} // namespace tertulia::invites
