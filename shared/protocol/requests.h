// SPDX-License-Identifier: GPL-3.0-or-later
// Every request there is. Dispatcher table, documentation, fuzzer and client calls are expanded from this list; a
// request that is in it and has no handler does not compile.
#pragma once

#include "shared/protocol/requests_account.h"
#include "shared/protocol/requests_audit.h"
#include "shared/protocol/requests_auth.h"
#include "shared/protocol/requests_bots.h"
#include "shared/protocol/requests_commands.h"
#include "shared/protocol/requests_emoji.h"
#include "shared/protocol/requests_files.h"
#include "shared/protocol/requests_groups.h"
#include "shared/protocol/requests_images.h"
#include "shared/protocol/requests_invites.h"
#include "shared/protocol/requests_later.h"
#include "shared/protocol/requests_message_acts.h"
#include "shared/protocol/requests_messages.h"
#include "shared/protocol/requests_moderation.h"
#include "shared/protocol/requests_notifications.h"
#include "shared/protocol/requests_people.h"
#include "shared/protocol/requests_permissions.h"
#include "shared/protocol/requests_places.h"
#include "shared/protocol/requests_polls.h"
#include "shared/protocol/requests_proof.h"
#include "shared/protocol/requests_reading.h"
#include "shared/protocol/requests_retention.h"
#include "shared/protocol/requests_roles.h"
#include "shared/protocol/requests_rooms.h"
#include "shared/protocol/requests_search.h"
#include "shared/protocol/requests_server.h"
#include "shared/protocol/requests_spaces.h"
#include "shared/protocol/requests_threads.h"
#include "shared/protocol/requests_webhooks.h"
#include "shared/protocol/type_list.h"

#include <string_view>

namespace tertulia {

/// One list per area, in the order of the documentation; a new request is added to its area's.
using SignInRequests = TypeList<Hello, AuthRegister, AuthLogin, AuthResume, AuthLogout>;
using AccountRequests = TypeList<DeviceList, DeviceRevoke, PasswordChange, PasswordReset, TotpBegin, TotpConfirm,
                                 TotpDisable, AccountDelete>;
using ImageRequests = TypeList<BlobBegin, BlobPut, AvatarSet, BlobGet>;
using PeopleRequests =
    TypeList<UserGet, UserChangedSince, PresenceWatch, PresenceSet, ProfileUpdate, ProfileGet, FriendRequest,
             FriendAccept, FriendDecline, FriendCancel, FriendRemove, BlockAdd, BlockRemove, PrivacySet>;
using PlaceRequests = TypeList<ConversationCreate, SpaceCreate, RoomCreate, MemberAdd, MemberRemove, TypingSet>;
using MessageRequests =
    TypeList<MessageSend, MessageEdit, MessageDelete, SyncHeads, SyncAfter, SyncVerify, HistoryPage, ReadMark>;
using MessageActRequests = TypeList<ReactionAdd, ReactionRemove, ReactionList, MessagePin, MessageUnpin, PinList,
                                    MessageVersions, MessageForward, MessageRemovePreview>;
using PollRequests = TypeList<PollCreate, PollVote, PollClose, PollVotes>;
using EmojiRequests = TypeList<EmojiAdd, EmojiRename, EmojiRemove>;
using ThreadRequests = TypeList<ThreadStart, ThreadFollow, ThreadList, ThreadOf, ThreadWatch>;
using ReadingRequests = TypeList<UnreadSet, DraftSet, SpaceArrange>;
using LaterRequests = TypeList<ScheduleCreate, ScheduleEdit, ScheduleCancel, ScheduleList, ReminderCreate, ReminderEdit,
                               ReminderDone, ReminderCancel, ReminderList, SavedAdd, SavedRemove, SavedList>;
using FileRequests = TypeList<FileBegin, FileState, FileList, FileCancel, FileTicket, FileReclaim>;
using GroupRequests = TypeList<ConversationEdit, MemberSetRole>;
using RetentionRequests = TypeList<RetentionSet>;
using RoomRequests = TypeList<RoomEdit, RoomDelete, RoomRestore, CategoryCreate, CategoryEdit, CategoryDelete>;
using SpaceRequests = TypeList<SpaceEdit, SpaceDelete, SpaceRestore, SpaceHandOver, MemberKick, MemberBan, MemberUnban,
                               BanList, MemberTimeout, MemberNickname>;
using InviteRequests = TypeList<InviteCreate, InviteList, InviteRevoke, InvitePreview, SpaceJoin>;
using RoleRequests = TypeList<RoleCreate, RoleEdit, RoleDelete, RoleGrant, RoleRevoke, RoomOverrideSet, RoomReaders>;
using PermissionRequests = TypeList<PermissionExplain, PermissionWho, PermissionPreview>;
using AuditRequests = TypeList<AuditPage>;
using ModerationRequests = TypeList<ReportCreate, ReportList, ReportResolve>;
using BotRequests = TypeList<BotCreate, BotList, BotEditScopes, BotTokenNew, BotDelete>;
using WebhookRequests = TypeList<WebhookCreate, WebhookList, WebhookRevoke>;
using CommandRequests = TypeList<CommandRegister, CommandList, CommandDelete, CommandInvoke>;
using NotificationRequests = TypeList<NotificationSet, NotificationPrefs, NotificationExplain>;
using SearchRequests = TypeList<SearchMessages>;
using ServerRequests = TypeList<ServerInviteCreate, ServerInviteList, ServerInviteRevoke, ServerResetLink>;

using Requests = Joined<SignInRequests, AccountRequests, ImageRequests, PeopleRequests, PlaceRequests, MessageRequests,
                        MessageActRequests, PollRequests, EmojiRequests, FileRequests, ThreadRequests, ReadingRequests,
                        LaterRequests, GroupRequests, RetentionRequests, RoomRequests, SpaceRequests, InviteRequests,
                        RoleRequests, PermissionRequests, AuditRequests, ModerationRequests, BotRequests,
                        WebhookRequests, CommandRequests, NotificationRequests, SearchRequests, ServerRequests>;

template<typename T>
concept Request = WireStruct<T> && requires
{
    typename T::Reply;
    T::type;
    T::guard;
    T::about;
};

/// False for requests that are about the connection they come on; these declare `needsConnection`.
template<Request R>
constexpr bool isOverHttp = !requires
{
    R::needsConnection;
};

namespace detail {
template<typename... T>
consteval bool namesAreDistinct(TypeList<T...> /*list*/)
{
    const std::array<std::string_view, sizeof...(T)> names{std::string_view{T::type}...};
    for (size_t i = 0; i < names.size(); ++i)
        for (size_t j = i + 1; j < names.size(); ++j)
            if (names.at(i) == names.at(j))
                return false;
    return true;
}
template<typename... T>
consteval bool allAreRequests(TypeList<T...> /*list*/)
{
    return (Request<T> && ...);
}
} // namespace detail

static_assert(detail::namesAreDistinct(Requests{}), "two requests share a wire name");
static_assert(detail::allAreRequests(Requests{}), "a request lacks its reply, type, guard or description");

} // namespace tertulia
