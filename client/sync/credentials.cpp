// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/credentials.h"

#include <QPromise>

namespace tertulia {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

Credentials::Credentials(SecretStore& secrets, QString key, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_key(std::move(key))
{
    QPromise<Result<Done>> nothingToStore;
    nothingToStore.start();
    nothingToStore.addResult(Done{});
    nothingToStore.finish();
    m_stored = nothingToStore.future();
}

QFuture<Result<bool>> Credentials::load()
{
    return m_secrets.read(m_key).then(this, [this](const Result<std::optional<QString>>& token) -> Result<bool> {
        if (!token.ok()) {
            setKept(false);
            return token.error();
        }
        m_refresh = token->value_or(QString{});
        return !m_refresh.isEmpty();
    });
}

std::optional<AuthResume> Credentials::resume() const
{
    if (!m_access.isEmpty() && Steady::now() < m_accessEnds)
        return AuthResume{{}, m_access};
    if (!m_refresh.isEmpty())
        return AuthResume{m_refresh, {}};
    return std::nullopt;
}

void Credentials::accept(const SignedInReply& reply, Timestamp serverTime)
{
    m_access = reply.accessToken;
    m_accessEnds = Steady::now() + (reply.accessExpiresAt - serverTime) - 30s;
    if (!reply.refreshToken)
        return;
    if (m_refresh.isEmpty())
        m_refresh = *reply.refreshToken; // nothing to fall back on
    const int write = ++m_writes;
    m_stored = m_secrets.write(m_key, *reply.refreshToken)
                   .then(this, [this, write, token = *reply.refreshToken](const Result<Done>& stored) {
                       if (write == m_writes) {
                           m_refresh = token;
                           setKept(stored.ok());
                       }
                       return stored;
                   });
}

bool Credentials::dropAccessToken()
{
    return !std::exchange(m_access, {}).isEmpty();
}

QFuture<Result<Done>> Credentials::forget()
{
    ++m_writes;
    m_access.clear();
    m_refresh.clear();
    return m_secrets.remove(m_key);
}

void Credentials::setKept(bool kept)
{
    if (std::exchange(m_kept, kept) != kept)
        Q_EMIT keptChanged();
}

} // namespace tertulia
