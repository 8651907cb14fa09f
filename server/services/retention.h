// SPDX-License-Identifier: GPL-3.0-or-later
// How long messages are kept: the setting of a conversation, and the end of what is older. What expires is deleted like
// by hand, each with a rev of its own, and everything that hung on it goes too. Pinned messages and notes of the server
// are no exception; threads have the setting of their conversation. set, expireSome: write lane. due: a reader.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_retention.h"

namespace tertulia::retention {

/// `serverDays` here and below: the server keeps nothing longer. Errors: NotFound, Forbidden, BadField "days"
/// (longer_than_server).
Result<RetentionReply> set(Tx& tx, const Actor& actor, const RetentionSet& request, std::optional<int> serverDays);

/// Conversations after `after` in which something has expired, by id.
Result<std::vector<ConversationId>> due(Tx& tx, std::optional<int> serverDays, ConversationId after, int atMost);

/// Deletes the oldest of what has expired there; how many.
Result<int> expireSome(Tx& tx, ConversationId conversation, std::optional<int> serverDays, int atMost);

} // namespace tertulia::retention
