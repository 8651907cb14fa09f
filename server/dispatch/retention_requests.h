// SPDX-License-Identifier: GPL-3.0-or-later
// retention.set needs to know how long the server keeps messages at most. Asker's thread.
#pragma once

#include "server/dispatch/asker.h"

namespace tertulia::retention_requests {

void set(Asker& asker, int64_t id, const RetentionSet& request);

} // namespace tertulia::retention_requests
