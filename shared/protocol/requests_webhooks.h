// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about webhooks of rooms, in both directions: a URL of ours that a program posts to, and a URL of somebody
// else's that is told what happens in the room.
#pragma once

#include "shared/protocol/requests_roles.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule hookUrl{TextKind::Free, 8, limits::hookUrlLength};
} // namespace rule

/// What an outgoing webhook can be told.
enum class HookEvent { Message, MessageEdited, MessageDeleted };
template<>
struct EnumNames<HookEvent>
{
    static constexpr std::array names{"message", "message_edited", "message_deleted"};
};
using HookEvents = EnumSet<HookEvent>;

struct WebhookInfo
{
    WebhookId id;
    ConversationId conversation;
    QString name;
    UserId createdBy;
    Timestamp createdAt{};
    std::optional<UserId> author{}; ///< incoming: the user it posts as
    std::optional<QString> url{};   ///< outgoing: where to
    HookEvents events{};            ///< outgoing
    int64_t waiting = 0;            ///< outgoing: deliveries that are due or tried again
    int64_t lost = 0;               ///< outgoing: deliveries given up
    QString lastError{};            ///< outgoing: of the last try; "" = it went well
    static constexpr auto fields = std::tuple{Field{"id", &WebhookInfo::id},
                                              Field{"conversation", &WebhookInfo::conversation},
                                              Field{"name", &WebhookInfo::name},
                                              Field{"created_by", &WebhookInfo::createdBy},
                                              Field{"created_at", &WebhookInfo::createdAt},
                                              Field{"author", &WebhookInfo::author},
                                              Field{"url", &WebhookInfo::url},
                                              Field{"events", &WebhookInfo::events},
                                              Field{"waiting", &WebhookInfo::waiting},
                                              Field{"lost", &WebhookInfo::lost},
                                              Field{"last_error", &WebhookInfo::lastError}};
};

/// The body of what an outgoing webhook is told.
struct HookDelivery
{
    QString delivery; ///< the same when it is tried again
    WebhookId webhook;
    HookEvent event = HookEvent::Message;
    Timestamp at{};
    UserRecord user; ///< the message's author
    MessageRecord message;
    static constexpr auto fields =
        std::tuple{Field{"delivery", &HookDelivery::delivery}, Field{"webhook", &HookDelivery::webhook},
                   Field{"event", &HookDelivery::event},       Field{"at", &HookDelivery::at},
                   Field{"user", &HookDelivery::user},         Field{"message", &HookDelivery::message}};
};

struct WebhookCreateReply
{
    WebhookInfo webhook;
    std::optional<QString> path{};   ///< incoming: where to post, on the HTTP door; shown this once
    std::optional<QString> secret{}; ///< outgoing: signs the deliveries; shown this once
    static constexpr auto fields =
        std::tuple{Field{"webhook", &WebhookCreateReply::webhook}, Field{"path", &WebhookCreateReply::path},
                   Field{"secret", &WebhookCreateReply::secret}};
};

struct WebhookCreate
{
    using Reply = WebhookCreateReply;
    static constexpr auto type = "webhook.create";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Without `url` an incoming webhook of a room: whoever knows `path` can post into it, as the webhook. With "
        "`url` "
        "an outgoing one: each of `events` (all, if left out) is posted there, signed. `too_large` if the room has as "
        "many as one may.";
    ConversationId conversation;
    QString name;
    std::optional<QString> url{};
    std::optional<HookEvents> events{};
    static constexpr auto fields = std::tuple{
        Field{"conversation", &WebhookCreate::conversation}, Field{"name", &WebhookCreate::name, rule::name},
        Field{"url", &WebhookCreate::url, rule::hookUrl}, Field{"events", &WebhookCreate::events, KnownNames{}}};
};

struct WebhookListReply
{
    std::vector<WebhookInfo> webhooks; ///< the oldest first
    static constexpr auto fields =
        std::tuple{Field{"webhooks", &WebhookListReply::webhooks, ListRule{limits::webhooksOfARoom}}};
};

struct WebhookList
{
    using Reply = WebhookListReply;
    static constexpr auto type = "webhook.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The webhooks of a room.";
    ConversationId conversation;
    static constexpr auto fields = std::tuple{Field{"conversation", &WebhookList::conversation}};
};

struct WebhookRevoke
{
    using Reply = EmptyReply;
    static constexpr auto type = "webhook.revoke";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Ends a webhook for ever. What it posted stays; what it was to be told is not.";
    WebhookId webhook;
    static constexpr auto fields = std::tuple{Field{"webhook", &WebhookRevoke::webhook}};
};

} // namespace tertulia
