// SPDX-License-Identifier: GPL-3.0-or-later
// Spaces and who is in them: the records of the space's stream and the membership record of the person's own stream.
// SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/permissions.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// A space as one person stands to it.
struct SpaceSight
{
    SpaceRecord record;
    Rev rev = 0;                        ///< head of the stream
    std::optional<Standing> standing{}; ///< absent: not in it
};

/// A new space; the record's rev is also the stream's head.
Result<Done> insertSpace(sql::Db& db, const SpaceRecord& record);
/// Writes what the record says of a space that exists, its rev included.
Result<Done> updateSpace(sql::Db& db, const SpaceRecord& record);
Result<std::optional<SpaceSight>> sightOfSpace(sql::Db& db, SpaceId space, UserId user);
/// How somebody stands in a space; nullopt if he is not in it, or it is deleted.
Result<std::optional<Standing>> standingIn(sql::Db& db, SpaceId space, UserId user);

/// Inserts the row or replaces it.
Result<Done> putSpaceMember(sql::Db& db, const SpaceMemberRecord& record);
Result<Done> putSpaceMembership(sql::Db& db, UserId user, const SpaceMembershipRecord& record);
/// The row, also of somebody who left.
Result<std::optional<SpaceMemberRecord>> findSpaceMember(sql::Db& db, SpaceId space, UserId user);

/// Those who are in, by age of membership.
Result<std::vector<SpaceMemberRecord>> presentSpaceMembers(sql::Db& db, SpaceId space, int limit);
/// Who of those who are in holds the role.
Result<std::vector<SpaceMemberRecord>> holdersOf(sql::Db& db, SpaceId space, RoleId role);

/// Records with rev > `rev`, by rev.
Result<std::vector<SpaceMemberRecord>> spaceMembersAfter(sql::Db& db, SpaceId space, Rev rev, int limit);
Result<std::vector<SpaceMembershipRecord>> spaceMembershipsAfter(sql::Db& db, UserId user, Rev rev, int limit);

} // namespace tertulia::store
