// SPDX-License-Identifier: GPL-3.0-or-later
// One connection as the server's other half of the protocol: Stranger -> Greeted -> SigningIn -> SignedIn. It guards,
// limits and counts requests, hands them to the table in handler_table.h, and is the bus's Subscriber once signed in.
// Guarantees: each request is answered exactly once, unless the connection ends first; events of a stream come in
// commit order; after a revocation nothing but outstanding answers leaves, then the connection closes with 4003.
// Thread: its I/O thread. Others reach it through a SessionRef, which outlives it.
#pragma once

#include "server/bus/subscriber.h"
#include "server/dispatch/asker.h"
#include "server/net/connection.h"
#include "server/net/io_thread.h"

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

class Session final : public net::ConnectionHandler, public Subscriber, public Asker
{
public:
    Session(net::Connection& connection, net::IoThread& thread, Realm& realm);
    ~Session() override;

    // net::ConnectionHandler
    void textReceived(const QByteArray& utf8) override;
    void closed() override;

    // Subscriber
    [[nodiscard]] UserId user() const override { return actor().user; }
    [[nodiscard]] DeviceId device() const override { return actor().device; }
    void deliver(const QByteArray& frame) override { m_connection.send(frame); }
    void deliverEphemeral(const QByteArray& frame) override { m_connection.sendEphemeral(frame); }
    void outOfStep() override;
    void revoked() override;

    // Asker
    [[nodiscard]] QHostAddress peer() const override { return m_connection.peer(); }
    [[nodiscard]] QString deviceName() const override { return m_deviceName; }
    [[nodiscard]] Session* session() override { return this; }
    [[nodiscard]] std::optional<Error> check(Guard guard) const override;
    [[nodiscard]] std::optional<Error> check(Toll toll, int count) override;
    SignInEnd beginSignIn(int64_t id) override;

    // For handlers of requests about the connection.
    [[nodiscard]] Shard& shard() { return realm().bus.shard(m_thread.index()); }
    [[nodiscard]] SessionRef ref() { return {m_self, m_thread}; }
    void greet(const Hello& hello);

protected:
    void tell(int64_t id, const Outcome& outcome) override;
    std::function<void(const Outcome&)> expectAnswer(int64_t id) override;

private:
    enum class State { Stranger, Greeted, SigningIn, SignedIn };

    static QByteArray frameOf(int64_t id, const Outcome& outcome);
    void refuseFrame(std::optional<int64_t> id, const Error& error);
    void finish(const QByteArray& frame);
    void request(const RequestFrame& frame);
    void tooManyRequests(const QByteArray& utf8, std::chrono::milliseconds wait);
    void endSignIn(int64_t id, RequestMark::Number mark, const Result<accounts::SignedIn>& result,
                   const std::optional<AccessTokens::Issued>& shown);
    Result<SignedInReply> admit(const accounts::SignedIn& signedIn, const std::optional<AccessTokens::Issued>& shown);

    net::Connection& m_connection;
    net::IoThread& m_thread;
    const std::shared_ptr<Session*> m_self;
    State m_state = State::Stranger;
    QString m_deviceName;
    Presence m_firstPresence = Presence::Online;
    uint64_t m_accessBefore = 0; ///< of the shard, before the sign-in looked what may be heard
    QTimer m_signInDeadline;
    TokenBucket m_requests;
    int m_inFlight = 0;
    int m_refusals = 0;
    TokenBucket::Time m_refusalsSince{};
    bool m_isRevoked = false;
};

} // namespace tertulia
