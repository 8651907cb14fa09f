// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about what is mine alone: from where on I want to read a conversation again, what I have begun to write in
// it, and the order of my spaces.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

struct UnreadSetReply
{
    UnreadFromRecord unread;
    static constexpr auto fields = std::tuple{Field{"unread", &UnreadSetReply::unread}};
};

struct UnreadSet
{
    using Reply = UnreadSetReply;
    static constexpr auto type = "unread.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Marks a conversation as unread from a message on, on all devices; without `seq` takes that back. The read "
        "mark stays where it is, and moving it ends this. read.mark with the seq of the mark ends it too.";
    ConversationId conversation;
    std::optional<Seq> seq{};
    static constexpr auto fields = std::tuple{Field{"conversation", &UnreadSet::conversation},
                                              Field{"seq", &UnreadSet::seq, RangeRule{1, limits::maxInteger}}};
};

namespace rule {
/// As a message, or nothing.
inline constexpr TextRule draft{TextKind::Body, 0, limits::bodyLength};
} // namespace rule

struct DraftSetReply
{
    bool saved = false; ///< false: another device was quicker, and `draft` is what it wrote
    DraftRecord draft;
    static constexpr auto fields =
        std::tuple{Field{"saved", &DraftSetReply::saved}, Field{"draft", &DraftSetReply::draft}};
};

struct DraftSet
{
    using Reply = DraftSetReply;
    static constexpr auto type = "draft.set";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Keeps what the asker has begun to write, for all his devices; an empty body forgets it. With `base_rev`, the "
        "rev of the draft that the device started from (0 = none), a draft that another device changed since is not "
        "overwritten but returned, so that no text is lost unseen.";
    ConversationId conversation;
    QString body;
    std::optional<MessageId> replyTo{};
    std::optional<Rev> baseRev{};
    static constexpr auto fields =
        std::tuple{Field{"conversation", &DraftSet::conversation}, Field{"body", &DraftSet::body, rule::draft},
                   Field{"reply_to", &DraftSet::replyTo}, Field{"base_rev", &DraftSet::baseRev, RangeRule{}}};
};

struct SpaceArrangeReply
{
    SpaceOrderRecord order;
    static constexpr auto fields = std::tuple{Field{"order", &SpaceArrangeReply::order}};
};

struct SpaceArrange
{
    using Reply = SpaceArrangeReply;
    static constexpr auto type = "space.arrange";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "In which order the asker sees his spaces, on all his devices. Replaces what was set before; spaces that are "
        "not named come after, the oldest first.";
    std::vector<SpaceId> spaces;
    static constexpr auto fields = std::tuple{Field{"spaces", &SpaceArrange::spaces, ListRule{limits::spacesOrdered}}};
};

} // namespace tertulia
