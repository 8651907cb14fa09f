// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/mentions.h"

namespace tertulia::store {

namespace {
const QString everybody = QStringLiteral("*");

Result<Done> insertWide(sql::Db& db, const MessageRecord& message, const QString& target)
{
    CHECK(db.exec("INSERT INTO wide_mentions (conversation_id, target, seq) VALUES (?, ?, ?)", message.conversation,
                  target, message.seq));
    return Done{};
}
} // namespace

Result<Done> noteMentions(sql::Db& db, const MessageRecord& message)
{
    if (!message.mentions)
        return Done{};
    for (const UserId user : message.mentions->users)
        CHECK(db.exec("INSERT INTO mentions (user_id, conversation_id, seq) VALUES (?, ?, ?)", user,
                      message.conversation, message.seq));
    for (const RoleId role : message.mentions->roles)
        CHECK(insertWide(db, message, role.text()));
    return message.mentions->everyone ? insertWide(db, message, everybody) : Result<Done>{Done{}};
}

Result<Done> forgetMentions(sql::Db& db, ConversationId conversation, Seq seq)
{
    CHECK(db.exec("DELETE FROM mentions WHERE conversation_id = ? AND seq = ?", conversation, seq));
    CHECK(db.exec("DELETE FROM wide_mentions WHERE conversation_id = ? AND seq = ?", conversation, seq));
    return Done{};
}

// Three short ranges of keys, each cut off by itself.
Result<std::vector<Seq>> mentionsAfter(sql::Db& db, UserId user, ConversationId conversation, Seq seq, int limit)
{
    return db.many<Seq>(
        "SELECT seq FROM (SELECT seq FROM mentions WHERE user_id = ? AND conversation_id = ? AND seq > ? "
        "ORDER BY seq LIMIT ?) AS own "
        "UNION SELECT seq FROM (SELECT seq FROM wide_mentions WHERE conversation_id = ? AND target = '*' AND seq > ? "
        "ORDER BY seq LIMIT ?) AS wide "
        "UNION SELECT seq FROM (SELECT w.seq FROM conversations c "
        "JOIN space_members m ON m.space_id = c.space_id AND m.user_id = ? AND NOT m.has_left AND m.roles <> '' "
        "JOIN space_roles r ON r.space_id = c.space_id AND NOT r.is_deleted AND m.roles LIKE '%' || r.id || '%' "
        "JOIN wide_mentions w ON w.conversation_id = c.id AND w.target = r.id AND w.seq > ? "
        "WHERE c.id = ? ORDER BY w.seq LIMIT ?) AS roles "
        "ORDER BY seq LIMIT ?",
        [](const sql::Row& row) { return row.int64(0); }, user, conversation, seq, limit, conversation, seq, limit,
        user, seq, conversation, limit, limit);
}

} // namespace tertulia::store
