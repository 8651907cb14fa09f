// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/spaces.h"

#include "server/store/columns.h"

namespace tertulia::store {

namespace {

#define TERTULIA_SPACE_MEMBER "space_id, user_id, roles, joined_at, has_left, rev, nickname, timeout_until"

SpaceMemberRecord spaceMemberAt(const sql::Row& row)
{
    return {row.id<SpaceId>(0), row.id<UserId>(1), rolesAt(row, 2), row.timestamp(3),
            row.boolean(4),     row.int64(5),      row.text(6),     row.optTimestamp(7)};
}

/// One row for each role of the space, with the member's columns repeated.
struct RoleOfMember
{
    bool isOwner = false;
    std::optional<Timestamp> timeoutUntil{};
    bool isHeld = false;
    HeldRole role{};
};

RoleOfMember roleOfMemberAt(const sql::Row& row)
{
    const auto id = row.id<RoleId>(3);
    const auto held = rolesAt(row, 2);
    const bool isHeld = row.boolean(4) || std::find(held.begin(), held.end(), id) != held.end();
    return {row.boolean(0),
            row.optTimestamp(1),
            isHeld,
            {id, static_cast<int>(row.int64(5)), PermissionSet::fromBits(static_cast<uint64_t>(row.int64(6)))}};
}

} // namespace

Result<Done> insertSpace(sql::Db& db, const SpaceRecord& record)
{
    CHECK(db.exec("INSERT INTO spaces (id, name, created_at, record_rev, rev, owner_id, description, icon) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  record.id, record.name, record.createdAt, record.rev, record.rev, record.owner, record.description,
                  record.icon));
    return Done{};
}

Result<Done> updateSpace(sql::Db& db, const SpaceRecord& record)
{
    CHECK(db.exec("UPDATE spaces SET name = ?, description = ?, icon = ?, owner_id = ?, record_rev = ? WHERE id = ?",
                  record.name, record.description, record.icon, record.owner, record.rev, record.id));
    return Done{};
}

Result<std::optional<Standing>> standingIn(sql::Db& db, SpaceId space, UserId user)
{
    TRY(const auto rows,
        db.many<RoleOfMember>(
            "SELECT COALESCE(s.owner_id = m.user_id, FALSE), m.timeout_until, m.roles, r.id, r.is_everyone, "
            "r.position, r.permissions FROM space_members m JOIN spaces s ON s.id = m.space_id AND s.deleted_at IS "
            "NULL "
            "JOIN space_roles r ON r.space_id = m.space_id AND NOT r.is_deleted "
            "WHERE m.space_id = ? AND m.user_id = ? AND NOT m.has_left",
            roleOfMemberAt, space, user));
    if (rows.empty())
        return std::optional<Standing>{};
    Standing standing{rows.front().isOwner, {}, rows.front().timeoutUntil};
    for (const RoleOfMember& row : rows)
        if (row.isHeld)
            standing.roles.push_back(row.role);
    return std::optional{std::move(standing)};
}

Result<std::optional<SpaceSight>> sightOfSpace(sql::Db& db, SpaceId space, UserId user)
{
    TRY(auto sight, db.one<SpaceSight>(
                        "SELECT id, name, created_at, record_rev, rev, owner_id, description, icon, "
                        "deleted_at IS NOT NULL FROM spaces WHERE id = ?",
                        [](const sql::Row& row) {
                            return SpaceSight{{row.id<SpaceId>(0), row.text(1), row.timestamp(2), row.int64(3),
                                               row.id<UserId>(5), row.text(6), row.text(7), row.boolean(8)},
                                              row.int64(4)};
                        },
                        space));
    if (!sight)
        return sight;
    TRY(sight->standing, standingIn(db, space, user));
    return sight;
}

Result<Done> putSpaceMember(sql::Db& db, const SpaceMemberRecord& record)
{
    CHECK(db.exec("INSERT INTO space_members (" TERTULIA_SPACE_MEMBER ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (space_id, user_id) DO UPDATE SET roles = excluded.roles, "
                  "joined_at = excluded.joined_at, has_left = excluded.has_left, rev = excluded.rev, "
                  "nickname = excluded.nickname, timeout_until = excluded.timeout_until",
                  record.space, record.user, textOf(record.roles), record.joinedAt, record.left, record.rev,
                  record.nickname, record.timeoutUntil));
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
    return db.one<SpaceMemberRecord>("SELECT " TERTULIA_SPACE_MEMBER " FROM space_members "
                                     "WHERE space_id = ? AND user_id = ?",
                                     spaceMemberAt, space, user);
}

Result<std::vector<SpaceMemberRecord>> presentSpaceMembers(sql::Db& db, SpaceId space, int limit)
{
    return db.many<SpaceMemberRecord>("SELECT " TERTULIA_SPACE_MEMBER " FROM space_members "
                                      "WHERE space_id = ? AND NOT has_left ORDER BY joined_at, user_id LIMIT ?",
                                      spaceMemberAt, space, limit);
}

Result<std::vector<SpaceMemberRecord>> holdersOf(sql::Db& db, SpaceId space, RoleId role)
{
    return db.many<SpaceMemberRecord>("SELECT " TERTULIA_SPACE_MEMBER " FROM space_members "
                                      "WHERE space_id = ? AND NOT has_left AND roles LIKE ? ORDER BY user_id",
                                      spaceMemberAt, space, QString(QLatin1Char('%') + role.text() + QLatin1Char('%')));
}

Result<std::vector<SpaceMemberRecord>> spaceMembersAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<SpaceMemberRecord>("SELECT " TERTULIA_SPACE_MEMBER " FROM space_members "
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
