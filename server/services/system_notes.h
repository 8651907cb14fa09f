// SPDX-License-Identifier: GPL-3.0-or-later
// What was done to a conversation, said in it in the order of what people say: it takes a place like any message,
// notifies nobody, and cannot be edited, quoted, forwarded or reported. Only in groups, directs and private rooms, and
// only for what somebody does there by hand: who comes and goes with a role or with the space is not told, nor who was
// there from the beginning. Write lane.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/records.h"

namespace tertulia::system_notes {

/// By the actor. `about`: the message it is about. The actor's read mark moves along if he had read everything.
Result<Done> add(Tx& tx, const Actor& actor, const ConversationRecord& conversation, SystemNote note,
                 std::optional<MessageId> about = {});
/// What of title, topic and picture is different.
Result<Done> addChanges(Tx& tx, const Actor& actor, const ConversationRecord& before, const ConversationRecord& after);

} // namespace tertulia::system_notes
