// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"

#include "server/services/known_facts.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/profiles.h"
#include "server/store/roles.h"
#include "server/store/streams.h"
#include "server/store/users.h"
#include "shared/protocol/teeth.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Result<store::ConversationSight> unlessGone(std::optional<store::ConversationSight> sight)
{
    if (!sight || sight->conversation.record.deleted || sight->place().deleted)
        return ErrorCode::NotFound;
    return std::move(*sight);
}

Result<store::ConversationSight> seen(Tx& tx, const Actor& actor, ConversationId id)
{
    TRY(auto sight, store::sightOfConversation(tx.db, id, actor.user));
    return unlessGone(std::move(sight));
}

Result<store::SpaceSight> seenSpace(Tx& tx, const Actor& actor, SpaceId id)
{
    TRY(auto sight, store::sightOfSpace(tx.db, id, actor.user));
    if (!sight || sight->record.deleted)
        return ErrorCode::NotFound;
    return std::move(*sight);
}

Result<RoleSight> seenRole(Tx& tx, const Actor& actor, RoleId id)
{
    TRY(auto role, store::findRole(tx.db, id));
    if (!role || role->deleted)
        return ErrorCode::NotFound;
    TRY(auto space, accessSpace(tx, actor, role->space, Action::SeeSpace));
    return RoleSight{std::move(*role), std::move(space)};
}

} // namespace

Facts factsOf(Tx& tx, const Actor& actor, const store::ConversationSight& sight)
{
    Facts facts;
    facts.kind = sight.place().kind;
    facts.isThread = sight.parent.has_value();
    facts.isPrivateRoom = sight.place().isPrivate;
    facts.conversationRole = sight.memberRole;
    facts.standing = sight.standing;
    facts.overrides = sight.place().overrides;
    facts.asker = actor.user;
    facts.now = tx.clock.now();
    return facts;
}

Facts factsOf(Tx& tx, const Actor& actor, const store::SpaceSight& sight)
{
    Facts facts;
    facts.standing = sight.standing;
    facts.asker = actor.user;
    facts.now = tx.clock.now();
    return facts;
}

Result<store::ConversationSight> accessConversation(Tx& tx, const Actor& actor, ConversationId id, Action action)
{
    TRY(auto sight, seen(tx, actor, id));
    CHECK(require(action, factsOf(tx, actor, sight)));
    return sight;
}

Result<store::ConversationSight> accessToWrite(Tx& tx, const Actor& actor, ConversationId id)
{
    TRY(auto known, known::sight(tx, id, actor.user));
    TRY(auto sight, unlessGone(std::move(known)));
    CHECK(require(Action::Post, factsOf(tx, actor, sight)));
    return sight;
}

Result<store::SpaceSight> accessSpace(Tx& tx, const Actor& actor, SpaceId id, Action action)
{
    TRY(auto sight, seenSpace(tx, actor, id));
    CHECK(require(action, factsOf(tx, actor, sight)));
    return sight;
}

Result<MessageRecord> accessMessage(Tx& tx, const Actor& actor, MessageId id, Action action)
{
    TRY(auto message, store::findMessage(tx.db, id));
    if (!message)
        return ErrorCode::NotFound;
    TRY(const auto sight, seen(tx, actor, message->conversation));
    if (message->seq < sight.firstSeq)
        return ErrorCode::NotFound;
    Facts facts = factsOf(tx, actor, sight);
    facts.isAuthor = message->author == actor.user && !message->system;
    CHECK(require(action, facts));
    return std::move(*message);
}

Result<Done> checkReplyTo(Tx& tx, const store::ConversationSight& sight, const std::optional<MessageId>& replyTo)
{
    if (!replyTo)
        return Done{};
    TRY(const auto target, store::findMessage(tx.db, *replyTo));
    if (!target || target->conversation != sight.conversation.record.id || target->seq < sight.firstSeq)
        return Error::badField(u"reply_to"_s, u"not_in_conversation"_s);
    if (target->system)
        return Error::badField(u"reply_to"_s, u"is_system"_s);
    return Done{};
}

Result<MessageRecord> holdAnyMessage(Tx& tx, const Actor& actor, MessageId id, Action action)
{
    if (!store::isAlone(tx.db)) {
        TRY(const auto there, store::findMessage(tx.db, id));
        if (!there)
            return ErrorCode::NotFound;
        CHECK(store::lockStream(tx.db, there->conversation));
    }
    return accessMessage(tx, actor, id, action);
}

