// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in the OS keychain (Secret Service, KWallet) and nowhere else: never in a file. Without a usable keychain a
// secret lives in this process's memory only and persistent() says so, for the user to be told. An error never deletes
// anything: a slow or locked keychain must not sign anybody out.
// Thread of the object (GUI). It does not know what the secrets mean.
#pragma once

#include "shared/protocol/result.h"

#include <QFuture>
#include <QHash>
#include <QObject>

namespace tertulia {

class SecretStore : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        Keychain,
        MemoryOnly, ///< for tests and for people who want no trace
    };
    explicit SecretStore(Kind kind = Kind::Keychain, QObject* parent = nullptr);
    ~SecretStore() override;

    /// The secret; nullopt if there is none (a locked keyring looks the same); KeychainUnavailable if nobody can say.
    QFuture<Result<std::optional<QString>>> read(const QString& key);
    /// Done: it survives this process. KeychainUnavailable: it is kept in memory, the keychain was not changed.
    QFuture<Result<Done>> write(const QString& key, const QString& secret);
    /// Also forgets the copy in memory. A secret that is not there is fine.
    QFuture<Result<Done>> remove(const QString& key);

    /// False once the keychain has failed; true again after it worked.
    [[nodiscard]] bool persistent() const { return m_persistent; }

Q_SIGNALS:
    void persistentChanged();

private:
    void setPersistent(bool persistent);

    Kind m_kind;
    bool m_persistent;
    QHash<QString, QString> m_memory; ///< only what the keychain did not take
};

} // namespace tertulia
