// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a message names: what its text says, and of that what its author may and those named can see. Database thread,
// inside the caller's transaction.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"

namespace tertulia::mentions {

/// `author`: as he stands to the conversation. Nothing if nobody is named; texts without "@" cost nothing.
Result<std::optional<MessageMentions>> in(Tx& tx, const MessageRecord& message, const store::ConversationSight& author);

/// Nobody else changes the streams of the author and of those whom the text may name: they may begin to follow.
Result<Done> lockNamed(Tx& tx, UserId author, const QString& body);

} // namespace tertulia::mentions
