// SPDX-License-Identifier: GPL-3.0-or-later
// Bots and their slash commands in the domain: whose they are, what a token is, what is left when one ends.
#include "server/services/account_end.h"
#include "server/services/audit.h"
#include "server/services/bots.h"
#include "server/services/commands.h"
#include "server/store/commands.h"
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class BotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void ownBots();
    void botsOfASpace();
    void asManyAsOneMay();
    void tokens();
    void scopesEndConnections();
    void endings();
    void endWithTheirOwner();
    void noPasswordEver();
    void commandsInPlaces();
    void commandErrors();
    void commandLimit();
    void calls();
    void onlyTheNewestCallsAreKept();

private:
    Result<BotTokenReply> make(const Actor& owner, const QString& handle, std::optional<SpaceId> space = {})
    {
        return world->call(bots::create, owner, BotCreate{handle, u"A bot"_s, ScopeSet::all(), space});
    }
    /// The bot as the one who asks.
    Actor as(const BotTokenReply& bot)
    {
        return *world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, bot.token); });
    }
    Result<CommandReply> enroll(const Actor& bot, StreamId place, const QString& name)
    {
        return world->call(commands::enroll, bot, CommandRegister{place, name, u"does things"_s});
    }
    Result<CommandInvokeReply> invoke(const Actor& actor, ConversationId where, const QString& name, const QString& id)
    {
        return world->call(commands::invoke, actor, CommandInvoke{where, name, u"now"_s, id});
    }

    std::unique_ptr<World> world;
    Actor ana, ben;
};

void BotsTest::init()
{
    world = std::make_unique<World>(globalEngine());
    ana = world->person("ana");
    ben = world->person("ben");
}

void BotsTest::ownBots()
{
    const auto made = make(ana, u"helper"_s);
    QVERIFY(made.ok());
    QVERIFY(made->bot.user.bot);
    QCOMPARE(made->bot.owner, std::optional{ana.user});
    QVERIFY(!made->bot.space);
    EXPECT_ERROR(make(ben, u"helper"_s), ErrorCode::HandleTaken);
    QCOMPARE(world->call(bots::list, ana, BotList{})->bots.size(), 1u);
    QVERIFY(world->call(bots::list, ben, BotList{})->bots.empty());
    // To others it is no bot of theirs, as an unknown handle is.
    for (const char* handle : {"helper", "ana", "nobody"}) {
        const auto name = QString::fromLatin1(handle);
        EXPECT_ERROR(world->call(bots::newToken, ben, BotTokenNew{name}), ErrorCode::NotFound);
        EXPECT_ERROR(world->call(bots::editScopes, ben, BotEditScopes{name, {}}), ErrorCode::NotFound);
        EXPECT_ERROR(world->call(bots::remove, ben, BotDelete{name, {}}), ErrorCode::NotFound);
    }
    // It comes in like anybody else.
    const auto group = world->group(ana, {u"helper"_s});
    QVERIFY(world->say(as(*made), group, u"hello"_s).seq == 1);
    QVERIFY(only<MessageRecord>(world->sync(ana, group).records).front().author == made->bot.user.id);
}

void BotsTest::botsOfASpace()
{
    const auto space = world->space(ana, {"ben"});
    EXPECT_FORBIDDEN(make(ben, u"helper"_s, space), "space.no_role_grants");
    const auto made = make(ana, u"helper"_s, space);
    QVERIFY(made.ok());
    QVERIFY(!made->bot.owner);
    EXPECT_FORBIDDEN(world->call(bots::newToken, ben, BotTokenNew{u"helper"_s}), "space.no_role_grants");
    EXPECT_FORBIDDEN(world->call(bots::list, ben, BotList{space}), "space.no_role_grants");
    world->appoint(space, ben);
    QVERIFY(world->call(bots::newToken, ben, BotTokenNew{u"helper"_s}).ok());
    QCOMPARE(world->call(bots::list, ben, BotList{space})->bots.size(), 1u);
    const auto eve = world->person("eve");
    EXPECT_ERROR(world->call(bots::newToken, eve, BotTokenNew{u"helper"_s}), ErrorCode::NotFound);
    EXPECT_ERROR(make(eve, u"other"_s, space), ErrorCode::NotFound);
    QVERIFY(world->call(bots::remove, ben, BotDelete{u"helper"_s, {}}).ok());
    QStringList acts;
    const auto page = world->call(audit::page, ana, AuditPage{space});
    for (const auto& entry : page->entries)
        acts.prepend(entry.action);
    QVERIFY2(acts.join(u' ').endsWith(u"bot.create bot.token_new bot.delete"_s), qPrintable(acts.join(u' ')));
}

