// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"

#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/profiles.h"
#include "server/store/users.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Facts factsOf(const store::ConversationSight& sight)
{
    Facts facts;
    facts.kind = sight.conversation.record.kind;
    facts.isPrivateRoom = sight.conversation.record.isPrivate;
    facts.conversationRole = sight.memberRole;
    facts.spaceRole = sight.spaceRole;
    return facts;
}

Result<store::ConversationSight> seen(Tx& tx, const Actor& actor, ConversationId id)
{
    TRY(auto sight, store::sightOfConversation(tx.db, id, actor.user));
    if (!sight)
        return ErrorCode::NotFound;
    return std::move(*sight);
}

Result<store::SpaceSight> seenSpace(Tx& tx, const Actor& actor, SpaceId id)
{
    TRY(auto sight, store::sightOfSpace(tx.db, id, actor.user));
    if (!sight)
        return ErrorCode::NotFound;
    return std::move(*sight);
}

} // namespace

Result<store::ConversationSight> accessConversation(Tx& tx, const Actor& actor, ConversationId id, Action action)
{
    TRY(auto sight, seen(tx, actor, id));
    CHECK(require(action, factsOf(sight)));
    return sight;
}

Result<store::SpaceSight> accessSpace(Tx& tx, const Actor& actor, SpaceId id, Action action)
{
    TRY(auto sight, seenSpace(tx, actor, id));
    Facts facts;
    facts.spaceRole = sight.role;
    CHECK(require(action, facts));
    return sight;
}

Result<MessageRecord> accessMessage(Tx& tx, const Actor& actor, MessageId id, Action action)
{
    TRY(auto message, store::findMessage(tx.db, id));
    if (!message)
        return ErrorCode::NotFound;
    TRY(const auto sight, seen(tx, actor, message->conversation));
    Facts facts = factsOf(sight);
    facts.isAuthor = message->author == actor.user;
    CHECK(require(action, facts));
    return std::move(*message);
}

Result<LeavingMember> accessLeavingMember(Tx& tx, const Actor& actor, ConversationId id, const QString& handle)
{
    TRY(auto sight, accessConversation(tx, actor, id, Action::SeeConversation));
    TRY(const auto user, namedUser(tx, handle));
    TRY(auto member, store::findMember(tx.db, id, user.id));
    Facts facts = factsOf(sight);
    facts.targetIsSelf = user.id == actor.user;
    if (member && !member->left)
        facts.targetRole = member->role;
    CHECK(require(Action::RemoveMember, facts));
    return LeavingMember{std::move(sight.conversation.record), *member};
}

Result<SpaceMemberRecord> accessLeavingSpaceMember(Tx& tx, const Actor& actor, SpaceId id, const QString& handle)
{
    TRY(const auto sight, accessSpace(tx, actor, id, Action::SeeSpace));
    TRY(const auto user, namedUser(tx, handle));
    TRY(auto member, store::findSpaceMember(tx.db, id, user.id));
    Facts facts;
    facts.spaceRole = sight.role;
    facts.targetIsSelf = user.id == actor.user;
    if (member && !member->left)
        facts.targetRole = member->role;
    CHECK(require(Action::RemoveSpaceMember, facts));
    return *member;
}

Result<Done> accessServer(Tx& tx, const Actor& actor)
{
    TRY(const bool isAdmin, store::isAdmin(tx.db, actor.user));
    return isAdmin ? Result<Done>{Done{}} : Error::forbidden(u"server.not_admin"_s);
}

Result<UserRecord> namedUser(Tx& tx, const QString& handle)
{
    TRY(auto user, store::profileByHandle(tx.db, handle));
    if (!user)
        return Error::badField(u"user"_s, u"unknown_user"_s);
    return std::move(*user);
}

} // namespace tertulia
