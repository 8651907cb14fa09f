// SPDX-License-Identifier: GPL-3.0-or-later
// Files of messages that are sent later: kept until then, whatever happens, and freed when nobody needs them.
#include "server/services/account_end.h"
#include "server/services/bots.h"
#include "server/services/files.h"
#include "server/services/later.h"
#include "tests/domain/due.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LaterFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void filesAreKept();
    void filesAreCopied();
    void filesAreChanged();
    void filesOfRefusedOnesStay();
    void sentByHandBefore();
    void goneWithTheirOwner();

private:
    ScheduledRecord lastOf(const Actor& actor)
    {
        const auto records = only<ScheduledRecord>(world->sync(actor, actor.user).records);
        return records.empty() ? ScheduledRecord{} : records.back();
    }
    std::vector<MessageRecord> said() { return only<MessageRecord>(world->sync(ben, group).records); }
    /// An own file that is ready.
    FileId ready(const Actor& actor, char content = 'a')
    {
        const auto made = world->inTransaction([&](Tx& tx) -> Result<FileId> {
            TRY(const auto begun, files::begin(tx, actor, FileBegin{u"tea.txt"_s, 100, group, {}}, fileLimits));
            CHECK(files::complete(tx, actor, begun.id,
                                  {QString(64, QLatin1Char(content)), 100, u"text/plain"_s, {}, {}, {}}, fileLimits));
            return begun.id;
        });
        return made.ok() ? *made : FileId{};
    }
    Result<ScheduledReply> scheduleFiles(const Actor& actor, std::vector<FileId> files, const QString& body = {})
    {
        const QString clientId = u"later-client-%1"_s.arg(++m_made);
        return world->call(later::schedule, actor,
                           ScheduleCreate{group, clientId, body, {}, world->clock.now() + 48h, {}, std::move(files)});
    }
    /// What upkeep does every hour.
    void sweep()
    {
        QVERIFY(world->inTransaction([](Tx& tx) { return files::dropExpired(tx, 100); }).ok());
    }
    int64_t unneeded()
    {
        const auto found = world->inTransaction([](Tx& tx) { return files::unneeded(tx, {}, 100); });
        return found.ok() ? static_cast<int64_t>(found->size()) : -1;
    }

    std::unique_ptr<World> world;
    Actor ana, ben, stranger;
    ConversationId group;
    files::Limits fileLimits{};
    int m_made = 0;
};

void LaterFilesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    stranger = world->person("stranger");
    group = world->group(ana, {u"ben"_s});
}

void LaterFilesTest::filesAreKept()
{
    const FileId file = ready(ana);
    const auto made = scheduleFiles(ana, {file});
    QVERIFY(made.ok());
    QCOMPARE(made->scheduled.attachments.size(), 1u);
    QCOMPARE(made->scheduled.attachments.front().file, file);
    QCOMPARE(made->scheduled.attachments.front().name, u"tea.txt"_s);
    QCOMPARE(lastOf(ana), made->scheduled);
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return files::cancel(tx, ana, file); }), ErrorCode::Conflict);
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return files::access(tx, ben, file); }), ErrorCode::NotFound);
    const auto unsent = world->inTransaction([&](Tx& tx) { return files::list(tx, ana, FileList{}, fileLimits); });
    QVERIFY(unsent->files.empty());
    world->clock.advance(48h); // longer than what is not sent is kept
    sweep();
    QCOMPARE(unneeded(), 0);
    QCOMPARE(fire(*world), 1);
    const auto message = said().back();
    QCOMPARE(message.attachments, made->scheduled.attachments);
    QVERIFY(world->inTransaction([&](Tx& tx) { return files::accessContent(tx, ben, file); }).ok());
    QVERIFY(lastOf(ana).attachments.empty());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files WHERE scheduled_id IS NOT NULL"), 0);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files"), 1);

    const auto other = scheduleFiles(ana, {ready(ana, 'b')}, u"no"_s);
    QVERIFY(world->call(later::cancel, ana, ScheduleCancel{other->scheduled.id}).ok());
    QCOMPARE(world->last.freed(), std::vector{QString(64, u'b')});
    QVERIFY(lastOf(ana).attachments.empty());
    QCOMPARE(unneeded(), 1);
}

/// What others' messages have, and what waits for another message, is not taken from there.
void LaterFilesTest::filesAreCopied()
{
    const FileId theirs = ready(ben);
    QVERIFY(world->call(messages::send, ben, MessageSend{group, u"later-client-x"_s, {}, {}, {}, std::vector{theirs}})
                .ok());
    const auto one = scheduleFiles(ana, {theirs});
    QVERIFY(one.ok());
    QVERIFY(one->scheduled.attachments.front().file != theirs);
    const auto two = scheduleFiles(ana, {one->scheduled.attachments.front().file});
    QVERIFY(two.ok());
    QVERIFY(two->scheduled.attachments.front().file != one->scheduled.attachments.front().file);
    QVERIFY(world->call(messages::remove, ben, MessageDelete{said().front().id}).ok());
    QVERIFY(world->call(later::cancel, ana, ScheduleCancel{one->scheduled.id}).ok());
    sweep();
    QCOMPARE(unneeded(), 0);
    world->clock.advance(48h);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().back().attachments, two->scheduled.attachments);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files"), 1);

    EXPECT_ERROR(scheduleFiles(stranger, {theirs}), ErrorCode::NotFound);
    const FileId own = ready(ana, 'c');
    EXPECT_BAD_FIELD(scheduleFiles(ana, {own, own}), "attachments[1]", "twice");
    EXPECT_BAD_FIELD(scheduleFiles(ana, {}), "body", "nothing_to_send");
    const auto missing = scheduleFiles(ana, {own, FileId::make()});
    EXPECT_ERROR(missing, ErrorCode::NotFound);
    QCOMPARE(missing.error().field, u"attachments[1]"_s);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files WHERE scheduled_id IS NOT NULL"), 0);
}

