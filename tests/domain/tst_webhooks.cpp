// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks in the domain: who makes them, what comes in through one, and the outbox of what goes out.
#include "server/services/audit.h"
#include "server/services/hook_outbox.h"
#include "server/services/totp.h"
#include "server/services/webhooks.h"
#include "server/store/deletion.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WebhooksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void whoMayMakeThem();
    void wrongAddresses();
    void asManyAsARoomMayHave();
    void comingIn();
    void aKeyPostsOnce();
    void endings();
    void goingOut();
    void onlyTheEventsAskedFor();
    void triedAgainAndGivenUp();
    void theOutboxIsBounded();

private:
    Result<WebhookCreateReply> make(const Actor& actor, ConversationId where, std::optional<QString> url = {},
                                    std::optional<HookEvents> events = {})
    {
        return world->inTransaction([&](Tx& tx) {
            return webhooks::create(tx, actor, key, WebhookCreate{where, u"CI"_s, std::move(url), events});
        });
    }
    Result<MessageSendReply> post(const WebhookCreateReply& hook, const QString& text, const QByteArray& once = {})
    {
        const QString token = hook.path->section(u'/', -1);
        return world->inTransaction([&](Tx& tx) { return webhooks::post(tx, {token, text, once}); });
    }
    std::optional<hook_outbox::Parcel> take(std::chrono::milliseconds lease = 60s)
    {
        return *world->inTransaction([&](Tx& tx) { return hook_outbox::take(tx, lease); });
    }
    Result<Done> fail(const hook_outbox::Parcel& parcel, std::optional<std::chrono::milliseconds> pause)
    {
        return world->inTransaction([&](Tx& tx) { return hook_outbox::failed(tx, parcel, u"status_500"_s, pause); });
    }
    WebhookInfo info() { return world->call(webhooks::list, ana, WebhookList{room})->webhooks.front(); }

    const QByteArray key = totp::newSealKey();
    const QString url = u"https://ci.example/hook"_s;
    std::unique_ptr<World> world;
    Actor ana, ben;
    SpaceId space;
    ConversationId room;
};

void WebhooksTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    space = world->space(ana, {"ben"});
    room = world->room(ana, space);
}

void WebhooksTest::whoMayMakeThem()
{
    EXPECT_FORBIDDEN(make(ben, room), "space.no_role_grants");
    EXPECT_FORBIDDEN(world->call(webhooks::list, ben, WebhookList{room}), "space.no_role_grants");
    EXPECT_FORBIDDEN(make(ana, world->group(ana, {u"ben"_s})), "conversation.not_a_room");
    const auto hidden = world->room(ana, space, true);
    EXPECT_ERROR(make(ben, hidden), ErrorCode::NotFound);
    const auto in = make(ana, room);
    QVERIFY(in.ok() && in->path && !in->secret && in->webhook.author && !in->webhook.url);
    const auto out = make(ana, room, url);
    QVERIFY(out.ok() && !out->path && out->secret && !out->webhook.author);
    QCOMPARE(out->webhook.events, HookEvents::all());
    const auto listed = world->call(webhooks::list, ana, WebhookList{room});
    QVERIFY(listed.ok());
    QCOMPARE(listed->webhooks.size(), 2u);
    QCOMPARE(listed->webhooks.front().id, in->webhook.id);
    EXPECT_FORBIDDEN(world->call(webhooks::revoke, ben, WebhookRevoke{in->webhook.id}), "space.no_role_grants");
    EXPECT_ERROR(world->call(webhooks::revoke, world->person("eve"), WebhookRevoke{in->webhook.id}),
                 ErrorCode::NotFound);
    EXPECT_ERROR(world->call(webhooks::revoke, ana, WebhookRevoke{WebhookId::make()}), ErrorCode::NotFound);
    QCOMPARE(world->call(audit::page, ana, AuditPage{space})->entries.front().action, u"webhook.create"_s);
}

