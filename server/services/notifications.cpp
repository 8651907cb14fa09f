// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/notifications.h"

#include "server/services/access.h"
#include "server/services/known_facts.h"
#include "server/services/stamps.h"
#include "server/services/threads.h"
#include "server/store/locks.h"
#include "server/store/notifications.h"
#include "server/store/threads.h"

#include <algorithm>

namespace tertulia::notifications {

using namespace Qt::StringLiterals;

namespace {

/// What a message says about those who hear it, whoever they are.
struct Spoken
{
    const MessageRecord& message;
    ConversationKind kind;
    std::vector<UserId> byRole{}; ///< who hold a role that it names
};

bool isAmong(const std::vector<UserId>& people, UserId user)
{
    return std::find(people.begin(), people.end(), user) != people.end();
}

NotifyFacts factsFor(const store::Listener& one, const Spoken& spoken)
{
    static const MessageMentions nobody;
    const MessageMentions& named = spoken.message.mentions ? *spoken.message.mentions : nobody;
    NotifyFacts facts;
    facts.kind = spoken.kind;
    facts.isFollowed = one.follows;
    facts.isOwn = one.user == spoken.message.author;
    facts.isDeleted = spoken.message.deleted;
    facts.isAuthorBlocked = one.blocksAuthor;
    facts.isSystem = spoken.message.system.has_value();
    facts.isSilent = spoken.message.silent.value_or(false);
    facts.isMentioned = isAmong(named.users, one.user);
    facts.isRoleMentioned = isAmong(spoken.byRole, one.user);
    facts.isEverybodyMentioned = named.everyone;
    facts.isHereMentioned = named.here;
    facts.hasKeyword = keywordIn(spoken.message.body, one.prefs.keywords).has_value();
    facts.setting = one.setting;
    facts.prefs = one.prefs;
    facts.at = spoken.message.createdAt;
    return facts;
}

bool isIn(const std::vector<store::Listener>& people, UserId user)
{
    return std::any_of(people.begin(), people.end(), [&](const auto& one) { return one.user == user; });
}

/// Who hold the roles that are named join those who hear a public room; in a private one its members are all.
Result<Done> addHolders(Tx& tx, const ConversationRecord& room, Spoken& spoken, std::vector<store::Listener>& hearing)
{
    for (const RoleId role : spoken.message.mentions->roles) {
        TRY(auto holders, store::holdersListening(tx.db, room.space.value_or(SpaceId{}), role, room.id,
                                                  spoken.message.author, limits::notified));
        for (store::Listener& holder : holders) {
            spoken.byRole.push_back(holder.user);
            const bool fits = hearing.size() < static_cast<size_t>(limits::notified);
            if (!room.isPrivate && fits && !isIn(hearing, holder.user))
                hearing.push_back(std::move(holder));
        }
    }
    return Done{};
}

/// Those who hear a message without being named.
Result<KnownFacts::Listeners> audience(Tx& tx, const store::ConversationSight& sight, const Spoken& spoken)
{
    const ConversationRecord& conversation = sight.conversation.record;
    const UserId author = spoken.message.author;
    const auto shared = [](std::vector<store::Listener> found) {
        return std::make_shared<const std::vector<store::Listener>>(std::move(found));
    };
    if (sight.parent) {
        TRY(auto found, store::threadListening(tx.db, {conversation, sight.place()}, author, limits::notified));
        return shared(std::move(found));
    }
    if (conversation.kind != ConversationKind::Room || conversation.isPrivate)
        return known::membersListening(tx, conversation.id, author);
    const SpaceId space = conversation.space.value_or(SpaceId{});
    const auto& named = spoken.message.mentions;
    if (!named || (!named->everyone && !named->here))
        return known::spaceListening(tx, space, conversation.id, author);
    TRY(auto found, store::spaceListening(tx.db, space, conversation.id, author, true, limits::notified));
    return shared(std::move(found));
}

Result<std::optional<store::Listener>> oneListener(Tx& tx, UserId user, const store::ConversationSight& sight,
                                                   UserId author)
{
    if (sight.parent)
        return store::threadListener(tx.db, user, {sight.conversation.record, sight.place()}, author);
    return store::listener(tx.db, user, sight.conversation.record.id, author);
}

Result<KnownFacts::Listeners> listeners(Tx& tx, const store::ConversationSight& sight, Spoken& spoken)
{
    TRY(const auto unnamed, audience(tx, sight, spoken));
    if (!spoken.message.mentions)
        return unnamed;
    std::vector<store::Listener> found = *unnamed;
    CHECK(addHolders(tx, sight.place(), spoken, found));
    for (const UserId user : spoken.message.mentions->users) {
        if (isIn(found, user))
            continue;
        TRY(auto one, oneListener(tx, user, sight, spoken.message.author));
        if (one)
            found.push_back(std::move(*one));
    }
    return std::make_shared<const std::vector<store::Listener>>(std::move(found));
}

/// Whether the asker, as he stands now, holds a role that the message names.
bool holdsNamedRole(const MessageRecord& message, const std::optional<Standing>& standing)
{
    if (!message.mentions || !standing)
        return false;
    const auto& roles = message.mentions->roles;
    return std::any_of(standing->roles.begin(), standing->roles.end(), [&](const HeldRole& held) {
        return std::find(roles.begin(), roles.end(), held.id) != roles.end();
    });
}

} // namespace

Result<NotificationSetReply> set(Tx& tx, const Actor& actor, const NotificationSet& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    CHECK(accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    TRY(auto record, store::notifySettingOf(tx.db, actor.user, request.conversation));
    if (record.level == request.level && record.mutedUntil == request.mutedUntil)
        return NotificationSetReply{record};
    record.level = request.level;
    record.mutedUntil = request.mutedUntil;
    TRY(record.rev, stamp(tx, actor.user, record));
    return NotificationSetReply{record};
}

Result<NotificationPrefsReply> setPrefs(Tx& tx, const Actor& actor, const NotificationPrefs& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    if (request.quiet && !isTimeZone(request.quiet->zone))
        return Error::badField(u"quiet.zone"_s, u"unknown_zone"_s);
    TRY(auto record, store::notifyPrefsOf(tx.db, actor.user));
    if (record.keywords == request.keywords && record.quiet == request.quiet)
        return NotificationPrefsReply{std::move(record)};
    record.keywords = request.keywords;
    record.quiet = request.quiet;
    TRY(record.rev, stamp(tx, actor.user, record));
    return NotificationPrefsReply{std::move(record)};
}

Result<NotificationExplainReply> explain(Tx& tx, const Actor& actor, const NotificationExplain& request)
{
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::SeeConversation));
    TRY(const auto self, oneListener(tx, actor.user, sight, message.author));
    if (!self)
        return ErrorCode::NotFound;
    Spoken spoken{message, sight.conversation.record.kind};
    if (holdsNamedRole(message, sight.standing))
        spoken.byRole.push_back(actor.user);
    const Verdict verdict = resolveNotify(factsFor(*self, spoken));
    NotificationExplainReply reply{verdict.allowed, verdict.rule.text(), {}};
    for (const Rule& rule : verdict.beaten)
        reply.beaten.push_back({rule.text(), rule.effect == Effect::Allow});
    return reply;
}

Result<Done> announce(Tx& tx, const MessageRecord& message, const store::ConversationSight& sight)
{
    if (sight.parent && message.mentions)
        for (const UserId user : message.mentions->users)
            CHECK(threads::followUnlessStopped(tx, user, sight, message.seq - 1));
    if (message.silent.value_or(false))
        return Done{};
    Spoken spoken{message, sight.conversation.record.kind};
    TRY(const auto hearing, listeners(tx, sight, spoken));
    for (const store::Listener& one : *hearing) {
        const Verdict verdict = resolveNotify(factsFor(one, spoken));
        if (verdict.allowed)
            tx.changes.alert({one.user, message.conversation, message.id, message.seq, verdict.rule.text()});
    }
    return Done{};
}

} // namespace tertulia::notifications
