// SPDX-License-Identifier: GPL-3.0-or-later
// Looking people up. Profiles are visible to every signed-in user of the server; presence only to
// friends and those who share a place, and to nobody across a block. Read lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_auth.h"

namespace tertulia::people {

/// Each person once, in the order asked: ids, then handles. Unknown ones are left out.
Result<UserGetReply> get(Tx& tx, const Actor& actor, const UserGet& request);
/// Those of `ids` whose presence the asker may see, himself included if named. Each once.
Result<std::vector<UserId>> watchable(Tx& tx, const Actor& actor, const std::vector<UserId>& ids);

} // namespace tertulia::people
