// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one signed-in connection: resumes or signs in after each greeting, and comes back by itself when the
// connection breaks, later each time. It stops coming back when the server says that this device is nobody: then only
// a new sign-in helps. Loop thread. It knows nothing of what is said over the connection afterwards.
#pragma once

#include "client/net/backoff.h"
#include "client/net/session.h"
#include "client/sync/credentials.h"

namespace tertulia {

class Link final : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Connecting, Offline, SignedIn };

    Link(Session& session, Credentials& credentials, QObject* parent = nullptr);

    /// Reads the token and connects if there is one; ready() once that is known.
    void start();
    void stop();
    /// At once if it waits for the next attempt. One that runs has `hanging` from its beginning, then a new one
    /// replaces it; what somebody asked for by himself is not touched.
    void retryNow();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] std::chrono::milliseconds retryIn() const;
    /// What the server's revs count, as it said last; empty if it does not say.
    [[nodiscard]] const QString& history() const { return m_history; }

    QFuture<Result<Done>> signIn(const AuthLogin& login) { return enter(login); }
    QFuture<Result<Done>> signIn(const AuthRegister& account) { return enter(account); }
    /// Signs nobody in.
    QFuture<Result<Done>> resetPassword(const PasswordReset& reset) { return enter(reset); }
    /// Tells the server if it can be reached, then ends the connection and forgets the token.
    QFuture<Result<Done>> signOut();

Q_SIGNALS:
    void stateChanged();
    /// On a new connection; the receiver is done with it before the state says so.
    void signedIn(const UserRecord& self);
    void connectionLost();
    /// The server does not know this device any more.
    void rejected(const Error& reason);
    void failed(const Error& error);

private:
    static constexpr std::chrono::milliseconds hanging{2'000};

    using Entry = std::variant<std::monostate, AuthLogin, AuthRegister, PasswordReset>;

    QFuture<Result<Done>> enter(const Entry& entry);
    void connectNow();
    void giveUpAttempt();
    void greeted(const HelloReply& server);
    void resume();
    void resumed(bool byAccessToken, const Result<SignedInReply>& reply);
    void entered(const Result<SignedInReply>& reply);
    void passwordReset(const Result<EmptyReply>& reply);
    void welcome(const SignedInReply& reply);
    void closed(const Farewell& farewell);
    void finishEntry(Result<Done> result);
    void setState(State state);

    Session& m_session;
    Credentials& m_credentials;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_impatience; ///< somebody wants it now, and an attempt is running
    std::chrono::steady_clock::time_point m_attemptBegan{};
    State m_state = State::SignedOut;
    Entry m_entry{}; ///< what the user asked for, until it is answered
    std::shared_ptr<QPromise<Result<Done>>> m_entering;
    std::optional<Error> m_refusal; ///< why we end this connection ourselves
    Timestamp m_serverTime{};
    QString m_history{};
    bool m_openAgain = false; ///< wanted while the last connection was still ending
    bool m_ready = false;
    bool m_wanted = false; ///< come back when the connection breaks
};

} // namespace tertulia
