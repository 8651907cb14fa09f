// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/hook_requests.h"

#include "server/dispatch/hook_payload.h"
#include "server/services/webhooks.h"

#include <future>

namespace tertulia::hook_requests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto hookPatience = 30s;

} // namespace

void create(Asker& asker, int64_t id, const WebhookCreate& request)
{
    asker.write<WebhookCreateReply>(
        WebhookCreate::type,
        [actor = asker.actor(), key = asker.realm().sealKey, request](Tx& tx) {
            return webhooks::create(tx, actor, key, request);
        },
        asker.answerLater<WebhookCreate>(id));
}

Result<Done> post(Realm& realm, const http::Head& head, const QString& token, const QByteArray& body)
{
    QString checked = token;
    if (applyTextRule(rule::token, checked) != nullptr)
        return ErrorCode::NotFound;
    CHECK(realm.throttle.request(head.peer));
    CHECK(realm.throttle.hook(QString::fromLatin1(hashOfToken(token).toHex())));
    TRY(const auto text, textOfHookPayload(body));
    const auto promise = std::make_shared<std::promise<Result<MessageSendReply>>>();
    auto posted = promise->get_future();
    realm.lanes.write<MessageSendReply>(
        "webhook.post",
        [post = webhooks::Post{token, text, head.idempotencyKey}](Tx& tx) { return webhooks::post(tx, post); },
        [promise](Result<MessageSendReply> result) { promise->set_value(std::move(result)); });
    if (posted.wait_for(hookPatience) != std::future_status::ready)
        return ErrorCode::Busy;
    CHECK(posted.get());
    return Done{};
}

} // namespace tertulia::hook_requests
