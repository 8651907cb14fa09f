// SPDX-License-Identifier: GPL-3.0-or-later
// Pins, former versions, forwarding, silent messages, and what a conversation says of itself.
#include "server/services/message_acts.h"
#include "server/services/notifications.h"
#include "server/services/reactions.h"
#include "server/services/reports.h"
#include "server/services/rooms.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MessageActsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void pinAndUnpin();
    void pinRefusals();
    void pinsAreListed();
    void noMorePinsThanFit();
    void versionsAreKept();
    void versionsArePagedByWeight();
    void forwarding();
    void forwardingIsDoneOnce();
    void forwardRefusals();
    void silence();
    void systemMessages();
    void systemMessagesAreNobodysWords();
    void onlyWhereMembersAre();
    void readMarksAndSystemMessages();

private:
    MessageRecord now(const Actor& actor, ConversationId conversation, MessageId id)
    {
        for (const MessageRecord& message : only<MessageRecord>(world->sync(actor, conversation).records))
            if (message.id == id)
                return message;
        return {};
    }
    /// The newest message of a conversation.
    MessageRecord newest(const Actor& actor, ConversationId conversation)
    {
        return world->call(sync::history, actor, HistoryPage{conversation, {}, {}, 1})->messages.back();
    }
    QString said(const Actor& actor, ConversationId conversation)
    {
        const auto message = newest(actor, conversation);
        return message.system ? QString::fromLatin1(enumName(message.system->kind)) + u' ' +
                                    message.system->text.value_or(QString{})
                              : message.body;
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
};

void MessageActsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void MessageActsTest::pinAndUnpin()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    world->clock.advance(std::chrono::seconds{5});
    const auto pinned = world->call(message_acts::pin, ben, MessagePin{sent.id});
    QVERIFY(pinned.ok());
    const auto record = now(ana, group, sent.id);
    QCOMPARE(record.rev, pinned->rev);
    QCOMPARE(record.pinnedBy, std::optional{ben.user});
    QCOMPARE(record.pinnedAt, std::optional{world->clock.now()});
    QVERIFY2(!record.editedAt, "its words are the same");
    const auto note = newest(ana, group);
    QCOMPARE(note.system, (std::optional{SystemNote{SystemKind::Pinned, {}, {}}}));
    QCOMPARE(note.replyTo, std::optional{sent.id});
    QCOMPARE(note.author, ben.user);
    QCOMPARE(world->call(message_acts::pin, ana, MessagePin{sent.id})->rev, pinned->rev);
    QVERIFY(world->last.isEmpty());
    const auto unpinned = world->call(message_acts::unpin, ana, MessageUnpin{sent.id});
    QVERIFY(unpinned->rev > pinned->rev);
    QVERIFY(!now(ana, group, sent.id).pinnedAt && !now(ana, group, sent.id).pinnedBy);
    QCOMPARE(world->call(message_acts::unpin, ana, MessageUnpin{sent.id})->rev, unpinned->rev);
    QVERIFY(world->last.isEmpty());
}

void MessageActsTest::pinRefusals()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    EXPECT_ERROR(world->call(message_acts::pin, eve, MessagePin{sent.id}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(message_acts::unpin, eve, MessageUnpin{sent.id}), ErrorCode::NotFound);
    const SpaceId space = world->space(ana, {"ben"});
    const auto there = world->say(ben, world->room(ana, space), u"hello"_s);
    EXPECT_FORBIDDEN(world->call(message_acts::pin, ben, MessagePin{there.id}), "space.no_role_grants");
    EXPECT_FORBIDDEN(world->call(message_acts::unpin, ben, MessageUnpin{there.id}), "space.no_role_grants");
    QVERIFY(world->call(message_acts::pin, ana, MessagePin{there.id}).ok());
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    EXPECT_ERROR(world->call(message_acts::pin, ana, MessagePin{sent.id}), ErrorCode::Gone);
    EXPECT_ERROR(world->call(message_acts::unpin, ana, MessageUnpin{sent.id}), ErrorCode::Gone);
}