void LaterFilesTest::filesAreChanged()
{
    const FileId first = ready(ana, 'a');
    const FileId second = ready(ana, 'b');
    const FileId third = ready(ana, 'c');
    const auto id = scheduleFiles(ana, {first, second})->scheduled.id;
    const auto edit = [&](std::optional<QString> body, std::vector<FileId> files) {
        return world->call(later::edit, ana, ScheduleEdit{id, std::move(body), {}, {}, std::move(files)});
    };
    const auto edited = edit({}, {third, second});
    QVERIFY(edited.ok());
    QCOMPARE(world->last.freed(), std::vector{QString(64, u'a')});
    QCOMPARE(edited->scheduled.attachments.size(), 2u);
    QCOMPARE(edited->scheduled.attachments.at(0).file, third);
    QCOMPARE(edited->scheduled.attachments.at(1).file, second);
    EXPECT_BAD_FIELD(edit({}, {}), "body", "nothing_to_send");
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files WHERE scheduled_id IS NOT NULL"), 2);
    QVERIFY(edit(u"words"_s, {}).ok());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files"), 0);
    EXPECT_BAD_FIELD(world->call(later::edit, ana, ScheduleEdit{id, u""_s, {}, {}, {}}), "body", "nothing_to_send");
    QCOMPARE(world->call(later::edit, ana, ScheduleEdit{id, {}, {}, true, {}})->scheduled.silent, std::optional{true});
    QVERIFY(!world->call(later::edit, ana, ScheduleEdit{id, {}, {}, false, {}})->scheduled.silent);
}

void LaterFilesTest::filesOfRefusedOnesStay()
{
    const FileId file = ready(ben);
    const auto made = scheduleFiles(ben, {file}, u"look"_s);
    world->remove(ana, group, "ben");
    world->clock.advance(48h);
    QCOMPARE(fire(*world), 1);
    const auto refused = lastOf(ben);
    QCOMPARE(refused.state, ScheduledState::Refused);
    QCOMPARE(refused.attachments, made->scheduled.attachments);
    world->clock.advance(480h);
    sweep();
    QVERIFY(world->inTransaction([&](Tx& tx) { return files::accessContent(tx, ben, file); }).ok());
    world->add(ana, group, "ben");
    QVERIFY(world->call(later::edit, ben, ScheduleEdit{refused.id, {}, world->clock.now() + 1h}).ok());
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 1);
    QCOMPARE(said().back().attachments, made->scheduled.attachments);
}

/// Under the same client_id: then that is the message, and no file is left behind.
void LaterFilesTest::sentByHandBefore()
{
    const FileId file = ready(ana);
    const QString clientId = u"later-client-x"_s;
    const auto soon = [&] { return world->clock.now() + 1h; };
    QVERIFY(
        world->call(later::schedule, ana, ScheduleCreate{group, clientId, u"a"_s, {}, soon(), {}, std::vector{file}})
            .ok());
    const auto sent = world->call(messages::send, ana, MessageSend{group, clientId, u"a"_s, {}, {}, std::vector{file}});
    QVERIFY(sent.ok());
    QVERIFY(world->call(later::schedule, ana, ScheduleCreate{group, u"later-client-y"_s, u"mine"_s, {}, soon()}).ok());
    QVERIFY(world->call(messages::send, ana, MessageSend{group, u"later-client-y"_s, u"other"_s, {}}).ok());
    world->clock.advance(1h);
    QCOMPARE(fire(*world), 2);
    QCOMPARE(said().size(), 2u);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files"), 1);
    const auto records = only<ScheduledRecord>(world->sync(ana, ana.user).records);
    QCOMPARE(records.size(), 2u);
    const bool isFirst = records.front().state == ScheduledState::Sent;
    const auto& [same, other] = std::tie(records.at(isFirst ? 0 : 1), records.at(isFirst ? 1 : 0));
    QCOMPARE(same.message, std::optional{sent->id});
    QCOMPARE(other.state, ScheduledState::Refused);
    QCOMPARE(other.error, u"conflict"_s);
    QCOMPARE(other.rule, u"client_id_reused"_s);
    QCOMPARE(other.body, u"mine"_s);
}

void LaterFilesTest::goneWithTheirOwner()
{
    const auto made = world->call(bots::create, ana, BotCreate{u"helper"_s, u"A bot"_s, ScopeSet::all(), {}});
    const Actor bot = *world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); });
    QVERIFY(scheduleFiles(ben, {ready(ben, 'a')}).ok());
    group = world->direct(ana, "helper");
    QVERIFY(scheduleFiles(bot, {ready(bot, 'b')}).ok());
    QVERIFY(world->call(bots::remove, ana, BotDelete{u"helper"_s, {}}).ok());
    QCOMPARE(world->last.freed(), std::vector{QString(64, u'b')});
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::remove(tx, ben, {}); }).ok());
    QCOMPARE(world->last.freed(), std::vector{QString(64, u'a')});
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM files"), 0);
    QCOMPARE(unneeded(), 2);
}

} // namespace tertulia::test

using tertulia::test::LaterFilesTest;
TERTULIA_TEST(LaterFilesTest, "later_files")
#include "tst_later_files.moc"
