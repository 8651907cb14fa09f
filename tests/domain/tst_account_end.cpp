// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of an account does to everybody else, and handles that look alike. The request itself is in
// tests/integration.
#include "server/services/account_end.h"
#include "server/services/accounts.h"
#include "server/services/handle_shape.h"
#include "server/store/profiles.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class AccountEndTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { world = std::make_unique<World>(globalEngine()); }

    void nothingIsLeftOfThePerson();
    void groupsGoToTheNextInRank();
    void directsStay();
    void friendsAndBlocksEnd();
    void whoWasAwayLearnsOfIt();
    void countsPeopleMessagesBytes();
    void spaceOwnersHandOverFirst();
    void erasesInPieces();
    void twiceIsOnce();

    void alike_data();
    void alike();
    void shapesOfOldAccounts();

private:
    Result<AccountDeleteReply> end(const Actor& actor, bool erases = false)
    {
        return world->inTransaction([&](Tx& tx) { return account_end::remove(tx, actor, {erases, std::nullopt, {}}); });
    }
    Result<AccountDeleteReply> weigh(const Actor& actor)
    {
        return world->inTransaction([&](Tx& tx) { return account_end::weigh(tx, actor); });
    }
    bool eraseSome()
    {
        const auto more = world->inTransaction([&](Tx& tx) { return account_end::eraseSome(tx); });
        return more.ok() && *more;
    }
    UserRecord userOf(const Actor& asker, const Actor& other)
    {
        const auto reply = world->call(people::get, asker, UserGet{{{other.user}}, {}});
        return reply.ok() && reply->users.size() == 1 ? reply->users.front() : UserRecord{};
    }
    Result<UserRecord> create(const QString& handle)
    {
        return world->inTransaction([&](Tx& tx) { return accounts::create(tx, {handle, handle, u"hash"_s}); });
    }

    std::unique_ptr<World> world;
};

void AccountEndTest::nothingIsLeftOfThePerson()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const auto group = world->group(ben, {u"ana"_s});
    world->say(ana, group, u"hello"_s);
    ProfileUpdate update;
    update.bio = u"my life"_s;
    update.status = u"here"_s;
    QVERIFY(world->call(profiles::update, ana, update).ok());
    QVERIFY(end(ana).ok());
    const UserRecord left = userOf(ben, ana);
    QVERIFY(left.isDeleted());
    QCOMPARE(left.handle, u'~' + ana.user.text());
    QCOMPARE(left.displayName, u"deleted user"_s);
    QVERIFY(left.status.isEmpty() && left.avatar.isEmpty());
    const auto secrets =
        world->db->value("SELECT COUNT(*) FROM users WHERE id = ? AND (password_hash <> '' OR bio <> '' "
                         "OR is_admin)",
                         ana.user);
    QCOMPARE(secrets.ok() ? secrets->value_or(-1) : -2, 0);
    // What she said stays, and is hers still.
    const auto messages = only<MessageRecord>(world->sync(ben, group).records);
    QCOMPARE(messages.size(), 1u);
    QCOMPARE(messages.front().body, u"hello"_s);
    QCOMPARE(messages.front().author, ana.user);
    // Nobody can name her any more.
    EXPECT_BAD_FIELD(world->call(friends::request, ben, FriendRequest{u"ana"_s}), "user", "unknown_user");
}

void AccountEndTest::groupsGoToTheNextInRank()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const Actor eve = world->person("eve");
    const auto group = world->group(ana, {u"ben"_s, u"eve"_s});
    QVERIFY(world->call(groups::setRole, ana, MemberSetRole{group, u"eve"_s, MemberRole::Admin}).ok());
    const auto space = world->space(ben, {"ana"});
    const auto room = world->room(ben, space, true);
    world->add(ben, room, "ana");
    QVERIFY(end(ana).ok());
    for (const MemberRecord& member : only<MemberRecord>(world->sync(ben, group).records)) {
        QCOMPARE(member.left, member.user == ana.user);
        if (member.user == eve.user)
            QCOMPARE(member.role, MemberRole::Owner);
    }
    for (const SpaceMemberRecord& member : only<SpaceMemberRecord>(world->sync(ben, space).records))
        QCOMPARE(member.left, member.user == ana.user);
    EXPECT_ERROR(world->trySay(ana, group, u"still here?"_s), ErrorCode::NotFound);
    EXPECT_ERROR(world->trySay(ana, room, u"still here?"_s), ErrorCode::NotFound);
    // Alone in a group: nobody inherits.
    world->group(eve, {});
    QVERIFY(end(eve).ok());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM members WHERE NOT has_left"), 2); // ben, and his own room
}

void AccountEndTest::directsStay()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const auto direct = world->direct(ana, "ben");
    world->say(ana, direct, u"bye"_s);
    QVERIFY(end(ana).ok());
    QCOMPARE(only<MessageRecord>(world->sync(ben, direct).records).size(), 1u);
    EXPECT_FORBIDDEN(world->trySay(ben, direct, u"hello?"_s), "user.is_deleted");
}

void AccountEndTest::friendsAndBlocksEnd()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const Actor eve = world->person("eve");
    world->befriend(ana, "ana", ben, "ben");
    QVERIFY(world->call(privacy::block, eve, BlockAdd{u"ana"_s}).ok());
    QVERIFY(end(ana).ok());
    const auto friends = only<FriendRecord>(world->sync(ben, ben.user).records);
    QCOMPARE(friends.size(), 1u);
    QCOMPARE(friends.front().state, FriendState::None);
    const auto blocks = only<BlockRecord>(world->sync(eve, eve.user).records);
    QCOMPARE(blocks.size(), 1u);
    QVERIFY(!blocks.front().blocked);
}

