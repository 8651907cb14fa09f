// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about the asker's own account: devices, password, second factor, its end.
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

struct TotpBeginReply
{
    QString secret; ///< base32
    QString uri;    ///< otpauth://…, for a QR code
    static constexpr auto fields =
        std::tuple{Field{"secret", &TotpBeginReply::secret}, Field{"uri", &TotpBeginReply::uri}};
};

struct TotpBegin
{
    using Reply = TotpBeginReply;
    static constexpr auto type = "totp.begin";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "A secret for an authenticator app (RFC 6238: SHA-1, 30 s, six digits). Nothing changes before totp.confirm; "
        "`conflict` if the second factor is on.";
    QString password;
    static constexpr auto fields = std::tuple{Field{"password", &TotpBegin::password, rule::password}};
};

struct TotpConfirmReply
{
    std::vector<QString> recoveryCodes; ///< each works once, in place of the app
    static constexpr auto fields =
        std::tuple{Field{"recovery_codes", &TotpConfirmReply::recoveryCodes, ListRule{limits::recoveryCodes}}};
};

struct TotpConfirm
{
    using Reply = TotpConfirmReply;
    static constexpr auto type = "totp.confirm";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Turns the second factor on by a code of the secret from totp.begin. The recovery "
                                  "codes are told this once.";
    QString code;
    static constexpr auto fields = std::tuple{Field{"code", &TotpConfirm::code, rule::code}};
};

struct TotpDisable
{
    using Reply = EmptyReply;
    static constexpr auto type = "totp.disable";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes the second factor off.";
    QString password;
    QString code;
    static constexpr auto fields = std::tuple{Field{"password", &TotpDisable::password, rule::password},
                                              Field{"code", &TotpDisable::code, rule::code}};
};

struct AccountDeleteReply
{
    int64_t people = 0; ///< who share a place or a friendship with the asker
    int64_t messages = 0;
    int64_t bytes = 0; ///< of their texts
    static constexpr auto fields =
        std::tuple{Field{"people", &AccountDeleteReply::people}, Field{"messages", &AccountDeleteReply::messages},
                   Field{"bytes", &AccountDeleteReply::bytes}};
};

struct AccountDelete
{
    using Reply = AccountDeleteReply;
    static constexpr auto type = "account.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Ends the asker's account for ever. What he wrote stays as a deleted user's, or is erased soon after if "
        "`erase_messages`. Groups he owns go to the next in rank; spaces he owns must be handed over or deleted before "
        "(`forbidden` with the rule account.owns_space, the space's id in `detail`). His handle is never given again. "
        "An account with a second factor wants its `code`. With `dry_run` nothing is changed. The reply counts what he "
        "wrote and who will see him gone.";
    QString password;
    std::optional<QString> code{};
    bool eraseMessages = false;
    std::optional<bool> dryRun{};
    static constexpr auto fields = std::tuple{
        Field{"password", &AccountDelete::password, rule::password}, Field{"code", &AccountDelete::code, rule::code},
        Field{"erase_messages", &AccountDelete::eraseMessages}, Field{"dry_run", &AccountDelete::dryRun}};
};

} // namespace tertulia
