// SPDX-License-Identifier: GPL-3.0-or-later
// The custom emoji of spaces. Deleted ones keep their rows: others must learn of it, and what was said with them needs
// the name. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it. Conflict "unique(space_id,name)" if another one that is there is called so.
Result<Done> putEmoji(sql::Db& db, const EmojiRecord& record);
/// The row, also of a deleted one.
Result<std::optional<EmojiRecord>> findEmoji(sql::Db& db, EmojiId emoji);
Result<std::optional<EmojiRecord>> findEmoji(sql::Db& db, SpaceId space, const QString& name);
/// Without deleted ones.
Result<int64_t> countEmoji(sql::Db& db, SpaceId space);
/// Records with rev > `rev`, by rev.
Result<std::vector<EmojiRecord>> emojiAfter(sql::Db& db, SpaceId space, Rev rev, int limit);

} // namespace tertulia::store
