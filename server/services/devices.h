// SPDX-License-Identifier: GPL-3.0-or-later
// The signed-in devices of a user: looking at them and signing them out for ever. How they are signed in is in
// accounts.h. Write lane, except list().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_account.h"

namespace tertulia::devices {

/// Read lane.
Result<DeviceListReply> list(Tx& tx, const Actor& actor, const DeviceList& request);
/// Errors: NotFound, also for somebody else's.
Result<EmptyReply> revoke(Tx& tx, const Actor& actor, const DeviceRevoke& request);

Result<Done> signOut(Tx& tx, DeviceId device);
/// All of the user's devices but one.
Result<Done> signOutAll(Tx& tx, UserId user, std::optional<DeviceId> except);

} // namespace tertulia::devices
