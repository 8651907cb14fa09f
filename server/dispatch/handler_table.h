// SPDX-License-Identifier: GPL-3.0-or-later
// Which function does which request: the one place where a new request gets its handler. Include it only where the
// table is expanded (and where a test walks over all requests).
#pragma once

#include "server/dispatch/account_requests.h"
#include "server/dispatch/dispatcher.h"
#include "server/dispatch/emoji_requests.h"
#include "server/dispatch/ephemeral.h"
#include "server/dispatch/file_requests.h"
#include "server/dispatch/hook_requests.h"
#include "server/dispatch/images.h"
#include "server/dispatch/retention_requests.h"
#include "server/dispatch/sign_in.h"
#include "server/services/audit.h"
#include "server/services/bots.h"
#include "server/services/commands.h"
#include "server/services/devices.h"
#include "server/services/emoji.h"
#include "server/services/explain.h"
#include "server/services/friends.h"
#include "server/services/groups.h"
#include "server/services/invites.h"
#include "server/services/later.h"
#include "server/services/message_acts.h"
#include "server/services/messages.h"
#include "server/services/notifications.h"
#include "server/services/passwords.h"
#include "server/services/people.h"
#include "server/services/places.h"
#include "server/services/polls.h"
#include "server/services/previews.h"
#include "server/services/privacy.h"
#include "server/services/profiles.h"
#include "server/services/proof.h"
#include "server/services/reactions.h"
#include "server/services/reading.h"
#include "server/services/reminders.h"
#include "server/services/reports.h"
#include "server/services/retention.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/saved.h"
#include "server/services/search.h"
#include "server/services/space_members.h"
#include "server/services/spaces.h"
#include "server/services/sync.h"
#include "server/services/threads.h"
#include "server/services/webhooks.h"

