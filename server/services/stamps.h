// SPDX-License-Identifier: GPL-3.0-or-later
// Writing one record the only right way: take the next rev of its stream, stamp the record, store it, note it for those
// who follow the stream. Each returns the rev. Database thread, inside the caller's transaction; no permission is
// checked here.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"

namespace tertulia {

Result<Rev> stamp(Tx& tx, MemberRecord record);
Result<Rev> stamp(Tx& tx, SpaceMemberRecord record);
Result<Rev> stamp(Tx& tx, SpaceRecord record);
Result<Rev> stamp(Tx& tx, RoleRecord record);
Result<Rev> stamp(Tx& tx, CategoryRecord record);
/// A conversation that exists, as `row` says now; its revs are renewed. `listed`: its room record too, in the stream of
/// the space. The rev is the conversation's.
Result<Rev> stamp(Tx& tx, store::ConversationRow& row, bool listed);
/// Records of the stream of `user`.
Result<Rev> stamp(Tx& tx, UserId user, MembershipRecord record);
Result<Rev> stamp(Tx& tx, UserId user, SpaceMembershipRecord record);
Result<Rev> stamp(Tx& tx, UserId user, ReadMarkRecord record);
Result<Rev> stamp(Tx& tx, UserId user, FriendRecord record);
Result<Rev> stamp(Tx& tx, UserId user, BlockRecord record);
Result<Rev> stamp(Tx& tx, UserId user, PrivacyRecord record);
Result<Rev> stamp(Tx& tx, UserId user, NotifySettingRecord record);
Result<Rev> stamp(Tx& tx, UserId user, NotifyPrefsRecord record);
Result<Rev> stamp(Tx& tx, UserId user, UnreadFromRecord record);
Result<Rev> stamp(Tx& tx, UserId user, DraftRecord record);
Result<Rev> stamp(Tx& tx, UserId user, SpaceOrderRecord record);
/// This one and the next exist already.
Result<Rev> stamp(Tx& tx, UserId user, ScheduledRecord record);
Result<Rev> stamp(Tx& tx, UserId user, ReminderRecord record);
Result<Rev> stamp(Tx& tx, UserId user, SavedRecord record);
/// A call that `clientId` names among the caller's.
Result<Rev> stamp(Tx& tx, UserId bot, CommandCallRecord record, const QString& clientId);
/// A message that exists: edited, or deleted; then everything goes that was in it or hung on it.
Result<Rev> stamp(Tx& tx, MessageRecord record);
/// A message that was kept long enough is deleted. Webhooks are not told: what they wait for would be lost among it.
Result<Rev> stampExpired(Tx& tx, const MessageRecord& record);
/// A message of which only what is around the words changed: nobody outside is told.
Result<Rev> stampPin(Tx& tx, MessageRecord record);
Result<Rev> stamp(Tx& tx, ReactionRecord record);
Result<Rev> stamp(Tx& tx, VoteRecord record);
Result<Rev> stamp(Tx& tx, EmojiRecord record);
/// A message that exists and on which a thread hangs: there is a new reply. To webhooks that is no change.
/// `taken`: the rev, if it was taken before.
Result<Rev> stampRoot(Tx& tx, MessageRecord root, std::optional<Rev> taken = {});

} // namespace tertulia
