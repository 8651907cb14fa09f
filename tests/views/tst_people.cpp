// SPDX-License-Identifier: GPL-3.0-or-later
// Friends, profiles, choosing people and groups, against a real server.
#include "client/viewmodels/friends_view.h"
#include "client/viewmodels/group_view.h"
#include "client/viewmodels/own_profile.h"
#include "client/viewmodels/people_picker.h"
#include "client/viewmodels/person_view.h"
#include "client/viewmodels/place_members.h"
#include "client/viewmodels/retention_view.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QSignalSpy>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestPeople : public QObject
{
    Q_OBJECT

    Stage m_stage;

    Desk& ada() { return *m_stage.ada; }
    [[nodiscard]] QString bruno() const { return m_stage.idOf(*m_stage.bruno).text(); }
    [[nodiscard]] QString chloe() const { return m_stage.idOf(*m_stage.chloe).text(); }
    ConversationId groupWithBoth(const QString& title)
    {
        QSignalSpy made(ada()->creation(), &NewConversation::conversationCreated);
        ada()->creation()->createGroup(title, u"bruno, chloe"_s);
        if (!QTest::qWaitFor([&] { return made.count() == 1; }, 60'000))
            return {};
        const auto id = ConversationId::fromText(made.first().first().toString()).value_or(ConversationId{});
        const bool isThere =
            QTest::qWaitFor([&] { return ada()->session()->records().conversation(id) != nullptr; }, 60'000);
        return isThere ? id : ConversationId{};
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init() { QVERIFY(m_stage.open()); }
    void cleanup() { m_stage.close(); }

    void aFriendIsAskedAndTakenBack()
    {
        auto friends = errandOf<FriendsView>(ada());
        friends->setTab(u"pending"_s);
        QSignalSpy added(friends.get(), &FriendsView::added);
        friends->add(u" @Bruno "_s);
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(added.first().at(1).toString(), u"outgoing"_s);
        QTRY_COMPARE(shown(friends->people(), bruno(), "relation"), u"outgoing"_s);
        QTRY_COMPARE(shown(friends->people(), bruno(), "displayName"), u"BRUNO"_s);
        QCOMPARE(friends->pending(), 1);
        QCOMPARE(friends->incoming(), 0);
        friends->cancel(bruno());
        QTRY_COMPARE(friends->people()->count(), 0);
        QCOMPARE(friends->pending(), 0);
    }

    void aRequestIsAcceptedAndTheFriendIsSeen()
    {
        auto friends = errandOf<FriendsView>(ada());
        QVERIFY(m_stage.bruno->request(FriendRequest{u"ada"_s}).ok());
        QTRY_COMPARE(friends->incoming(), 1);
        friends->acceptRequest(bruno());
        QTRY_COMPARE(friends->all(), 1);
        QCOMPARE(friends->incoming(), 0);
        QTRY_COMPARE(friends->online(), 1); // presence is watched though there is no conversation with him
        QTRY_COMPARE(column(friends->people(), "handle"), QStringList{u"bruno"_s});
        friends->remove(bruno());
        QTRY_COMPARE(friends->all(), 0);
    }

    void aRequestIsDeclined()
    {
        auto friends = errandOf<FriendsView>(ada());
        QVERIFY(m_stage.chloe->request(FriendRequest{u"ada"_s}).ok());
        QTRY_COMPARE(friends->incoming(), 1);
        friends->decline(chloe());
        QTRY_COMPARE(friends->incoming(), 0);
        QCOMPARE(friends->all(), 0);
    }

    void blockingEndsAFriendship()
    {
        auto friends = errandOf<FriendsView>(ada());
        QVERIFY(m_stage.bruno->request(FriendRequest{u"ada"_s}).ok());
        QTRY_COMPARE(friends->incoming(), 1);
        friends->acceptRequest(bruno());
        QTRY_COMPARE(friends->all(), 1);
        friends->block(bruno());
        friends->setTab(u"blocked"_s);
        QTRY_COMPARE(friends->blocked(), 1);
        QTRY_COMPARE(friends->all(), 0);
        QCOMPARE(column(friends->people(), "userId"), QStringList{bruno()});
        friends->unblock(bruno());
        QTRY_COMPARE(friends->blocked(), 0);
    }

    void nobodyByThatNameIsSaid()
    {
        auto friends = errandOf<FriendsView>(ada());
        friends->add(u"nobody-here"_s);
        QTRY_VERIFY(!friends->problem().isEmpty());
        QCOMPARE(friends->faultyField(), u"user"_s);
        friends->add(u"no good!"_s);
        QVERIFY(!friends->problem().isEmpty());
        QVERIFY(!friends->isBusy()); // nothing was asked
    }

    void aFriendIsWrittenTo()
    {
        auto friends = errandOf<FriendsView>(ada());
        QVERIFY(m_stage.bruno->request(FriendRequest{u"ada"_s}).ok());
        QTRY_COMPARE(friends->incoming(), 1);
        friends->acceptRequest(bruno());
        QTRY_COMPARE(friends->all(), 1);
        QSignalSpy opened(friends.get(), &FriendsView::directOpened);
        friends->message(bruno());
        QTRY_COMPARE(opened.count(), 1);
        ada()->openConversation(opened.first().first().toString());
        QTRY_COMPARE(ada()->room()->title(), u"BRUNO"_s);
    }

    void aCardTellsHowWeStand()
    {
        QVERIFY(!m_stage.makeSpace(u"Librería"_s).isNull());
        QVERIFY(m_stage.bruno->request(PrivacySet{RequestAudience::Nobody, {}}).ok());
        ProfileUpdate about;
        about.bio = u"Reads a lot"_s;
        QVERIFY(m_stage.bruno->request(about).ok());
        auto person = errandOf<PersonView>(ada());
        person->setUserId(bruno());
        QTRY_COMPARE(person->bio(), u"Reads a lot"_s);
        QCOMPARE(person->handle(), u"bruno"_s);
        QCOMPARE(person->sharedSpaces(), QStringList{u"Librería"_s});
        QCOMPARE(person->whyNotMessage(), QString());
        QVERIFY2(person->whyNotBefriend().contains(u"takes no friend requests"_s),
                 qPrintable(person->whyNotBefriend()));
        QCOMPARE(person->relation(), u"none"_s);
        person->setBlocked(true);
        QTRY_VERIFY(person->isBlocked());
        QTRY_VERIFY(!person->whyNotMessage().isEmpty());
    }

    void befriendedFromTheCard()
    {
        auto person = errandOf<PersonView>(ada());
        QVERIFY(!groupWithBoth(u"Trip"_s).isNull());
        person->setUserId(chloe());
        QTRY_COMPARE(person->name(), u"CHLOE"_s);
        QTRY_COMPARE(person->sharedGroups(), QStringList{u"Trip"_s});
        person->befriend();
        QTRY_COMPARE(person->relation(), u"outgoing"_s);
        QVERIFY(m_stage.chloe->request(FriendAccept{u"ada"_s}).ok());
        QTRY_COMPARE(person->relation(), u"friends"_s);
        person->unfriend();
        QTRY_COMPARE(person->relation(), u"none"_s);
    }

    void theOwnProfileIsChanged()
    {
        auto profile = errandOf<OwnProfile>(ada());
        QTRY_VERIFY(profile->isBioKnown());
        QSignalSpy saved(profile.get(), &OwnProfile::saved);
        profile->save(u"Ada Lovelace"_s, u"First line\nsecond"_s);
        QTRY_COMPARE(saved.count(), 1);
        QTRY_COMPARE(ada()->session()->selfName(), u"Ada Lovelace"_s);
        QCOMPARE(profile->bio(), u"First line\nsecond"_s);
        profile->setStatus(u"In Lyon"_s, 1800);
        QTRY_COMPARE(profile->status(), u"In Lyon"_s);
        QVERIFY(profile->statusUntil().isValid());
        profile->setStatus(QString(), 0);
        QTRY_COMPARE(profile->status(), QString());
        profile->save(u"   "_s, QString());
        QCOMPARE(profile->faultyField(), u"display_name"_s);
    }

    void presenceIsChosen()
    {
        const ConversationId group = groupWithBoth(u"Trip"_s);
        QVERIFY(!group.isNull());
        const UserId me = ada()->session()->account()->self().id;
        PresenceWatch watch;
        watch.users = {me};
        QVERIFY(m_stage.bruno->request(watch).ok());
        ada()->session()->setPresence(u"dnd"_s);
        QCOMPARE(ada()->session()->selfPresence(), u"dnd"_s);
        const auto told = [this](Presence presence) {
            const auto events = m_stage.bruno->eventsOf<PresenceChanged>();
            return !events.empty() && events.back().presence == presence;
        };
        QTRY_VERIFY(told(Presence::Dnd));
        ada()->session()->setPresence(u"invisible"_s);
        QTRY_VERIFY(told(Presence::Offline));
        QCOMPARE(ada()->session()->selfPresence(), u"invisible"_s);
    }

    void peopleAreChosenByNameOrTyped()
    {
        QVERIFY(!groupWithBoth(u"Trip"_s).isNull());
        auto picker = errandOf<PeoplePicker>(ada());
        QTRY_COMPARE(column(picker->candidates(), "handle"), (QStringList{u"bruno"_s, u"chloe"_s}));
        picker->setFilter(u"chl"_s);
        QCOMPARE(column(picker->candidates(), "handle"), QStringList{u"chloe"_s});
        QVERIFY(picker->pickTyped());
        QCOMPARE(picker->handles(), QStringList{u"chloe"_s});
        QCOMPARE(column(picker->chosen(), "displayName"), QStringList{u"CHLOE"_s});
        QCOMPARE(column(picker->candidates(), "handle"), QStringList{u"bruno"_s});
        picker->setFilter(u"@stranger, other"_s);
        QVERIFY(picker->pickTyped());
        QCOMPARE(picker->handles(), (QStringList{u"chloe"_s, u"stranger"_s, u"other"_s}));
        picker->unpick(u"chloe"_s);
        QCOMPARE(picker->handles(), (QStringList{u"stranger"_s, u"other"_s}));
        picker->setFilter(u"né"_s);
        QVERIFY(!picker->pickTyped());
        QVERIFY(!picker->problem().isEmpty());
        picker->clear();
        picker->setLimit(1);
        picker->pick(u"bruno"_s);
        picker->pick(u"chloe"_s);
        QCOMPARE(picker->handles(), QStringList{u"bruno"_s});
        QCOMPARE(picker->candidates()->count(), 0);
    }

    void whoIsThereIsNotOffered()
    {
        const ConversationId group = groupWithBoth(u"Trip"_s);
        QVERIFY(!group.isNull());
        auto picker = errandOf<PeoplePicker>(ada());
        QTRY_COMPARE(picker->candidates()->count(), 2);
        picker->setWithout(u"conversation:"_s + group.text());
        QTRY_COMPARE(picker->candidates()->count(), 0);
    }

    void aGroupIsChanged()
    {
        const ConversationId id = groupWithBoth(u"Trip"_s);
        QVERIFY(!id.isNull());
        auto group = errandOf<GroupView>(ada());
        group->setConversationId(id.text());
        QCOMPARE(group->title(), u"Trip"_s);
        QCOMPARE(group->history(), u"all"_s);
        group->save(u"Journey"_s, u"to the sea"_s);
        QTRY_COMPARE(group->title(), u"Journey"_s);
        QCOMPARE(group->topic(), u"to the sea"_s);
        group->setHistory(u"joined"_s);
        QTRY_COMPARE(group->history(), u"joined"_s);
        group->save(u" "_s, QString());
        QCOMPARE(group->faultyField(), u"title"_s);
    }

    void aGroupsMembersAreRankedRemovedAndHandedOver()
    {
        const ConversationId id = groupWithBoth(u"Trip"_s);
        QVERIFY(!id.isNull());
        auto members = errandOf<PlaceMembers>(ada());
        members->setConversationId(id.text());
        QVERIFY(!members->isLoaded());
        QCOMPARE(members->whyNotAdd(), QString()); // not that I am no member
        QTRY_COMPARE(members->people()->count(), 3);
        QVERIFY(members->isLoaded());
        QCOMPARE(members->myRole(), u"owner"_s);
        QTRY_COMPARE(shown(members->people(), bruno(), "handle"), u"bruno"_s);
        QTRY_COMPARE(shown(members->people(), chloe(), "handle"), u"chloe"_s);
        members->rank(bruno(), u"admin"_s);
        QTRY_COMPARE(shown(members->people(), bruno(), "role"), u"admin"_s);
        members->remove(chloe());
        QTRY_COMPARE(members->people()->count(), 2);
        members->add({u"chloe"_s});
        QTRY_COMPARE(members->people()->count(), 3);
        members->add({u"nobody-here"_s});
        QTRY_COMPARE(members->faultyField(), u"user"_s);
        members->rank(bruno(), u"owner"_s);
        QTRY_COMPARE(members->myRole(), u"admin"_s);
        QTRY_VERIFY(!shown(members->people(), bruno(), "whyNotRemove").isEmpty()); // he is above me now
        QCOMPARE(shown(members->people(), chloe(), "whyNotRemove"), QString());
        QSignalSpy left(members.get(), &PlaceMembers::left);
        members->leave();
        QTRY_VERIFY(left.count() >= 1);
        QTRY_VERIFY(!ada()->session()->directory().conversation(id));
    }

    void shorterKeepingSaysWhatGoes()
    {
        const ConversationId id = groupWithBoth(u"Trip"_s);
        QVERIFY(!id.isNull());
        auto keeping = errandOf<RetentionView>(ada());
        keeping->setConversationId(id.text());
        QSignalSpy rehearsed(keeping.get(), &RetentionView::rehearsed);
        keeping->rehearse(7);
        QTRY_COMPARE(rehearsed.count(), 1);
        QCOMPARE(rehearsed.first().at(0).toInt(), 7);
        QCOMPARE(rehearsed.first().at(1).toInt(), 0);
        QCOMPARE(keeping->days(), 0); // only rehearsed
        keeping->set(7);
        QTRY_COMPARE(keeping->days(), 7);
    }

    void offlineIsSaid()
    {
        auto friends = errandOf<FriendsView>(ada());
        m_stage.server->signal(SIGTERM);
        QCOMPARE(m_stage.server->waitForEnd(), 0);
        QTRY_VERIFY(!ada()->session()->isOnline());
        friends->add(u"bruno"_s);
        QTRY_VERIFY(!friends->problem().isEmpty());
        QVERIFY(!friends->isBusy());
    }
};

TERTULIA_TEST(TestPeople, "people")

} // namespace tertulia::test

#include "tst_people.moc"
