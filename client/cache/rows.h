// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache gives to the screen: values, complete, in the form lists show them. A row is what I may see NOW;
// what was purged or is not visible has no row. Pending messages (not yet acknowledged by the server) look like
// messages with a null id and seq 0. Value types, any thread.
#pragma once

#include "shared/protocol/permissions.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace tertulia {

/// Where replies stand as long as there is no thread: named after the message that it will hang on.
[[nodiscard]] inline ConversationId firstRepliesTo(MessageId root)
{
    return ConversationId::fromRaw(root.raw());
}

enum class SendState {
    Sent,    ///< on the server, has id and seq
    Queued,  ///< on our disk, waiting for its turn or for the network
    Sending, ///< asked, not yet answered
    Failed,  ///< refused for good; `failure` says why; the user may retry or discard it
};

/// One emoji under a message and who put it there, the first one first.
struct Reaction
{
    QString emoji{};
    std::vector<UserId> users{};

    bool operator==(const Reaction&) const = default;
};

/// What somebody chose in a poll: places in its list of options.
struct Vote
{
    UserId user{};
    std::vector<int> options{};

    bool operator==(const Vote&) const = default;
};

struct MessageRow
{
    MessageRecord record{}; ///< pending: id null, seq 0, clientId set, rev 0
    SendState delivery = SendState::Sent;
    std::optional<ErrorCode> failure{};
    qint64 localOrder = 0; ///< pending rows: their order among each other; all of them come after the sent ones
    std::vector<Reaction> reactions{}; ///< in the order of the first of each
    std::vector<Vote> votes{};
    std::vector<QString> outgoing{}; ///< pending rows: where the files of record.attachments lie on this computer

    bool operator==(const MessageRow&) const = default;
};

struct ConversationRow
{
    ConversationId id{};
    ConversationKind kind = ConversationKind::Group;
    std::optional<SpaceId> space{};
    QString title{}; ///< empty for directs: the page shows the name of `peer`
    QString topic{};
    bool isPrivate = false;
    int position = 0;                       ///< rooms: order in the space
    Seq lastSeq = 0;                        ///< the newest message known to exist
    Seq readSeq = 0;                        ///< my read mark, the local one included
    Seq lowSeq = 0;                         ///< the first held message; 0 = nothing loaded yet
    Seq firstSeq = 1;                       ///< the first one the server would show me; 1 if unknown
    std::optional<UserId> peer{};           ///< directs
    std::optional<ConversationId> parent{}; ///< threads: the conversation they hang in
    std::optional<MessageId> root{};        ///< threads: the message there
    bool isFollowed = true;                 ///< false: a thread that is only looked at
    std::vector<RoomOverride> overrides{};  ///< rooms: what they allow or deny differently
    QString lastBody{};                     ///< of the newest held message, see wordsOf(); empty if deleted
    std::optional<SystemNote> lastNote{};   ///< that message tells what somebody did
    UserId lastAuthor{};
    std::optional<Timestamp> lastAt{};
    std::optional<CategoryId> category{}; ///< rooms
    int mentions = 0;                     ///< unread held messages that name me, or everybody
    Seq unreadFrom = 0;                   ///< I want to read again from here on (the Directory knows); 0 = not

    [[nodiscard]] int unread() const
    {
        const Seq read = unreadFrom > 0 ? std::min(readSeq, unreadFrom - 1) : readSeq;
        return static_cast<int>(std::max<Seq>(0, lastSeq - std::max(read, firstSeq - 1)));
    }
    /// The server has messages before the first held one.
    [[nodiscard]] bool hasOlder() const { return lowSeq > firstSeq; }
    bool operator==(const ConversationRow&) const = default;
};

struct SpaceRow
{
    SpaceId id{};
    QString name{};
    Standing standing{}; ///< mine
    int unread = 0;      ///< of all its rooms

    bool operator==(const SpaceRow&) const = default;
};

struct MemberRow
{
    UserId user{};
    MemberRole role = MemberRole::Member; ///< in a space: its owner; those whose roles may do everything

    bool operator==(const MemberRow&) const = default;
};

/// What came of comparing what is held of a conversation with the server.
struct Proof
{
    ConversationId conversation{};
    Seq from = 0; ///< the messages that were compared; what came since came without a gap
    Seq to = 0;
    Rev rev = 0;
    int differing = 0; ///< blocks that are not as the server has them, and could not be made so
    int healed = 0;    ///< blocks that were not, and were fetched again, since the conversation is held
    Timestamp checkedAt{};

    [[nodiscard]] bool isComplete() const { return differing == 0; }
    bool operator==(const Proof&) const = default;
};

} // namespace tertulia
