// SPDX-License-Identifier: GPL-3.0-or-later
// The roles and categories of a space. Deleted ones keep their rows: others must learn of it when they catch up.
// SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putRole(sql::Db& db, const RoleRecord& record);
Result<Done> putCategory(sql::Db& db, const CategoryRecord& record);

/// The row, also of a deleted one.
Result<std::optional<RoleRecord>> findRole(sql::Db& db, RoleId role);
Result<std::optional<CategoryRecord>> findCategory(sql::Db& db, CategoryId category);

/// Those that are not deleted, the highest first; categories in the sidebar's order.
Result<std::vector<RoleRecord>> presentRoles(sql::Db& db, SpaceId space);
Result<std::vector<CategoryRecord>> presentCategories(sql::Db& db, SpaceId space);

/// Records with rev > `rev`, by rev.
Result<std::vector<RoleRecord>> rolesAfter(sql::Db& db, SpaceId space, Rev rev, int limit);
Result<std::vector<CategoryRecord>> categoriesAfter(sql::Db& db, SpaceId space, Rev rev, int limit);

/// The id of the role of everybody in the space.
RoleId everyoneOf(SpaceId space);

} // namespace tertulia::store
