// SPDX-License-Identifier: GPL-3.0-or-later
// Tables into rows for the screen. Here stands what I may see now: conversations I am a member of and public rooms of
// spaces I am in. Inside the caller's transaction, database thread.
#pragma once

#include "client/cache/delta.h"
#include "shared/sql/db.h"

namespace tertulia::rows {

Result<std::vector<ConversationRow>> conversations(sql::Db& db, UserId self);
/// nullopt if I may not see it.
Result<std::optional<ConversationRow>> conversation(sql::Db& db, UserId self, ConversationId id);
Result<std::vector<SpaceRow>> spaces(sql::Db& db, UserId self);
Result<std::optional<SpaceRow>> space(sql::Db& db, UserId self, SpaceId id);
/// Newest first; only what is held without gaps. `before` 0 = from the newest.
Result<std::vector<MessageRow>> messages(sql::Db& db, ConversationId conversation, Seq before, int limit);
/// Both ends included, by seq, without what hangs on them; gaps and what should not be there as they are.
Result<std::vector<MessageRecord>> messagesBetween(sql::Db& db, ConversationId conversation, Seq first, Seq last);
/// What a vote is for, as its column has it.
std::vector<int> optionsFromText(const QString& text);
/// What names me and what answers me, the newest first.
Result<std::vector<MessageRow>> addressed(sql::Db& db, UserId self, int limit);
Result<std::optional<MessageRow>> message(sql::Db& db, MessageId id);
Result<bool> hasMessageOf(sql::Db& db, UserId author, const QString& clientId);
Result<std::vector<UserRecord>> users(sql::Db& db, const std::vector<UserId>& ids);
Result<std::optional<UserRecord>> userByHandle(sql::Db& db, const QString& handle);
Result<bool> knowsUser(sql::Db& db, UserId id);
/// Those who are in it now: of a group, direct or private room, or of a space.
Result<std::vector<MemberRow>> members(sql::Db& db, const StreamId& stream);
Result<std::vector<StreamState>> streams(sql::Db& db);
Result<std::optional<StreamState>> stream(sql::Db& db, const StreamId& id);
Result<std::vector<UnsentMark>> unsentMarks(sql::Db& db);

} // namespace tertulia::rows
