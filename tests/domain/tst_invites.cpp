// SPDX-License-Identifier: GPL-3.0-or-later
// Invites: what they lead to, when they end, and that a single use is one, however many ask at once.
#include "server/services/invites.h"
#include "server/services/rooms.h"
#include "server/services/space_members.h"
#include "server/services/spaces.h"
#include "shared/sql/db_thread.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class InvitesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void letsIn();
    void codesAreSecrets();
    void ends();
    void usesAreCounted();
    void revoked();
    void listed();
    void checked();
    void invitesAreCounted();
    void bannedStayOut();
    void deletedSpacesInviteNobody();
    void aRefusedJoinTakesNoUse();
    void oneOfAHundredWins();

private:
    Invite invite(std::optional<int> seconds = {}, std::optional<int> uses = {},
                  std::optional<ConversationId> room = {})
    {
        const auto made = world->call(invites::create, ana, InviteCreate{space, seconds, uses, room});
        if (!made.ok())
            qFatal("no invite");
        return made->invite;
    }
    Result<SpaceJoinReply> join(const Actor& actor, const QString& code)
    {
        return world->call(invites::join, actor, SpaceJoin{code});
    }

    std::unique_ptr<World> world;
    Actor ana, ben, eve;
    SpaceId space;
};

void InvitesTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
    eve = world->person("eve");
    space = world->space(ana);
}

void InvitesTest::letsIn()
{
    const auto room = world->room(ana, space);
    const Invite made = invite(3600, 5, room);
    QCOMPARE(made.expiresAt, std::optional{world->clock.now() + 3600s});
    const auto seen = world->call(invites::preview, ben, InvitePreview{made.code});
    QVERIFY(seen.ok());
    QCOMPARE(seen->name, u"a space"_s);
    QCOMPARE(seen->members, 1);
    QCOMPARE(seen->author.handle, u"ana"_s);
    QCOMPARE(seen->room, std::optional{room});
    QVERIFY(!seen->joined);
    EXPECT_ERROR(world->trySync(ben, space), ErrorCode::NotFound);
    const auto joined = join(ben, made.code);
    QVERIFY(joined.ok());
    QCOMPARE(joined->space.id, space);
    QCOMPARE(joined->room, std::optional{room});
    QVERIFY(world->trySay(ben, room, u"hi"_s).ok());
    QVERIFY(world->call(rooms::edit, ana, RoomEdit{room, {}, {}, {}, {}, {}, {}, true}).ok());
    const auto again = world->call(invites::preview, ben, InvitePreview{made.code});
    QVERIFY(again.ok() && again->joined);
    QVERIFY(!again->room); // hidden by now
    const auto list = world->call(invites::list, ana, InviteList{space});
    QVERIFY(list.ok());
    QCOMPARE(list->invites.front().used, 1);
}

void InvitesTest::codesAreSecrets()
{
    std::set<QString> codes;
    for (int i = 0; i < 100; ++i) {
        const QString code = invite().code;
        QCOMPARE(code.size(), 20);
        codes.insert(code);
    }
    QCOMPARE(codes.size(), size_t{100});
    QString wrong = *codes.begin();
    wrong.back() = wrong.back() == u'0' ? u'1' : u'0';
    EXPECT_ERROR(join(ben, wrong), ErrorCode::NotFound);
    EXPECT_ERROR(world->call(invites::preview, ben, InvitePreview{wrong}), ErrorCode::NotFound);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM audit_log a JOIN invites i ON a.subject = i.code"), 0);
}

void InvitesTest::ends()
{
    const Invite made = invite(60);
    world->clock.advance(59999ms);
    QVERIFY(world->call(invites::preview, ben, InvitePreview{made.code}).ok());
    world->clock.advance(1ms);
    EXPECT_ERROR(join(ben, made.code), ErrorCode::Gone);
    EXPECT_ERROR(world->call(invites::preview, ben, InvitePreview{made.code}), ErrorCode::Gone);
}

void InvitesTest::usesAreCounted()
{
    const Invite made = invite({}, 2);
    QVERIFY(join(ben, made.code).ok());
    QVERIFY(join(eve, made.code).ok());
    EXPECT_ERROR(join(world->person("zoe"), made.code), ErrorCode::Gone);
}

void InvitesTest::revoked()
{
    const Invite made = invite();
    const auto revoke = [&](const Actor& actor, const QString& code) {
        return world->call(invites::revoke, actor, InviteRevoke{code});
    };
    EXPECT_ERROR(revoke(ben, made.code), ErrorCode::NotFound);
    EXPECT_ERROR(revoke(ben, u"0123456789abcdefghjk"_s), ErrorCode::NotFound);
    world->add(ana, space, "ben");
    EXPECT_FORBIDDEN(revoke(ben, made.code), "space.no_role_grants");
    const auto bens = world->call(invites::create, ben, InviteCreate{space, {}, {}, {}});
    QVERIFY(bens.ok());
    QVERIFY(revoke(ben, bens->invite.code).ok());
    const auto done = revoke(ana, made.code);
    QVERIFY(done.ok() && done->invite.revoked);
    QVERIFY(revoke(ana, made.code).ok());
    EXPECT_ERROR(join(eve, made.code), ErrorCode::Gone);
}

void InvitesTest::listed()
{
    world->add(ana, space, "ben");
    invite();
    invite({}, {});
    const auto bens = world->call(invites::create, ben, InviteCreate{space, {}, {}, {}});
    QVERIFY(bens.ok());
    const auto all = world->call(invites::list, ana, InviteList{space});
    QVERIFY(all.ok());
    QCOMPARE(all->invites.size(), size_t{3});
    QCOMPARE(all->users.size(), size_t{2});
    const auto own = world->call(invites::list, ben, InviteList{space});
    QVERIFY(own.ok());
    QCOMPARE(own->invites, std::vector{bens->invite});
    EXPECT_ERROR(world->call(invites::list, eve, InviteList{space}), ErrorCode::NotFound);
}

