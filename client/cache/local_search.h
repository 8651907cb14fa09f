// SPDX-License-Identifier: GPL-3.0-or-later
// Searching what this device holds, with the grammar, the matching and the ranking of the server (shared/search) and an
// answer of the same form. The places are those I see now. There is no index: every message is looked at, conversation
// by conversation, for at most some seconds. Inside the caller's transaction, database thread.
#pragma once

#include "shared/protocol/requests_search.h"
#include "shared/sql/db.h"

namespace tertulia::local_search {

/// The best `limit` of all, without pages: more come with a higher limit. Coverage: of the messages known to exist,
/// those that are not on this device are left out with the reason `device`. Errors as the server's; a name this device
/// does not know is unknown_user or unknown_place too.
Result<SearchMessagesReply> messages(sql::Db& db, UserId self, const SearchMessages& request, Timestamp now);

/// Where what the query looks for stands in a text, by place: to be marked where a message is shown without its marks.
/// Each part of the query counts alone. Pure, any thread.
std::vector<TextRange> found(const QString& query, const QString& text);

} // namespace tertulia::local_search
