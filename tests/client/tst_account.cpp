// SPDX-License-Identifier: GPL-3.0-or-later
// The whole client against a real server: writing, catching up, paging, leaving.
#include "tests/client/two_people.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class AccountTest : public TwoPeople
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndHears();
    void firstLoadBringsTheNewest();
    void pagesToTheBeginning();
    void editsReachOldAndNewPages();
    void catchesUpAfterBeingAway();
    void paintsFromTheCache();
    void writesOfflineAndSendsLater();
    void refusedMessageFails();
    void othersNamesAreKnown();
    void joinsAndLeaves();
    void roomsOfSpaces();
    void readMarksTravel();
    void lostReadMarkIsToldAgain();
    void typingAndPresence();
    void damagedCacheIsRebuiltWhileRunning();
    void serverRestart();
};

void AccountTest::writesAndHears()
{
    befriend();
    const QString clientId = m_anna->account->send(m_group, u"hello"_s);
    QVERIFY(!clientId.isEmpty());
    QTRY_COMPARE(m_anna->bodies(m_group), QStringList{u"hello"_s});
    QVERIFY(m_anna->pending(m_group).isEmpty());
    QCOMPARE(m_anna->account->outboxSize(), 0);
    say(1, 3);
    QTRY_COMPARE(m_anna->bodies(m_group), (QStringList{u"hello"_s, u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(m_anna->row(m_group)->unread(), 3);
    QCOMPARE(m_anna->row(m_group)->lastBody, u"3"_s);
    const MessageId mine = m_anna->stored(m_group).back().record.id;
    QVERIFY(Device::wait(m_anna->account->edit(mine, u"edited"_s)).ok());
    QTRY_COMPARE(m_anna->bodies(m_group).first(), u"edited"_s);
    QVERIFY(Device::wait(m_anna->account->remove(mine)).ok());
    QTRY_COMPARE(m_anna->bodies(m_group).first(), u"(deleted)"_s);
}

void AccountTest::firstLoadBringsTheNewest()
{
    befriend();
    say(1, 120);
    Device phone(m_server->url());
    QVERIFY(phone.logIn(u"anna"_s));
    QCOMPARE(phone.bodies(m_group), numbers(71, 120));
    QCOMPARE(phone.row(m_group)->lowSeq, Seq{71});
    QVERIFY(phone.row(m_group)->hasOlder());
}

void AccountTest::pagesToTheBeginning()
{
    befriend();
    say(1, 130);
    Device phone(m_server->url());
    QVERIFY(phone.logIn(u"anna"_s));
    while (phone.row(m_group)->hasOlder()) {
        const Seq low = phone.row(m_group)->lowSeq;
        phone.account->fetchOlder(m_group);
        phone.account->fetchOlder(m_group);
        QTRY_VERIFY(phone.row(m_group)->lowSeq < low);
    }
    QCOMPARE(phone.bodies(m_group), numbers(1, 130));
    QCOMPARE(phone.stored(m_group).size(), size_t{130});
    QCOMPARE(phone.brokenPromises, QStringList{});
}

/// A message is edited while its page is on the way, before and after: the newest text stays.
void AccountTest::editsReachOldAndNewPages()
{
    befriend();
    say(1, 100);
    const auto old = m_bruno->request(HistoryPage{m_group, Seq{11}, {}, 10})->messages;
    Device phone(m_server->url());
    QVERIFY(phone.logIn(u"anna"_s));
    QCOMPARE(phone.row(m_group)->lowSeq, Seq{51});
    QVERIFY(m_bruno->request(MessageEdit{old.at(4).id, u"edited before"_s}).ok());
    phone.account->fetchOlder(m_group); // 1..50
    m_bruno->post(MessageEdit{old.at(5).id, u"edited meanwhile"_s});
    QTRY_COMPARE(phone.row(m_group)->lowSeq, Seq{1});
    QVERIFY(m_bruno->request(MessageEdit{old.at(6).id, u"edited after"_s}).ok());
    QTRY_COMPARE(phone.bodies(m_group).mid(4, 3),
                 (QStringList{u"edited before"_s, u"edited meanwhile"_s, u"edited after"_s}));
    QCOMPARE(phone.bodies(m_group).size(), 100);
}

void AccountTest::catchesUpAfterBeingAway()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    const MessageId third = m_anna->stored(m_group).at(2).record.id;
    m_anna->shutDown();
    say(6, 300);
    QVERIFY(m_bruno->request(MessageDelete{third}).ok());
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    QStringList expected = numbers(1, 300);
    expected[2] = u"(deleted)"_s;
    QCOMPARE(m_anna->bodies(m_group), expected);
}

void AccountTest::paintsFromTheCache()
{
    befriend();
    say(1, 5);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 5));
    m_anna->shutDown();
    m_bruno->close();
    m_server->stop();
    m_anna->restart();
    QCOMPARE(m_anna->account->self().handle, u"anna"_s);
    QCOMPARE(m_anna->bodies(m_group), numbers(1, 5));
    QTRY_COMPARE(m_anna->account->state(), Account::State::Offline);
    QVERIFY(m_anna->row(m_group));
}

