// SPDX-License-Identifier: GPL-3.0-or-later
// Invites to the server and links to a new password, by the hashes of their tokens. What lets whom in is decided by the
// services. Thread of the Db.
#pragma once

#include "shared/protocol/requests_server.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct FoundInvite
{
    ServerInviteId id;
    bool makesAdmin = false;
};

Result<Done> insertInvite(sql::Db& db, const ServerInvite& invite, const QByteArray& hash);
/// The one with this hash that has uses left and has not expired.
Result<std::optional<FoundInvite>> findInvite(sql::Db& db, const QByteArray& hash, Timestamp now);
/// False if another was quicker.
Result<bool> useInvite(sql::Db& db, ServerInviteId invite);
/// Those that findInvite would find, newest first; the setup token is none of them.
Result<std::vector<ServerInvite>> openInvites(sql::Db& db, std::optional<ServerInviteId> after, int limit,
                                              Timestamp now);
/// False if there is none.
Result<bool> deleteInvite(sql::Db& db, ServerInviteId invite);
/// Invites nobody can use any more.
Result<Done> forgetSpentInvites(sql::Db& db, Timestamp now);

/// Replaces the setup token; without a hash there is none afterwards.
Result<Done> putSetupToken(sql::Db& db, const std::optional<QByteArray>& hash, Timestamp now);

/// Replaces the user's link.
Result<Done> putResetLink(sql::Db& db, UserId user, const QByteArray& hash, Timestamp expiresAt, bool endsSecondFactor);
struct FoundLink
{
    UserId user;
    bool endsSecondFactor = false;
};
Result<std::optional<FoundLink>> resetLinkOf(sql::Db& db, const QByteArray& hash, Timestamp now);
/// Forgets the user's link; false if there was none.
Result<bool> deleteResetLink(sql::Db& db, UserId user);

} // namespace tertulia::store
