// SPDX-License-Identifier: GPL-3.0-or-later
// What proves to the server that this device was signed in before: the refresh token, kept in the keychain, and the
// short-lived access token, kept in memory, which saves a rotation when a connection breaks.
// A refresh token is replaced by each use. The old one is used until the keychain has the new one: the server takes
// it as long as the new one was never used, so neither a lost reply nor a crash in between signs the device out.
// Loop thread.
#pragma once

#include "client/platform/secret_store.h"
#include "shared/protocol/requests_auth.h"

#include <chrono>

namespace tertulia {

class Credentials final : public QObject
{
    Q_OBJECT
public:
    Credentials(SecretStore& secrets, QString key, QObject* parent = nullptr);

    /// Reads the keychain; true if there is a token.
    QFuture<Result<bool>> load();
    /// What to resume with; nullopt if there is nothing.
    [[nodiscard]] std::optional<AuthResume> resume() const;
    /// The server took us. `serverTime`: its clock when the connection began; ours may be wrong.
    void accept(const SignedInReply& reply, Timestamp serverTime);
    /// The server refused the access token; the refresh token may still be good.
    bool dropAccessToken();
    /// Signed out here: nothing is left.
    QFuture<Result<Done>> forget();
    /// The token survives this process.
    [[nodiscard]] bool isKept() const { return m_kept; }
    /// Finishes when the last token given is where it will stay; KeychainUnavailable if that is memory only.
    [[nodiscard]] QFuture<Result<Done>> stored() const { return m_stored; }

Q_SIGNALS:
    void keptChanged();

private:
    void setKept(bool kept);

    SecretStore& m_secrets;
    QString m_key;
    QString m_refresh;
    QString m_access;
    std::chrono::steady_clock::time_point m_accessEnds{};
    QFuture<Result<Done>> m_stored;
    int m_writes = 0;
    bool m_kept = true;
};

} // namespace tertulia
