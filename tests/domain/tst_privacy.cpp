// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks and privacy settings: what they stop, what they leave alone, and that a block cannot be told from a setting.
#include "server/store/relations.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class PrivacyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void settings();
    void whoMayOpenADirect();
    void whoMayBringIntoGroups();
    void aDirectThatExistsStaysOpen();
    void blockEndsFriendship();
    void blockEndsRequests();
    void blockedDirect();
    void aBlockLooksLikeASetting();
    void blockAndUnblockAgain();
    void blockRefusals();
    void blockLimit();
    void nobodyWatchesAcrossABlock();

private:
    Result<BlockReply> block(const Actor& actor, const char* user)
    {
        return world->call(privacy::block, actor, BlockAdd{QString::fromLatin1(user)});
    }
    Result<BlockReply> unblock(const Actor& actor, const char* user)
    {
        return world->call(privacy::unblock, actor, BlockRemove{QString::fromLatin1(user)});
    }
    void set(const Actor& actor, const PrivacySet& settings)
    {
        QVERIFY(world->call(privacy::set, actor, settings).ok());
    }
    Result<ConversationReply> openDirect(const Actor& actor, const char* user)
    {
        return world->call(places::createConversation, actor,
                           ConversationCreate{ConversationKind::Direct, {}, {QString::fromLatin1(user)}});
    }
    Result<ConversationReply> makeGroup(const Actor& actor, std::vector<QString> members)
    {
        return world->call(places::createConversation, actor,
                           ConversationCreate{ConversationKind::Group, u"group"_s, std::move(members)});
    }
    Result<RevReply> bringIn(const Actor& actor, ConversationId group, const char* user)
    {
        return world->call(places::addMember, actor, MemberAdd{group, QString::fromLatin1(user)});
    }
    std::set<UserId> watchableBy(const Actor& actor)
    {
        const auto found = world->inTransaction([&](Tx& tx) {
            return people::watchable(tx, actor, {ana.user, ben.user, eve.user});
        });
        return found.ok() ? std::set<UserId>(found->begin(), found->end()) : std::set<UserId>{};
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
};

void PrivacyTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
}

void PrivacyTest::settings()
{
    const auto first = world->call(privacy::set, ana, PrivacySet{RequestAudience::Nobody, {}});
    QVERIFY(first.ok());
    QCOMPARE(first->privacy, (PrivacyRecord{RequestAudience::Nobody, DirectAudience::Everyone, 1}));
    QCOMPARE(outline(world->last), QStringList{u"user:1"_s});
    const auto second = world->call(privacy::set, ana, PrivacySet{{}, DirectAudience::Friends});
    QVERIFY(second.ok());
    QCOMPARE(second->privacy, (PrivacyRecord{RequestAudience::Nobody, DirectAudience::Friends, 2}));
    QCOMPARE(only<PrivacyRecord>(world->sync(ana, ana.user).records), std::vector{second->privacy});
    const auto again = world->call(privacy::set, ana, PrivacySet{RequestAudience::Nobody, DirectAudience::Friends});
    QVERIFY(again.ok());
    QCOMPARE(again->privacy, second->privacy);
    QVERIFY(world->last.isEmpty());
    QVERIFY(world->call(privacy::set, ana, PrivacySet{}).ok());
    QVERIFY(world->last.isEmpty());
}

void PrivacyTest::whoMayOpenADirect()
{
    set(ben, {{}, DirectAudience::Friends});
    world->space(eve, {"ana", "ben"});
    EXPECT_FORBIDDEN(openDirect(ana, "ben"), "user.takes_no_directs");
    set(ben, {{}, DirectAudience::SharedSpaces});
    QVERIFY(openDirect(ana, "ben").ok());
    const Actor sam = world->person("sam");
    EXPECT_FORBIDDEN(openDirect(sam, "ben"), "user.takes_no_directs");
    world->befriend(sam, "sam", ben, "ben");
    QVERIFY(openDirect(sam, "ben").ok());
    QVERIFY(openDirect(ben, "eve").ok()); // only his own settings limit who comes to him
}

