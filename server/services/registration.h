// SPDX-License-Identifier: GPL-3.0-or-later
// Who may make an account here: the server's policy, its invites, and the setup token that lets the very first account
// in and makes it the administrator. Codes are 128 random bits of which only hashes are kept; using one and making the
// account are one transaction, so a code for one lets in one, whoever else tries at that moment. Write lane, except
// where a function says otherwise.
#pragma once

#include "server/services/accounts.h"
#include "shared/protocol/requests_server.h"

namespace tertulia::registration {

enum class Policy {
    Open,   ///< everybody
    Invite, ///< who has an invite
    Closed, ///< nobody; accounts are made on the command line
};

/// Whether a registration with this code is worth hashing a password for. Read lane. Errors: RegistrationClosed,
/// NotFound "invite".
Result<Done> mayEnroll(Tx& tx, Policy policy, const std::optional<QString>& code);
/// Uses the code and makes the account and its first device. Errors: as mayEnroll, HandleTaken.
Result<accounts::SignedIn> enroll(Tx& tx, Policy policy, const std::optional<QString>& code,
                                  const accounts::NewAccount& account, const QString& deviceName);

/// A fresh setup token, the only one there is from now on; nothing if there are users.
Result<std::optional<QString>> newSetupToken(Tx& tx);

/// For who has the database anyway. Errors: BadField "user".
Result<Done> makeAdmin(Tx& tx, const QString& handle);

// For administrators of the server.
Result<ServerInviteReply> createInvite(Tx& tx, const Actor& actor, const ServerInviteCreate& request);
/// Read lane.
Result<ServerInviteListReply> listInvites(Tx& tx, const Actor& actor, const ServerInviteList& request);
Result<EmptyReply> revokeInvite(Tx& tx, const Actor& actor, const ServerInviteRevoke& request);

} // namespace tertulia::registration
