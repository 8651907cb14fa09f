// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/webhooks.h"

#include "server/services/access.h"
#include "server/services/accounts.h"
#include "server/services/audit.h"
#include "server/services/messages.h"
#include "server/services/tokens.h"
#include "server/services/totp.h"
#include "server/store/locks.h"
#include "server/store/webhooks.h"

#include <QUrl>

namespace tertulia::webhooks {

using namespace Qt::StringLiterals;

namespace {

Result<Done> note(Tx& tx, const Actor& actor, const ConversationRecord& room, const char* act, const WebhookInfo& hook)
{
    audit::Note note{room.space.value_or(SpaceId{}), act, {}, hook.id.text()};
    const bool isNew = act == WebhookCreate::type;
    note.changed("name", isNew ? QString{} : hook.name, isNew ? hook.name : QString{});
    return audit::write(tx, actor, note);
}

bool isWebAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty() &&
           url.userInfo().isEmpty() && !url.hasFragment();
}

Result<Done> check(const WebhookCreate& request)
{
    if (!request.url && request.events)
        return Error::badField(u"events"_s, u"only_with_url"_s);
    if (request.url && !isWebAddress(*request.url))
        return Error::badField(u"url"_s, u"not_a_web_address"_s);
    if (request.events && request.events->isEmpty())
        return Error::badField(u"events"_s, u"empty"_s);
    return Done{};
}

/// What it posts as. The handle cannot be guessed into by others who want one.
Result<UserId> newAuthor(Tx& tx, WebhookId hook, const QString& name)
{
    const QString handle = u"hook-"_s + hook.text();
    TRY(const auto user, accounts::create(tx, {handle, name, {}, false, true}));
    return user.id;
}

} // namespace

Result<WebhookCreateReply> create(Tx& tx, const Actor& actor, const QByteArray& sealKey, const WebhookCreate& request)
{
    CHECK(store::lockPlace(tx.db, request.conversation));
    CHECK(check(request));
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::ManageWebhooks));
    TRY(const auto others, store::webhooksOf(tx.db, request.conversation));
    if (others.size() >= static_cast<size_t>(limits::webhooksOfARoom))
        return Error::make(ErrorCode::TooLarge, u"too_many_webhooks"_s);
    WebhookCreateReply reply;
    WebhookInfo& hook = reply.webhook;
    hook.id = WebhookId::make();
    hook.conversation = request.conversation;
    hook.name = request.name;
    hook.createdBy = actor.user;
    hook.createdAt = tx.clock.now();
    const QString secret = newRefreshToken();
    if (request.url) {
        hook.url = request.url;
        hook.events = request.events.value_or(HookEvents::all());
        reply.secret = secret;
        CHECK(store::insertWebhook(tx.db, hook, {}, totp::seal(sealKey, secret.toLatin1())));
    } else {
        TRY(hook.author, newAuthor(tx, hook.id, request.name));
        reply.path = u"/hooks/"_s + secret;
        CHECK(store::insertWebhook(tx.db, hook, hashOfToken(secret), {}));
    }
    CHECK(note(tx, actor, sight.conversation.record, WebhookCreate::type, hook));
    return reply;
}

Result<WebhookListReply> list(Tx& tx, const Actor& actor, const WebhookList& request)
{
    CHECK(accessConversation(tx, actor, request.conversation, Action::ManageWebhooks));
    WebhookListReply reply;
    TRY(reply.webhooks, store::webhooksOf(tx.db, request.conversation));
    return reply;
}

Result<EmptyReply> revoke(Tx& tx, const Actor& actor, const WebhookRevoke& request)
{
    TRY(const auto hook, store::findWebhook(tx.db, request.webhook));
    if (!hook)
        return ErrorCode::NotFound;
    TRY(const auto sight, accessConversation(tx, actor, hook->conversation, Action::ManageWebhooks));
    CHECK(store::revokeWebhook(tx.db, hook->id, tx.clock.now()));
    CHECK(note(tx, actor, sight.conversation.record, WebhookRevoke::type, *hook));
    return EmptyReply{};
}

Result<MessageSendReply> post(Tx& tx, const Post& post)
{
    TRY(const auto hook, store::webhookByToken(tx.db, hashOfToken(post.token)));
    if (!hook || !hook->author)
        return ErrorCode::NotFound;
    TRY(const auto sight, store::sightOfConversation(tx.db, hook->conversation, *hook->author));
    if (!sight || sight->conversation.record.deleted)
        return ErrorCode::NotFound;
    TRY(const auto space,
        store::sightOfSpace(tx.db, sight->conversation.record.space.value_or(SpaceId{}), *hook->author));
    if (!space || space->record.deleted)
        return ErrorCode::NotFound;
    MessageSend message{hook->conversation, {}, post.text};
    message.clientId =
        post.idempotencyKey.isEmpty()
            ? MessageId::make().text()
            : u"key-"_s + QString::fromLatin1(hashOfToken(QString::fromUtf8(post.idempotencyKey)).toHex().left(48));
    return messages::sendAs(tx, *hook->author, message);
}

} // namespace tertulia::webhooks
