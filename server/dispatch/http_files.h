// SPDX-License-Identifier: GPL-3.0-or-later
// Files over HTTP: PUT /v1/files/ID adds bytes from the Upload-Offset on and finishes the file when it has them all;
// GET /v1/files/ID and …/thumbnail give them back, the right looked up for each piece. It waits for the disk in the
// HTTP server's threads, which is where it is called.
#pragma once

#include "server/dispatch/http_exchange.h"

namespace tertulia::http_files {

bool isPath(const QByteArray& path);
http::Handler::Put put(Realm& realm, const Actor& actor, const http::Head& head);
http::Handler::Got get(Realm& realm, const Actor& actor, const http::Head& head);

} // namespace tertulia::http_files
