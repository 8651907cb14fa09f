// SPDX-License-Identifier: GPL-3.0-or-later
// Searching messages: only what the asker may see now, each result looked at and not only looked up, each answer with
// what it covers. The lane for searching.
#pragma once

#include "server/services/search_walk.h"
#include "shared/protocol/requests_search.h"

namespace tertulia::searching {

/// Errors: NotFound (the conversation or space), BadField "query" (see shared/search/query.h; unknown_user:N and
/// unknown_place:N), "zone" (unknown_zone), "space" (together_with_conversation), "cursor" (see search_cursor.h).
Result<SearchMessagesReply> messages(Tx& tx, const Actor& actor, const SearchMessages& request);

/// The same with what it may take said by the caller; `window`: how many matches are compared by relevance.
Result<SearchMessagesReply> messagesWithin(Tx& tx, const Actor& actor, const SearchMessages& request, Strength strength,
                                           int window);

} // namespace tertulia::searching
