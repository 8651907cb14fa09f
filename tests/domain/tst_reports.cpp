// SPDX-License-Identifier: GPL-3.0-or-later
// Reports in the domain: who may make, read and end one, what is kept of the message, and what each way of ending does.
#include "server/services/audit.h"
#include "server/services/registration.h"
#include "server/services/reports.h"
#include "server/services/roles.h"
#include "server/services/space_members.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void evidenceIsKept();
    void againIsTheSame();
    void whatCannotBeReported();
    void asManyAsOneMayHaveOpen();
    void whoSeesThem();
    void privateRooms();
    void inPages();
    void dismissed();
    void messageDeleted();
    void timedOut();
    void kicked();
    void banned();
    void ownPermissionsDecide();
    void dryRunsChangeNothing();
    void fromADirect();
    void wrongFields();

private:
    Result<ReportReply> report(const Actor& actor, MessageId message, const QString& reason = u"rude"_s)
    {
        return world->call(reports::create, actor, ReportCreate{message, reason});
    }
    ReportId reported(const Actor& actor, MessageId message)
    {
        const auto made = report(actor, message);
        if (!made.ok())
            qFatal("no report: %s", wireName(made.error().code).latin1());
        return made->report.id;
    }
    Result<ReportListReply> list(const Actor& actor, const ReportList& request)
    {
        return world->call(reports::list, actor, request);
    }
    Result<ReportListReply> ofSpace(const Actor& actor, std::optional<bool> resolved = {})
    {
        return list(actor, {space, {}, resolved, {}, {}});
    }
    Result<ReportListReply> mine(const Actor& actor, std::optional<bool> resolved = {})
    {
        return list(actor, {{}, true, resolved, {}, {}});
    }
    Result<LossReply> resolve(const Actor& actor, ReportId id, ReportAction action, std::optional<int> seconds = {},
                              std::optional<bool> dry = {}, std::optional<int> sweep = {})
    {
        return world->call(reports::resolve, actor, ReportResolve{id, action, seconds, sweep, u"seen"_s, dry});
    }
    void appoint(const char* handle, PermissionSet permissions)
    {
        const auto role = world->call(roles::create, ana, RoleCreate{space, u"Watch"_s, {}, permissions, {}});
        QVERIFY(role.ok());
        QVERIFY(world->call(roles::grant, ana, RoleGrant{role->role.id, QString::fromLatin1(handle)}).ok());
    }
    std::vector<AuditEntry> log() { return world->call(audit::page, ana, AuditPage{space, {}, {}, {}, {}})->entries; }
    MessageRecord first(ConversationId conversation)
    {
        return only<MessageRecord>(world->sync(ana, conversation).records).front();
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve, kai, zoe; ///< owner, author, reporter, handler, stranger
    SpaceId space;
    ConversationId room;
    MessageId bad;
};

void ReportsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    kai = world->person("kai");
    zoe = world->person("zoe");
    space = world->space(ana, {"ben", "eve", "kai"});
    room = world->room(ana, space);
    appoint("kai", {Permission::HandleReports});
    bad = world->say(ben, room, u"bad"_s).id;
}

void ReportsTest::evidenceIsKept()
{
    QVERIFY(world->call(messages::edit, ben, MessageEdit{bad, u"worse"_s}).ok());
    const auto edited = world->clock.now();
    world->clock.advance(1s);
    const auto made = report(eve, bad, u"insults me"_s);
    QVERIFY(made.ok() && world->last.isEmpty());
    const ReportInfo& info = made->report;
    QCOMPARE(info.space, std::optional{space});
    QCOMPARE(info.conversation, room);
    QCOMPARE(info.message, bad);
    QCOMPARE(info.author, ben.user);
    QCOMPARE(info.reporter, eve.user);
    QCOMPARE(info.body, u"worse"_s);
    QCOMPARE(info.editedAt, std::optional{edited});
    QCOMPARE(info.reason, u"insults me"_s);
    QCOMPARE(info.at, world->clock.now());
    QVERIFY(!info.resolvedAt);
    QVERIFY(world->call(messages::edit, ben, MessageEdit{bad, u"nothing at all"_s}).ok());
    QCOMPARE(ofSpace(kai)->reports, std::vector{info});
    QVERIFY(world->call(messages::remove, ben, MessageDelete{bad}).ok());
    QCOMPARE(ofSpace(kai)->reports, std::vector{info});
    world->remove(ben, space, "ben");
    world->remove(eve, space, "eve");
    QCOMPARE(ofSpace(kai)->reports, std::vector{info});
    QCOMPARE(ofSpace(kai)->users.size(), size_t{2});
}

