// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/http_door.h"

#include "server/dispatch/dispatch.h"
#include "server/dispatch/event_feed.h"
#include "server/dispatch/hook_requests.h"
#include "server/dispatch/images.h"
#include "server/services/bots.h"
#include "shared/protocol/scopes.h"

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto answerPatience = 30s;
constexpr QByteArrayView doorPrefix = "/v1/";
constexpr QByteArrayView hooks = "/hooks/";
constexpr QByteArrayView avatarPrefix = "/v1/avatars/";

/// The first words of the User-Agent, if they can be a device's name at all.
QString deviceNameOf(const http::Head& head)
{
    QString name = QString::fromUtf8(head.userAgent.left(limits::clientNameLength));
    return applyTextRule(rule::clientName, name) == nullptr ? name : u"HTTP"_s;
}

} // namespace

HttpVisitor HttpDoor::visitorOf(const http::Head& head) const
{
    HttpVisitor visitor{head.peer, deviceNameOf(head)};
    if (head.bearer.isEmpty())
        return visitor;
    const QString token = QString::fromLatin1(head.bearer);
    if (bots::isBotToken(token)) {
        visitor.actor = botOf(token);
        return visitor;
    }
    const auto verified = m_realm.tokens.verify(token);
    visitor.actor = verified.ok() ? Result<Actor>{verified->actor} : Result<Actor>{verified.error()};
    return visitor;
}

Result<Actor> HttpDoor::botOf(const QString& token) const
{
    const auto promise = std::make_shared<std::promise<Result<Actor>>>();
    auto found = promise->get_future();
    m_realm.lanes.read<Actor>(
        "bot.token", [token](Tx& tx) { return bots::actorOf(tx, token); },
        [promise](Result<Actor> actor) { promise->set_value(std::move(actor)); });
    return found.wait_for(answerPatience) == std::future_status::ready ? found.get() : ErrorCode::Busy;
}

qsizetype HttpDoor::bodyLimit(const http::Head& head)
{
    if (head.path.startsWith(hooks))
        return limits::frameFromClient;
    return visitorOf(head).actor.ok() ? limits::frameFromClient : limits::frameBeforeAuth;
}

http::Answer HttpDoor::post(const http::Head& head, const QByteArray& body)
{
    if (head.path.startsWith(hooks)) {
        const auto posted = hook_requests::post(m_realm, head, QString::fromLatin1(head.path.mid(hooks.size())), body);
        return posted.ok() ? http::Answer{200, "ok", "text/plain; charset=utf-8"} : answerOf(posted.error());
    }
    if (!head.path.startsWith(doorPrefix))
        return refusal(404);
    const HttpVisitor visitor = visitorOf(head);
    HttpExchange exchange(m_realm, visitor);
    if (const auto refused = exchange.checkRate())
        return answerOf(*refused);
    const auto data = parseRequestData(body);
    if (!data.ok())
        return answerOf(data.error());
    dispatch(exchange, {0, QString::fromUtf8(head.path.mid(doorPrefix.size())), *data});
    const auto outcome = exchange.wait(answerPatience);
    return outcome.ok() ? http::Answer{200, *outcome} : answerOf(outcome.error());
}

http::Handler::Put HttpDoor::put(const http::Head& head)
{
    if (!http_files::isPath(head.path))
        return refusal(head.path.startsWith(doorPrefix) ? 405 : 404);
    const HttpVisitor visitor = visitorOf(head);
    if (const auto refused = HttpExchange(m_realm, visitor).checkRate())
        return answerOf(*refused);
    return visitor.actor.ok() ? http_files::put(m_realm, *visitor.actor, head) : answerOf(visitor.actor.error());
}

http::Handler::Got HttpDoor::get(const http::Head& head)
{
    if (head.path == "/healthz")
        return http::Answer{200, "ok\n", "text/plain; charset=utf-8"};
    if (head.path == "/readyz") {
        const QString fault = m_readiness.fault();
        return fault.isEmpty() ? http::Answer{200, "ready\n", "text/plain; charset=utf-8"}
                               : http::Answer{503, fault.toUtf8() + '\n', "text/plain; charset=utf-8"};
    }
    if (head.path.startsWith(avatarPrefix))
        return avatar(head);
    const bool isFile = http_files::isPath(head.path);
    const bool isExport = ExportDesk::isPath(head.path);
    if (head.path != "/v1/events" && !isFile && !isExport)
        return refusal(head.path.startsWith(doorPrefix) ? 405 : 404);
    const HttpVisitor visitor = visitorOf(head);
    if (!visitor.actor.ok())
        return answerOf(visitor.actor.error());
    if (visitor.actor->scopes && !visitor.actor->scopes->contains(Scope::Read))
        return answerOf(lacksScope(Scope::Read));
    if (const auto refused = HttpExchange(m_realm, visitor).checkRate())
        return answerOf(*refused);
    if (isExport)
        return m_exports.get(*visitor.actor, head.path);
    if (isFile)
        return http_files::get(m_realm, *visitor.actor, head);
    auto feed = openFeed(visitor);
    if (!feed.ok())
        return answerOf(feed.error());
    return std::move(feed).value();
}

