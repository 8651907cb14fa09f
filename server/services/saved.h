// SPDX-License-Identifier: GPL-3.0-or-later
// Messages somebody has put aside: a reference and a note. What they say is looked up when he looks, if he may still
// see it. Write lane, except list.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_later.h"

namespace tertulia::saved {

/// Errors: NotFound, Gone (deleted; what is put aside already keeps its place), TooLarge (too_many_saved).
Result<SavedReply> add(Tx& tx, const Actor& actor, const SavedAdd& request);
/// Errors: NotFound (never put aside).
Result<SavedReply> remove(Tx& tx, const Actor& actor, const SavedRemove& request);
Result<SavedListReply> list(Tx& tx, const Actor& actor, const SavedList& request);

} // namespace tertulia::saved
