// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/roles.h"

#include "server/store/columns.h"

namespace tertulia::store {

namespace {

#define TERTULIA_ROLE "id, space_id, name, color, position, permissions, is_everyone, is_deleted, rev, mentionable"
#define TERTULIA_CATEGORY "id, space_id, name, position, is_deleted, rev"

RoleRecord roleAt(const sql::Row& row)
{
    return {row.id<RoleId>(0),
            row.id<SpaceId>(1),
            row.text(2),
            row.text(3),
            static_cast<int>(row.int64(4)),
            PermissionSet::fromBits(static_cast<uint64_t>(row.int64(5))),
            row.boolean(6),
            row.boolean(7),
            row.int64(8),
            row.boolean(9)};
}

CategoryRecord categoryAt(const sql::Row& row)
{
    return {row.id<CategoryId>(0),          row.id<SpaceId>(1), row.text(2),
            static_cast<int>(row.int64(3)), row.boolean(4),     row.int64(5)};
}

} // namespace

Result<Done> putRole(sql::Db& db, const RoleRecord& record)
{
    CHECK(db.exec("INSERT INTO space_roles (" TERTULIA_ROLE ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (id) DO UPDATE SET name = excluded.name, color = excluded.color, "
                  "position = excluded.position, permissions = excluded.permissions, "
                  "is_deleted = excluded.is_deleted, rev = excluded.rev, mentionable = excluded.mentionable",
                  record.id, record.space, record.name, record.color, record.position,
                  static_cast<int64_t>(record.permissions.bits()), record.everyone, record.deleted, record.rev,
                  record.mentionable));
    return Done{};
}

Result<Done> putCategory(sql::Db& db, const CategoryRecord& record)
{
    CHECK(db.exec("INSERT INTO space_categories (" TERTULIA_CATEGORY ") VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position, "
                  "is_deleted = excluded.is_deleted, rev = excluded.rev",
                  record.id, record.space, record.name, record.position, record.deleted, record.rev));
    return Done{};
}

Result<std::optional<RoleRecord>> findRole(sql::Db& db, RoleId role)
{
    return db.one<RoleRecord>("SELECT " TERTULIA_ROLE " FROM space_roles WHERE id = ?", roleAt, role);
}

Result<std::optional<CategoryRecord>> findCategory(sql::Db& db, CategoryId category)
{
    return db.one<CategoryRecord>("SELECT " TERTULIA_CATEGORY " FROM space_categories WHERE id = ?", categoryAt,
                                  category);
}

Result<std::vector<RoleRecord>> presentRoles(sql::Db& db, SpaceId space)
{
    return db.many<RoleRecord>("SELECT " TERTULIA_ROLE " FROM space_roles WHERE space_id = ? AND NOT is_deleted "
                               "ORDER BY position DESC, id",
                               roleAt, space);
}

Result<std::vector<CategoryRecord>> presentCategories(sql::Db& db, SpaceId space)
{
    return db.many<CategoryRecord>("SELECT " TERTULIA_CATEGORY " FROM space_categories "
                                   "WHERE space_id = ? AND NOT is_deleted ORDER BY position, id",
                                   categoryAt, space);
}

Result<std::vector<RoleRecord>> rolesAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<RoleRecord>("SELECT " TERTULIA_ROLE " FROM space_roles WHERE space_id = ? AND rev > ? "
                               "ORDER BY rev LIMIT ?",
                               roleAt, space, rev, limit);
}

Result<std::vector<CategoryRecord>> categoriesAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<CategoryRecord>("SELECT " TERTULIA_CATEGORY " FROM space_categories WHERE space_id = ? AND rev > ? "
                                   "ORDER BY rev LIMIT ?",
                                   categoryAt, space, rev, limit);
}

RoleId everyoneOf(SpaceId space)
{
    return RoleId::fromRaw(space.raw());
}

} // namespace tertulia::store
