// SPDX-License-Identifier: GPL-3.0-or-later
// Friend requests from asking to ending: what both streams hold, what is told to whom, and every refusal.
#include "server/store/relations.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FriendsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void askAndAccept();
    void crossingRequests();
    void declineCancelRemove();
    void againChangesNothing();
    void wrongMoments();
    void wrongPeople();
    void privacyDecides();
    void pendingLimit();
    void friendLimit();

private:
    Result<FriendReply> ask(const Actor& actor, const char* user)
    {
        return world->call(friends::request, actor, FriendRequest{QString::fromLatin1(user)});
    }
    Result<FriendReply> accept(const Actor& actor, const char* user)
    {
        return world->call(friends::accept, actor, FriendAccept{QString::fromLatin1(user)});
    }
    Result<FriendReply> decline(const Actor& actor, const char* user)
    {
        return world->call(friends::decline, actor, FriendDecline{QString::fromLatin1(user)});
    }
    Result<FriendReply> cancel(const Actor& actor, const char* user)
    {
        return world->call(friends::cancel, actor, FriendCancel{QString::fromLatin1(user)});
    }
    Result<FriendReply> remove(const Actor& actor, const char* user)
    {
        return world->call(friends::remove, actor, FriendRemove{QString::fromLatin1(user)});
    }
    /// What the stream of `actor` says about `other`.
    FriendState state(const Actor& actor, const Actor& other)
    {
        for (const auto& record : only<FriendRecord>(world->sync(actor, actor.user).records))
            if (record.user == other.user)
                return record.state;
        return FriendState::None;
    }
    /// Strangers who stand like that to `actor`, without asking any service.
    void crowd(const Actor& actor, int count, FriendState state)
    {
        World::must(world->db->begin());
        for (int i = 0; i < count; ++i) {
            const Actor stranger = world->person(u"crowd%1"_s.arg(m_crowd++).toLatin1().constData());
            World::must(store::putFriend(*world->db, actor.user, {stranger.user, state, world->clock.now(), 1}));
        }
        World::must(world->db->commit());
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    int m_crowd = 0;
};

void FriendsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
}

void FriendsTest::askAndAccept()
{
    const auto asked = ask(ana, "ben");
    QVERIFY(asked.ok());
    QCOMPARE(asked->relation, (FriendRecord{ben.user, FriendState::Outgoing, world->clock.now(), 1}));
    QCOMPARE(outline(world->last), (QStringList{u"user:1"_s, u"user:1"_s}));
    QCOMPARE(state(ben, ana), FriendState::Incoming);
    const auto synced = world->sync(ben, ben.user);
    QCOMPARE(synced.users.size(), size_t{1}); // whom it is about comes along
    QCOMPARE(synced.users.front().handle, u"ana"_s);
    world->clock.advance(std::chrono::hours{2});
    const auto accepted = accept(ben, "ana");
    QVERIFY(accepted.ok());
    QCOMPARE(accepted->relation, (FriendRecord{ana.user, FriendState::Friends, world->clock.now(), 2}));
    QCOMPARE(state(ana, ben), FriendState::Friends);
    QCOMPARE(state(ben, ana), FriendState::Friends);
    QCOMPARE(only<FriendRecord>(world->sync(ana, ana.user, 1).records).size(), size_t{1});
    QVERIFY(world->sync(eve, eve.user).records.empty());
}

void FriendsTest::crossingRequests()
{
    QVERIFY(ask(ana, "ben").ok());
    QVERIFY(world->call(privacy::set, ana, PrivacySet{RequestAudience::Nobody, {}}).ok()); // she asked: no obstacle
    const auto crossed = ask(ben, "ana");
    QVERIFY(crossed.ok());
    QCOMPARE(crossed->relation.state, FriendState::Friends);
    QCOMPARE(state(ana, ben), FriendState::Friends);
}

void FriendsTest::declineCancelRemove()
{
    QVERIFY(ask(ana, "ben").ok());
    QCOMPARE(decline(ben, "ana")->relation.state, FriendState::None);
    QCOMPARE(state(ana, ben), FriendState::None);
    QVERIFY(ask(ana, "ben").ok());
    QCOMPARE(cancel(ana, "ben")->relation.state, FriendState::None);
    QCOMPARE(state(ben, ana), FriendState::None);
    world->befriend(ana, "ana", ben, "ben");
    QCOMPARE(remove(ben, "ana")->relation.state, FriendState::None);
    QCOMPARE(state(ana, ben), FriendState::None);
    QCOMPARE(state(ben, ana), FriendState::None);
    const auto records = only<FriendRecord>(world->sync(ana, ana.user).records);
    QCOMPARE(records.size(), size_t{1}); // one record for each person, however long the story
    QCOMPARE(records.front().rev, 7);
}

