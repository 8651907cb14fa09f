// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that decides who may do what to a thing. Pure: facts in, verdict out, with the rule that decided, so
// that a refusal can say why and server and client agree. The caller gathers the facts. Any thread.
#pragma once

#include "shared/protocol/records.h"

namespace tertulia {

enum class Action {
    SeeConversation, ///< read, sync, history, typing, read marks
    Post,
    EditMessage,
    DeleteMessage,
    AddMember,
    RemoveMember,
    SeeSpace,
    CreateRoom,
    AddSpaceMember,
    RemoveSpaceMember,
};

/// What is known about the asker and the target. Absent optionals mean "not a member".
struct Facts
{
    std::optional<ConversationKind> kind{}; ///< the conversation's, if the target is in one
    bool isPrivateRoom = false;
    std::optional<MemberRole> conversationRole{}; ///< the asker's own row: groups, directs, private rooms
    std::optional<MemberRole> spaceRole{};        ///< the asker's role in the room's space or in the target space
    bool isAuthor = false;                        ///< of the target message
    bool targetIsSelf = false;                    ///< remove: the asker leaves
    std::optional<MemberRole> targetRole{};       ///< remove: of the one who goes
};

/// `hidden`: the target must look as if it did not exist; answer not_found, not forbidden.
struct Verdict
{
    bool allowed = false;
    bool hidden = false;
    const char* rule = "";

    bool operator==(const Verdict&) const = default;
};

Verdict resolve(Action action, const Facts& facts);

/// Done, or Forbidden with the rule, or NotFound if the target is hidden from the asker.
Result<Done> require(Action action, const Facts& facts);

} // namespace tertulia
