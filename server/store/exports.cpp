// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/exports.h"

namespace tertulia::store {

Result<std::vector<WrittenPlace>> writtenPlaces(sql::Db& db, UserId author)
{
    return db.many<WrittenPlace>(
        "SELECT conversation_id, MAX(seq) FROM messages WHERE author_id = ? AND NOT deleted "
        "GROUP BY conversation_id ORDER BY conversation_id",
        [](const sql::Row& row) {
            return WrittenPlace{row.id<ConversationId>(0), row.int64(1)};
        },
        author);
}

} // namespace tertulia::store
