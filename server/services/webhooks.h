// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks of rooms: making, listing and ending them, and what comes in through one. Who knows an incoming one's token
// may post into its room as its author, a bot without a token of its own. Write lane, except list().
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_messages.h"
#include "shared/protocol/requests_webhooks.h"

namespace tertulia::webhooks {

/// `sealKey` seals the secret of an outgoing one. Errors: NotFound, Forbidden, BadField "url" (not_a_web_address),
/// "events" (only_with_url, empty), TooLarge (too_many_webhooks).
Result<WebhookCreateReply> create(Tx& tx, const Actor& actor, const QByteArray& sealKey, const WebhookCreate& request);
/// Errors: NotFound, Forbidden.
Result<WebhookListReply> list(Tx& tx, const Actor& actor, const WebhookList& request);
Result<EmptyReply> revoke(Tx& tx, const Actor& actor, const WebhookRevoke& request);

struct Post
{
    QString token;
    QString text;
    QByteArray idempotencyKey{}; ///< the same again posts nothing more
};
/// Errors: NotFound (no such webhook, or its room is gone), Conflict (the key came with another text).
Result<MessageSendReply> post(Tx& tx, const Post& post);

} // namespace tertulia::webhooks
