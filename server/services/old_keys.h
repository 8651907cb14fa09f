// SPDX-License-Identifier: GPL-3.0-or-later
// What let people in before a server was restored from a backup (shared/adr/0030-a-restored-server.md). Devices that
// were signed out since, tokens that were replaced: the backup has them as if nothing had happened. Write lane, or a
// tool's own connection.
#pragma once

#include "server/services/tx.h"

namespace tertulia::old_keys {

/// Nothing of it lets anybody in any more: devices are signed out, access tokens and tokens of bots are good for
/// nothing, and so are links to a new password.
Result<Done> forget(Tx& tx);

} // namespace tertulia::old_keys
