// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/bots.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/devices.h"
#include "server/services/files.h"
#include "server/services/joining.h"
#include "server/services/places.h"
#include "server/services/tokens.h"
#include "server/store/account_ends.h"
#include "server/store/bots.h"
#include "server/store/commands.h"
#include "server/store/devices.h"
#include "server/store/later.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/profiles.h"
#include "shared/protocol/scopes.h"

namespace tertulia::bots {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tokenPrefix = "tbot_"_L1;

Error noSuchBot()
{
    return Error{ErrorCode::NotFound, u"bot"_s, {}, {}, 0};
}

/// The bot, if the actor looks after it.
Result<store::BotRow> accessBot(Tx& tx, const Actor& actor, const QString& handle)
{
    TRY(const auto user, store::profileByHandle(tx.db, handle));
    if (!user)
        return noSuchBot();
    TRY(auto bot, store::findBot(tx.db, user->id));
    if (!bot || (bot->info.owner && *bot->info.owner != actor.user))
        return noSuchBot();
    if (bot->info.space) {
        const auto space = accessSpace(tx, actor, *bot->info.space, Action::EditSpace);
        if (!space.ok())
            return space.error().code == ErrorCode::NotFound ? noSuchBot() : space.error();
    }
    return std::move(*bot);
}

Result<Done> note(Tx& tx, const Actor& actor, const char* act, const store::BotRow& bot,
                  std::vector<AuditChange> changes = {})
{
    if (!bot.info.space)
        return Done{};
    return audit::write(tx, actor, {*bot.info.space, act, bot.info.user.id, {}, {}, std::move(changes)});
}

QString textOf(ScopeSet scopes)
{
    QStringList names;
    for (size_t i = 0; i < EnumNames<Scope>::names.size(); ++i)
        if (scopes.contains(static_cast<Scope>(i)))
            names << QLatin1StringView{EnumNames<Scope>::names.at(i)};
    return names.join(u' ');
}

Result<DeviceId> newDevice(Tx& tx, UserId bot)
{
    const DeviceId device = DeviceId::make();
    CHECK(store::insertDevice(tx.db, device, bot, u"bot"_s, tx.clock.now()));
    return device;
}

QString newToken()
{
    return tokenPrefix + newRefreshToken();
}

/// Out of all spaces and groups; a direct stays with the other one.
Result<Done> retireFromPlaces(Tx& tx, UserId bot)
{
    TRY(const auto streams, places::streamsOf(tx, bot));
    for (const Followed& one : streams) {
        if (const auto space = one.stream.space()) {
            TRY(auto member, store::findSpaceMember(tx.db, *space, bot));
            if (member && !member->left)
                CHECK(leaveSpace(tx, std::move(*member)));
        }
    }
    for (const Followed& one : streams) {
        const auto conversation = one.stream.conversation();
        if (!conversation)
            continue;
        TRY(const auto sight, store::sightOfConversation(tx.db, *conversation, bot));
        TRY(auto member, store::findMember(tx.db, *conversation, bot));
        if (sight && member && !member->left && sight->conversation.record.kind == ConversationKind::Group)
            CHECK(leaveConversation(tx, sight->conversation.record, std::move(*member)));
    }
    return Done{};
}

/// The token, the commands, the places and what it would say later; what it said stays.
Result<Done> end(Tx& tx, const store::BotRow& bot)
{
    const UserId user = bot.info.user.id;
    CHECK(retireFromPlaces(tx, user));
    CHECK(files::dropUnsentOf(tx, user));
    CHECK(store::forgetLater(tx.db, user));
    CHECK(store::deleteCommandsOf(tx.db, user));
    CHECK(store::endBot(tx.db, user, tx.clock.now()));
    return devices::signOut(tx, bot.device);
}

} // namespace

