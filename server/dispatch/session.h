// SPDX-License-Identifier: GPL-3.0-or-later
// One connection as the server's other half of the protocol: Stranger -> Greeted -> SigningIn -> SignedIn. It guards,
// limits and counts requests, hands them to the table in handlers.cpp, and is the bus's Subscriber once signed in.
// Guarantees: each request is answered exactly once, unless the connection ends first; events of a stream come in
// commit order; after a revocation nothing but outstanding answers leaves, then the connection closes with 4003.
// Thread: its I/O thread. Others reach it through a SessionRef, which outlives it.
#pragma once

#include "server/bus/subscriber.h"
#include "server/dispatch/realm.h"
#include "server/net/connection.h"
#include "server/net/io_thread.h"
#include "server/services/accounts.h"
#include "shared/protocol/envelope.h"

#include <QLoggingCategory>
#include <QTimer>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(authLog)

class Session;

/// A way to a session from any thread: runs a function in its I/O thread, if it still lives by then.
class SessionRef
{
public:
    SessionRef(std::weak_ptr<Session*> session, net::IoThread& thread)
        : m_session(std::move(session)), m_thread(&thread)
    {
    }
    void post(std::function<void(Session&)> task) const;

private:
    std::weak_ptr<Session*> m_session;
    net::IoThread* m_thread;
};

/// Which extra limit a request has besides the connection's own.
enum class Toll { None, Send, Typing };

class Session final : public net::ConnectionHandler, public Subscriber
{
public:
    Session(net::Connection& connection, net::IoThread& thread, Realm& realm);
    ~Session() override;

    // net::ConnectionHandler
    void textReceived(const QByteArray& utf8) override;
    void closed() override;

    // Subscriber
    [[nodiscard]] UserId user() const override { return m_actor.user; }
    [[nodiscard]] DeviceId device() const override { return m_actor.device; }
    void deliver(const QByteArray& frame) override { m_connection.send(frame); }
    void deliverEphemeral(const QByteArray& frame) override { m_connection.sendEphemeral(frame); }
    void outOfStep() override;
    void revoked() override;

    // For handlers.
    [[nodiscard]] Realm& realm() { return m_realm; }
    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] Shard& shard() { return m_realm.bus.shard(m_thread.index()); }
    [[nodiscard]] QHostAddress peer() const { return m_connection.peer(); }
    [[nodiscard]] SessionRef ref() { return {m_self, m_thread}; }
    [[nodiscard]] const QString& deviceName() const { return m_deviceName; }

    /// Nothing if a request of this kind may go on now, else the error to answer with.
    [[nodiscard]] std::optional<Error> check(Guard guard) const;
    [[nodiscard]] std::optional<Error> check(Toll toll);

    template<Request R>
    void answer(int64_t id, const Result<typename R::Reply>& result)
    {
        send(result.ok() ? encodeReply(id, *result) : encodeError(id, result.error()));
    }
    void refuse(std::optional<int64_t> id, const Error& error) { send(encodeError(id, error)); }
    /// For a request that is answered later: a function for any thread, to be called exactly once. It encodes there.
    template<Request R>
    std::function<void(Result<typename R::Reply>)> answerLater(int64_t id)
    {
        ++m_inFlight;
        return [ref = ref(), id](const Result<typename R::Reply>& result) {
            const QByteArray frame = frameOf(result.ok() ? encodeReply(id, *result) : encodeError(id, result.error()));
            ref.post([frame](Session& session) { session.finish(frame); });
        };
    }

    void greet(const Hello& hello);
    /// Between these two nothing but the end of the sign-in changes the state.
    void beginSignIn();
    /// `access`: the token that was shown, if that was the way in; it is not renewed, or a stolen one would live for
    /// ever.
    void endSignIn(int64_t id, Result<accounts::SignedIn> result, const std::optional<AccessTokens::Issued>& access);

private:
    enum class State { Stranger, Greeted, SigningIn, SignedIn };

    static QByteArray frameOf(const QByteArray& utf8);
    void send(const QByteArray& utf8);
    void finish(const QByteArray& frame);
    void request(const RequestFrame& frame);
    void tooManyRequests(const QByteArray& utf8, std::chrono::milliseconds wait);
    Result<SignedInReply> admit(accounts::SignedIn signedIn, const std::optional<AccessTokens::Issued>& shown);

    net::Connection& m_connection;
    net::IoThread& m_thread;
    Realm& m_realm;
    const std::shared_ptr<Session*> m_self;
    State m_state = State::Stranger;
    Actor m_actor;
    QString m_deviceName;
    QTimer m_signInDeadline;
    TokenBucket m_requests;
    TokenBucket m_typing;
    int m_inFlight = 0;
    int m_refusals = 0;
    TokenBucket::Time m_refusalsSince{};
    bool m_isRevoked = false;
};

} // namespace tertulia
