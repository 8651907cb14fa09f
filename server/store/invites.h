// SPDX-License-Identifier: GPL-3.0-or-later
// Invites to spaces, and who is banned from one. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/requests_invites.h"
#include "shared/protocol/requests_spaces.h"
#include "shared/sql/db.h"

namespace tertulia::store {

Result<Done> insertInvite(sql::Db& db, const Invite& invite);
Result<std::optional<Invite>> findInvite(sql::Db& db, const QString& code);
Result<Done> revokeInvite(sql::Db& db, const QString& code);
/// All that somebody made for the space.
Result<Done> revokeInvitesOf(sql::Db& db, SpaceId space, UserId author);
/// Those that can still be used, the newest first; only those of `author` if there is one.
Result<std::vector<Invite>> usableInvites(sql::Db& db, SpaceId space, std::optional<UserId> author, Timestamp now,
                                          int limit);
/// Takes one use; false if there is none left, or the invite is over. However many do it at once, no more than `uses`
/// succeed: the row is changed by one statement.
Result<bool> takeUse(sql::Db& db, const QString& code, Timestamp now);

Result<Done> putBan(sql::Db& db, SpaceId space, const Ban& ban);
/// False if there was none.
Result<bool> removeBan(sql::Db& db, SpaceId space, UserId user);
Result<std::optional<Ban>> findBan(sql::Db& db, SpaceId space, UserId user);
/// By id of the banned, after `after`.
Result<std::vector<Ban>> bansOf(sql::Db& db, SpaceId space, std::optional<UserId> after, int limit);

} // namespace tertulia::store
