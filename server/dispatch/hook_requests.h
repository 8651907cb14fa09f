// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks at the doors: the request that needs the server's key, and what comes in at POST /hooks/TOKEN.
#pragma once

#include "server/dispatch/asker.h"
#include "server/http/http_server.h"

namespace tertulia::hook_requests {

void create(Asker& asker, int64_t id, const WebhookCreate& request);

/// Posts what came to `path` behind "/hooks/"; waits for it in the HTTP server's thread. Errors: NotFound, RateLimited,
/// Busy, and those of the payload.
Result<Done> post(Realm& realm, const http::Head& head, const QString& token, const QByteArray& body);

} // namespace tertulia::hook_requests
