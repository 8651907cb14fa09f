// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/mentions.h"

namespace tertulia::store {

namespace {
const QString everybody = QStringLiteral("*");

Result<Done> insertWide(sql::Db& db, const MessageRecord& message, const QString& target)
{
    CHECK(db.exec(sql::factFree("INSERT INTO wide_mentions (conversation_id, target, seq) VALUES (?, ?, ?)"),
                  message.conversation, target, message.seq));
    return Done{};
}
} // namespace

Result<Done> noteMentions(sql::Db& db, const MessageRecord& message)
{
    if (!message.mentions)
        return Done{};
    for (const UserId user : message.mentions->users)
        CHECK(db.exec(sql::factFree("INSERT INTO mentions (user_id, conversation_id, seq) VALUES (?, ?, ?)"), user,
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

} // namespace tertulia::store
