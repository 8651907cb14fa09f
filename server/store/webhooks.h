// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of webhooks and what the outgoing ones have to tell. A delivery is taken for a while and comes back by itself if
// nobody says how it went, so a crash loses none. SQL only. Thread of the Db.
#pragma once

#include "shared/protocol/requests_webhooks.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// `tokenHash` for an incoming one, `sealedSecret` for an outgoing one.
Result<Done> insertWebhook(sql::Db& db, const WebhookInfo& hook, const std::optional<QByteArray>& tokenHash,
                           const std::optional<QByteArray>& sealedSecret);
/// Without revoked ones, like everything here.
Result<std::optional<WebhookInfo>> findWebhook(sql::Db& db, WebhookId id);
Result<std::optional<WebhookInfo>> webhookByToken(sql::Db& db, const QByteArray& tokenHash);
Result<std::vector<WebhookInfo>> webhooksOf(sql::Db& db, ConversationId conversation);
/// Its deliveries go too.
Result<Done> revokeWebhook(sql::Db& db, WebhookId id, Timestamp now);

struct OutgoingHook
{
    WebhookId id;
    HookEvents events;
};
Result<std::vector<OutgoingHook>> outgoingHooks(sql::Db& db, ConversationId conversation);
/// Due at once. Gives up the oldest of the webhook if limits::hookDeliveries wait.
Result<Done> queueDelivery(sql::Db& db, const HookDelivery& delivery);

struct Parcel
{
    QString id; ///< of the delivery
    WebhookId webhook;
    QString event;
    QByteArray body;
    int attempts = 0; ///< before this one
    QString url;
    QByteArray sealedSecret;
};
/// When the next one is due; nothing if none waits.
Result<std::optional<Timestamp>> nextDelivery(sql::Db& db);
/// The one that is due longest, put off to `until` meanwhile.
Result<std::optional<Parcel>> takeDelivery(sql::Db& db, Timestamp now, Timestamp until);
Result<Done> delivered(sql::Db& db, const Parcel& parcel);
/// Tried in vain: again at `next`, or given up.
Result<Done> failed(sql::Db& db, const Parcel& parcel, const QString& why, std::optional<Timestamp> next);

} // namespace tertulia::store
