// SPDX-License-Identifier: GPL-3.0-or-later
// Second factors and recovery codes as they are stored: sealed and hashed. What a code proves is decided in
// services/second_factor. Thread of the Db.
#pragma once

#include "shared/protocol/ids.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct SecondFactor
{
    QByteArray sealed;
    bool isConfirmed = false;
    int64_t lastStep = 0;
};

Result<std::optional<SecondFactor>> secondFactorOf(sql::Db& db, UserId user);
/// A new one, not confirmed; replaces one that is not confirmed either.
Result<Done> putSecondFactor(sql::Db& db, UserId user, const QByteArray& sealed);
Result<Done> confirmSecondFactor(sql::Db& db, UserId user);
/// False if that step or a later one was used.
Result<bool> useStep(sql::Db& db, UserId user, int64_t step);
/// The factor and its recovery codes.
Result<Done> deleteSecondFactor(sql::Db& db, UserId user);

Result<Done> insertRecoveryCode(sql::Db& db, UserId user, const QByteArray& hash);
/// False if there is no such code.
Result<bool> useRecoveryCode(sql::Db& db, UserId user, const QByteArray& hash);

} // namespace tertulia::store
