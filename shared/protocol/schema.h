// SPDX-License-Identifier: GPL-3.0-or-later
// The wire as a JSON Schema (2020-12), from the very declarations that the codec uses: shared/protocol.schema.json, for
// those who write clients with tools. A test fails when the file and the types differ. Not used by server or client.
#pragma once

#include <QByteArray>

namespace tertulia {

/// `#/$defs/client_frame` and `#/$defs/server_frame` are what goes over a WebSocket; `request.TYPE`, `reply.TYPE`,
/// `event.TYPE`, `record.TYPE` and `error` are their parts, and what goes over HTTP.
QByteArray describeSchema();

} // namespace tertulia
