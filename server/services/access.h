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
Result<store::SpaceSight> accessSpace(Tx& tx, const Actor& actor, SpaceId id, Action action);
Result<MessageRecord> accessMessage(Tx& tx, const Actor& actor, MessageId id, Action action);

/// Somebody who shall go, and where from.
struct LeavingMember
{
    ConversationRecord conversation;
    MemberRecord member;
};
/// Also BadField "user" with detail unknown_user, told only to those who see the conversation.
Result<LeavingMember> accessLeavingMember(Tx& tx, const Actor& actor, ConversationId id, const QString& handle);
Result<SpaceMemberRecord> accessLeavingSpaceMember(Tx& tx, const Actor& actor, SpaceId id, const QString& handle);

/// Done for administrators of the server, else Forbidden.
Result<Done> accessServer(Tx& tx, const Actor& actor);

/// The person a request names in its field "user"; BadField with detail unknown_user.
Result<UserRecord> namedUser(Tx& tx, const QString& handle);

} // namespace tertulia
