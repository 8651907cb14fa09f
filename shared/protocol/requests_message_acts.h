// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about what is done with a message that is there: reactions, pins, former versions, forwarding.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule emoji{TextKind::Free, 1, limits::emojiLength};
} // namespace rule

struct ReactionAdd
{
    using Reply = RevReply;
    static constexpr auto type = "reaction.add";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Reacts to a message with one emoji, or with a custom one of the space: \"custom:\" and its id. The same again "
        "changes nothing.";
    MessageId message;
    QString emoji;
    static constexpr auto fields =
        std::tuple{Field{"message", &ReactionAdd::message}, Field{"emoji", &ReactionAdd::emoji, rule::emoji}};
};

struct ReactionRemove
{
    using Reply = RevReply;
    static constexpr auto type = "reaction.remove";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Takes an own reaction back. One that is not there changes nothing.";
    MessageId message;
    QString emoji;
    static constexpr auto fields =
        std::tuple{Field{"message", &ReactionRemove::message}, Field{"emoji", &ReactionRemove::emoji, rule::emoji}};
};

struct ReactionListReply
{
    std::vector<ReactionRecord> reactions; ///< the oldest first
    std::vector<UserRecord> users;         ///< whose they are
    bool more = false;                     ///< ask again after the last one's `rev`
    static constexpr auto fields =
        std::tuple{Field{"reactions", &ReactionListReply::reactions, ListRule{limits::jsonArray}},
                   Field{"users", &ReactionListReply::users, ListRule{limits::jsonArray}},
                   Field{"more", &ReactionListReply::more}};
};

struct ReactionList
{
    using Reply = ReactionListReply;
    static constexpr auto type = "reaction.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Who reacted to a message, and with what; `emoji`: with that one only.";
    MessageId message;
    std::optional<QString> emoji{};
    std::optional<Rev> after{};
    std::optional<int> limit{};
    static constexpr auto fields =
        std::tuple{Field{"message", &ReactionList::message}, Field{"emoji", &ReactionList::emoji, rule::emoji},
                   Field{"after", &ReactionList::after, RangeRule{}},
                   Field{"limit", &ReactionList::limit, RangeRule{1, limits::pageMax}}};
};

struct MessagePin
{
    using Reply = RevReply;
    static constexpr auto type = "message.pin";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Pins a message for all who see it. Pinning it again changes nothing.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &MessagePin::message}};
};

struct MessageUnpin
{
    using Reply = RevReply;
    static constexpr auto type = "message.unpin";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "Unpins a message. One that is not pinned changes nothing.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &MessageUnpin::message}};
};

struct PinListReply
{
    std::vector<MessageRecord> messages; ///< the last ones first
    std::vector<UserRecord> users;       ///< their authors
    bool more = false;                   ///< ask again before the last one's `seq`
    static constexpr auto fields = std::tuple{Field{"messages", &PinListReply::messages, ListRule{limits::jsonArray}},
                                              Field{"users", &PinListReply::users, ListRule{limits::jsonArray}},
                                              Field{"more", &PinListReply::more}};
};

struct PinList
{
    using Reply = PinListReply;
    static constexpr auto type = "pin.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "The pinned messages of a conversation.";
    ConversationId conversation;
    std::optional<Seq> before{};
    std::optional<int> limit{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &PinList::conversation}, Field{"before", &PinList::before, RangeRule{}},
                   Field{"limit", &PinList::limit, RangeRule{1, limits::pageMax}}};
};

/// What a message said before an edit.
struct MessageVersion
{
    Rev rev = 0; ///< of the edit that ended it
    QString body;
    Timestamp at{}; ///< when it was written
    static constexpr auto fields = std::tuple{Field{"rev", &MessageVersion::rev}, Field{"body", &MessageVersion::body},
                                              Field{"at", &MessageVersion::at}};
    bool operator==(const MessageVersion&) const = default;
};

struct MessageVersionsReply
{
    std::vector<MessageVersion> versions; ///< the oldest first, without what the message says now
    bool more = false;                    ///< ask again after the last one's `rev`
    static constexpr auto fields =
        std::tuple{Field{"versions", &MessageVersionsReply::versions, ListRule{limits::jsonArray}},
                   Field{"more", &MessageVersionsReply::more}};
};

struct MessageVersions
{
    using Reply = MessageVersionsReply;
    static constexpr auto type = "message.versions";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "What a message said before it was edited, for everybody who sees it. Of a deleted one there are none.";
    MessageId message;
    std::optional<Rev> after{};
    std::optional<int> limit{};
    static constexpr auto fields =
        std::tuple{Field{"message", &MessageVersions::message}, Field{"after", &MessageVersions::after, RangeRule{}},
                   Field{"limit", &MessageVersions::limit, RangeRule{1, limits::pageMax}}};
};

struct MessageRemovePreview
{
    using Reply = RevReply;
    static constexpr auto type = "message.remove_preview";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Takes away what an own message shows of the pages it links to, for good: it gets none after an edit either. "
        "Doing it again changes nothing.";
    MessageId message;
    static constexpr auto fields = std::tuple{Field{"message", &MessageRemovePreview::message}};
};

struct MessageForward
{
    using Reply = MessageSendReply;
    static constexpr auto type = "message.forward";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Brings what a message says into another conversation, with its author and time, not with its place. `body` is "
        "the forwarder's own comment. As with message.send, the same client_id again returns the first result.";
    MessageId message;
    ConversationId conversation; ///< where to
    QString clientId;
    std::optional<QString> body{};
    static constexpr auto fields =
        std::tuple{Field{"message", &MessageForward::message}, Field{"conversation", &MessageForward::conversation},
                   Field{"client_id", &MessageForward::clientId, rule::clientId},
                   Field{"body", &MessageForward::body, rule::body}};
};

} // namespace tertulia
