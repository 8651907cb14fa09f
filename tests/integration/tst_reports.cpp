// SPDX-License-Identifier: GPL-3.0-or-later
// Reports over real connections: each request, what others hear of it, limits and refusals.
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ReportsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void reportedAndDismissed();
    void messagesAreDeletedLive();
    void authorsAreSilencedAndThrownOut();
    void kicksCanBeTried();
    void directsGoToTheServer();
    void refusals();
    void fieldsHaveLimits();
    void hiddenAndMissingLookTheSame();

private:
    std::unique_ptr<WsClient> person(const QString& handle, const std::optional<QString>& invite = {})
    {
        return enrolled(m_server->url(), handle, invite);
    }
    MessageId said(WsClient& author, ConversationId where, const QString& body)
    {
        const auto sent = author.request(messageTo(where, body));
        return sent.ok() ? sent->id : MessageId{};
    }
    ReportId reported(const QString& body)
    {
        const auto made = m_carla->request(ReportCreate{said(*m_bruno, m_room, body), u"rude"_s});
        return made.ok() ? made->report.id : ReportId{};
    }
    static ReportResolve ending(ReportId id, ReportAction action, std::optional<int> seconds = {})
    {
        return {id, action, seconds, {}, {}, {}};
    }
    ReportList open() const { return {m_space, {}, {}, {}, {}}; }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;  ///< owns the space and administers the server
    std::unique_ptr<WsClient> m_bruno; ///< the author
    std::unique_ptr<WsClient> m_carla; ///< the reporter
    std::unique_ptr<WsClient> m_dora;  ///< not in the space
    SpaceId m_space;
    ConversationId m_room;
};

void ReportsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s, m_server->setupToken());
    m_bruno = person(u"bruno"_s);
    m_carla = person(u"carla"_s);
    m_dora = person(u"dora"_s);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    m_space = space->space.id;
    const auto room = m_anna->request(RoomCreate{m_space, u"bar"_s, {}, {}});
    QVERIFY(room.ok());
    m_room = room->conversation.id;
    for (const QString& handle : {u"bruno"_s, u"carla"_s})
        QVERIFY(m_anna->request(MemberAdd{m_space, handle}).ok());
}

void ReportsOnlineTest::cleanup()
{
    for (auto* client : {&m_anna, &m_bruno, &m_carla, &m_dora})
        client->reset();
    m_server.reset();
}

void ReportsOnlineTest::reportedAndDismissed()
{
    const MessageId bad = said(*m_bruno, m_room, u"bad"_s);
    const auto made = m_carla->request(ReportCreate{bad, u"insults me"_s});
    QVERIFY(made.ok());
    QCOMPARE(m_carla->request(ReportCreate{bad, u"again"_s})->report, made->report);
    QVERIFY(m_bruno->request(MessageDelete{bad}).ok());
    const auto list = m_anna->request(open());
    QVERIFY(list.ok() && !list->more);
    QCOMPARE(list->reports, std::vector{made->report});
    QCOMPARE(list->reports.front().body, u"bad"_s);
    QCOMPARE(list->users.size(), 2u);
    m_bruno->forgetEvents();
    ReportResolve done = ending(made->report.id, ReportAction::Dismiss);
    done.note = u"a quarrel"_s;
    QVERIFY(m_anna->request(done).ok());
    REFUSED(m_anna->request(done), ErrorCode::Conflict);
    QVERIFY(m_anna->request(open())->reports.empty());
    const auto ended = m_anna->request(ReportList{m_space, {}, true, {}, {}});
    QCOMPARE(ended->reports.front().note, u"a quarrel"_s);
    QCOMPARE(ended->reports.front().resolvedBy, std::optional{m_anna->me().user.id});
    const auto mine = m_carla->request(ReportList{{}, true, true, {}, {}});
    QVERIFY(mine.ok());
    QCOMPARE(mine->reports.size(), 1u);
    QVERIFY(mine->reports.front().resolvedAt && !mine->reports.front().resolvedBy && !mine->reports.front().action);
    QVERIFY(m_bruno->request(SyncHeads{}).ok()); // all that was for him has come
    QVERIFY2(m_bruno->events().empty(), "who was reported hears nothing of it");
    const auto log = m_anna->request(AuditPage{m_space, {}, {}, {}, {}});
    QCOMPARE(log->entries.front().action, u"report.resolve"_s);
    QCOMPARE(log->entries.front().user, std::optional{m_bruno->me().user.id});
    for (const AuditEntry& entry : log->entries)
        QVERIFY(entry.actor != m_carla->me().user.id);
}

