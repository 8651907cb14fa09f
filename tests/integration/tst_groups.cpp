// SPDX-License-Identifier: GPL-3.0-or-later
// Leading groups over real connections, and that a newcomer who may read from his joining hears nothing of what was
// said before, not even when it changes.
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class GroupsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void editReachesEverybody();
    void editErrors();
    void rankErrors();
    void handOverAndLeave();
    void retryMakesOneGroup();
    void oldMessagesStayHidden();

private:
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    template<typename T>
    static QString codeOf(const Result<T>& result)
    {
        return result.ok() ? u"ok"_s : QString(wireName(result.error().code));
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_eva;
};

void GroupsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
    m_eva = person(u"eva"_s);
}

void GroupsOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_eva.reset();
    m_server.reset();
}

void GroupsOnlineTest::editReachesEverybody()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    ConversationEdit request{group};
    request.title = QString(limits::roomNameLength, u'x');
    request.history = HistoryAccess::Joined;
    const auto edited = m_anna->request(request);
    QVERIFY(edited.ok());
    QTRY_COMPARE(m_bruno->changes(group).back().rev, edited->conversation.rev + 1); // and says so
    const auto changes = m_bruno->changes(group);
    const auto* record = std::get_if<ConversationRecord>(&changes.at(changes.size() - 2).records.front());
    QVERIFY(record != nullptr);
    QCOMPARE(*record, edited->conversation);
}

void GroupsOnlineTest::editErrors()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    ConversationEdit request{group};
    request.title = QString(limits::roomNameLength + 1, u'x');
    QCOMPARE(codeOf(m_anna->request(request)), u"bad_field"_s);
    request.title = u"x"_s;
    QCOMPARE(codeOf(m_bruno->request(request)), u"forbidden"_s);
    QCOMPARE(codeOf(m_eva->request(request)), u"not_found"_s);
    request.avatar = u"face:"_s + QString(limits::avatarLength - 5, u'x');
    QCOMPARE(codeOf(m_anna->request(request)), u"ok"_s);
    *request.avatar += u'x';
    QCOMPARE(codeOf(m_anna->request(request)), u"bad_field"_s);
}

void GroupsOnlineTest::rankErrors()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    QCOMPARE(codeOf(m_bruno->request(MemberSetRole{group, u"anna"_s, MemberRole::Member})), u"forbidden"_s);
    QCOMPARE(codeOf(m_eva->request(MemberSetRole{group, u"anna"_s, MemberRole::Member})), u"not_found"_s);
    QCOMPARE(codeOf(m_anna->request(MemberSetRole{group, u"eva"_s, MemberRole::Admin})), u"not_found"_s);
    QCOMPARE(codeOf(m_anna->request(MemberSetRole{group, u"nobody"_s, MemberRole::Admin})), u"bad_field"_s);
    QCOMPARE(codeOf(m_anna->request(MemberSetRole{group, u"bruno"_s, MemberRole::Admin})), u"ok"_s);
}

void GroupsOnlineTest::handOverAndLeave()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s, u"eva"_s});
    QVERIFY(m_anna->request(MemberSetRole{group, u"bruno"_s, MemberRole::Owner}).ok());
    QVERIFY(m_anna->request(MemberRemove{StreamId{group}, u"anna"_s}).ok());
    QVERIFY(m_bruno->request(MemberRemove{StreamId{group}, u"bruno"_s}).ok());
    const auto edited = m_eva->request(ConversationEdit{group, u"Mine now"_s, {}, {}, {}});
    QVERIFY2(edited.ok(), "the last one leads");
}

void GroupsOnlineTest::retryMakesOneGroup()
{
    const ConversationCreate request{ConversationKind::Group, u"Once"_s, {u"bruno"_s}, u"making-0001"_s, {}};
    const int64_t one = m_anna->post(request);
    const int64_t other = m_anna->post(request);
    const auto first = m_anna->await<ConversationCreate>(one);
    const auto second = m_anna->await<ConversationCreate>(other);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(first->conversation.id, second->conversation.id);
}

void GroupsOnlineTest::oldMessagesStayHidden()
{
    ConversationCreate request{ConversationKind::Group, u"Closed"_s, {u"eva"_s}};
    request.history = HistoryAccess::Joined;
    const auto made = m_anna->request(request);
    QVERIFY(made.ok());
    const ConversationId group = made->conversation.id;
    const auto secret = m_anna->request(messageTo(group, u"secret"_s));
    QVERIFY(secret.ok());
    QVERIFY(m_anna->request(MemberAdd{StreamId{group}, u"bruno"_s}).ok());
    WsClient phone; // follows from its sign-in on, the other device from the joining on
    QVERIFY(phone.open(m_server->url()) && phone.login(u"bruno"_s));
    const auto edited = m_anna->request(MessageEdit{secret->id, u"secret, edited"_s});
    QVERIFY(edited.ok());
    QVERIFY(m_anna->request(messageTo(group, u"welcome"_s)).ok());
    for (WsClient* one : {m_bruno.get(), &phone}) {
        QTRY_VERIFY(!one->messages(group).empty() && one->messages(group).back().body == u"welcome"_s);
        QVERIFY(one->messages(group).size() == 1 || one->messages(group).front().system);
        const auto changes = one->changes(group);
        QCOMPARE(changes.at(changes.size() - 2).rev, edited->rev); // told that it moved on, and no more
        QVERIFY(changes.at(changes.size() - 2).records.empty());
    }
    QTRY_COMPARE(m_eva->messages(group).size(), 4u);
    const auto page = m_bruno->request(HistoryPage{group, {}, {}, {}});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), 2u); // that he was added, and the welcome
    QCOMPARE(page->firstSeq, 2);
}

} // namespace tertulia::test

using tertulia::test::GroupsOnlineTest;
TERTULIA_TEST(GroupsOnlineTest, "groups")
#include "tst_groups.moc"