http::Answer HttpDoor::avatar(const http::Head& head)
{
    const HttpVisitor visitor = visitorOf(head);
    if (!visitor.actor.ok())
        return answerOf(visitor.actor.error());
    HttpExchange exchange(m_realm, visitor);
    if (const auto refused = exchange.checkRate())
        return answerOf(*refused);
    const QList<QByteArray> parts = head.path.mid(avatarPrefix.size()).split('/');
    bool isNumber = false;
    const int size = parts.value(1).toInt(&isNumber);
    if (parts.size() != 2 || !isNumber)
        return answerOf(Error::make(ErrorCode::NotFound));
    const auto promise = std::make_shared<std::promise<Result<QByteArray>>>();
    auto picture = promise->get_future();
    exchange.read<QByteArray>(
        "avatar",
        [&blobs = m_realm.blobs, actor = *visitor.actor, name = QString::fromUtf8(parts.first()), size](Tx& tx) {
            return images::picture(tx, actor, blobs, name, size);
        },
        [promise](Result<QByteArray> found) { promise->set_value(std::move(found)); });
    if (picture.wait_for(answerPatience) != std::future_status::ready)
        return answerOf(Error::make(ErrorCode::Busy));
    const auto found = picture.get();
    if (!found.ok())
        return answerOf(found.error());
    http::Answer answer{200, *found, image_blob::contentType(*found)};
    answer.neverChanges = true;
    return answer;
}

Result<std::shared_ptr<http::EventSource>> HttpDoor::openFeed(const HttpVisitor& visitor)
{
    using Opened = Result<std::shared_ptr<http::EventSource>>;
    const int index = static_cast<int>(m_nextShard++ % static_cast<unsigned>(m_realm.bus.shardCount()));
    const auto promise = std::make_shared<std::promise<Opened>>();
    auto opened = promise->get_future();
    m_realm.lanes.write<accounts::SignedIn>(
        "events", [actor = *visitor.actor](Tx& tx) { return accounts::resumeByAccessToken(tx, actor); },
        [promise, index, actor = *visitor.actor, &bus = m_realm.bus, since = m_realm.bus.shard(index).access(),
         most = m_realm.settings.sessionsPerUser](const Result<accounts::SignedIn>& signedIn) {
            if (!signedIn.ok())
                return promise->set_value(signedIn.error());
            // Before whatever is committed next is posted there.
            bus.post(index, [promise, index, actor, most, since, &bus, streams = signedIn->streams] {
                if (bus.shard(index).sessionsOf(actor.user) >= most)
                    return promise->set_value(
                        Error{ErrorCode::TooLarge, {}, {}, u"too many connections of this user"_s, 0});
                const auto feed = std::make_shared<EventFeed>(actor);
                bus.shard(index).add(*feed, streams, Presence::Online, since);
                // Whoever lets go of it last, it is forgotten in its shard's thread.
                promise->set_value(std::shared_ptr<http::EventSource>(feed.get(), [feed, index, &bus](auto*) {
                    bus.post(index, [feed, index, &bus] { bus.shard(index).remove(*feed); });
                }));
            });
        });
    if (opened.wait_for(answerPatience) != std::future_status::ready)
        return ErrorCode::Busy;
    return opened.get();
}

http::Answer HttpDoor::refusal(int status)
{
    Error error{ErrorCode::BadFrame, {}, {}, {}, 0};
    if (status == 403)
        error = Error::forbidden(u"origin"_s);
    else if (status == 404)
        error = Error{ErrorCode::UnknownType, u"type"_s, {}, {}, 0};
    else if (status == 405)
        error.detail = u"post_expected"_s;
    else if (status == 413)
        error = Error{ErrorCode::TooLarge, {}, {}, u"body"_s, 0};
    else if (status == 500)
        error = Error::make(ErrorCode::Internal);
    else if (status == 503)
        error = Error{ErrorCode::Busy, {}, {}, u"too many connections"_s, 1000};
    http::Answer answer = answerOf(error);
    answer.status = status;
    return answer;
}

} // namespace tertulia
