// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says unasked. `changed` and `user_changed` carry state; the others are ephemeral: memory
// only, dropped first under pressure, never needed for correctness.
#pragma once

#include "shared/protocol/requests.h"

namespace tertulia {

/// One stream moved to `rev`. If that is not the client's rev + 1, the client asks sync.after.
struct Changed
{
    static constexpr auto type = "changed";
    static constexpr auto about = "A stream moved on: the records that this rev touched, in full.";
    StreamId stream;
    Rev rev = 0;
    std::vector<Record> records;
    static constexpr auto fields = std::tuple{Field{"stream", &Changed::stream}, Field{"rev", &Changed::rev},
                                              Field{"records", &Changed::records, ListRule{limits::jsonArray}}};
};

/// Told as reliably as `changed`; what was missed while away is asked by user.changed.
struct UserChanged
{
    static constexpr auto type = "user_changed";
    static constexpr auto about = "Somebody who shares a place with this user, or is his friend, changed his profile.";
    UserRecord user;
    static constexpr auto fields = std::tuple{Field{"user", &UserChanged::user}};
};

struct TypingChanged
{
    static constexpr auto type = "typing";
    static constexpr auto about = "Somebody writes in a conversation (valid for 6 s) or stopped.";
    ConversationId conversation;
    UserId user;
    bool typing = false;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &TypingChanged::conversation}, Field{"user", &TypingChanged::user},
                   Field{"typing", &TypingChanged::typing}};
};

struct PresenceChanged
{
    static constexpr auto type = "presence";
    static constexpr auto about = "Somebody on this connection's watch list came, went or changed state.";
    UserId user;
    Presence presence = Presence::Offline;
    static constexpr auto fields =
        std::tuple{Field{"user", &PresenceChanged::user}, Field{"presence", &PresenceChanged::presence}};
};

struct Notified
{
    static constexpr auto type = "notification";
    static constexpr auto about = "A new message, or a reminder that is due, is worth a notification to this user, and "
                                  "by which rule. Only to who "
                                  "is connected: the records of "
                                  "the own stream and the message say the same to who was away.";
    std::optional<ConversationId> conversation{}; ///< absent, like the message: a reminder of a text
    std::optional<MessageId> message{};
    Seq seq = 0;
    QString rule;
    std::optional<ReminderId> reminder{};
    static constexpr auto fields = std::tuple{Field{"conversation", &Notified::conversation},
                                              Field{"message", &Notified::message}, Field{"seq", &Notified::seq},
                                              Field{"rule", &Notified::rule}, Field{"reminder", &Notified::reminder}};
};

using Events = TypeList<Changed, UserChanged, TypingChanged, PresenceChanged, Notified>;
using Event = std::variant<Changed, UserChanged, TypingChanged, PresenceChanged, Notified>;

} // namespace tertulia
