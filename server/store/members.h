// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in groups, directs and private rooms: the member record of the conversation's stream and the membership record
// of the person's own stream. Both are written by the services, together. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

/// Inserts the row or replaces it.
Result<Done> putMember(sql::Db& db, const MemberRecord& record);
Result<Done> putMembership(sql::Db& db, UserId user, const MembershipRecord& record);

/// The row, also of somebody who left.
Result<std::optional<MemberRecord>> findMember(sql::Db& db, ConversationId conversation, UserId user);
/// Those who are in, owners first, then by age of membership.
Result<std::vector<MemberRecord>> presentMembers(sql::Db& db, ConversationId conversation, int limit);
/// The private rooms of `space` that `user` is in.
Result<std::vector<ConversationId>> privateRoomsOf(sql::Db& db, UserId user, SpaceId space);

struct FirstSeq
{
    ConversationId conversation;
    Seq seq = 0;
};
/// Where `user` may not see all, and from which message on he does.
Result<std::vector<FirstSeq>> firstSeqsOf(sql::Db& db, UserId user);

/// Records with rev > `rev`, by rev.
Result<std::vector<MemberRecord>> membersAfter(sql::Db& db, ConversationId conversation, Rev rev, int limit);
Result<std::vector<MembershipRecord>> membershipsAfter(sql::Db& db, UserId user, Rev rev, int limit);

} // namespace tertulia::store
