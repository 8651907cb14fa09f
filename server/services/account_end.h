// SPDX-License-Identifier: GPL-3.0-or-later
// The end of an account (ADR 0010): at once and for ever, in one transaction, for who proved that he is its owner. Its
// row stays, empty, because what it wrote points to it. Erasing what it wrote takes many transactions, one piece each,
// so that nobody waits for a long one; it goes on after a restart. The password is checked by the caller.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_account.h"

namespace tertulia::account_end {

/// What `remove` would reach. Errors: Forbidden account.owns_space (its id in `detail`). Both lanes.
Result<AccountDeleteReply> weigh(Tx& tx, const Actor& actor);

struct Wish
{
    bool erasesMessages = false;
    std::optional<QString> code{}; ///< of the second factor
    QByteArray sealKey{};
};
/// Errors: as weigh; SecondFactorRequired, BadCredentials "code". Write lane.
Result<AccountDeleteReply> remove(Tx& tx, const Actor& actor, const Wish& wish);

/// Whether there is something to be erased. Read lane.
Result<bool> isErasing(Tx& tx);
/// Erases a piece of what is to be erased; whether there may be more. Write lane.
Result<bool> eraseSome(Tx& tx);

} // namespace tertulia::account_end
