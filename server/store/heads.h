// SPDX-License-Identifier: GPL-3.0-or-later
// How far somebody is in conversations, as one text for all queries that tell it: of person `m.user_id` in the
// conversations `c`. Bound first: limits::mentionsCounted. Private to server/store; any thread.
//
// Unread are the messages after a boundary: the read mark, or what lies before `unread_from` as long as the mark has
// not moved beyond where it was then. Mentions are counted from the same boundary, in their indexes only: those of the
// person, and those of everybody and of his roles.
#pragma once

#include "shared/protocol/requests_messages.h"
#include "shared/sql/values.h"

#define TERTULIA_UNREAD_FROM_HOLDS "f.seq > 0 AND COALESCE(r.seq, 0) <= f.read_seq"
#define TERTULIA_BOUNDARY "CASE WHEN " TERTULIA_UNREAD_FROM_HOLDS " THEN f.seq - 1 ELSE COALESCE(r.seq, 0) END "
#define TERTULIA_HEAD                                                                                                  \
    "c.id, c.rev, c.last_seq, COALESCE(r.seq, 0), CASE WHEN " TERTULIA_UNREAD_FROM_HOLDS " THEN f.seq END, "           \
    "(SELECT COUNT(*) FROM (SELECT n.seq FROM mentions n WHERE n.user_id = m.user_id AND n.conversation_id = c.id "    \
    "AND n.seq > " TERTULIA_BOUNDARY "UNION SELECT w.seq FROM wide_mentions w WHERE w.conversation_id = c.id "         \
    "AND w.seq > " TERTULIA_BOUNDARY "AND (w.target = '*' OR EXISTS (SELECT 1 FROM space_members o "                   \
    "WHERE o.space_id = c.space_id AND o.user_id = m.user_id AND NOT o.has_left "                                      \
    "AND o.roles LIKE '%' || w.target || '%')) LIMIT ?) named) "
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
