// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the database: who may announce, read and attach one, and what lets go of it. No bytes here.
#include "server/services/account_end.h"
#include "server/services/files.h"
#include "server/services/rooms.h"
#include "server/services/space_members.h"
#include "server/store/account_ends.h"
#include "server/store/deletion.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void announcing();
    void room();
    void ownUntilSent();
    void attaching();
    void attachingWhatIsNotOnes();
    void whoMayAttach();
    void readersOfTheMessage();
    void newcomersAndLeavers();
    void sentAgain();
    void forwarded();
    void sentOnceForEver();
    void bodies();
    void deletedMessage();
    void swept();
    void erased();
    void purged();
    void accountsUnsent();
    void expired();
    void recordIsTheSameEverywhere();

private:
    Result<store::FileRow> begin(const Actor& actor, ConversationId conversation, int64_t size = 100)
    {
        return world->inTransaction([&](Tx& tx) {
            return files::begin(tx, actor, FileBegin{u"tea.txt"_s, size, conversation, {}}, limits);
        });
    }
    Result<store::FileRow> complete(const Actor& actor, FileId id, const QString& hash)
    {
        return world->inTransaction([&](Tx& tx) {
            return files::complete(tx, actor, id, {hash, 100, u"text/plain"_s, 4, 3, u"LKO2"_s}, limits);
        });
    }
    /// An own file that is ready.
    FileId ready(const Actor& actor, ConversationId conversation, char content = 'a')
    {
        const auto begun = begin(actor, conversation);
        if (!begun.ok() || !complete(actor, begun->id, hashOf(content)).ok())
            qFatal("no file for the test");
        return begun->id;
    }
    static QString hashOf(char content) { return QString(64, QLatin1Char(content)); }
    Result<MessageSendReply> trySend(const Actor& actor, ConversationId conversation, std::vector<FileId> files,
                                     const QString& body = {})
    {
        return world->call(messages::send, actor,
                           MessageSend{conversation, u"with-files-%1"_s.arg(++m_sent), body, {}, {}, std::move(files)});
    }
    FileId sent(const Actor& actor, ConversationId conversation, char content = 'a')
    {
        const FileId file = ready(actor, conversation, content);
        if (!trySend(actor, conversation, {file}).ok())
            qFatal("no message for the test");
        return file;
    }
    QString reading(const Actor& actor, FileId file)
    {
        const auto found = world->inTransaction([&](Tx& tx) { return files::accessContent(tx, actor, file); });
        return found.ok() ? u"reads"_s : QString(wireName(found.error().code));
    }
    int64_t fileCount() { return world->rowCount("SELECT COUNT(*) FROM files"); }

    std::unique_ptr<World> world;
    files::Limits limits{1000, 5000, 3, std::chrono::hours{1}};
    Actor ana, ben, eve;
    ConversationId group;
    int m_sent = 0;
};

void FilesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    group = world->group(ana, {u"ben"_s});
}

void FilesTest::announcing()
{
    const auto begun = begin(ana, group);
    QVERIFY(begun.ok());
    QVERIFY(!begun->seq && !begun->content);
    QCOMPARE(*begun->expiresAt, world->clock.now() + limits.keep);
    EXPECT_ERROR(begin(eve, group), ErrorCode::NotFound);
    const auto direct = world->direct(ana, "ben");
    QVERIFY(world->call(privacy::block, ben, BlockAdd{u"ana"_s}).ok());
    EXPECT_ERROR(begin(ana, direct), ErrorCode::Forbidden);
}

void FilesTest::room()
{
    EXPECT_ERROR(begin(ana, group, 1001), ErrorCode::TooLarge);
    std::vector<FileId> waiting;
    for (int i = 0; i < 3; ++i)
        waiting.push_back(begin(ana, group, 1000)->id);
    QCOMPARE(begin(ana, group, 1).error().detail, u"too_many_uploads"_s);
    QVERIFY(begin(ben, group, 1000).ok());
    QVERIFY(complete(ana, waiting.at(0), hashOf('a')).ok());
    QVERIFY(begin(ana, group, 1000).ok());
    QVERIFY(complete(ana, waiting.at(1), hashOf('b')).ok());
    QVERIFY(begin(ana, group, 1000).ok());
    QVERIFY(complete(ana, waiting.at(2), hashOf('c')).ok());
    QCOMPARE(begin(ana, group, 1).error().detail, u"quota"_s); // five of 1000
    const auto list = world->inTransaction([&](Tx& tx) { return files::list(tx, ana, {{}, 2}, limits); });
    QVERIFY(list.ok() && list->more);
    QCOMPARE(list->files.size(), size_t{2});
    QCOMPARE(list->used, 5000);
    const auto rest = world->inTransaction([&](Tx& tx) {
        return files::list(tx, ana, {list->files.back().file, 10}, limits);
    });
    QVERIFY(rest.ok() && !rest->more);
    QCOMPARE(rest->files.size(), size_t{3});
}