void MessageActsTest::pinsAreListed()
{
    std::vector<MessageSendReply> sent;
    for (int i = 0; i < 3; ++i)
        sent.push_back(world->say(ana, group, u"number %1"_s.arg(i)));
    for (const auto& one : sent)
        QVERIFY(world->call(message_acts::pin, ben, MessagePin{one.id}).ok());
    const auto first = world->call(message_acts::pins, ben, PinList{group, {}, 2});
    QVERIFY(first.ok() && first->more);
    QCOMPARE(first->messages.size(), 2u);
    QCOMPARE(first->messages.front().id, sent.back().id);
    QCOMPARE(first->users.size(), 1u);
    const auto rest = world->call(message_acts::pins, ben, PinList{group, first->messages.back().seq, 2});
    QCOMPARE(rest->messages.size(), 1u);
    QVERIFY(!rest->more);
    EXPECT_ERROR(world->call(message_acts::pins, eve, PinList{group}), ErrorCode::NotFound);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.at(1).id}).ok());
    QCOMPARE(world->call(message_acts::pins, ben, PinList{group})->messages.size(), 2u);
}

void MessageActsTest::noMorePinsThanFit()
{
    const auto sent = world->say(ana, group, u"hello"_s);
    for (int i = 0; i < limits::pins; ++i)
        world->say(ana, group, u"m"_s);
    QVERIFY(world->db->exec("UPDATE messages SET pinned_at = 1, pinned_by = ? WHERE seq > 1", ana.user).ok());
    EXPECT_ERROR(world->call(message_acts::pin, ana, MessagePin{sent.id}), ErrorCode::TooLarge);
}

void MessageActsTest::versionsAreKept()
{
    const auto sent = world->say(ana, group, u"one"_s);
    const Timestamp first = world->clock.now();
    const auto versions = [&](const Actor& actor) {
        return world->call(message_acts::versions, actor, MessageVersions{sent.id});
    };
    QVERIFY(versions(ben)->versions.empty());
    world->clock.advance(std::chrono::minutes{1});
    const auto second = world->call(messages::edit, ana, MessageEdit{sent.id, u"two"_s});
    const Timestamp edited = world->clock.now();
    QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, u"two"_s}).ok());
    world->clock.advance(std::chrono::minutes{1});
    const auto third = world->call(messages::edit, ana, MessageEdit{sent.id, u"three"_s});
    const auto page = versions(ben);
    QCOMPARE(page->versions,
             (std::vector<MessageVersion>{{second->rev, u"one"_s, first}, {third->rev, u"two"_s, edited}}));
    QVERIFY(!page->more);
    const auto rest = world->call(message_acts::versions, ben, MessageVersions{sent.id, second->rev, 1});
    QCOMPARE(rest->versions.size(), 1u);
    QVERIFY(world->call(message_acts::versions, ben, MessageVersions{sent.id, {}, 1})->more);
    EXPECT_ERROR(versions(eve), ErrorCode::NotFound);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    QVERIFY(versions(ben)->versions.empty());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM message_versions"), 0);
}

void MessageActsTest::versionsArePagedByWeight()
{
    const auto sent = world->say(ana, group, u"x"_s);
    const QString heavy = u"\n"_s.repeated(7000) + u"ñ"_s.repeated(999); // six bytes for each line break
    for (int i = 0; i < 12; ++i)
        QVERIFY(world->call(messages::edit, ana, MessageEdit{sent.id, heavy + QString::number(i)}).ok());
    const auto page = world->call(message_acts::versions, ben, MessageVersions{sent.id, {}, 100});
    QVERIFY(page->more && page->versions.size() > 2);
    JsonWriter writer;
    encode(writer, *page);
    QVERIFY(writer.take().size() < limits::frameFromServer);
}

