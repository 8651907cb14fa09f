// SPDX-License-Identifier: GPL-3.0-or-later
// What every service function gets: the transaction it runs in, the clock, and the list where it writes down what the
// world must hear after COMMIT. The caller owns the transaction: a service never begins, commits or rolls back; if it
// returns an error, the caller rolls back and drops `changes`. On the read lane `changes` stays empty.
// Services run on a database thread, synchronously, and know neither JSON nor sockets.
#pragma once

#include "server/bus/changes.h"
#include "shared/protocol/clock.h"
#include "shared/protocol/scope.h"
#include "shared/sql/db.h"

namespace tertulia {

/// Who is asking.
struct Actor
{
    UserId user;
    DeviceId device;
    std::optional<ScopeSet> scopes{}; ///< absent: a person, who may use every request
};

class KnownFacts;

struct Tx
{
    sql::Db& db;
    const Clock& clock;
    Changes& changes;
    KnownFacts* facts = nullptr; ///< what the writer need not ask again; null: it asks
};

} // namespace tertulia
