// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles: changing the own one, whom a change is told, catching up with changes, and what a page shows to whom.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ProfilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void update();
    void sameAgainChangesNothing();
    void statusWithAnEnd();
    void toldWhereHeIsSeen();
    void catchingUp();
    void catchingUpInPages();
    void ownPage();
    void pageOfAStranger();
    void mutualPlacesAndPeople();
    void mayHeBeWrittenTo();
    void pageAcrossABlock();

private:
    Result<ProfileReply> change(const Actor& actor, const ProfileUpdate& request)
    {
        return world->call(profiles::update, actor, request);
    }
    void rename(const Actor& actor, const QString& name) { QVERIFY(change(actor, {name, {}, {}, {}}).ok()); }
    ProfilePage page(const Actor& actor, const char* user)
    {
        const auto reply = world->call(profiles::page, actor, ProfileGet{QString::fromLatin1(user)});
        if (!reply.ok())
            qFatal("no page: %s", wireName(reply.error().code).data());
        return *reply;
    }
    /// The names of those who changed after `after`.
    QStringList changedAfter(const Actor& actor, Rev after)
    {
        const auto reply = world->call(profiles::changed, actor, UserChangedSince{after, {}});
        QStringList names;
        if (reply.ok())
            for (const UserRecord& user : reply->users)
                names << user.displayName;
        return names;
    }
    const Appearance* toldLast()
    {
        return world->last.isEmpty() ? nullptr : std::get_if<Appearance>(&world->last.steps().back());
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
};

void ProfilesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
}

void ProfilesTest::update()
{
    const auto changed = change(ana, {u"Ana María"_s, u"Reads.\nWrites."_s, u"on a train"_s, {}});
    QVERIFY(changed.ok());
    QCOMPARE(changed->user.displayName, u"Ana María"_s);
    QCOMPARE(changed->user.status, u"on a train"_s);
    QCOMPARE(changed->user.rev, 2);
    QCOMPARE(changed->bio, u"Reads.\nWrites."_s);
    const auto seen = world->call(people::get, ben, UserGet{{{ana.user}}, {}});
    QVERIFY(seen.ok());
    QCOMPARE(seen->users.front(), changed->user);
    rename(ben, u"Benjamin"_s);
    const auto next = change(ana, {{}, {}, QString{}, {}});
    QVERIFY(next.ok());
    QCOMPARE(next->user.rev, 4); // one counter for all
    QCOMPARE(next->user.displayName, u"Ana María"_s);
    QVERIFY(next->user.status.isEmpty());
    QCOMPARE(next->bio, u"Reads.\nWrites."_s);
}

void ProfilesTest::sameAgainChangesNothing()
{
    const ProfileUpdate request{u"Ana María"_s, u"Reads."_s, u"away"_s, world->clock.now() + 1h};
    const auto first = change(ana, request);
    QVERIFY(first.ok());
    const auto again = change(ana, request);
    QVERIFY(again.ok());
    QCOMPARE(again->user, first->user);
    QVERIFY(world->last.isEmpty());
    QVERIFY(change(ana, {}).ok());
    QVERIFY(world->last.isEmpty());
    const auto quiet = change(ana, {{}, u"Reads a lot."_s, {}, {}});
    QVERIFY(quiet.ok());
    QCOMPARE(quiet->user.rev, first->user.rev); // the bio is on the page only: no record shows it
    QVERIFY(world->last.isEmpty());
}

void ProfilesTest::statusWithAnEnd()
{
    const Timestamp end = world->clock.now() + 30min;
    const auto set = change(ana, {{}, {}, u"lunch"_s, end});
    QVERIFY(set.ok());
    QCOMPARE(set->user.statusUntil, std::optional{end});
    QCOMPARE(change(ana, {{}, {}, {}, end + 1h})->user.statusUntil, std::optional{end + 1h});
    QCOMPARE(change(ana, {{}, {}, u"working"_s, {}})->user.statusUntil, std::optional<Timestamp>{});
    EXPECT_BAD_FIELD(change(ana, {{}, {}, u"late"_s, world->clock.now()}), "status_until", "not_in_the_future");
    EXPECT_BAD_FIELD(change(ana, {{}, {}, QString{}, end}), "status_until", "without_status");
    EXPECT_BAD_FIELD(change(ben, {{}, {}, {}, end}), "status_until", "without_status");
    QCOMPARE(page(ben, "ana").user.status, u"working"_s);
}

