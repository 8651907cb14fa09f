// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on messages: parts of a message's record, and records of their own in the stream of its conversation, so
// that a reaction does not send the message and all other reactions again. Custom emoji live in the stream of the
// space. Value types.
#pragma once

#include "shared/protocol/codec.h"

#include <array>

namespace tertulia {

/// Whom a message names, as the server understood it when it was written or edited last: all clients see the same.
struct MessageMentions
{
    std::vector<UserId> users{}; ///< those who could see the message
    std::vector<RoleId> roles{};
    bool everyone = false; ///< all who are in the conversation
    bool here = false;     ///< those of them who were connected at that moment
    static constexpr auto fields =
        std::tuple{Field{"users", &MessageMentions::users, ListRule{limits::mentions}},
                   Field{"roles", &MessageMentions::roles, ListRule{limits::mentions}},
                   Field{"everyone", &MessageMentions::everyone}, Field{"here", &MessageMentions::here}};
    [[nodiscard]] bool isEmpty() const { return users.empty() && roles.empty() && !everyone && !here; }
    bool operator==(const MessageMentions&) const = default;
};

/// Somebody's words brought here by somebody else. Where they were said is not told.
struct ForwardedFrom
{
    UserId author;
    Timestamp at{}; ///< when they were said
    QString body;
    static constexpr auto fields = std::tuple{Field{"author", &ForwardedFrom::author}, Field{"at", &ForwardedFrom::at},
                                              Field{"body", &ForwardedFrom::body}};
    bool operator==(const ForwardedFrom&) const = default;
};

enum class SystemKind { Added, Left, Removed, Renamed, Topic, Picture, Pinned, Retention };
template<>
struct EnumNames<SystemKind>
{
    static constexpr std::array names{"added", "left", "removed", "renamed", "topic", "picture", "pinned", "retention"};
};

/// Something that was done to a conversation, in the order of what was said. For a pin, the message's `reply_to` is
/// what was pinned.
struct SystemNote
{
    SystemKind kind = SystemKind::Added;
    std::optional<UserId> user{};  ///< to whom, if not to the conversation as such
    std::optional<QString> text{}; ///< the new title or topic; for how many days messages are kept, empty = for ever
    static constexpr auto fields = std::tuple{Field{"kind", &SystemNote::kind}, Field{"user", &SystemNote::user},
                                              Field{"text", &SystemNote::text}};
    bool operator==(const SystemNote&) const = default;
};

/// What a page that a message links to says of itself, as its text was when the server looked. All of it is a
/// stranger's words.
struct LinkPreview
{
    QString url; ///< as the message has it
    QString title;
    QString description;
    QString site;
    /// Where the page's picture is, http or https. Clients do not load it without being asked: whoever loads it tells
    /// that page's server that he reads the message.
    QString image;
    static constexpr auto fields = std::tuple{Field{"url", &LinkPreview::url}, Field{"title", &LinkPreview::title},
                                              Field{"description", &LinkPreview::description},
                                              Field{"site", &LinkPreview::site}, Field{"image", &LinkPreview::image}};
    bool operator==(const LinkPreview&) const = default;
};

struct Poll
{
    std::vector<QString> options{};
    bool multiple = false; ///< several of them may be chosen
    std::optional<Timestamp> endsAt{};
    std::optional<Timestamp> closedAt{}; ///< by hand, before its end
    static constexpr auto fields = std::tuple{Field{"options", &Poll::options, ListRule{limits::pollOptionsMax}},
                                              Field{"multiple", &Poll::multiple}, Field{"ends_at", &Poll::endsAt},
                                              Field{"closed_at", &Poll::closedAt}};
    [[nodiscard]] bool isOpen(Timestamp now) const { return !closedAt && (!endsAt || *endsAt > now); }
    bool operator==(const Poll&) const = default;
};

/// That somebody reacted to a message (or did: `removed`). Gone without a record of its own when the message is
/// deleted. Stream: the conversation.
struct ReactionRecord
{
    static constexpr auto tag = "reaction";
    ConversationId conversation;
    MessageId message;
    Seq seq = 0; ///< of the message
    UserId user;
    QString emoji; ///< one emoji, or "custom:" and the id of one of the space's
    bool removed = false;
    Rev rev = 0;
    static constexpr auto fields = std::tuple{Field{"conversation", &ReactionRecord::conversation},
                                              Field{"message", &ReactionRecord::message},
                                              Field{"seq", &ReactionRecord::seq},
                                              Field{"user", &ReactionRecord::user},
                                              Field{"emoji", &ReactionRecord::emoji},
                                              Field{"removed", &ReactionRecord::removed},
                                              Field{"rev", &ReactionRecord::rev}};
    bool operator==(const ReactionRecord&) const = default;
};

/// What somebody chose in a poll; nothing = he took it back. Gone with the message like its reactions. Stream: the
/// conversation.
struct VoteRecord
{
    static constexpr auto tag = "vote";
    ConversationId conversation;
    MessageId message;
    Seq seq = 0; ///< of the message
    UserId user;
    std::vector<int> options{}; ///< places in the poll's list, ascending
    Rev rev = 0;
    static constexpr auto fields = std::tuple{Field{"conversation", &VoteRecord::conversation},
                                              Field{"message", &VoteRecord::message},
                                              Field{"seq", &VoteRecord::seq},
                                              Field{"user", &VoteRecord::user},
                                              Field{"options", &VoteRecord::options, ListRule{limits::pollOptionsMax}},
                                              Field{"rev", &VoteRecord::rev}};
    bool operator==(const VoteRecord&) const = default;
};

/// A picture that can be used as an emoji in the rooms of the space. A deleted one keeps its name, for what was said
/// with it. Stream: the space.
struct EmojiRecord
{
    static constexpr auto tag = "emoji";
    EmojiId id;
    SpaceId space;
    QString name;    ///< written as ":name:"
    QString picture; ///< "image:NAME", see blob.get; empty if deleted
    UserId createdBy;
    bool deleted = false;
    Rev rev = 0;
    static constexpr auto fields = std::tuple{Field{"id", &EmojiRecord::id},
                                              Field{"space", &EmojiRecord::space},
                                              Field{"name", &EmojiRecord::name},
                                              Field{"picture", &EmojiRecord::picture},
                                              Field{"created_by", &EmojiRecord::createdBy},
                                              Field{"deleted", &EmojiRecord::deleted},
                                              Field{"rev", &EmojiRecord::rev}};
    bool operator==(const EmojiRecord&) const = default;
};

} // namespace tertulia
