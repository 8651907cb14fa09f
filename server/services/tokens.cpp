// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/tokens.h"

#include "shared/protocol/limits.h"

#include <jwt.h>
#include <sodium.h>

#include <cstdlib>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct FreeJwt
{
    void operator()(jwt_t* jwt) const { jwt_free(jwt); }
};
using Jwt = std::unique_ptr<jwt_t, FreeJwt>;

struct FreeText
{
    void operator()(char* text) const { std::free(text); } // NOLINT: libjwt hands out malloc()ed text
};

constexpr int refreshTokenBytes = 32;
constexpr int codeBytes = 16;

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

int64_t secondsOf(Timestamp time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

} // namespace

AccessTokens::AccessTokens(QByteArray secret, const Clock& clock) : m_secret(std::move(secret)), m_clock(clock)
{
    // An empty key would make libjwt accept unsigned tokens.
    Q_ASSERT(m_secret.size() == crypto_auth_hmacsha256_KEYBYTES);
}

Result<AccessTokens::Issued> AccessTokens::issue(const Actor& actor) const
{
    const Timestamp now = m_clock.now();
    const Timestamp expires = std::chrono::floor<std::chrono::seconds>(now + limits::accessTokenLife);
    jwt_t* raw = nullptr;
    if (jwt_new(&raw) != 0)
        return ErrorCode::Internal;
    const Jwt jwt(raw);
    const QByteArray user = actor.user.text().toLatin1();
    const QByteArray device = actor.device.text().toLatin1();
    const bool made = jwt_set_alg(raw, JWT_ALG_HS256, bytesOf(m_secret), static_cast<int>(m_secret.size())) == 0 &&
                      jwt_add_grant(raw, "sub", user.constData()) == 0 &&
                      jwt_add_grant(raw, "dev", device.constData()) == 0 &&
                      jwt_add_grant_int(raw, "iat", static_cast<long>(secondsOf(now))) == 0 &&
                      jwt_add_grant_int(raw, "exp", static_cast<long>(secondsOf(expires))) == 0;
    const std::unique_ptr<char, FreeText> text(made ? jwt_encode_str(raw) : nullptr);
    if (!text)
        return ErrorCode::Internal;
    return Issued{QString::fromLatin1(text.get()), expires};
}

Result<AccessTokens::Verified> AccessTokens::verify(const QString& token) const
{
    jwt_t* raw = nullptr;
    const QByteArray text = token.toLatin1();
    if (jwt_decode(&raw, text.constData(), bytesOf(m_secret), static_cast<int>(m_secret.size())) != 0)
        return ErrorCode::BadToken;
    const Jwt jwt(raw);
    // libjwt goes by the algorithm that the token itself names.
    const int64_t expires = jwt_get_grant_int(raw, "exp");
    if (jwt_get_alg(raw) != JWT_ALG_HS256 || expires <= secondsOf(m_clock.now()))
        return ErrorCode::BadToken;
    const auto user = UserId::fromText(QString::fromLatin1(jwt_get_grant(raw, "sub")));
    const auto device = DeviceId::fromText(QString::fromLatin1(jwt_get_grant(raw, "dev")));
    if (!user || !device)
        return ErrorCode::BadToken;
    return Verified{{*user, *device}, Timestamp{std::chrono::seconds{expires}}};
}

QByteArray randomSecret()
{
    return randomBytes(crypto_auth_hmacsha256_KEYBYTES);
}

QString newRefreshToken()
{
    return QString::fromLatin1(
        randomBytes(refreshTokenBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString newCode()
{
    return QString::fromLatin1(
        randomBytes(codeBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hashOfToken(const QString& token)
{
    const QByteArray text = token.toUtf8();
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), static_cast<size_t>(hash.size()), bytesOf(text),
                       static_cast<unsigned long long>(text.size()), nullptr, 0);
    return hash;
}

} // namespace tertulia
