// SPDX-License-Identifier: GPL-3.0-or-later
// New passwords for accounts that exist: by knowing the old one, or by a link from an administrator of the server.
// Passwords arrive here hashed and the old one checked. Each of them signs devices out, because a password is changed
// when somebody else may know it. Write lane, except where a function says otherwise.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_account.h"
#include "shared/protocol/requests_server.h"

namespace tertulia::passwords {

/// What a check of the actor's password needs.
struct Own
{
    QString handle;
    QString passwordHash;
};
/// Read lane.
Result<Own> own(Tx& tx, const Actor& actor);
/// Signs all devices out but the actor's.
Result<EmptyReply> change(Tx& tx, const Actor& actor, const QString& passwordHash);

/// How long a link works.
inline constexpr auto linkLife = std::chrono::hours{24};
/// For administrators of the server.
Result<ServerResetLinkReply> makeLink(Tx& tx, const Actor& actor, const ServerResetLink& request);
/// The same for who has the database anyway.
Result<ServerResetLinkReply> makeLink(Tx& tx, const QString& handle, bool endsSecondFactor);
/// Whose link it is: the handle. Read lane. Errors: BadToken.
Result<QString> ownerOfLink(Tx& tx, const QString& token);
/// Uses the link up and signs all devices out. Errors: BadToken.
Result<EmptyReply> resetByLink(Tx& tx, const QString& token, const QString& passwordHash);

} // namespace tertulia::passwords
