// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/erasures.h"

#include "server/services/account_end.h"

namespace tertulia::erasures {

void goOn(Lanes& lanes)
{
    lanes.write<bool>("erasure", &account_end::eraseSome, [&lanes](const Result<bool>& more) {
        if (more.ok() && *more)
            goOn(lanes);
    });
}

} // namespace tertulia::erasures