void BotsTest::asManyAsOneMay()
{
    const auto space = world->space(ana);
    for (int i = 0; i < limits::botsOfAnOwner; ++i) {
        QVERIFY(make(ana, u"own%1"_s.arg(i)).ok());
        QVERIFY(make(ana, u"ours%1"_s.arg(i), space).ok());
    }
    EXPECT_ERROR(make(ana, u"own"_s), ErrorCode::TooLarge);
    EXPECT_ERROR(make(ana, u"ours"_s, space), ErrorCode::TooLarge);
    QVERIFY(world->call(bots::remove, ana, BotDelete{u"own3"_s, {}}).ok());
    QVERIFY(make(ana, u"own"_s).ok());
}

void BotsTest::tokens()
{
    const auto made = make(ana, u"helper"_s);
    QVERIFY(bots::isBotToken(made->token));
    const Actor before = as(*made);
    QCOMPARE(before.user, made->bot.user.id);
    QCOMPARE(before.scopes, std::optional{ScopeSet::all()});
    const auto again = world->call(bots::newToken, ana, BotTokenNew{u"helper"_s});
    QVERIFY(again.ok() && again->token != made->token);
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); }), ErrorCode::BadToken);
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return bots::resume(tx, made->token); }), ErrorCode::BadToken);
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return accounts::proveDevice(tx, before); }), ErrorCode::BadToken);
    const auto in = world->inTransaction([&](Tx& tx) { return bots::resume(tx, again->token); });
    QVERIFY(in.ok() && in->refreshToken.isEmpty() && in->scopes == ScopeSet::all());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM bots WHERE token_hash IS NOT NULL"), 1);
}

void BotsTest::scopesEndConnections()
{
    const auto made = make(ana, u"helper"_s);
    const Actor before = as(*made);
    QVERIFY(world->call(bots::editScopes, ana, BotEditScopes{u"helper"_s, {Scope::Write}}).ok());
    const auto* revoked = std::get_if<Revocation>(&world->last.steps().back());
    QVERIFY(revoked != nullptr && revoked->device == before.device);
    const Actor after = as(*made);
    QVERIFY(after.device != before.device);
    QCOMPARE(after.scopes, std::optional{ScopeSet{Scope::Write}});
    EXPECT_FORBIDDEN(world->inTransaction([&](Tx& tx) { return bots::resume(tx, made->token); }),
                     "bot.needs_scope:read");
    QVERIFY(world->call(bots::editScopes, ana, BotEditScopes{u"helper"_s, {Scope::Write}}).ok());
    QVERIFY2(world->last.isEmpty(), "the same again ends no connection");
}

