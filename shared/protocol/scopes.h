// SPDX-License-Identifier: GPL-3.0-or-later
// Which scope a bot needs for a request. What is in no list needs `manage`, so a new request is closed to most bots
// until somebody opens it. Compile time only.
#pragma once

#include "shared/protocol/requests.h"
#include "shared/protocol/scope.h"

namespace tertulia {

/// Never for bots, whatever their scopes: accounts, devices, the server, and bots themselves.
using PeopleOnlyRequests = Joined<TypeList<AuthLogout, FileReclaim>, AccountRequests, ServerRequests, BotRequests>;
using ReadScopeRequests =
    TypeList<UserGet, UserChangedSince, PresenceWatch, ProfileGet, SyncHeads, SyncAfter, SyncVerify, HistoryPage,
             ThreadList, ThreadOf, ThreadWatch, PermissionExplain, PermissionWho, CommandList, NotificationExplain,
             BlobGet, ReactionList, PinList, MessageVersions, PollVotes, SearchMessages, FileState, FileList,
             FileTicket, ScheduleList, ReminderList, SavedList>;
using WriteScopeRequests =
    TypeList<PresenceSet, TypingSet, MessageSend, MessageEdit, MessageDelete, ReadMark, ThreadStart, ThreadFollow,
             UnreadSet, DraftSet, ConversationCreate, CommandRegister, CommandDelete, CommandInvoke, ReportCreate,
             ReactionAdd, ReactionRemove, MessageForward, MessageRemovePreview, PollCreate, PollVote, PollClose,
             FileBegin, FileCancel, ScheduleCreate, ScheduleEdit, ScheduleCancel, ReminderCreate, ReminderEdit,
             ReminderDone, ReminderCancel, SavedAdd, SavedRemove>;

namespace detail {
template<typename R, typename... T>
consteval bool isAmong(TypeList<T...> /*list*/)
{
    return (std::same_as<R, T> || ...);
}
} // namespace detail

/// Nothing: people only.
template<Request R>
consteval std::optional<Scope> scopeOf()
{
    if (detail::isAmong<R>(PeopleOnlyRequests{}))
        return std::nullopt;
    if (detail::isAmong<R>(ReadScopeRequests{}))
        return Scope::Read;
    return detail::isAmong<R>(WriteScopeRequests{}) ? Scope::Write : Scope::Manage;
}

/// What a bot's request is refused with for want of this scope.
Error lacksScope(std::optional<Scope> scope);

} // namespace tertulia
