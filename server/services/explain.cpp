// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/explain.h"

#include "server/services/access.h"
#include "server/services/paging.h"
#include "server/store/members.h"
#include "server/store/readers.h"
#include "server/store/roles.h"

namespace tertulia::explain {

using namespace Qt::StringLiterals;

namespace {

RuleView viewOf(const Rule& rule)
{
    return {QString::fromLatin1(rule.name), rule.effect, rule.role};
}

PermissionExplainReply replyOf(const Verdict& verdict)
{
    PermissionExplainReply reply{verdict.allowed, viewOf(verdict.rule), {}, {}};
    for (const Rule& rule : verdict.beaten)
        reply.beaten.push_back(viewOf(rule));
    return reply;
}

Result<UserRecord> named(Tx& tx, const QString& handle, const QString& field)
{
    auto user = namedUser(tx, handle);
    if (!user.ok() && user.error().code == ErrorCode::BadField)
        return Error::badField(field, user.error().detail);
    return user;
}

/// Who is asked about: the asker, or somebody else.
Result<Actor> subjectOf(Tx& tx, const Actor& actor, const PermissionExplain& request)
{
    if (!request.user)
        return actor;
    TRY(const auto user, named(tx, *request.user, u"user"_s));
    return Actor{user.id, {}};
}

/// The person and the role to whom and with which it would be done.
Result<Done> addTarget(Tx& tx, const Actor& subject, const PermissionExplain& request, const ConversationRecord& place,
                       Facts& facts)
{
    const std::optional<SpaceId> space = place.space;
    if (request.role) {
        TRY(const auto role, store::findRole(tx.db, *request.role));
        if (!role || role->deleted || role->space != space)
            return Error::badField(u"role"_s, u"not_in_space"_s);
        facts.role = HeldRole{role->id, role->position, role->permissions};
        facts.isMentionable = role->mentionable;
    }
    UserId target = subject.user;
    if (request.targetUser) {
        TRY(const auto user, named(tx, *request.targetUser, u"target_user"_s));
        target = user.id;
    } else if (request.action == Action::GrantRole || request.action == Action::OverridePermissions) {
        return Done{};
    }
    facts.targetIsSelf = target == subject.user;
    if (space) {
        TRY(facts.targetStanding, store::standingIn(tx.db, *space, target));
    }
    if (request.conversation) {
        TRY(const auto member, store::findMember(tx.db, place.id, target));
        if (member && !member->left)
            facts.targetRole = member->role;
        TRY(facts.targetReadsByRole, readsByRole(tx, place.id, target));
    }
    return Done{};
}

/// In rooms: who can change the answer. Of a thread, in the room.
Result<Done> mayAskAboutOthers(Tx& tx, const Actor& actor, const store::ConversationSight& mine)
{
    Facts facts = factsOf(tx, actor, mine);
    facts.isThread = false;
    return require(Action::OverridePermissions, facts);
}

Result<PermissionExplainReply> inConversation(Tx& tx, const Actor& actor, ConversationId id,
                                              const PermissionExplain& request)
{
    TRY(const auto mine, accessConversation(tx, actor, id, Action::SeeConversation));
    TRY(const Actor subject, subjectOf(tx, actor, request));
    if (mine.place().kind == ConversationKind::Room && subject.user != actor.user)
        CHECK(mayAskAboutOthers(tx, actor, mine));
    TRY(const auto sight, store::sightOfConversation(tx.db, id, subject.user));
    if (!sight)
        return ErrorCode::NotFound;
    Facts facts = factsOf(tx, subject, *sight);
    CHECK(addTarget(tx, subject, request, mine.place(), facts));
    auto reply = replyOf(resolve(request.action, facts));
    reply.parent = mine.conversation.record.parent;
    return reply;
}

Result<PermissionExplainReply> inSpace(Tx& tx, const Actor& actor, SpaceId id, const PermissionExplain& request)
{
    TRY(const auto mine, accessSpace(tx, actor, id, Action::SeeSpace));
    TRY(const Actor subject, subjectOf(tx, actor, request));
    if (subject.user != actor.user)
        CHECK(require(Action::ManageRoles, factsOf(tx, actor, mine)));
    TRY(const auto sight, store::sightOfSpace(tx.db, id, subject.user));
    if (!sight)
        return ErrorCode::NotFound;
    Facts facts = factsOf(tx, subject, *sight);
    ConversationRecord noConversation;
    noConversation.space = id;
    CHECK(addTarget(tx, subject, request, noConversation, facts));
    return replyOf(resolve(request.action, facts));
}

} // namespace

Result<PermissionExplainReply> why(Tx& tx, const Actor& actor, const PermissionExplain& request)
{
    if (request.conversation.has_value() == request.space.has_value())
        return Error::badField(u"conversation"_s, u"exactly_one_of_conversation_and_space"_s);
    return request.conversation ? inConversation(tx, actor, *request.conversation, request)
                                : inSpace(tx, actor, *request.space, request);
}

Result<PermissionWhoReply> who(Tx& tx, const Actor& actor, const PermissionWho& request)
{
    TRY(const auto mine, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    const ConversationRecord& record = mine.place();
    if (record.space && request.action != Action::SeeConversation)
        CHECK(mayAskAboutOthers(tx, actor, mine));
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    TRY(auto people, record.space && !record.isPrivate
                         ? store::spaceMemberIds(tx.db, *record.space, request.after, limit + 1)
                         : store::memberIds(tx.db, record.id, request.after, limit + 1));
    PermissionWhoReply reply;
    reply.more = people.size() > static_cast<size_t>(limit);
    if (reply.more)
        people.pop_back();
    if (reply.more)
        reply.next = people.back();
    std::vector<UserId> allowed;
    for (const UserId user : people) {
        TRY(const auto sight, store::sightOfConversation(tx.db, request.conversation, user));
        if (sight && resolve(request.action, factsOf(tx, Actor{user, {}}, *sight)).allowed)
            allowed.push_back(user);
    }
    TRY(auto profiles, loadProfiles(tx, allowed));
    for (const UserId user : allowed)
        if (const auto found = profiles.find(user); found != profiles.end())
            reply.users.push_back(std::move(found->second));
    return reply;
}

} // namespace tertulia::explain