void PrivacyTest::whoMayBringIntoGroups()
{
    set(ben, {{}, DirectAudience::Friends});
    const auto refused = makeGroup(ana, {u"ana"_s, u"eve"_s, u"ben"_s});
    EXPECT_FORBIDDEN(refused, "user.takes_no_groups");
    QCOMPARE(refused.error().field, u"members[2]"_s);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM conversations"), 0);
    const auto group = world->group(ana, {u"eve"_s});
    EXPECT_FORBIDDEN(bringIn(eve, group, "ben"), "user.takes_no_groups");
    world->befriend(eve, "eve", ben, "ben");
    QVERIFY(bringIn(eve, group, "ben").ok());
    QVERIFY(makeGroup(eve, {u"ben"_s}).ok());
    const auto space = world->space(ana, {"ben"});
    const auto room = world->room(ana, space, true);
    QVERIFY2(bringIn(ana, room, "ben").ok(), "rooms are the space's affair");
}

void PrivacyTest::aDirectThatExistsStaysOpen()
{
    const auto direct = world->direct(ana, "ben");
    set(ben, {{}, DirectAudience::Friends});
    QVERIFY(world->trySay(ana, direct, u"hi"_s).ok());
    QCOMPARE(openDirect(ana, "ben")->conversation.id, direct);
}

void PrivacyTest::blockEndsFriendship()
{
    world->befriend(ana, "ana", ben, "ben");
    const auto blocked = block(ana, "ben");
    QVERIFY(blocked.ok());
    QCOMPARE(blocked->block, (BlockRecord{ben.user, true, world->clock.now(), 4}));
    QCOMPARE(outline(world->last), (QStringList{u"user:3"_s, u"user:3"_s, u"user:4"_s, u"|"_s}));
    QCOMPARE(only<FriendRecord>(world->sync(ana, ana.user).records).front().state, FriendState::None);
    const auto his = world->sync(ben, ben.user);
    QCOMPARE(only<FriendRecord>(his.records).front().state, FriendState::None);
    QVERIFY2(only<BlockRecord>(his.records).empty(), "the blocked one has no record of it");
}

void PrivacyTest::blockEndsRequests()
{
    QVERIFY(world->call(friends::request, ana, FriendRequest{u"ben"_s}).ok());
    QVERIFY(world->call(friends::request, eve, FriendRequest{u"ana"_s}).ok());
    QVERIFY(block(ana, "ben").ok());
    QVERIFY(block(ana, "eve").ok());
    EXPECT_ERROR(world->call(friends::accept, ben, FriendAccept{u"ana"_s}), ErrorCode::NotFound);
    EXPECT_FORBIDDEN(world->call(friends::request, eve, FriendRequest{u"ana"_s}), "user.takes_no_requests");
    EXPECT_FORBIDDEN(world->call(friends::request, ana, FriendRequest{u"eve"_s}), "user.you_blocked");
    for (const auto& record : only<FriendRecord>(world->sync(ana, ana.user).records))
        QCOMPARE(record.state, FriendState::None);
}

void PrivacyTest::blockedDirect()
{
    const auto direct = world->direct(ana, "ben");
    const auto group = world->group(eve, {u"ana"_s, u"ben"_s});
    const auto said = world->say(ben, direct, u"hi"_s);
    QVERIFY(block(ana, "ben").ok());
    EXPECT_FORBIDDEN(world->trySay(ben, direct, u"please"_s), "user.takes_no_directs");
    EXPECT_FORBIDDEN(world->trySay(ana, direct, u"and you"_s), "user.you_blocked");
    EXPECT_FORBIDDEN(world->call(messages::edit, ben, MessageEdit{said.id, u"please"_s}), "user.takes_no_directs");
    const auto typing = [&](const Actor& actor) {
        return world->inTransaction([&](Tx& tx) { return places::mayType(tx, actor, direct); });
    };
    EXPECT_FORBIDDEN(typing(ben), "user.takes_no_directs");
    EXPECT_FORBIDDEN(typing(ana), "user.you_blocked");
    QVERIFY2(world->call(sync::history, ben, HistoryPage{direct, {}, {}, {}}).ok(), "what was said stays his");
    QVERIFY(world->call(messages::remove, ben, MessageDelete{said.id}).ok());
    QVERIFY2(world->trySay(ben, group, u"hello"_s).ok(), "shared places go on");
    EXPECT_FORBIDDEN(bringIn(ben, world->group(ben, {}), "ana"), "user.takes_no_groups");
    EXPECT_FORBIDDEN(bringIn(ana, world->group(ana, {}), "ben"), "user.you_blocked");
    QVERIFY(unblock(ana, "ben").ok());
    QVERIFY(world->trySay(ben, direct, u"thanks"_s).ok());
}

