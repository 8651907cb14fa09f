// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/erasures.h"

#include "server/services/account_end.h"

namespace tertulia::erasures {

void goOn(Lanes& lanes, const std::function<void()>& ended)
{
    lanes.write<bool>("erasure", &account_end::eraseSome, [&lanes, ended](const Result<bool>& more) {
        if (more.ok() && *more)
            goOn(lanes, ended);
        else
            ended();
    });
}

void goOnIfAny(Lanes& lanes, const std::function<void()>& ended)
{
    lanes.read<bool>("erasure.look", &account_end::isErasing, [&lanes, ended](const Result<bool>& some) {
        if (some.ok() && *some)
            goOn(lanes, ended);
        else
            ended();
    });
}

} // namespace tertulia::erasures