namespace tertulia {

// clang-format off
template<> struct Handler<Hello>              : InSession<Hello, &sign_in::hello> {};
template<> struct Handler<AuthRegister>       : ByAsker<AuthRegister, &sign_in::enroll> {};
template<> struct Handler<AuthLogin>          : ByAsker<AuthLogin, &sign_in::login> {};
template<> struct Handler<AuthResume>         : ByAsker<AuthResume, &sign_in::resume> {};
template<> struct Handler<AuthLogout>         : Write<AuthLogout, &accounts::logout> {};
template<> struct Handler<DeviceList>         : Read<DeviceList, &devices::list> {};
template<> struct Handler<DeviceRevoke>       : Write<DeviceRevoke, &devices::revoke> {};
template<> struct Handler<PasswordChange>     : ByAsker<PasswordChange, &account_requests::changePassword> {};
template<> struct Handler<PasswordReset>      : ByAsker<PasswordReset, &account_requests::resetPassword> {};
template<> struct Handler<TotpBegin>          : ByAsker<TotpBegin, &account_requests::beginTotp> {};
template<> struct Handler<TotpConfirm>        : ByAsker<TotpConfirm, &account_requests::confirmTotp> {};
template<> struct Handler<TotpDisable>        : ByAsker<TotpDisable, &account_requests::disableTotp> {};
template<> struct Handler<AccountDelete>      : ByAsker<AccountDelete, &account_requests::deleteAccount> {};
template<> struct Handler<BlobBegin>          : ByAsker<BlobBegin, &images::begin> {};
template<> struct Handler<BlobPut>            : ByAsker<BlobPut, &images::put> {};
template<> struct Handler<AvatarSet>          : ByAsker<AvatarSet, &images::setAvatar, Toll::Send> {};
template<> struct Handler<BlobGet>            : ByAsker<BlobGet, &images::get> {};
template<> struct Handler<ServerInviteCreate> : Write<ServerInviteCreate, &registration::createInvite> {};
template<> struct Handler<ServerInviteList>   : Read<ServerInviteList, &registration::listInvites> {};
template<> struct Handler<ServerInviteRevoke> : Write<ServerInviteRevoke, &registration::revokeInvite> {};
template<> struct Handler<ServerResetLink>    : Write<ServerResetLink, &passwords::makeLink> {};

template<> struct Handler<UserGet>            : Read<UserGet, &people::get> {};
template<> struct Handler<PresenceWatch>      : InSession<PresenceWatch, &ephemeral::watchPresence> {};
template<> struct Handler<PresenceSet>        : InSession<PresenceSet, &ephemeral::setPresence> {};
template<> struct Handler<TypingSet>          : ByAsker<TypingSet, &ephemeral::setTyping> {};

template<> struct Handler<ProfileUpdate>      : Write<ProfileUpdate, &profiles::update, Toll::Send> {};
template<> struct Handler<ProfileGet>         : Read<ProfileGet, &profiles::page> {};
template<> struct Handler<UserChangedSince>   : Read<UserChangedSince, &profiles::changed> {};

template<> struct Handler<FriendRequest>      : Write<FriendRequest, &friends::request, Toll::Send> {};
template<> struct Handler<FriendAccept>       : Write<FriendAccept, &friends::accept> {};
template<> struct Handler<FriendDecline>      : Write<FriendDecline, &friends::decline> {};
template<> struct Handler<FriendCancel>       : Write<FriendCancel, &friends::cancel> {};
template<> struct Handler<FriendRemove>       : Write<FriendRemove, &friends::remove> {};
template<> struct Handler<BlockAdd>           : Write<BlockAdd, &privacy::block> {};
template<> struct Handler<BlockRemove>        : Write<BlockRemove, &privacy::unblock> {};
template<> struct Handler<PrivacySet>         : Write<PrivacySet, &privacy::set> {};

template<> struct Handler<ConversationCreate> : Write<ConversationCreate, &places::createConversation> {};
template<> struct Handler<SpaceCreate>        : Write<SpaceCreate, &places::createSpace> {};
template<> struct Handler<RoomCreate>         : Write<RoomCreate, &places::createRoom> {};
template<> struct Handler<MemberAdd>          : Write<MemberAdd, &places::addMember> {};
template<> struct Handler<ConversationEdit>   : Write<ConversationEdit, &groups::edit> {};
template<> struct Handler<MemberSetRole>      : Write<MemberSetRole, &groups::setRole> {};
template<> struct Handler<MemberRemove>       : Write<MemberRemove, &places::removeMember> {};

template<> struct Handler<RetentionSet>       : ByAsker<RetentionSet, &retention_requests::set>
{
    /// Where the server has no limit: for the matrix of permissions.
    static constexpr Service<RetentionSet> work = [](Tx& tx, const Actor& actor, const RetentionSet& request) {
        return retention::set(tx, actor, request, {});
    };
};

template<> struct Handler<RoomEdit>   : Write<RoomEdit, &rooms::edit> {};
template<> struct Handler<RoomDelete> : Write<RoomDelete, &rooms::remove> {};
template<> struct Handler<RoomRestore>: Write<RoomRestore, &rooms::restore> {};
template<> struct Handler<CategoryCreate>: Write<CategoryCreate, &rooms::createCategory> {};
template<> struct Handler<CategoryEdit>: Write<CategoryEdit, &rooms::editCategory> {};
template<> struct Handler<CategoryDelete>: Write<CategoryDelete, &rooms::removeCategory> {};

template<> struct Handler<SpaceEdit>  : Write<SpaceEdit, &spaces::edit> {};
template<> struct Handler<SpaceDelete>: Write<SpaceDelete, &spaces::remove> {};
template<> struct Handler<SpaceRestore>: Write<SpaceRestore, &spaces::restore> {};
template<> struct Handler<SpaceHandOver>: Write<SpaceHandOver, &spaces::handOver> {};
template<> struct Handler<MemberKick> : Write<MemberKick, &space_members::kick> {};
template<> struct Handler<MemberBan>  : Write<MemberBan, &space_members::ban> {};
template<> struct Handler<MemberUnban>: Write<MemberUnban, &space_members::unban> {};
template<> struct Handler<BanList>    : Read<BanList, &space_members::bans> {};
template<> struct Handler<MemberTimeout>: Write<MemberTimeout, &space_members::timeout> {};
template<> struct Handler<MemberNickname>: Write<MemberNickname, &space_members::nickname> {};

template<> struct Handler<InviteCreate>: Write<InviteCreate, &invites::create> {};
template<> struct Handler<InviteList> : Read<InviteList, &invites::list> {};
template<> struct Handler<InviteRevoke>: Write<InviteRevoke, &invites::revoke> {};
template<> struct Handler<InvitePreview>: Read<InvitePreview, &invites::preview> {};
template<> struct Handler<SpaceJoin>  : Write<SpaceJoin, &invites::join> {};

template<> struct Handler<RoleCreate>         : Write<RoleCreate, &roles::create> {};
template<> struct Handler<RoleEdit>           : Write<RoleEdit, &roles::edit> {};
template<> struct Handler<RoleDelete>         : Write<RoleDelete, &roles::remove> {};
template<> struct Handler<RoleGrant>          : Write<RoleGrant, &roles::grant> {};
template<> struct Handler<RoleRevoke>         : Write<RoleRevoke, &roles::revoke> {};
template<> struct Handler<RoomOverrideSet>    : Write<RoomOverrideSet, &roles::setOverride> {};
template<> struct Handler<RoomReaders>        : Write<RoomReaders, &roles::setReaders> {};
template<> struct Handler<PermissionExplain>  : Read<PermissionExplain, &explain::why> {};
template<> struct Handler<PermissionWho>      : Read<PermissionWho, &explain::who> {};
template<> struct Handler<PermissionPreview>  : Read<PermissionPreview, &explain::preview> {};
template<> struct Handler<AuditPage>          : Read<AuditPage, &audit::page> {};

template<> struct Handler<ReportCreate>       : Write<ReportCreate, &reports::create, Toll::Send> {};
template<> struct Handler<ReportList>         : Read<ReportList, &reports::list> {};
template<> struct Handler<ReportResolve>      : Write<ReportResolve, &reports::resolve> {};

template<> struct Handler<BotCreate>          : Write<BotCreate, &bots::create> {};
template<> struct Handler<BotList>            : Read<BotList, &bots::list> {};
template<> struct Handler<BotEditScopes>      : Write<BotEditScopes, &bots::editScopes> {};
template<> struct Handler<BotTokenNew>        : Write<BotTokenNew, &bots::newToken> {};
template<> struct Handler<BotDelete>          : Write<BotDelete, &bots::remove> {};
template<> struct Handler<WebhookCreate>      : ByAsker<WebhookCreate, &hook_requests::create> {};
template<> struct Handler<WebhookList>        : Read<WebhookList, &webhooks::list> {};
template<> struct Handler<WebhookRevoke>      : Write<WebhookRevoke, &webhooks::revoke> {};
template<> struct Handler<CommandRegister>    : Write<CommandRegister, &commands::enroll> {};
template<> struct Handler<CommandList>        : Read<CommandList, &commands::list> {};
template<> struct Handler<CommandDelete>      : Write<CommandDelete, &commands::remove> {};
template<> struct Handler<CommandInvoke>      : Write<CommandInvoke, &commands::invoke, Toll::Send> {};

template<> struct Handler<NotificationSet>    : Write<NotificationSet, &notifications::set> {};
template<> struct Handler<NotificationPrefs>  : Write<NotificationPrefs, &notifications::setPrefs> {};
template<> struct Handler<NotificationExplain> : Read<NotificationExplain, &notifications::explain> {};

template<> struct Handler<MessageSend>        : Write<MessageSend, &messages::send, Toll::Send> {};
template<> struct Handler<MessageEdit>        : Write<MessageEdit, &messages::edit, Toll::Send> {};
template<> struct Handler<MessageDelete>      : Write<MessageDelete, &messages::remove> {};
template<> struct Handler<FileBegin>          : ByAsker<FileBegin, &file_requests::begin, Toll::Send> {};
template<> struct Handler<FileState>          : ByAsker<FileState, &file_requests::state> {};
template<> struct Handler<FileList>           : ByAsker<FileList, &file_requests::list> {};
template<> struct Handler<FileCancel>         : ByAsker<FileCancel, &file_requests::cancel> {};
template<> struct Handler<FileTicket>         : InSession<FileTicket, &file_requests::ticket> {};
template<> struct Handler<FileReclaim>        : ByAsker<FileReclaim, &file_requests::reclaim> {};
template<> struct Handler<MessageForward>     : Write<MessageForward, &messages::forward, Toll::Send> {};
template<> struct Handler<MessagePin>         : Write<MessagePin, &message_acts::pin, Toll::Send> {};
template<> struct Handler<MessageUnpin>       : Write<MessageUnpin, &message_acts::unpin> {};
template<> struct Handler<MessageRemovePreview> : Write<MessageRemovePreview, &previews::remove> {};
template<> struct Handler<PinList>            : Read<PinList, &message_acts::pins> {};
template<> struct Handler<MessageVersions>    : Read<MessageVersions, &message_acts::versions> {};
template<> struct Handler<ReactionAdd>        : Write<ReactionAdd, &reactions::add, Toll::Send> {};
template<> struct Handler<ReactionRemove>     : Write<ReactionRemove, &reactions::remove> {};
template<> struct Handler<ReactionList>       : Read<ReactionList, &reactions::list> {};
template<> struct Handler<PollCreate>         : Write<PollCreate, &polls::create, Toll::Send> {};
template<> struct Handler<PollVote>           : Write<PollVote, &polls::vote, Toll::Send> {};
template<> struct Handler<PollClose>          : Write<PollClose, &polls::close> {};
template<> struct Handler<PollVotes>          : Read<PollVotes, &polls::votes> {};
template<> struct Handler<EmojiAdd>           : ByAsker<EmojiAdd, &emoji_requests::add, Toll::Send> {};
template<> struct Handler<EmojiRename>        : Write<EmojiRename, &emoji::rename> {};
template<> struct Handler<EmojiRemove>        : Write<EmojiRemove, &emoji::remove> {};
template<> struct Handler<ReadMark>           : Write<ReadMark, &reading::mark> {};

template<> struct Handler<UnreadSet>          : Write<UnreadSet, &reading::setUnread> {};
template<> struct Handler<DraftSet>           : Write<DraftSet, &reading::setDraft> {};
template<> struct Handler<SpaceArrange>       : Write<SpaceArrange, &reading::arrangeSpaces> {};

template<> struct Handler<ScheduleCreate>     : Write<ScheduleCreate, &later::schedule, Toll::Send> {};
template<> struct Handler<ScheduleEdit>       : Write<ScheduleEdit, &later::edit> {};
template<> struct Handler<ScheduleCancel>     : Write<ScheduleCancel, &later::cancel> {};
template<> struct Handler<ScheduleList>       : Read<ScheduleList, &later::list> {};
template<> struct Handler<ReminderCreate>     : Write<ReminderCreate, &reminders::create> {};
template<> struct Handler<ReminderEdit>       : Write<ReminderEdit, &reminders::edit> {};
template<> struct Handler<ReminderDone>       : Write<ReminderDone, &reminders::done> {};
template<> struct Handler<ReminderCancel>     : Write<ReminderCancel, &reminders::cancel> {};
template<> struct Handler<ReminderList>       : Read<ReminderList, &reminders::list> {};
template<> struct Handler<SavedAdd>           : Write<SavedAdd, &saved::add> {};
template<> struct Handler<SavedRemove>        : Write<SavedRemove, &saved::remove> {};
template<> struct Handler<SavedList>          : Read<SavedList, &saved::list> {};

template<> struct Handler<ThreadStart>        : Write<ThreadStart, &threads::start, Toll::Send> {};
template<> struct Handler<ThreadFollow>       : Write<ThreadFollow, &threads::follow> {};
template<> struct Handler<ThreadList>         : Read<ThreadList, &threads::list> {};
template<> struct Handler<ThreadOf>           : Read<ThreadOf, &threads::of> {};
template<> struct Handler<ThreadWatch>        : InSession<ThreadWatch, &ephemeral::watchThreads> {};

template<> struct Handler<SearchMessages>     : Search<SearchMessages, &searching::messages> {};

template<> struct Handler<SyncHeads>          : Read<SyncHeads, &sync::heads> {};
template<> struct Handler<SyncAfter>          : Read<SyncAfter, &sync::after> {};
template<> struct Handler<SyncVerify>         : WeighedRead<SyncVerify, &proof::verify, Toll::Proof, &proof::weight> {};
template<> struct Handler<HistoryPage>        : Read<HistoryPage, &sync::history> {};
// clang-format on

} // namespace tertulia