void FilesTest::ownUntilSent()
{
    const FileId file = begin(ana, group)->id;
    QCOMPARE(reading(ana, file), u"conflict"_s);
    QCOMPARE(reading(ben, file), u"not_found"_s);
    EXPECT_ERROR(complete(ben, file, hashOf('a')), ErrorCode::NotFound);
    QVERIFY(complete(ana, file, hashOf('a')).ok());
    QVERIFY(complete(ana, file, hashOf('a')).ok());
    QCOMPARE(reading(ana, file), u"reads"_s);
    QCOMPARE(reading(ben, file), u"not_found"_s);
    QCOMPARE(reading(ben, FileId::make()), u"not_found"_s);
    const auto cancel = [&](const Actor& actor) {
        return world->inTransaction([&](Tx& tx) { return files::cancel(tx, actor, file); });
    };
    EXPECT_ERROR(cancel(ben), ErrorCode::NotFound);
    QVERIFY(cancel(ana).ok());
    QCOMPARE(world->last.freed(), std::vector{hashOf('a')});
    EXPECT_ERROR(cancel(ana), ErrorCode::NotFound);
    QCOMPARE(fileCount(), 0);
}

void FilesTest::attaching()
{
    const FileId one = ready(ana, group, 'a');
    const FileId two = ready(ana, group, 'b');
    QVERIFY(trySend(ana, group, {two, one}).ok());
    const auto message = only<MessageRecord>(world->sync(ben, group).records).back();
    QCOMPARE(message.attachments.size(), size_t{2});
    QCOMPARE(message.attachments.front(), (Attachment{two, u"tea.txt"_s, 100, u"text/plain"_s, 4, 3, u"LKO2"_s}));
    QCOMPARE(message.attachments.back().file, one);
    QCOMPARE(reading(ben, one), u"reads"_s);
    QCOMPARE(reading(eve, one), u"not_found"_s);
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return files::cancel(tx, ana, one); }), ErrorCode::Conflict);
}

void FilesTest::attachingWhatIsNotOnes()
{
    const FileId bens = ready(ben, group);
    EXPECT_ERROR(trySend(ana, group, {bens}), ErrorCode::NotFound);
    EXPECT_ERROR(trySend(ana, group, {FileId::make()}), ErrorCode::NotFound);
    const FileId partial = begin(ana, group)->id;
    EXPECT_BAD_FIELD(trySend(ana, group, {partial}), "attachments[0]", "incomplete");
    const FileId mine = ready(ana, group);
    EXPECT_BAD_FIELD(trySend(ana, group, {mine, mine}), "attachments[1]", "twice");
    QVERIFY(trySend(ana, group, {mine}).ok()); // what failed took nothing
}

void FilesTest::whoMayAttach()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const FileId file = ready(ben, room);
    QVERIFY(world->db
                ->exec("UPDATE space_roles SET permissions = ? WHERE is_everyone",
                       static_cast<int64_t>(PermissionSet{Permission::Post}.bits()))
                .ok());
    EXPECT_ERROR(begin(ben, room), ErrorCode::Forbidden);
    EXPECT_ERROR(trySend(ben, room, {file}, u"with words"_s), ErrorCode::Forbidden);
    QVERIFY(trySend(ben, room, {}, u"words alone"_s).ok());
}

void FilesTest::readersOfTheMessage()
{
    const auto space = world->space(ana, {"ben", "eve"});
    const auto open = sent(ana, world->room(ana, space));
    const auto secret = sent(ana, world->room(ana, space, true));
    QCOMPARE(reading(eve, open), u"reads"_s);
    QCOMPARE(reading(eve, secret), u"not_found"_s);
    QVERIFY(world->call(space_members::ban, ana, MemberBan{space, u"eve"_s}).ok());
    QCOMPARE(reading(eve, open), u"not_found"_s);
    QCOMPARE(reading(ben, open), u"reads"_s);
}