void AccountTest::writesOfflineAndSendsLater()
{
    befriend();
    m_anna->shutDown();
    m_bruno->close();
    m_server->stop();
    m_anna->restart();
    for (const QString& body : numbers(1, 5))
        QVERIFY(!m_anna->account->send(m_group, body).isEmpty());
    QTRY_COMPARE(m_anna->pending(m_group), numbers(1, 5));
    QCOMPARE(m_anna->stored(m_group).size(), size_t{5});
    const QString third = m_anna->stored(m_group).at(2).record.clientId;
    m_anna->account->discard(third);
    QTRY_COMPARE(m_anna->pending(m_group).size(), 4);
    m_anna->restart(); // another process finds them
    QCOMPARE(m_anna->pending(m_group), (QStringList{u"1"_s, u"2"_s, u"4"_s, u"5"_s}));
    m_server->start();
    m_anna->account->retryNow();
    QTRY_COMPARE(m_anna->bodies(m_group), (QStringList{u"1"_s, u"2"_s, u"4"_s, u"5"_s}));
    QTRY_COMPARE(m_anna->account->outboxSize(), 0);
    QVERIFY(m_anna->pending(m_group).isEmpty());
}

void AccountTest::refusedMessageFails()
{
    befriend();
    const auto nowhere = ConversationId::make();
    const QString clientId = m_anna->account->send(nowhere, u"into the void"_s);
    QTRY_COMPARE(m_anna->waiting[clientId].delivery, SendState::Failed);
    QCOMPARE(m_anna->waiting[clientId].failure, std::optional{ErrorCode::NotFound});
    QVERIFY(!m_anna->account->send(m_group, u"others go on"_s).isEmpty());
    QTRY_COMPARE(m_anna->bodies(m_group), QStringList{u"others go on"_s});
    m_anna->waiting.clear();
    m_anna->account->retry(clientId);
    QTRY_COMPARE(m_anna->waiting[clientId].delivery, SendState::Failed);
    m_anna->account->discard(clientId);
    QTRY_VERIFY(!m_anna->waiting.contains(clientId));
    QCOMPARE(m_anna->account->outboxSize(), 0);
    QCOMPARE(m_anna->account->send(m_group, u"  \n "_s), QString{}); // blank
}

void AccountTest::othersNamesAreKnown()
{
    befriend();
    say(1, 1);
    QTRY_COMPARE(m_anna->users[m_bruno->me().user.id].handle, u"bruno"_s);
    WsClient clara;
    QVERIFY(clara.open(m_server->url()) && clara.enroll(u"clara"_s));
    QVERIFY(m_bruno->request(MemberAdd{m_group, u"clara"_s}).ok());
    QVERIFY(clara.request(messageTo(m_group, u"hi"_s)).ok());
    QTRY_COMPARE(m_anna->users[clara.me().user.id].handle, u"clara"_s);
    QCOMPARE(Device::wait(m_anna->account->members(m_group)).size(), size_t{3});
}

void AccountTest::joinsAndLeaves()
{
    befriend();
    say(1, 3);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 3));
    QVERIFY(m_bruno->request(MemberRemove{m_group, u"anna"_s}).ok());
    QTRY_VERIFY(!m_anna->row(m_group));
    QVERIFY(m_anna->stored(m_group).empty());
    say(4, 4);
    QVERIFY(m_bruno->request(MemberAdd{m_group, u"anna"_s}).ok());
    QTRY_VERIFY(m_anna->row(m_group));
    QTRY_VERIFY(m_anna->bodies(m_group).contains(u"4"_s));
    // The same while away.
    m_anna->shutDown();
    QVERIFY(m_bruno->request(MemberRemove{m_group, u"anna"_s}).ok());
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    QVERIFY(!m_anna->row(m_group));
    QVERIFY(m_anna->stored(m_group).empty());
}

void AccountTest::roomsOfSpaces()
{
    QVERIFY(m_anna->signUp(u"anna"_s));
    const SpaceId space = m_bruno->request(SpaceCreate{u"Space"_s})->space.id;
    const auto room = m_bruno->request(RoomCreate{space, u"general"_s, {}, {}})->conversation.id;
    QVERIFY(m_bruno->request(messageTo(room, u"before"_s)).ok());
    QVERIFY(m_bruno->request(MemberAdd{space, u"anna"_s}).ok());
    QTRY_VERIFY(m_anna->spaces.contains(space));
    QTRY_COMPARE(m_anna->bodies(room), QStringList{u"before"_s});
    QCOMPARE(m_anna->row(room)->title, u"general"_s);
    QTRY_COMPARE(m_anna->row(room)->unread(), 0); // no flood for new members
    const auto later = m_bruno->request(RoomCreate{space, u"later"_s, {}, {}})->conversation.id;
    QVERIFY(m_bruno->request(messageTo(later, u"one"_s)).ok());
    QTRY_COMPARE(m_anna->bodies(later), QStringList{u"one"_s});
    QTRY_COMPARE(m_anna->spaces[space].unread, 1);
    QTRY_COMPARE(Device::wait(m_anna->account->members(space)).size(), size_t{2});
    QVERIFY(m_bruno->request(MemberRemove{space, u"anna"_s}).ok());
    QTRY_VERIFY(!m_anna->spaces.contains(space));
    QVERIFY(!m_anna->row(room) && !m_anna->row(later));
    QVERIFY(m_anna->stored(room).empty());
}

