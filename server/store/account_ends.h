// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of an account takes with it, and the erasing of what it wrote, piece by piece. SQL only; what a deletion
// means is decided in services/account_end. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct Written
{
    int64_t messages = 0;
    int64_t bytes = 0; ///< of their texts
};
/// Without what is deleted.
Result<Written> writtenBy(sql::Db& db, UserId user);

/// A space that is there and his.
Result<std::optional<SpaceId>> ownedSpace(sql::Db& db, UserId user);
/// Where he is: groups and private rooms, without directs.
Result<std::vector<ConversationRecord>> membershipsOf(sql::Db& db, UserId user);
Result<std::vector<SpaceId>> spacesOf(sql::Db& db, UserId user);
/// The others, whatever there is between them now.
Result<std::vector<UserId>> friendsOf(sql::Db& db, UserId user);
/// Who blocks him.
Result<std::vector<UserId>> blockersOf(sql::Db& db, UserId user);

/// Takes from the account what is nobody's business any more: how to sign in, what it said of itself, what it had read,
/// the names of its devices, the ways in that it opened for others. `handle`: what it is called from now on.
Result<Done> emptyAccount(sql::Db& db, UserId user, const QString& handle, Timestamp now);

/// His messages are to be erased.
Result<Done> beginErasure(sql::Db& db, UserId user);
struct Erasure
{
    UserId user;
    QString erasedTo; ///< the client_id of the last one
};
Result<bool> hasErasures(sql::Db& db);
/// Two servers take it by turns.
Result<std::optional<Erasure>> openErasure(sql::Db& db);
/// The next ones, without what is deleted, by client_id.
Result<std::vector<MessageRecord>> nextToErase(sql::Db& db, const Erasure& erasure, int limit);
Result<Done> noteErased(sql::Db& db, const Erasure& erasure);
Result<Done> endErasure(sql::Db& db, UserId user);

} // namespace tertulia::store
