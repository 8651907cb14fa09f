// SPDX-License-Identifier: GPL-3.0-or-later
// Which messages have been kept long enough: what a setting would take, and where something is to go. A thread has the
// setting of its parent. SQL only. Thread of the Db.
#pragma once

#include "server/store/deletion.h"

namespace tertulia::store {

/// What was written there and in its threads before `limit`, without what is deleted; the bytes of files too.
Result<Weight> weightBefore(sql::Db& db, ConversationId conversation, Timestamp limit);

/// The setting of the conversation, or of a thread's parent.
Result<std::optional<int>> keepDays(sql::Db& db, ConversationId conversation);

/// Conversations after `after` where something was written too long ago, by id. `serverDays`: nothing is kept longer.
Result<std::vector<ConversationId>> withExpired(sql::Db& db, Timestamp now, std::optional<int> serverDays,
                                                ConversationId after, int limit);

} // namespace tertulia::store