void MessageActsTest::forwarding()
{
    const auto other = world->group(ana, {u"eve"_s});
    const auto sent = world->say(ben, group, u"ben's words"_s);
    const Timestamp at = world->clock.now();
    world->clock.advance(std::chrono::minutes{1});
    const auto moved = world->call(messages::forward, ana, MessageForward{sent.id, other, u"forward-1"_s, u"look"_s});
    QVERIFY(moved.ok());
    const auto record = now(eve, other, moved->id);
    QCOMPARE(record.author, ana.user);
    QCOMPARE(record.body, u"look"_s);
    QVERIFY(record.forwarded == (std::optional{ForwardedFrom{ben.user, at, u"ben's words"_s}}));
    JsonWriter writer;
    encode(writer, record);
    const QByteArray wire = writer.take();
    QVERIFY(!wire.contains(group.text().toLatin1()) && !wire.contains(sent.id.text().toLatin1()));
    // A bare forward brings on what it was brought; a commented one the comment.
    const auto bare = world->call(messages::forward, ana, MessageForward{sent.id, other, u"forward-2"_s, {}});
    const auto further = world->call(messages::forward, eve, MessageForward{bare->id, other, u"forward-3"_s, {}});
    QCOMPARE(now(eve, other, further->id).forwarded->author, ben.user);
    const auto comment = world->call(messages::forward, eve, MessageForward{moved->id, other, u"forward-4"_s, {}});
    QCOMPARE(now(eve, other, comment->id).forwarded->body, u"look"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{moved->id}).ok());
    QVERIFY(!now(eve, other, moved->id).forwarded);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE deleted AND extras <> ''"), 0);
}

void MessageActsTest::forwardingIsDoneOnce()
{
    const auto sent = world->say(ben, group, u"words"_s);
    const MessageForward request{sent.id, group, u"forward-1"_s, {}};
    const auto first = world->call(messages::forward, ana, request);
    QVERIFY(world->call(messages::remove, ben, MessageDelete{sent.id}).ok());
    const auto again = world->call(messages::forward, ana, request);
    QVERIFY(again.ok() && world->last.isEmpty());
    QCOMPARE(again->id, first->id);
    const auto other = world->say(ben, group, u"words"_s);
    EXPECT_ERROR(world->call(messages::forward, ana, MessageForward{other.id, group, u"forward-1"_s, {}}),
                 ErrorCode::Conflict);
    EXPECT_ERROR(world->call(messages::send, ana, MessageSend{group, u"forward-1"_s, u"words"_s, {}}),
                 ErrorCode::Conflict);
}

void MessageActsTest::forwardRefusals()
{
    const auto other = world->group(eve, {});
    const auto sent = world->say(ben, group, u"words"_s);
    const auto secret = world->say(eve, other, u"secret"_s);
    EXPECT_ERROR(world->call(messages::forward, ana, MessageForward{secret.id, group, u"forward-1"_s, {}}),
                 ErrorCode::NotFound);
    EXPECT_ERROR(world->call(messages::forward, ana, MessageForward{sent.id, other, u"forward-2"_s, {}}),
                 ErrorCode::NotFound);
    QVERIFY(world->call(messages::remove, ben, MessageDelete{sent.id}).ok());
    EXPECT_ERROR(world->call(messages::forward, ana, MessageForward{sent.id, group, u"forward-3"_s, {}}),
                 ErrorCode::Gone);
}

void MessageActsTest::silence()
{
    MessageSend request{group, u"silent-1"_s, u"@ben psst"_s, {}};
    request.silent = true;
    const auto sent = world->call(messages::send, ana, request);
    QVERIFY(sent.ok());
    for (const auto& step : world->last.steps())
        QVERIFY(!std::holds_alternative<Alert>(step));
    QCOMPARE(now(ben, group, sent->id).silent, std::optional{true});
    QCOMPARE(world->call(notifications::explain, ben, NotificationExplain{sent->id})->rule, u"notify.silent"_s);
    QVERIFY2(now(ben, group, sent->id).mentions, "he is named all the same");
}

