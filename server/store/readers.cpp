// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/readers.h"

namespace tertulia::store {

namespace {
UserId userAt(const sql::Row& row)
{
    return row.id<UserId>(0);
}
QString textOf(const std::optional<UserId>& user)
{
    return user ? user->text() : QString{};
}
} // namespace

Result<Done> setByRole(sql::Db& db, ConversationId conversation, UserId user, bool byRole)
{
    CHECK(db.exec("UPDATE members SET by_role = ? WHERE conversation_id = ? AND user_id = ?", byRole, conversation,
                  user));
    return Done{};
}

Result<bool> isByRole(sql::Db& db, ConversationId conversation, UserId user)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM members WHERE conversation_id = ? AND user_id = ? "
                                   "AND by_role AND NOT has_left",
                                   conversation, user));
    return count.value_or(0) > 0;
}

Result<std::vector<UserId>> membersByRole(sql::Db& db, ConversationId conversation)
{
    return db.many<UserId>("SELECT user_id FROM members WHERE conversation_id = ? AND by_role AND NOT has_left "
                           "ORDER BY user_id",
                           userAt, conversation);
}

Result<std::vector<UserId>> spaceMemberIds(sql::Db& db, SpaceId space, std::optional<UserId> after, int limit)
{
    return db.many<UserId>("SELECT user_id FROM space_members WHERE space_id = ? AND NOT has_left AND user_id > ? "
                           "ORDER BY user_id LIMIT ?",
                           userAt, space, textOf(after), limit);
}

Result<std::vector<UserId>> memberIds(sql::Db& db, ConversationId conversation, std::optional<UserId> after, int limit)
{
    return db.many<UserId>("SELECT user_id FROM members WHERE conversation_id = ? AND NOT has_left AND user_id > ? "
                           "ORDER BY user_id LIMIT ?",
                           userAt, conversation, textOf(after), limit);
}

} // namespace tertulia::store
