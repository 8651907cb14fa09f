// SPDX-License-Identifier: GPL-3.0-or-later
// One figure for all that the cache holds of the server's truth: streams and how far they are held, people, messages
// with their reactions and votes, members, what I am in, read marks, every other record; not what only this device
// knows (my marks that were not told yet, proofs, the outbox). Texts count as their placeholders (redaction.h), so two
// clients of which one was told the redacted records have the same. Database thread of the cache.
#pragma once

#include "shared/sql/db.h"

namespace tertulia {

/// SHA-256, in hexadecimal digits.
Result<QString> stateHash(sql::Db& db);

} // namespace tertulia
