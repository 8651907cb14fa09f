// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/session.h"

#include "server/dispatch/dispatch.h"
#include "server/net/frame.h"

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(authLog, "tertulia.auth")

void SessionRef::post(std::function<void(Session&)> task) const
{
    m_thread->post([session = m_session, task = std::move(task)] {
        if (const auto alive = session.lock())
            task(**alive);
    });
}

Session::Session(net::Connection& connection, net::IoThread& thread, Realm& realm)
    : Asker(realm, {}, false)
    , m_connection(connection)
    , m_thread(thread)
    , m_self(std::make_shared<Session*>(this))
    , m_requests(realm.throttle.requests())
{
    m_connection.setInboundLimit(limits::frameBeforeAuth);
    m_signInDeadline.setSingleShot(true);
    m_signInDeadline.callOnTimeout([this] { m_connection.close(net::CloseCode::AuthTimeout, u"not signed in"_s); });
    m_signInDeadline.start(realm.settings.signInDeadline);
}

Session::~Session() = default;

void Session::closed()
{
    m_signInDeadline.stop();
    shard().remove(*this);
}

// --- requests

void Session::textReceived(const QByteArray& utf8)
{
    if (const auto wait = m_requests.take(std::chrono::steady_clock::now()))
        return tooManyRequests(utf8, *wait);
    const auto parsed = parseRequestFrame(utf8);
    if (const auto* fault = std::get_if<FrameFault>(&parsed))
        return refuseFrame(fault->id, fault->error);
    request(std::get<RequestFrame>(parsed));
}

void Session::request(const RequestFrame& frame)
{
    if (m_isRevoked)
        return refuse(frame.id, Error::make(ErrorCode::Unauthorized));
    if (m_inFlight >= realm().settings.inFlight)
        return refuse(frame.id, Error::make(ErrorCode::Busy, u"too many requests at once"_s));
    if (m_state == State::Stranger && frame.type != QLatin1StringView{Hello::type})
        return refuse(frame.id, Error::make(ErrorCode::HelloRequired));
    dispatch(*this, frame);
}

void Session::tooManyRequests(const QByteArray& utf8, std::chrono::milliseconds wait)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_refusalsSince > 1min) {
        m_refusalsSince = now;
        m_refusals = 0;
    }
    if (++m_refusals > realm().settings.refusalsPerMinute)
        return m_connection.close(net::CloseCode::RateLimited, u"too many requests"_s);
    const auto parsed = parseRequestFrame(utf8);
    const auto* fault = std::get_if<FrameFault>(&parsed);
    refuseFrame(fault != nullptr ? fault->id : std::get<RequestFrame>(parsed).id, Throttle::refusal(wait));
}

std::optional<Error> Session::check(Guard guard) const
{
    const bool isSignedIn = m_state == State::SignedIn;
    if (guard == Guard::SignedIn)
        return isSignedIn ? std::nullopt : std::optional{Error::make(ErrorCode::Unauthorized)};
    if (isSignedIn)
        return Error::make(ErrorCode::AlreadySignedIn);
    if (m_state == State::SigningIn)
        return Error::make(ErrorCode::Busy, u"a sign-in is under way"_s);
    if (guard == Guard::Stranger && m_state != State::Stranger)
        return Error::make(ErrorCode::Conflict, u"hello was said"_s);
    return std::nullopt;
}

std::optional<Error> Session::check(Toll toll, int count)
{
    if (toll == Toll::Send) {
        if (const auto allowed = realm().throttle.send(actor().user); !allowed.ok())
            return allowed.error();
    } else if (toll == Toll::Search) {
        if (const auto allowed = realm().throttle.search(actor().user); !allowed.ok())
            return allowed.error();
    } else if (toll == Toll::Proof) {
        if (const auto allowed = realm().throttle.proof(actor().user, count); !allowed.ok())
            return allowed.error();
    }
    return std::nullopt;
}

// --- answers

QByteArray Session::frameOf(int64_t id, const Outcome& outcome)
{
    return net::textFrame(outcome.ok() ? encodeOk(id, *outcome) : encodeError(id, outcome.error()));
}

void Session::refuseFrame(std::optional<int64_t> id, const Error& error)
{
    m_connection.send(net::textFrame(encodeError(id, error)));
}

void Session::tell(int64_t id, const Outcome& outcome)
{
    m_connection.send(frameOf(id, outcome));
}

std::function<void(const Asker::Outcome&)> Session::expectAnswer(int64_t id)
{
    ++m_inFlight;
    return [ref = ref(), id](const Outcome& outcome) {
        ref.post([frame = frameOf(id, outcome)](Session& session) { session.finish(frame); });
    };
}

void Session::finish(const QByteArray& frame)
{
    m_connection.send(frame);
    --m_inFlight;
    if (m_isRevoked && m_inFlight == 0)
        m_connection.close(net::CloseCode::SessionRevoked, u"signed out"_s);
}

void Session::outOfStep()
{
    m_connection.close(net::CloseCode::Restart, u"connect again to catch up"_s);
}

void Session::revoked()
{
    m_isRevoked = true;
    // The answer to the very request that signed the device out may still be on its way here.
    if (m_inFlight == 0)
        m_connection.close(net::CloseCode::SessionRevoked, u"signed out"_s);
}

// --- signing in

void Session::greet(const Hello& hello)
{
    m_state = State::Greeted;
    m_firstPresence = hello.presence.value_or(Presence::Online);
    m_deviceName = hello.device.value_or(hello.client.value_or(QString{}));
}

Asker::SignInEnd Session::beginSignIn(int64_t id)
{
    m_state = State::SigningIn;
    m_accessBefore = shard().access();
    ++m_inFlight;
    return [ref = ref(), id, mark = RequestMark::current()](const Result<accounts::SignedIn>& result,
                                                            const std::optional<AccessTokens::Issued>& shown) {
        ref.post([id, mark, result, shown](Session& session) { session.endSignIn(id, mark, result, shown); });
    };
}

void Session::endSignIn(int64_t id, RequestMark::Number mark, const Result<accounts::SignedIn>& result,
                        const std::optional<AccessTokens::Issued>& shown)
{
    m_state = State::Greeted;
    const Result<SignedInReply> reply = result.ok() ? admit(*result, shown) : Result<SignedInReply>{result.error()};
    if (!reply.ok())
        qCInfo(authLog).noquote() << "connection" << m_connection.id() << "from" << m_connection.peer().toString()
                                  << "not signed in:" << wireName(reply.error().code);
    finish(frameOf(id, outcomeOf(reply, "a sign-in", mark)));
}

Result<SignedInReply> Session::admit(const accounts::SignedIn& signedIn,
                                     const std::optional<AccessTokens::Issued>& shown)
{
    const Actor actor{signedIn.user.id, signedIn.device, signedIn.scopes};
    if (shard().sessionsOf(actor.user) >= realm().settings.sessionsPerUser)
        return Error{ErrorCode::TooLarge, {}, {}, u"too many connections of this user"_s, 0};
    TRY(SignedInReply reply, signedInReply(realm(), signedIn, shown));
    becomeActor(actor);
    m_state = State::SignedIn;
    m_signInDeadline.stop();
    m_connection.setInboundLimit(limits::frameFromClient);
    shard().add(*this, signedIn.streams, m_firstPresence, m_accessBefore);
    qCInfo(authLog).noquote() << "connection" << m_connection.id() << "signed in: user" << actor.user.text() << "device"
                              << actor.device.text();
    return reply;
}

} // namespace tertulia
