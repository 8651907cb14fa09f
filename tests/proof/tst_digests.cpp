// SPDX-License-Identifier: GPL-3.0-or-later
// The digests that the database gives: those of the records that a device downloads, the same on both engines, and
// different when any value in a row that counts is another one.
#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "server/services/proof.h"
#include "server/services/reactions.h"
#include "server/services/threads.h"
#include "server/store/conversations.h"
#include "server/store/messages.h"
#include "server/store/polls.h"
#include "server/store/reactions.h"
#include "tests/domain/claims.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {
void done(const Result<int64_t>& result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
}
} // namespace

class DigestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void ofWhatADeviceHolds();
    void theSameOnBothEngines();
    void everyColumnCounts_data();
    void everyColumnCounts();
    void whatDoesNotCount();
    void moreThanIsTakenAtOnce();

private:
    static Records download(World& from, const Actor& actor, ConversationId conversation)
    {
        return Mirror(from, actor, limits::pageMax).download(conversation);
    }
    QString digest(World& of, SeqRange range) const
    {
        const auto made = of.inTransaction([&](Tx& tx) { return proof::digestOf(tx, group, range); });
        return made.ok() ? *made : QString(wireName(made.error().code));
    }
    /// Everything that a message can have but files and previews.
    void tell();

    std::unique_ptr<World> world;
    Actor ana, ben;
    ConversationId group;
    Seq last = 0;
};

void DigestsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    world->person("eve"); // whom nothing here is about
    group = world->group(ana, {u"ben"_s});
    tell();
    const auto page = world->call(sync::history, ana, HistoryPage{group});
    QVERIFY(page.ok());
    last = page->lastSeq;
}

void DigestsTest::tell()
{
    const auto plain = world->say(ana, group, u"Té, 9 °C"_s);
    const auto edited = world->say(ben, group, u"at nine"_s);
    QVERIFY(world->call(messages::edit, ben, MessageEdit{edited.id, u"at ten, @ana"_s}).ok());
    const auto gone = world->say(ana, group, u"oops"_s);
    QVERIFY(world->call(reactions::add, ben, ReactionAdd{gone.id, u"👍"_s}).ok());
    QVERIFY(world->call(messages::remove, ana, MessageDelete{gone.id}).ok());
    for (const Actor& actor : {ana, ben})
        QVERIFY(world->call(reactions::add, actor, ReactionAdd{plain.id, u"👍"_s}).ok());
    QVERIFY(world->call(reactions::add, ben, ReactionAdd{plain.id, u"🎉"_s}).ok());
    QVERIFY(world->call(reactions::remove, ben, ReactionRemove{plain.id, u"🎉"_s}).ok());
    QVERIFY(world->call(message_acts::pin, ana, MessagePin{edited.id}).ok());
    const auto poll =
        world->call(polls::create, ana, PollCreate{group, u"poll-of-ana"_s, u"When?"_s, {u"9"_s, u"10"_s}});
    QVERIFY(poll.ok());
    for (const Actor& actor : {ana, ben})
        QVERIFY(world->call(polls::vote, actor, PollVote{poll->id, {1}}).ok());
    QVERIFY(world->call(polls::vote, ben, PollVote{poll->id, {}}).ok());
    QVERIFY(world->call(messages::forward, ben, MessageForward{plain.id, group, u"forward-of-ben"_s, {}}).ok());
    QVERIFY(world->call(threads::start, ben, ThreadStart{plain.id, u"thread-of-ben"_s, u"why?"_s}).ok());
}

void DigestsTest::ofWhatADeviceHolds()
{
    const auto claims = claimsOf(group, download(*world, ben, group));
    QCOMPARE(claims.size(), size_t{1});
    QCOMPARE(claims.front().first, Seq{1});
    QCOMPARE(claims.front().last, last);
    QCOMPARE(digest(*world, {1, last}), claims.front().digest);
}