void ReportsTest::againIsTheSame()
{
    const auto made = report(eve, bad);
    world->clock.advance(1s);
    QCOMPARE(report(eve, bad, u"once more"_s)->report, made->report);
    QVERIFY(report(ana, bad)->report.id != made->report.id);
    QVERIFY(world->call(messages::edit, ben, MessageEdit{bad, u"worse"_s}).ok());
    QCOMPARE(report(eve, bad)->report, made->report);
    QVERIFY(resolve(kai, made->report.id, ReportAction::Dismiss).ok());
    const auto after = report(eve, bad); // it says something else than what was judged
    QVERIFY(after.ok() && after->report.id != made->report.id);
    QCOMPARE(after->report.body, u"worse"_s);
    QVERIFY(resolve(kai, after->report.id, ReportAction::Dismiss).ok());
    const auto judged = report(eve, bad);
    QVERIFY(judged.ok());
    QCOMPARE(judged->report.id, after->report.id);
    QVERIFY(judged->report.resolvedAt && !judged->report.resolvedBy && !judged->report.action);
    QVERIFY(judged->report.note.isEmpty());
    QVERIFY(world->call(messages::remove, ben, MessageDelete{bad}).ok());
    QCOMPARE(report(eve, bad)->report.id, after->report.id);
}

void ReportsTest::whatCannotBeReported()
{
    EXPECT_BAD_FIELD(report(ben, bad), "message", "is_own");
    EXPECT_ERROR(report(zoe, bad), ErrorCode::NotFound);
    EXPECT_ERROR(report(eve, MessageId::make()), ErrorCode::NotFound);
    const auto junta = world->room(ana, space, true);
    EXPECT_ERROR(report(eve, world->say(ana, junta, u"secret"_s).id), ErrorCode::NotFound);
    QVERIFY(world->call(messages::remove, ben, MessageDelete{bad}).ok());
    EXPECT_ERROR(report(eve, bad), ErrorCode::Gone);
}

void ReportsTest::asManyAsOneMayHaveOpen()
{
    const ReportId one = reported(eve, bad);
    for (int i = 1; i < limits::openReports; ++i)
        QVERIFY(report(eve, world->say(ben, room, u"bad %1"_s.arg(i)).id).ok());
    const auto next = world->say(ben, room, u"bad again"_s).id;
    const auto tooMany = report(eve, next);
    EXPECT_ERROR(tooMany, ErrorCode::TooLarge);
    QCOMPARE(tooMany.error().detail, u"too_many_reports"_s);
    QVERIFY(report(eve, bad).ok()); // which is there
    QVERIFY(resolve(kai, one, ReportAction::Dismiss).ok());
    QVERIFY(report(eve, next).ok());
}

