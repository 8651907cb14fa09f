// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what somebody keeps for himself: from where on a conversation is unread again, his draft in it, and the order
// of his spaces. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/records_mine.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putUnreadFrom(sql::Db& db, UserId user, const UnreadFromRecord& record);
Result<Done> putDraft(sql::Db& db, UserId user, const DraftRecord& record);
Result<Done> putSpaceOrder(sql::Db& db, UserId user, const SpaceOrderRecord& record);
/// Without a row: nothing, rev 0.
Result<UnreadFromRecord> unreadFromOf(sql::Db& db, UserId user, ConversationId conversation);
Result<DraftRecord> draftOf(sql::Db& db, UserId user, ConversationId conversation);
Result<SpaceOrderRecord> spaceOrderOf(sql::Db& db, UserId user);
/// Those that are not empty.
Result<int64_t> countDrafts(sql::Db& db, UserId user);
/// With rev > `rev`, by rev.
Result<std::vector<UnreadFromRecord>> unreadFromAfter(sql::Db& db, UserId user, Rev rev, int limit);
Result<std::vector<DraftRecord>> draftsAfter(sql::Db& db, UserId user, Rev rev, int limit);
/// One or none.
Result<std::vector<SpaceOrderRecord>> spaceOrderAfter(sql::Db& db, UserId user, Rev rev);

} // namespace tertulia::store
