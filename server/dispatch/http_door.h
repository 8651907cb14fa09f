// SPDX-License-Identifier: GPL-3.0-or-later
// What the HTTP server asks: POST /v1/<type> goes through the same table, limits and handlers as a WebSocket request,
// with an access token or a bot's for who is asking; GET /v1/events is the device's events; GET /v1/avatars/NAME/SIZE a
// picture; PUT and GET /v1/files/ID a file; POST /hooks/TOKEN is an incoming webhook; GET /healthz says the server is
// there, GET /readyz that it can serve. Called in the HTTP server's threads, several at a time. The realm outlives it.
#pragma once

#include "server/dispatch/export_desk.h"
#include "server/dispatch/http_exchange.h"
#include "server/dispatch/http_files.h"
#include "server/dispatch/readiness.h"
#include "server/http/http_server.h"

#include <atomic>

namespace tertulia {

class HttpDoor final : public http::Handler
{
public:
    explicit HttpDoor(Realm& realm) : m_realm(realm), m_exports(realm), m_readiness(realm.lanes) {}

    qsizetype bodyLimit(const http::Head& head) override;
    http::Answer post(const http::Head& head, const QByteArray& body) override;
    Got get(const http::Head& head) override;
    Put put(const http::Head& head) override;
    http::Answer refusal(int status) override;

private:
    [[nodiscard]] HttpVisitor visitorOf(const http::Head& head) const;
    [[nodiscard]] Result<Actor> botOf(const QString& token) const;
    http::Answer avatar(const http::Head& head);
    Result<std::shared_ptr<http::EventSource>> openFeed(const HttpVisitor& visitor);

    Realm& m_realm;
    ExportDesk m_exports;
    Readiness m_readiness;
    std::atomic<unsigned> m_nextShard{0};
};

} // namespace tertulia
