// SPDX-License-Identifier: GPL-3.0-or-later
// Reports: who may, what is kept, who sees them, and what each way of resolving does and leaves undone.
#include "server/services/audit.h"
#include "server/services/registration.h"
#include "server/services/reports.h"
#include "server/services/roles.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ReportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void evidenceStays();
    void whoMayReport();
    void asManyAsMayWait();
    void whoSeesThem();
    void pages();
    void dismissed();
    void messageDeleted();
    void overPeople();
    void dryRuns();
    void noMoreThanOneMay();
    void groupsAndDirects();
    void wrongQuestions();

private:
    Result<ReportCreateReply> report(const Actor& actor, MessageId message)
    {
        return world->call(reports::create, actor, ReportCreate{message, u"It is rude."_s});
    }
    Result<ReportListReply> list(const Actor& actor, std::optional<SpaceId> of, std::optional<ReportState> state = {})
    {
        return world->call(reports::list, actor, ReportList{of, state, {}, {}});
    }
    Result<ReportResolveReply> resolve(const Actor& actor, ReportId id, ReportAction action, bool dryRun = false)
    {
        const auto seconds = action == ReportAction::Timeout ? std::optional{60} : std::nullopt;
        return world->call(reports::resolve, actor, ReportResolve{id, action, u"seen"_s, seconds, dryRun});
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve, mod;
    SpaceId space;
    ConversationId room;
};

void ReportsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    mod = world->person("mod");
    space = world->space(ana, {"ben", "eve", "mod"});
    room = world->room(ana, space);
    const auto role =
        world->call(roles::create, ana, RoleCreate{space, u"Mods"_s, {}, PermissionSet{Permission::HandleReports}, {}});
    QVERIFY(role.ok() && world->call(roles::grant, ana, RoleGrant{role->role.id, u"mod"_s}).ok());
}

void ReportsTest::evidenceStays()
{
    const auto said = world->say(eve, room, u"You are a fool."_s);
    const auto made = report(ben, said.id);
    QVERIFY(made.ok());
    QVERIFY2(world->last.isEmpty(), "nobody is told");
    QVERIFY(world->call(messages::edit, eve, MessageEdit{said.id, u"You are a friend."_s}).ok());
    QVERIFY(world->call(messages::remove, eve, MessageDelete{said.id}).ok());
    const auto seen = list(mod, space);
    QVERIFY(seen.ok());
    QCOMPARE(seen->reports.size(), 1u);
    const Report& one = seen->reports.front();
    QCOMPARE(one.id, made->report);
    QCOMPARE(one.body, u"You are a fool."_s);
    QCOMPARE(one.reason, u"It is rude."_s);
    QCOMPARE(one.author, eve.user);
    QCOMPARE(one.reporter, ben.user);
    QVERIFY(!one.editedAt && one.state == ReportState::Open && !one.action);
    QCOMPARE(seen->users.size(), 2u);
}

void ReportsTest::whoMayReport()
{
    const auto said = world->say(eve, room, u"rude"_s);
    const auto first = report(ben, said.id);
    QVERIFY(first.ok());
    QCOMPARE(report(ben, said.id)->report, first->report);
    QVERIFY(report(ana, said.id)->report != first->report);
    EXPECT_BAD_FIELD(report(eve, said.id), "message", "is_own");
    EXPECT_ERROR(report(world->person("stranger"), said.id), ErrorCode::NotFound);
    EXPECT_ERROR(report(ben, MessageId::make()), ErrorCode::NotFound);
    QVERIFY(world->call(messages::remove, eve, MessageDelete{said.id}).ok());
    EXPECT_ERROR(report(mod, said.id), ErrorCode::Gone);
    QCOMPARE(report(ben, said.id)->report, first->report);
}

void ReportsTest::asManyAsMayWait()
{
    MessageId last;
    for (int i = 0; i < limits::openReports; ++i) {
        last = world->say(eve, room, u"rude %1"_s.arg(i)).id;
        QVERIFY(report(ben, last).ok());
    }
    EXPECT_ERROR(report(ben, world->say(eve, room, u"more"_s).id), ErrorCode::TooLarge);
    QVERIFY(resolve(mod, report(ben, last)->report, ReportAction::Dismiss).ok());
    QVERIFY(report(ben, world->say(eve, room, u"more"_s).id).ok());
}