void AccountEndTest::whoWasAwayLearnsOfIt()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const Actor stranger = world->person("eve");
    world->group(ana, {u"ben"_s});
    const auto head = world->call(profiles::changed, ben, UserChangedSince{})->rev;
    QVERIFY(end(ana).ok());
    const auto outlined = outline(world->last);
    const auto heard = world->call(profiles::changed, ben, UserChangedSince{head, {}});
    QCOMPARE(heard->users.size(), 1u);
    QVERIFY(heard->users.front().isDeleted());
    QVERIFY(world->call(profiles::changed, stranger, UserChangedSince{head, {}})->users.empty());
    // Those who are there hear it at once, before she is out of everything.
    QVERIFY(outlined.indexOf(u"@"_s) >= 0);
    QVERIFY(outlined.indexOf(u"@"_s) < outlined.indexOf(u"-conversation"_s) ||
            outlined.indexOf(u"-conversation"_s) < 0);
}

void AccountEndTest::countsPeopleMessagesBytes()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    world->person("eve");
    world->person("sam");
    const auto group = world->group(ana, {u"ben"_s});
    const auto space = world->space(ben, {"ana", "eve"});
    world->say(ana, group, u"año"_s);
    world->say(ana, world->room(ben, space), u"12345"_s);
    world->say(ben, group, u"not mine"_s);
    const auto weight = weigh(ana);
    QVERIFY(weight.ok());
    QCOMPARE(weight->people, 2); // ben, eve; not sam
    QCOMPARE(weight->messages, 2);
    QCOMPARE(weight->bytes, 9);
    QVERIFY(world->last.isEmpty());
    QCOMPARE(end(ana)->bytes, 9);
}

void AccountEndTest::spaceOwnersHandOverFirst()
{
    const Actor ana = world->person("ana");
    const auto space = world->space(ana);
    EXPECT_FORBIDDEN(weigh(ana), "account.owns_space");
    EXPECT_FORBIDDEN(end(ana), "account.owns_space");
    QCOMPARE(end(ana).error().detail, space.text());
    QVERIFY(!userOf(ana, ana).isDeleted());
}

void AccountEndTest::erasesInPieces()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const auto group = world->group(ana, {u"ben"_s});
    for (int i = 0; i < 101; ++i) // one piece, and one message
        world->say(ana, group, u"one of many"_s);
    world->say(ben, group, u"mine"_s);
    QVERIFY(end(ana, true).ok());
    const auto left = [&] { return world->rowCount("SELECT COUNT(*) FROM messages WHERE NOT deleted"); };
    QCOMPARE(left(), 102); // the account is gone first
    QVERIFY(eraseSome());
    QCOMPARE(left(), 2);
    QVERIFY(eraseSome());
    QCOMPARE(left(), 1);
    while (eraseSome()) {
    }
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM erasures"), 0);
    int tombstones = 0;
    Rev rev = 0;
    for (bool more = true; more;) {
        const auto page = world->sync(ben, group, rev);
        for (const MessageRecord& message : only<MessageRecord>(page.records)) {
            tombstones += message.deleted ? 1 : 0;
            QCOMPARE(message.body.isEmpty(), message.author == ana.user);
        }
        more = page.more;
        rev = page.records.empty() ? rev : revOf(page.records.back());
    }
    QCOMPARE(tombstones, 101);
}

void AccountEndTest::twiceIsOnce()
{
    const Actor ana = world->person("ana");
    QVERIFY(end(ana).ok());
    EXPECT_ERROR(end(ana), ErrorCode::Unauthorized);
}

void AccountEndTest::alike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    QTest::newRow("nought") << u"bob"_s << u"b0b"_s << true;
    QTest::newRow("one") << u"anal"_s << u"ana1"_s << true;
    QTest::newRow("rn") << u"modern"_s << u"rnodern"_s << true;
    QTest::newRow("both") << u"rnode1"_s << u"model"_s << true;
    QTest::newRow("plain") << u"ana"_s << u"anna"_s << false;
    QTest::newRow("numbers") << u"ana2"_s << u"ana3"_s << false;
    QTest::newRow("signs") << u"ana.b"_s << u"ana_b"_s << false;
}

void AccountEndTest::alike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, alike);
    QCOMPARE(handle_shape::of(one) == handle_shape::of(other), alike);
    QVERIFY(create(one).ok());
    const auto second = create(other);
    QCOMPARE(second.ok(), !alike);
    if (alike) {
        EXPECT_ERROR(second, ErrorCode::HandleTaken);
        QCOMPARE(second.error().detail, u"looks_like_another"_s);
    }
    EXPECT_ERROR(create(one), ErrorCode::HandleTaken);
    QCOMPARE(create(one).error().detail, QString{});
}

void AccountEndTest::shapesOfOldAccounts()
{
    const Actor old = world->person("model"); // from before there were shapes
    world->person("m0del");                   // and one that is too late to complain about
    QVERIFY(world->inTransaction(handle_shape::complete).ok());
    EXPECT_ERROR(create(u"mode1"_s), ErrorCode::HandleTaken);
    const auto owner = world->db->one<UserId>(
        "SELECT user_id FROM handle_shapes WHERE shape = ?", [](const sql::Row& row) { return row.id<UserId>(0); },
        handle_shape::of(u"model"_s));
    QVERIFY(owner.ok() && *owner);
    QCOMPARE(**owner, old.user);
    QVERIFY(world->inTransaction(handle_shape::complete).ok()); // done already
    // The shape outlives the account.
    QVERIFY(end(old).ok());
    EXPECT_ERROR(create(u"model"_s), ErrorCode::HandleTaken);
}

} // namespace tertulia::test

using tertulia::test::AccountEndTest;
TERTULIA_TEST(AccountEndTest, "account_end")
#include "tst_account_end.moc"