void AccountTest::readMarksTravel()
{
    befriend();
    say(1, 4);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 4));
    Device phone(m_server->url());
    QVERIFY(phone.logIn(u"anna"_s));
    QCOMPARE(phone.row(m_group)->unread(), 4);
    m_anna->account->markRead(m_group, 3);
    QTRY_COMPARE(m_anna->row(m_group)->unread(), 1);
    QTRY_COMPARE(phone.row(m_group)->unread(), 1);
    phone.account->markRead(m_group, 2); // late: never back
    phone.account->markRead(m_group, 4);
    QTRY_COMPARE(m_anna->row(m_group)->unread(), 0);
    m_anna->account->markRead(m_group, 1);
    QVERIFY(m_anna->account->send(m_group, u"5"_s).size() > 0);
    QTRY_COMPARE(phone.bodies(m_group), numbers(1, 5));
    QTRY_COMPARE(phone.row(m_group)->unread(), 0);
    QCOMPARE(m_anna->row(m_group)->readSeq, Seq{5});
}

void AccountTest::lostReadMarkIsToldAgain()
{
    befriend();
    say(1, 4);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 4));
    m_bruno->close();
    m_server->stop();
    QTRY_COMPARE(m_anna->account->state(), Account::State::Offline);
    m_anna->account->markRead(m_group, 4);
    QTRY_COMPARE(m_anna->row(m_group)->unread(), 0);
    m_anna->shutDown();
    m_server->start();
    m_anna->restart();
    QTRY_VERIFY(m_anna->isOnline());
    Device phone(m_server->url());
    QVERIFY(phone.logIn(u"anna"_s));
    QTRY_COMPARE(phone.row(m_group)->unread(), 0);
}

void AccountTest::typingAndPresence()
{
    befriend();
    std::vector<bool> typing;
    connect(m_anna->account.get(), &Account::typingChanged, this,
            [&](ConversationId conversation, UserId user, bool isTyping) {
                QCOMPARE(conversation, m_group);
                QCOMPARE(user, m_bruno->me().user.id);
                typing.push_back(isTyping);
            });
    QVERIFY(m_bruno->request(TypingSet{m_group, true}).ok());
    QTRY_COMPARE(typing, std::vector<bool>{true});
    std::map<UserId, Presence> presences;
    connect(m_anna->account.get(), &Account::presenceChanged, this,
            [&](UserId user, Presence presence) { presences[user] = presence; });
    m_anna->account->watchPresence({m_bruno->me().user.id});
    QTRY_VERIFY(presences.contains(m_bruno->me().user.id));
    QCOMPARE(presences[m_bruno->me().user.id], Presence::Online);
    QVERIFY(m_bruno->request(PresenceSet{Presence::Dnd}).ok());
    QTRY_COMPARE(presences[m_bruno->me().user.id], Presence::Dnd);
    m_anna->account->setTyping(m_group, true);
    QTRY_VERIFY(!m_bruno->eventsOf<TypingChanged>().empty());
}

void AccountTest::damagedCacheIsRebuiltWhileRunning()
{
    befriend();
    say(1, 3);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 3));
    sql::DbConfig config;
    config.path = m_anna->folder.path() + u"/account/cache.db"_s;
    {
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok() && (*db)->exec("DROP TABLE messages").ok());
    }
    say(4, 4);
    QTRY_COMPARE(m_anna->stored(m_group).size(), size_t{4});
    QVERIFY(!m_anna->failures.empty());
    QCOMPARE(m_anna->failures.front().code, ErrorCode::Storage);
    QTRY_VERIFY(m_anna->isOnline());
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 4));
}

void AccountTest::serverRestart()
{
    befriend();
    say(1, 2);
    m_bruno->close();
    m_server->stop();
    QTRY_COMPARE(m_anna->account->state(), Account::State::Offline);
    QVERIFY(m_anna->account->retryIn() <= std::chrono::seconds{3});
    m_server->start();
    QTRY_VERIFY(m_anna->isOnline()); // by itself
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->login(u"bruno"_s));
    say(3, 3);
    QTRY_COMPARE(m_anna->bodies(m_group), numbers(1, 3));
}

TERTULIA_TEST(AccountTest, "account")

} // namespace tertulia::test

#include "tst_account.moc"