void BotsTest::endings()
{
    const auto made = make(ana, u"helper"_s);
    const Actor bot = as(*made);
    const auto space = world->space(ana, {"helper"});
    const auto room = world->room(ana, space);
    const auto group = world->group(ana, {u"helper"_s});
    const auto direct = world->direct(ana, "helper");
    world->say(bot, room, u"four"_s);
    world->say(bot, group, u"thrée"_s);
    QVERIFY(enroll(bot, room, u"deploy"_s).ok());
    const auto would = world->call(bots::remove, ana, BotDelete{u"helper"_s, true});
    QVERIFY(would.ok());
    QCOMPARE(would->messages, 2);
    QCOMPARE(would->bytes, 10);
    QVERIFY(world->last.isEmpty());
    QCOMPARE(as(*made).user, bot.user);

    QVERIFY(world->call(bots::remove, ana, BotDelete{u"helper"_s, {}}).ok());
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); }), ErrorCode::BadToken);
    QVERIFY(world->call(bots::list, ana, BotList{})->bots.empty());
    EXPECT_ERROR(world->trySay(bot, room, u"more"_s), ErrorCode::NotFound);
    EXPECT_ERROR(world->trySay(bot, group, u"more"_s), ErrorCode::NotFound);
    QVERIFY(world->call(commands::list, ana, CommandList{room})->commands.empty());
    QCOMPARE(only<MessageRecord>(world->sync(ana, group).records).front().body, u"thrée"_s);
    QVERIFY(world->trySync(ana, direct).ok());
    EXPECT_ERROR(world->call(bots::remove, ana, BotDelete{u"helper"_s, {}}), ErrorCode::NotFound);
    EXPECT_ERROR(make(ana, u"helper"_s), ErrorCode::HandleTaken);
}

void BotsTest::endWithTheirOwner()
{
    const auto made = make(ben, u"helper"_s);
    const auto ours = make(ana, u"ours"_s, world->space(ana));
    const auto group = world->group(ana, {u"helper"_s});
    QVERIFY(world->inTransaction([&](Tx& tx) { return account_end::remove(tx, ben, {}); }).ok());
    EXPECT_ERROR(world->inTransaction([&](Tx& tx) { return bots::actorOf(tx, made->token); }), ErrorCode::BadToken);
    QVERIFY(only<MemberRecord>(world->sync(ana, group).records).back().left);
    QCOMPARE(as(*ours).user, ours->bot.user.id);
}

void BotsTest::noPasswordEver()
{
    QVERIFY(make(ana, u"helper"_s).ok());
    const auto found = world->inTransaction([](Tx& tx) { return accounts::credentials(tx, u"helper"_s); });
    QVERIFY(found.ok() && found->passwordHash.isEmpty());
}

void BotsTest::commandsInPlaces()
{
    const Actor bot = as(*make(ana, u"helper"_s));
    const Actor rival = as(*make(ana, u"rival"_s));
    const auto space = world->space(ana, {"helper", "rival", "ben"});
    const auto room = world->room(ana, space);
    const auto hidden = world->room(ana, space, true);
    const auto wide = enroll(bot, space, u"deploy"_s);
    QVERIFY(wide.ok());
    QVERIFY(enroll(bot, room, u"ask"_s).ok());
    const auto nearer = enroll(rival, room, u"deploy"_s);
    QVERIFY(nearer.ok());
    const auto again = world->call(commands::enroll, bot, CommandRegister{space, u"deploy"_s, u"more"_s});
    QVERIFY(again.ok());
    QCOMPARE(again->command.id, wide->command.id);
    QCOMPARE(again->command.about, u"more"_s);
    const auto seen = world->call(commands::list, ben, CommandList{room});
    QVERIFY(seen.ok());
    QCOMPARE(seen->commands.size(), 2u);
    QCOMPARE(seen->commands.at(0).name, u"ask"_s);
    QCOMPARE(seen->commands.at(1).bot, rival.user);
    // Where the bot is not, its commands are not.
    QVERIFY(world->call(commands::list, ana, CommandList{hidden})->commands.empty());
    EXPECT_ERROR(world->call(commands::list, ben, CommandList{hidden}), ErrorCode::NotFound);
    world->remove(ana, space, "rival");
    QCOMPARE(world->call(commands::list, ben, CommandList{room})->commands.size(), 1u);
    QVERIFY(world->call(commands::remove, bot, CommandDelete{wide->command.id}).ok());
    EXPECT_ERROR(world->call(commands::remove, bot, CommandDelete{wide->command.id}), ErrorCode::NotFound);
    QVERIFY(world->call(commands::remove, ana, CommandDelete{nearer->command.id}).ok());
}

