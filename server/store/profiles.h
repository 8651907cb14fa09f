// SPDX-License-Identifier: GPL-3.0-or-later
// People as others see them: looking profiles up, by few statements however many are asked. Accounts themselves
// (passwords, devices, tokens) are in users.h and devices.h. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Unknown ones are left out, in no order; one asked twice may come twice.
Result<std::vector<UserRecord>> profilesByIds(sql::Db& db, const std::vector<UserId>& ids);
Result<std::vector<UserRecord>> profilesByHandles(sql::Db& db, const std::vector<QString>& handles);
Result<std::optional<UserRecord>> profileByHandle(sql::Db& db, const QString& handle);
/// Those of `ids` who are friends of `user` or in a space or a member conversation together with him, without those
/// where one of the two blocks the other.
Result<std::vector<UserId>> watchableBy(sql::Db& db, UserId user, const std::vector<UserId>& ids);

} // namespace tertulia::store
