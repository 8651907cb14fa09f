// SPDX-License-Identifier: GPL-3.0-or-later
// Friends, blocks and privacy over real connections: who hears of what, each typed error, and what a block does to a
// presence that is being watched.
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

class FriendsOnlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void askAcceptRemove();
    void declineAndCancel();
    void friendErrors();
    void blocking();
    void blockErrors();
    void aBlockIsByteEqualToASetting();
    void privacySetting();
    void blockStopsLivePresence();
    void friendsWatchEachOther();

private:
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    /// What the client heard in its own stream, by kind.
    template<typename R>
    static std::vector<R> heard(const WsClient& client)
    {
        std::vector<R> found;
        for (const Changed& changed : client.changes(StreamId{client.me().user.id}))
            for (const Record& record : changed.records)
                if (const auto* one = std::get_if<R>(&record))
                    found.push_back(*one);
        return found;
    }
    static Presence lastHeard(const WsClient& client, const WsClient& of)
    {
        Presence last = Presence::Offline;
        for (const PresenceChanged& one : client.eventsOf<PresenceChanged>())
            if (one.user == of.me().user.id)
                last = one.presence;
        return last;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
};

void FriendsOnlineTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
}

void FriendsOnlineTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void FriendsOnlineTest::askAcceptRemove()
{
    const auto asked = m_anna->request(FriendRequest{u"bruno"_s});
    QVERIFY(asked.ok());
    QCOMPARE(asked->relation.state, FriendState::Outgoing);
    QTRY_COMPARE(heard<FriendRecord>(*m_bruno).size(), 1u);
    QCOMPARE(heard<FriendRecord>(*m_bruno).front().state, FriendState::Incoming);
    QCOMPARE(heard<FriendRecord>(*m_bruno).front().user, m_anna->me().user.id);
    const auto accepted = m_bruno->request(FriendAccept{u"anna"_s});
    QVERIFY(accepted.ok());
    QCOMPARE(accepted->relation.state, FriendState::Friends);
    QTRY_COMPARE(heard<FriendRecord>(*m_anna).back().state, FriendState::Friends);
    QVERIFY(m_anna->request(FriendRemove{u"bruno"_s}).ok());
    QTRY_COMPARE(heard<FriendRecord>(*m_bruno).back().state, FriendState::None);
}

void FriendsOnlineTest::declineAndCancel()
{
    QVERIFY(m_anna->request(FriendRequest{u"bruno"_s}).ok());
    QVERIFY(m_bruno->request(FriendDecline{u"anna"_s}).ok());
    QTRY_COMPARE(heard<FriendRecord>(*m_anna).back().state, FriendState::None);
    QVERIFY(m_anna->request(FriendRequest{u"bruno"_s}).ok());
    QVERIFY(m_anna->request(FriendCancel{u"bruno"_s}).ok());
    QTRY_COMPARE(heard<FriendRecord>(*m_bruno).size(), 4u);
    QCOMPARE(heard<FriendRecord>(*m_bruno).back().state, FriendState::None);
}

void FriendsOnlineTest::friendErrors()
{
    REFUSED(m_anna->request(FriendRequest{u"nobody"_s}), ErrorCode::BadField);
    REFUSED(m_anna->request(FriendRequest{u"a"_s}), ErrorCode::BadField); // no handle is that short
    REFUSED(m_anna->request(FriendAccept{u"bruno"_s}), ErrorCode::NotFound);
    REFUSED(m_anna->request(FriendDecline{u"bruno"_s}), ErrorCode::NotFound);
    REFUSED(m_anna->request(FriendCancel{u"bruno"_s}), ErrorCode::NotFound);
    REFUSED(m_anna->request(FriendRemove{u"bruno"_s}), ErrorCode::NotFound);
    QVERIFY(m_anna->request(FriendRequest{u"bruno"_s}).ok());
    REFUSED(m_anna->request(FriendRemove{u"bruno"_s}), ErrorCode::Conflict);
    REFUSED(m_bruno->request(FriendCancel{u"anna"_s}), ErrorCode::Conflict);
    REFUSED(m_anna->request(FriendDecline{u"bruno"_s}), ErrorCode::Conflict);
    WsClient stranger;
    QVERIFY(stranger.open(m_server->url()) && stranger.greet());
    REFUSED(stranger.request(FriendRequest{u"bruno"_s}), ErrorCode::Unauthorized);
    REFUSED(stranger.request(BlockAdd{u"bruno"_s}), ErrorCode::Unauthorized);
    REFUSED(stranger.request(PrivacySet{}), ErrorCode::Unauthorized);
}

void FriendsOnlineTest::blocking()
{
    QVERIFY(m_anna->request(FriendRequest{u"bruno"_s}).ok());
    QVERIFY(m_bruno->request(FriendAccept{u"anna"_s}).ok());
    const auto direct = m_bruno->request(ConversationCreate{ConversationKind::Direct, {}, {u"anna"_s}});
    QVERIFY(direct.ok());
    const auto blocked = m_anna->request(BlockAdd{u"bruno"_s});
    QVERIFY(blocked.ok() && blocked->block.blocked);
    QTRY_COMPARE(heard<FriendRecord>(*m_bruno).back().state, FriendState::None);
    const auto said = m_bruno->request(messageTo(direct->conversation.id, u"why"_s));
    REFUSED(said, ErrorCode::Forbidden);
    QCOMPARE(said.error().rule, u"user.takes_no_directs"_s);
    REFUSED(m_bruno->request(TypingSet{direct->conversation.id, true}), ErrorCode::Forbidden);
    QVERIFY(heard<BlockRecord>(*m_bruno).empty());
    QVERIFY(m_anna->request(BlockRemove{u"bruno"_s}).ok());
    QVERIFY(m_bruno->request(messageTo(direct->conversation.id, u"back"_s)).ok());
    QTRY_COMPARE(m_anna->messages(direct->conversation.id).size(), 1u);
    QTRY_COMPARE(heard<BlockRecord>(*m_anna).size(), 2u);
}