Result<BotTokenReply> create(Tx& tx, const Actor& actor, const BotCreate& request)
{
    CHECK(request.space ? store::lockSpace(tx.db, *request.space) : store::lockUser(tx.db, actor.user));
    store::BotRow bot;
    if (request.space) {
        CHECK(accessSpace(tx, actor, *request.space, Action::EditSpace));
        bot.info.space = request.space;
    } else {
        bot.info.owner = actor.user;
    }
    TRY(const auto others, request.space ? store::botsOf(tx.db, *request.space) : store::botsOf(tx.db, actor.user));
    if (others.size() >= static_cast<size_t>(limits::botsOfAnOwner))
        return Error::make(ErrorCode::TooLarge, u"too_many_bots"_s);
    TRY(bot.info.user, accounts::create(tx, {request.handle, request.displayName, {}, false, true}));
    TRY(bot.device, newDevice(tx, bot.info.user.id));
    bot.info.scopes = request.scopes;
    bot.info.createdAt = bot.info.user.createdAt;
    const QString token = newToken();
    CHECK(store::insertBot(tx.db, bot, hashOfToken(token)));
    CHECK(note(tx, actor, BotCreate::type, bot, {{u"scopes"_s, {}, textOf(request.scopes)}}));
    return BotTokenReply{std::move(bot.info), token};
}

Result<BotListReply> list(Tx& tx, const Actor& actor, const BotList& request)
{
    if (request.space)
        CHECK(accessSpace(tx, actor, *request.space, Action::EditSpace));
    TRY(auto found, request.space ? store::botsOf(tx.db, *request.space) : store::botsOf(tx.db, actor.user));
    BotListReply reply;
    for (store::BotRow& bot : found)
        reply.bots.push_back(std::move(bot.info));
    return reply;
}

Result<BotReply> editScopes(Tx& tx, const Actor& actor, const BotEditScopes& request)
{
    TRY(auto bot, accessBot(tx, actor, request.bot));
    if (bot.info.scopes == request.scopes)
        return BotReply{std::move(bot.info)};
    CHECK(note(tx, actor, BotEditScopes::type, bot, {{u"scopes"_s, textOf(bot.info.scopes), textOf(request.scopes)}}));
    CHECK(store::setScopes(tx.db, bot.info.user.id, request.scopes));
    // Connections were let in with the old ones. The device lives on under another id, so that they end.
    TRY(const DeviceId device, newDevice(tx, bot.info.user.id));
    CHECK(store::moveToken(tx.db, bot.info.user.id, device));
    CHECK(devices::signOut(tx, bot.device));
    bot.info.scopes = request.scopes;
    return BotReply{std::move(bot.info)};
}

Result<BotTokenReply> newToken(Tx& tx, const Actor& actor, const BotTokenNew& request)
{
    TRY(auto bot, accessBot(tx, actor, request.bot));
    const QString token = newToken();
    TRY(const DeviceId device, newDevice(tx, bot.info.user.id));
    CHECK(store::setToken(tx.db, bot.info.user.id, device, hashOfToken(token)));
    CHECK(devices::signOut(tx, bot.device));
    CHECK(note(tx, actor, BotTokenNew::type, bot));
    return BotTokenReply{std::move(bot.info), token};
}

Result<LossReply> remove(Tx& tx, const Actor& actor, const BotDelete& request)
{
    TRY(const auto bot, accessBot(tx, actor, request.bot));
    const UserId user = bot.info.user.id;
    TRY(const auto written, store::writtenBy(tx.db, user));
    const LossReply loss{0, written.messages, written.bytes, 0};
    if (request.dryRun.value_or(false))
        return loss;
    CHECK(end(tx, bot));
    CHECK(note(tx, actor, BotDelete::type, bot));
    return loss;
}

Result<Done> endAllOf(Tx& tx, UserId owner)
{
    TRY(const auto all, store::botsOf(tx.db, owner));
    for (const store::BotRow& bot : all)
        CHECK(end(tx, bot));
    return Done{};
}

bool isBotToken(const QString& token)
{
    return token.startsWith(tokenPrefix);
}

Result<Actor> actorOf(Tx& tx, const QString& token)
{
    TRY(const auto bot, store::botByToken(tx.db, hashOfToken(token)));
    if (!bot)
        return ErrorCode::BadToken;
    return Actor{bot->info.user.id, bot->device, bot->info.scopes};
}

Result<accounts::SignedIn> resume(Tx& tx, const QString& token)
{
    TRY(const auto actor, actorOf(tx, token));
    if (!actor.scopes->contains(Scope::Read))
        return lacksScope(Scope::Read);
    TRY(auto signedIn, accounts::resumeByAccessToken(tx, actor));
    signedIn.scopes = actor.scopes;
    return signedIn;
}

} // namespace tertulia::bots
