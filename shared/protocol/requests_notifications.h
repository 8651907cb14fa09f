// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about notifications: what is worth one, the same on all devices, and why one came.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

struct NotificationSetReply
{
    NotifySettingRecord setting;
    static constexpr auto fields = std::tuple{Field{"setting", &NotificationSetReply::setting}};
};

struct NotificationSet
{
    using Reply = NotificationSetReply;
    static constexpr auto type = "notification.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "What the asker is notified of in a conversation. Without `level` as usual: everything in groups and directs, "
        "mentions and keywords in rooms. Without `muted_until` it is not muted.";
    ConversationId conversation;
    std::optional<NotifyLevel> level{};
    std::optional<Timestamp> mutedUntil{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &NotificationSet::conversation}, Field{"level", &NotificationSet::level},
                   Field{"muted_until", &NotificationSet::mutedUntil}};
};

struct NotificationPrefsReply
{
    NotifyPrefsRecord prefs;
    static constexpr auto fields = std::tuple{Field{"prefs", &NotificationPrefsReply::prefs}};
};

struct NotificationPrefs
{
    using Reply = NotificationPrefsReply;
    static constexpr auto type = "notification.prefs";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "What the asker is notified of everywhere: words that count like a mention, and hours in which nothing does. "
        "Replaces what was set before.";
    std::vector<QString> keywords;
    std::optional<QuietHours> quiet{};
    static constexpr auto fields =
        std::tuple{Field{"keywords", &NotificationPrefs::keywords, ListRule{limits::keywords, rule::keyword}},
                   Field{"quiet", &NotificationPrefs::quiet}};
};

struct NotificationRule
{
    QString rule;
    bool notify = false;
    static constexpr auto fields =
        std::tuple{Field{"rule", &NotificationRule::rule}, Field{"notify", &NotificationRule::notify}};
    bool operator==(const NotificationRule&) const = default;
};

struct NotificationExplainReply
{
    bool notify = false;
    QString rule;                         ///< the one that decides
    std::vector<NotificationRule> beaten; ///< what else applies, the strongest first
    static constexpr auto fields =
        std::tuple{Field{"notify", &NotificationExplainReply::notify}, Field{"rule", &NotificationExplainReply::rule},
                   Field{"beaten", &NotificationExplainReply::beaten, ListRule{16}}};
};

struct NotificationExplain
{
    using Reply = NotificationExplainReply;
    static constexpr auto type = "notification.explain";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Why a message notifies the asker, or why not: by what is set now, at the time it was written.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &NotificationExplain::message}};
};

} // namespace tertulia