Result<MessageRecord> holdMessage(Tx& tx, const Actor& actor, MessageId id, Action action)
{
    TRY(auto message, holdAnyMessage(tx, actor, id, action));
    if (message.deleted && !teeth::bites(teeth::Bug::DeleteNotFinal))
        return ErrorCode::Gone;
    return message;
}

Result<MemberSight> accessMember(Tx& tx, const Actor& actor, ConversationId id, const QString& handle, Action action)
{
    TRY(auto sight, accessConversation(tx, actor, id, Action::SeeConversation));
    TRY(const auto user, namedUser(tx, handle));
    TRY(auto member, store::findMember(tx.db, id, user.id));
    Facts facts = factsOf(tx, actor, sight);
    facts.targetIsSelf = user.id == actor.user;
    if (member && !member->left)
        facts.targetRole = member->role;
    if (action == Action::RemoveMember) {
        TRY(facts.targetReadsByRole, readsByRole(tx, id, user.id));
    }
    CHECK(require(action, facts));
    return MemberSight{std::move(sight.conversation.record), *member};
}

Result<SpaceMemberRecord> accessLeavingSpaceMember(Tx& tx, const Actor& actor, SpaceId id, const QString& handle)
{
    TRY(const auto sight, accessSpace(tx, actor, id, Action::SeeSpace));
    TRY(const auto user, namedUser(tx, handle));
    TRY(auto member, store::findSpaceMember(tx.db, id, user.id));
    Facts facts = factsOf(tx, actor, sight);
    facts.targetIsSelf = user.id == actor.user;
    TRY(facts.targetStanding, store::standingIn(tx.db, id, user.id));
    CHECK(require(Action::RemoveSpaceMember, facts));
    return *member;
}

Result<RoleSight> accessRole(Tx& tx, const Actor& actor, RoleId id, PermissionSet shall, int height)
{
    TRY(auto sight, seenRole(tx, actor, id));
    Facts facts = factsOf(tx, actor, sight.space);
    facts.role = HeldRole{id, std::max(sight.role.position, height), sight.role.permissions | shall};
    CHECK(require(Action::ManageRoles, facts));
    return sight;
}

Result<RoleSight> accessRoleOf(Tx& tx, const Actor& actor, RoleId id, const QString& handle)
{
    TRY(auto sight, seenRole(tx, actor, id));
    if (sight.role.everyone)
        return Error::badField(u"role"_s, u"is_everyones"_s);
    TRY(const auto user, namedUser(tx, handle));
    Facts facts = factsOf(tx, actor, sight.space);
    facts.role = HeldRole{id, sight.role.position, sight.role.permissions};
    facts.targetIsSelf = user.id == actor.user;
    TRY(facts.targetStanding, store::standingIn(tx.db, sight.role.space, user.id));
    CHECK(require(Action::GrantRole, facts));
    if (!facts.targetStanding)
        return Error::badField(u"user"_s, u"not_in_space"_s);
    TRY(sight.target, store::findSpaceMember(tx.db, sight.role.space, user.id));
    return sight;
}

Result<bool> readsByRole(Tx& tx, ConversationId conversation, UserId user)
{
    TRY(const auto sight, store::sightOfConversation(tx.db, conversation, user));
    if (!sight || !sight->memberRole || !sight->standing)
        return false;
    const auto& held = sight->standing->roles;
    const auto& readers = sight->place().readers;
    return std::any_of(held.begin(), held.end(), [&](const HeldRole& role) {
        return std::find(readers.begin(), readers.end(), role.id) != readers.end();
    });
}

Result<Done> accessServer(Tx& tx, const Actor& actor)
{
    TRY(const bool isAdmin, store::isAdmin(tx.db, actor.user));
    return isAdmin ? Result<Done>{Done{}} : Error::forbidden(u"server.not_admin"_s);
}

Result<UserRecord> namedUser(Tx& tx, const QString& handle)
{
    TRY(auto user, store::profileByHandle(tx.db, handle));
    if (!user || user->isDeleted())
        return Error::badField(u"user"_s, u"unknown_user"_s);
    return std::move(*user);
}

Result<UserRecord> holdNamedUser(Tx& tx, const QString& handle, UserId also)
{
    TRY(auto user, namedUser(tx, handle));
    if (store::isAlone(tx.db))
        return user;
    CHECK(store::lockUsers(tx.db, {user.id, also}));
    return namedUser(tx, handle); // the account can have ended meanwhile
}

} // namespace tertulia
