// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request as an Asker: nothing stays signed in, the answer is waited for in the thread that serves the
// request. Limits that a WebSocket session counts for itself are counted by device here, or by address for who has
// none. Thread: one of the HTTP server's.
#pragma once

#include "server/dispatch/asker.h"
#include "server/http/http_server.h"

#include <future>

namespace tertulia {

/// Who sent an HTTP request. `actor`: what the bearer token says, or why it says nothing.
struct HttpVisitor
{
    QHostAddress peer;
    QString deviceName;
    Result<Actor> actor{ErrorCode::Unauthorized};
};

/// An error as an answer.
http::Answer answerOf(const Error& error);

class HttpExchange final : public Asker
{
public:
    HttpExchange(Realm& realm, const HttpVisitor& visitor);

    [[nodiscard]] QHostAddress peer() const override { return m_visitor.peer; }
    [[nodiscard]] QString deviceName() const override { return m_visitor.deviceName; }
    [[nodiscard]] std::optional<Error> check(Guard guard) const override;
    [[nodiscard]] std::optional<Error> check(Toll toll, int count) override;
    SignInEnd beginSignIn(int64_t id) override;

    /// The limit on all requests of this visitor.
    [[nodiscard]] std::optional<Error> checkRate();
    /// The answer; Busy after `patience`, when it may still be done later.
    Outcome wait(std::chrono::milliseconds patience);

protected:
    void tell(int64_t id, const Outcome& outcome) override;
    std::function<void(const Outcome&)> expectAnswer(int64_t id) override;

private:
    [[nodiscard]] QString rateKey() const;

    const HttpVisitor& m_visitor;
    const std::shared_ptr<std::promise<Outcome>> m_answer = std::make_shared<std::promise<Outcome>>();
    std::future<Outcome> m_outcome = m_answer->get_future();
};

} // namespace tertulia
