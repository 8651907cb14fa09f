// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about connecting, accounts and people. A request is declared once: wire name, guard, reply, fields with
// limits.
#pragma once

#include "shared/protocol/guard.h"
#include "shared/protocol/records.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule handle{TextKind::Handle, limits::handleMin, limits::handleMax};
inline constexpr TextRule name{TextKind::Name, 1, limits::nameLength};
inline constexpr TextRule roomName{TextKind::Name, 1, limits::roomNameLength};
inline constexpr TextRule topic{TextKind::Topic, 0, limits::topicLength};
inline constexpr TextRule password{TextKind::Password, 0, limits::passwordMax};
inline constexpr TextRule token{TextKind::Key, 1, limits::tokenLength};
inline constexpr TextRule code{TextKind::Key, limits::codeMin, limits::codeMax};
inline constexpr TextRule clientName{TextKind::Name, 1, limits::clientNameLength};
inline constexpr TextRule clientId{TextKind::Key, limits::clientIdMin, limits::clientIdMax};
inline constexpr TextRule body{TextKind::Body, 1, limits::bodyLength};
inline constexpr TextRule bodyOrNone{TextKind::Body, 0, limits::bodyLength};
} // namespace rule

struct HelloReply
{
    int protocol = 0;
    QString server;                   ///< name and version of the server program
    Timestamp time{};                 ///< the server's wall clock, for display only
    std::optional<int> keepDays{};    ///< the server keeps no message for more days than that
    std::optional<QString> history{}; ///< what the revs count; another one: what is held is to be fetched anew
    static constexpr auto fields =
        std::tuple{Field{"protocol", &HelloReply::protocol}, Field{"server", &HelloReply::server},
                   Field{"time", &HelloReply::time}, Field{"keep_days", &HelloReply::keepDays},
                   Field{"history", &HelloReply::history}};
};

/// The first request on every connection.
struct Hello
{
    using Reply = HelloReply;
    static constexpr auto type = "hello";
    static constexpr Guard guard = Guard::Stranger;
    static constexpr bool needsConnection = true;
    static constexpr auto about = "Opens the conversation with the server. Nothing else is answered before.";
    int protocol = 0;
    std::optional<QString> client{};    ///< name and version of the client program
    std::optional<QString> device{};    ///< what the user calls this device; the name a new sign-in gets
    std::optional<Presence> presence{}; ///< as presence.set, from the first moment after the sign-in
    static constexpr auto fields = std::tuple{
        Field{"protocol", &Hello::protocol, RangeRule{0, 1'000'000}}, Field{"client", &Hello::client, rule::clientName},
        Field{"device", &Hello::device, rule::clientName}, Field{"presence", &Hello::presence}};
};

struct SignedInReply
{
    UserRecord user;
    DeviceId device;
    QString accessToken; ///< JWT for HTTP and files
    Timestamp accessExpiresAt{};
    std::optional<QString> refreshToken{}; ///< replaces the one used; absent if an access token was used
    bool admin = false;                    ///< administers the server
    static constexpr auto fields = std::tuple{Field{"user", &SignedInReply::user},
                                              Field{"device", &SignedInReply::device},
                                              Field{"access_token", &SignedInReply::accessToken},
                                              Field{"access_expires_at", &SignedInReply::accessExpiresAt},
                                              Field{"refresh_token", &SignedInReply::refreshToken},
                                              Field{"admin", &SignedInReply::admin}};
};

struct AuthRegister
{
    using Reply = SignedInReply;
    static constexpr auto type = "auth.register";
    static constexpr Guard guard = Guard::Greeted;
    static constexpr auto about =
        "Makes an account and signs this connection in. `registration_closed` with the detail `invite_needed` where "
        "strangers need an `invite`. `handle_taken` also for a handle that looks like another's (\"anal0gue\", "
        "\"analogue\"), with the detail `looks_like_another`.";
    QString handle;
    QString password;
    QString displayName;
    std::optional<QString> invite{}; ///< the code of an invite to the server, or the setup token
    static constexpr auto fields = std::tuple{Field{"handle", &AuthRegister::handle, rule::handle},
                                              Field{"password", &AuthRegister::password, rule::password},
                                              Field{"display_name", &AuthRegister::displayName, rule::name},
                                              Field{"invite", &AuthRegister::invite, rule::token}};
};

