// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what people are notified of, and who comes into question for a message. SQL only: what follows from it is
// decided by shared/protocol/notify.h. Thread of the Db.
#pragma once

#include "shared/protocol/notify.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putNotifySetting(sql::Db& db, UserId user, const NotifySettingRecord& record);
Result<Done> putNotifyPrefs(sql::Db& db, UserId user, const NotifyPrefsRecord& record);
/// Without a row: as usual, rev 0.
Result<NotifySettingRecord> notifySettingOf(sql::Db& db, UserId user, ConversationId conversation);
Result<NotifyPrefsRecord> notifyPrefsOf(sql::Db& db, UserId user);
/// With rev > `rev`, by rev.
Result<std::vector<NotifySettingRecord>> notifySettingsAfter(sql::Db& db, UserId user, Rev rev, int limit);
Result<std::vector<NotifyPrefsRecord>> notifyPrefsAfter(sql::Db& db, UserId user, Rev rev);

/// Somebody who may be notified, and what he set.
struct Listener
{
    UserId user;
    bool blocksAuthor = false;
    NotifySettingRecord setting{};
    NotifyPrefsRecord prefs{};
    bool follows = false; ///< threads
};
/// The members of a conversation that has some.
Result<std::vector<Listener>> membersListening(sql::Db& db, ConversationId conversation, UserId author, int limit);
/// Of a public room: those in the space who set the level `all` here, or keywords; or with `everybody` all of them.
Result<std::vector<Listener>> spaceListening(sql::Db& db, SpaceId space, ConversationId room, UserId author,
                                             bool everybody, int limit);
/// Those in the space who hold the role.
Result<std::vector<Listener>> holdersListening(sql::Db& db, SpaceId space, RoleId role, ConversationId room,
                                               UserId author, int limit);
/// One person, in or not.
Result<std::optional<Listener>> listener(sql::Db& db, UserId user, ConversationId conversation, UserId author);

} // namespace tertulia::store
