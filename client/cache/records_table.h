// SPDX-License-Identifier: GPL-3.0-or-later
// Records into tables. The whole rule: of two states of a thing the one with the higher rev stays. So the order and
// the number of times in which records arrive make no difference. Inside the caller's transaction, database thread.
#pragma once

#include "client/cache/delta.h"
#include "shared/sql/db.h"

namespace tertulia::records {

/// True if the table changed. `self` is me: a message of mine moves my own local read mark.
Result<bool> store(sql::Db& db, const Record& record, UserId self);
Result<bool> storeUser(sql::Db& db, const UserRecord& user);

/// Deletes what is held of a conversation; that I had it, its name in the space and my read mark stay.
Result<Done> purgeConversation(sql::Db& db, ConversationId conversation);
/// Deletes what is held of a space and of its rooms; the rooms that are gone.
Result<std::vector<ConversationId>> purgeSpace(sql::Db& db, SpaceId space);

/// The people a record names.
std::vector<UserId> peopleIn(const Record& record);
/// True if the record may stand in that stream and its numbers can be true.
bool belongs(const Record& record, const StreamId& stream);

} // namespace tertulia::records