void ReportsOnlineTest::messagesAreDeletedLive()
{
    const ReportId id = reported(u"bad"_s);
    ReportResolve request = ending(id, ReportAction::DeleteMessage);
    request.dryRun = true;
    const auto dry = m_anna->request(request);
    QVERIFY(dry.ok());
    QCOMPARE(dry->messages, 1);
    QCOMPARE(dry->bytes, 3);
    QVERIFY(m_carla->request(SyncHeads{}).ok());
    QVERIFY(!m_carla->messages(m_room).back().deleted);
    request.dryRun = false;
    const auto done = m_anna->request(request);
    QVERIFY(done.ok());
    QCOMPARE(done->bytes, 3);
    QTRY_VERIFY(m_carla->messages(m_room).back().deleted);
    QCOMPARE(m_carla->messages(m_room).back().rev, done->rev);
}

void ReportsOnlineTest::authorsAreSilencedAndThrownOut()
{
    const ReportId first = reported(u"bad"_s);
    const ReportId second = reported(u"worse"_s);
    const ReportId third = reported(u"worst"_s);
    QVERIFY(m_anna->request(ending(first, ReportAction::Timeout, 60)).ok());
    REFUSED_BY(m_bruno->request(messageTo(m_room, u"hi"_s)), u"member.timed_out"_s);
    QVERIFY(m_anna->request(ending(second, ReportAction::Kick)).ok());
    REFUSED(m_bruno->request(messageTo(m_room, u"hi"_s)), ErrorCode::NotFound);
    BAD_FIELD(m_anna->request(ending(third, ReportAction::Kick)), u"action"_s);
    QVERIFY(m_anna->request(MemberAdd{m_space, u"bruno"_s}).ok());
    ReportResolve ban = ending(third, ReportAction::Ban);
    ban.deleteMessagesS = 3600;
    const auto banned = m_anna->request(ban);
    QVERIFY(banned.ok());
    QCOMPARE(banned->messages, 3);
    REFUSED_BY(m_anna->request(MemberAdd{m_space, u"bruno"_s}), u"space.banned"_s);
}

void ReportsOnlineTest::kicksCanBeTried()
{
    const auto dry = m_anna->request(MemberKick{m_space, u"bruno"_s, {}, true});
    QVERIFY(dry.ok());
    QCOMPARE(dry->people, 1);
    QCOMPARE(dry->messages + dry->bytes + dry->rev, 0);
    QVERIFY(m_bruno->request(messageTo(m_room, u"still here"_s)).ok());
    REFUSED_BY(m_carla->request(MemberKick{m_space, u"bruno"_s, {}, true}), u"space.no_role_grants"_s);
    QVERIFY(m_anna->request(MemberKick{m_space, u"bruno"_s, {}, false}).ok());
    REFUSED(m_bruno->request(messageTo(m_room, u"hi"_s)), ErrorCode::NotFound);
}

void ReportsOnlineTest::directsGoToTheServer()
{
    const ConversationId group = makeGroup(*m_bruno, {u"carla"_s});
    const auto made = m_carla->request(ReportCreate{said(*m_bruno, group, u"ugly"_s), u"rude"_s});
    QVERIFY(made.ok() && !made->report.space);
    const ReportId id = made->report.id;
    REFUSED_BY(m_dora->request(ReportList{}), u"server.not_admin"_s);
    SAME_AS_MISSING(m_carla, ending(id, ReportAction::Dismiss), ending(ReportId::make(), ReportAction::Dismiss));
    const auto list = m_anna->request(ReportList{});
    QVERIFY(list.ok());
    QCOMPARE(list->reports, std::vector{made->report});
    BAD_FIELD(m_anna->request(ending(id, ReportAction::Ban)), u"action"_s);
    QVERIFY(m_anna->request(ending(id, ReportAction::DeleteMessage)).ok());
    QTRY_VERIFY(m_carla->messages(group).back().deleted);
}

