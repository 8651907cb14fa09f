// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/handle_shapes.h"

namespace tertulia::store {

Result<bool> claimShape(sql::Db& db, const QString& shape, UserId user)
{
    TRY(const auto inserted,
        db.exec("INSERT INTO handle_shapes (shape, user_id) VALUES (?, ?) ON CONFLICT (shape) DO NOTHING", shape,
                user));
    return inserted == 1;
}

Result<Done> releaseShapes(sql::Db& db, UserId user)
{
    CHECK(db.exec("DELETE FROM handle_shapes WHERE user_id = ?", user));
    return Done{};
}

Result<std::vector<Named>> namedUsers(sql::Db& db, std::optional<UserId> after, int limit)
{
    return db.many<Named>(
        "SELECT id, handle FROM users WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?",
        [](const sql::Row& row) {
            return Named{row.id<UserId>(0), row.text(1)};
        },
        after ? after->text() : QString{}, limit);
}

} // namespace tertulia::store
