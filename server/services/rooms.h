// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms that exist, and the categories they stand in. Who may see a room is always written down: everybody of the
// space, or the members. Changing that moves the followers along: who may not see it any more hears that, and nothing
// after. A deleted room keeps what was written in it for limits::restoreDays. Write lane.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"
#include "shared/protocol/requests_rooms.h"

namespace tertulia::rooms {

/// Errors: NotFound, Forbidden, BadField "room" (not_a_room), "category" (not_in_space), "no_category"
/// (together_with_category).
Result<RoomReply> edit(Tx& tx, const Actor& actor, const RoomEdit& request);
/// Errors: NotFound, Forbidden.
Result<LossReply> remove(Tx& tx, const Actor& actor, const RoomDelete& request);
/// Errors: NotFound, Forbidden, Gone (too long ago), TooLarge (the space has its rooms).
Result<RoomReply> restore(Tx& tx, const Actor& actor, const RoomRestore& request);

/// Errors: NotFound, Forbidden, TooLarge.
Result<CategoryReply> createCategory(Tx& tx, const Actor& actor, const CategoryCreate& request);
/// Errors: NotFound, Forbidden.
Result<CategoryReply> editCategory(Tx& tx, const Actor& actor, const CategoryEdit& request);
Result<CategoryReply> removeCategory(Tx& tx, const Actor& actor, const CategoryDelete& request);

/// Writes the room as `row` says, which differs from before in `isPrivate` too.
Result<Done> becomePrivate(Tx& tx, const Actor& actor, store::ConversationRow& row);
Result<Done> becomePublic(Tx& tx, store::ConversationRow& row);
/// Everybody who follows the room stops; members of private ones lose the membership, not their place.
Result<Done> closeViews(Tx& tx, const store::ConversationRow& row);
/// The way back. The room's own record comes after it.
Result<Done> openViews(Tx& tx, const store::ConversationRow& row);

} // namespace tertulia::rooms
