// SPDX-License-Identifier: GPL-3.0-or-later
// Who follows what while memberships change: from the joining on everything, after the leaving nothing, on every
// device.
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class MembershipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void newcomerHearsTheJoiningAndWhatFollows();
    void removedMemberHearsNothingAfter();
    void publicRoomsOfASpace();
    void privateRooms();
    void signInFollowsEverything();
    void nothingIsLostWhileSigningIn();

private:
    std::unique_ptr<WsClient> person(const QString& handle, bool isNew = true)
    {
        auto client = std::make_unique<WsClient>();
        if (!client->open(m_server->url()) || !(isNew ? client->enroll(handle) : client->login(handle)))
            qFatal("no sign-in for the test");
        return client;
    }
    /// Waits until the client has heard everything that was committed before now.
    static bool settle(WsClient& client) { return client.request(SyncHeads{}).ok(); }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    std::unique_ptr<WsClient> m_phone; ///< bruno's
};

void MembershipTest::init()
{
    m_server = std::make_unique<TestServer>(globalEngine());
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
    m_phone = person(u"bruno"_s, false);
}

void MembershipTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_phone.reset();
    m_server.reset();
}

void MembershipTest::newcomerHearsTheJoiningAndWhatFollows()
{
    const ConversationId group = makeGroup(*m_anna, {});
    QVERIFY(m_anna->request(messageTo(group, u"alone"_s)).ok());
    const auto added = m_anna->request(MemberAdd{StreamId{group}, u"bruno"_s});
    QVERIFY(added.ok());
    QVERIFY(m_anna->request(messageTo(group, u"welcome"_s)).ok());
    for (WsClient* one : {m_bruno.get(), m_phone.get()}) {
        QTRY_COMPARE(one->messages(group).size(), 2u);
        QCOMPARE(one->messages(group).front().system->user, std::optional{m_bruno->me().user.id});
        QCOMPARE(one->messages(group).back().body, u"welcome"_s);
        const auto changes = one->changes(group);
        QCOMPARE(changes.front().rev, added->rev); // the first thing he hears of it is his own joining
        const auto* member = std::get_if<MemberRecord>(&changes.front().records.front());
        QVERIFY(member != nullptr && member->user == m_bruno->me().user.id && !member->left);
        QVERIFY(!one->changes(StreamId{m_bruno->me().user.id}).empty());
    }
}

void MembershipTest::removedMemberHearsNothingAfter()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    const auto removed = m_anna->request(MemberRemove{StreamId{group}, u"bruno"_s});
    QVERIFY(removed.ok());
    QVERIFY(m_anna->request(messageTo(group, u"now we are alone"_s)).ok());
    QVERIFY(m_anna->request(TypingSet{group, true}).ok());
    for (WsClient* one : {m_bruno.get(), m_phone.get()}) {
        QVERIFY(settle(*one));
        QTRY_COMPARE(one->changes(group).back().rev, removed->rev); // his leaving is the last he hears
        QVERIFY(one->messages(group).empty());
        QVERIFY(one->eventsOf<TypingChanged>().empty());
        const auto mine = one->changes(StreamId{m_bruno->me().user.id});
        const auto* membership = std::get_if<MembershipRecord>(&mine.back().records.front());
        QVERIFY(membership != nullptr && membership->left);
    }
    const auto after = m_bruno->request(HistoryPage{group, {}, {}, {}});
    QCOMPARE(after.ok() ? ErrorCode::Storage : after.error().code, ErrorCode::NotFound);
}

void MembershipTest::publicRoomsOfASpace()
{
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    const SpaceId id = space->space.id;
    const auto before = m_anna->request(RoomCreate{id, u"early"_s, {}, {}});
    QVERIFY(before.ok());
    QVERIFY(m_anna->request(MemberAdd{StreamId{id}, u"bruno"_s}).ok());
    const auto after = m_anna->request(RoomCreate{id, u"late"_s, {}, {}});
    QVERIFY(after.ok());
    for (const ConversationId room : {before->conversation.id, after->conversation.id}) {
        QVERIFY(m_anna->request(messageTo(room, u"hi"_s)).ok());
        QTRY_COMPARE(m_bruno->messages(room).size(), 1u);
        QTRY_COMPARE(m_phone->messages(room).size(), 1u);
        QVERIFY(m_bruno->request(messageTo(room, u"hi back"_s)).ok());
        QTRY_COMPARE(m_anna->messages(room).size(), 2u);
    }
    QVERIFY(m_bruno->request(MemberRemove{StreamId{id}, u"bruno"_s}).ok()); // he leaves
    QVERIFY(m_anna->request(messageTo(after->conversation.id, u"gone?"_s)).ok());
    const auto third = m_anna->request(RoomCreate{id, u"later"_s, {}, {}});
    QVERIFY(third.ok());
    QVERIFY(m_anna->request(messageTo(third->conversation.id, u"secret"_s)).ok());
    QVERIFY(settle(*m_bruno) && settle(*m_phone));
    QCOMPARE(m_phone->messages(after->conversation.id).size(), 2u);
    QVERIFY(m_phone->messages(third->conversation.id).empty());
}