void ProfilesTest::toldWhereHeIsSeen()
{
    const auto space = world->space(ana, {"ben"});
    world->room(ana, space);
    const auto group = world->group(ana, {u"ben"_s});
    const auto left = world->group(ben, {u"ana"_s});
    world->remove(ana, left, "ana");
    world->befriend(ana, "ana", eve, "eve");
    rename(ana, u"Anna"_s);
    QCOMPARE(outline(world->last), QStringList{u"@"_s});
    QVERIFY(toldLast() != nullptr);
    const auto& streams = toldLast()->streams;
    QCOMPARE(std::set<StreamId>(streams.begin(), streams.end()),
             (std::set<StreamId>{ana.user, eve.user, space, group}));
    QCOMPARE(toldLast()->user.displayName, u"Anna"_s);
}

void ProfilesTest::catchingUp()
{
    const auto start = world->call(profiles::changed, eve, UserChangedSince{});
    QVERIFY(start.ok());
    QCOMPARE(start->rev, 1);
    QVERIFY(start->users.empty());
    world->group(eve, {u"ana"_s});
    rename(ana, u"Anna"_s);
    rename(ben, u"Benny"_s);
    rename(eve, u"Eva"_s);
    rename(ana, u"Annika"_s);
    QCOMPARE(changedAfter(eve, 1), (QStringList{u"Eva"_s, u"Annika"_s})); // ben shares nothing with her
    QCOMPARE(changedAfter(eve, 4), QStringList{u"Annika"_s});
    QCOMPARE(changedAfter(eve, 5), QStringList{});
    QCOMPARE(changedAfter(ben, 1), QStringList{u"Benny"_s});
    world->befriend(eve, "eve", ben, "ben");
    QCOMPARE(changedAfter(eve, 2), (QStringList{u"Benny"_s, u"Eva"_s, u"Annika"_s}));
    EXPECT_BAD_FIELD(world->call(profiles::changed, eve, UserChangedSince{6, {}}), "after", "beyond_head");
}

void ProfilesTest::catchingUpInPages()
{
    std::vector<QString> handles;
    for (int i = 0; i < 5; ++i) {
        const QString handle = u"user%1"_s.arg(i);
        const Actor one = world->person(handle.toLatin1().constData());
        world->group(ana, {handle});
        rename(one, handle.toUpper());
    }
    QStringList names;
    Rev after = 1;
    for (bool more = true; more;) {
        const auto reply = world->call(profiles::changed, ana, UserChangedSince{after, 2});
        QVERIFY(reply.ok());
        QVERIFY(reply->users.size() <= 2 && reply->rev > after);
        for (const UserRecord& user : reply->users)
            names << user.displayName;
        after = reply->rev;
        more = reply->more;
    }
    QCOMPARE(names, (QStringList{u"USER0"_s, u"USER1"_s, u"USER2"_s, u"USER3"_s, u"USER4"_s}));
    QCOMPARE(after, 6);
}

void ProfilesTest::ownPage()
{
    QVERIFY(change(ana, {{}, u"Reads."_s, {}, {}}).ok());
    world->space(ana);
    const ProfilePage own = page(ana, "ana");
    QCOMPARE(own.user.id, ana.user);
    QCOMPARE(own.bio, u"Reads."_s);
    QCOMPARE(own.write, (PageVerdict{false, u"user.is_self"_s}));
    QCOMPARE(own.relation, FriendState::None);
    EXPECT_BAD_FIELD(world->call(profiles::page, ana, ProfileGet{u"nobody"_s}), "user", "unknown_user");
}

