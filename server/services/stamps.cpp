// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/stamps.h"

#include "server/services/files.h"
#include "server/services/hook_outbox.h"
#include "server/store/commands.h"
#include "server/store/emoji.h"
#include "server/store/later.h"
#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/notifications.h"
#include "server/store/own_marks.h"
#include "server/store/polls.h"
#include "server/store/reactions.h"
#include "server/store/read_marks.h"
#include "server/store/relations.h"
#include "server/store/roles.h"
#include "server/store/spaces.h"
#include "server/store/streams.h"

namespace tertulia {

namespace {
template<typename StreamKey, typename R, typename Put>
Result<Rev> stampWith(Tx& tx, StreamKey stream, R& record, Put&& put)
{
    TRY(record.rev, store::nextRev(tx.db, stream));
    CHECK(put());
    const Rev rev = record.rev;
    tx.changes.publish(stream, rev, std::move(record));
    return rev;
}

/// Its files are gone too.
Result<MessageRecord> tombstoneOf(Tx& tx, const MessageRecord& message)
{
    MessageRecord left;
    left.id = message.id;
    left.conversation = message.conversation;
    left.seq = message.seq;
    left.author = message.author;
    left.clientId = message.clientId;
    left.replyTo = message.replyTo;
    left.createdAt = message.createdAt;
    left.editedAt = message.editedAt;
    left.deleted = true;
    TRY(left.thread, store::threadAt(tx.db, left.conversation, left.seq)); // whoever deletes many has not looked it up
    CHECK(files::dropOf(tx, left));
    return left;
}
} // namespace

Result<Rev> stamp(Tx& tx, MemberRecord record)
{
    return stampWith(tx, record.conversation, record, [&] { return store::putMember(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, SpaceMemberRecord record)
{
    return stampWith(tx, record.space, record, [&] { return store::putSpaceMember(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, SpaceRecord record)
{
    return stampWith(tx, record.id, record, [&] { return store::updateSpace(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, RoleRecord record)
{
    return stampWith(tx, record.space, record, [&] { return store::putRole(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, CategoryRecord record)
{
    return stampWith(tx, record.space, record, [&] { return store::putCategory(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, store::ConversationRow& row, bool listed)
{
    const SpaceId space = row.record.space.value_or(SpaceId{});
    TRY(row.record.rev, store::nextRev(tx.db, row.record.id));
    row.rev = row.record.rev;
    if (listed) {
        TRY(row.roomRev, store::nextRev(tx.db, space));
    }
    CHECK(store::updateConversation(tx.db, row));
    tx.changes.publish(row.record.id, row.record.rev, row.record);
    if (listed)
        tx.changes.publish(space, row.roomRev, store::roomRecord(row));
    return row.record.rev;
}

Result<Rev> stamp(Tx& tx, UserId user, MembershipRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putMembership(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, SpaceMembershipRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putSpaceMembership(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, ReadMarkRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putReadMark(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, FriendRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putFriend(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, BlockRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putBlock(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, PrivacyRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putPrivacy(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, NotifySettingRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putNotifySetting(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, NotifyPrefsRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putNotifyPrefs(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, UnreadFromRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putUnreadFrom(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, DraftRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putDraft(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, SpaceOrderRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putSpaceOrder(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, ScheduledRecord record)
{
    return stampWith(tx, user, record, [&] { return store::updateScheduled(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, ReminderRecord record)
{
    return stampWith(tx, user, record, [&] { return store::updateReminder(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, UserId user, SavedRecord record)
{
    return stampWith(tx, user, record, [&] { return store::putSaved(tx.db, user, record); });
}

Result<Rev> stamp(Tx& tx, UserId bot, CommandCallRecord record, const QString& clientId)
{
    return stampWith(tx, bot, record, [&] { return store::insertCall(tx.db, bot, record, clientId); });
}

Result<Rev> stamp(Tx& tx, MessageRecord record)
{
    if (record.deleted) {
        TRY(record, tombstoneOf(tx, record));
    }
    CHECK(hook_outbox::note(tx, record));
    return stampPin(tx, std::move(record));
}

Result<Rev> stampExpired(Tx& tx, const MessageRecord& record)
{
    TRY(auto tombstone, tombstoneOf(tx, record));
    return stampPin(tx, std::move(tombstone));
}

Result<Rev> stamp(Tx& tx, ReactionRecord record)
{
    return stampWith(tx, record.conversation, record, [&] { return store::putReaction(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, VoteRecord record)
{
    return stampWith(tx, record.conversation, record, [&] { return store::putVote(tx.db, record); });
}

Result<Rev> stamp(Tx& tx, EmojiRecord record)
{
    return stampWith(tx, record.space, record, [&] { return store::putEmoji(tx.db, record); });
}

Result<Rev> stampPin(Tx& tx, MessageRecord record)
{
    return stampWith(tx, record.conversation, record, [&] { return store::updateMessage(tx.db, record); });
}

Result<Rev> stampRoot(Tx& tx, MessageRecord root, std::optional<Rev> taken)
{
    if (!taken)
        return stampWith(tx, root.conversation, root, [&] { return store::updateThread(tx.db, root); });
    root.rev = *taken;
    CHECK(store::updateThread(tx.db, root));
    tx.changes.publish(root.conversation, *taken, std::move(root));
    return *taken;
}

} // namespace tertulia