void InvitesTest::checked()
{
    const auto create = [&](const Actor& actor, std::optional<ConversationId> room) {
        return world->call(invites::create, actor, InviteCreate{space, {}, {}, room});
    };
    EXPECT_BAD_FIELD(create(ana, ConversationId::make()), "room", "not_in_space");
    EXPECT_BAD_FIELD(create(ana, world->group(ana, {})), "room", "not_in_space");
    EXPECT_BAD_FIELD(create(ana, world->room(ana, space, true)), "room", "is_private");
    EXPECT_ERROR(create(eve, {}), ErrorCode::NotFound);
    world->add(ana, space, "ben");
    QVERIFY(world->call(space_members::timeout, ana, MemberTimeout{space, u"ben"_s, 60, {}}).ok());
    EXPECT_FORBIDDEN(create(ben, {}), "member.timed_out");
}

void InvitesTest::invitesAreCounted()
{
    for (int i = 0; i < limits::invitesOfASpace; ++i)
        invite(60);
    EXPECT_ERROR(world->call(invites::create, ana, InviteCreate{space, {}, {}, {}}), ErrorCode::TooLarge);
    world->clock.advance(60s); // those are over
    QVERIFY(world->call(invites::create, ana, InviteCreate{space, {}, {}, {}}).ok());
}

void InvitesTest::bannedStayOut()
{
    const Invite made = invite();
    QVERIFY(world->call(space_members::ban, ana, MemberBan{space, u"ben"_s, {}, {}, {}}).ok());
    EXPECT_FORBIDDEN(join(ben, made.code), "space.banned");
    EXPECT_FORBIDDEN(world->call(invites::preview, ben, InvitePreview{made.code}), "space.banned");
    world->add(ana, space, "eve");
    const auto eves = world->call(invites::create, eve, InviteCreate{space, {}, {}, {}});
    QVERIFY(eves.ok());
    QVERIFY(world->call(space_members::ban, ana, MemberBan{space, u"eve"_s, {}, {}, {}}).ok());
    EXPECT_ERROR(join(world->person("zoe"), eves->invite.code), ErrorCode::Gone); // the banned invite nobody
}

void InvitesTest::deletedSpacesInviteNobody()
{
    const Invite made = invite();
    QVERIFY(world->call(spaces::remove, ana, SpaceDelete{space, {}}).ok());
    EXPECT_ERROR(join(ben, made.code), ErrorCode::NotFound);
    QVERIFY(world->call(spaces::restore, ana, SpaceRestore{space}).ok());
    QVERIFY(join(ben, made.code).ok());
}

void InvitesTest::aRefusedJoinTakesNoUse()
{
    const Invite made = invite({}, 1);
    EXPECT_ERROR(join(ana, made.code), ErrorCode::Conflict);
    const auto filled = world->inTransaction([&](Tx& tx) -> Result<Done> {
        for (int i = 0; i < limits::jsonArray - 1; ++i)
            CHECK(places::createConversation(tx, eve, ConversationCreate{ConversationKind::Group, u"g"_s, {}}));
        return Done{};
    });
    QVERIFY(filled.ok());
    EXPECT_ERROR(join(eve, made.code), ErrorCode::TooLarge);
    QVERIFY(join(ben, made.code).ok());
}

void InvitesTest::oneOfAHundredWins()
{
    constexpr int people = 100;
    constexpr int rounds = 3;
    std::vector<Actor> actors;
    for (int i = 0; i < people; ++i)
        actors.push_back(world->person(qPrintable(u"guest%1"_s.arg(i))));
    std::vector<QString> codes;
    for (int i = 0; i < rounds; ++i)
        codes.push_back(invite({}, 1).code);
    world->db.reset();
    // SQLite has one writer; a PostgreSQL may have several nodes.
    const int nodes = globalEngine() == sql::Engine::Sqlite ? 1 : 4;
    std::vector<std::unique_ptr<sql::DbThread>> writers;
    for (int i = 0; i < nodes; ++i) {
        writers.push_back(std::make_unique<sql::DbThread>(world->temp.config(), u"writer %1"_s.arg(i)));
        World::must(writers.back()->start());
    }
    for (const QString& code : codes) {
        std::vector<QFuture<Result<SpaceJoinReply>>> waiting;
        for (int i = 0; i < people; ++i)
            waiting.push_back(writers.at(static_cast<size_t>(i % nodes))->run([&, actor = actors.at(i)](sql::Db& db) {
                Changes changes;
                Tx tx{db, world->clock, changes};
                return invites::join(tx, actor, SpaceJoin{code});
            }));
        int winners = 0;
        for (auto& one : waiting) {
            const auto result = one.result();
            winners += result.ok() ? 1 : 0;
            QVERIFY2(result.ok() || result.error().code == ErrorCode::Gone ||
                         result.error().code == ErrorCode::Conflict, // the winner of a round before
                     result.ok() ? "" : wireName(result.error().code).latin1());
        }
        QCOMPARE(winners, 1);
    }
    for (auto& writer : writers)
        writer->stop();
    world->db = world->temp.open();
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM space_members WHERE NOT has_left"), 1 + rounds);
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM invites WHERE used <> 1"), 0);
}

} // namespace tertulia::test

using tertulia::test::InvitesTest;
TERTULIA_TEST(InvitesTest, "invites")
#include "tst_invites.moc"