void WebhooksTest::wrongAddresses()
{
    for (const char* bad : {"ftp://a.example/", "https://", "//a.example/x", "https://me:pw@a.example/",
                            "a.example/hook", "https://a.example/#part", "javascript:alert(1)", "file:///etc/passwd"})
        EXPECT_BAD_FIELD(make(ana, room, QString::fromLatin1(bad)), "url", "not_a_web_address");
    EXPECT_BAD_FIELD(make(ana, room, {}, HookEvents{HookEvent::Message}), "events", "only_with_url");
    EXPECT_BAD_FIELD(make(ana, room, url, HookEvents{}), "events", "empty");
}

void WebhooksTest::asManyAsARoomMayHave()
{
    for (int i = 0; i < limits::webhooksOfARoom; ++i)
        QVERIFY(make(ana, room, i % 2 == 0 ? std::optional{url} : std::nullopt).ok());
    EXPECT_ERROR(make(ana, room), ErrorCode::TooLarge);
    QVERIFY(world->call(webhooks::revoke, ana, WebhookRevoke{info().id}).ok());
    QVERIFY(make(ana, room).ok());
}

void WebhooksTest::comingIn()
{
    const auto hook = make(ana, room);
    const auto posted = post(*hook, u"Build 7 is green."_s);
    QVERIFY(posted.ok());
    QCOMPARE(posted->seq, 1);
    const auto heard = world->sync(ben, room);
    const auto messages = only<MessageRecord>(heard.records);
    QCOMPARE(messages.size(), 1u);
    QCOMPARE(messages.front().body, u"Build 7 is green."_s);
    QCOMPARE(messages.front().author, *hook->webhook.author);
    const auto author = std::find_if(heard.users.begin(), heard.users.end(),
                                     [&](const auto& one) { return one.id == messages.front().author; });
    QVERIFY(author != heard.users.end() && author->bot);
    QCOMPARE(author->displayName, u"CI"_s);
    EXPECT_ERROR(world->inTransaction([](Tx& tx) {
        return webhooks::post(tx, {u"guess"_s, u"x"_s});
    }),
                 ErrorCode::NotFound);
}

void WebhooksTest::aKeyPostsOnce()
{
    const auto hook = make(ana, room);
    const auto first = post(*hook, u"once"_s, "job 7");
    QVERIFY(first.ok());
    QCOMPARE(post(*hook, u"once"_s, "job 7")->id, first->id);
    QVERIFY(world->last.isEmpty());
    EXPECT_ERROR(post(*hook, u"twice"_s, "job 7"), ErrorCode::Conflict);
    QCOMPARE(post(*hook, u"once"_s, "job 8")->seq, 2);
    QCOMPARE(post(*hook, u"once"_s)->seq, 3);
    QCOMPARE(post(*make(ana, room), u"once"_s, "job 7")->seq, 4);
}

void WebhooksTest::endings()
{
    const auto hook = make(ana, room);
    const auto other = make(ana, room);
    QVERIFY(world->call(webhooks::revoke, ana, WebhookRevoke{hook->webhook.id}).ok());
    EXPECT_ERROR(post(*hook, u"x"_s), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(webhooks::revoke, ana, WebhookRevoke{hook->webhook.id}), ErrorCode::NotFound);
    QVERIFY(post(*other, u"x"_s).ok());
    World::must(world->db->exec("UPDATE conversations SET deleted_at = 1 WHERE id = ?", room).ok()
                    ? Result<Done>{Done{}}
                    : ErrorCode::Internal);
    EXPECT_ERROR(post(*other, u"x"_s), ErrorCode::NotFound);
}

