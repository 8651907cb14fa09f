// SPDX-License-Identifier: GPL-3.0-or-later
// Sending, editing and deleting messages, and read marks.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void sendStoresAndPublishes();
    void repeatGivesFirstResult();
    void repeatAfterEditAndDelete();
    void repeatAfterRemoval();
    void clientIdReusedIsConflict();
    void clientIdsBelongToTheirAuthors();
    void replyMustBeInConversation();
    void hiddenConversationIsNotFound();
    void editReplacesOwnBody();
    void editRefusals();
    void deleteIsFinal();
    void whoMayDelete();
    void readMarks();
    void readMarkRefusals();

private:
    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    ConversationId group;
};

void MessagesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void MessagesTest::sendStoresAndPublishes()
{
    const Rev before = world->sync(ana, group).rev;
    const auto sent = world->say(ana, group, u"hola «mundo» 👋\nline two"_s);
    const Changes told = world->last;
    QCOMPARE(sent.seq, 1);
    QCOMPARE(sent.rev, before + 1);
    QCOMPARE(sent.createdAt, world->clock.now());
    QCOMPARE(outline(told), (QStringList{u"conversation:%1"_s.arg(sent.rev), u"user:2"_s}));
    const auto stored = only<MessageRecord>(world->sync(ben, group, before).records);
    QCOMPARE(stored.size(), size_t{1});
    QCOMPARE(stored.front().id, sent.id);
    QCOMPARE(stored.front().body, u"hola «mundo» 👋\nline two"_s);
    QCOMPARE(stored.front().author, ana.user);
    QVERIFY(std::get<Publication>(told.steps().front()).records.front() == Record{stored.front()});
    QCOMPARE(world->readSeq(ana, group), 1);
    QCOMPARE(world->readSeq(ben, group), 0);
}

void MessagesTest::repeatGivesFirstResult()
{
    const MessageSend request{group, u"one-and-only"_s, u"hi"_s, {}};
    const auto first = world->call(messages::send, ana, request);
    QVERIFY(first.ok());
    world->say(ben, group, u"between"_s);
    world->clock.advance(std::chrono::hours{1});
    const auto again = world->call(messages::send, ana, request);
    QVERIFY(again.ok());
    QVERIFY(world->last.isEmpty());
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->seq, first->seq);
    QCOMPARE(again->createdAt, first->createdAt);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages"), 2);
}

void MessagesTest::repeatAfterEditAndDelete()
{
    const MessageSend request{group, u"one-and-only"_s, u"hi"_s, {}};
    const auto first = world->call(messages::send, ana, request);
    QVERIFY(first.ok());
    QVERIFY(world->call(messages::edit, ana, MessageEdit{first->id, u"hello"_s}).ok());
    const auto again = world->call(messages::send, ana, request);
    QVERIFY2(again.ok(), "the send was done, whatever the body is now");
    QCOMPARE(again->id, first->id);
    EXPECT_ERROR(world->call(messages::send, ana, MessageSend{group, u"one-and-only"_s, u"hello"_s, {}}),
                 ErrorCode::Conflict);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{first->id}).ok());
    const auto afterDelete = world->call(messages::send, ana, request);
    QVERIFY(afterDelete.ok());
    QCOMPARE(afterDelete->id, first->id);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM messages WHERE body <> ''"), 0);
}

void MessagesTest::repeatAfterRemoval()
{
    const MessageSend request{group, u"sent-before-going"_s, u"bye"_s, {}};
    QVERIFY(world->call(messages::send, ben, request).ok());
    world->remove(ana, group, "ben");
    QVERIFY(world->call(messages::send, ben, request).ok());
    EXPECT_ERROR(world->trySay(ben, group, u"one more"_s), ErrorCode::NotFound);
}

void MessagesTest::clientIdReusedIsConflict()
{
    const auto other = world->group(ana, {});
    QVERIFY(world->call(messages::send, ana, MessageSend{group, u"same-same"_s, u"hi"_s, {}}).ok());
    EXPECT_ERROR(world->call(messages::send, ana, MessageSend{group, u"same-same"_s, u"ho"_s, {}}),
                 ErrorCode::Conflict);
    EXPECT_ERROR(world->call(messages::send, ana, MessageSend{other, u"same-same"_s, u"hi"_s, {}}),
                 ErrorCode::Conflict);
    QVERIFY(world->last.isEmpty());
}

void MessagesTest::clientIdsBelongToTheirAuthors()
{
    QVERIFY(world->call(messages::send, ana, MessageSend{group, u"same-same"_s, u"hi"_s, {}}).ok());
    const auto bens = world->call(messages::send, ben, MessageSend{group, u"same-same"_s, u"ho"_s, {}});
    QVERIFY(bens.ok());
    QCOMPARE(bens->seq, 2);
}

void MessagesTest::replyMustBeInConversation()
{
    const auto other = world->group(ana, {});
    const auto here = world->say(ben, group, u"question"_s);
    const auto there = world->say(ana, other, u"elsewhere"_s);
    const Rev head = world->sync(ana, group).rev;
    EXPECT_BAD_FIELD(world->call(messages::send, ana, MessageSend{group, u"client-a"_s, u"x"_s, there.id}), "reply_to",
                     "not_in_conversation");
    EXPECT_BAD_FIELD(world->call(messages::send, ana, MessageSend{group, u"client-b"_s, u"x"_s, MessageId::make()}),
                     "reply_to", "not_in_conversation");
    QCOMPARE(world->sync(ana, group).rev, head);
    QVERIFY(world->call(messages::send, ana, MessageSend{group, u"client-c"_s, u"answer"_s, here.id}).ok());
    QCOMPARE(only<MessageRecord>(world->sync(ben, group, head).records).front().replyTo, std::optional{here.id});
}

