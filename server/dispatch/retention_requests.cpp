// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/retention_requests.h"

#include "server/services/retention.h"

namespace tertulia::retention_requests {

void set(Asker& asker, int64_t id, const RetentionSet& request)
{
    asker.write<RetentionReply>(
        RetentionSet::type,
        [actor = asker.actor(), request, days = asker.realm().settings.keepDays](Tx& tx) {
            return retention::set(tx, actor, request, days);
        },
        asker.answerLater<RetentionSet>(id));
}

} // namespace tertulia::retention_requests