void FriendsOnlineTest::blockErrors()
{
    REFUSED(m_anna->request(BlockAdd{u"nobody"_s}), ErrorCode::BadField);
    REFUSED(m_anna->request(BlockAdd{u"anna"_s}), ErrorCode::BadField);
    REFUSED(m_anna->request(BlockRemove{u"bruno"_s}), ErrorCode::NotFound);
    QVERIFY(m_anna->request(BlockAdd{u"bruno"_s}).ok());
    const auto mine = m_anna->request(FriendRequest{u"bruno"_s});
    REFUSED(mine, ErrorCode::Forbidden);
    QCOMPARE(mine.error().rule, u"user.you_blocked"_s);
}

void FriendsOnlineTest::aBlockIsByteEqualToASetting()
{
    const auto eva = person(u"eva"_s);
    QVERIFY(eva->request(PrivacySet{RequestAudience::Nobody, DirectAudience::Friends}).ok());
    QVERIFY(m_anna->request(BlockAdd{u"bruno"_s}).ok());
    const auto answer = [&](const char* request, const char* other) {
        m_bruno->sendText(QString::fromLatin1(request).arg(QLatin1StringView{other}));
        const auto error = m_bruno->nextError();
        return error.ok() ? encodeError(7, error->error) : QByteArray{};
    };
    for (const char* request : {R"({"id":7,"type":"friend.request","data":{"user":"%1"}})",
                                R"({"id":7,"type":"conversation.create","data":{"kind":"direct","members":["%1"]}})",
                                R"({"id":7,"type":"conversation.create","data":{"kind":"group","title":"x",)"
                                R"("members":["%1"]}})"}) {
        const QByteArray byBlock = answer(request, "anna");
        QVERIFY(byBlock.contains("forbidden"));
        QCOMPARE(byBlock, answer(request, "eva"));
    }
}

void FriendsOnlineTest::privacySetting()
{
    const auto set = m_anna->request(PrivacySet{RequestAudience::SharedSpaces, DirectAudience::SharedSpaces});
    QVERIFY(set.ok());
    QTRY_COMPARE(heard<PrivacyRecord>(*m_anna), std::vector{set->privacy});
    REFUSED(m_bruno->request(FriendRequest{u"anna"_s}), ErrorCode::Forbidden);
    const auto space = m_bruno->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok() && m_bruno->request(MemberAdd{StreamId{space->space.id}, u"anna"_s}).ok());
    QVERIFY(m_bruno->request(FriendRequest{u"anna"_s}).ok());
    m_bruno->sendText(uR"({"id":9,"type":"privacy.set","data":{"directs":"nobody"}})"_s);
    const auto wrong = m_bruno->nextError();
    QVERIFY(wrong.ok());
    QCOMPARE(wrong->error.field, u"directs"_s);
}

void FriendsOnlineTest::blockStopsLivePresence()
{
    makeGroup(*m_anna, {u"bruno"_s});
    QCOMPARE(m_bruno->request(PresenceWatch{{m_anna->me().user.id}})->presences.size(), 1u);
    QCOMPARE(m_anna->request(PresenceWatch{{m_bruno->me().user.id}})->presences.size(), 1u);
    QVERIFY(m_anna->request(PresenceSet{Presence::Dnd}).ok());
    QTRY_COMPARE(lastHeard(*m_bruno, *m_anna), Presence::Dnd);
    QVERIFY(m_anna->request(BlockAdd{u"bruno"_s}).ok());
    QTRY_COMPARE(lastHeard(*m_bruno, *m_anna), Presence::Offline);
    QVERIFY(m_anna->request(PresenceSet{Presence::Online}).ok());
    QVERIFY(m_bruno->request(PresenceSet{Presence::Away}).ok());
    QVERIFY(m_bruno->request(PresenceWatch{{m_anna->me().user.id}})->presences.empty());
    QVERIFY(m_anna->request(PresenceWatch{{m_bruno->me().user.id}})->presences.empty());
    QCOMPARE(lastHeard(*m_bruno, *m_anna), Presence::Offline);
    QCOMPARE(lastHeard(*m_anna, *m_bruno), Presence::Offline);
}

void FriendsOnlineTest::friendsWatchEachOther()
{
    QVERIFY(m_anna->request(PresenceWatch{{m_bruno->me().user.id}})->presences.empty());
    QVERIFY(m_anna->request(FriendRequest{u"bruno"_s}).ok());
    QVERIFY2(m_anna->request(PresenceWatch{{m_bruno->me().user.id}})->presences.empty(), "a request is no friendship");
    QVERIFY(m_bruno->request(FriendAccept{u"anna"_s}).ok());
    QCOMPARE(m_anna->request(PresenceWatch{{m_bruno->me().user.id}})->presences.size(), 1u);
}

} // namespace tertulia::test

using tertulia::test::FriendsOnlineTest;
TERTULIA_TEST(FriendsOnlineTest, "friends")
#include "tst_friends.moc"
