// SPDX-License-Identifier: GPL-3.0-or-later
// Messages put aside: a reference and a note, seen by nobody else, and what the message says only while it is seen.
#include "server/services/saved.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SavedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void savedAndShown();
    void savedOnlyWhatIsSeen();
    void deletedMessages();
    void notTooMany();
    void savedInPages();

private:
    SavedRecord lastOf(const Actor& actor)
    {
        const auto records = only<SavedRecord>(world->sync(actor, actor.user).records);
        return records.empty() ? SavedRecord{} : records.back();
    }

    std::unique_ptr<World> world;
    Actor ana, ben, stranger;
    ConversationId group;
};

void SavedTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    stranger = world->person("stranger");
    group = world->group(ana, {u"ben"_s});
}

void SavedTest::savedAndShown()
{
    const auto message = world->say(ben, group, u"worth keeping"_s);
    const auto first = world->call(saved::add, ana, SavedAdd{message.id, u"why"_s});
    QVERIFY(first.ok());
    QCOMPARE(first->saved,
             (SavedRecord{message.id, group, message.seq, u"why"_s, world->clock.now(), false, first->saved.rev}));
    QCOMPARE(lastOf(ana), first->saved);
    QVERIFY(only<SavedRecord>(world->sync(ben, ben.user).records).empty());
    QCOMPARE(world->call(saved::add, ana, SavedAdd{message.id, u"why"_s})->saved, first->saved);
    QVERIFY(world->last.isEmpty());
    QVERIFY(world->call(messages::edit, ben, MessageEdit{message.id, u"worth keeping!"_s}).ok());
    QCOMPARE(world->call(saved::add, ana, SavedAdd{message.id, u"because"_s})->saved.note, u"because"_s);
    const auto list = world->call(saved::list, ana, SavedList{});
    QCOMPARE(list->saved.size(), 1u);
    QCOMPARE(list->saved.front().message->body, u"worth keeping!"_s);
    QCOMPARE(list->users.size(), 1u);
    const auto removed = world->call(saved::remove, ana, SavedRemove{message.id});
    QVERIFY(removed->saved.removed && removed->saved.note.isEmpty());
    QCOMPARE(world->call(saved::remove, ana, SavedRemove{message.id})->saved, removed->saved);
    QVERIFY(world->last.isEmpty());
    QVERIFY(world->call(saved::list, ana, SavedList{})->saved.empty());
}

void SavedTest::savedOnlyWhatIsSeen()
{
    const auto message = world->say(ana, group, u"ours"_s);
    EXPECT_ERROR(world->call(saved::add, stranger, SavedAdd{message.id, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(saved::remove, ben, SavedRemove{message.id}), ErrorCode::NotFound);
    QVERIFY(world->call(saved::add, ben, SavedAdd{message.id, u"note"_s}).ok());
    world->remove(ana, group, "ben");
    const auto list = world->call(saved::list, ben, SavedList{});
    QCOMPARE(list->saved.size(), 1u);
    QVERIFY2(!list->saved.front().message, "the reference is his, the message is not any more");
    QVERIFY(list->users.empty());
    QVERIFY(world->call(saved::remove, ben, SavedRemove{message.id}).ok());
}

void SavedTest::savedInPages()
{
    std::vector<MessageId> kept;
    for (int i = 0; i < 7; ++i) {
        kept.insert(kept.begin(), world->say(ben, group, QString(8000, u'\u20ac')).id);
        QVERIFY(world->call(saved::add, ana, SavedAdd{kept.front(), QString(500, u'\u20ac')}).ok());
    }
    for (const int limit : {2, 7, 200}) {
        std::vector<MessageId> found;
        SavedList request{{}, limit};
        for (bool more = true; more;) {
            const auto reply = world->call(saved::list, ana, request);
            QVERIFY(reply.ok());
            for (const SavedView& view : reply->saved)
                found.push_back(view.saved.message);
            more = reply->more;
            request.before = reply->next;
        }
        QCOMPARE(found, kept);
    }
}

void SavedTest::deletedMessages()
{
    const auto message = world->say(ben, group, u"regretted"_s);
    QVERIFY(world->call(saved::add, ana, SavedAdd{message.id, u"why"_s}).ok());
    QVERIFY(world->call(messages::remove, ben, MessageDelete{message.id}).ok());
    const auto list = world->call(saved::list, ana, SavedList{});
    QCOMPARE(list->saved.size(), 1u);
    QVERIFY(list->saved.front().message->deleted && list->saved.front().message->body.isEmpty());
    EXPECT_ERROR(world->call(saved::add, ben, SavedAdd{message.id, {}}), ErrorCode::Gone);
    QVERIFY(world->call(saved::remove, ana, SavedRemove{message.id}).ok());
}

void SavedTest::notTooMany()
{
    const auto first = world->say(ben, group, u"one"_s);
    const auto other = world->say(ben, group, u"two"_s);
    QVERIFY(world->call(saved::add, ana, SavedAdd{first.id, {}}).ok());
    for (int i = 1; i < limits::saved; ++i)
        QVERIFY(world->db
                    ->exec("INSERT INTO saved_messages (user_id, message_id, conversation_id, seq, note, saved_at, "
                           "is_removed, rev) VALUES (?, ?, ?, 1, '', 0, FALSE, 1)",
                           ana.user, MessageId::make(), group)
                    .ok());
    EXPECT_ERROR(world->call(saved::add, ana, SavedAdd{other.id, {}}), ErrorCode::TooLarge);
    QVERIFY2(world->call(saved::add, ana, SavedAdd{first.id, u"note"_s}).ok(), "a note is no further one");
    QVERIFY(world->call(saved::remove, ana, SavedRemove{first.id}).ok());
    QVERIFY(world->call(saved::add, ana, SavedAdd{other.id, {}}).ok());
    EXPECT_ERROR(world->call(saved::add, ana, SavedAdd{first.id, {}}), ErrorCode::TooLarge);
}

} // namespace tertulia::test

using tertulia::test::SavedTest;
TERTULIA_TEST(SavedTest, "saved")
#include "tst_saved.moc"