void BotsTest::commandErrors()
{
    const Actor bot = as(*make(ana, u"helper"_s));
    const Actor rival = as(*make(ana, u"rival"_s));
    const auto space = world->space(ana, {"helper", "rival", "ben"});
    EXPECT_FORBIDDEN(enroll(ana, space, u"deploy"_s), "command.bots_register");
    EXPECT_ERROR(enroll(bot, world->space(ben), u"deploy"_s), ErrorCode::NotFound);
    EXPECT_ERROR(enroll(bot, world->group(ana, {u"ben"_s}), u"deploy"_s), ErrorCode::NotFound);
    EXPECT_BAD_FIELD(enroll(bot, bot.user, u"deploy"_s), "place", "not_a_place");
    const auto made = enroll(bot, space, u"deploy"_s);
    QVERIFY(made.ok());
    EXPECT_ERROR(enroll(rival, space, u"deploy"_s), ErrorCode::Conflict);
    EXPECT_FORBIDDEN(world->call(commands::remove, ben, CommandDelete{made->command.id}), "space.no_role_grants");
    EXPECT_ERROR(world->call(commands::remove, world->person("eve"), CommandDelete{made->command.id}),
                 ErrorCode::NotFound);
}

void BotsTest::commandLimit()
{
    const Actor bot = as(*make(ana, u"helper"_s));
    const auto space = world->space(ana, {"helper"});
    for (int i = 0; i < limits::commandsOfAPlace; ++i)
        QVERIFY(enroll(bot, space, u"c%1"_s.arg(i)).ok());
    EXPECT_ERROR(enroll(bot, space, u"more"_s), ErrorCode::TooLarge);
    QVERIFY(enroll(bot, space, u"c7"_s).ok());
}

void BotsTest::calls()
{
    const Actor bot = as(*make(ana, u"helper"_s));
    const auto space = world->space(ana, {"helper", "ben"});
    const auto room = world->room(ana, space);
    QVERIFY(enroll(bot, space, u"deploy"_s).ok());
    const Rev before = world->sync(bot, bot.user).rev;
    const auto called = invoke(ben, room, u"deploy"_s, u"call-0001"_s);
    QVERIFY(called.ok());
    QCOMPARE(outline(world->last), QStringList{u"user:%1"_s.arg(before + 1)});
    const auto again = invoke(ben, room, u"deploy"_s, u"call-0001"_s);
    QVERIFY(again.ok());
    QCOMPARE(again->call, called->call);
    QVERIFY(world->last.isEmpty());
    const auto heard = world->sync(bot, bot.user, before);
    const auto records = only<CommandCallRecord>(heard.records);
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records.front().text, u"now"_s);
    QCOMPARE(records.front().user, ben.user);
    QCOMPARE(heard.users.size(), 1u);
    EXPECT_ERROR(invoke(ben, world->room(ana, space), u"deploy"_s, u"call-0001"_s), ErrorCode::Conflict);
    EXPECT_ERROR(invoke(ben, room, u"deplore"_s, u"call-0002"_s), ErrorCode::NotFound);
    EXPECT_ERROR(invoke(world->person("eve"), room, u"deploy"_s, u"call-0003"_s), ErrorCode::NotFound);
    world->remove(ana, space, "helper");
    EXPECT_ERROR(invoke(ben, room, u"deploy"_s, u"call-0004"_s), ErrorCode::NotFound);
}

void BotsTest::onlyTheNewestCallsAreKept()
{
    const Actor bot = as(*make(ana, u"helper"_s));
    const auto group = world->group(ana, {u"helper"_s});
    World::must(world->db->begin());
    for (int i = 1; i <= limits::commandCallsKept + 2; ++i)
        World::must(store::insertCall(
            *world->db, bot.user,
            {CommandCallId::make(), CommandId::make(), u"x"_s, group, ana.user, {}, world->clock.now(), 100 + i},
            u"call-%1"_s.arg(i, 4)));
    World::must(world->db->commit());
    QCOMPARE(world->rowCount("SELECT COUNT(*) FROM command_calls"), limits::commandCallsKept);
    QCOMPARE(world->rowCount("SELECT MIN(rev) FROM command_calls"), 103);
}

} // namespace tertulia::test

using tertulia::test::BotsTest;
TERTULIA_TEST(BotsTest, "bots")
#include "tst_bots.moc"