/// The records of one engine, written into the other: the same rows, whoever stores them.
void DigestsTest::theSameOnBothEngines()
{
    World other(globalEngine() == sql::Engine::Sqlite ? sql::Engine::Postgres : sql::Engine::Sqlite);
    for (const auto& [actor, handle] : {std::pair{ana, "ana"_L1}, std::pair{ben, "ben"_L1}})
        done(other.db->exec("INSERT INTO users (id, handle, display_name, avatar, status, password_hash, "
                            "created_at, rev, stream_rev) VALUES (?, ?, ?, '', '', '', 1, 1, 0)",
                            actor.user, handle, handle));
    for (const auto& [name, record] : download(*world, ana, group)) {
        if (const auto* conversation = std::get_if<ConversationRecord>(&record))
            World::must(store::insertConversation(*other.db, {*conversation, 0, conversation->rev, last}, {}));
    }
    for (const auto& [name, record] : download(*world, ana, group)) {
        if (const auto* message = std::get_if<MessageRecord>(&record)) {
            World::must(store::insertMessage(*other.db, *message, QByteArray{"x"}));
            World::must(store::updateMessage(*other.db, *message));
            if (message->thread)
                World::must(store::updateThread(*other.db, *message));
        } else if (const auto* reaction = std::get_if<ReactionRecord>(&record)) {
            World::must(store::putReaction(*other.db, *reaction));
        } else if (const auto* vote = std::get_if<VoteRecord>(&record)) {
            World::must(store::putVote(*other.db, *vote));
        }
    }
    QCOMPARE(digest(other, {1, last}), digest(*world, {1, last}));
    QVERIFY(digest(other, {1, last - 1}) != digest(*world, {1, last}));
}

void DigestsTest::everyColumnCounts_data()
{
    QTest::addColumn<QByteArray>("sql"); // its one question mark: the conversation
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
#define MESSAGES(what, which) "UPDATE messages SET " what " WHERE conversation_id = ? AND " which
    row("id", MESSAGES("id = '00000000000000000000000001'", "seq = 1"));
    row("author", MESSAGES("author_id = (SELECT id FROM users WHERE handle = 'ben')", "seq = 1"));
    row("client_id", MESSAGES("client_id = client_id || 'x'", "seq = 1"));
    row("body", MESSAGES("body = 'Té, 9 °F'", "seq = 1"));
    row("body of a tombstone", MESSAGES("body = 'x'", "deleted"));
    row("reply_to", MESSAGES("reply_to = id", "seq = 1"));
    row("created_at", MESSAGES("created_at = created_at + 1", "seq = 1"));
    row("edited_at", MESSAGES("edited_at = edited_at + 1", "edited_at IS NOT NULL AND NOT deleted"));
    row("deleted", MESSAGES("deleted = TRUE", "seq = 1"));
    row("not deleted", MESSAGES("deleted = FALSE", "deleted"));
    row("rev", MESSAGES("rev = rev + 1000", "seq = 1"));
    row("extras", MESSAGES("extras = ''", "body = 'When?'"));
    row("pinned_by", MESSAGES("pinned_by = NULL", "pinned_at IS NOT NULL"));
    row("pinned_at", MESSAGES("pinned_at = pinned_at + 1", "pinned_at IS NOT NULL"));
    row("thread", MESSAGES("thread_id = conversation_id", "thread_id IS NOT NULL"));
    row("thread_replies", MESSAGES("thread_replies = 7", "thread_id IS NOT NULL"));
    row("thread_last_at", MESSAGES("thread_last_at = thread_last_at + 1", "thread_id IS NOT NULL"));
    row("seq", MESSAGES("seq = 1000", "deleted"));
#undef MESSAGES
    row("a message gone", "DELETE FROM messages WHERE conversation_id = ? AND deleted");
    row("reaction's message", "UPDATE reactions SET message_id = user_id WHERE conversation_id = ? AND NOT is_removed");
    row("reaction's place", "UPDATE reactions SET seq = 2 WHERE conversation_id = ? AND NOT is_removed");
    row("reaction's user", "UPDATE reactions SET user_id = (SELECT id FROM users WHERE handle = 'eve') WHERE "
                           "conversation_id = ? AND user_id = (SELECT id FROM users WHERE handle = 'ben')");
    row("reaction's emoji", "UPDATE reactions SET emoji = '❤' WHERE conversation_id = ? AND NOT is_removed");
    row("reaction removed", "UPDATE reactions SET is_removed = TRUE WHERE conversation_id = ?");
    row("reaction back", "UPDATE reactions SET is_removed = FALSE WHERE conversation_id = ?");
    row("reaction's rev", "UPDATE reactions SET rev = rev + 1000 WHERE conversation_id = ?");
    row("reactions gone", "DELETE FROM reactions WHERE conversation_id = ?");
    row("vote's options", "UPDATE votes SET options = '0' WHERE conversation_id = ?");
    row("vote's message", "UPDATE votes SET message_id = user_id WHERE conversation_id = ?");
    row("vote's rev", "UPDATE votes SET rev = rev + 1000 WHERE conversation_id = ?");
    row("votes gone", "DELETE FROM votes WHERE conversation_id = ?");
}

