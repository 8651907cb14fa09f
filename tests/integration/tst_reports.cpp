// SPDX-License-Identifier: GPL-3.0-or-later
// Reports and notifications over real connections: happy paths, each typed error, limits, and who hears what.
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

#define REFUSED(result, expected)                                                                                      \
    do {                                                                                                               \
        const auto& outcome = (result);                                                                                \
        QVERIFY2(!outcome.ok(), "a refusal was expected");                                                             \
        QCOMPARE(wireName(outcome.error().code), wireName(expected));                                                  \
    } while (false)

class ReportsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();
    void reported();
    void reportErrors();
    void alerted();
    void notificationErrors();
    void notificationLimits();

private:
    std::unique_ptr<WsClient> person(const QString& handle)
    {
        auto client = std::make_unique<WsClient>();
        if (!client->open(m_server->url()) || !client->enroll(handle))
            qFatal("no sign-in for the test");
        return client;
    }
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    SpaceId m_space;
    ConversationId m_room;
};

void ReportsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    m_space = space->space.id;
    QVERIFY(m_anna->request(MemberAdd{m_space, u"bruno"_s}).ok());
    m_room = m_anna->request(RoomCreate{m_space, u"talk"_s})->conversation.id;
}

void ReportsOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void ReportsOnlineTest::reported()
{
    const auto sent = m_bruno->request(messageTo(m_room, u"rude"_s));
    QVERIFY(sent.ok());
    m_bruno->forgetEvents();
    const auto made = m_anna->request(ReportCreate{sent->id, u"It is rude."_s});
    QVERIFY(made.ok());
    const auto listed = m_anna->request(ReportList{m_space});
    QVERIFY(listed.ok());
    QCOMPARE(listed->reports.front().body, u"rude"_s);
    QVERIFY2(m_bruno->events().empty(), "who is reported hears nothing of it");
    const auto would = m_anna->request(ReportResolve{made->report, ReportAction::DeleteMessage, {}, {}, true});
    QVERIFY(would.ok());
    QCOMPARE(would->loss.messages, 1);
    QVERIFY(m_anna->request(ReportResolve{made->report, ReportAction::DeleteMessage}).ok());
    QTRY_VERIFY(!m_bruno->messages(m_room).empty() && m_bruno->messages(m_room).back().deleted);
}

void ReportsOnlineTest::reportErrors()
{
    const auto mine = m_anna->request(messageTo(m_room, u"mine"_s));
    const auto theirs = m_bruno->request(messageTo(m_room, u"theirs"_s));
    REFUSED(m_anna->request(ReportCreate{mine->id, u"x"_s}), ErrorCode::BadField);
    REFUSED(m_anna->request(ReportCreate{MessageId::make(), u"x"_s}), ErrorCode::NotFound);
    for (const int length : {1, limits::reasonLength - 1, limits::reasonLength})
        QVERIFY(m_anna->request(ReportCreate{theirs->id, QString(length, u'x')}).ok());
    for (const int length : {0, limits::reasonLength + 1})
        REFUSED(m_anna->request(ReportCreate{theirs->id, QString(length, u'x')}), ErrorCode::BadField);
    REFUSED(m_bruno->request(ReportList{m_space}), ErrorCode::Forbidden);
    REFUSED(m_bruno->request(ReportList{}), ErrorCode::Forbidden);
    REFUSED(m_bruno->request(ReportResolve{ReportId::make()}), ErrorCode::NotFound);
    const auto id = m_anna->request(ReportList{m_space})->reports.front().id;
    REFUSED(m_bruno->request(ReportResolve{id}), ErrorCode::Forbidden);
    REFUSED(m_anna->request(ReportResolve{id, ReportAction::Timeout}), ErrorCode::BadField);
    QVERIFY(m_anna->request(ReportResolve{id}).ok());
    REFUSED(m_anna->request(ReportResolve{id, ReportAction::Kick}), ErrorCode::Conflict);
    for (const int limit : {0, 1, limits::reportsPage, limits::reportsPage + 1})
        QCOMPARE(m_anna->request(ReportList{m_space, {}, {}, limit}).ok(), limit >= 1 && limit <= limits::reportsPage);
    QVERIFY(m_bruno->request(MessageDelete{theirs->id}).ok());
    const auto clara = person(u"clara"_s);
    QVERIFY(m_anna->request(MemberAdd{m_space, u"clara"_s}).ok());
    REFUSED(clara->request(ReportCreate{theirs->id, u"x"_s}), ErrorCode::Gone);
}

