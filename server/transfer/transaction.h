// SPDX-License-Identifier: GPL-3.0-or-later
// One transaction of a tool that works beside the server's lanes. What services publish is for nobody: no session
// lives while it runs. Thread of the Db.
#pragma once

#include "server/services/tx.h"

namespace tertulia::transfer {

/// Calls `work` with a Tx of its own: COMMIT if it is fine, ROLLBACK if not.
template<typename Work>
std::invoke_result_t<Work, Tx&> inOneTransaction(sql::Db& db, const Clock& clock, Work&& work)
{
    Changes unheard;
    Tx tx{db, clock, unheard};
    CHECK(db.begin());
    auto result = std::forward<Work>(work)(tx);
    if (result.ok())
        CHECK(db.commit());
    else
        CHECK(db.rollback());
    return result;
}

} // namespace tertulia::transfer
