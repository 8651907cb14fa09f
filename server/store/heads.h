// SPDX-License-Identifier: GPL-3.0-or-later
// How far somebody is in conversations, as one text for all queries that tell it: of person `m.user_id` in the
// conversations `c`. Bound first: limits::mentionsCounted. Private to server/store; any thread.
//
// Unread are the messages after a boundary: the read mark, or what lies before `unread_from` as long as the mark has
// not moved beyond where it was then. Mentions are counted from the same boundary, in their index only.
#pragma once

#include "shared/protocol/requests_messages.h"
#include "shared/sql/values.h"

#define TERTULIA_UNREAD_FROM_HOLDS "f.seq > 0 AND COALESCE(r.seq, 0) <= f.read_seq"
#define TERTULIA_HEAD                                                                                                  \
    "c.id, c.rev, c.last_seq, COALESCE(r.seq, 0), CASE WHEN " TERTULIA_UNREAD_FROM_HOLDS " THEN f.seq END, "           \
    "(SELECT COUNT(*) FROM (SELECT 1 FROM mentions n WHERE n.user_id = m.user_id AND n.conversation_id = c.id "        \
    "AND n.seq > CASE WHEN " TERTULIA_UNREAD_FROM_HOLDS " THEN f.seq - 1 ELSE COALESCE(r.seq, 0) END LIMIT ?) named) "
#define TERTULIA_HEAD_JOINS                                                                                            \
    "LEFT JOIN read_marks r ON r.user_id = m.user_id AND r.conversation_id = c.id "                                    \
    "LEFT JOIN unread_from f ON f.user_id = m.user_id AND f.conversation_id = c.id "

namespace tertulia::store {

inline StreamHead conversationHead(const sql::Row& row)
{
    return {row.id<ConversationId>(0),     row.int64(1), row.int64(2), row.int64(3), row.optInt64(4),
            static_cast<int>(row.int64(5))};
}

} // namespace tertulia::store