void MembershipTest::privateRooms()
{
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    const StreamId club{space->space.id};
    QVERIFY(m_anna->request(MemberAdd{club, u"bruno"_s}).ok());
    const auto room = m_anna->request(RoomCreate{space->space.id, u"board"_s, {}, true});
    QVERIFY(room.ok());
    const ConversationId board = room->conversation.id;
    QVERIFY(m_anna->request(messageTo(board, u"numbers"_s)).ok());
    QVERIFY(settle(*m_bruno));
    QVERIFY(m_bruno->messages(board).empty());
    for (const Changed& changed : m_bruno->changes(club))
        for (const Record& record : changed.records)
            QVERIFY(!std::holds_alternative<RoomRecord>(record)); // not even that it exists
    QVERIFY(m_anna->request(MemberAdd{StreamId{board}, u"bruno"_s}).ok());
    QVERIFY(m_anna->request(messageTo(board, u"for you too"_s)).ok());
    QTRY_COMPARE(m_phone->messages(board).size(), 2u);             // with that he was added
    QVERIFY(m_anna->request(MemberRemove{club, u"bruno"_s}).ok()); // out of the space: out of its rooms
    QVERIFY(m_anna->request(messageTo(board, u"without you"_s)).ok());
    QVERIFY(settle(*m_phone));
    QCOMPARE(m_phone->messages(board).size(), 2u);
}

void MembershipTest::signInFollowsEverything()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    const auto direct = m_anna->request(ConversationCreate{ConversationKind::Direct, {}, {u"bruno"_s}});
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(direct.ok() && space.ok());
    const auto room = m_anna->request(RoomCreate{space->space.id, u"hall"_s, {}, {}});
    QVERIFY(room.ok() && m_anna->request(MemberAdd{StreamId{space->space.id}, u"bruno"_s}).ok());
    const auto fresh = person(u"bruno"_s, false);
    for (const ConversationId one : {group, direct->conversation.id, room->conversation.id}) {
        QVERIFY(m_anna->request(messageTo(one, u"all of you"_s)).ok());
        QTRY_COMPARE(fresh->messages(one).size(), 1u);
    }
    const auto heads = fresh->request(SyncHeads{});
    QVERIFY(heads.ok());
    QCOMPARE(heads->heads.size(), 5u);
}

// A device signs in while messages rain down: what it catches up plus what it hears is everything.
void MembershipTest::nothingIsLostWhileSigningIn()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    int sent = 0;
    std::vector<int64_t> posted;
    for (int round = 0; round < 8; ++round) {
        WsClient device;
        QVERIFY(device.open(m_server->url()) && device.greet());
        for (int i = 0; i < 10; ++i, ++sent)
            posted.push_back(m_anna->post(messageTo(group, QString::number(sent))));
        QVERIFY(device.request(AuthResume{{}, m_bruno->me().accessToken}).ok());
        for (int i = 0; i < 10; ++i, ++sent)
            posted.push_back(m_anna->post(messageTo(group, QString::number(sent))));
        const auto page = device.request(HistoryPage{group, {}, {}, limits::pageMax});
        QVERIFY(page.ok());
        std::set<Seq> known;
        for (const MessageRecord& message : page->messages)
            known.insert(message.seq);
        QTRY_COMPARE(([&] {
                         for (const MessageRecord& message : device.messages(group))
                             known.insert(message.seq);
                         return known.size();
                     }()),
                     static_cast<size_t>(sent));
    }
    for (const int64_t id : posted)
        QVERIFY(m_anna->await<MessageSend>(id).ok());
}

} // namespace tertulia::test

using tertulia::test::MembershipTest;
TERTULIA_TEST(MembershipTest, "membership")
#include "tst_membership.moc"
