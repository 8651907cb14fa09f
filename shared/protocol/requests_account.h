// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about the asker's own account: devices and password.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

/// A signed-in client of the asker's.
struct DeviceInfo
{
    DeviceId id;
    QString name;
    Timestamp createdAt{};
    Timestamp lastSeenAt{}; ///< when it last signed in or resumed
    bool current = false;   ///< the one that asks
    static constexpr auto fields = std::tuple{
        Field{"id", &DeviceInfo::id}, Field{"name", &DeviceInfo::name}, Field{"created_at", &DeviceInfo::createdAt},
        Field{"last_seen_at", &DeviceInfo::lastSeenAt}, Field{"current", &DeviceInfo::current}};
};

struct DeviceListReply
{
    std::vector<DeviceInfo> devices;
    static constexpr auto fields =
        std::tuple{Field{"devices", &DeviceListReply::devices, ListRule{limits::devicesOfAUser}}};
};

struct DeviceList
{
    using Reply = DeviceListReply;
    static constexpr auto type = "device.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The asker's signed-in devices, the one last seen first.";
    static constexpr auto fields = std::tuple<>{};
};

struct DeviceRevoke
{
    using Reply = EmptyReply;
    static constexpr auto type = "device.revoke";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Signs one of the asker's devices out for ever: its tokens stop working and its connections close.";
    DeviceId device;
    static constexpr auto fields = std::tuple{Field{"device", &DeviceRevoke::device}};
};

struct PasswordChange
{
    using Reply = EmptyReply;
    static constexpr auto type = "password.change";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "A new password for the asker. All other devices are signed out for ever.";
    QString oldPassword;
    QString password;
    static constexpr auto fields = std::tuple{Field{"old_password", &PasswordChange::oldPassword, rule::password},
                                              Field{"password", &PasswordChange::password, rule::password}};
};

struct PasswordReset
{
    using Reply = EmptyReply;
    static constexpr auto type = "password.reset";
    static constexpr Guard guard = Guard::Greeted;
    static constexpr auto about =
        "A new password by a token from an administrator, who made it with `server.reset_link` or on the command line. "
        "It works once and not for ever. All devices are signed out for ever; sign in afterwards.";
    QString token;
    QString password;
    static constexpr auto fields = std::tuple{Field{"token", &PasswordReset::token, rule::token},
                                              Field{"password", &PasswordReset::password, rule::password}};
};

} // namespace tertulia
