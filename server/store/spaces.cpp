// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/spaces.h"

#include "server/store/columns.h"

namespace tertulia::store {

namespace {
SpaceMemberRecord spaceMemberAt(const sql::Row& row)
{
    return {row.id<SpaceId>(0), row.id<UserId>(1), enumAt<MemberRole>(row, 2),
            row.timestamp(3),   row.boolean(4),    row.int64(5)};
}
} // namespace

Result<Done> insertSpace(sql::Db& db, const SpaceRecord& record)
{
    CHECK(db.exec("INSERT INTO spaces (id, name, created_at, record_rev, rev) VALUES (?, ?, ?, ?, ?)", record.id,
                  record.name, record.createdAt, record.rev, record.rev));
    return Done{};
}

Result<std::optional<SpaceSight>> sightOfSpace(sql::Db& db, SpaceId space, UserId user)
{
    return db.one<SpaceSight>(
        "SELECT s.id, s.name, s.created_at, s.record_rev, s.rev, m.role FROM spaces s "
        "LEFT JOIN space_members m ON m.space_id = s.id AND m.user_id = ? AND NOT m.has_left WHERE s.id = ?",
        [](const sql::Row& row) {
            return SpaceSight{{row.id<SpaceId>(0), row.text(1), row.timestamp(2), row.int64(3)},
                              row.int64(4),
                              optEnumAt<MemberRole>(row, 5)};
        },
        user, space);
}

Result<Done> putSpaceMember(sql::Db& db, const SpaceMemberRecord& record)
{
    CHECK(db.exec("INSERT INTO space_members (space_id, user_id, role, joined_at, has_left, rev) "
                  "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (space_id, user_id) DO UPDATE SET "
                  "role = excluded.role, joined_at = excluded.joined_at, has_left = excluded.has_left, "
                  "rev = excluded.rev",
                  record.space, record.user, nameOf(record.role), record.joinedAt, record.left, record.rev));
    return Done{};
}

Result<Done> putSpaceMembership(sql::Db& db, UserId user, const SpaceMembershipRecord& record)
{
    CHECK(db.exec("INSERT INTO space_memberships (user_id, space_id, has_left, rev) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (user_id, space_id) DO UPDATE SET has_left = excluded.has_left, rev = excluded.rev",
                  user, record.space, record.left, record.rev));
    return Done{};
}

Result<std::optional<SpaceMemberRecord>> findSpaceMember(sql::Db& db, SpaceId space, UserId user)
{
    return db.one<SpaceMemberRecord>("SELECT space_id, user_id, role, joined_at, has_left, rev FROM space_members "
                                     "WHERE space_id = ? AND user_id = ?",
                                     spaceMemberAt, space, user);
}

Result<std::vector<SpaceMemberRecord>> spaceMembersAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<SpaceMemberRecord>("SELECT space_id, user_id, role, joined_at, has_left, rev FROM space_members "
                                      "WHERE space_id = ? AND rev > ? ORDER BY rev LIMIT ?",
                                      spaceMemberAt, space, rev, limit);
}

Result<std::vector<SpaceMembershipRecord>> spaceMembershipsAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<SpaceMembershipRecord>(
        "SELECT space_id, has_left, rev FROM space_memberships WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?",
        [](const sql::Row& row) {
            return SpaceMembershipRecord{row.id<SpaceId>(0), row.boolean(1), row.int64(2)};
        },
        user, rev, limit);
}

} // namespace tertulia::store
