// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/reactions.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/emoji.h"
#include "server/services/emoji_shape.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/reactions.h"

namespace tertulia::reactions {

using namespace Qt::StringLiterals;

namespace {

Error notAnEmoji()
{
    return Error::badField(u"emoji"_s, u"not_an_emoji"_s);
}

/// How the emoji of a request stands in records.
QString canonical(const QString& emoji)
{
    return emoji_shape::of(emoji).value_or(emoji);
}

Result<Done> checkCaps(Tx& tx, const MessageRecord& message, const Actor& actor, const QString& emoji, bool isNew)
{
    TRY(const auto count, store::countReactions(tx.db, message, actor.user, emoji));
    if (count.all >= limits::reactionsOfAMessage)
        return Error::make(ErrorCode::TooLarge, u"message_has_its_reactions"_s);
    if (count.same == 0 && count.kinds >= limits::reactionKinds)
        return Error::make(ErrorCode::TooLarge, u"message_has_its_emoji"_s);
    if (isNew && count.own >= limits::reactionsOfOne)
        return Error::make(ErrorCode::TooLarge, u"person_has_his_reactions"_s);
    return Done{};
}

} // namespace

Result<RevReply> add(Tx& tx, const Actor& actor, const ReactionAdd& request)
{
    TRY(const auto message, holdMessage(tx, actor, request.message, Action::React));
    TRY(const auto sight, accessConversation(tx, actor, message.conversation, Action::React));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    auto emoji = emoji_shape::of(request.emoji);
    if (!emoji) {
        TRY(emoji, emoji::customIn(tx, sight.place().space, request.emoji));
    }
    if (!emoji)
        return notAnEmoji();
    TRY(const auto before, store::findReaction(tx.db, message, actor.user, *emoji));
    if (before && !before->removed)
        return RevReply{before->rev};
    CHECK(checkCaps(tx, message, actor, *emoji, !before));
    TRY(const Rev rev, stamp(tx, ReactionRecord{message.conversation, message.id, message.seq, actor.user, *emoji}));
    return RevReply{rev};
}

Result<RevReply> remove(Tx& tx, const Actor& actor, const ReactionRemove& request)
{
    TRY(const auto message, holdMessage(tx, actor, request.message, Action::SeeConversation));
    TRY(auto reaction, store::findReaction(tx.db, message, actor.user, canonical(request.emoji)));
    if (!reaction)
        return RevReply{message.rev};
    if (reaction->removed)
        return RevReply{reaction->rev};
    reaction->removed = true;
    TRY(const Rev rev, stamp(tx, std::move(*reaction)));
    return RevReply{rev};
}

Result<ReactionListReply> list(Tx& tx, const Actor& actor, const ReactionList& request)
{
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    const QString emoji = request.emoji ? canonical(*request.emoji) : QString{};
    TRY(auto found, store::reactionsTo(tx.db, message, emoji, request.after.value_or(0), limit + 1));
    std::vector<UserId> people;
    for (const ReactionRecord& reaction : found)
        people.push_back(reaction.user);
    TRY(const auto profiles, loadProfiles(tx, std::move(people)));
    PageMeter meter(limit, profiles);
    ReactionListReply reply;
    for (ReactionRecord& reaction : found) {
        reply.more = !meter.take(Record{reaction});
        if (reply.more)
            break;
        reply.reactions.push_back(std::move(reaction));
    }
    reply.users = meter.takeUsers();
    return reply;
}

Result<bool> eraseSome(Tx& tx, UserId user, int atMost)
{
    TRY(auto found, store::reactionsBy(tx.db, user, atMost));
    CHECK(store::lockStreamsOf(tx.db, found));
    for (ReactionRecord& reaction : found) {
        reaction.removed = true;
        CHECK(stamp(tx, std::move(reaction)));
    }
    return !found.empty();
}

} // namespace tertulia::reactions
