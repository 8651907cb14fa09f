// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/link.h"

#include <QLoggingCategory>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(syncLog)

using Steady = std::chrono::steady_clock;

Link::Link(Session& session, Credentials& credentials, QObject* parent)
    : QObject(parent), m_session(session), m_credentials(credentials)
{
    m_retry.setSingleShot(true);
    m_impatience.setSingleShot(true);
    connect(&m_impatience, &QTimer::timeout, this, &Link::giveUpAttempt);
    connect(&m_retry, &QTimer::timeout, this, &Link::connectNow);
    connect(&m_session, &Session::greeted, this, &Link::greeted);
    connect(&m_session, &Session::closed, this, &Link::closed);
}

void Link::start()
{
    m_credentials.load().then(this, [this](const Result<bool>& hasToken) {
        m_ready = true;
        if (m_entering)
            return; // the user was faster
        if (hasToken.ok() && *hasToken) {
            m_wanted = true;
            connectNow();
        } else {
            setState(State::SignedOut);
            Q_EMIT stateChanged(); // that it is known now
        }
    });
}

void Link::stop()
{
    m_wanted = false;
    m_retry.stop();
    m_session.close();
    if (m_state != State::SignedOut)
        setState(State::Offline);
}

void Link::retryNow()
{
    if (m_state == State::Connecting && !m_entering) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_attemptBegan + hanging - Steady::now());
        m_impatience.start(std::max(std::chrono::milliseconds::zero(), left));
    }
    if (m_state != State::Offline)
        return;
    m_wanted = true;
    connectNow();
}

std::chrono::milliseconds Link::retryIn() const
{
    return std::max(std::chrono::milliseconds::zero(), m_retry.remainingTimeAsDuration());
}

QFuture<Result<Done>> Link::enter(const Entry& entry)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    if (m_entering || m_state == State::SignedIn) {
        promise->addResult(Error::make(m_entering ? ErrorCode::Busy : ErrorCode::AlreadySignedIn));
        promise->finish();
        return promise->future();
    }
    m_entering = promise;
    m_entry = entry;
    m_ready = true;
    if (m_session.isGreeted())
        resume();
    else
        connectNow();
    return promise->future();
}

void Link::giveUpAttempt()
{
    if (m_state != State::Connecting || m_entering)
        return;
    m_openAgain = true;
    m_session.close();
}

void Link::connectNow()
{
    m_retry.stop();
    m_impatience.stop();
    m_attemptBegan = Steady::now();
    setState(State::Connecting);
    m_openAgain = !m_session.open();
}

void Link::greeted(const HelloReply& server)
{
    m_serverTime = server.time;
    m_history = server.history.value_or(QString{});
    m_openAgain = false;
    resume();
}

void Link::resume()
{
    const auto answer = [this](const Result<SignedInReply>& reply) { entered(reply); };
    if (const auto* login = std::get_if<AuthLogin>(&m_entry)) {
        m_session.request(*login).then(this, answer);
    } else if (const auto* account = std::get_if<AuthRegister>(&m_entry)) {
        m_session.request(*account).then(this, answer);
    } else if (const auto* reset = std::get_if<PasswordReset>(&m_entry)) {
        m_session.request(*reset).then(this, [this](const Result<EmptyReply>& reply) { passwordReset(reply); });
    } else if (const auto token = m_credentials.resume()) {
        m_session.request(*token).then(this, [this, byAccess = token->accessToken.has_value()](
                                                 const Result<SignedInReply>& reply) { resumed(byAccess, reply); });
    } else {
        m_wanted = false;
        m_session.close();
        setState(State::SignedOut);
    }
}

void Link::resumed(bool byAccessToken, const Result<SignedInReply>& reply)
{
    if (!std::holds_alternative<std::monostate>(m_entry) && !reply.ok())
        return m_session.isGreeted() ? resume() : void(); // meanwhile the user asked for something else
    if (reply.ok())
        return welcome(*reply);
    const ErrorCode code = reply.error().code;
    if (code == ErrorCode::Offline)
        return; // closed() follows
    if (code == ErrorCode::BadToken && byAccessToken && m_credentials.dropAccessToken())
        return resume();
    if (code == ErrorCode::BadToken) {
        m_wanted = false;
        m_session.close();
        setState(State::SignedOut);
        Q_EMIT rejected(reply.error());
        return;
    }
    m_refusal = reply.error();
    m_session.close();
}

void Link::entered(const Result<SignedInReply>& reply)
{
    m_entry = {};
    if (reply.ok()) {
        welcome(*reply);
        return finishEntry(Done{});
    }
    setState(State::SignedOut);
    finishEntry(reply.error());
}

/// Nobody is signed in by it: the connection was for this alone.
void Link::passwordReset(const Result<EmptyReply>& reply)
{
    m_entry = {};
    m_wanted = false;
    setState(State::SignedOut);
    finishEntry(reply.ok() ? Result<Done>(Done{}) : Result<Done>(reply.error()));
}

void Link::welcome(const SignedInReply& reply)
{
    m_backoff.reset();
    m_wanted = true;
    m_credentials.accept(reply, m_serverTime);
    Q_EMIT signedIn(reply.user);
    setState(State::SignedIn);
}

void Link::finishEntry(Result<Done> result)
{
    if (const auto promise = std::exchange(m_entering, nullptr)) {
        promise->addResult(std::move(result));
        promise->finish();
    }
}

void Link::closed(const Farewell& farewell)
{
    const Error why = std::exchange(m_refusal, std::nullopt).value_or(farewell.error);
    const bool wasSignedIn = m_state == State::SignedIn;
    if (wasSignedIn)
        Q_EMIT connectionLost();
    if (std::exchange(m_openAgain, false))
        return connectNow();
    if (m_entering) {
        m_entry = {};
        m_wanted = m_wanted && wasSignedIn;
        setState(State::SignedOut);
        return finishEntry(why);
    }
    if (!m_wanted) {
        if (m_state != State::SignedOut)
            setState(State::Offline);
        return;
    }
    if (why.code != ErrorCode::Offline && why.code != ErrorCode::Timeout)
        Q_EMIT failed(why);
    const auto after = why.retryAfterMs > 0 ? std::optional{std::chrono::milliseconds{why.retryAfterMs}} : std::nullopt;
    const auto wait = farewell.code == Farewell::restart ? m_backoff.nextAfterRestart(after) : m_backoff.next(after);
    qCInfo(syncLog) << "next attempt in" << wait.count() << "ms";
    m_retry.start(wait);
    setState(State::Offline);
}

QFuture<Result<Done>> Link::signOut()
{
    m_wanted = false;
    m_retry.stop();
    const auto forget = [this]() {
        m_session.close();
        setState(State::SignedOut);
        return m_credentials.forget();
    };
    if (m_state != State::SignedIn)
        return forget();
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    m_session.request(AuthLogout{}).then(this, [promise, forget](const Result<EmptyReply>& /*told*/) {
        forget().then([promise](const Result<Done>& gone) {
            promise->addResult(gone);
            promise->finish();
        });
    });
    return promise->future();
}

void Link::setState(State state)
{
    if (state != State::Connecting)
        m_impatience.stop();
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace tertulia
