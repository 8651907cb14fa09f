// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of things that can go wrong for a user or a peer. Each code has a wire name and says
// whether trying the same request again can help. Texts for people live in the client (translated);
// the wire carries the code, never prose that a user would read.
#pragma once

#include <QLatin1StringView>

#include <optional>

namespace tertulia {

enum class ErrorCode {
    BadFrame,             ///< the outer frame is not a valid request: broken JSON, wrong shape
    UnknownType,          ///< no request of that name
    BadField,             ///< a field is missing, mistyped, too long or malformed; `field` names its path
    HelloRequired,        ///< the first request must be `hello`
    NotOverHttp,          ///< the request is about a connection, and an HTTP request has none that lasts
    ProtocolMismatch,     ///< this server does not speak the asked protocol version
    Unauthorized,         ///< the request needs a signed-in session
    AlreadySignedIn,      ///< this connection is signed in
    BadCredentials,       ///< unknown user or wrong password: the same answer for both
    SecondFactorRequired, ///< the password is right; the code of the second factor is wanted too
    BadToken,             ///< token is unknown, expired, revoked or of another server
    HandleTaken,          ///< the handle belongs to someone
    WeakPassword,         ///< shorter than the minimum or on the list of the most used ones
    RegistrationClosed,   ///< this server takes no new accounts by itself
    Forbidden,            ///< a rule denies it; `rule` names the rule that decided
    NotFound,             ///< does not exist, or must look as if it did not
    Conflict,             ///< contradicts what is stored (client id reused with another body, already a member)
    Gone,                 ///< existed and was deleted for ever
    TooLarge,             ///< more than the limit allows in total
    RateLimited,          ///< slow down; `retry_after_ms` says how long
    Busy,                 ///< the server is overloaded or draining; try again
    StorageFull,          ///< no space left to keep it
    Internal,             ///< our fault; it is in the log
    // Client side only: these never cross the wire.
    Offline,             ///< no connection
    Timeout,             ///< no answer in time; whether it happened is unknown
    BadReply,            ///< the server sent something that is not the protocol
    KeychainUnavailable, ///< the desktop has no usable keychain
    Storage,             ///< the local database failed
};

/// The name on the wire, e.g. `bad_field`.
QLatin1StringView wireName(ErrorCode code);
/// The code of a wire name; nullopt for a name this build does not know.
std::optional<ErrorCode> errorCodeFromWire(QStringView name);
/// The status an HTTP answer has with this code.
int httpStatus(ErrorCode code);
/// True if the same request may succeed later without being changed.
bool isRetryable(ErrorCode code);

} // namespace tertulia
