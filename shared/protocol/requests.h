// SPDX-License-Identifier: GPL-3.0-or-later
// Every request there is. Dispatcher table, documentation, fuzzer and client calls are expanded from this list; a
// request that is in it and has no handler does not compile.
#pragma once

#include "shared/protocol/requests_account.h"
#include "shared/protocol/requests_auth.h"
#include "shared/protocol/requests_messages.h"
#include "shared/protocol/requests_people.h"
#include "shared/protocol/requests_places.h"
#include "shared/protocol/requests_server.h"

#include <string_view>

namespace tertulia {

template<typename... T>
struct TypeList
{
    static constexpr size_t size = sizeof...(T);
    /// Calls `f.template operator()<T>()` for each type.
    template<typename F>
    static constexpr void forEach(F&& f)
    {
        (f.template operator()<T>(), ...);
    }
};

using Requests =
    TypeList<Hello, AuthRegister, AuthLogin, AuthResume, AuthLogout, UserGet, PresenceWatch, PresenceSet,
             ConversationCreate, SpaceCreate, RoomCreate, MemberAdd, MemberRemove, TypingSet, MessageSend, MessageEdit,
             MessageDelete, SyncHeads, SyncAfter, HistoryPage, ReadMark, ProfileUpdate, ProfileGet, UserChangedSince,
             DeviceList, DeviceRevoke, PasswordChange, PasswordReset, TotpBegin, TotpConfirm, TotpDisable,
             ServerInviteCreate, ServerInviteList, ServerInviteRevoke, ServerResetLink, FriendRequest, FriendAccept,
             FriendDecline, FriendCancel, FriendRemove, BlockAdd, BlockRemove, PrivacySet>;

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
