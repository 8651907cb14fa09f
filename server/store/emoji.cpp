// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/emoji.h"

#define EMOJI_COLUMNS "id, space_id, name, picture, created_by, is_deleted, rev"

namespace tertulia::store {

namespace {
EmojiRecord emojiAt(const sql::Row& row)
{
    return {row.id<EmojiId>(0), row.id<SpaceId>(1), row.text(2), row.text(3),
            row.id<UserId>(4),  row.boolean(5),     row.int64(6)};
}
} // namespace

Result<Done> putEmoji(sql::Db& db, const EmojiRecord& record)
{
    CHECK(db.exec("INSERT INTO space_emoji (" EMOJI_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (id) DO UPDATE SET name = excluded.name, picture = excluded.picture, "
                  "is_deleted = excluded.is_deleted, rev = excluded.rev",
                  record.id, record.space, record.name, record.picture, record.createdBy, record.deleted, record.rev));
    return Done{};
}

Result<std::optional<EmojiRecord>> findEmoji(sql::Db& db, EmojiId emoji)
{
    return db.one<EmojiRecord>("SELECT " EMOJI_COLUMNS " FROM space_emoji WHERE id = ?", emojiAt, emoji);
}

Result<std::optional<EmojiRecord>> findEmoji(sql::Db& db, SpaceId space, const QString& name)
{
    return db.one<EmojiRecord>("SELECT " EMOJI_COLUMNS " FROM space_emoji WHERE space_id = ? AND name = ? "
                               "AND NOT is_deleted",
                               emojiAt, space, name);
}

Result<int64_t> countEmoji(sql::Db& db, SpaceId space)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM space_emoji WHERE space_id = ? AND NOT is_deleted", space));
    return count.value_or(0);
}

Result<std::vector<EmojiRecord>> emojiAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<EmojiRecord>("SELECT " EMOJI_COLUMNS " FROM space_emoji WHERE space_id = ? AND rev > ? "
                                "ORDER BY rev LIMIT ?",
                                emojiAt, space, rev, limit);
}

} // namespace tertulia::store
