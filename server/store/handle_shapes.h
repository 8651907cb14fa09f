// SPDX-License-Identifier: GPL-3.0-or-later
// What the handles of all accounts look like, of those that are deleted too. What a shape is: services/handle_shape.
// SQL only; thread of the Db.
#pragma once

#include "shared/protocol/ids.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// False if the shape is somebody's.
Result<bool> claimShape(sql::Db& db, const QString& shape, UserId user);
/// Of an account that nobody ever knew under its handle.
Result<Done> releaseShapes(sql::Db& db, UserId user);

struct Named
{
    UserId user;
    QString handle;
};
/// Accounts that are not deleted, by age.
Result<std::vector<Named>> namedUsers(sql::Db& db, std::optional<UserId> after, int limit);

} // namespace tertulia::store
