// SPDX-License-Identifier: GPL-3.0-or-later
// Coming into and going out of places, with everything that hangs on it: the records on both sides, read marks, and who
// follows which stream from when. The order of the notes in Changes is the contract of server/bus/changes.h. No
// permission is checked here. Database thread, inside the caller's transaction.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"

namespace tertulia {

/// How many streams one person may follow: as many as one sync.heads can name.
inline constexpr int maxFollowed = limits::jsonArray;

/// The newcomer's side of joining: membership, read mark at the end, following the stream. TooLarge if the person
/// follows as many streams as one can. The member record comes after it.
/// `firstSeq`: the first message he may see, 0 = all.
Result<Done> openView(Tx& tx, UserId user, const store::ConversationRow& conversation, Seq firstSeq = 0);
/// What was written before somebody came is not his unread.
Result<Done> markAsRead(Tx& tx, UserId user, ConversationId conversation, Seq lastSeq);
/// Member record and the person's side of leaving; the rev is the conversation's. An owner's place goes to the next in
/// rank and age.
Result<Rev> leaveConversation(Tx& tx, const ConversationRecord& conversation, MemberRecord member);

Result<Rev> joinSpace(Tx& tx, SpaceId space, UserId user);
/// Ends the membership of the space's private rooms too, the roles and the nickname; a timeout outlasts it.
/// The rev is the space's.
Result<Rev> leaveSpace(Tx& tx, SpaceMemberRecord member);

} // namespace tertulia
