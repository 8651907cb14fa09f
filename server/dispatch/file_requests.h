// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about files that do not move bytes. Thread: the asker's.
#pragma once

#include "server/dispatch/session.h"
#include "shared/protocol/requests_files.h"

namespace tertulia::file_requests {

void begin(Asker& asker, int64_t id, const FileBegin& request);
void state(Asker& asker, int64_t id, const FileState& request);
void list(Asker& asker, int64_t id, const FileList& request);
void cancel(Asker& asker, int64_t id, const FileCancel& request);
void ticket(Session& session, int64_t id, const FileTicket& request);
/// Forbidden for all but administrators of the server.
void reclaim(Asker& asker, int64_t id, const FileReclaim& request);

} // namespace tertulia::file_requests
