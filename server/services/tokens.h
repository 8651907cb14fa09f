// SPDX-License-Identifier: GPL-3.0-or-later
// The two tokens of a signed-in device. Access token: JWT (RFC 7519) HS256, short-lived, checked without the database,
// so a signed-out device's is good until it expires unless the device is looked up. Refresh token: 256 random bits in
// base64url; only its BLAKE2b-256 is ever stored. Any thread; hides libjwt and libsodium.
#pragma once

#include "server/services/tx.h"

namespace tertulia {

class AccessTokens
{
public:
    /// `secret`: 32 bytes, the same on all nodes.
    AccessTokens(QByteArray secret, const Clock& clock);

    struct Issued
    {
        QString token;
        Timestamp expiresAt{};
    };
    struct Verified
    {
        Actor actor;
        Timestamp expiresAt{};
    };
    [[nodiscard]] Result<Issued> issue(const Actor& actor) const;
    /// Who the token speaks for and until when; BadToken if it is not ours, has another algorithm, or is expired.
    [[nodiscard]] Result<Verified> verify(const QString& token) const;

private:
    const QByteArray m_secret;
    const Clock& m_clock;
};

/// 32 bytes from the system's generator.
QByteArray randomSecret();
QString newRefreshToken();
/// 128 random bits for a link that somebody may have to copy.
QString newCode();
/// What is stored of any of these.
QByteArray hashOfToken(const QString& token);

} // namespace tertulia