void FriendsTest::againChangesNothing()
{
    const auto twice = [&](auto what, const Actor& actor, const char* user) {
        const auto first = (this->*what)(actor, user);
        QVERIFY(first.ok());
        const auto second = (this->*what)(actor, user);
        QVERIFY(second.ok());
        QCOMPARE(second->relation, first->relation);
        QVERIFY(world->last.isEmpty());
    };
    twice(&FriendsTest::ask, ana, "ben");
    twice(&FriendsTest::cancel, ana, "ben");
    QVERIFY(ask(ana, "ben").ok());
    twice(&FriendsTest::decline, ben, "ana");
    QVERIFY(ask(ana, "ben").ok());
    twice(&FriendsTest::accept, ben, "ana");
    QCOMPARE(ask(ana, "ben")->relation.state, FriendState::Friends);
    QVERIFY(world->last.isEmpty());
    twice(&FriendsTest::remove, ana, "ben");
}

void FriendsTest::wrongMoments()
{
    EXPECT_ERROR(accept(ana, "ben"), ErrorCode::NotFound);
    EXPECT_ERROR(decline(ana, "ben"), ErrorCode::NotFound);
    EXPECT_ERROR(cancel(ana, "ben"), ErrorCode::NotFound);
    EXPECT_ERROR(remove(ana, "ben"), ErrorCode::NotFound);
    QVERIFY(ask(ana, "ben").ok());
    EXPECT_ERROR(accept(ana, "ben"), ErrorCode::NotFound); // nobody answers himself
    EXPECT_ERROR(decline(ana, "ben"), ErrorCode::Conflict);
    EXPECT_ERROR(cancel(ben, "ana"), ErrorCode::Conflict);
    EXPECT_ERROR(remove(ana, "ben"), ErrorCode::Conflict);
    QVERIFY(accept(ben, "ana").ok());
    EXPECT_ERROR(decline(ben, "ana"), ErrorCode::Conflict);
    EXPECT_ERROR(cancel(ana, "ben"), ErrorCode::Conflict);
}

void FriendsTest::wrongPeople()
{
    EXPECT_BAD_FIELD(ask(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(accept(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(decline(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(cancel(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(remove(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(ask(ana, "ana"), "user", "is_self");
    EXPECT_BAD_FIELD(accept(ana, "ana"), "user", "is_self");
}

void FriendsTest::privacyDecides()
{
    QVERIFY(world->call(privacy::set, ben, PrivacySet{RequestAudience::SharedSpaces, {}}).ok());
    world->group(eve, {u"ana"_s, u"ben"_s}); // a group is no space
    EXPECT_FORBIDDEN(ask(ana, "ben"), "user.takes_no_requests");
    const auto space = world->space(eve, {"ana", "ben"});
    QVERIFY(ask(ana, "ben").ok());
    QVERIFY(cancel(ana, "ben").ok());
    world->remove(eve, space, "ana");
    EXPECT_FORBIDDEN(ask(ana, "ben"), "user.takes_no_requests");
    QVERIFY(ask(eve, "ben").ok());
    QVERIFY(world->call(privacy::set, ana, PrivacySet{RequestAudience::Nobody, {}}).ok());
    EXPECT_FORBIDDEN(ask(eve, "ana"), "user.takes_no_requests");
}

void FriendsTest::pendingLimit()
{
    crowd(ana, limits::pendingRequests - 1, FriendState::Outgoing);
    QVERIFY(ask(ana, "ben").ok());
    EXPECT_ERROR(ask(ana, "eve"), ErrorCode::TooLarge);
    QVERIFY(cancel(ana, "ben").ok());
    QVERIFY(ask(ana, "eve").ok());
    // Nobody's list of incoming requests can be flooded, and the flooder learns nothing from it.
    crowd(ben, limits::pendingRequests - 1, FriendState::Incoming);
    QVERIFY(ask(eve, "ben").ok());
    const Actor sam = world->person("sam");
    EXPECT_FORBIDDEN(ask(sam, "ben"), "user.takes_no_requests");
    QVERIFY(ask(ben, "sam").ok());
}

void FriendsTest::friendLimit()
{
    crowd(ana, limits::friends - 1, FriendState::Friends);
    QVERIFY(ask(ben, "ana").ok());
    QVERIFY(ask(eve, "ana").ok());
    QVERIFY(accept(ana, "ben").ok());
    EXPECT_ERROR(accept(ana, "eve"), ErrorCode::TooLarge);
    QVERIFY(decline(ana, "eve").ok());
    QVERIFY(ask(ana, "eve").ok());
    EXPECT_ERROR(accept(eve, "ana"), ErrorCode::TooLarge);
    QVERIFY(remove(ana, "ben").ok());
    QVERIFY(accept(eve, "ana").ok());
}

} // namespace tertulia::test

using tertulia::test::FriendsTest;
TERTULIA_TEST(FriendsTest, "friends")
#include "tst_friends.moc"
