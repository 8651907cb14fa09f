// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms and spaces that were deleted, and what a deletion takes. They keep their rows and can come back; after a while
// purgeDeleted() takes what was written in them. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// nullopt = it is there again.
Result<Done> setDeleted(sql::Db& db, ConversationId room, std::optional<Timestamp> at);
Result<Done> setDeleted(sql::Db& db, SpaceId space, std::optional<Timestamp> at);
Result<std::optional<Timestamp>> deletedAt(sql::Db& db, ConversationId room);
Result<std::optional<Timestamp>> deletedAt(sql::Db& db, SpaceId space);

struct Weight
{
    int64_t messages = 0;
    int64_t bytes = 0; ///< of their texts
};
Result<Weight> weightOf(sql::Db& db, ConversationId room);
/// All its rooms together, with their threads, as above.
Result<Weight> weightOf(sql::Db& db, SpaceId space);
Result<int64_t> countSpaceMembers(sql::Db& db, SpaceId space);
Result<int64_t> countMembers(sql::Db& db, ConversationId room);

/// At most so many messages of what was deleted before `limit` are gone for good, or when none is left as many of each
/// kind of thing that hung on them; how many. 0 = all are gone.
Result<int64_t> purgeDeleted(sql::Db& db, Timestamp limit, int atMost);

/// What somebody wrote in the rooms of a space from `since` on, the newest first, without what is deleted.
Result<std::vector<MessageRecord>> writtenIn(sql::Db& db, SpaceId space, UserId author, Timestamp since, int limit);

/// When somebody last wrote in a room with slow mode.
Result<std::optional<Timestamp>> lastPace(sql::Db& db, ConversationId room, UserId user);
Result<Done> notePace(sql::Db& db, ConversationId room, UserId user, Timestamp at);

} // namespace tertulia::store
