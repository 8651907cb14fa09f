// SPDX-License-Identifier: GPL-3.0-or-later
// The roles of a space: making, changing, moving, deleting them, who holds them, and how rooms depart from them.
// Positions are dense: 1..N above the role of everybody, which has 0. Each act writes a row of the audit log, and moves
// the members of private rooms along. Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_roles.h"

namespace tertulia::roles {

/// Errors: NotFound, Forbidden, BadField "color" (not_a_color), "above" (not_in_space), TooLarge.
Result<RoleReply> create(Tx& tx, const Actor& actor, const RoleCreate& request);
/// Errors: NotFound, Forbidden, BadField "color", "position" (too_high), "role" (is_everyones: only its permissions
/// change).
Result<RoleReply> edit(Tx& tx, const Actor& actor, const RoleEdit& request);
/// Errors: NotFound, Forbidden, BadField "role" (is_everyones).
Result<LossReply> remove(Tx& tx, const Actor& actor, const RoleDelete& request);
/// Errors: NotFound, Forbidden, BadField "role" (is_everyones), "user" (unknown_user, not_in_space), TooLarge (the
/// person follows as many streams as one can).
Result<SpaceMemberReply> grant(Tx& tx, const Actor& actor, const RoleGrant& request);
Result<SpaceMemberReply> revoke(Tx& tx, const Actor& actor, const RoleRevoke& request);

/// Errors: NotFound, Forbidden, BadField "role" or "user" (exactly_one, not_in_space, unknown_user), "allow", "deny"
/// (not_for_rooms, also_allowed), TooLarge.
Result<RoomReply> setOverride(Tx& tx, const Actor& actor, const RoomOverrideSet& request);
/// Errors: NotFound, Forbidden, BadField "roles[i]" (not_in_space, is_everyones), TooLarge.
Result<RoomReply> setReaders(Tx& tx, const Actor& actor, const RoomReaders& request);

/// What rooms say of a role that is deleted.
Result<Done> forgetInRooms(Tx& tx, SpaceId space, RoleId role);

} // namespace tertulia::roles