void FilesTest::newcomersAndLeavers()
{
    QVERIFY(world->call(groups::edit, ana, ConversationEdit{group, {}, {}, {}, HistoryAccess::Joined}).ok());
    const auto before = sent(ana, group, 'a');
    world->add(ana, group, "eve");
    const auto after = sent(ana, group, 'b');
    QCOMPARE(reading(eve, before), u"not_found"_s);
    QCOMPARE(reading(eve, after), u"reads"_s);
    world->remove(ana, group, "eve");
    QCOMPARE(reading(eve, after), u"not_found"_s);
    world->remove(ana, group, "ana");
    QCOMPARE(reading(ana, after), u"not_found"_s); // his own, but it is the message's now
    QCOMPARE(reading(ben, after), u"reads"_s);
}

void FilesTest::sentAgain()
{
    const auto file = sent(ana, group);
    const auto other = world->group(ben, {u"eve"_s});
    QVERIFY(trySend(ben, other, {file}).ok());
    const auto copy = only<MessageRecord>(world->sync(eve, other).records).back().attachments.front();
    QVERIFY(copy.file != file);
    QCOMPARE(copy.name, u"tea.txt"_s);
    QCOMPARE(reading(eve, copy.file), u"reads"_s);
    QCOMPARE(reading(eve, file), u"not_found"_s);
    QCOMPARE(reading(ana, copy.file), u"not_found"_s);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM file_contents"), 1);
    EXPECT_ERROR(trySend(eve, other, {file}), ErrorCode::NotFound);
}

void FilesTest::forwarded()
{
    const auto other = world->group(ben, {u"eve"_s});
    const auto original = trySend(ana, group, {ready(ana, group)}, u"look"_s);
    const MessageForward forward{original->id, other, u"client-of-forward"_s};
    QVERIFY(world->call(messages::forward, ben, forward).ok());
    const auto copy = only<MessageRecord>(world->sync(eve, other).records).back();
    QCOMPARE(copy.attachments.size(), size_t{1});
    QCOMPARE(reading(eve, copy.attachments.front().file), u"reads"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{original->id}).ok());
    QCOMPARE(reading(eve, copy.attachments.front().file), u"reads"_s);
    QVERIFY(world->call(messages::forward, ben, forward).ok()); // the same once more
    QCOMPARE(fileCount(), 1);
}

void FilesTest::sentOnceForEver()
{
    const FileId file = ready(ana, group);
    const MessageSend send{group, u"the-same-id"_s, u"look"_s, {}, {}, std::vector{file}};
    const auto first = world->call(messages::send, ana, send);
    const auto second = world->call(messages::send, ana, send);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(first->seq, second->seq);
    QCOMPARE(fileCount(), 1);
    auto other = send;
    other.attachments.reset();
    EXPECT_ERROR(world->call(messages::send, ana, other), ErrorCode::Conflict);
    other.attachments = std::vector{ready(ana, group)};
    EXPECT_ERROR(world->call(messages::send, ana, other), ErrorCode::Conflict);
}

void FilesTest::bodies()
{
    EXPECT_BAD_FIELD(trySend(ana, group, {}), "body", "nothing_to_send");
    const auto silent = trySend(ana, group, {ready(ana, group)});
    QVERIFY(silent.ok());
    const auto edit = [&](MessageId message, const QString& body) {
        return world->call(messages::edit, ana, MessageEdit{message, body});
    };
    QVERIFY(edit(silent->id, u"a word"_s).ok());
    QVERIFY(edit(silent->id, {}).ok());
    const auto said = world->say(ana, group, u"words"_s);
    EXPECT_BAD_FIELD(edit(said.id, {}), "body", "nothing_to_send");
    const auto message = only<MessageRecord>(world->sync(ben, group).records).front();
    QCOMPARE(message.attachments.size(), size_t{1}); // an edit keeps them
}