void PrivacyTest::aBlockLooksLikeASetting()
{
    // Eve wants nothing from anybody; ana has only blocked ben. Ben cannot tell the two apart.
    set(eve, {RequestAudience::Nobody, DirectAudience::Friends});
    QVERIFY(block(ana, "ben").ok());
    const auto same = [](const auto& byBlock, const auto& bySetting) {
        QVERIFY(!byBlock.ok() && !bySetting.ok());
        QCOMPARE(byBlock.error(), bySetting.error());
    };
    same(world->call(friends::request, ben, FriendRequest{u"ana"_s}),
         world->call(friends::request, ben, FriendRequest{u"eve"_s}));
    same(openDirect(ben, "ana"), openDirect(ben, "eve"));
    same(makeGroup(ben, {u"ana"_s}), makeGroup(ben, {u"eve"_s}));
    const auto group = world->group(ben, {});
    same(bringIn(ben, group, "ana"), bringIn(ben, group, "eve"));
    same(world->call(friends::accept, ben, FriendAccept{u"ana"_s}),
         world->call(friends::accept, ben, FriendAccept{u"eve"_s}));
}

void PrivacyTest::blockAndUnblockAgain()
{
    const auto blocked = block(ana, "ben");
    QVERIFY(blocked.ok());
    const auto again = block(ana, "ben");
    QVERIFY(again.ok());
    QCOMPARE(again->block, blocked->block);
    QVERIFY(world->last.isEmpty());
    world->clock.advance(std::chrono::minutes{1});
    const auto ended = unblock(ana, "ben");
    QVERIFY(ended.ok());
    QCOMPARE(ended->block, (BlockRecord{ben.user, false, world->clock.now(), 2}));
    QCOMPARE(unblock(ana, "ben")->block, ended->block);
    QVERIFY(world->last.isEmpty());
    QCOMPARE(only<BlockRecord>(world->sync(ana, ana.user).records), std::vector{ended->block});
    QVERIFY(world->call(friends::request, ben, FriendRequest{u"ana"_s}).ok());
    QVERIFY2(block(ben, "ana").ok() && block(ana, "ben").ok(), "both may block each other");
    QVERIFY(unblock(ana, "ben").ok());
    EXPECT_FORBIDDEN(openDirect(ana, "ben"), "user.takes_no_directs");
}

void PrivacyTest::blockRefusals()
{
    EXPECT_BAD_FIELD(block(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(block(ana, "ana"), "user", "is_self");
    EXPECT_BAD_FIELD(unblock(ana, "nobody"), "user", "unknown_user");
    EXPECT_BAD_FIELD(unblock(ana, "ana"), "user", "is_self");
    EXPECT_ERROR(unblock(ana, "ben"), ErrorCode::NotFound);
    QVERIFY(block(ben, "ana").ok());
    EXPECT_ERROR(unblock(ana, "ben"), ErrorCode::NotFound); // it is not hers
}

void PrivacyTest::blockLimit()
{
    World::must(world->db->begin());
    for (int i = 0; i < limits::blocks - 1; ++i) {
        const Actor stranger = world->person(u"crowd%1"_s.arg(i).toLatin1().constData());
        World::must(store::putBlock(*world->db, ana.user, {stranger.user, true, world->clock.now(), 1}));
    }
    World::must(world->db->commit());
    QVERIFY(block(ana, "ben").ok());
    EXPECT_ERROR(block(ana, "eve"), ErrorCode::TooLarge);
    QVERIFY(block(ana, "ben").ok());
    QVERIFY(unblock(ana, "ben").ok());
    QVERIFY(block(ana, "eve").ok());
}

void PrivacyTest::nobodyWatchesAcrossABlock()
{
    world->group(eve, {u"ana"_s, u"ben"_s});
    QCOMPARE(watchableBy(ben), (std::set<UserId>{ana.user, ben.user, eve.user}));
    QVERIFY(block(ana, "ben").ok());
    QCOMPARE(watchableBy(ben), (std::set<UserId>{ben.user, eve.user}));
    QCOMPARE(watchableBy(ana), (std::set<UserId>{ana.user, eve.user}));
    QVERIFY(unblock(ana, "ben").ok());
    QCOMPARE(watchableBy(ben), (std::set<UserId>{ana.user, ben.user, eve.user}));
    const Actor sam = world->person("sam");
    QCOMPARE(watchableBy(sam), std::set<UserId>{});
    world->befriend(sam, "sam", ana, "ana");
    QCOMPARE(watchableBy(sam), std::set<UserId>{ana.user}); // friends, without any place in common
}

} // namespace tertulia::test

using tertulia::test::PrivacyTest;
TERTULIA_TEST(PrivacyTest, "privacy")
#include "tst_privacy.moc"