void MessagesTest::hiddenConversationIsNotFound()
{
    EXPECT_ERROR(world->trySay(eve, group, u"let me in"_s), ErrorCode::NotFound);
    EXPECT_ERROR(world->trySay(eve, ConversationId::make(), u"hello?"_s), ErrorCode::NotFound);
    const auto sent = world->say(ana, group, u"secret"_s);
    EXPECT_ERROR(world->call(messages::edit, eve, MessageEdit{sent.id, u"x"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(messages::remove, eve, MessageDelete{sent.id}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(reading::mark, eve, ReadMark{group, 1}), ErrorCode::NotFound);
}

void MessagesTest::editReplacesOwnBody()
{
    const auto sent = world->say(ana, group, u"draft"_s);
    world->clock.advance(std::chrono::seconds{5});
    const auto edited = world->call(messages::edit, ana, MessageEdit{sent.id, u"final"_s});
    QVERIFY(edited.ok());
    QCOMPARE(edited->rev, sent.rev + 1);
    const auto stored = only<MessageRecord>(world->sync(ben, group).records);
    QCOMPARE(stored.size(), size_t{1});
    QCOMPARE(stored.front().body, u"final"_s);
    QCOMPARE(stored.front().seq, sent.seq);
    QCOMPARE(stored.front().editedAt, std::optional{world->clock.now()});
    const auto same = world->call(messages::edit, ana, MessageEdit{sent.id, u"final"_s});
    QVERIFY(same.ok());
    QCOMPARE(same->rev, edited->rev);
    QVERIFY(world->last.isEmpty());
}

void MessagesTest::editRefusals()
{
    const auto sent = world->say(ana, group, u"mine"_s);
    EXPECT_FORBIDDEN(world->call(messages::edit, ben, MessageEdit{sent.id, u"yours"_s}),
                     "message.only_the_author_edits");
    EXPECT_ERROR(world->call(messages::edit, ana, MessageEdit{MessageId::make(), u"x"_s}), ErrorCode::NotFound);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{sent.id}).ok());
    EXPECT_ERROR(world->call(messages::edit, ana, MessageEdit{sent.id, u"back"_s}), ErrorCode::Gone);
}

void MessagesTest::deleteIsFinal()
{
    const auto sent = world->say(ana, group, u"oops"_s);
    const auto gone = world->call(messages::remove, ana, MessageDelete{sent.id});
    QVERIFY(gone.ok());
    QCOMPARE(gone->rev, sent.rev + 1);
    const auto again = world->call(messages::remove, ana, MessageDelete{sent.id});
    QVERIFY(again.ok());
    QCOMPARE(again->rev, gone->rev);
    QVERIFY(world->last.isEmpty());
    const auto stored = only<MessageRecord>(world->sync(ben, group).records).front();
    QVERIFY(stored.deleted);
    QCOMPARE(stored.body, QString{});
    QCOMPARE(stored.seq, 1);
    QCOMPARE(world->say(ben, group, u"next"_s).seq, 2);
}

void MessagesTest::whoMayDelete()
{
    const auto bens = world->say(ben, group, u"b"_s);
    const auto anas = world->say(ana, group, u"a"_s);
    EXPECT_FORBIDDEN(world->call(messages::remove, ben, MessageDelete{anas.id}),
                     "message.only_author_or_leaders_delete");
    QVERIFY(world->call(messages::remove, ana, MessageDelete{bens.id}).ok());
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{world->say(ben, room, u"r"_s).id}).ok());
    const auto direct = world->direct(ana, "ben");
    EXPECT_FORBIDDEN(world->call(messages::remove, ana, MessageDelete{world->say(ben, direct, u"d"_s).id}),
                     "message.only_author_or_leaders_delete");
}

void MessagesTest::readMarks()
{
    for (int i = 0; i < 3; ++i)
        world->say(ana, group, u"m"_s);
    const auto marked = world->call(reading::mark, ben, ReadMark{group, 2});
    QVERIFY(marked.ok());
    QCOMPARE(outline(world->last), QStringList{u"user:%1"_s.arg(marked->rev)});
    QCOMPARE(world->readSeq(ben, group), 2);
    const auto same = world->call(reading::mark, ben, ReadMark{group, 2});
    QVERIFY(same.ok());
    QCOMPARE(same->rev, marked->rev);
    QVERIFY(world->last.isEmpty());
    world->say(ben, group, u"own"_s);
    QCOMPARE(world->readSeq(ben, group), 4);
    const auto records = only<ReadMarkRecord>(world->sync(ben, ben.user).records);
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records.front().seq, 4);
    const auto room = world->room(ana, world->space(ana, {"ben"}));
    QVERIFY2(world->call(reading::mark, ben, ReadMark{room, 0}).ok(), "nothing read of nothing");
}

void MessagesTest::readMarkRefusals()
{
    world->say(ana, group, u"m"_s);
    world->say(ana, group, u"m"_s);
    EXPECT_BAD_FIELD(world->call(reading::mark, ben, ReadMark{group, 3}), "seq", "beyond_last");
    QVERIFY(world->call(reading::mark, ben, ReadMark{group, 2}).ok());
    EXPECT_ERROR(world->call(reading::mark, ben, ReadMark{group, 1}), ErrorCode::Conflict);
    QCOMPARE(world->readSeq(ben, group), 2);
}

} // namespace tertulia::test

using tertulia::test::MessagesTest;
TERTULIA_TEST(MessagesTest, "messages")
#include "tst_messages.moc"
