// SPDX-License-Identifier: GPL-3.0-or-later
// The only doors from an id in a request to the thing itself: each gathers the facts, asks the one resolver, and gives
// the thing or NotFound (missing and hidden look the same) or Forbidden with the rule. Services never fetch a target
// any other way. Database thread, inside the caller's transaction.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"
#include "server/store/spaces.h"
#include "shared/protocol/permissions.h"

namespace tertulia {

Result<store::ConversationSight> accessConversation(Tx& tx, const Actor& actor, ConversationId id, Action action);
/// The same for Action::Post, from what is known; rev and last_seq are not (known::sight).
Result<store::ConversationSight> accessToWrite(Tx& tx, const Actor& actor, ConversationId id);
Result<store::SpaceSight> accessSpace(Tx& tx, const Actor& actor, SpaceId id, Action action);
/// NotFound also for what was said before the asker may read.
Result<MessageRecord> accessMessage(Tx& tx, const Actor& actor, MessageId id, Action action);
/// The same for changing it: as it is now, and nobody else changes it until the transaction ends. Gone if deleted.
Result<MessageRecord> holdMessage(Tx& tx, const Actor& actor, MessageId id, Action action);
/// The same, also if it is deleted.
Result<MessageRecord> holdAnyMessage(Tx& tx, const Actor& actor, MessageId id, Action action);

/// A message that is replied to must be in the conversation, seen, and somebody's. BadField "reply_to"
/// (not_in_conversation, is_system).
Result<Done> checkReplyTo(Tx& tx, const store::ConversationSight& sight, const std::optional<MessageId>& replyTo);

struct RoleSight
{
    RoleRecord role;
    store::SpaceSight space;
    std::optional<SpaceMemberRecord> target{}; ///< who shall get or lose it, if he is in the space
};
/// NotFound for deleted roles too. `shall`: what the role shall grant besides. `height`: where it shall stand, if that
/// is higher than where it stands.
Result<RoleSight> accessRole(Tx& tx, const Actor& actor, RoleId id, PermissionSet shall = {}, int height = 0);
/// To give or take it. BadField "role" (is_everyones), "user" (unknown_user, not_in_space).
Result<RoleSight> accessRoleOf(Tx& tx, const Actor& actor, RoleId id, const QString& handle);

/// The facts about the asker, for questions that need more of them. In a thread they are those in its parent.
Facts factsOf(Tx& tx, const Actor& actor, const store::ConversationSight& sight);
Facts factsOf(Tx& tx, const Actor& actor, const store::SpaceSight& sight);

/// Somebody in a conversation, and which one.
struct MemberSight
{
    ConversationRecord conversation;
    MemberRecord member;
};
/// For actions on people in a conversation (remove, rank). NotFound also if the person is not in it; also BadField
/// "user" with detail unknown_user, told only to those who see the conversation.
Result<MemberSight> accessMember(Tx& tx, const Actor& actor, ConversationId id, const QString& handle, Action action);
Result<SpaceMemberRecord> accessLeavingSpaceMember(Tx& tx, const Actor& actor, SpaceId id, const QString& handle);

/// Whether somebody is a member of this room because he holds one of the roles that read it.
Result<bool> readsByRole(Tx& tx, ConversationId conversation, UserId user);

/// Done for administrators of the server, else Forbidden.
Result<Done> accessServer(Tx& tx, const Actor& actor);

/// The person a request names in its field "user"; BadField with detail unknown_user.
Result<UserRecord> namedUser(Tx& tx, const QString& handle);
/// The same, and nobody else changes his stream nor that of `also` until the transaction ends.
Result<UserRecord> holdNamedUser(Tx& tx, const QString& handle, UserId also);

} // namespace tertulia