void ReportsTest::whoSeesThem()
{
    const auto id = report(ben, world->say(eve, room, u"rude"_s).id)->report;
    QVERIFY(list(ana, space).ok());
    EXPECT_FORBIDDEN(list(ben, space), "space.no_role_grants");
    EXPECT_ERROR(list(world->person("stranger"), space), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(list(mod, {}), "server.not_admin");
    EXPECT_FORBIDDEN(resolve(ben, id, ReportAction::Dismiss), "space.no_role_grants");
    EXPECT_ERROR(resolve(mod, ReportId::make(), ReportAction::Dismiss), ErrorCode::NotFound);
}

void ReportsTest::pages()
{
    const int count = limits::reportsPage + 3;
    std::vector<ReportId> made;
    for (int i = 0; i < count; ++i)
        made.push_back(report(ben, world->say(eve, room, u"rude %1"_s.arg(i)).id)->report);
    const auto first = list(mod, space);
    QVERIFY(first->more);
    QCOMPARE(first->reports.size(), static_cast<size_t>(limits::reportsPage));
    QCOMPARE(first->reports.front().id, made.back());
    const auto second =
        world->call(reports::list, mod, ReportList{space, {}, first->reports.back().id, limits::reportsPage});
    QVERIFY(second.ok() && !second->more);
    QCOMPARE(second->reports.size(), 3u);
    QCOMPARE(second->reports.back().id, made.front());
}

void ReportsTest::dismissed()
{
    const auto id = report(ben, world->say(eve, room, u"rude"_s).id)->report;
    const auto done = resolve(mod, id, ReportAction::Dismiss);
    QVERIFY(done.ok());
    QVERIFY(done->report.state == ReportState::Resolved && done->report.resolvedBy == mod.user);
    QVERIFY(list(mod, space)->reports.empty());
    QCOMPARE(list(mod, space, ReportState::Resolved)->reports.front().note, u"seen"_s);
    QVERIFY(resolve(mod, id, ReportAction::Dismiss).ok());
    EXPECT_ERROR(resolve(mod, id, ReportAction::DeleteMessage), ErrorCode::Conflict);
    const auto entry = world->call(audit::page, ana, AuditPage{space})->entries.front();
    QCOMPARE(entry.action, u"report.resolve"_s);
    QCOMPARE(entry.user, std::optional{eve.user});
}

void ReportsTest::messageDeleted()
{
    const auto said = world->say(eve, room, u"rudé"_s);
    const auto done = resolve(ana, report(ben, said.id)->report, ReportAction::DeleteMessage);
    QVERIFY(done.ok());
    QCOMPARE(done->loss.messages, 1);
    QCOMPARE(done->loss.bytes, 5);
    QVERIFY(only<MessageRecord>(world->sync(ben, room).records).front().deleted);
}

void ReportsTest::overPeople()
{
    const auto next = [&] { return report(ben, world->say(eve, room, u"rude"_s).id)->report; };
    const auto silenced = next();
    const auto kicked = next();
    const auto banned = next();
    QVERIFY(resolve(ana, silenced, ReportAction::Timeout).ok());
    EXPECT_FORBIDDEN(world->trySay(eve, room, u"more"_s), "member.timed_out");
    QVERIFY(resolve(ana, kicked, ReportAction::Kick).ok());
    EXPECT_ERROR(world->trySay(eve, room, u"more"_s), ErrorCode::NotFound);
    QVERIFY(resolve(ana, banned, ReportAction::Ban).ok());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM space_bans"), 1);
}

void ReportsTest::dryRuns()
{
    const auto said = world->say(eve, room, u"rude"_s);
    const auto id = report(ben, said.id)->report;
    for (const auto action : {ReportAction::Dismiss, ReportAction::DeleteMessage, ReportAction::Timeout,
                              ReportAction::Kick, ReportAction::Ban}) {
        const auto would = resolve(ana, id, action, true);
        QVERIFY(would.ok());
        QVERIFY(would->report.state == ReportState::Open && would->loss.rev == 0);
        QCOMPARE(would->loss.messages, action == ReportAction::DeleteMessage ? 1 : 0);
        QVERIFY(world->last.isEmpty());
    }
    QVERIFY(!only<MessageRecord>(world->sync(ben, room).records).front().deleted);
    QVERIFY(world->trySay(eve, room, u"still here"_s).ok());
    EXPECT_FORBIDDEN(resolve(mod, id, ReportAction::Kick, true), "space.no_role_grants");
}

void ReportsTest::noMoreThanOneMay()
{
    const auto id = report(ben, world->say(eve, room, u"rude"_s).id)->report;
    for (const auto action :
         {ReportAction::DeleteMessage, ReportAction::Timeout, ReportAction::Kick, ReportAction::Ban})
        EXPECT_FORBIDDEN(resolve(mod, id, action), "space.no_role_grants");
    QCOMPARE(list(mod, space)->reports.size(), 1u);
}

void ReportsTest::groupsAndDirects()
{
    const Actor root = world->person("root");
    QVERIFY(world->inTransaction([](Tx& tx) { return registration::makeAdmin(tx, u"root"_s); }).ok());
    const auto group = world->group(ana, {u"eve"_s});
    const auto said = world->say(eve, group, u"rude"_s);
    const auto id = report(ana, said.id)->report;
    QVERIFY(list(ana, space)->reports.empty());
    EXPECT_ERROR(resolve(ana, id, ReportAction::Dismiss), ErrorCode::NotFound);
    QCOMPARE(list(root, {})->reports.size(), 1u);
    EXPECT_BAD_FIELD(resolve(root, id, ReportAction::Ban), "action", "only_in_spaces");
    QVERIFY(resolve(root, id, ReportAction::DeleteMessage).ok());
    QVERIFY(only<MessageRecord>(world->sync(ana, group).records).front().deleted);
}

void ReportsTest::wrongQuestions()
{
    const auto id = report(ben, world->say(eve, room, u"rude"_s).id)->report;
    EXPECT_BAD_FIELD(world->call(reports::resolve, ana, ReportResolve{id, ReportAction::Timeout}), "seconds",
                     "missing");
    EXPECT_BAD_FIELD(world->call(reports::resolve, ana, ReportResolve{id, ReportAction::Kick, {}, 60}), "seconds",
                     "only_with_timeout");
}

} // namespace tertulia::test

using tertulia::test::ReportsTest;
TERTULIA_TEST(ReportsTest, "reports")
#include "tst_reports.moc"
