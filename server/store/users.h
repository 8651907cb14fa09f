// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: making them and what signing in needs. How people look to others is in profiles.h. Handles are given
// folded. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct Credentials
{
    UserId user;
    QString passwordHash;
};

/// Conflict if the handle is taken.
Result<Done> insertUser(sql::Db& db, const UserRecord& user, const QString& passwordHash, bool isAdmin);
/// None that was not deleted.
Result<bool> hasNoUsers(sql::Db& db);
Result<bool> isAdmin(sql::Db& db, UserId user);
/// The handles of the administrators, sorted.
Result<QStringList> admins(sql::Db& db);
Result<Done> setAdmin(sql::Db& db, UserId user, bool isAdmin);
Result<std::optional<Credentials>> credentialsOf(sql::Db& db, const QString& handle);
Result<Done> setPasswordHash(sql::Db& db, UserId user, const QString& passwordHash);
/// The account as others see it.
Result<std::optional<UserRecord>> userById(sql::Db& db, UserId user);

} // namespace tertulia::store
