// SPDX-License-Identifier: GPL-3.0-or-later
// One account on one device with everything it was told, kept as a screen would keep it: rows by key, and a log of
// what broke a promise (a message shown twice, a message that came back). Restarting it is a new process on the same
// folder and keychain. One thread.
#pragma once

#include "client/platform/secret_store.h"
#include "client/sync/account.h"

#include <QTemporaryDir>

#include "shared/sql/db.h"

#include <map>

namespace tertulia::test {

class Device final : public QObject
{
    Q_OBJECT
public:
    explicit Device(const QUrl& server);
    ~Device() override;

    /// A new Account on the same folder; with `server` under another address (a Meddler in front of it).
    void restart();
    void restart(const QUrl& server);
    void shutDown() { account.reset(); }

    bool signUp(const QString& handle);
    bool logIn(const QString& handle);
    /// A second connection to the file of the cache, to spoil it.
    [[nodiscard]] std::unique_ptr<sql::Db> openCache() const;
    [[nodiscard]] bool isOnline() const { return account->state() == Account::State::Online; }

    /// How it stands, for whoever looks for the reason of a failure.
    [[nodiscard]] QString describe() const;

    /// The bodies of the sent messages of a conversation as the screen shows them, by seq.
    [[nodiscard]] QStringList bodies(ConversationId conversation) const;
    [[nodiscard]] QStringList pending(ConversationId conversation) const;
    [[nodiscard]] std::vector<Seq> seqs(ConversationId conversation) const;
    [[nodiscard]] const ConversationRow* row(ConversationId conversation) const;
    /// What the cache says: newest first, pending rows included.
    std::vector<MessageRow> stored(ConversationId conversation, int limit = 1000);
    template<typename T>
    static T wait(QFuture<T> future)
    {
        if (!waitFor([&future] { return future.isFinished(); }))
            qFatal("a future never finished");
        return future.result();
    }
    static bool waitFor(const std::function<bool()>& isTrue);

    SecretStore secrets{SecretStore::Kind::MemoryOnly};
    QTemporaryDir folder;
    std::chrono::milliseconds proofPace = std::chrono::hours{1}; ///< from the next restart on
    NetTiming timing{};                                          ///< from the next restart() on
    std::unique_ptr<Account> account;
    std::map<MessageId, MessageRow> messages;
    std::map<QString, MessageRow> waiting; ///< by client id
    std::map<ConversationId, ConversationRow> conversations;
    std::map<SpaceId, SpaceRow> spaces;
    std::map<UserId, UserRecord> users;
    std::vector<Error> failures;
    std::vector<Error> signedOut;
    std::function<void()> onSignedOut;
    QStringList brokenPromises;

private:
    void apply(const RowChanges& changes);
    void take(const MessageRow& row);
    void readCache();

    QUrl m_server;
};

} // namespace tertulia::test
