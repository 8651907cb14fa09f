// SPDX-License-Identifier: GPL-3.0-or-later
// Who is a member of a private room because of a role, not by hand. SQL only; when somebody comes or goes is decided in
// server/services/readers.h. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

Result<Done> setByRole(sql::Db& db, ConversationId conversation, UserId user, bool byRole);
/// False also if he is not in.
Result<bool> isByRole(sql::Db& db, ConversationId conversation, UserId user);
/// Those who are in by a role.
Result<std::vector<UserId>> membersByRole(sql::Db& db, ConversationId conversation);

/// People of the space (public rooms) or of the conversation with id > `after`, by id.
Result<std::vector<UserId>> spaceMemberIds(sql::Db& db, SpaceId space, std::optional<UserId> after, int limit);
Result<std::vector<UserId>> memberIds(sql::Db& db, ConversationId conversation, std::optional<UserId> after, int limit);

} // namespace tertulia::store