void DigestsTest::everyColumnCounts()
{
    QFETCH(QByteArray, sql);
    const QString before = digest(*world, {1, last});
    const auto changed = world->db->exec(sql.constData(), group);
    QVERIFY2(changed.ok(), changed.ok() ? "" : qPrintable(changed.error().detail));
    QVERIFY(*changed > 0);
    QVERIFY(digest(*world, {1, last}) != before);
}

void DigestsTest::whatDoesNotCount()
{
    const QString before = digest(*world, {1, last});
    done(world->db->exec("DELETE FROM message_versions WHERE conversation_id = ?", group));
    done(world->db->exec("DELETE FROM reactions WHERE conversation_id = ? AND is_removed", group));
    done(world->db->exec("DELETE FROM votes WHERE conversation_id = ? AND options = ''", group));
    QCOMPARE(digest(*world, {1, last}), before);
}

/// More reactions in a block than are read together.
void DigestsTest::moreThanIsTakenAtOnce()
{
    for (int i = 0; i < 11; ++i)
        world->say(ana, group, u"popular"_s);
    const Seq first = last + 1;
    last += 11;
    Rev rev = 10'000;
    World::must(world->db->begin());
    for (int i = 0; i < 1000; ++i) {
        const UserId user = UserId::make();
        const QString handle = u"user%1"_s.arg(i);
        done(world->db->exec("INSERT INTO users (id, handle, display_name, avatar, status, password_hash, "
                             "created_at, rev, stream_rev) VALUES (?, ?, ?, '', '', '', 1, 1, 0)",
                             user, handle, handle));
        done(world->db->exec("INSERT INTO reactions (conversation_id, message_id, seq, user_id, emoji, "
                             "is_removed, rev) SELECT conversation_id, id, seq, ?, '👍', FALSE, ? + seq - ? "
                             "FROM messages WHERE conversation_id = ? AND seq >= ?",
                             user, rev, first, group, first));
        rev += 11;
    }
    done(world->db->exec("UPDATE conversations SET rev = ? WHERE id = ?", rev - 1, group));
    World::must(world->db->commit());
    const Records held = download(*world, ben, group);
    const auto hung = std::ranges::count_if(held, [first](const auto& one) {
        const auto* reaction = std::get_if<ReactionRecord>(&one.second);
        return reaction != nullptr && reaction->seq >= first;
    });
    QCOMPARE(hung, 11'000);
    const auto claims = claimsOf(group, held);
    QCOMPARE(claims.size(), size_t{1});
    QCOMPARE(claims.front().last, last);
    QCOMPARE(digest(*world, {1, last}), claims.front().digest);
}

} // namespace tertulia::test

using tertulia::test::DigestsTest;
TERTULIA_TEST(DigestsTest, "digests")
#include "tst_digests.moc"
