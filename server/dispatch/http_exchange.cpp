// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/http_exchange.h"

#include "server/dispatch/session.h"

namespace tertulia {

using namespace Qt::StringLiterals;

http::Answer answerOf(const Error& error)
{
    return {httpStatus(error.code), encodeErrorObject(findable(error, "HTTP")), "application/json",
            std::chrono::milliseconds{error.retryAfterMs}};
}

HttpExchange::HttpExchange(Realm& realm, const HttpVisitor& visitor)
    : Asker(realm, visitor.actor.ok() ? *visitor.actor : Actor{}, visitor.actor.ok()), m_visitor(visitor)
{
}

std::optional<Error> HttpExchange::check(Guard guard) const
{
    if (guard == Guard::SignedIn && !m_visitor.actor.ok())
        return m_visitor.actor.error();
    return std::nullopt;
}

std::optional<Error> HttpExchange::check(Toll toll, int count)
{
    Result<Done> allowed = Done{};
    if (toll == Toll::Send)
        allowed = realm().throttle.send(actor().user);
    else if (toll == Toll::Search)
        allowed = realm().throttle.search(actor().user);
    else if (toll == Toll::Proof)
        allowed = realm().throttle.proof(actor().user, count);
    return allowed.ok() ? std::nullopt : std::optional{allowed.error()};
}

std::optional<Error> HttpExchange::checkRate()
{
    const auto allowed = m_visitor.actor.ok() ? realm().throttle.request(rateKey()) : realm().throttle.request(peer());
    return allowed.ok() ? std::nullopt : std::optional{allowed.error()};
}

QString HttpExchange::rateKey() const
{
    return actor().device.text();
}

void HttpExchange::tell(int64_t /*id*/, const Outcome& outcome)
{
    m_answer->set_value(outcome);
}

std::function<void(const Asker::Outcome&)> HttpExchange::expectAnswer(int64_t /*id*/)
{
    return [answer = m_answer](const Outcome& outcome) { answer->set_value(outcome); };
}

Asker::SignInEnd HttpExchange::beginSignIn(int64_t /*id*/)
{
    return [answer = m_answer, &realm = realm(), from = peer().toString(), mark = RequestMark::current()](
               const Result<accounts::SignedIn>& result, const std::optional<AccessTokens::Issued>& shown) {
        if (result.ok())
            qCInfo(authLog).noquote() << "HTTP from" << from << "signed in: user" << result->user.id.text() << "device"
                                      << result->device.text();
        else
            qCInfo(authLog).noquote() << "HTTP from" << from << "not signed in:" << wireName(result.error().code);
        const Result<SignedInReply> reply = result.ok() ? signedInReply(realm, *result, shown) : result.error();
        answer->set_value(outcomeOf(reply, "a sign-in", mark));
    };
}

Asker::Outcome HttpExchange::wait(std::chrono::milliseconds patience)
{
    if (m_outcome.wait_for(patience) != std::future_status::ready)
        return Error::make(ErrorCode::Busy, u"no answer in time; it may still be done"_s);
    return m_outcome.get();
}

} // namespace tertulia