void ProfilesTest::pageOfAStranger()
{
    QVERIFY(change(ana, {{}, u"Reads."_s, {}, {}}).ok());
    const ProfilePage seen = page(ben, "ana");
    QCOMPARE(seen.bio, u"Reads."_s);
    QCOMPARE(seen.write, (PageVerdict{true, u"privacy.everyone"_s}));
    QCOMPARE(seen.befriend, (PageVerdict{true, u"privacy.everyone"_s}));
    QVERIFY(seen.mutualSpaces.empty() && seen.mutualFriends.empty() && !seen.blocked);
    QVERIFY(world->call(friends::request, ben, FriendRequest{u"ana"_s}).ok());
    QCOMPARE(page(ben, "ana").relation, FriendState::Outgoing);
    QCOMPARE(page(ana, "ben").relation, FriendState::Incoming);
}

void ProfilesTest::mutualPlacesAndPeople()
{
    const auto both = world->space(eve, {"ana", "ben"});
    world->space(ana);
    world->space(ben);
    world->befriend(ana, "ana", eve, "eve");
    QVERIFY(page(ana, "ben").mutualFriends.empty());
    world->befriend(ben, "ben", eve, "eve");
    const ProfilePage seen = page(ana, "ben");
    QCOMPARE(seen.mutualSpaces, std::vector<SpaceId>{both});
    QCOMPARE(seen.mutualSpaceCount, 1);
    QCOMPARE(seen.mutualFriends.size(), size_t{1});
    QCOMPARE(seen.mutualFriends.front().id, eve.user);
    QCOMPARE(seen.mutualFriendCount, 1);
    for (int i = 0; i < limits::mutualShown; ++i)
        world->space(eve, {"ana", "ben"});
    QCOMPARE(page(ana, "ben").mutualSpaces.size(), static_cast<size_t>(limits::mutualShown));
    QCOMPARE(page(ana, "ben").mutualSpaceCount, limits::mutualShown + 1);
}

void ProfilesTest::mayHeBeWrittenTo()
{
    QVERIFY(world->call(privacy::set, ben, PrivacySet{RequestAudience::Nobody, DirectAudience::Friends}).ok());
    QCOMPARE(page(ana, "ben").write, (PageVerdict{false, u"user.takes_no_directs"_s}));
    QCOMPARE(page(ana, "ben").befriend, (PageVerdict{false, u"user.takes_no_requests"_s}));
    world->direct(ben, "ana");
    QCOMPARE(page(ana, "ben").write, (PageVerdict{true, u"direct.stays_open"_s}));
    QVERIFY(world->call(privacy::block, ana, BlockAdd{u"ben"_s}).ok());
    QCOMPARE(page(ana, "ben").write, (PageVerdict{false, u"user.you_blocked"_s}));
    QVERIFY(page(ana, "ben").blocked);
}

void ProfilesTest::pageAcrossABlock()
{
    // What ben sees of ana, who blocks him, is what he would see of somebody without bio who wants no contact.
    QVERIFY(change(ana, {{}, u"Reads."_s, {}, {}}).ok());
    world->befriend(ana, "ana", eve, "eve");
    world->befriend(ben, "ben", eve, "eve");
    const auto space = world->space(eve, {"ana", "ben"});
    QVERIFY(world->call(privacy::block, ana, BlockAdd{u"ben"_s}).ok());
    const ProfilePage hidden = page(ben, "ana");
    QVERIFY(hidden.bio.isEmpty());
    QVERIFY(!hidden.blocked);
    QCOMPARE(hidden.relation, FriendState::None);
    QCOMPARE(hidden.mutualSpaces, std::vector<SpaceId>{space});
    QVERIFY(hidden.mutualFriends.empty());
    QCOMPARE(hidden.mutualFriendCount, 0);
    const Actor sam = world->person("sam");
    QVERIFY(world->call(privacy::set, sam, PrivacySet{RequestAudience::Nobody, DirectAudience::Friends}).ok());
    QCOMPARE(page(ben, "sam").write, hidden.write);
    QCOMPARE(page(ben, "sam").befriend, hidden.befriend);
    const ProfilePage hers = page(ana, "ben");
    QVERIFY(hers.blocked);
    QCOMPARE(hers.mutualFriendCount, 1);
}

} // namespace tertulia::test

using tertulia::test::ProfilesTest;
TERTULIA_TEST(ProfilesTest, "profiles")
#include "tst_profiles.moc"
