// SPDX-License-Identifier: GPL-3.0-or-later
// How people look to others: changing the own profile, looking at another's page, and catching up with what changed.
// A profile is in no stream. Its rev is the server-wide number of its last change; everybody who shares a place with
// the user or is his friend hears user_changed at once, and asks user.changed after having been away (ADR 0008).
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_people.h"

namespace tertulia::profiles {

/// BadField "status_until" (without a status, or not in the future). What is the same changes nothing. Write lane.
Result<ProfileReply> update(Tx& tx, const Actor& actor, const ProfileUpdate& request);
/// BadField "user" (unknown_user). To somebody whom the other one blocks, the page of one who shares nothing. Read
/// lane.
Result<ProfilePage> page(Tx& tx, const Actor& actor, const ProfileGet& request);
/// BadField "after" (no profile ever got that far). Read lane.
Result<UserChangedSinceReply> changed(Tx& tx, const Actor& actor, const UserChangedSince& request);

/// Whoever changes what a UserRecord shows ends here: takes the next rev, stores it, tells everybody concerned.
Result<UserRecord> announce(Tx& tx, UserRecord user);

} // namespace tertulia::profiles