void ReportsTest::whoSeesThem()
{
    const ReportId id = reported(eve, bad);
    QCOMPARE(ofSpace(ana)->reports.size(), size_t{1});
    QCOMPARE(ofSpace(kai)->reports.front().reporter, eve.user);
    EXPECT_FORBIDDEN(ofSpace(eve), "space.no_role_grants");
    EXPECT_FORBIDDEN(ofSpace(ben), "space.no_role_grants");
    EXPECT_ERROR(ofSpace(zoe), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(resolve(eve, id, ReportAction::Dismiss), "space.no_role_grants");
    EXPECT_ERROR(resolve(ben, id, ReportAction::Dismiss), ErrorCode::NotFound);
    EXPECT_ERROR(resolve(zoe, id, ReportAction::Dismiss), ErrorCode::NotFound);
    EXPECT_ERROR(resolve(kai, ReportId::make(), ReportAction::Dismiss), ErrorCode::NotFound);
    appoint("ben", {Permission::HandleReports}); // he handles reports, but not those about him
    QVERIFY(ofSpace(ben)->reports.empty());
    EXPECT_ERROR(resolve(ben, id, ReportAction::Dismiss), ErrorCode::NotFound);
    QVERIFY(mine(ben)->reports.empty());
    QCOMPARE(mine(eve)->reports.size(), size_t{1});
    EXPECT_FORBIDDEN(list(eve, {}), "server.not_admin");
}

void ReportsTest::privateRooms()
{
    const auto junta = world->room(ana, space, true);
    world->add(ana, junta, "ben");
    world->add(ana, junta, "eve");
    const ReportId id = reported(eve, world->say(ben, junta, u"secret"_s).id);
    QVERIFY(ofSpace(kai)->reports.empty());
    EXPECT_ERROR(resolve(kai, id, ReportAction::Dismiss), ErrorCode::NotFound);
    QCOMPARE(ofSpace(ana)->reports.size(), size_t{1});
    world->add(ana, junta, "kai");
    QCOMPARE(ofSpace(kai)->reports.front().body, u"secret"_s);
    world->remove(kai, junta, "kai");
    QVERIFY(ofSpace(kai)->reports.empty());
    world->add(ana, junta, "kai");
    QVERIFY(resolve(kai, id, ReportAction::Dismiss).ok());
}

void ReportsTest::inPages()
{
    std::vector<ReportId> made{reported(eve, bad)};
    for (int i = 0; i < 2; ++i)
        made.push_back(reported(eve, world->say(ben, room, u"bad %1"_s.arg(i)).id));
    const auto pages = [&](const Actor& actor, ReportList request) {
        std::vector<ReportId> seen;
        request.limit = 1;
        for (bool more = true; more;) {
            const auto page = list(actor, request);
            if (!page.ok() || page->reports.size() != 1)
                return std::vector<ReportId>{};
            seen.push_back(page->reports.front().id);
            request.after = seen.back();
            more = page->more;
        }
        return seen;
    };
    std::sort(made.begin(), made.end(), [](ReportId one, ReportId other) { return one.text() < other.text(); });
    QCOMPARE(pages(kai, {space, {}, {}, {}, {}}), made);
    QCOMPARE(pages(eve, {{}, true, {}, {}, {}}), made);
    for (const ReportId id : made)
        QVERIFY(resolve(kai, id, ReportAction::Dismiss).ok());
    std::reverse(made.begin(), made.end());
    QCOMPARE(pages(kai, {space, {}, true, {}, {}}), made);
    QVERIFY(ofSpace(kai)->reports.empty() && !ofSpace(kai)->more);
    // Long ones fill a page before their number does, and none is lost between pages.
    for (int i = 0; i < 30; ++i)
        reported(eve, world->say(ben, room, QString(limits::bodyLength, u'\u00e9')).id);
    size_t seen = 0;
    std::optional<ReportId> after;
    for (bool more = true; more;) {
        const auto page = list(kai, {space, {}, {}, after, limits::pageMax});
        QVERIFY(page.ok() && !page->reports.empty());
        JsonWriter writer;
        encode(writer, *page);
        QVERIFY(writer.take().size() < limits::frameFromServer);
        seen += page->reports.size();
        after = page->reports.back().id;
        more = page->more;
        QCOMPARE(more, seen < 30);
    }
}

void ReportsTest::dismissed()
{
    const ReportId id = reported(eve, bad);
    world->clock.advance(1s);
    const auto done = resolve(kai, id, ReportAction::Dismiss);
    QVERIFY(done.ok() && world->last.isEmpty());
    QCOMPARE(done->people + done->messages + done->bytes + done->rev, 0);
    const auto again = resolve(ana, id, ReportAction::Dismiss);
    EXPECT_ERROR(again, ErrorCode::Conflict);
    QCOMPARE(again.error().detail, u"already_resolved"_s);
    EXPECT_ERROR(resolve(kai, id, ReportAction::Ban, {}, true), ErrorCode::Conflict);
    const auto seen = ofSpace(kai, true);
    QCOMPARE(seen->reports.size(), size_t{1});
    QCOMPARE(seen->reports.front().resolvedAt, std::optional{world->clock.now()});
    QCOMPARE(seen->reports.front().resolvedBy, std::optional{kai.user});
    QCOMPARE(seen->reports.front().action, std::optional{ReportAction::Dismiss});
    QCOMPARE(seen->reports.front().note, u"seen"_s);
    QCOMPARE(seen->users.size(), size_t{3});
    QVERIFY(mine(eve)->reports.empty()); // the reporter learns that, not who and how
    const ReportInfo own = mine(eve, true)->reports.front();
    QVERIFY(own.resolvedAt && !own.resolvedBy && !own.action && own.note.isEmpty());
    const auto row = log().front();
    QCOMPARE(row.action, u"report.resolve"_s);
    QCOMPARE(row.actor, kai.user);
    QCOMPARE(row.user, std::optional{ben.user});
    QCOMPARE(row.subject, id.text());
    QCOMPARE(row.reason, u"seen"_s);
    QCOMPARE(row.changes, (std::vector<AuditChange>{{u"action"_s, u""_s, u"dismiss"_s}}));
}

void ReportsTest::messageDeleted()
{
    appoint("kai", {Permission::HandleReports, Permission::DeleteMessages});
    const ReportId id = reported(eve, bad);
    const ReportId second = reported(ana, bad);
    const auto done = resolve(kai, id, ReportAction::DeleteMessage);
    QVERIFY(done.ok());
    QCOMPARE(done->people, 0);
    QCOMPARE(done->messages, 1);
    QCOMPARE(done->bytes, 3);
    QCOMPARE(done->rev, first(room).rev);
    QVERIFY(first(room).deleted && first(room).body.isEmpty());
    QCOMPARE(ofSpace(kai, true)->reports.front().body, u"bad"_s);
    const auto nothing = resolve(kai, second, ReportAction::DeleteMessage); // it is deleted already
    QVERIFY(nothing.ok());
    QCOMPARE(nothing->messages + nothing->bytes + nothing->rev, 0);
    EXPECT_ERROR(world->call(messages::edit, ben, MessageEdit{bad, u"back"_s}), ErrorCode::Gone);
}

void ReportsTest::timedOut()
{
    appoint("kai", {Permission::HandleReports, Permission::Timeout});
    const auto done = resolve(kai, reported(eve, bad), ReportAction::Timeout, 60);
    QVERIFY(done.ok());
    QCOMPARE(done->people, 1);
    QCOMPARE(done->messages, 0);
    EXPECT_FORBIDDEN(world->trySay(ben, room, u"x"_s), "member.timed_out");
    QStringList acts;
    for (const AuditEntry& entry : log())
        acts << entry.action;
    QCOMPARE(acts.mid(0, 2), (QStringList{u"report.resolve"_s, u"member.timeout"_s}));
    // Taken back by the request that the house has for it.
    QVERIFY(world->call(space_members::timeout, kai, MemberTimeout{space, u"ben"_s, 0, {}}).ok());
    QVERIFY(world->trySay(ben, room, u"x"_s).ok());
}

void ReportsTest::kicked()
{
    appoint("kai", {Permission::HandleReports, Permission::Kick, Permission::Timeout});
    const ReportId id = reported(eve, bad);
    const ReportId second = reported(ana, bad);
    const auto done = resolve(kai, id, ReportAction::Kick);
    QVERIFY(done.ok());
    QCOMPARE(done->people, 1);
    EXPECT_ERROR(world->trySync(ben, room), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(resolve(kai, second, ReportAction::Kick), "action", "not_in_space");
    EXPECT_BAD_FIELD(resolve(kai, second, ReportAction::Timeout, 60), "action", "not_in_space");
    QCOMPARE(ofSpace(kai)->reports.size(), size_t{1}); // which is still open
    world->add(ana, space, "ben");
    QVERIFY(world->trySync(ben, room).ok());
}

void ReportsTest::banned()
{
    appoint("kai", {Permission::HandleReports, Permission::Ban});
    const ReportId id = reported(eve, bad);
    const ReportId second = reported(ana, bad);
    const auto dry = resolve(kai, id, ReportAction::Ban, {}, true, 60);
    const auto done = resolve(kai, id, ReportAction::Ban, {}, {}, 60);
    QVERIFY(dry.ok() && done.ok());
    for (const LossReply& loss : {*dry, *done}) {
        QCOMPARE(loss.people, 1);
        QCOMPARE(loss.messages, 1);
        QCOMPARE(loss.bytes, 3);
    }
    QVERIFY(first(room).deleted);
    EXPECT_FORBIDDEN(world->call(places::addMember, ana, MemberAdd{space, u"ben"_s}), "space.banned");
    const auto bans = world->call(space_members::bans, ana, BanList{space, {}, {}});
    QCOMPARE(bans->bans.front().reason, u"seen"_s);
    QVERIFY(resolve(kai, second, ReportAction::Ban).ok()); // who is out can be banned
    QVERIFY(world->call(space_members::unban, kai, MemberUnban{space, u"ben"_s}).ok());
    world->add(ana, space, "ben");
    QVERIFY(first(room).deleted); // which is final
}

void ReportsTest::ownPermissionsDecide()
{
    const ReportId id = reported(eve, bad);
    EXPECT_FORBIDDEN(resolve(kai, id, ReportAction::DeleteMessage), "space.no_role_grants");
    EXPECT_FORBIDDEN(resolve(kai, id, ReportAction::Timeout, 60), "space.no_role_grants");
    EXPECT_FORBIDDEN(resolve(kai, id, ReportAction::Kick), "space.no_role_grants");
    EXPECT_FORBIDDEN(resolve(kai, id, ReportAction::Ban), "space.no_role_grants");
    EXPECT_FORBIDDEN(resolve(kai, id, ReportAction::Ban, {}, true), "space.no_role_grants");
    appoint("kai", {Permission::HandleReports, Permission::Ban});
    const ReportId above = reported(eve, world->say(ana, room, u"owned"_s).id);
    EXPECT_FORBIDDEN(resolve(kai, above, ReportAction::Ban), "space.only_higher_rank");
    QCOMPARE(ofSpace(kai)->reports.size(), size_t{2}); // a refusal ends none
    QVERIFY(!ofSpace(kai)->reports.front().resolvedAt);
    QVERIFY(ofSpace(ana)->reports.size() == 1); // not the one about her
}

void ReportsTest::dryRunsChangeNothing()
{
    const ReportId id = reported(eve, bad);
    const auto tables = [&] {
        return std::array{world->rowCount("SELECT COUNT(*) FROM audit_log"),
                          world->rowCount("SELECT COUNT(*) FROM space_members WHERE NOT has_left"),
                          world->rowCount("SELECT COUNT(*) FROM messages WHERE NOT deleted"),
                          world->rowCount("SELECT COUNT(*) FROM reports WHERE resolved_at IS NULL"),
                          world->rowCount("SELECT CAST(SUM(rev) AS BIGINT) FROM conversations")};
    };
    const auto before = tables();
    for (const ReportAction action : {ReportAction::Dismiss, ReportAction::DeleteMessage, ReportAction::Timeout,
                                      ReportAction::Kick, ReportAction::Ban}) {
        const bool isTimeout = action == ReportAction::Timeout;
        const auto dry = resolve(ana, id, action, isTimeout ? std::optional{60} : std::nullopt, true);
        QVERIFY(dry.ok() && world->last.isEmpty());
        QCOMPARE(dry->messages, action == ReportAction::DeleteMessage ? 1 : 0);
        QCOMPARE(dry->people, action == ReportAction::Dismiss || action == ReportAction::DeleteMessage ? 0 : 1);
        QCOMPARE(dry->rev, 0);
        QCOMPARE(tables(), before);
    }
    QVERIFY(resolve(ana, id, ReportAction::Ban).ok());
}

void ReportsTest::fromADirect()
{
    QVERIFY(world->inTransaction([&](Tx& tx) { return registration::makeAdmin(tx, u"kai"_s); }).ok());
    const auto direct = world->direct(ben, "eve");
    const auto ugly = world->say(ben, direct, u"ugly"_s).id;
    const ReportId id = reported(eve, ugly);
    const ReportId ofAdmin = reported(eve, world->say(kai, world->direct(kai, "eve"), u"pst"_s).id);
    QVERIFY(ofSpace(ana)->reports.empty());
    const auto seen = list(kai, {});
    QCOMPARE(seen->reports.size(), size_t{1}); // not the one about himself
    QCOMPARE(seen->reports.front().body, u"ugly"_s);
    QVERIFY(!seen->reports.front().space);
    EXPECT_ERROR(resolve(kai, ofAdmin, ReportAction::Dismiss), ErrorCode::NotFound);
    for (const Actor& other : {ana, eve, ben, zoe})
        EXPECT_ERROR(resolve(other, id, ReportAction::Dismiss), ErrorCode::NotFound);
    for (const ReportAction action : {ReportAction::Kick, ReportAction::Ban})
        EXPECT_BAD_FIELD(resolve(kai, id, action), "action", "only_in_spaces");
    EXPECT_BAD_FIELD(resolve(kai, id, ReportAction::Timeout, 60), "action", "only_in_spaces");
    QCOMPARE(resolve(kai, id, ReportAction::DeleteMessage, {}, true)->bytes, 4);
    QVERIFY(!only<MessageRecord>(world->sync(eve, direct).records).front().deleted);
    const auto done = resolve(kai, id, ReportAction::DeleteMessage);
    QVERIFY(done.ok());
    QCOMPARE(done->messages, 1);
    QVERIFY(only<MessageRecord>(world->sync(eve, direct).records).front().deleted);
    EXPECT_ERROR(world->call(messages::remove, kai, MessageDelete{ugly}), ErrorCode::NotFound);
}

void ReportsTest::wrongFields()
{
    const ReportId id = reported(eve, bad);
    EXPECT_BAD_FIELD(resolve(ana, id, ReportAction::Timeout), "seconds", "missing");
    EXPECT_BAD_FIELD(resolve(ana, id, ReportAction::Kick, 60), "seconds", "only_for_timeout");
    EXPECT_BAD_FIELD(resolve(ana, id, ReportAction::Kick, {}, {}, 60), "delete_messages_s", "only_for_ban");
    EXPECT_BAD_FIELD(list(eve, {space, true, {}, {}, {}}), "space", "not_with_mine");
}

} // namespace tertulia::test

using tertulia::test::ReportsTest;
TERTULIA_TEST(ReportsTest, "reports")
#include "tst_reports.moc"