void ReportsOnlineTest::alerted()
{
    WsClient second;
    QVERIFY(second.open(m_server->url()) && second.login(u"bruno"_s));
    const auto set = m_bruno->request(NotificationSet{m_room, NotifyLevel::Mentions});
    QVERIFY(set.ok());
    const auto told = [](const WsClient& client) { return client.eventsOf<Notified>(); };
    QVERIFY(m_anna->request(messageTo(m_room, u"nothing"_s)).ok());
    const auto sent = m_anna->request(messageTo(m_room, u"hello @bruno"_s));
    QVERIFY(sent.ok());
    QTRY_COMPARE(told(*m_bruno).size(), 1u); // on all devices
    QTRY_COMPARE(told(second).size(), 1u);
    QCOMPARE(told(second).front().message, sent->id);
    QCOMPARE(told(second).front().rule, u"notify.mentioned"_s);
    QVERIFY(told(*m_anna).empty());
    const auto why = m_bruno->request(NotificationExplain{sent->id});
    QVERIFY(why.ok() && why->notify);
    QCOMPARE(why->rule, u"notify.mentioned"_s);
    QVERIFY(m_bruno->request(NotificationPrefs{{u"tea"_s}, {}}).ok());
    QVERIFY(m_anna->request(messageTo(m_room, u"Tea!"_s)).ok());
    QTRY_COMPARE(told(*m_bruno).size(), 2u);
    QCOMPARE(told(*m_bruno).back().rule, u"notify.keyword"_s);
}

void ReportsOnlineTest::notificationErrors()
{
    REFUSED(m_anna->request(NotificationSet{ConversationId::make()}), ErrorCode::NotFound);
    REFUSED(m_anna->request(NotificationExplain{MessageId::make()}), ErrorCode::NotFound);
    NotificationPrefs wrong;
    wrong.quiet = QuietHours{{Weekday::Monday}, 0, 60, u"Europe/Atlantis"_s};
    REFUSED(m_anna->request(wrong), ErrorCode::BadField);
    WsClient stranger;
    QVERIFY(stranger.open(m_server->url()) && stranger.greet());
    REFUSED(stranger.request(NotificationPrefs{}), ErrorCode::Unauthorized);
    REFUSED(stranger.request(ReportList{}), ErrorCode::Unauthorized);
}

void ReportsOnlineTest::notificationLimits()
{
    for (const int count : {limits::keywords - 1, limits::keywords, limits::keywords + 1}) {
        NotificationPrefs prefs;
        for (int i = 0; i < count; ++i)
            prefs.keywords.push_back(u"word%1"_s.arg(i));
        QCOMPARE(m_anna->request(prefs).ok(), count <= limits::keywords);
    }
    for (const int length : {1, limits::keywordLength, limits::keywordLength + 1})
        QCOMPARE(m_anna->request(NotificationPrefs{{QString(length, u'x')}, {}}).ok(), length <= limits::keywordLength);
    for (const int minute : {-1, 0, 24 * 60 - 1, 24 * 60}) {
        NotificationPrefs prefs;
        prefs.quiet = QuietHours{{Weekday::Monday}, minute, 60, u"Europe/Madrid"_s};
        QCOMPARE(m_anna->request(prefs).ok(), minute >= 0 && minute < 24 * 60);
    }
}

} // namespace tertulia::test

using tertulia::test::ReportsOnlineTest;
TERTULIA_TEST(ReportsOnlineTest, "reports")
#include "tst_reports.moc"
