// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of friends, blocks and privacy, and what they say about two people. SQL only: what follows from it is decided by
// shared/protocol/contact.h. Thread of the Db.
#pragma once

#include "shared/protocol/contact.h"
#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putFriend(sql::Db& db, UserId user, const FriendRecord& record);
Result<Done> putBlock(sql::Db& db, UserId user, const BlockRecord& record);
Result<Done> putPrivacy(sql::Db& db, UserId user, const PrivacyRecord& record);

/// The row, also of what ended.
Result<std::optional<FriendRecord>> findFriend(sql::Db& db, UserId user, UserId other);
Result<std::optional<BlockRecord>> findBlock(sql::Db& db, UserId user, UserId other);
/// Without a row: everyone, rev 0.
Result<PrivacyRecord> privacyOf(sql::Db& db, UserId user);

Result<int64_t> countFriends(sql::Db& db, UserId user, FriendState state);
Result<int64_t> countBlocks(sql::Db& db, UserId user);

/// How `asker` and `other` stand to each other, with the settings of `other`.
Result<ContactFacts> contactFacts(sql::Db& db, UserId asker, UserId other);
/// What two people have in common; lists in no particular but a stable order.
Result<std::vector<SpaceId>> mutualSpaces(sql::Db& db, UserId one, UserId other, int limit);
Result<int> countMutualSpaces(sql::Db& db, UserId one, UserId other);
Result<std::vector<UserRecord>> mutualFriends(sql::Db& db, UserId one, UserId other, int limit);
Result<int> countMutualFriends(sql::Db& db, UserId one, UserId other);
Result<bool> haveDirect(sql::Db& db, UserId one, UserId other);
/// The one who has a direct with `user`; nullopt if there is none.
Result<std::optional<UserId>> otherInDirect(sql::Db& db, ConversationId direct, UserId user);

/// Records with rev > `rev`, by rev.
Result<std::vector<FriendRecord>> friendsAfter(sql::Db& db, UserId user, Rev rev, int limit);
Result<std::vector<BlockRecord>> blocksAfter(sql::Db& db, UserId user, Rev rev, int limit);
Result<std::vector<PrivacyRecord>> privacyAfter(sql::Db& db, UserId user, Rev rev);

} // namespace tertulia::store