void MessageActsTest::systemMessages()
{
    world->add(ana, group, "eve");
    QCOMPARE(newest(ben, group).system, (std::optional{SystemNote{SystemKind::Added, eve.user, {}}}));
    QCOMPARE(newest(ben, group).author, ana.user);
    ConversationEdit edit{group};
    edit.title = u"new name"_s;
    QVERIFY(world->call(groups::edit, ana, edit).ok());
    QCOMPARE(said(ben, group), u"renamed new name"_s);
    edit.topic = u"about tea"_s;
    QVERIFY(world->call(groups::edit, ana, edit).ok());
    QCOMPARE(said(ben, group), u"topic about tea"_s);
    edit.avatar = u"face:tea"_s;
    QVERIFY(world->call(groups::edit, ana, edit).ok());
    QCOMPARE(said(ben, group), u"picture "_s);
    const Seq before = newest(ben, group).seq;
    QVERIFY(world->call(groups::edit, ana, edit).ok());
    QCOMPARE(newest(ben, group).seq, before);
    world->remove(ana, group, "eve");
    QCOMPARE(newest(ben, group).system, (std::optional{SystemNote{SystemKind::Removed, eve.user, {}}}));
    world->remove(ben, group, "ben");
    QCOMPARE(newest(ana, group).system, (std::optional{SystemNote{SystemKind::Left, {}, {}}}));
    QCOMPARE(newest(ana, group).author, ben.user);
    for (const auto& step : world->last.steps())
        QVERIFY(!std::holds_alternative<Alert>(step));
}

void MessageActsTest::systemMessagesAreNobodysWords()
{
    world->add(ana, group, "eve");
    const MessageId note = newest(ana, group).id;
    EXPECT_FORBIDDEN(world->call(messages::edit, ana, MessageEdit{note, u"x"_s}), "message.only_the_author_edits");
    EXPECT_FORBIDDEN(world->call(messages::remove, ben, MessageDelete{note}), "message.only_author_or_leaders_delete");
    EXPECT_BAD_FIELD(world->call(messages::send, ben, MessageSend{group, u"client-1"_s, u"x"_s, note}), "reply_to",
                     "is_system");
    EXPECT_BAD_FIELD(world->call(messages::forward, ben, MessageForward{note, group, u"client-2"_s, {}}), "message",
                     "is_system");
    EXPECT_BAD_FIELD(world->call(message_acts::pin, ben, MessagePin{note}), "message", "is_system");
    EXPECT_BAD_FIELD(world->call(reports::create, ben, ReportCreate{note, u"x"_s}), "message", "is_system");
    QVERIFY(world->call(reactions::add, ben, ReactionAdd{note, u"👋"_s}).ok());
    QCOMPARE(world->call(notifications::explain, ben, NotificationExplain{note})->rule, u"notify.system_message"_s);
    QVERIFY2(world->call(messages::remove, ana, MessageDelete{note}).ok(), "leaders may: a title can be an insult");
    QVERIFY(!newest(ana, group).system);
}

void MessageActsTest::onlyWhereMembersAre()
{
    const SpaceId space = world->space(ana, {"ben"});
    const auto open = world->room(ana, space);
    const auto closed = world->room(ana, space, true);
    for (const auto room : {open, closed}) {
        RoomEdit edit{room};
        edit.title = u"other"_s;
        QVERIFY(world->call(rooms::edit, ana, edit).ok());
    }
    QVERIFY(world->call(sync::history, ana, HistoryPage{open})->messages.empty());
    QCOMPARE(said(ana, closed), u"renamed other"_s);
    world->add(ana, closed, "ben");
    QCOMPARE(said(ben, closed), u"added "_s);
    const auto pinned = world->say(ana, open, u"rules"_s);
    QVERIFY(world->call(message_acts::pin, ana, MessagePin{pinned.id}).ok());
    QCOMPARE(said(ben, open), u"rules"_s);
}

void MessageActsTest::readMarksAndSystemMessages()
{
    world->say(ben, group, u"unread"_s);
    world->add(ana, group, "eve");
    QCOMPARE(world->readSeq(ana, group), 0); // what she had not read she has not
    QCOMPARE(world->readSeq(eve, group), 1);
    QVERIFY(world->call(reading::mark, ana, ReadMark{group, 2}).ok());
    world->remove(ana, group, "eve");
    QCOMPARE(world->readSeq(ana, group), 3);
}

} // namespace tertulia::test

using tertulia::test::MessageActsTest;
TERTULIA_TEST(MessageActsTest, "message_acts")
#include "tst_message_acts.moc"
