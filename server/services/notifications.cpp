// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/notifications.h"

#include "server/services/access.h"
#include "server/services/stamps.h"
#include "server/services/threads.h"
#include "server/store/notifications.h"
#include "server/store/profiles.h"
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
    bool everybody = false; ///< named, by somebody who may
};

NotifyFacts factsFor(const store::Listener& one, const Spoken& spoken, bool isMentioned)
{
    NotifyFacts facts;
    facts.kind = spoken.kind;
    facts.isFollowed = one.follows;
    facts.isOwn = one.user == spoken.message.author;
    facts.isDeleted = spoken.message.deleted;
    facts.isAuthorBlocked = one.blocksAuthor;
    facts.isMentioned = isMentioned;
    facts.isEverybodyMentioned = spoken.everybody;
    facts.hasKeyword = keywordIn(spoken.message.body, one.prefs.keywords).has_value();
    facts.setting = one.setting;
    facts.prefs = one.prefs;
    facts.at = spoken.message.createdAt;
    return facts;
}

Result<bool> sees(Tx& tx, UserId user, const MessageRecord& message)
{
    const auto sight = accessConversation(tx, Actor{user, {}}, message.conversation, Action::SeeConversation);
    if (!sight.ok() && sight.error().code != ErrorCode::NotFound)
        return sight.error();
    return sight.ok() && message.seq >= sight->firstSeq;
}

/// The named ones who can see the message.
Result<std::vector<UserId>> named(Tx& tx, const Mentions& mentions, const MessageRecord& message)
{
    std::vector<UserId> people;
    if (mentions.handles.empty())
        return people;
    TRY(const auto found, store::profilesByHandles(tx.db, mentions.handles));
    for (const UserRecord& user : found) {
        if (user.id == message.author || std::find(people.begin(), people.end(), user.id) != people.end())
            continue;
        TRY(const bool isThere, sees(tx, user.id, message));
        if (isThere)
            people.push_back(user.id);
    }
    return people;
}

/// Whether the author may name everybody there.
Result<bool> namesEverybody(Tx& tx, const Mentions& mentions, const MessageRecord& message)
{
    if (!mentions.everybody)
        return false;
    const auto may = accessConversation(tx, Actor{message.author, {}}, message.conversation, Action::MentionAll);
    if (!may.ok() && may.error().code != ErrorCode::NotFound && may.error().code != ErrorCode::Forbidden)
        return may.error();
    return may.ok();
}

/// Those who hear a message without being named.
Result<std::vector<store::Listener>> audience(Tx& tx, const store::ConversationSight& sight, const Spoken& spoken)
{
    const ConversationRecord& conversation = sight.conversation.record;
    const UserId author = spoken.message.author;
    if (sight.parent)
        return store::threadListening(tx.db, {conversation, sight.place()}, author, limits::notified);
    if (conversation.kind != ConversationKind::Room || conversation.isPrivate)
        return store::membersListening(tx.db, conversation.id, author, limits::notified);
    return store::spaceListening(tx.db, conversation.space.value_or(SpaceId{}), conversation.id, author,
                                 spoken.everybody, limits::notified);
}

Result<std::optional<store::Listener>> oneListener(Tx& tx, UserId user, const store::ConversationSight& sight,
                                                   UserId author)
{
    if (sight.parent)
        return store::threadListener(tx.db, user, {sight.conversation.record, sight.place()}, author);
    return store::listener(tx.db, user, sight.conversation.record.id, author);
}

Result<std::vector<store::Listener>> listeners(Tx& tx, const store::ConversationSight& sight, const Spoken& spoken,
                                               const std::vector<UserId>& mentioned)
{
    TRY(auto found, audience(tx, sight, spoken));
    for (const UserId user : mentioned) {
        if (std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.user == user; }))
            continue;
        TRY(auto one, oneListener(tx, user, sight, spoken.message.author));
        if (one)
            found.push_back(std::move(*one));
    }
    return found;
}

} // namespace

Result<NotificationSetReply> set(Tx& tx, const Actor& actor, const NotificationSet& request)
{
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
    TRY(spoken.everybody, namesEverybody(tx, mentionsIn(message.body), message));
    TRY(const bool isMentioned, store::isMentioned(tx.db, actor.user, message.conversation, message.seq));
    const Verdict verdict = resolveNotify(factsFor(*self, spoken, isMentioned));
    NotificationExplainReply reply{verdict.allowed, verdict.rule.text(), {}};
    for (const Rule& rule : verdict.beaten)
        reply.beaten.push_back({rule.text(), rule.effect == Effect::Allow});
    return reply;
}

Result<Done> announce(Tx& tx, const MessageRecord& message)
{
    TRY(const auto sight, store::sightOfConversation(tx.db, message.conversation, message.author));
    if (!sight)
        return ErrorCode::NotFound;
    const Mentions mentions = mentionsIn(message.body);
    TRY(const auto mentioned, named(tx, mentions, message));
    for (const UserId user : mentioned)
        CHECK(store::insertMention(tx.db, user, message.conversation, message.seq));
    if (sight->parent)
        for (const UserId user : mentioned)
            CHECK(threads::followUnlessStopped(tx, user, *sight, message.seq - 1));
    Spoken spoken{message, sight->conversation.record.kind};
    TRY(spoken.everybody, namesEverybody(tx, mentions, message));
    TRY(const auto hearing, listeners(tx, *sight, spoken, mentioned));
    for (const store::Listener& one : hearing) {
        const bool isMentioned = std::find(mentioned.begin(), mentioned.end(), one.user) != mentioned.end();
        const Verdict verdict = resolveNotify(factsFor(one, spoken, isMentioned));
        if (verdict.allowed)
            tx.changes.alert({one.user, message.conversation, message.id, message.seq, verdict.rule.text()});
    }
    return Done{};
}

} // namespace tertulia::notifications
