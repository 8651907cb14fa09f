// SPDX-License-Identifier: GPL-3.0-or-later
// What a handle looks like: its skeleton by Unicode's table of confusable characters (UTS 39, from ICU), in lower case.
// Two handles with one shape could be taken for each other ("anal0gue", "analogue"; "modern", "rnodern"), so a shape
// belongs to one account for ever, a deleted one too. ICU's table grows: shapes are completed when it has.
#pragma once

#include "server/services/tx.h"

namespace tertulia::handle_shape {

/// Pure, any thread.
QString of(const QString& handle);

/// False if somebody has it, or had. Write lane.
Result<bool> claim(Tx& tx, const QString& handle, UserId user);

/// Gives accounts from before their shapes, as far as nobody older has it. Nothing to do if the table of confusables is
/// the one it was done with. Any connection that writes.
Result<Done> complete(Tx& tx);

} // namespace tertulia::handle_shape