struct AuthLogin
{
    using Reply = SignedInReply;
    static constexpr auto type = "auth.login";
    static constexpr Guard guard = Guard::Greeted;
    static constexpr auto about =
        "Signs this connection in as a new device. An account with a second factor wants its `code` too: without it a "
        "right password is answered with `second_factor_required`, and a wrong one as ever.";
    QString handle;
    QString password;
    std::optional<QString> code{}; ///< of the second factor: six digits from the app, or a recovery code
    static constexpr auto fields = std::tuple{Field{"handle", &AuthLogin::handle, rule::handle},
                                              Field{"password", &AuthLogin::password, rule::password},
                                              Field{"code", &AuthLogin::code, rule::code}};
};

struct AuthResume
{
    using Reply = SignedInReply;
    static constexpr auto type = "auth.resume";
    static constexpr Guard guard = Guard::Greeted;
    static constexpr auto about = "Signs a known device in again. Exactly one token. A refresh token is replaced by "
                                  "the one in the reply. The one before it works until the new one was used once, "
                                  "so a lost reply costs nothing; any older one signs the device out for ever. A "
                                  "bot shows its token, which needs the scope `read` here and is its access token too.";
    std::optional<QString> refreshToken{};
    std::optional<QString> accessToken{};
    std::optional<QString> botToken{};
    static constexpr auto fields = std::tuple{Field{"refresh_token", &AuthResume::refreshToken, rule::token},
                                              Field{"access_token", &AuthResume::accessToken, rule::token},
                                              Field{"bot_token", &AuthResume::botToken, rule::token}};
};

struct EmptyReply
{
    static constexpr auto fields = std::tuple<>{};
};

struct AuthLogout
{
    using Reply = EmptyReply;
    static constexpr auto type = "auth.logout";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Signs this device out for ever: its tokens stop working and its connections close.";
    static constexpr auto fields = std::tuple<>{};
};

struct UserGetReply
{
    std::vector<UserRecord> users;
    static constexpr auto fields =
        std::tuple{Field{"users", &UserGetReply::users, ListRule{2 * limits::usersPerRequest}}};
};

struct UserGet
{
    using Reply = UserGetReply;
    static constexpr auto type = "user.get";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Users by id or handle. Unknown ones are left out.";
    std::optional<std::vector<UserId>> ids{};
    std::optional<std::vector<QString>> handles{};
    static constexpr auto fields =
        std::tuple{Field{"ids", &UserGet::ids, ListRule{limits::usersPerRequest}},
                   Field{"handles", &UserGet::handles, ListRule{limits::usersPerRequest, rule::handle}}};
};

struct UserPresence
{
    UserId user;
    Presence presence = Presence::Offline;
    static constexpr auto fields =
        std::tuple{Field{"user", &UserPresence::user}, Field{"presence", &UserPresence::presence}};
};

struct PresenceWatchReply
{
    std::vector<UserPresence> presences;
    static constexpr auto fields =
        std::tuple{Field{"presences", &PresenceWatchReply::presences, ListRule{limits::presenceWatch}}};
};

struct PresenceWatch
{
    using Reply = PresenceWatchReply;
    static constexpr auto type = "presence.watch";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr bool needsConnection = true;
    static constexpr auto about =
        "Replaces the list of people whose presence this connection is told about. People who are no friends and "
        "share no conversation or space with the asker are left out, and so are blocked ones.";
    std::vector<UserId> users;
    static constexpr auto fields = std::tuple{Field{"users", &PresenceWatch::users, ListRule{limits::presenceWatch}}};
};

struct PresenceSet
{
    using Reply = EmptyReply;
    static constexpr auto type = "presence.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr bool needsConnection = true;
    static constexpr auto about = "What others see while this connection is open. A user is shown by the most present "
                                  "connection, `offline` being the least; but while one of them is `invisible`, all "
                                  "others see him offline, and only he himself the truth.";
    Presence presence = Presence::Online;
    static constexpr auto fields = std::tuple{Field{"presence", &PresenceSet::presence}};
};

} // namespace tertulia
