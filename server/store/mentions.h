// SPDX-License-Identifier: GPL-3.0-or-later
// Whom messages name, for counting: a row for each person who is named, one row for a message that names a role or
// everybody, so that a word to ten thousand is one row. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// A message that has none yet. Whoever is "here" leaves no row: those who were away were not meant.
Result<Done> noteMentions(sql::Db& db, const MessageRecord& message);
Result<Done> forgetMentions(sql::Db& db, ConversationId conversation, Seq seq);

/// The messages after `seq` that name the user, one of the roles he holds now, or everybody; ascending.
Result<std::vector<Seq>> mentionsAfter(sql::Db& db, UserId user, ConversationId conversation, Seq seq, int limit);

} // namespace tertulia::store
