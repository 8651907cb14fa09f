// SPDX-License-Identifier: GPL-3.0-or-later
// People as others see them: looking profiles up, by few statements however many are asked. Accounts themselves
// (passwords, devices, tokens) are in users.h and devices.h. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/protocol/stream_id.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Unknown ones are left out, in no order; one asked twice may come twice.
Result<std::vector<UserRecord>> profilesByIds(sql::Db& db, const std::vector<UserId>& ids);
Result<std::vector<UserRecord>> profilesByHandles(sql::Db& db, const std::vector<QString>& handles);
Result<std::optional<UserRecord>> profileByHandle(sql::Db& db, const QString& handle);

struct Profile
{
    UserRecord user;
    QString bio;
};
Result<std::optional<Profile>> profileOf(sql::Db& db, UserId user);
Result<Done> setBio(sql::Db& db, UserId user, const QString& bio);
/// Writes what a UserRecord shows, except the handle.
Result<Done> updateProfile(sql::Db& db, const UserRecord& user);

/// The server-wide counter of profile changes: the next number (others who want one wait), and where it stands.
Result<Rev> nextProfileRev(sql::Db& db);
Result<Rev> profileHead(sql::Db& db);
/// Those with rev > `rev` who are `user`, his friends, or share a space or a member conversation with him; by rev. Of
/// deleted ones also those who once did.
Result<std::vector<UserRecord>> profilesChangedAfter(sql::Db& db, UserId user, Rev rev, int limit);
/// How many are his friends or share a space or a member conversation with him.
Result<int64_t> countAcquaintances(sql::Db& db, UserId user);
/// The streams whose followers see the user: his own, his friends' own, his spaces and member conversations.
Result<std::vector<StreamId>> streamsSharedBy(sql::Db& db, UserId user);

/// Those of `ids` who are friends of `user` or in a space or a member conversation together with him, without those
/// where one of the two blocks the other.
Result<std::vector<UserId>> watchableBy(sql::Db& db, UserId user, const std::vector<UserId>& ids);

} // namespace tertulia::store
