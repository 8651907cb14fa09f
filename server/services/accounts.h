// SPDX-License-Identifier: GPL-3.0-or-later
// Making accounts and signing devices in and out. Passwords arrive here hashed or checked already (password_hash.h);
// whether strangers may register is decided in registration.h.
// Refresh tokens form chains: using one makes its child. A token that comes back is judged by its children: if no child
// was ever used, our answer got lost, so the child is withdrawn and a new one made; if one was used, two parties hold
// the chain, and the device is signed out for ever. A withdrawn child that shows up means the same. Write lane, except
// where a function says otherwise.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_auth.h"

#include <variant>

namespace tertulia::accounts {

/// A device that is signed in, and all it follows from now on.
struct SignedIn
{
    UserRecord user;
    DeviceId device;
    QString refreshToken; ///< empty if an access token was used
    std::vector<Followed> streams;
    bool isAdmin = false;
};

struct NewAccount
{
    QString handle;
    QString displayName;
    QString passwordHash;
    bool isAdmin = false;
};

/// Makes the account only. Errors: HandleTaken, also for a handle that looks like another (handle_shape.h).
Result<UserRecord> create(Tx& tx, const NewAccount& account);
/// Makes the account and its first device. Errors: HandleTaken.
Result<SignedIn> enroll(Tx& tx, const NewAccount& account, const QString& deviceName);

struct Credentials
{
    UserId user;
    QString passwordHash; ///< empty: there is no such user
};
/// Read lane.
Result<Credentials> credentials(Tx& tx, const QString& handle);
/// What somebody has shown whose password was right. `betterHash` replaces the stored one if not empty.
struct Proof
{
    UserId user;
    QString betterHash{};
    std::optional<QString> code{}; ///< of the second factor
    QByteArray sealKey{};
};
/// A new device. Errors: SecondFactorRequired, BadCredentials "code".
Result<SignedIn> signIn(Tx& tx, const Proof& proof, const QString& deviceName);

/// The device was signed out because its token came back: this must be committed although the asker gets BadToken.
struct Withdrawn
{
};
/// Errors: BadToken.
Result<std::variant<SignedIn, Withdrawn>> resumeByRefreshToken(Tx& tx, const QString& token);
/// For an access token that was verified. Errors: BadToken (signed out meanwhile).
Result<SignedIn> resumeByAccessToken(Tx& tx, const Actor& actor);

/// Done if the device is signed in and the actor's. Errors: BadToken. Both lanes.
Result<Done> proveDevice(Tx& tx, const Actor& actor);

Result<EmptyReply> logout(Tx& tx, const Actor& actor, const AuthLogout& request);

} // namespace tertulia::accounts