void ReportsOnlineTest::refusals()
{
    const MessageId bad = said(*m_bruno, m_room, u"bad"_s);
    BAD_FIELD(m_bruno->request(ReportCreate{bad, u"x"_s}), u"message"_s);
    const MessageId gone = said(*m_bruno, m_room, u"oops"_s);
    QVERIFY(m_bruno->request(MessageDelete{gone}).ok());
    REFUSED(m_carla->request(ReportCreate{gone, u"x"_s}), ErrorCode::Gone);
    for (int i = 0; i < limits::openReports; ++i)
        QVERIFY(!reported(u"bad %1"_s.arg(i)).isNull());
    REFUSED(m_carla->request(ReportCreate{bad, u"x"_s}), ErrorCode::TooLarge);
    const auto made = m_anna->request(ReportCreate{bad, u"x"_s});
    QVERIFY(made.ok());
    const ReportId id = made->report.id;
    REFUSED_BY(m_carla->request(open()), u"space.no_role_grants"_s);
    REFUSED_BY(m_carla->request(ending(id, ReportAction::Dismiss)), u"space.no_role_grants"_s);
    BAD_FIELD(m_carla->request(ReportList{m_space, true, {}, {}, {}}), u"space"_s);
    BAD_FIELD(m_anna->request(ending(id, ReportAction::Timeout)), u"seconds"_s);
    BAD_FIELD(m_anna->request(ending(id, ReportAction::Ban, 60)), u"seconds"_s);
    ReportResolve kick = ending(id, ReportAction::Kick);
    kick.deleteMessagesS = 60;
    BAD_FIELD(m_anna->request(kick), u"delete_messages_s"_s);
    const auto watch =
        m_anna->request(RoleCreate{m_space, u"Watch"_s, {}, PermissionSet{Permission::HandleReports}, {}});
    QVERIFY(watch.ok() && m_anna->request(RoleGrant{watch->role.id, u"carla"_s}).ok());
    REFUSED_BY(m_carla->request(ending(id, ReportAction::Ban)), u"space.no_role_grants"_s);
    QVERIFY(m_carla->request(ending(id, ReportAction::Dismiss)).ok());
}

void ReportsOnlineTest::fieldsHaveLimits()
{
    const auto text = [](int length) { return QString(length, u'x'); };
    const MessageId bad = said(*m_bruno, m_room, u"bad"_s);
    const auto reason = [&](int length) { return m_carla->request(ReportCreate{bad, text(length)}); };
    BAD_FIELD(reason(0), u"reason"_s);
    QVERIFY(reason(1).ok());
    QVERIFY(reason(limits::reasonLength - 1).ok());
    QVERIFY(reason(limits::reasonLength).ok());
    BAD_FIELD(reason(limits::reasonLength + 1), u"reason"_s);
    const ReportId id = reason(1)->report.id;
    const auto dry = [&](ReportAction action, std::optional<int> seconds, std::optional<int> sweep, int note) {
        return m_anna->request(ReportResolve{id, action, seconds, sweep, text(note), true});
    };
    const auto timeout = [&](int seconds) { return dry(ReportAction::Timeout, seconds, {}, 0); };
    BAD_FIELD(timeout(0), u"seconds"_s);
    QVERIFY(timeout(1).ok() && timeout(limits::timeoutMax - 1).ok() && timeout(limits::timeoutMax).ok());
    BAD_FIELD(timeout(limits::timeoutMax + 1), u"seconds"_s);
    const auto ban = [&](int sweep) { return dry(ReportAction::Ban, {}, sweep, 0); };
    BAD_FIELD(ban(0), u"delete_messages_s"_s);
    QVERIFY(ban(1).ok() && ban(limits::banSweepMax - 1).ok() && ban(limits::banSweepMax).ok());
    BAD_FIELD(ban(limits::banSweepMax + 1), u"delete_messages_s"_s);
    const auto note = [&](int length) { return dry(ReportAction::Dismiss, {}, {}, length); };
    QVERIFY(note(limits::reasonLength - 1).ok() && note(limits::reasonLength).ok());
    BAD_FIELD(note(limits::reasonLength + 1), u"note"_s);
    const auto list = [&](int limit) { return m_anna->request(ReportList{m_space, {}, {}, {}, limit}); };
    BAD_FIELD(list(0), u"limit"_s);
    QVERIFY(list(1).ok() && list(limits::pageMax - 1).ok() && list(limits::pageMax).ok());
    BAD_FIELD(list(limits::pageMax + 1), u"limit"_s);
}

void ReportsOnlineTest::hiddenAndMissingLookTheSame()
{
    const MessageId bad = said(*m_bruno, m_room, u"bad"_s);
    SAME_AS_MISSING(m_dora, (ReportCreate{bad, u"x"_s}), (ReportCreate{MessageId::make(), u"x"_s}));
    SAME_AS_MISSING(m_dora, open(), (ReportList{SpaceId::make(), {}, {}, {}, {}}));
    const ReportId id = m_carla->request(ReportCreate{bad, u"x"_s})->report.id;
    const ReportResolve missing = ending(ReportId::make(), ReportAction::Dismiss);
    SAME_AS_MISSING(m_dora, ending(id, ReportAction::Dismiss), missing);
    SAME_AS_MISSING(m_bruno, ending(id, ReportAction::Dismiss), missing);
    REFUSED(m_anna->request(missing), ErrorCode::NotFound);
}

} // namespace tertulia::test

using tertulia::test::ReportsOnlineTest;
TERTULIA_TEST(ReportsOnlineTest, "reports")
#include "tst_reports.moc"
