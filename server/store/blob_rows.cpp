// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/blob_rows.h"

namespace tertulia::store {

Result<Done> needBlob(sql::Db& db, const QString& name, int64_t bytes)
{
    CHECK(db.exec("INSERT INTO blobs (name, bytes, needed_by) VALUES (?, ?, 1) "
                  "ON CONFLICT (name) DO UPDATE SET needed_by = blobs.needed_by + 1",
                  name, bytes));
    return Done{};
}

Result<Done> releaseBlob(sql::Db& db, const QString& name)
{
    CHECK(db.exec("UPDATE blobs SET needed_by = needed_by - 1 WHERE name = ? AND needed_by > 0", name));
    return Done{};
}

Result<std::vector<QString>> forgetUnneeded(sql::Db& db)
{
    return db.many<QString>("DELETE FROM blobs WHERE needed_by = 0 RETURNING name",
                            [](const sql::Row& row) { return row.text(0); });
}

Result<std::vector<QString>> blobNames(sql::Db& db)
{
    return db.many<QString>("SELECT name FROM blobs", [](const sql::Row& row) { return row.text(0); });
}

Result<bool> isShownTo(sql::Db& db, UserId user, const QString& avatar)
{
    TRY(const auto found,
        db.value("SELECT 1 WHERE EXISTS (SELECT 1 FROM users u WHERE u.avatar = ? AND u.avatar <> '') "
                 "OR EXISTS (SELECT 1 FROM spaces s WHERE s.icon = ? AND s.icon <> '') "
                 "OR EXISTS (SELECT 1 FROM conversations c JOIN memberships m ON m.conversation_id = c.id "
                 "  WHERE c.avatar = ? AND c.avatar <> '' AND m.user_id = ? AND NOT m.has_left) "
                 "OR EXISTS (SELECT 1 FROM space_emoji e JOIN space_memberships m ON m.space_id = e.space_id "
                 "  WHERE e.picture = ? AND e.picture <> '' AND m.user_id = ? AND NOT m.has_left)",
                 avatar, avatar, avatar, user, avatar, user));
    return found.has_value();
}

} // namespace tertulia::store
