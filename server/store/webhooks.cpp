// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/webhooks.h"

#include "server/store/columns.h"

#define WEBHOOKS                                                                                                       \
    "SELECT w.id, w.conversation_id, w.name, w.created_by, w.created_at, w.author_id, w.url, w.events, "               \
    "(SELECT COUNT(*) FROM hook_deliveries d WHERE d.webhook_id = w.id), w.lost, w.last_error FROM webhooks w "        \
    "WHERE w.revoked_at IS NULL AND "

namespace tertulia::store {

namespace {

WebhookInfo webhookAt(const sql::Row& row)
{
    WebhookInfo hook;
    hook.id = row.id<WebhookId>(0);
    hook.conversation = row.id<ConversationId>(1);
    hook.name = row.text(2);
    hook.createdBy = row.id<UserId>(3);
    hook.createdAt = row.timestamp(4);
    hook.author = row.optId<UserId>(5);
    hook.url = row.optText(6);
    hook.events = HookEvents::fromBits(static_cast<uint64_t>(row.int64(7)));
    hook.waiting = row.int64(8);
    hook.lost = row.int64(9);
    hook.lastError = row.text(10);
    return hook;
}

} // namespace

Result<Done> insertWebhook(sql::Db& db, const WebhookInfo& hook, const std::optional<QByteArray>& tokenHash,
                           const std::optional<QByteArray>& sealedSecret)
{
    CHECK(db.exec("INSERT INTO webhooks (id, conversation_id, name, created_by, created_at, author_id, token_hash, "
                  "url, events, sealed_secret, lost, last_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
                  hook.id, hook.conversation, hook.name, hook.createdBy, hook.createdAt, hook.author, tokenHash,
                  hook.url, static_cast<int64_t>(hook.events.bits()), sealedSecret));
    return Done{};
}

Result<std::optional<WebhookInfo>> findWebhook(sql::Db& db, WebhookId id)
{
    return db.one<WebhookInfo>(WEBHOOKS "w.id = ?", webhookAt, id);
}

Result<std::optional<WebhookInfo>> webhookByToken(sql::Db& db, const QByteArray& tokenHash)
{
    return db.one<WebhookInfo>(WEBHOOKS "w.token_hash = ?", webhookAt, tokenHash);
}

Result<std::vector<WebhookInfo>> webhooksOf(sql::Db& db, ConversationId conversation)
{
    return db.many<WebhookInfo>(WEBHOOKS "w.conversation_id = ? ORDER BY w.id", webhookAt, conversation);
}

Result<Done> revokeWebhook(sql::Db& db, WebhookId id, Timestamp now)
{
    CHECK(db.exec("UPDATE webhooks SET revoked_at = ?, token_hash = NULL, sealed_secret = NULL WHERE id = ?", now, id));
    CHECK(db.exec(sql::factFree("DELETE FROM hook_deliveries WHERE webhook_id = ?"), id));
    return Done{};
}

Result<std::vector<OutgoingHook>> outgoingHooks(sql::Db& db, ConversationId conversation)
{
    return db.many<OutgoingHook>(
        "SELECT id, events FROM webhooks WHERE conversation_id = ? AND url IS NOT NULL "
        "AND revoked_at IS NULL ORDER BY id",
        [](const sql::Row& row) {
            return OutgoingHook{row.id<WebhookId>(0), HookEvents::fromBits(static_cast<uint64_t>(row.int64(1)))};
        },
        conversation);
}

Result<Done> queueDelivery(sql::Db& db, const HookDelivery& delivery)
{
    JsonWriter writer;
    encode(writer, delivery);
    CHECK(db.exec(sql::factFree("INSERT INTO hook_deliveries (id, webhook_id, event, body, attempts, next_at) "
                                "VALUES (?, ?, ?, ?, 0, ?)"),
                  delivery.delivery, delivery.webhook, nameOf(delivery.event), QString::fromUtf8(writer.take()),
                  delivery.at));
    TRY(const int64_t dropped,
        db.exec(
            sql::factFree("DELETE FROM hook_deliveries WHERE webhook_id = ? AND id IN (SELECT id FROM hook_deliveries "
                          "WHERE webhook_id = ? ORDER BY id DESC LIMIT 1000 OFFSET ?)"),
            delivery.webhook, delivery.webhook, limits::hookDeliveries));
    if (dropped > 0)
        CHECK(db.exec(sql::factFree("UPDATE webhooks SET lost = lost + ? WHERE id = ?"), dropped, delivery.webhook));
    return Done{};
}

Result<std::optional<Timestamp>> nextDelivery(sql::Db& db)
{
    TRY(const auto next, db.value("SELECT MIN(next_at) FROM hook_deliveries"));
    return next ? std::optional{Timestamp{std::chrono::milliseconds{*next}}} : std::nullopt;
}

Result<std::optional<Parcel>> takeDelivery(sql::Db& db, Timestamp now, Timestamp until)
{
    TRY(auto parcel, db.one<Parcel>(
                         "SELECT d.id, d.webhook_id, d.event, d.body, d.attempts, w.url, w.sealed_secret "
                         "FROM hook_deliveries d JOIN webhooks w ON w.id = d.webhook_id WHERE d.next_at <= ? "
                         "ORDER BY d.next_at, d.id LIMIT 1",
                         [](const sql::Row& row) {
                             return Parcel{row.text(0),          row.id<WebhookId>(1),           row.text(2),
                                           row.text(3).toUtf8(), static_cast<int>(row.int64(4)), row.text(5),
                                           row.bytes(6)};
                         },
                         now));
    if (parcel) {
        // Another node may have taken it since we looked.
        TRY(const int64_t mine, db.exec(sql::factFree("UPDATE hook_deliveries SET next_at = ?, attempts = attempts + 1 "
                                                      "WHERE id = ? AND attempts = ?"),
                                        until, parcel->id, parcel->attempts));
        if (mine == 0)
            parcel.reset();
    }
    return parcel;
}

Result<Done> delivered(sql::Db& db, const Parcel& parcel)
{
    CHECK(db.exec(sql::factFree("DELETE FROM hook_deliveries WHERE id = ?"), parcel.id));
    CHECK(db.exec(sql::factFree("UPDATE webhooks SET last_error = '' WHERE id = ? AND last_error <> ''"),
                  parcel.webhook));
    return Done{};
}

Result<Done> failed(sql::Db& db, const Parcel& parcel, const QString& why, std::optional<Timestamp> next)
{
    CHECK(db.exec(sql::factFree("UPDATE webhooks SET last_error = ? WHERE id = ?"), why, parcel.webhook));
    if (next) {
        CHECK(db.exec(sql::factFree("UPDATE hook_deliveries SET next_at = ? WHERE id = ?"), *next, parcel.id));
        return Done{};
    }
    TRY(const int64_t gone, db.exec(sql::factFree("DELETE FROM hook_deliveries WHERE id = ?"), parcel.id));
    CHECK(db.exec(sql::factFree("UPDATE webhooks SET lost = lost + ? WHERE id = ?"), gone, parcel.webhook));
    return Done{};
}

} // namespace tertulia::store
