// SPDX-License-Identifier: GPL-3.0-or-later
// Making spaces, rooms, groups and directs, and who is in them. A public room belongs to everybody in its space and has
// no members of its own; leaving a space ends the membership of its private rooms and the view of its public ones.
// There is one direct for each pair of people. A newcomer's read marks start at the end: no flood of old unread.
// Write lane, except mayType.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_places.h"

namespace tertulia::places {

/// Errors: BadField "kind" (room), "title" (group without, direct with), "client_id" and
/// "history" (direct), "members" (direct: not exactly one other
/// person), "members[i]" with detail unknown_user; Forbidden (a rule of contact.h, with "members[i]" for a group).
/// Opening a direct that exists returns it and tells nobody.
Result<ConversationReply> createConversation(Tx& tx, const Actor& actor, const ConversationCreate& request);
Result<SpaceReply> createSpace(Tx& tx, const Actor& actor, const SpaceCreate& request);
/// Errors: NotFound, Forbidden, BadField "category" (not_in_space), TooLarge (the space has its rooms).
Result<ConversationReply> createRoom(Tx& tx, const Actor& actor, const RoomCreate& request);

/// Errors: NotFound, Forbidden, BadField "stream" (a user's), "user" with detail unknown_user or not_in_space,
/// Conflict (already a member), Forbidden also by contact.h for groups, TooLarge (that person follows as many streams
/// as one can).
Result<RevReply> addMember(Tx& tx, const Actor& actor, const MemberAdd& request);
/// Errors: NotFound (hidden, or the person is not in), Forbidden, BadField "stream", "user" with unknown_user.
Result<RevReply> removeMember(Tx& tx, const Actor& actor, const MemberRemove& request);

/// Everything a user follows: the own user stream first, then spaces, their public rooms, conversations as member,
/// and threads of those.
Result<std::vector<Followed>> streamsOf(Tx& tx, UserId user);

/// Done if the asker may write in the conversation and so may show that he is typing; else NotFound or Forbidden.
Result<Done> mayType(Tx& tx, const Actor& actor, ConversationId conversation);

} // namespace tertulia::places
