// SPDX-License-Identifier: GPL-3.0-or-later
// Records of what somebody keeps for himself: from where on he wants to read again, what he has begun to write, and the
// order of his spaces. The same on all his devices; nobody else sees them.
// Stream: the user. Value types.
#pragma once

#include "shared/protocol/codec.h"

namespace tertulia {

/// I want to read again from this message on. It holds only while my read mark is not beyond `read_seq`: whatever moves
/// the mark ends it. Unread are then the messages from `seq` on; the mark itself never goes back.
struct UnreadFromRecord
{
    static constexpr auto tag = "unread_from";
    ConversationId conversation;
    Seq seq = 0; ///< 0 = taken back
    Seq readSeq = 0;
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &UnreadFromRecord::conversation}, Field{"seq", &UnreadFromRecord::seq},
                   Field{"read_seq", &UnreadFromRecord::readSeq}, Field{"rev", &UnreadFromRecord::rev}};
    bool operator==(const UnreadFromRecord&) const = default;
};

/// What I have begun to write in a conversation; an empty body: nothing (any more).
struct DraftRecord
{
    static constexpr auto tag = "draft";
    ConversationId conversation;
    QString body{};
    std::optional<MessageId> replyTo{};
    Timestamp updatedAt{};
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &DraftRecord::conversation}, Field{"body", &DraftRecord::body},
                   Field{"reply_to", &DraftRecord::replyTo}, Field{"updated_at", &DraftRecord::updatedAt},
                   Field{"rev", &DraftRecord::rev}};
    bool operator==(const DraftRecord&) const = default;
};

/// In which order I see my spaces. Those that are not named come after, the oldest first; the id of a space that I am
/// not in means nothing.
struct SpaceOrderRecord
{
    static constexpr auto tag = "space_order";
    std::vector<SpaceId> spaces{};
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"spaces", &SpaceOrderRecord::spaces, ListRule{limits::spacesOrdered}},
                   Field{"rev", &SpaceOrderRecord::rev}};
    bool operator==(const SpaceOrderRecord&) const = default;
};

} // namespace tertulia