void FilesTest::deletedMessage()
{
    const FileId file = ready(ana, group);
    const auto message = trySend(ana, group, {file}, u"look"_s);
    QVERIFY(world->call(messages::remove, ana, MessageDelete{message->id}).ok());
    QCOMPARE(world->last.freed(), std::vector{hashOf('a')});
    QCOMPARE(fileCount(), 0);
    QCOMPARE(reading(ben, file), u"not_found"_s);
    const auto tombstone = only<MessageRecord>(world->sync(ben, group).records).front();
    QVERIFY(tombstone.deleted && tombstone.attachments.empty());
    const auto letGo = [&] { return world->inTransaction([&](Tx& tx) { return files::letGo(tx, hashOf('a')); }); };
    QVERIFY(*letGo());
    const FileId again = ready(ana, group); // the same bytes once more
    QVERIFY(!*letGo());
    QCOMPARE(reading(ana, again), u"reads"_s);
}

void FilesTest::swept()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const FileId file = sent(ben, room);
    QVERIFY(world->call(space_members::ban, ana, MemberBan{space, u"ben"_s, u"spam"_s, 3600}).ok());
    QCOMPARE(world->last.freed(), std::vector{hashOf('a')});
    QCOMPARE(reading(ana, file), u"not_found"_s);
}

void FilesTest::erased()
{
    const FileId file = sent(ana, group);
    QVERIFY(world->inTransaction([&](Tx& tx) { return store::beginErasure(tx.db, ana.user); }).ok());
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::eraseSome(tx); }).ok());
    QCOMPARE(world->last.freed(), std::vector{hashOf('a')});
    QCOMPARE(reading(ben, file), u"not_found"_s);
}

void FilesTest::purged()
{
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space);
    const FileId file = sent(ana, room);
    QVERIFY(world->call(rooms::remove, ana, RoomDelete{room}).ok());
    QCOMPARE(reading(ben, file), u"not_found"_s);
    QCOMPARE(fileCount(), 1); // it can come back
    world->clock.advance(std::chrono::hours{24 * 8});
    const auto gone = world->inTransaction(
        [&](Tx& tx) { return store::purgeDeleted(tx.db, tx.clock.now() - std::chrono::hours{24 * 7}, 100); });
    QVERIFY(gone.ok() && *gone > 0);
    QCOMPARE(fileCount(), 0);
    const auto unneeded = world->inTransaction([&](Tx& tx) { return files::unneeded(tx, {}, 10); });
    QCOMPARE(unneeded->size(), size_t{1});
    QCOMPARE(unneeded->front().hash, hashOf('a'));
}

void FilesTest::accountsUnsent()
{
    const FileId unsent = ready(ana, group, 'u');
    const FileId kept = sent(ana, group, 'k');
    QVERIFY(world->inTransaction([&](Tx& tx) { return files::dropUnsentOf(tx, ana.user); }).ok());
    QCOMPARE(world->last.freed(), std::vector{hashOf('u')});
    QCOMPARE(reading(ana, unsent), u"not_found"_s);
    QCOMPARE(reading(ben, kept), u"reads"_s);
}

void FilesTest::expired()
{
    const FileId partial = begin(ana, group)->id;
    const FileId unsent = ready(ana, group, 'u');
    const FileId kept = sent(ana, group, 'k');
    world->clock.advance(std::chrono::minutes{50});
    QVERIFY(world->inTransaction([&](Tx& tx) { return files::open(tx, ana, partial, limits); }).ok());
    world->clock.advance(std::chrono::minutes{20});
    const auto drop = [&] { return world->inTransaction([&](Tx& tx) { return files::dropExpired(tx, 100); }); };
    QCOMPARE(*drop(), 1); // the one that nobody went on with
    QCOMPARE(reading(ana, unsent), u"not_found"_s);
    QCOMPARE(reading(ana, partial), u"conflict"_s);
    world->clock.advance(std::chrono::minutes{50});
    QCOMPARE(*drop(), 1);
    QCOMPARE(reading(ana, partial), u"not_found"_s);
    QCOMPARE(reading(ana, kept), u"reads"_s);
}

void FilesTest::recordIsTheSameEverywhere()
{
    sent(ana, group);
    const auto* published = std::get_if<Publication>(&world->last.steps().front());
    QVERIFY(published != nullptr);
    const auto live = only<MessageRecord>(published->records).front();
    const auto synced = only<MessageRecord>(world->sync(ben, group).records).front();
    const auto page = world->call(sync::history, ben, HistoryPage{group});
    QCOMPARE(live, synced);
    QCOMPARE(page->messages.front(), synced);
}

} // namespace tertulia::test

using tertulia::test::FilesTest;
TERTULIA_TEST(FilesTest, "files")
#include "tst_files.moc"