void WebhooksTest::goingOut()
{
    const auto hook = make(ana, room, url);
    const auto sent = world->say(ben, room, u"hello"_s);
    QVERIFY(world->last.hasDeliveries());
    const auto parcel = take();
    QVERIFY(parcel);
    QCOMPARE(parcel->url, url);
    QCOMPARE(parcel->event, u"message"_s);
    QCOMPARE(totp::open(key, parcel->sealedSecret), std::optional{hook->secret->toLatin1()});
    const auto told = decode<HookDelivery>(QJsonDocument::fromJson(parcel->body).object());
    QVERIFY(told.ok());
    QCOMPARE(told->delivery, parcel->id);
    QCOMPARE(told->message.id, sent.id);
    QCOMPARE(told->message.body, u"hello"_s);
    QCOMPARE(told->user.handle, u"ben"_s);
    QVERIFY2(!take(), "it is nobody else's meanwhile");
    world->clock.advance(61s);
    QVERIFY2(take(), "who took it may have died");
    QVERIFY(world->inTransaction([&](Tx& tx) { return hook_outbox::told(tx, *parcel); }).ok());
    QCOMPARE(info().waiting, 0);
    // A message that was not stored is not told.
    EXPECT_ERROR(world->call(messages::send, ben, MessageSend{room, u"again-again"_s, u"x"_s, MessageId::make()}),
                 ErrorCode::BadField);
    QCOMPARE(info().waiting, 0);
}

void WebhooksTest::onlyTheEventsAskedFor()
{
    QVERIFY(make(ana, room, url, HookEvents{HookEvent::MessageEdited, HookEvent::MessageDeleted}).ok());
    const auto sent = world->say(ben, room, u"hello"_s);
    QVERIFY(!world->last.hasDeliveries());
    QVERIFY(world->call(messages::edit, ben, MessageEdit{sent.id, u"hallo"_s}).ok());
    QVERIFY(world->call(messages::remove, ben, MessageDelete{sent.id}).ok());
    world->say(ben, world->room(ana, space), u"elsewhere"_s);
    const auto edited = take();
    QVERIFY(edited && edited->event == u"message_edited"_s && edited->body.contains("hallo"));
    const auto deleted = take();
    QVERIFY(deleted && deleted->event == u"message_deleted"_s && !deleted->body.contains("hallo"));
    QVERIFY(!take());
}

void WebhooksTest::triedAgainAndGivenUp()
{
    QVERIFY(make(ana, room, url).ok());
    world->say(ben, room, u"hello"_s);
    auto parcel = take();
    QVERIFY(parcel && parcel->attempts == 0);
    QVERIFY(fail(*parcel, 10s).ok());
    QCOMPARE(info().lastError, u"status_500"_s);
    QCOMPARE(info().waiting, 1);
    QVERIFY(!take());
    world->clock.advance(10s);
    parcel = take();
    QVERIFY(parcel && parcel->attempts == 1);
    QVERIFY(fail(*parcel, {}).ok());
    QCOMPARE(info().waiting, 0);
    QCOMPARE(info().lost, 1);
    world->say(ben, room, u"hello"_s);
    parcel = take();
    QVERIFY(world->inTransaction([&](Tx& tx) { return hook_outbox::told(tx, *parcel); }).ok());
    QVERIFY(info().lastError.isEmpty());
}

void WebhooksTest::theOutboxIsBounded()
{
    const auto hook = make(ana, room, url);
    for (int i = 0; i < limits::hookDeliveries + 3; ++i)
        world->say(ben, room, u"hello %1"_s.arg(i));
    QCOMPARE(info().waiting, limits::hookDeliveries);
    QCOMPARE(info().lost, 3);
    QVERIFY(take()->body.contains("hello 3"));
    QVERIFY(world->call(webhooks::revoke, ana, WebhookRevoke{hook->webhook.id}).ok());
    QVERIFY2(!take(), "who is revoked is told nothing more");
}

} // namespace tertulia::test

using tertulia::test::WebhooksTest;
TERTULIA_TEST(WebhooksTest, "webhooks")
#include "tst_webhooks.moc"
