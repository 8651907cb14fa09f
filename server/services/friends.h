// SPDX-License-Identifier: GPL-3.0-or-later
// Friends: a request, an answer, an end. Every change is written on both sides at once, each in the stream of its own
// user, so the two records always fit each other. Doing again what was done changes nothing and tells nobody.
// Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_people.h"

namespace tertulia::friends {

// All of them: BadField "user" with detail unknown_user or is_self.

/// Forbidden (a rule of contact.h; also when the other one's requests are as many as can wait), TooLarge (friends or
/// sent requests are as many as one may have). Crossing requests make friends without asking about privacy.
Result<FriendReply> request(Tx& tx, const Actor& actor, const FriendRequest& request);
/// NotFound (nobody asked), TooLarge (the asker or the other one has as many friends as one may).
Result<FriendReply> accept(Tx& tx, const Actor& actor, const FriendAccept& request);
/// NotFound (there was never anything between them), Conflict (now something else is).
Result<FriendReply> decline(Tx& tx, const Actor& actor, const FriendDecline& request);
Result<FriendReply> cancel(Tx& tx, const Actor& actor, const FriendCancel& request);
Result<FriendReply> remove(Tx& tx, const Actor& actor, const FriendRemove& request);

/// Ends whatever is between the two. The caller holds the pair's lock.
Result<Done> part(Tx& tx, UserId one, UserId other);

/// The other person of a request, locked together with the asker.
Result<UserId> otherOf(Tx& tx, const Actor& actor, const QString& handle);

} // namespace tertulia::friends
