// SPDX-License-Identifier: GPL-3.0-or-later
// The second factor of an account: setting it up, proving it, taking it off. A code from the app works once, a recovery
// code once for ever. Passwords are checked by the caller. `key` opens the stored secrets (totp.h). Write lane, except
// isOn().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_account.h"

namespace tertulia::second_factor {

/// Both lanes.
Result<bool> isOn(Tx& tx, UserId user);
/// Done if the code is right, which uses it up. Errors: BadCredentials "code".
Result<Done> prove(Tx& tx, UserId user, const QByteArray& key, const QString& code);

/// Errors: Conflict if it is on.
Result<TotpBeginReply> begin(Tx& tx, const Actor& actor, const QByteArray& key, const QString& handle);
/// Turns it on. Errors: NotFound if nothing was begun, Conflict if it is on, BadCredentials "code".
Result<TotpConfirmReply> confirm(Tx& tx, const Actor& actor, const QByteArray& key, const QString& code);
/// Errors: NotFound if it is off, BadCredentials "code".
Result<EmptyReply> disable(Tx& tx, const Actor& actor, const QByteArray& key, const QString& code);

} // namespace tertulia::second_factor
